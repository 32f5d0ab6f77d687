"""What is sent: for a line, a page, a letter; over a slow line behind a held key; and while nobody types.

Run it: ``cd tests && python -m benchmarks.bench_wire``. In a redlined text of 60 clauses, beside `less` and `vim` on
its words as a plain file; a paragraph of theirs is a clause of ours. A letter is typed in the editor of a clause, its
redline beneath, beside one typed in `vim`.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections import defaultdict
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.goals import Reading, table
from benchmarks.metered_terminal import NEAR, Line, MeteredTerminal
from benchmarks.redlined_text import redlined_text
from benchmarks.smallest import HELLO, OURS

if TYPE_CHECKING:
    from collections.abc import Iterator

CLAUSES, LETTERS = 60, "interoperability"
FIRST_LINES = 14
"""Lines down after which each further one scrolls, in every program."""
SLOW = Line(rate=16_000, one_way=0.1)
HELD, A_SECOND = 60, 30
IDLE_SECONDS = 5.0


class Programs:
    """The programs beside each other, on the same words."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.workspace, self.plain = redlined_text(folder, CLAUSES)

    @contextmanager
    def running(self, name: str, line: Line = NEAR) -> Iterator[MeteredTerminal]:
        """One of them, at the beginning of the text."""
        home = {"HOME": tempfile.mkdtemp(dir=self._folder)}
        plain = shutil.copy(self.plain, home["HOME"])  # `vim` asks about what it left when it was killed.
        commands = {
            "less": [_found("less"), plain],
            "vim": [_found("vim"), plain],
            "hello": [sys.executable, "-c", HELLO],
        }
        terminal = MeteredTerminal(commands.get(name, [*OURS, str(self.workspace)]), home, line)
        try:
            terminal.seconds_to({"hello": "READY"}.get(name, "more" if name == "ours" else "Responsibilities"))
            if name == "ours":
                terminal.press("j")
                terminal.press("enter")
                terminal.seconds_to("redline")
            yield terminal
        finally:
            terminal.close()


def _found(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise SystemExit(f"{name} is not here: it is what this is compared with")
    return found


def readings(rounds: int = 3) -> Iterator[Reading]:
    """Medians of rounds in which all programs take turns."""
    sent: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as name:
        programs = Programs(Path(name))
        for _ in range(rounds):
            for program in ("less", "vim", "ours"):
                with programs.running(program) as terminal:
                    for what, count in _moved(terminal).items():
                        sent[program, what].append(count)
            for program in ("vim", "ours"):
                with programs.running(program) as terminal:
                    sent[program, "letter"].append(_typed(terminal, program))
            for program in ("less", "vim", "ours"):
                with programs.running(program, SLOW) as terminal:
                    sent[program, "held"].append(terminal.hold("down", HELD, A_SECOND) * 1000)
            for program in ("hello", "ours"):
                with programs.running(program) as terminal:
                    terminal.idle(3)  # The start is over when garbage begins to be collected.
                    count, seconds = terminal.idle(IDLE_SECONDS)
                    sent[program, "idle"].append(count)
                    sent[program, "idle processor"].append(seconds * 1000)
    found = {key: median(values) for key, values in sent.items()}

    def beside(what: str, told: str, base: str, at_most: float, unit: str = "bytes") -> Reading:
        return Reading(told, found["ours", what], base, found[base, what], at_most, unit)

    yield beside("line", "line down, redlined", "vim", 2)
    yield beside("page", "page down, redlined", "less", 4)
    yield beside("letter", "letter typed, its redline beneath", "vim", 1.5)
    yield beside("held", f"painting after {HELD} downs at {A_SECOND} Hz on 16 kB/s, 200 ms", "less", 1.5, "ms")
    yield beside("idle", f"idle for {IDLE_SECONDS:g} s", "hello", 1)
    yield beside("idle processor", f"idle for {IDLE_SECONDS:g} s, processor", "hello", 1.2, "ms")


def _moved(terminal: MeteredTerminal) -> dict[str, float]:
    for _ in range(FIRST_LINES):
        terminal.press("down")
    return {
        "line": median(terminal.press("down").sent for _ in range(15)),
        "page": median(terminal.press("page down").sent for _ in range(3)),
    }


def _typed(terminal: MeteredTerminal, program: str) -> float:
    """Bytes of a letter typed at the end of a changed clause."""
    for key in ("jjjA",) if program == "vim" else ("n", "enter"):
        terminal.press(key)
    return median(terminal.press(letter).sent for letter in LETTERS)


if __name__ == "__main__":
    print(*table(readings()), sep="\n")
