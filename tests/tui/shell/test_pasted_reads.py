"""A paste without brackets is told from what is typed, however the line cuts either."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events

from wtsaprep.tui.shell import terminal_input
from wtsaprep.tui.shell.pasted_reads import is_pasted
from wtsaprep.tui.shell.read_words import ReadWords
from wtsaprep.tui.shell.terminal_input import LineParser

SOME = ("that", "the", "Union", "rural", "post-offices", "serve,", "communications;", "b)", "réseau", "Связь")
WORDS = st.lists(st.sampled_from(SOME), min_size=4).map(lambda words: ["that", "the", *words])
LINES = WORDS.map(" ".join)
TEXTS = st.lists(LINES, min_size=2, max_size=12).map("\r".join)
HANDS = [*"abcdjknpqux /:?1", "\r", "\t"]
"""Keys that could stand in a paste as well."""
ARROWS = ["\x7f", "\x15", "\x1b[A", "\x0b"]
"""Keys that none holds, each of which is one."""


def read(*reads: str) -> list[str]:
    """The keys and pastes that some reads are, all in one moment, and what is still held then."""
    parser = LineParser()
    found = [event for one in reads for event in parser.feed(one)]
    found += parser._end_burst()
    return [
        f"Paste {e.text}" if isinstance(e, events.Paste) else e.key
        for e in found
        if isinstance(e, events.Key | events.Paste)
    ]


@given(TEXTS, st.sampled_from(["", "\r", "\r\r"]))
def test_any_text_of_several_lines_lands_whole(text: str, end: str) -> None:
    assert read(text + end) == [f"Paste {text}{end}"]


@given(TEXTS, st.data())
def test_what_comes_without_a_pause_is_one_paste(text: str, data: st.DataObject) -> None:
    start = len(text.partition("\r")[0]) + 60
    cuts = sorted(data.draw(st.sets(st.integers(start, start + 400), max_size=3)))
    pieces = [text[a:b] for a, b in zip([0, *cuts], [*cuts, None], strict=True)]
    if is_pasted(pieces[0]):
        assert read(*filter(None, pieces)) == [f"Paste {text}"]


@given(TEXTS)
def test_a_line_feed_amid_words_is_no_key(text: str) -> None:
    assert read(text.replace("\r", "\n")) == [f"Paste {text}".replace("\r", "\n")]


@given(st.lists(st.sampled_from(HANDS), max_size=16).map("".join))
def test_what_a_hand_may_have_typed_while_the_line_stood_still_is_keys(typed: str) -> None:
    assert not is_pasted(typed)


@given(TEXTS, st.lists(st.sampled_from(ARROWS), min_size=1, max_size=4), st.lists(st.sampled_from(ARROWS), max_size=4))
def test_no_commands_are_made_of_a_text_between_keys_that_only_a_hand_presses(
    text: str, before: list[str], behind: list[str]
) -> None:
    parser = LineParser()
    given = list(parser.feed("".join([*before, text, *behind]))) + list(parser._end_burst())
    found = given[len(before)]
    assert isinstance(found, ReadWords)
    assert found.text == text
    assert len(found.keys) == len(text)  # A field is given what may have been typed.


@pytest.mark.parametrize(
    ("typed", "pasted"),
    [
        ("that small operators need help;\r\rthat data be shared;\r\tquickly\r", True),
        ("c)\tthat women’s coopera\u00adtives rely on the post;\r", True),
        ("that rural post offices serve as tele-\rcommunication access points\r", True),
        ("that rural post offices serve as access points to all the networks that there are;", True),
        ("one two;\nthree", True),
        ("考虑到电信网络的发展，\r认识到各国需要合作以缩小标准化工作差距，并注意到各区域的不同情况，\r", True),
        ("/postal\rnnn", False),
        (":move-down\r:move-down\r", False),
        ("gnEGY\rEgypt\r", False),
        ("athat postal operators be heard", False),
        ("words of one line\r", False),
        ("j" * 500, False),
        ("jk" * 250, False),
        ("\n", False),
        ("postal\r\rdelegates", True),
        ("a) rural\rb) corners\r", True),
        ("postal\rnn", False),
        ("", False),
    ],
)
def test_the_rule_at_its_edges(typed: str, *, pasted: bool) -> None:
    assert is_pasted(typed) is pasted


def test_a_paste_ends_with_a_pause_and_keys_behind_it_are_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0
    monkeypatch.setattr(terminal_input, "monotonic", lambda: now)
    parser = LineParser()
    assert [*parser.feed("that one be heard;\rthat two be"), *parser.tick()] == []
    now = 0.02
    assert [*parser.feed(" seen;\r"), *parser.tick()] == []
    now = 0.1
    (paste,) = parser.tick()
    assert isinstance(paste, events.Paste)
    assert paste.text == "that one be heard;\rthat two be seen;\r"
    (key,) = parser.feed("j")
    assert isinstance(key, events.Key)
    assert [*parser.tick()] == []
