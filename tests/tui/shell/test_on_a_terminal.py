"""What only a terminal can show: the program on a real pty, read through a terminal emulator."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from support.drafting_script import unfinished
from support.terminal import Terminal
from support.word_files import both

AT_ONCE = 0.5
"""Seconds in which the program must be gone."""


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Callable[..., Terminal]]:
    """Starts the program in terminals, and ends what is left of them."""
    started: list[Terminal] = []

    def start(size: tuple[int, int] = (80, 24), **how: Any) -> Terminal:
        started.append(Terminal(tmp_path, size, **how))
        return started[-1]

    yield start
    for one in started:
        one.close()


Start = Callable[..., Terminal]


def test_the_main_job_in_a_real_terminal(terminal: Start, tmp_path: Path) -> None:
    t = terminal()
    t.sees("ARB/36A1", "? more")
    t.press("\r")
    t.sees("MOD ARB/36A1/1", "redline")
    t.press("n")
    t.sees("recognizing a)", "change 1 of 1")
    t.press("j\r")
    t.sees("recognizing b)", "editing")
    t.press(" and more")
    t.sees("and more")
    t.press("\x1b")
    t.sees("unsaved")
    t.press("u")
    t.sees("taken back")
    t.press("\x12")
    t.sees("made again")
    t.press("s")
    t.sees("saved:")
    t.press("x")
    t.sees("Word: tracked changes, as ITU takes it")
    t.press("\r")
    t.sees("written:")
    t.press("\x1b")
    t.sees("redline")
    t.press("q")
    assert t.ended(5) == 0
    _, accepted = both((tmp_path / "T22-WTSA.24-C-0036!A1!MSW-E.docx").read_bytes())
    assert any("and more" in line for line in accepted)


SIGNALS = {signal.SIGHUP: 129, signal.SIGTERM: 143}


@pytest.mark.parametrize("reading", [True, False], ids=["reading peer", "peer that stopped reading"])
@pytest.mark.parametrize("number", SIGNALS, ids=lambda number: number.name)
def test_a_signal_ends_it_at_once_and_nothing_is_lost(
    terminal: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: signal.Signals, reading: bool
) -> None:
    t = terminal()
    _type_half_a_thought(t)
    if not reading:
        t.stall()
    t.signal(number)
    assert t.ended(AT_ONCE, reading=reading) == SIGNALS[number]
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / ".local" / "state"))
    assert "services; half" in unfinished(t.workspace)


HOW: dict[str, dict[str, Any]] = {
    "as ssh does": {},
    "SIGHUP ignored, as under nohup": {"ignoring": (signal.SIGHUP,)},
    "no session, so no signal": {"with_session": False},
}


@pytest.mark.parametrize("how", HOW)
@pytest.mark.parametrize("reading", [True, False], ids=["reading peer", "peer that stopped reading"])
def test_a_cut_line_ends_it_at_once_and_nothing_is_lost(
    terminal: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str, reading: bool
) -> None:
    t = terminal(**HOW[how])
    _type_half_a_thought(t)
    if not reading:
        t.stall()
    t.hang_up()
    assert t.ended(AT_ONCE) == 129
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / ".local" / "state"))
    assert "services; half" in unfinished(t.workspace)


def test_who_reads_late_is_sent_the_last_screen_and_none_that_it_overtook(terminal: Start) -> None:
    t = terminal()
    t.sees("ARB/36A1")
    t.stall()
    before = len(t.sent)
    for _ in range(60):
        t.press("\x0c")
    t.press("?")
    t.rests()
    t.sees("Up Down choose")
    assert len(t.sent) - before < 30_000, "sixty screens of 2,000 characters waited"


def test_sigterm_gives_the_terminal_back(terminal: Start) -> None:
    t = terminal()
    t.sees("ARB/36A1")
    t.signal(signal.SIGTERM)
    t.ended(AT_ONCE)
    t.quiet(0.2)
    assert t.sent.rstrip().endswith(b"\x1b[?1004l")


def _type_half_a_thought(t: Terminal) -> None:
    t.sees("ARB/36A1")
    t.press("\r")
    t.sees("redline")
    t.press("n\r")
    t.sees("editing")
    t.press(" half")
    t.sees("services; half")


def test_nothing_is_sent_while_nobody_types(terminal: Start) -> None:
    t = terminal()
    t.sees("ARB/36A1")
    t.press("\r")
    t.sees("redline")
    t.sees("by PRD")  # Who else changes it is found behind the text.
    t.quiet(0.5)
    assert t.quiet(1.5) == b""


def test_without_colour_the_redline_can_be_told_by_its_strokes(terminal: Start) -> None:
    t = terminal(NO_COLOR="1")
    t.sees("ARB/36A1")
    t.press("\rn")
    t.sees("recognizing a)")
    cells = {t.screen.buffer[y][x].fg for y in range(24) for x in range(80)}
    assert cells == {"default"}
    struck = "".join(
        t.screen.buffer[y][x].data for y in range(24) for x in range(80) if t.screen.buffer[y][x].strikethrough
    )
    assert "".join(struck.split()) == "currencytransferbymobiletelephony"
    t.press("t")
    marked = "[-currency transfer by mobile telephony-]{+digital financial services+}"
    t.until(lambda: marked in " ".join(t.text().replace("┃", " ").split()), marked)


def test_a_byte_that_is_no_utf_8_does_no_harm(terminal: Start) -> None:
    t = terminal()
    t.sees("ARB/36A1")
    t.send(b"\xe9")
    t.press("\r")
    t.sees("redline")


def test_keys_of_ones_own_work_and_what_is_wrong_with_them_is_said_once(terminal: Start, tmp_path: Path) -> None:
    keys = tmp_path / ".config" / "wtsaprep" / "keys.toml"
    keys.parent.mkdir(parents=True)
    keys.write_text('[reader]\ndelte = "X"\nnext-change = "ctrl+d"\nundo = "U"\ndelete = "X"\n', encoding="utf-8")
    t = terminal()
    t.sees("keys.toml, line 2, reader.delte: unknown command 'delte'; did you mean delete?")
    t.press("j")
    t.until(lambda: "keys.toml" not in t.text(), "the message to go")
    t.press("k\r")
    t.sees("Ctrl-D next", "X delete")
    t.press("\x04")
    t.sees("recognizing a)")
    t.press("X")
    t.sees("U takes it back")
    t.press("U")
    t.sees("taken back")
    t.press("?")
    t.press("Take back the last")
    t.sees("U  ")


def test_who_leaves_words_unsaved_is_told_so_in_the_shell(terminal: Start) -> None:
    t = terminal()
    t.sees("ARB/36A1", "? more")
    t.press("\r")
    t.sees("MOD ARB/36A1/1", "redline")
    t.press("n\r")
    t.sees("recognizing a)", "editing")
    t.press(" and more")
    t.sees("and more")
    t.press("\x1b")
    t.sees("unsaved")
    t.press("q")
    assert t.ended(5) == 0
    assert b"left unsaved: ARB/36A1/1; the next start offers it" in t.sent, t.sent[-300:]


def test_who_leaves_nothing_is_told_nothing(terminal: Start) -> None:
    t = terminal()
    t.sees("ARB/36A1", "? more")
    t.press("\r")
    t.sees("MOD ARB/36A1/1", "redline")
    t.press("q")
    assert t.ended(5) == 0
    assert "left unsaved" not in t.text()
