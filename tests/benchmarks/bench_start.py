"""How soon something is seen, and how much memory that takes, beside the smallest Textual program.

Run it: ``cd tests && python -m benchmarks.bench_start``. Verbs on the practice set; the first screen of workspaces of
1,000 and 10,000 resolutions with half as many proposals, opened before, and of the practice set by a user who never ran
the program; a text, its first change in the editor and a letter in that, keys pressed as soon as the words before are
seen. All in turn, medians of the rounds.
"""

from __future__ import annotations

import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.goals import Reading, table
from benchmarks.metered_terminal import MeteredTerminal
from benchmarks.redlined_text import redlined_text
from benchmarks.smallest import HELLO, OURS
from support.practice import practice_copy
from support.whole_assembly import whole_assembly

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FIRST, NUMBER = "more", "ARB/36A1/1"
"""Words of the first screen, and a proposal of the practice set."""


class Case(NamedTuple):
    """A command, what is waited for, and what is pressed then."""

    command: tuple[str, ...]
    steps: tuple[tuple[str, bytes], ...]
    is_new: bool = False
    """Whether its user never ran the program before."""


def cases(folder: Path) -> dict[str, Case]:
    """What is started, by name."""
    practice = str(practice_copy(folder / "practice", also_ours="ARB"))
    verb = (*OURS, "--workspace", practice)
    texts = {clauses: str(redlined_text(folder, clauses)[0]) for clauses in (100, 5000)}
    text = ((FIRST, b"j\r"), ("redline", b""))
    return {
        "hello": Case((sys.executable, "-c", HELLO), (("READY", b""),)),
        "--version": Case((*OURS, "--version"), (("wtsaprep ", b""),)),
        "list": Case((*verb, "list"), (("PRE/XX/1", b""),)),
        "show": Case((*verb, "show", NUMBER), (("both organizations.", b""),)),
        "export": Case((*verb, "export", NUMBER), (("both organizations.", b""),)),
        "check": Case((*verb, "check", NUMBER), (("put right.", b""),)),
        **{
            f"{count} resolutions": Case(
                (*OURS, str(whole_assembly(folder / f"of-{count}-texts", count))), ((FIRST, b""),)
            )
            for count in (1_000, 10_000)
        },
        "first run": Case((*OURS, practice), ((FIRST, b""),), is_new=True),
        "text": Case((*OURS, practice), ((FIRST, b"\r"), ("redline", b""))),
        "editor": Case((*OURS, practice), ((FIRST, b"\r"), ("redline", b"n\r"), ("editing", b"QZ"), ("QZ", b""))),
        "100 clauses": Case((*OURS, texts[100]), text),
        "5000 clauses": Case((*OURS, texts[5000]), text),
    }


def readings(rounds: int = 5) -> Iterator[Reading]:
    """Medians of rounds in which all take turns; a round before them counts for nothing."""
    took: defaultdict[str, list[float]] = defaultdict(list)
    held: defaultdict[str, list[float]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as name:
        known = Path(name) / "home"
        known.mkdir()
        started = cases(Path(name))
        for round_ in range(rounds + 1):
            for what, case in started.items():
                seconds, megabytes = _ran(case, known)
                if round_:
                    took[what].append(seconds * 1000)
                    held[what].append(megabytes)
    yield from _told({key: median(row) for key, row in took.items()}, {key: median(row) for key, row in held.items()})


def _ran(case: Case, known: Path) -> tuple[float, float]:
    """Seconds until all its words were seen, and megabytes held."""
    home = Path(tempfile.mkdtemp(dir=known.parent)) if case.is_new else known
    # What was typed is not to be offered at the next start: the program is killed below.
    state = tempfile.mkdtemp(dir=known.parent)
    terminal = MeteredTerminal(case.command, {"HOME": str(home), "XDG_STATE_HOME": state})
    try:
        for words, keys in case.steps:
            seconds = terminal.seconds_to(words)
            if keys:
                terminal.send(keys)
        return seconds, terminal.peak_megabytes()
    finally:
        terminal.close()


def _told(took: Mapping[str, float], held: Mapping[str, float]) -> Iterator[Reading]:
    def beside(what: str, told: str, at_most: float, base: str = "hello") -> Reading:
        return Reading(told, took[what], base, took[base], at_most)

    yield beside("1000 resolutions", "first screen, 1,000 resolutions, warm", 1.3)
    yield beside("10000 resolutions", "first screen, 10,000 resolutions, warm", 1.5)
    yield beside("first run", "first screen, first run ever", 2.5)
    yield beside("text", "a text open", 1.7)
    yield beside("editor", "a text open and edited", 1.9)
    yield beside("--version", "`--version`", 0.2)
    for verb in ("list", "show", "export", "check"):
        yield beside(verb, f"`{verb}`", 0.6)
    yield beside("5000 clauses", "a text of 5,000 clauses open", 1.15, "100 clauses")
    for count, at_most in ((1_000, 1.4), (10_000, 1.8)):
        memory = held[f"{count} resolutions"], held["hello"]
        yield Reading(f"memory, {count:,} resolutions", memory[0], "hello", memory[1], at_most, "MB")


if __name__ == "__main__":
    print(*table(readings()), sep="\n")
