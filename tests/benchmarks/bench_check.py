"""How long checking takes beside loading, and what it costs a key in the editor of a long text.

Run it: ``cd tests && python -m benchmarks.bench_check``. Goals: 1,000 resolutions are checked in at most four times
what loading them from their files takes, whatever their texts are like; a letter that is typed into one of 400 clauses
takes at most 1.2 times what it takes without rules. Each pair in turn in one run, medians; processor time but for what
`check` makes somebody wait, which divides the work among all processors: loading in one process and checking, with what
it loads for that, in several, each from the first file to the last and in a program of its own.
"""

from __future__ import annotations

import random
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from unittest.mock import patch

from benchmarks.bench_compare import WORDS
from benchmarks.goals import Reading, table
from support.story import Story, play
from wtsaprep.conventions.checker import Checker
from wtsaprep.conventions.looked_at import Surroundings
from wtsaprep.drafting.start import Beginning, blank_proposal
from wtsaprep.model.event import Event
from wtsaprep.model.provision import Provision
from wtsaprep.model.resolution import Resolution
from wtsaprep.services.drafts.text_findings import TextFindings
from wtsaprep.services.papers.checking import checked
from wtsaprep.store.files.toml_values import dump_value, load_value
from wtsaprep.store.folders.create import create_workspace
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index
from wtsaprep.tui.reader.editor_screen import EditorScreen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SEED = Path(__file__).parents[2] / "data" / "resolutions" / "resolution-11-hammamet-2016.toml"
TEXTS, ROUNDS, CLAUSES, KEYS = 1000, 3, 400, 40
GOAL, KEY_GOAL = 4.0, 1.2
WAITED = ("loaded", "checked")
CITING = (
    "that, as {own} {label} above says, {words}, as Resolution {number} (Rev. Dubai, 2012) of this body says",
    "that {words}, as called for in {own} {label} above and in Article {number} of the Convention",
    "that, in view of considering a) and b) above, {words}",
)


def seed_like(number: int) -> str:
    """The shipped resolution with some words of its own in each clause."""
    chance = random.Random(number)

    def worded(text: str) -> str:
        words = text.split(" ")
        words[len(words) // 2 : len(words) // 2] = _words(chance, 3).split(" ")
        return " ".join(words)

    value = load_value(Resolution, SEED.read_text("utf-8"))
    text = tuple(p.model_copy(update={"text": worded(p.text)}) if p.kind == "item" else p for p in value.provisions)
    return dump_value(value.model_copy(update={"number": str(number), "provisions": text}))


def citing(number: int) -> str:
    """A resolution in which most clauses cite another one, or a text; some of what they cite is not there."""
    return dump_value(
        _made(number, 20, lambda chance, own, at: _cites(chance, own, at) if at % 4 else _plain(chance, 40))
    )


def long_clauses(number: int) -> str:
    """A resolution of clauses of 200 words, some of which cite another one."""
    return dump_value(_made(number, 12, lambda chance, own, at: f"{_plain(chance, 200)}, as {own} a) above says"))


def _made(number: int, clauses: int, clause: Callable[[random.Random, str, int], str]) -> Resolution:
    chance = random.Random(number)
    head = (
        Provision(id="number", kind="number", text=f"RESOLUTION {number} (Rev. Geneva, 2022)"),
        Provision(id="title", kind="title", text="Collaboration"),
        Provision(id="history", kind="history", text="(Dubai, 2012; Geneva, 2022)"),
        Provision(
            id="opening", kind="opening", text="The World Telecommunication Standardization Assembly (Geneva, 2022),"
        ),
    )
    body: list[Provision] = []
    headings = ("considering", "recognizing", "resolves", "invites Member States")
    each = clauses // len(headings)
    for place, heading in enumerate(headings):
        body.append(Provision(id=f"h{place}", kind="heading", text=heading))
        for at in range(each):
            mark = ";" if at < each - 1 else "," if place < len(headings) - 1 else "."
            words = clause(chance, heading.split(" ")[0], at)
            body.append(Provision(id=f"h{place}-{at}", text=f"{words}{mark}"))
    return Resolution(number=str(number), adopted="Geneva, 2022", provisions=(*head, *body))


def _plain(chance: random.Random, words: int) -> str:
    return f"that {_words(chance, words)}"


def _words(chance: random.Random, count: int) -> str:
    """So many words, none of which stands twice in a row."""
    rows = [
        chance.sample(WORDS[: len(WORDS) // 2], 8) + chance.sample(WORDS[len(WORDS) // 2 :], 8) for _ in range(count)
    ]
    return " ".join([word for row in rows for word in row][:count])


def _cites(chance: random.Random, own: str, at: int) -> str:
    label = f"{'abcdefg'[chance.randrange(at + 1)]})" if own in ("considering", "recognizing") else str(at)
    words, number = _words(chance, 30), str(chance.randrange(1, 90))
    return chance.choice(CITING).format(own=own, label=label, words=words, number=number)


KINDS: dict[str, Callable[[int], str]] = {
    "like the seed": seed_like,
    "citing in most clauses": citing,
    "of long clauses": long_clauses,
}


def load_and_check(workspace: Workspace, paths: list[Path]) -> tuple[float, float]:
    """Seconds of the processor for loading texts from their files, and for checking them."""
    started = time.process_time()
    values = [workspace.load(Resolution, path).value for path in paths]
    loaded = time.process_time()
    checker = Checker(Surroundings("New Delhi, 2024"))
    for value in values:
        checker.of_text(value.provisions, value.language)
    return loaded - started, time.process_time() - loaded


def waited_for(folder: Path) -> tuple[float, float]:
    """Seconds that pass while one process loads texts, and while several load and check them."""
    timed = [sys.executable, "-m", "benchmarks.bench_check", str(folder)]
    told = [subprocess.run([*timed, what], capture_output=True, check=True, text=True).stdout for what in WAITED]
    return float(told[0]), float(told[1])


def wait(folder: Path, what: str) -> float:
    """Seconds until one of these is done, by a program that has loaded what it needs."""
    workspace = Workspace(folder)
    paths = [workspace.resolutions / f"resolution-{number}.toml" for number in range(1, TEXTS + 1)]
    index, names = Index(workspace), [str(number) for number in range(1, TEXTS + 1)]
    checked(index, names[:1])
    started = time.perf_counter()
    if what == WAITED[0]:
        _ = [workspace.load(Resolution, path).value for path in paths]
    else:
        checked(index, names)
    return time.perf_counter() - started


class Ratios(NamedTuple):
    """Seconds of loading and of checking, round by round."""

    worked: list[tuple[float, float]]
    waited: list[tuple[float, float]]


def ratios(make: Callable[[int], str]) -> Ratios:
    """How long so many texts of one kind take."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace(create_workspace(Path(folder) / "workspace", {"place": "Baku", "year": 2028}))
        paths = [workspace.resolutions / f"resolution-{number}.toml" for number in range(1, TEXTS + 1)]
        workspace.resolutions.mkdir(exist_ok=True)
        for number, path in enumerate(paths, 1):
            path.write_text(make(number), "utf-8")
        worked = [load_and_check(workspace, paths) for _ in range(ROUNDS)]
        return Ratios(worked, [waited_for(workspace.folder) for _ in range(ROUNDS)])


def key_times(folder: Path, text: Callable[[random.Random, str, int], str]) -> tuple[list[float], list[float]]:
    """Milliseconds of the processor for letters typed into a draft of so many clauses, with the rules and without."""
    workspace = Workspace(create_workspace(folder / "workspace", {"place": "Baku", "year": 2028, "source": "ARB"}))
    resolution = _made(2, CLAUSES, text)
    workspace.save(workspace.new_resolution(resolution))
    beginning = Beginning("MOD", ("ARB",), "ARB/XX/1")
    workspace.save(workspace.new_proposal(blank_proposal(beginning, Event(place="Baku", year=2028), resolution)))
    taken: dict[bool, list[float]] = {True: [], False: []}

    async def tell(story: Story) -> None:
        await story.press("enter")
        await story.sees("redline")
        await story.press(*["j"] * 12, "enter")
        await story.until(lambda: isinstance(story.app.screen, EditorScreen), "the editor")
        await story.settles()
        for at in range(2 * KEYS):
            with ExitStack() as silent:
                for name in ("of", "of_clause") if at % 2 else ():
                    silent.enter_context(patch.object(TextFindings, name, lambda *_: ()))
                started = time.process_time()
                await story.press("abcdefghij"[at % 10])
                await story.app.workers.wait_for_complete()
                taken[not at % 2].append((time.process_time() - started) * 1000)

    play(tell, folder, every_frame=True)
    return taken[True], taken[False]


def readings() -> Iterator[Reading]:
    """Each kind of text, and a letter among plain clauses and among citing ones."""
    for name, make in KINDS.items():
        taken = ratios(make)
        for times, how in ((taken.waited, "waited for"), (taken.worked, "processor time")):
            loading, checking = (statistics.median(column) * 1000 for column in zip(*times, strict=True))
            yield Reading(f"{TEXTS:,} texts {name} checked, {how}", checking, "loading them", loading, GOAL)
    for name, clause in {"plain": lambda chance, own, at: _plain(chance, 40), "citing": _cites_often}.items():
        with tempfile.TemporaryDirectory() as folder:
            with_rules, without = map(statistics.median, key_times(Path(folder), clause))
        yield Reading(f"a letter among {CLAUSES} {name} clauses, checked", with_rules, "unchecked", without, KEY_GOAL)


def _cites_often(chance: random.Random, own: str, at: int) -> str:
    return _cites(chance, own, at % 6) if at % 4 else _plain(chance, 40)


if __name__ == "__main__":
    if sys.argv[1:]:
        print(wait(Path(sys.argv[1]), sys.argv[2]))
    else:
        print(*table(readings()), sep="\n")
