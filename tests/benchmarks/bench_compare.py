"""How long a comparison takes: 12 proposals on 400 clauses in process, and 8 on 60 on the screen.

Run it: ``cd tests && python -m benchmarks.bench_compare``. Goals: half a second; and from the key to the words on the
screen, the matrix of 60 clauses takes at most three times what the resolution alone takes. Both are opened in turn, in
a pseudo-terminal of 80 by 24, by somebody who has looked at the list for a second.
"""

from __future__ import annotations

import fcntl
import os
import pty
import random
import select
import statistics
import struct
import sys
import tempfile
import termios
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from support.many_on_one_text import HEADINGS
from wtsaprep.comparison.columns import Compared
from wtsaprep.comparison.matrix import matrix
from wtsaprep.drafting.amend import derive
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision
from wtsaprep.model.resolution import Baseline, Resolution
from wtsaprep.model.text_digest import digest
from wtsaprep.store.folders.create import create_workspace
from wtsaprep.store.folders.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.model.provision import Text

WORDS = (
    *("study", "groups", "telecommunication", "standardization", "sector", "collaborate", "report", "Director"),
    *("services", "Member", "States", "countries", "developing", "digital", "financial", "inclusion", "quality"),
    *("experience", "security", "networks", "administrations", "work"),
)


def long_text(clauses: int, chance: random.Random) -> Text:
    """A resolution of so many clauses of forty words under six headings."""
    body: list[Provision] = [Provision(id="title", kind="title", text="Collaboration")]
    for n in range(clauses):
        if n % max(1, clauses // len(HEADINGS)) == 0:
            heading = HEADINGS[len([p for p in body if p.kind == "heading"]) % len(HEADINGS)]
            body.append(Provision(id=f"h{n}", kind="heading", text=heading))
        body.append(Provision(id=f"c{n}", text=f"that {' '.join(chance.choices(WORDS, k=40))};"))
    return tuple(body)


def proposals_on(baseline: Text, count: int, chance: random.Random) -> list[Compared]:
    """So many proposals; each edits a fifth of the clauses, deletes some, inserts some."""
    found = []
    for n in range(count):
        revised: list[Provision] = []
        for provision in baseline:
            draw = chance.random()
            if provision.kind == "item" and draw < 0.02:
                continue
            if provision.kind == "item" and draw < 0.2:
                words = provision.text.split(" ")
                words[chance.randrange(1, len(words) - 1)] = chance.choice(WORDS)
                provision = provision.model_copy(update={"text": " ".join(words)})
            revised.append(provision)
            if provision.kind == "item" and draw > 0.98:
                text = f"that {' '.join(chance.choices(WORDS, k=20))};"
                revised.append(Provision(id=f"{provision.id}-new{n}", text=text))
        proposal = Proposal(
            id=f"p{n}",
            number=f"S{n}/{n + 30}A1/1",
            sources=(f"S{n}",),
            baseline=Baseline(resolution="1", digest=digest(baseline)),
            amendments=derive(baseline, tuple(revised)),
        )
        found.append(Compared(proposal, tuple(revised)))
    return found


def seconds(work: Callable[[], object]) -> float:
    """The median of five runs."""
    took = []
    for _ in range(5):
        started = time.perf_counter()
        work()
        took.append(time.perf_counter() - started)
    return statistics.median(took)


def workspace_of(folder: Path, clauses: int, count: int) -> Path:
    """A workspace with one resolution and so many proposals on it."""
    workspace = Workspace(create_workspace(folder, {"place": "Baku", "year": 2028}))
    chance = random.Random(11)
    number = Provision(id="number", kind="number", text="RESOLUTION 1 (Rev. Geneva, 2022)")
    resolution = Resolution(number="1", adopted="Geneva, 2022", provisions=(number, *long_text(clauses, chance)))
    workspace.save(workspace.new_resolution(resolution))
    for entry in proposals_on(resolution.provisions, count, chance):
        workspace.save(workspace.new_proposal(entry.proposal.model_copy(update={"baseline": resolution.baseline})))
    return workspace.folder


def seconds_to_open(folder: Path, key: bytes, words: bytes) -> float:
    """Seconds from a key on the first screen to some words on the next one."""
    pid, terminal = pty.fork()
    if pid == 0:
        home = tempfile.mkdtemp(dir=folder.parent)
        state = {"TERM": "xterm-256color", "HOME": home, "XDG_STATE_HOME": home, "XDG_CONFIG_HOME": home}
        os.execve(sys.executable, [sys.executable, "-m", "wtsaprep", str(folder)], {**os.environ, **state})
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    quiet = time.perf_counter() + 1.5
    while (left := quiet - time.perf_counter()) > 0:
        if select.select([terminal], [], [], left)[0]:
            os.read(terminal, 65536)
    seen = b""
    started = time.perf_counter()
    os.write(terminal, key)
    while words not in seen:
        seen += os.read(terminal, 65536)
    took = time.perf_counter() - started
    os.kill(pid, 9)
    os.waitpid(pid, 0)
    os.close(terminal)
    return took


def on_the_screen(rounds: int = 9) -> None:
    """Print what the resolution and its matrix take to open, and their ratio."""
    cases = {"resolution": (b"\r", b"considering"), "matrix": (b"=", b"in force")}
    times: dict[str, list[float]] = {name: [] for name in cases}
    with tempfile.TemporaryDirectory() as home:
        folder = workspace_of(Path(home) / "workspace", 60, 8)
        for _ in range(rounds + 1):
            for name, (key, words) in cases.items():
                times[name].append(seconds_to_open(folder, key, words))
    alone, all_ = (statistics.median(row[1:]) for row in times.values())
    print(f"resolution {alone * 1000:.0f} ms, its matrix {all_ * 1000:.0f} ms: {all_ / alone:.1f} of it")


def main() -> None:
    """Print what each takes."""
    chance = random.Random(11)
    for clauses, count in ((60, 8), (400, 12)):
        baseline = long_text(clauses, chance)
        entries = proposals_on(baseline, count, chance)
        all_ = seconds(partial(matrix, "", "", baseline, entries))
        print(f"{count} proposals on {clauses} clauses: {all_ * 1000:.0f} ms")
    on_the_screen()


if __name__ == "__main__":
    main()
