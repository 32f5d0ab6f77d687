"""The pictures of the documents, made anew by ``make pictures``: the reader, and ten seconds of drafting as asciicast.

A recording is played with ``asciinema play docs/ten_seconds.cast``.
"""

from __future__ import annotations

import fcntl
import json
import os
import pty
import select
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Iterator
from pathlib import Path

from support.practice import practice_copy
from support.story import Story, play

DOCS = Path(__file__).parents[2] / "docs"
SIZE = (80, 24)
READER = ("enter", "n")
"""The keys to what the picture shows."""
TYPED = "smart sensors and "
STEPS: tuple[tuple[float, str], ...] = (
    (1.2, "\r"),  # A document is opened,
    (1.2, "n"),  # its change is gone to,
    (0.9, "\r"),  # and the clause edited.
    (0.8, "\x01"),
    *((0.08, letter) for letter in TYPED),
    (1.4, "\x1b"),
    (0.9, "v"),  # In force, redline, clean: in turn.
    (0.9, "v"),
    (0.9, "v"),
    (0.9, "u"),
)
"""Seconds to wait, and the key that is pressed then."""


def reader_picture() -> None:
    """docs/reader.svg: Resolution 11 with the Arab States' changes laid over it."""

    async def tell(story: Story) -> None:
        await story.press(*READER)
        await story.settles()
        (DOCS / "reader.svg").write_text(story.app.export_screenshot(title="wtsaprep"), encoding="utf-8")

    with tempfile.TemporaryDirectory() as folder:
        play(tell, Path(folder), every_frame=True, COLORTERM="truecolor", TERM="xterm-256color")


def recording() -> None:
    """docs/ten_seconds.cast: what a terminal of 80 by 24 is sent while somebody drafts."""
    header = {"version": 2, "width": SIZE[0], "height": SIZE[1], "env": {"TERM": "xterm-256color"}}
    events = (json.dumps([round(at, 3), "o", text], ensure_ascii=False) for at, text in sent())
    (DOCS / "ten_seconds.cast").write_text("\n".join((json.dumps(header), *events)) + "\n", encoding="utf-8")


def sent() -> Iterator[tuple[float, str]]:
    """What the program sends, and when, in seconds from its first screen."""
    with tempfile.TemporaryDirectory() as home:
        practice_copy(Path(home) / "workspace", also_ours="ARB")
        pid, terminal = pty.fork()
        if pid == 0:
            told = {"PATH": os.environ["PATH"], "HOME": home, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
            os.execve(sys.executable, [sys.executable, "-m", "wtsaprep", f"{home}/workspace"], told)
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", SIZE[1], SIZE[0], 0, 0))
        begun = 0.0
        for wait, key in (*STEPS, (1.5, "q")):
            until = time.monotonic() + (wait if begun else 4.0)
            while (left := until - time.monotonic()) > 0:
                if select.select([terminal], [], [], left)[0]:
                    begun = begun or time.monotonic()
                    yield time.monotonic() - begun, os.read(terminal, 65536).decode("utf-8", "replace")
            os.write(terminal, key.encode())
        os.waitpid(pid, 0)


if __name__ == "__main__":
    reader_picture()
    recording()
