"""Any terminal: little ones, old ones, ones that send what they should not; and a crash that gives nothing away."""

from __future__ import annotations

import fcntl
import os
import shutil
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

from support.practice import practice_copy
from support.story import Story, play
from support.terminal import PATIENCE, Terminal
from tui.shell.test_on_a_terminal import Start, terminal

__all__ = ["terminal"]


def resize(t: Terminal, columns: int, rows: int) -> None:
    """Give the terminal another size."""
    t.screen.resize(rows, columns)
    fcntl.ioctl(t._pty, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


def paste(t: Terminal, text: str) -> None:
    """Paste as a terminal does."""
    t.send(b"\x1b[200~" + text.encode() + b"\x1b[201~")


def test_a_window_too_small_says_so_and_is_itself_again_when_it_grows(terminal: Start) -> None:
    t = terminal()
    t.sees("ARB/36A1")
    t.press("\rn\r")
    t.sees("editing")
    t.press(" half")
    t.sees("services; half")
    resize(t, 30, 8)
    t.sees("too small", "40 by 10")
    t.press("q")
    resize(t, 80, 24)
    t.sees("services; half", "editing")


def test_a_window_that_begins_too_small(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.sees("small: wtsaprep", "needs 40 by 10")
        await story._pilot.resize_terminal(40, 10)
        await story.sees("Tabled on 1 resolution")

    play(tell, tmp_path, (20, 5))


TERMINALS = {
    "linux": {"TERM": "linux"},
    "screen": {"TERM": "screen", "NO_COLOR": "1"},
    "tmux": {"TERM": "tmux-256color"},
    "true colour": {"TERM": "xterm-256color", "COLORTERM": "truecolor"},
    "light": {"TERM": "xterm", "COLORFGBG": "0;15"},
}


@pytest.mark.parametrize("name", TERMINALS)
def test_the_redline_can_be_read_in_any_terminal(terminal: Start, name: str) -> None:
    t = terminal(**TERMINALS[name])
    t.sees("ARB/36A1")
    t.press("\rn")
    t.sees("recognizing a)", "change 1 of 1", "? more")
    if name in ("linux", "screen"):
        t.sees("[-currency", "transfer by mobile telephony-]{+digital")
        t.press("t")
        t.until(lambda: "{+" not in t.text(), "marks drawn on demand")
    else:
        t.sees("digital financial")
        assert "{+" not in t.text()
        struck = [c.data for row in t.screen.buffer.values() for c in row.values() if c.strikethrough]
        assert "".join("".join(struck).split()) == "currencytransferbymobiletelephony"
    if name in ("linux", "screen", "light"):
        assert b";2;" not in t.sent
        assert b"38;5" not in t.sent


def test_a_pasted_megabyte_is_refused_in_a_sentence(terminal: Start) -> None:
    """In the library and in its search, in a draft and in a form."""
    t = terminal()
    t.sees("ARB/36A1")
    # How many there were is not looked at: an answer of the terminal may come amid them.
    told = "characters pasted, at most 20,000 are taken"
    for keys, seen in (("", "Ours"), ("/", "words in titles"), ("\rn\r", "Esc keeps"), ("f", "reasons, cover")):
        t.press(keys)
        t.sees(seen)
        paste(t, "word " * 200_000)
        t.sees(told)
        t.press("\x1b")
        t.sees("? more")
        t.press("k")
        t.until(lambda: told not in t.text(), "it to go")


def test_bytes_of_a_latin_1_terminal_in_an_editor(terminal: Start) -> None:
    t = terminal()
    t.sees("ARB/36A1")
    t.press("\rn\r")
    t.sees("editing")
    t.send(b" caf\xe9 \xff\xfe\x80 ok")
    t.sees("caf", "ok", "editing")


CRASHING = """
from wtsaprep.__main__ import run
from wtsaprep.tui.reader.reader_screen import ReaderScreen
def crash(self):
    secret = self.text.shown[0].text
    raise KeyError(f"SECRET {secret} recognizing")
ReaderScreen.open_search = crash
run()
"""


def test_a_crash_prints_no_word_of_a_draft_and_says_where_all_is(terminal: Start, tmp_path: Path) -> None:
    t = terminal(script=CRASHING)
    t.sees("ARB/36A1")
    t.press("\rn\r")
    t.sees("editing")
    t.press(" half\x1b")
    t.sees("unsaved")
    before = len(t.sent)
    t.press("/")
    assert t.ended(10) != 0
    t.quiet(0.2)
    told = t.sent[before:].decode(errors="replace").split("\x1b[?1049l")[-1]
    assert "a bug (KeyError)" in told
    assert "SECRET" not in told
    assert "services" not in told
    (report,) = (tmp_path / ".local/state/wtsaprep/reports").iterdir()
    assert report.name[:20] in told.replace("\r\n", "")
    written = report.read_text(encoding="utf-8")
    assert "in crash" in written
    assert "SECRET {" not in written.replace('raise KeyError(f"SECRET {secret} recognizing")', "")
    assert "services" not in written
    again = terminal()
    again.sees("ARB/36A1")
    again.press("\r")
    again.sees("services; half")


@pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")
def test_in_tmux_as_screen_without_colours_the_redline_can_be_read(tmp_path: Path) -> None:
    practice_copy(tmp_path / "workspace", also_ours="ARB")
    socket = str(tmp_path / "tmux")
    base = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "TERM": "xterm"}

    def tmux(*words: str) -> str:
        done = subprocess.run(["tmux", "-S", socket, *words], capture_output=True, text=True, env=base, check=True)
        return done.stdout

    def shows(*words: str) -> str:
        limit = time.monotonic() + PATIENCE
        while not all(word in (shown := tmux("capture-pane", "-p")) for word in words):
            assert time.monotonic() < limit, shown
        return shown

    program = f"TERM=screen NO_COLOR=1 {sys.executable} -m wtsaprep {tmp_path / 'workspace'}"
    tmux("-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "24", program)
    try:
        shows("ARB/36A1")
        tmux("send-keys", "Enter", "n")
        shows("[-currency", "transfer by mobile telephony-]{+digital financial services+};", "change 1 of 1")
        tmux("send-keys", "q")
    finally:
        subprocess.run(["tmux", "-S", socket, "kill-server"], env=base, capture_output=True, check=False)
