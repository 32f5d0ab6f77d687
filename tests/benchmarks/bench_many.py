"""What many proposals on one text cost, what still needs us among thousands of texts, and steps where all cite.

Run it: ``cd tests && python -m benchmarks.bench_many``.
What is kept of outcomes and needs is taken away before each call, but where it is said that nothing changed.
Goals: with 300 proposals on one resolution, `compare`, `options` and `outcomes` each at most three times what reading,
parsing and building the same 301 files takes; `list --needs` at most twice what `list` takes; a step of structure in a
text where every clause cites another no dearer than where none does. Processor time; medians of the rounds, in turn.
"""

from __future__ import annotations

import io
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import redirect_stderr, redirect_stdout
from functools import partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING
from unittest.mock import patch

from benchmarks.goals import Reading, table
from support.many_on_one_text import long_resolution, many_on_one_text
from wtsaprep.cli.main import main as call
from wtsaprep.drafting.after_edit import after_edit
from wtsaprep.drafting.draft import Draft
from wtsaprep.drafting.split_join import split
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision
from wtsaprep.model.resolution import Baseline
from wtsaprep.store.folders.locations import user_cache

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from wtsaprep.model.provision import Text

PROPOSALS, FEWER, RESOLUTIONS, CLAUSES = 300, 101, 10_000, 400
_LOADING = """
from pathlib import Path
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.resolution import Resolution
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index
workspace = Workspace(Path(folder))
index = Index(workspace)
for path in index.listed(workspace.resolutions):
    index.load(Resolution, path)
for path in index.listed(workspace.proposals):
    index.load(Proposal, path)
"""
"""Reading, parsing and building the values of all texts and proposals of a workspace."""


def medians(works: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """The processor seconds of each, in turn; the first round counts for nothing."""
    took: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds + 1):
        for name, work in works.items():
            started = time.process_time()
            work()
            took[name].append(time.process_time() - started)
    return {name: statistics.median(row[1:]) for name, row in took.items()}


def many_proposals(rounds: int = 3) -> Iterator[Reading]:
    """300 proposals on one resolution: within a process in which all is loaded, and as processes of their own."""
    verbs = {verb: (verb, "1") for verb in ("compare", "options", "outcomes")}
    with tempfile.TemporaryDirectory() as home, patch.dict(os.environ, _at_home(home)):
        folder = str(many_on_one_text(Path(home) / "many", PROPOSALS, 7).workspace.folder)
        inside: dict[str, Callable[[], object]] = {"loading": partial(exec, _LOADING, {"folder": folder})}
        inside |= {name: partial(_called, folder, *words) for name, words in verbs.items()}
        found = medians(inside, rounds)
        for name in verbs:
            yield _beside(f"`{name}` of {PROPOSALS} proposals, in process", found, name, "loading", 3)
        outside: dict[str, Callable[[], object]] = {"loading": partial(_run, "-c", f"folder = {folder!r}{_LOADING}")}
        outside |= {name: partial(_verb, folder, *words) for name, words in verbs.items()}
        found = _of_children(outside, rounds)
        for name in verbs:
            yield _beside(f"`{name}` of {PROPOSALS} proposals, whole process", found, name, "loading", 3)
        outside["outcomes"] = partial(_verb, folder, "outcomes", "1", kept=True)
        found = _of_children({name: outside[name] for name in ("loading", "outcomes")}, rounds)
        yield _beside(f"`outcomes` of {PROPOSALS} proposals again, nothing changed", found, "outcomes", "loading", 3)


def what_needs_us(rounds: int = 1) -> Iterator[Reading]:
    """What still needs us: of 101 proposals on one text, and of 300 among 10,000 resolutions."""
    with tempfile.TemporaryDirectory() as home, patch.dict(os.environ, _at_home(home)):
        few = many_on_one_text(Path(home) / "few", FEWER, 7).workspace.folder
        many = many_on_one_text(Path(home) / "many", PROPOSALS, 7, chair=False)
        for number in range(2, RESOLUTIONS + 1):
            value = many.resolution.model_copy(update={"number": str(number)})
            if number == 2:
                many.workspace.save(many.workspace.new_resolution(value))
                (first,) = many.workspace.resolutions.glob("resolution-2-*")
                text = first.read_text("utf-8")
                continue
            first.with_name(first.name.replace("-2-", f"-{number}-", 1)).write_text(
                text.replace('number = "2"', f'number = "{number}"', 1), "utf-8"
            )
        for title, folder in ((f"{FEWER} proposals", few), (f"{RESOLUTIONS} resolutions", many.workspace.folder)):
            works = {"list": partial(_verb, str(folder), "list")}
            works["list --needs"] = partial(_verb, str(folder), "list", "--needs")
            works["again"] = partial(_verb, str(folder), "list", "--needs", kept=True)
            found = _of_children(works, rounds)
            yield _beside(f"`list --needs`, {title}", found, "list --needs", "list", 2)
            yield _beside(f"`list --needs`, {title}, nothing changed", found, "again", "list", 2)


def steps(rounds: int = 25) -> Iterator[Reading]:
    """Steps of structure in a text of 400 clauses of which none, and of which each, cites another; each elsewhere."""
    took: dict[str, dict[str, list[float]]] = {}
    for name, citing in (("none cites", False), ("each cites", True)):
        text = citing_text(CLAUSES, citing=citing)
        draft = Draft(Proposal(id="p", baseline=Baseline(resolution="1")), text, text)
        for place in range(rounds + 1):
            for step, after in _steps_in(text, 3 + place * (CLAUSES - 20) // rounds).items():
                started = time.process_time()
                after_edit(draft, after)
                took.setdefault(step, {}).setdefault(f"{step}, {name}", []).append(time.process_time() - started)
    for step, rows in took.items():
        found = {name: statistics.median(row[1:]) for name, row in rows.items()}
        told = f"{step} in {CLAUSES} clauses, each of which cites"
        yield _beside(told, found, f"{step}, each cites", f"{step}, none cites", 1)


def citing_text(clauses: int, *, citing: bool) -> Text:
    """A text of so many clauses; each cites the one behind it, or is as long without a citation."""
    text = long_resolution(Random(3), citing=0, items=clauses).provisions
    items = [at for at, p in enumerate(text) if p.kind == "item"]
    names = _names(text)
    said: list[Provision] = list(text)
    for at, to in zip(items, (*items[1:], items[0]), strict=True):
        words = f"recalling {names[text[to].id]}" if citing else "recalling the clauses"
        said[at] = text[at].model_copy(update={"text": text[at].text.replace("that ", f"that, {words}, ", 1)})
    return tuple(said)


def _names(text: Text) -> Mapping[str, str]:
    from wtsaprep.model.clause_names import clause_names
    from wtsaprep.model.labels import labels

    return clause_names(text, labels(text))


def _steps_in(text: Text, nth: int) -> dict[str, Text]:
    """A text after each kind of step at one of its items, so that the letters of a section shift from there."""
    at = [n for n, p in enumerate(text) if p.kind == "item"][nth]
    clause = text[at]
    rest = (*text[:at], *text[at + 1 :])
    blank = clause.text.index(" ", len(clause.text) // 2)
    return {
        "add": (*text[:at], Provision(id="new", text="that all is well;"), *text[at:]),
        "split": split(text, clause.id, blank, "new"),
        "move": (*rest[: at + 9], clause, *rest[at + 9 :]),
        "delete": rest,
        "indent": (*text[:at], clause.model_copy(update={"level": 1 - min(clause.level, 1)}), *text[at + 1 :]),
    }


def _at_home(home: str) -> dict[str, str]:
    here = str(Path(__file__).parent.parent)
    source = str(Path(here).parent / "src")
    paths = {name: f"{home}/{name}" for name in ("XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME")}
    return {"HOME": home, **paths, "PYTHONPATH": os.pathsep.join((source, here))}


def _called(folder: str, *words: str) -> None:
    _forget()
    out, errors = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    with redirect_stdout(out), redirect_stderr(errors):
        call(["--workspace", folder, *words])


def _verb(folder: str, *words: str, kept: bool = False) -> None:
    if not kept:
        _forget()
    _run("-m", "wtsaprep", "--workspace", folder, *words)


def _forget() -> None:
    """Take away what was kept of what was counted and worked out; heads stay known."""
    for name in ("needs", "outcomes"):
        for path in user_cache().rglob(f"{name}.json"):
            path.unlink()


def _run(*words: str) -> None:
    quiet = subprocess.DEVNULL
    # An installed program is compiled, whatever is set here for tests.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run([sys.executable, *words], env=environment, stdout=quiet, stderr=quiet, check=True)


def _of_children(works: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    took: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds + 1):
        for name, work in works.items():
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            work()
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            took[name].append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return {name: statistics.median(row[1:]) for name, row in took.items()}


def readings() -> Iterator[Reading]:
    """All of it."""
    yield from many_proposals()
    yield from what_needs_us()
    yield from steps()


def _beside(told: str, found: Mapping[str, float], what: str, base: str, at_most: float) -> Reading:
    return Reading(told, found[what] * 1000, base.rpartition(", ")[2], found[base] * 1000, at_most)


if __name__ == "__main__":
    print(*table(readings()), sep="\n")
