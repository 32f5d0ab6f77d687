"""What the terminal sends, read as the keys that were pressed, also when they arrive together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events

from wtsaprep.tui.keys.read_at_once import ReadKeys
from wtsaprep.tui.shell import terminal_input
from wtsaprep.tui.shell.terminal_driver import _Decoder
from wtsaprep.tui.shell.terminal_input import LineParser

SENT = {
    "a": ["a"],
    "§": ["section_sign"],  # No letter: of several letters in one read a word could be made.
    "\x7f": ["backspace"],
    "\r": ["enter"],
    "\x1b[D": ["left"],
    "\x1b[3~": ["delete"],
    "\x1b[1;5C": ["ctrl+right"],
    "\x1bOQ": ["f2"],
    "\x1b[3$": ["shift+delete"],
    "\x1b[?2026;0$y": [],
    "\x1b[[A": ["f1"],
    "\x1bu": ["alt+u"],
    "\x1bb": ["ctrl+left"],
    "\x1b\x7f": ["ctrl+w"],
    "\x1b/": ["escape", "slash"],
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
    read = (event for text in texts for event in parser.feed(text))
    pressed = (key for event in read for key in (event.keys if isinstance(event, ReadKeys) else (event,)))
    assert [told(event) for event in pressed] == [key for one in sent for key in SENT[one]]


@pytest.mark.parametrize(
    ("begun", "expected"),
    [
        ("\x1b", ["escape"]),
        ("\x1b[", ["escape", "left_square_bracket"]),
        ("\x1bO", ["alt+O"]),
        ("\x1bP", ["alt+P"]),
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
        (["\x1bOz"], ["alt+O", "z"]),
        (["\x1b[;\x1b[A"], ["up"]),
    ],
)
def test_what_is_no_sequence_is_keys(reads: list[str], expected: list[str]) -> None:
    assert keys(*reads) == expected


@pytest.mark.parametrize(
    ("reads", "expected"),
    [
        (["\x1b\r"], ["escape", "enter"]),
        (["\x1b", "\r"], ["escape", "enter"]),
        (["\x1bu"], ["alt+u"]),
        (["word\x1b\x12"], ["w", "o", "r", "d", "escape", "ctrl+r"]),
        (["\x1b[A"], ["up"]),
        (["\x1b", "[A"], ["up"]),
        (["\x1bOQ"], ["f2"]),
        (["\x1b\x1b[A"], ["escape", "up"]),
        (["j\x1b[B\x1bq"], ["j", "down", "alt+q"]),
        (["\x1b[200~pasted \x1bwords\x1b[201~"], ["Paste pasted ␛words"]),
    ],
)
def test_an_escape_with_a_key_right_behind_it_is_alt_or_two_keys(reads: list[str], expected: list[str]) -> None:
    found = keys(*reads)
    assert found[-len(expected) :] == expected
    assert "circumflex_accent" not in found


def at(monkeypatch: pytest.MonkeyPatch, *reads: tuple[float, str]) -> list[str]:
    """What is read at some seconds, the driver looking for the end of what it waits for every tenth of one."""
    now, told_of = 0.0, list[str]()
    monkeypatch.setattr(terminal_input, "monotonic", lambda: now)
    parser = LineParser()
    for when, read in (*reads, (reads[-1][0] + 4, "")):
        while now < when - 0.001:
            now = min(when, now + 0.1)
            told_of += map(told, parser.tick())
        if read:
            told_of += map(told, [*parser.feed(read), *parser.tick()])
    return [one for one in told_of if one not in MESSAGES]


@pytest.mark.parametrize(
    ("reads", "expected"),
    [
        ([(0, "\x1b"), (0.01, "d")], ["alt+d"]),
        ([(0, "\x1b"), (0.06, "d")], ["escape", "d"]),
        ([(0, "\x1b"), (0.06, "[A")], ["up"]),
        ([(0, "\x1b"), (1, "d")], ["escape", "d"]),
        ([(0, "\x1b[200~\x1b"), (0.06, "\x1b[201~")], ["Paste ␛"]),
        ([(0, "\x1b[200~\x1b"), (0.06, "d"), (1, "\x1b[201~")], ["Paste ␛d"]),
    ],
)
def test_alt_and_a_key_are_sent_together_and_two_keys_are_not(
    monkeypatch: pytest.MonkeyPatch, reads: list[tuple[float, str]], expected: list[str]
) -> None:
    assert at(monkeypatch, *reads) == expected


MESSAGES = ("TerminalSupportsSynchronizedOutput", "InBandWindowResize")
"""What Textual makes of answers; no keys."""
ANSWERS = (
    *("\x1b[?2026;2$y", "\x1b[?2048;0$y", "\x1b[?62;22c", "\x1b[>41;382;0c", "\x1b[?1u"),
    "\x1b]11;rgb:00/00/00\x1b\\",
)


@pytest.mark.parametrize("late", [0.05, 0.3, 1.5])
@pytest.mark.parametrize("answer", ANSWERS)
def test_an_answer_of_the_terminal_is_no_key_however_late_its_pieces_come(
    monkeypatch: pytest.MonkeyPatch, answer: str, late: float
) -> None:
    for cut in range(1, len(answer)):
        found = at(monkeypatch, (0, answer[:cut]), (late, answer[cut:]), (late + 3, "j\x1bd"))
        alone = ["escape"] if cut == 1 and late > 0.1 else []
        begun = ["escape", "left_square_bracket"] if answer[:cut] == "\x1b[" and late > 0.1 else alone
        begun = ["escape", "right_square_bracket"] if answer[:cut] == "\x1b]" and late > 0.1 else begun
        assert found == [*begun, "j", "alt+d"], repr(answer[:cut])
