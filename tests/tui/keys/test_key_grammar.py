"""Counts, prefixes and commands: what each key leads to."""

from __future__ import annotations

import pytest

from wtsaprep.commands.table import commands_for
from wtsaprep.tui.keys.key_grammar import Pending, following, read_key


def typed(*keys: str) -> tuple[str, int, str]:
    """The command, count and complaint that some keys on the reader lead to."""
    pending, command, times, complaint = Pending(), "", 1, ""
    for key in keys:
        outcome = read_key(commands_for("reader"), pending, key)
        pending, times, complaint = outcome.pending, outcome.times, outcome.complaint
        command = outcome.command.name if outcome.command else ""
    return command, times, complaint


@pytest.mark.parametrize(
    ("keys", "command", "times"),
    [
        (["n"], "next-change", 1),
        (["]", "c"], "next-change", 1),
        (["3", "]", "c"], "next-change", 3),
        (["1", "2", "j"], "down", 12),
        (["g", "g"], "top", 1),
        (["3", "escape"], "", 1),
        (["0", "escape"], "", 1),
        (["0", "d"], "delete", 0),
        (["0", "2", "d"], "delete", 2),
        (["1", "0", "d"], "delete", 10),
        (["0", "]", "c"], "next-change", 0),
        (["9", "9", "9", "9", "9", "d"], "delete", 9999),
        (["escape"], "back", 1),
        (["ctrl+r"], "redo", 1),
    ],
)
def test_keys_lead_to_commands(keys: list[str], command: str, times: int) -> None:
    assert typed(*keys)[:2] == (command, times)


def test_a_waiting_prefix_shows_what_may_follow() -> None:
    assert {key for key, _ in following(commands_for("reader"), Pending(prefix=("]",)))} == {"b", "c", "f", "x", "]"}


def test_a_key_without_a_meaning_says_so() -> None:
    assert typed("Z")[2] == "Z does nothing here; ? lists what does"
    assert typed("]", "Z")[2] == "]Z is no command here"
    assert typed("insert")[2] == ""
    assert typed("alt+d") == ("", 1, "Alt-D, or Esc and d at once, does nothing; ? lists what does")
    assert typed("g", "alt+d") == ("", 1, "gAlt-D is no command here")
