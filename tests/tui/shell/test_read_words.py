"""Words that are pasted without brackets, however few, are no commands; what hands press stays keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events

from support.terminal import Terminal
from wtsaprep.tui.keys.read_at_once import ReadKeys
from wtsaprep.tui.shell.read_words import ReadWords, begins_as_words
from wtsaprep.tui.shell.terminal_input import LineParser

WORDS = [
    *("delegates", "delegates\r", "rural post offices", "of the Union", "to be heard", "a new clause", "b) that"),
    *("(c) post", "29 November", "2024", "ITU", "WTSA-24", "ARB/36A1/1", "MOD ARB/36A1", "Hammamet", "postal\rnn"),
    *("https://www.itu.int", "who@itu.int", "“digital” services", "coopération", "связь", "采用", "women’s"),
    *("tele-communication", "\tdata", "• networks"),
]
KEYS = [
    *("j", "jj", "nnjj", "gg", "ggG", "3j", "12j", "dd", "]c]c", "gtDT/24\r", "gnEGY\rEgypt\r", "/postal\rnnn"),
    *(":only\r", "?quit\r", "mEGY\r", "=cc", "uuuu", "JJKK", "NNN", "ylo", "aathat", "athat postal operators"),
    *("ppnnjj\r", "\r\r", " ", "   ", "1", "99", "gh", "gmab", "vvv", "oooo", "ssss"),
]


@pytest.mark.parametrize("pasted", WORDS)
def test_words_are_no_commands(pasted: str) -> None:
    assert begins_as_words(pasted)
    parser = LineParser()
    (read,) = [*parser.feed(pasted), *parser._end_burst()]
    assert isinstance(read, events.Paste)
    assert read.text == pasted


@pytest.mark.parametrize("typed", KEYS)
def test_what_hands_press_is_keys(typed: str) -> None:
    assert not begins_as_words(typed)
    (read,) = LineParser().feed(typed)
    assert isinstance(read, events.Key if len(typed) == 1 else ReadKeys)
    assert not isinstance(read, ReadWords)
    assert len(typed) == 1 or (isinstance(read, ReadKeys) and len(read.keys) == len(typed))


@given(st.text("jknpud", max_size=12))
def test_keys_that_move_and_undo_are_keys_however_many(typed: str) -> None:
    assert not begins_as_words(typed) or typed == "junk"


@given(st.sampled_from(WORDS), st.integers(1, 3))
def test_what_comes_on_at_once_belongs_to_them(pasted: str, cut: int) -> None:
    head = pasted[: max(1, len(pasted) - cut)]
    parser = LineParser()
    read = [*parser.feed(head), *parser.feed(pasted[len(head) :]), *parser._end_burst()]
    if begins_as_words(head):
        assert [event.text for event in read if isinstance(event, events.Paste)] == [pasted]


def test_in_a_field_they_are_the_keys_that_they_may_have_been() -> None:
    parser = LineParser()
    (read,) = [*parser.feed("delegates\r"), *parser._end_burst()]
    assert isinstance(read, ReadWords)
    assert [key.key for key in read.keys if isinstance(key, events.Key)] == [*"delegates", "enter"]


def test_a_word_pasted_on_a_terminal_changes_nothing_where_there_is_no_field(tmp_path: Path) -> None:
    t = Terminal(tmp_path, (80, 24))
    try:
        t.sees("ARB/36A1", "? more", "5 unread")
        before = t.text().split("\n")[:-2]
        for word in ("delegates", "Union", "of the post", "data;\r"):
            t.press(word)
            t.sees("pasted text: nothing here takes it")
            assert t.text().split("\n")[:-2] == before
            t.press("\x1b")
            t.sees("back: this is the first screen")
        t.press("/")
        t.press("postal")
        t.sees("postal")
        t.press("\x1b")
        t.press("\r")
        t.sees("MOD ARB/36A1/1", "Enter edit")
        t.press("delegates")
        t.sees("pasted text: nothing here takes it")
        assert "unsaved" not in t.text()
    finally:
        t.close()
