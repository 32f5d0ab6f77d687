"""A real pseudo-terminal: the program in it, and what its user would see, through a terminal emulator."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path

import pyte
from wcwidth import wcwidth

import wtsaprep
from support.practice import practice_copy

PATIENCE = 40.0
_QUESTION, _ANSWER = b"\x1b[c", b"\x1b[?64;1;2;22c"
"""What is asked behind frames that follow each other, and what xterm says to it."""


class Terminal:
    """A program in a pseudo-terminal, and what its user would see."""

    def __init__(
        self,
        folder: Path,
        size: tuple[int, int] = (80, 24),
        *,
        ignoring: tuple[signal.Signals, ...] = (),
        with_session: bool = True,
        script: str = "",
        **environment: str,
    ) -> None:
        """Start it: with signals ignored, as under nohup; without a session of its own, as under some wrappers.

        A script runs in place of the program.
        """
        self.workspace = folder / "workspace"
        if not self.workspace.exists():
            practice_copy(self.workspace, also_ours="ARB")
        self.screen = pyte.Screen(*size)
        self._rows = [""] * size[1]
        self._stream = pyte.ByteStream(self.screen)
        self.sent = b""
        self._unsent = b""
        self.status: int | None = None
        self.pid, self._pty = pty.fork() if with_session else _fork_without_session()
        if self.pid == 0:
            source = str(Path(wtsaprep.__file__).parent.parent)
            base = {"PATH": os.environ["PATH"], "PYTHONPATH": source, "HOME": str(folder), "TERM": "xterm-256color"}
            for number in ignoring:
                signal.signal(number, signal.SIG_IGN)
            program = ["-c", script] if script else ["-m", "wtsaprep"]
            os.execve(sys.executable, [sys.executable, *program, str(self.workspace)], base | environment)
        os.set_blocking(self._pty, False)
        fcntl.ioctl(self._pty, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))

    def text(self) -> str:
        """The screen as it is; only rows that were written are put together anew: it is looked at after each read."""
        if self.screen.dirty:
            if len(self._rows) != self.screen.lines:
                self._rows = [""] * self.screen.lines
                self.screen.dirty.update(range(self.screen.lines))
            # A window that shrank leaves rows behind that it has no more.
            for row in self.screen.dirty & {*range(self.screen.lines)}:
                self._rows[row] = _row_text(self.screen, row)
            self.screen.dirty.clear()
        return "\n".join(self._rows)

    def press(self, keys: str) -> None:
        """Send keys as the terminal would."""
        self.send(keys.encode())

    def send(self, data: bytes) -> None:
        """Send bytes, which may begin or end within a character or a sequence; what comes meanwhile is read."""
        self._unsent += data
        limit = time.monotonic() + PATIENCE
        while self._unsent:
            assert time.monotonic() < limit, f"it takes no more; {len(self._unsent)} bytes are left"
            self._write()
            if self._unsent:
                self._read(0.01)

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

    def stall(self) -> None:
        """Read nothing, fill the line until the system takes no more, and give the program something to write."""
        line = os.open(f"/proc/{self.pid}/fd/2", os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK)
        with contextlib.suppress(BlockingIOError):
            while True:
                os.write(line, b"\0" * 256)
        os.close(line)
        self.press("\x0c")

    def rests(self) -> None:
        """Wait until the program has nothing to do, without reading what it writes."""
        limit = time.monotonic() + PATIENCE
        busy = True
        while busy:
            assert time.monotonic() < limit, "it is still at work"
            before = self._processor_ticks()
            select.select([], [], [], 0.5)
            busy = self._processor_ticks() - before > 2

    def _processor_ticks(self) -> int:
        """Hundredths of a second that the program has worked."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return int(fields[11]) + int(fields[12])

    def ended(self, within: float, *, reading: bool = True) -> int:
        """The exit status, which must come within some seconds."""
        limit = time.monotonic() + within
        while self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
            else:
                assert time.monotonic() < limit, "it is still running"
                select.select([self._pty] if reading and self._pty >= 0 else [], [], [], 0.01)
                if reading:
                    self._read(0)
        return self.status

    def close(self) -> None:
        """End whatever is left."""
        if self._pty >= 0:
            os.close(self._pty)
        if self.status is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)

    def _write(self) -> None:
        """Write as much of what is to be sent as the line takes."""
        with contextlib.suppress(BlockingIOError):
            self._unsent = self._unsent[os.write(self._pty, self._unsent) :]

    def _read(self, seconds: float) -> None:
        if self._pty < 0:
            select.select([], [], [], seconds)
            return
        if self._unsent:
            self._write()
        ready, _, _ = select.select([self._pty], [], [], max(0.0, seconds))
        if ready:
            try:
                data = os.read(self._pty, 65536)
            except OSError:
                return
            self.sent += data
            self._stream.feed(data)
            if _QUESTION in data:
                # Behind whatever the line has no room for yet, as a terminal's own queue has it.
                self._unsent += _ANSWER
                self._write()


def _row_text(screen: pyte.Screen, row: int) -> str:
    """One row as `pyte.Screen.display` has it, which puts all together: behind a wide character stands nothing."""
    cells = screen.buffer[row]
    letters: list[str] = []
    for column in range(screen.columns):
        before = letters[-1] if letters else ""
        letters.append("" if before and wcwidth(before[0]) == 2 else cells[column].data)
    return "".join(letters).rstrip()


def _fork_without_session() -> tuple[int, int]:
    """Like `pty.fork`, but the terminal is not the child's controlling one: its end comes without a signal."""
    ours, theirs = os.openpty()
    pid = os.fork()
    if pid == 0:
        os.setsid()
        for standard in (0, 1, 2):
            os.dup2(theirs, standard)
        os.closerange(3, 64)
    else:
        os.close(theirs)
    return pid, ours
