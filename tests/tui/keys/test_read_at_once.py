"""Of keys in one read what a hand typed ahead is acted on; what goes on as a text does is not, and says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.terminal import Terminal
from wtsaprep.commands.as_verbs import ACTS_AT_ONCE, AS_VERBS, ASKS_FIRST, WORDS_ASKED, WRITES_NOTHING
from wtsaprep.commands.command import Place
from wtsaprep.commands.table import COMMANDS, commands_for
from wtsaprep.tui.keys.key_grammar import Pending, read_key
from wtsaprep.tui.keys.read_at_once import ReadPaste, goes_on_as_text
from wtsaprep.tui.shell.terminal_input import LineParser

NAMES = {" ": "space", "\r": "enter", "\t": "tab"}


def acted_on(read: str, place: Place = "reader") -> str:
    """What of some keys is acted on where no field is in use; behind one that asks they are words."""
    commands, pending = commands_for(place, COMMANDS), Pending()
    keys = [NAMES.get(key, key) for key in read]
    for at, key in enumerate(keys):
        if goes_on_as_text(commands, pending, keys[at:]):
            return read[:at]
        pending, command, *_ = read_key(commands, pending, key)
        if command is not None and command.name in ASKS_FIRST | WORDS_ASKED:
            return read
    return read


@pytest.mark.parametrize(
    ("read", "done"),
    [
        ("dsu\rq\rJKd x", ""),
        ("sudo rm\r", ""),
        ("q\r", ""),
        ("qx", ""),
        ("d x", ""),
        ("d\tx", ""),
        ("dsu\r", ""),
        ("JK > x", ""),
        ("jjd u", "jj"),
        ("gg q x", "gg "),
        ("> sudo\r", ""),
        ("b\rb\r", ""),
    ],
)
def test_a_text_changes_nothing_and_does_not_leave(read: str, done: str) -> None:
    assert acted_on(read) == done


@pytest.mark.parametrize(
    "typed",
    [
        *("jjj", "gg", "3j", "ggG", "]c]c", "  ", "dd", "JJK", "djdu", "uuus", "sq", "jjq", "qq", "dju", "3u"),
        *("d\r", "JJ\r", "jj\r", "\r", "n\r", "g p\r"),
        *("athat postal", "dGathat postal operators\r", "JAthat postal\r", "s/postal rates\rnn", "s:only changed\r"),
        *("mEGY\r", "gnEGY\rEgypt\r", "dmx y\r", "rR\rx", "dCaWe think\r"),
    ],
)
def test_what_a_hand_types_ahead_is_acted_on(typed: str) -> None:
    assert acted_on(typed) == typed


def test_what_is_agreed_in_the_room_is_agreed_by_keys_alone() -> None:
    room = [command for command in commands_for("room", COMMANDS) if command.name == "agree"]
    assert acted_on(f"{room[0].keys[0]} to this\r", "room") == ""


def test_each_command_that_writes_acts_at_once_or_asks_first() -> None:
    assert set(AS_VERBS) >= ASKS_FIRST
    assert WORDS_ASKED <= WRITES_NOTHING
    assert {*AS_VERBS, "quit"} == ACTS_AT_ONCE | ASKS_FIRST


@pytest.mark.parametrize(
    ("pasted", "entered"),
    [
        ("one clause;\rand another;\r", True),
        ("one clause;\rand another;", False),
        ("one clause;\rand more;\r\r", False),
    ],
)
def test_a_line_break_at_the_end_may_be_an_enter(pasted: str, *, entered: bool) -> None:
    parser = LineParser()
    (read,) = [*parser.feed(pasted), *parser._end_burst()]
    assert isinstance(read, ReadPaste)
    assert read.entered is entered


def test_on_a_terminal_it_is_said_what_was_not_done(tmp_path: Path) -> None:
    t = Terminal(tmp_path, (80, 24))
    try:
        t.sees("ARB/36A1", "? more", "5 unread")
        t.press("\r")
        t.sees("MOD ARB/36A1/1", "Enter edit")
        t.press("n")
        for text, said in (
            ("dsu\rq\rJKd x", "d and 10 more came at once"),
            ("sudo rm\r", "s and 7 more came at once"),
            ("a)\rb)\r", "pasted text: nothing here takes it"),
        ):
            t.press(text)
            t.sees(said)
            assert "unsaved" not in t.text()
            assert "editing" not in t.text()
        t.press("q")
        assert t.ended(5) == 0
    finally:
        t.close()
