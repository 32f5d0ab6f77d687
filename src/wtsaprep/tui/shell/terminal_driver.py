"""The line to the user's terminal: read so that no byte does harm, and left at once when it is gone.

Textual's reader would go round for ever on a line that ended (at full speed, in a process that nobody sees), and
decodes what is typed strictly, in a thread whose failure is a crash.
"""

from __future__ import annotations

import codecs
import contextlib
import termios
import threading
from functools import partial
from typing import TYPE_CHECKING, Any

from textual._xterm_parser import XTermParser
from textual.drivers import linux_driver
from textual.drivers.linux_driver import LinuxDriver

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.message import Message

PATIENCE = 0.2
"""Seconds that a terminal has to take what restores it; one that no longer reads would take for ever."""


_ESC = "\x1b"
_SEQUENCES = "[O]P_^" + _ESC
"""What follows an Esc that begins a sequence."""
_PASTE_ENDS = ("\x1b[200~", "\x1b[201~")


class _Decoder(codecs.getincrementaldecoder("utf-8")):  # type: ignore[misc]
    """Reads any byte, and tells the end of the line, which a terminal sends as no bytes at all."""

    def decode(self, raw: bytes, final: bool = False) -> str:
        if not raw:
            raise EOFError
        return str(super().decode(raw, final))


linux_driver.getincrementaldecoder = lambda encoding: partial(_Decoder, errors="replace")  # type: ignore[attr-defined]


class LineParser(XTermParser):
    """Tells an Esc with a key right behind it, as on a slow line, from the beginning of a sequence.

    Textual takes the two for Alt and the key, or writes the Esc out as "^". No command of ours needs Alt. What is
    pasted holds no keys, so an Esc in it is but shown.
    """

    _pasting = False
    _alone = False
    """Whether what was read last ended with an Esc."""

    def feed(self, data: str) -> Iterable[Message]:
        if self._alone and data[:1] not in _SEQUENCES:
            yield from self._end_escape()
        self._alone = data.endswith(_ESC) and not self._pasting
        start = 0
        for at, character in enumerate(data):
            if character != _ESC:
                continue
            if data.startswith(_PASTE_ENDS, at):
                self._pasting = data.startswith(_PASTE_ENDS[0], at)
            elif data[at + 1 : at + 2] not in _SEQUENCES:  # Nothing behind it is in there as well.
                yield from super().feed(data[start:at] + ("␛" if self._pasting else _ESC))
                start = at + 1
                if not self._pasting:
                    yield from self._end_escape()
        if start < len(data) or not data:
            yield from super().feed(data[start:])

    def _end_escape(self) -> Iterable[Message]:
        """The Esc that was read last, if it still waits to be the beginning of something."""
        if self._timeout_time is not None:
            self._timeout_time = 0.0
            yield from self.tick()


linux_driver.XTermParser = LineParser  # type: ignore[attr-defined]


class LineDriver(LinuxDriver):
    """The driver of a terminal whose line may go away without a signal, as under nohup, sudo or setsid."""

    def run_input_thread(self) -> None:
        try:
            super().run_input_thread()
        except (EOFError, OSError):
            self._app.line_gone()  # type: ignore[attr-defined]


def restore(driver: Any) -> None:
    """Give the terminal back as it was found, if it takes that in time."""
    if not isinstance(driver, LinuxDriver):
        return
    if driver.attrs_before is not None:
        with contextlib.suppress(termios.error):
            termios.tcsetattr(driver.fileno, termios.TCSANOW, driver.attrs_before)
    thread = threading.Thread(target=_close, args=(driver,), daemon=True)
    thread.start()
    thread.join(PATIENCE)


def _close(driver: LinuxDriver) -> None:
    driver.stop_application_mode()
    driver.close()
