"""What the terminal sends, read as the keys that were pressed, also when they arrive together."""

from __future__ import annotations

import pytest
from textual import events

from wtsaprep.tui.shell.terminal_input import LineParser


def keys(*reads: str) -> list[str]:
    parser = LineParser()
    found = [event for read in reads for event in parser.feed(read)]
    return [event.key if isinstance(event, events.Key) else type(event).__name__ for event in found]


@pytest.mark.parametrize(
    ("reads", "expected"),
    [
        (["\x1b\r"], ["escape", "enter"]),
        (["\x1b", "\r"], ["escape", "enter"]),
        (["\x1bu"], ["escape", "u"]),
        (["word\x1b\x12"], ["w", "o", "r", "d", "escape", "ctrl+r"]),
        (["\x1b[A"], ["up"]),
        (["\x1b", "[A"], ["up"]),
        (["\x1bOQ"], ["f2"]),
        (["\x1b\x1b[A"], ["escape", "up"]),
        (["j\x1b[B\x1bq"], ["j", "down", "escape", "q"]),
        (["\x1b[200~pasted \x1bwords\x1b[201~"], ["Paste"]),
    ],
)
def test_an_escape_and_a_key_right_behind_it_are_two_keys(reads: list[str], expected: list[str]) -> None:
    found = keys(*reads)
    assert found[-len(expected) :] == expected
    assert "circumflex_accent" not in found
