"""What only a terminal can show: the program on a real pty, read through a terminal emulator."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import shutil
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pyte
import pytest

from wtsaprep.store.locations import packaged_workspace

PATIENCE = 20.0


class Terminal:
    """A program in a pseudo-terminal, and what its user would see."""

    def __init__(self, folder: Path, size: tuple[int, int] = (80, 24), script: str = "", **environment: str) -> None:
        self.workspace = folder / "workspace"
        if not self.workspace.exists():
            shutil.copytree(packaged_workspace(), self.workspace)
        self.screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self.screen)
        self.sent = b""
        self.status: int | None = None
        self.pid, self._pty = pty.fork()
        if self.pid == 0:
            base = {"PATH": os.environ["PATH"], "HOME": str(folder), "TERM": "xterm-256color"}
            program = ["-c", script] if script else ["-m", "wtsaprep"]
            os.execve(sys.executable, [sys.executable, *program, str(self.workspace)], base | environment)
        fcntl.ioctl(self._pty, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))

    def text(self) -> str:
        """The screen as it is."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def press(self, keys: str) -> None:
        """Send keys as the terminal would."""
        os.write(self._pty, keys.encode())

    def sees(self, *words: str) -> None:
        """Wait until the screen shows some words."""
        self.until(lambda: all(word in self.text() for word in words), f"{words}")

    def until(self, condition: Callable[[], bool], what: str) -> None:
        """Wait until something is so."""
        limit = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < limit, f"waited in vain for {what}:\n{self.text()}"
            self._read(0.05)

    def quiet(self, seconds: float) -> bytes:
        """What is sent while nobody types for some seconds."""
        before = len(self.sent)
        limit = time.monotonic() + seconds
        while time.monotonic() < limit:
            self._read(limit - time.monotonic())
        return self.sent[before:]

    def hang_up(self) -> None:
        """Close the line."""
        os.close(self._pty)
        self._pty = -1

    def signal(self, number: int) -> None:
        """Send the program a signal."""
        os.kill(self.pid, number)

    def ended(self, within: float) -> int:
        """The exit status, which must come within some seconds."""
        limit = time.monotonic() + within
        while self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
            else:
                assert time.monotonic() < limit, "it is still running"
                self._read(0.01)
        return self.status

    def close(self) -> None:
        """End whatever is left."""
        if self._pty >= 0:
            os.close(self._pty)
        if self.status is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)

    def _read(self, seconds: float) -> None:
        if self._pty < 0:
            select.select([], [], [], seconds)
            return
        ready, _, _ = select.select([self._pty], [], [], max(0.0, seconds))
        if ready:
            try:
                data = os.read(self._pty, 65536)
            except OSError:
                return
            self.sent += data
            self._stream.feed(data)


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Callable[..., Terminal]]:
    """Starts the program in terminals, and ends what is left of them."""
    started: list[Terminal] = []

    def start(size: tuple[int, int] = (80, 24), script: str = "", **environment: str) -> Terminal:
        started.append(Terminal(tmp_path, size, script, **environment))
        return started[-1]

    yield start
    for one in started:
        one.close()


Start = Callable[..., Terminal]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
def test_the_main_job_in_a_real_terminal(terminal: Start, tmp_path: Path, size: tuple[int, int]) -> None:
    t = terminal(size)
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
    t.sees("ITU takes Word")
    t.press("\r")
    t.sees("written:")
    t.press("\x1b")
    t.sees("redline")
    t.press("q")
    assert t.ended(5) == 0
    assert "and more" in (tmp_path / "arb-36a1-1.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("number", "status"), [(signal.SIGHUP, 129), (signal.SIGTERM, 143)], ids=["HUP", "TERM"])
def test_a_signal_keeps_the_draft_and_ends_at_once(terminal: Start, number: int, status: int) -> None:
    t = terminal()
    _type_half_a_thought(t)
    t.signal(number)
    assert t.ended(2) == status
    _find_it_again(terminal())


def test_a_cut_line_keeps_the_draft(terminal: Start) -> None:
    t = terminal()
    _type_half_a_thought(t)
    t.hang_up()
    t.ended(2)
    _find_it_again(terminal())


def _type_half_a_thought(t: Terminal) -> None:
    t.sees("ARB/36A1")
    t.press("\r")
    t.sees("redline")
    t.press("n\r")
    t.sees("editing")
    t.press(" half")
    t.sees("services; half")


def _find_it_again(t: Terminal) -> None:
    t.sees("ARB/36A1")
    t.press("\r")
    t.sees("A draft was kept", "services; half")
    t.press("rn")
    t.sees("unsaved", "services; half")


def test_nothing_is_sent_while_nobody_types(terminal: Start) -> None:
    t = terminal()
    t.sees("ARB/36A1")
    t.press("\r")
    t.sees("redline")
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
    t.sees("[-currency transfer by mobile", "{+digital")


def test_a_byte_that_is_no_utf_8_does_no_harm(terminal: Start) -> None:
    t = terminal()
    t.sees("ARB/36A1")
    os.write(t._pty, b"\xe9")
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
