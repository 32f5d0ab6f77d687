"""The line to the user's terminal: read so that no byte does harm, and left at once when it is gone.

Textual's reader would go round for ever on a line that ended (at full speed, in a process that nobody sees), and
decodes what is typed strictly, in a thread whose failure is a crash.
"""

from __future__ import annotations

import asyncio
import contextlib
import select
import signal
import termios
import threading
from queue import Empty
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

from textual.drivers import linux_driver
from textual.drivers._writer_thread import WriterThread
from textual.drivers.linux_driver import LinuxDriver

from wtsaprep.tui.shell.answered import Answered
from wtsaprep.tui.shell.terminal_input import LineParser

if TYPE_CHECKING:
    from types import FrameType

    from textual.message import Message

PATIENCE = 0.2
"""Seconds that a terminal has to take what restores it; one that no longer reads would take for ever."""
ANSWERING = 0.5
"""Seconds that a terminal has to answer what it was asked, before it is given back."""
_LOOK_AGAIN = 0.005
_MOUSE_OFF = "".join(f"\x1b[?{mode}l" for mode in (1000, 1003, 1015, 1006, 1016))
_RESTORING = "\x1b[?2026l\x1b[?2004l\x1b[?7h" + _MOUSE_OFF + "\x1b[0m\x1b[<u\x1b[?1049l\x1b[?25h\x1b[?1004l"
"""Ends what Textual begins, whether or not the terminal knows it: a frame, pastes in brackets, no line wrap, the mouse,
colours, the kitty keyboard, the other screen, no cursor, reports of the focus."""


class _Decoder:
    """Tells the end of the line, which a terminal sends as no bytes at all; of bytes the parser makes text."""

    def decode(self, raw: bytes, final: bool = False) -> str:
        if not raw:
            raise EOFError
        return raw.decode("ascii", "surrogateescape")


linux_driver.getincrementaldecoder = lambda encoding: _Decoder  # type: ignore[attr-defined, assignment]


linux_driver.XTermParser = LineParser  # type: ignore[attr-defined]


class LineDriver(LinuxDriver):
    """The driver of a terminal whose line may go away without a signal, as under nohup, sudo or setsid."""

    def start_application_mode(self) -> None:
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self._app.painted.forget()  # type: ignore[attr-defined]
        again = asyncio.get_running_loop().call_soon_threadsafe
        resized = signal.getsignal(signal.SIGWINCH)

        def paint_anew(number: int, frame: FrameType | None) -> None:
            again(self._app.paint_anew)  # type: ignore[attr-defined]
            resized(number, frame)  # type: ignore[operator, misc]

        # Also of the size that it had: who comes back to a line has a terminal that shows nothing yet.
        signal.signal(signal.SIGWINCH, paint_anew)

    def stop_application_mode(self) -> None:
        """Give the terminal back; also its plain look, since what was sent last may have been in another one.

        What it was asked it answers here, if it does soon: whoever reads next has not asked.
        """
        limit = monotonic() + ANSWERING
        while self._app.in_flight.is_awaiting and monotonic() < limit:  # type: ignore[attr-defined]
            sleep(_LOOK_AGAIN)
        self.write("\x1b[m")
        super().stop_application_mode()

    def process_message(self, message: Message) -> None:
        """Take an answer at once, in the thread that reads: no key waits for it."""
        if isinstance(message, Answered):
            self._app.in_flight.answered(monotonic())  # type: ignore[attr-defined]
        else:
            super().process_message(message)

    @property
    def has_taken_all(self) -> bool:
        """Whether the line takes more now: nothing waits to be written, and the system has room for it."""
        writer = self._writer_thread
        return writer is None or (writer._queue.empty() and bool(select.select([], [writer], [], 0)[1]))

    def run_input_thread(self) -> None:
        try:
            super().run_input_thread()
        except (EOFError, OSError):
            self._app.line_gone()  # type: ignore[attr-defined]

    def _disable_mouse_support(self) -> None:
        super()._disable_mouse_support()
        if self._mouse_pixels:  # Textual forgets them.
            self.write("\x1b[?1016l")


def restore(driver: Any, words: str = "") -> None:
    """Give the terminal back as it was found, if it takes that in time, with the last words of the program.

    Not by the driver itself, which ends in the main thread alone, and waits there for its others.
    """
    if not isinstance(driver, LinuxDriver) or driver._writer_thread is None:
        return
    restoring = f"{_RESTORING}{words}\n" if words else _RESTORING
    thread = threading.Thread(target=_close, args=(driver._writer_thread, restoring), daemon=True)
    thread.start()
    thread.join(PATIENCE)
    with contextlib.suppress(termios.error):
        if driver.attrs_before is not None:
            termios.tcsetattr(driver.fileno, termios.TCSANOW, driver.attrs_before)
        termios.tcflush(driver.fileno, termios.TCIFLUSH)  # What the mouse said meanwhile is not for the shell.


def _close(writer: WriterThread, restoring: str) -> None:
    """Behind what is being written, but in place of what waits to be.

    A signal may have broken into the main thread while that held the queue, which it will never let go of now; nobody
    takes anything from it then, either.
    """
    if not writer._queue.mutex.acquire(timeout=PATIENCE / 4):
        writer._file.write(restoring)
        writer._file.flush()
        return
    writer._queue.mutex.release()
    with contextlib.suppress(Empty):
        while True:
            writer._queue.get_nowait()
    writer.write(restoring)
    writer.stop()
