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
from typing import Any

from textual.drivers import linux_driver
from textual.drivers.linux_driver import LinuxDriver

from wtsaprep.tui.shell.terminal_input import LineParser

PATIENCE = 0.2
"""Seconds that a terminal has to take what restores it; one that no longer reads would take for ever."""


class _Decoder(codecs.getincrementaldecoder("utf-8")):  # type: ignore[misc]
    """Reads any byte, and tells the end of the line, which a terminal sends as no bytes at all."""

    def decode(self, raw: bytes, final: bool = False) -> str:
        if not raw:
            raise EOFError
        return str(super().decode(raw, final))


linux_driver.getincrementaldecoder = lambda encoding: partial(_Decoder, errors="replace")  # type: ignore[attr-defined]


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
