"""What the terminal sends, read as the keys that were pressed, also when they arrive together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events

from wtsaprep.tui.shell import terminal_input
from wtsaprep.tui.shell.terminal_driver import _Decoder
from wtsaprep.tui.shell.terminal_input import LineParser

SENT = {
    "a": ["a"],
    "é": ["é"],
    "\x7f": ["backspace"],
    "\r": ["enter"],
    "\x1b[D": ["left"],
    "\x1b[3~": ["delete"],
    "\x1b[1;5C": ["ctrl+right"],
    "\x1bOQ": ["f2"],
    "\x1b[3$": ["shift+delete"],
    "\x1b[?2026;0$y": [],
    "\x1b[[A": ["f1"],
    "\x1bu": ["escape", "u"],
    "\x1b\r": ["escape", "enter"],
    "\x1b\x1b[A": ["escape", "up"],
    "\x1b[200~one\x1b[31m é \x1b[2\x1b[201~": ["Paste one␛[31m é ␛[2"],
    "\x1b[200~\x1b\x1b[201~": ["Paste ␛"],
    "\x1b[<0;5;7M": ["MouseDown"],
    "\x1b[M !!": [],
    "\x1b[9;9;9;9z": [],
    "\x1b[99~": [],
    "\x1b]11;rgb:0000/0000/0000\x1b\\": [],
    "\x1bP1+r544e\x1b\\": [],
    "\x1b]52;c;?\x07": [],
}
"""What a terminal sends, with what it means: keys, pastes, and what means nothing to us."""


def told(event: object) -> str:
    if isinstance(event, events.Key):
        return event.key
    return f"Paste {event.text}" if isinstance(event, events.Paste) else type(event).__name__


def keys(*reads: str) -> list[str]:
    parser = LineParser()
    return [told(event) for read in reads for event in parser.feed(read)]


@given(st.data(), st.lists(st.sampled_from(sorted(SENT)), min_size=1, max_size=12))
def test_what_is_sent_is_read_alike_wherever_it_is_cut(data: st.DataObject, sent: list[str]) -> None:
    raw = "".join(sent).encode()
    cuts = sorted(data.draw(st.sets(st.integers(1, len(raw)))))
    decoder, parser = _Decoder(errors="replace"), LineParser()
    reads = [raw[start:end] for start, end in zip([0, *cuts], [*cuts, len(raw)], strict=True) if start < end]
    texts = [text for read in reads if (text := decoder.decode(read))]
    assert [told(event) for text in texts for event in parser.feed(text)] == [key for one in sent for key in SENT[one]]


@pytest.mark.parametrize(
    ("begun", "expected"),
    [
        ("\x1b", ["escape"]),
        ("\x1b[", ["escape", "left_square_bracket"]),
        ("\x1bO", ["escape", "O"]),
        ("\x1bP", ["escape", "P"]),
        ("\x1b]c", ["escape", "right_square_bracket", "c"]),
        ("\x1b[200~\x1b[20", []),
    ],
)
def test_what_begins_no_sequence_after_all_is_keys(
    monkeypatch: pytest.MonkeyPatch, begun: str, expected: list[str]
) -> None:
    now = 0.0
    monkeypatch.setattr(terminal_input, "monotonic", lambda: now)
    parser = LineParser()
    assert [*parser.feed(begun), *parser.tick()] == []
    now = 1.0
    assert [told(event) for event in parser.tick()] == expected
    assert [*parser.tick()] == []


@pytest.mark.parametrize(
    ("reads", "expected"),
    [
        (["\x1bOz"], ["escape", "O", "z"]),
        (["\x1b[1\x1b[A"], ["escape", "left_square_bracket", "1", "up"]),
    ],
)
def test_what_is_no_sequence_is_keys(reads: list[str], expected: list[str]) -> None:
    assert keys(*reads) == expected


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
        (["\x1b[200~pasted \x1bwords\x1b[201~"], ["Paste pasted ␛words"]),
    ],
)
def test_an_escape_and_a_key_right_behind_it_are_two_keys(reads: list[str], expected: list[str]) -> None:
    found = keys(*reads)
    assert found[-len(expected) :] == expected
    assert "circumflex_accent" not in found
