"""A terminal that measures: when words are seen, what a key costs, what a slow line makes of it.

Bytes are taken as soon as they come and shown to an emulator only while nothing comes, so that it delays no reading.
A line of so many bytes a second takes no more than a window of them until they have come out at its far end.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pyte

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SIZE = (100, 30)
QUIET = 0.06
"""Seconds without a byte after which what a key does has been done."""
_NOT_OF_A_USER = ("TEXTUAL", "TMUX", "PYTHONDONTWRITEBYTECODE")
"""Variables that change what is measured: who installed the program has it compiled."""
_WINDOW = 16384
"""Bytes that a line takes and has not delivered, before it takes no more."""
_PATIENCE = 60.0
_ANSWERS = {b"\x1b[c": b"\x1b[?64;1;2;22c", b"\x1b[?2026$p": b"\x1b[?2026;0$y"}
"""What the program asks, and what a terminal like xterm says to it."""
KEYS = {"down": b"\x1b[B", "up": b"\x1b[A", "page down": b"\x1b[6~", "page up": b"\x1b[5~", "enter": b"\r"}


class Line(NamedTuple):
    """What lies between a program and its terminal."""

    rate: float = 0.0
    """Bytes a second; 0 for as many as there are."""
    one_way: float = 0.0
    """Seconds from one end to the other."""


NEAR = Line()


class _Screen(pyte.Screen):
    """Also lets pass what `vim` asks of xterm alone."""

    def select_graphic_rendition(self, *attributes: int, private: bool = False) -> None:
        if not private:
            super().select_graphic_rendition(*attributes)


class Cost(NamedTuple):
    """What a key cost."""

    seconds: float
    """From the key to the last byte of what it did."""
    sent: int
    """Bytes."""


class MeteredTerminal:
    """A program in a pseudo-terminal behind a line."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], line: Line = NEAR) -> None:
        self._line, self._free = line, 0.0
        self._screen = _Screen(*SIZE)
        self._stream = pyte.ByteStream(self._screen)
        self._on_line: deque[tuple[float, bytes]] = deque()
        self._unseen: deque[tuple[float, bytes]] = deque()
        self._to_send: deque[tuple[float, bytes]] = deque()
        self.sent, self.last = 0, 0.0
        """Bytes that have come out, and when the last did."""
        self.started = time.monotonic()
        self.pid, self._pty = pty.fork()
        if self.pid == 0:
            variables = {name: value for name, value in os.environ.items() if not name.startswith(_NOT_OF_A_USER)}
            variables |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}
            os.execve(command[0], list(command), variables | dict(environment))
        fcntl.ioctl(self._pty, termios.TIOCSWINSZ, struct.pack("HHHH", SIZE[1], SIZE[0], 0, 0))

    def seconds_to(self, words: str) -> float:
        """Seconds from the start until some words are seen; they are waited for."""
        limit = time.monotonic() + _PATIENCE
        while (seen := self._seen(words)) is None:
            if time.monotonic() > limit:
                shown = "\n".join(self._screen.display)
                raise TimeoutError(f"{words!r} is not seen:\n{shown}")
            self._step(0.01)
        return seen - self.started

    def send(self, keys: bytes) -> None:
        """Send keys, and wait for nothing."""
        self._to_send.append((time.monotonic() + self._line.one_way, keys))
        self._step(0)

    def press(self, key: str) -> Cost:
        """Press a key and wait until all is done that it does."""
        sent, pressed = self.sent, time.monotonic()
        self.last = 0.0
        self.send(KEYS.get(key, key.encode()))
        while time.monotonic() - (self.last or pressed + 0.3) < QUIET or self._on_line or self._to_send:
            self._step(0.005)
        return Cost(max(self.last - pressed, 0.0), self.sent - sent)

    def hold(self, key: str, times: int, a_second: float) -> float:
        """Hold a key; seconds for which the screen is painted on after it is let go of."""
        began = time.monotonic()
        for number in range(times):
            while (left := began + number / a_second - time.monotonic()) > 0:
                self._step(min(left, 0.005))
            self.send(KEYS.get(key, key.encode()))
        released = time.monotonic()
        while time.monotonic() - max(self.last, released + 0.3) < 0.3 or self._on_line or self._to_send:
            self._step(0.005)
        return max(0.0, self.last - released)

    def idle(self, seconds: float) -> tuple[int, float]:
        """Bytes sent and processor seconds taken in some seconds without a key."""
        sent, worked, limit = self.sent, self._processor_seconds(), time.monotonic() + seconds
        while time.monotonic() < limit:
            self._step(0.05)
        return self.sent - sent, self._processor_seconds() - worked

    def peak_megabytes(self) -> float:
        """The most memory that it held; 0 of what has ended."""
        status = Path(f"/proc/{self.pid}/status").read_text("ascii")
        return next((int(row.split()[1]) for row in status.splitlines() if row.startswith("VmHWM")), 0) / 1024

    def close(self) -> None:
        """End it."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._pty)

    def _processor_seconds(self) -> float:
        threads = Path(f"/proc/{self.pid}/task").glob("*/schedstat")
        return sum(int(thread.read_text("ascii").split()[0]) for thread in threads) / 1e9

    def _seen(self, words: str) -> float | None:
        """When some words were seen, showing the emulator piece by piece what came."""
        if any(words in row for row in self._screen.display):
            return time.monotonic()
        while self._unseen:
            at, data = self._unseen.popleft()
            self._stream.feed(data)
            if any(words in row for row in self._screen.display):
                return at
        return None

    def _step(self, seconds: float) -> None:
        """Let time go by, at most so much: keys arrive, bytes are taken and come out."""
        now = time.monotonic()
        while self._to_send and self._to_send[0][0] <= now:
            os.write(self._pty, self._to_send.popleft()[1])
        due = min([seconds, *(max(0.0, row[0][0] - now) for row in (self._to_send, self._on_line) if row)])
        takes = sum(len(data) for _, data in self._on_line) < _WINDOW
        if takes and select.select([self._pty], [], [], due)[0]:
            self._take()
        elif not takes:
            select.select([], [], [], due)
        while self._on_line and self._on_line[0][0] <= time.monotonic():
            at, data = self._on_line.popleft()
            self.sent, self.last = self.sent + len(data), at
            self._unseen.append((at, data))

    def _take(self) -> None:
        """Take what the program wrote, and answer what it asks once that has come out."""
        try:
            data = os.read(self._pty, 1024 if self._line.rate else 65536)
        except OSError:  # It has ended.
            return
        now = time.monotonic()
        self._free = max(self._free, now) + (len(data) / self._line.rate if self._line.rate else 0.0)
        out = (self._free if self._line.rate else now) + self._line.one_way
        self._on_line.append((out, data))
        for question, answer in _ANSWERS.items():
            if question in data:
                self._to_send.append((out + self._line.one_way, answer))
