"""Counts, prefixes and commands: what each key leads to."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from operator import attrgetter
from typing import Any

import pytest

from wtsaprep import tui
from wtsaprep.commands import commands_for
from wtsaprep.tui.command_screen import CommandScreen
from wtsaprep.tui.keys import Pending, following, read_key

NAME = attrgetter("__name__")


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
        (["escape"], "back", 1),
        (["ctrl+r"], "redo", 1),
    ],
)
def test_keys_lead_to_commands(keys: list[str], command: str, times: int) -> None:
    assert typed(*keys)[:2] == (command, times)


def test_a_waiting_prefix_shows_what_may_follow() -> None:
    assert {key for key, _ in following(commands_for("reader"), Pending(prefix=("]",)))} == {"b", "c", "x", "]"}


def test_a_key_without_a_meaning_says_so() -> None:
    assert typed("Z")[2] == "Z does nothing here; ? lists what does"
    assert typed("]", "Z")[2] == "]Z is no command here"
    assert typed("insert")[2] == ""


def screens() -> Iterator[type[CommandScreen[Any]]]:
    """Every screen that reads keys by the command table."""
    for module in pkgutil.iter_modules(tui.__path__):
        importlib.import_module(f"wtsaprep.tui.{module.name}")
    waiting: list[type[CommandScreen[Any]]] = [CommandScreen]
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        if "place" in vars(kind):
            yield kind


@pytest.mark.parametrize("screen", sorted(screens(), key=NAME), ids=NAME)
def test_a_screen_can_do_all_that_the_table_says_of_its_place(screen: type[CommandScreen[Any]]) -> None:
    wanted = {f"do_{command.name.replace('-', '_')}" for command in commands_for(screen.place)}
    assert {name for name in wanted if not hasattr(screen, name)} == set()
