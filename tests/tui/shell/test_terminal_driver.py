"""What the terminal sends, read as the keys that were pressed, also when they arrive together."""

from __future__ import annotations

import itertools

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


def test_who_it_is_is_an_answer() -> None:
    assert keys("\x1b[?64;1;2c") == ["Answered"]


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
    decoder, parser = _Decoder(), LineParser()
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
    now = 2.5
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
        (["word\x1b\x12"], ["Paste word", "escape", "ctrl+r"]),
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


MESSAGES = ("TerminalSupportsSynchronizedOutput", "InBandWindowResize", "Answered")
"""What is made of answers; no keys."""
ANSWERS = (
    *(
        "\x1b[?2026;2$y",
        "\x1b[?2048;0$y",
        "\x1b[?62;22c",
        "\x1b[>41;382;0c",
        "\x1b[?1u",
        "\x1b[?997;1n",
        "\x1b[8;24;80t",
    ),
    *("\x1b]11;rgb:00/00/00\x1b\\", "\x1b]10;rgba:ff/ff/ff/ff\x07", "\x1bP>|xterm(388)\x1b\\", "\x1bP!|00000000\x1b\\"),
    *("\x1bP1+r544e=78\x1b\\", "\x1b[12;40R", "\x1b[8;24;80t"),
)
TELL = ("CursorPosition", "alt+P", *MESSAGES)
"""What answers come to: nothing that does anything anywhere."""
LATE = (0.0, 0.05, 0.3, 1.5)
"""Seconds between two pieces, as a slow line makes them."""
STALLED = (2.5, 8.0)
"""The same where the line stood still."""


BEGUN = {"\x1b": ["escape"], "\x1b[": ["escape", "left_square_bracket"], "\x1b]": ["escape", "right_square_bracket"]}
"""What a beginning is taken for when nothing comes behind it in time: nobody can tell it from keys."""


@pytest.mark.parametrize("answer", ANSWERS)
def test_an_answer_of_the_terminal_is_no_key_however_late_its_pieces_come(
    monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    for cut, late in itertools.product(range(1, len(answer)), LATE + STALLED):
        found = at(monkeypatch, (0, answer[:cut]), (late, answer[cut:]), (late + 3, "j\x1bd"))
        taken_for_keys = (late > 0.1 and cut == 1) or late > 2
        expected = BEGUN.get(answer[:cut], []) if taken_for_keys else []
        assert [key for key in found if key not in TELL] == [*expected, "j", "alt+d"], (answer[:cut], late)


@pytest.mark.parametrize("answer", ANSWERS)
def test_an_answer_in_three_pieces_between_keys_is_none_of_them(monkeypatch: pytest.MonkeyPatch, answer: str) -> None:
    for first, second in itertools.combinations(range(2, len(answer)), 2):
        for one, two in ((0.05, 0.3), (0.3, 0.05), (0.5, 1.5)):
            pieces = ((0, f"j{answer[:first]}"), (one, answer[first:second]), (one + two, f"{answer[second:]}k"))
            found = [key for key in at(monkeypatch, *pieces) if key not in TELL]
            assert found == ["j", "k"], (answer[:first], answer[first:second], one, two)


@pytest.mark.parametrize("answer", [answer for answer in ANSWERS if not answer.endswith("R")])
@pytest.mark.parametrize("typed", ["sudo rm\r", "that the Union\rand its Members", "a)\rb)\r", "jjjj"])
def test_what_is_typed_at_once_is_read_alike_with_an_answer_amid_it(typed: str, answer: str) -> None:
    alone = read_at_once(typed)
    for at_letter in range(len(typed) + 1):
        before, behind = typed[:at_letter], typed[at_letter:]
        assert read_at_once(before + answer + behind) == alone, at_letter
    for cut in range(3, 0 if answer.endswith("t") else len(answer)):  # That one may be a key until its end has come.
        assert read_at_once(typed + answer[:cut], answer[cut:]) == alone, answer[:cut]
        assert read_at_once(answer[:cut], answer[cut:] + typed) == alone, answer[:cut]


@pytest.mark.parametrize("typed", ["sudo rm\r", "that the Union\rand its Members", "a)\rb)\r", "a) b) items y n"])
def test_no_commands_are_made_of_what_is_pasted_between_keys_that_are_no_characters(typed: str) -> None:
    alone, down = [one.replace("ReadPaste", "ReadWords") for one in read_at_once(typed)], ["Key down"] * 3
    keys = "\x1b[B" * 3
    assert read_at_once(keys + typed) == [*down, *alone]
    assert read_at_once(typed + keys) == [*alone, *down]
    assert read_at_once(keys + typed + keys) == [*down, *alone, *down]


def read_at_once(*reads: str) -> list[str]:
    parser = LineParser()
    events = [*(event for read in reads for event in parser.feed(read)), *parser._end_burst()]
    return [f"{type(event).__name__} {told(event)}" for event in events if told(event) not in TELL]


STRINGS = (
    "\x1b]11;rgb:1e1e/1e1e/2e2e\x07",
    "\x1bP1$r0m\x1b\\",
    "\x1b_Gi=31;OK\x1b\\",
    "\x1b_any words\x1b\\",
    "\x1b^words\x1b\\",
)
"""Answers in words of each kind, beside those that are asked for."""


@pytest.mark.parametrize("answer", [*ANSWERS, *STRINGS])
@pytest.mark.parametrize("gap", [0.3, 1.5])
def test_of_an_answer_that_comes_byte_by_byte_nothing_but_the_esc_is_a_key(
    monkeypatch: pytest.MonkeyPatch, answer: str, gap: float
) -> None:
    pieces = [(number * gap, byte) for number, byte in enumerate(answer)]
    found = at(monkeypatch, *pieces, (len(answer) * gap + 3, "j"))
    assert [key for key in found if key not in TELL] == ["escape", "j"]


@pytest.mark.parametrize(("behind", "waits"), [(0.12, 0.2), (0.5, 0.75), (1.0, 1.5), (8.0, 2.0)])
@pytest.mark.parametrize("key", "P[]_^")
def test_a_key_behind_an_esc_waits_half_as_long_again_as_it_took_to_come(
    monkeypatch: pytest.MonkeyPatch, key: str, behind: float, waits: float
) -> None:
    now = 0.0
    monkeypatch.setattr(terminal_input, "monotonic", lambda: now)
    parser = LineParser()
    assert [*parser.feed("\x1b")] == []
    now = 0.11
    assert [told(event) for event in parser.tick()] == ["escape"]
    now = behind
    assert [*parser.feed(key), *parser.tick()] == []
    now = behind + waits - 0.01
    assert [*parser.tick()] == []
    now = behind + waits + 0.01
    assert [told(event) for event in parser.tick()] == [told(event) for event in LineParser().feed(key)]


def test_an_answer_whose_second_byte_was_taken_for_a_key_is_known_by_the_third(monkeypatch: pytest.MonkeyPatch) -> None:
    pieces = (0, "\x1b"), (0.3, "["), (2, "?"), (3, "62"), (4, "c"), (5, "j")
    assert at(monkeypatch, *pieces) == ["escape", "left_square_bracket", "j"]


def test_a_prefix_behind_an_esc_acts_with_the_key_behind_it(monkeypatch: pytest.MonkeyPatch) -> None:
    assert at(monkeypatch, (0, "\x1b"), (0.5, "["), (0.6, "[")) == ["escape", *["left_square_bracket"] * 2]


@pytest.mark.parametrize(
    "typed", ["P", "Plan", "P1 is", "P> a", "]1", "]11", "[12]", "_", "_a b", "^2", "_a\x1b", "1]"]
)
@pytest.mark.parametrize("gap", [0.3, 1.5])
def test_what_is_typed_behind_an_esc_and_might_be_an_answer_is_all_there(
    monkeypatch: pytest.MonkeyPatch, typed: str, gap: float
) -> None:
    found = at(monkeypatch, (0, "\x1b"), *((number * gap, key) for number, key in enumerate(typed, 1)))
    assert found == ["escape", *(told(event) for key in typed for event in _read_alone(key))]


def _read_alone(key: str) -> list[object]:
    parser = LineParser()
    return [events.Key("escape", key)] if key == "\x1b" else [*parser.feed(key)]


def test_many_answers_at_once_in_any_pieces_are_no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    sent = "".join(ANSWERS)
    for size in range(1, 12):
        pieces = [(at / size * 0.02, sent[at : at + size]) for at in range(0, len(sent), size)]
        assert [key for key in at(monkeypatch, *pieces, (20, "j")) if key not in TELL] == ["j"]


@pytest.mark.parametrize(
    ("reads", "expected"),
    [
        ([(0, "\x1b"), (0.5, "["), (0.7, "c")], ["escape", "left_square_bracket", "c"]),
        ([(0, "\x1b"), (0.5, "]"), (0.7, "1")], ["escape", "right_square_bracket", "1"]),
        ([(0, "\x1b[?62;22c\x1b"), (1, "]11;rgb:0/0/0\x1b\\")], []),
        ([(0, "\x1b[?62;22c\x1b"), (1, "d")], ["escape", "d"]),
        ([(0, "\x1b]c")], ["escape", "right_square_bracket", "c"]),
        ([(0, "\x1b["), (0.3, "A")], ["up"]),
        ([(0, "\x1b["), (3, "A")], ["escape", "left_square_bracket", "A"]),
        ([(0, "\x1b[?62"), (20, "c")], ["c"]),
        ([(0, "\x1b]11;rgb:0"), (3, "h"), (3.2, "i")], ["h", "i"]),
    ],
)
def test_keys_behind_what_an_answer_begins_with_are_keys(
    monkeypatch: pytest.MonkeyPatch, reads: list[tuple[float, str]], expected: list[str]
) -> None:
    assert at(monkeypatch, *reads) == expected


MANY = "9" * 4_400


@pytest.mark.parametrize(
    "sent",
    [
        *("\x1b[1114112u", "\x1b[4294967296u", "\x1b[55296u", "\x1b[97;1;1114112u", f"\x1b[{MANY}u", f"\x1b[{MANY};1R"),
        *(f"\x1b[{MANY}~", f"\x1b[1;{MANY}A", f"\x1b[<0;{MANY};1M", f"\x1b[?2026;{MANY}$y", f"\x1b]11;{MANY}\x07"),
    ],
)
def test_what_no_terminal_sends_is_dropped_and_ends_no_reading(sent: str) -> None:
    assert keys(sent, "j") == ["j"]
