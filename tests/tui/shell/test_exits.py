"""Every way out gives the terminal back: what was switched on is off, what was off is on, in the bytes it got."""

from __future__ import annotations

import os
import re
import signal
from io import StringIO
from pathlib import Path
from typing import Any

import pyte
import pytest
from textual.drivers._writer_thread import WriterThread
from textual.drivers.linux_driver import LinuxDriver

from support.terminal import Terminal
from tui.shell.test_any_terminal import CRASHING
from wtsaprep.tui.shell.terminal_driver import restore

OFF = ("1000", "1002", "1003", "1006", "1015", "1016", "1004", "1049", "2004", "2026", "2048")
"""The mouse, the focus, the other screen, pastes in brackets, a frame, its size: none before, none after."""
ON = ("7", "25")
"""Lines that wrap, and the cursor."""
WITH_MOUSE: dict[str, dict[str, Any]] = {
    "as here": {},
    "over ssh": {"SSH_CONNECTION": "1 2 3 4"},
    "in GNU screen": {"STY": "1234.pts-0.host"},
}


def modes(sent: bytes) -> dict[str, bool]:
    """What the terminal was last told of each mode."""
    told: dict[str, bool] = {}
    for numbers, switch in re.findall(rb"\x1b\[\?([\d;]+)([hl])", sent):
        told |= dict.fromkeys(numbers.decode().split(";"), switch == b"h")
    return told


def given_back(t: Terminal) -> None:
    """See that the terminal is as it was, and its title untouched."""
    t.quiet(0.3)
    told = modes(t.sent)
    assert [mode for mode in OFF if told.get(mode)] == []
    assert [mode for mode in ON if not told.get(mode, True)] == []
    assert t.sent.count(b"\x1b[>") <= t.sent.count(b"\x1b[<u"), "the kitty keyboard is left on"
    assert not re.search(rb"\x1b\][012];", t.sent)
    assert t.screen.cursor.attrs == pyte.Screen(1, 1).cursor.attrs, "what the shell writes would look otherwise"


CAN_ALL = "\x1b[?2026;2$y\x1b[?2048;2$y"
"""What a terminal answers that can all that is asked for."""


@pytest.mark.parametrize("where", WITH_MOUSE)
def test_who_leaves_gets_the_terminal_back(tmp_path: Path, where: str) -> None:
    t = Terminal(tmp_path, **WITH_MOUSE[where])
    try:
        t.sees("ARB/36A1", "? more")
        t.press(CAN_ALL)
        t.press("\r")
        t.sees("redline")
        assert modes(t.sent)["1049"]
        assert modes(t.sent).get("1003", False) is (where == "as here")
        t.press("q")
        assert t.ended(5) == 0
        given_back(t)
    finally:
        t.close()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT], ids=lambda number: number.name)
def test_a_signal_gives_the_terminal_back_and_leaves_word_of_what_is_unsaved(
    tmp_path: Path, number: signal.Signals
) -> None:
    t = Terminal(tmp_path)
    try:
        t.sees("ARB/36A1", "? more")
        t.press(CAN_ALL)
        t.press("\r")
        t.sees("redline")
        t.press("n\r")
        t.sees("editing")
        t.press(" and more")
        t.sees("and more")
        assert modes(t.sent)["1049"]
        assert modes(t.sent)["1003"]
        t.signal(number)
        assert t.ended(5) == 128 + number
        given_back(t)
        assert t.sent.endswith(b"left unsaved: ARB/36A1/1; the next start offers it\r\n"), t.sent[-300:]
    finally:
        t.close()


def test_a_signal_names_no_draft_where_others_look(tmp_path: Path) -> None:
    t = Terminal(tmp_path)
    try:
        t.sees("ARB/36A1", "? more")
        t.press("\r")
        t.sees("redline")
        t.press("n\r")
        t.sees("editing")
        t.press(" and more\x1b")
        t.sees("unsaved")
        t.press("gh")
        t.sees("ROOM")
        t.signal(signal.SIGTERM)
        assert t.ended(5) == 143
        given_back(t)
        assert b"left unsaved" not in t.sent
    finally:
        t.close()


def test_a_queue_that_the_main_thread_holds_keeps_nobody_from_giving_the_terminal_back() -> None:
    written = StringIO()
    writer = WriterThread(written)
    driver = object.__new__(LinuxDriver)
    driver._writer_thread, driver.attrs_before = writer, None
    driver.fileno = os.open(os.devnull, os.O_RDWR)
    with writer._queue.mutex:
        restore(driver)
    assert modes(written.getvalue().encode())["1049"] is False


def test_a_crash_gives_the_terminal_back(tmp_path: Path) -> None:
    t = Terminal(tmp_path, script=CRASHING)
    try:
        t.sees("ARB/36A1", "? more")
        t.press("\r")
        t.sees("redline")
        t.press("/")
        assert t.ended(10) != 0
        given_back(t)
    finally:
        t.close()
