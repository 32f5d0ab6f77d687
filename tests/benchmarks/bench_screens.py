"""How long the screens take to show something, beside the smallest Textual program.

Run it: ``cd tests && python -m benchmarks.bench_screens``. Goals: first screen at most 1.5 of it, a text open and
edited at most 1.9, a text of 5,000 clauses open in at most 1.2 of one of 100. All run in turn, medians of the rounds.
"""

from __future__ import annotations

import os
import pty
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.bench_start import DATA, HELLO
from wtsaprep.drafting.start import Beginning, blank_proposal
from wtsaprep.model.event import Event
from wtsaprep.model.provision import Provision
from wtsaprep.model.resolution import Resolution
from wtsaprep.store.folders.create import create_workspace
from wtsaprep.store.folders.workspace import Workspace

Step = tuple[bytes, bytes]
"""A text to wait for, and the keys to press then."""


def long_text(folder: Path, clauses: int) -> Path:
    """A workspace with a MOD of a resolution of so many clauses."""
    workspace = Workspace(create_workspace(folder / f"of-{clauses}", {"place": "Baku", "year": 2028}))
    head = (
        Provision(id="number", kind="number", text="RESOLUTION 2 (Rev. Geneva, 2022)"),
        Provision(id="title", kind="title", text="Responsibilities"),
        Provision(id="h", kind="heading", text="considering"),
    )
    body = (Provision(id=f"c{n}", text=f"that study group {n} keeps the others informed;") for n in range(clauses))
    resolution = Resolution(number="2", adopted="Geneva, 2022", provisions=(*head, *body))
    workspace.save(workspace.new_resolution(resolution))
    workspace.save(
        workspace.new_proposal(
            blank_proposal(Beginning("MOD", ("ARB",), "ARB/XX/1"), Event(place="Baku", year=2028), resolution)
        )
    )
    return workspace.folder


def seconds_through(command: list[str], steps: list[Step], home: str) -> float:
    """Seconds from the start of a command until the last text is seen, pressing keys as soon as each one is."""
    started = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        # A state folder of its own: the program is killed below, and would offer what was typed at the next start.
        state = tempfile.mkdtemp(dir=home)
        os.execve(command[0], command, {**os.environ, "TERM": "xterm-256color", "HOME": home, "XDG_STATE_HOME": state})
    for text, keys in steps:
        seen = b""
        while text not in seen:
            seen += os.read(terminal, 65536)
        if keys:
            os.write(terminal, keys)
    took = time.perf_counter() - started
    os.kill(pid, 9)
    os.waitpid(pid, 0)
    os.close(terminal)
    return took


def main(rounds: int = 7) -> None:
    """Print the medians and their ratios."""
    run = [sys.executable, "-m", "wtsaprep"]
    with tempfile.TemporaryDirectory() as home:
        short, long = long_text(Path(home), 100), long_text(Path(home), 5000)
        data = shutil.copytree(DATA, Path(home) / "data")  # What is opened in it is marked as read.
        cases: dict[str, tuple[list[str], list[Step]]] = {
            "hello": ([sys.executable, "-c", HELLO], [(b"READY", b"")]),
            "first screen": ([*run, str(data)], [(b"more", b"")]),
            "open and edit": (
                [*run, str(data)],
                [(b"more", b"\r"), (b"redline", b"n\r"), (b"editing", b"x"), (b"x", b"")],
            ),
            "100 clauses": ([*run, str(short)], [(b"more", b"j\r"), (b"redline", b"")]),
            "5,000 clauses": ([*run, str(long)], [(b"more", b"j\r"), (b"redline", b"")]),
        }
        times: dict[str, list[float]] = {name: [] for name in cases}
        for _ in range(rounds + 1):
            for name, (command, steps) in cases.items():
                times[name].append(seconds_through(command, steps, home))
    medians = {name: statistics.median(row[1:]) for name, row in times.items()}
    for name, median in medians.items():
        print(f"{name:14} {median * 1000:6.0f} ms   {median / medians['hello']:.2f} of hello")
    print(f"5,000 clauses take {medians['5,000 clauses'] / medians['100 clauses']:.2f} of what 100 take")


if __name__ == "__main__":
    main()
