"""PDF: a Word file or a page printed by what is on the machine, in a folder of its own; nothing goes anywhere else."""

from __future__ import annotations

import os
import shutil
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Literal, NamedTuple

from wtsaprep.errors import InputFault, UsageFault

if TYPE_CHECKING:
    from collections.abc import Sequence

Printable = Literal["word", "page"]
"""What can be printed: Word files by LibreOffice, pages by a browser."""
PrintingTold = Callable[[str, float], None]
"""Hears again and again which program prints, and for how many seconds it has."""
_PROGRAMS: dict[Printable, tuple[str, ...]] = {
    "word": ("soffice", "libreoffice"),
    "page": (
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "microsoft-edge",
        "brave-browser",
        "chrome",
        "msedge",
    ),
}
_PATIENCE = 180.0
"""Seconds until a program is taken to hang."""
_LOOKED_AGAIN = 0.25
_NAMES: dict[Printable, str] = {"word": "document.docx", "page": "document.html"}


class Printer(NamedTuple):
    """A program that prints."""

    program: str
    takes: Printable

    @property
    def called(self) -> str:
        """Its name without the folder it lies in."""
        return Path(self.program).stem


def not_told(program: str, seconds: float) -> None:
    """For those who hear nothing of it."""


class ToPrint(NamedTuple):
    """A document as either of what is printed; only one of them is made."""

    word: Callable[[], bytes]
    page: Callable[[], str]
    preferred: tuple[Printable, ...]


def printer(preferred: Sequence[Printable]) -> Printer:
    """The program on this machine that prints what is liked best.

    Raises:
        UsageFault: there is none.
    """
    for takes in preferred:
        for name in _PROGRAMS[takes]:
            if (found := shutil.which(name)) is not None:
                return Printer(found, takes)
    wanted = " or ".join({"word": "LibreOffice", "page": "Chromium, Chrome or Edge"}[takes] for takes in preferred)
    hint = "Install one, or write Word (.docx) or a page (.html) and print that."
    raise UsageFault(f"a PDF is made by {wanted}, and none of them is on this machine", hint=hint)


def pdf_of(given: ToPrint, told: PrintingTold) -> bytes:
    """A document as PDF.

    Raises:
        UsageFault: nothing on this machine prints it.
        InputFault: what should print it could not be started, failed, or did not end.
    """
    by = printer(given.preferred)
    content = given.word() if by.takes == "word" else given.page().encode()
    return _pdf(by, content, told)


def _pdf(by: Printer, content: bytes, told: PrintingTold) -> bytes:
    import subprocess

    with TemporaryDirectory(prefix="wtsaprep-", ignore_cleanup_errors=True) as folder:
        given, made = Path(folder, _NAMES[by.takes]), Path(folder, "document.pdf")
        given.write_bytes(content)
        began = time.monotonic()
        try:
            running = subprocess.Popen(
                _command(by, given, made, Path(folder)),
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        except OSError as error:
            raise InputFault(f"{by.called} can't be started: {error.strerror}") from None
        try:
            while running.poll() is None:
                with suppress(subprocess.TimeoutExpired):
                    running.wait(_LOOKED_AGAIN)
                told(by.called, time.monotonic() - began)
                if time.monotonic() - began > _PATIENCE:
                    raise InputFault(f"{by.called} made no PDF in {_PATIENCE:.0f} seconds")
        finally:
            if running.poll() is None:  # With all that it has started.
                os.killpg(running.pid, signal.SIGKILL)
                running.wait()
        content = made.read_bytes() if os.path.isfile(made) else b""
    if not content.startswith(b"%PDF-"):
        raise InputFault(f"{by.called} made no PDF of this; it ended with status {running.returncode}")
    return content


def _command(by: Printer, given: Path, made: Path, folder: Path) -> list[str]:
    if by.takes == "word":
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        return [by.program, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(given)]
    # Chromium refuses to put root in its sandbox; the page holds no script, and loads nothing.
    alone = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    quiet = ["--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-background-networking"]
    profile = f"--user-data-dir={folder / 'profile'}"
    return [by.program, *quiet, *alone, profile, "--no-pdf-header-footer", f"--print-to-pdf={made}", given.as_uri()]
