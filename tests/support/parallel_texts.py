"""Parallel texts: one invented resolution in six languages, with the ties that a person would make, and slips of it.

Each line of a text bears the key of what it says; two lines of one key say together what one line says elsewhere.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

from wtsaprep.formats.flattened.reading.build import built_clean
from wtsaprep.model.provision import Provision, Text
from wtsaprep.services.importing.carry_out_import import carry_out_import
from wtsaprep.services.importing.import_job import begin_import, planned, understood, with_input, with_questions
from wtsaprep.services.importing.import_options import ImportOptions
from wtsaprep.services.importing.sources import read_source
from wtsaprep.store.folders.create import create_workspace
from wtsaprep.store.folders.workspace import Workspace

FOLDER = Path(__file__).parent / "parallel_texts"
HEAD = "number title history opening"
KEYS = {
    "en": f"""{HEAD} R r1 r2 r3 C c1 c2 c3 c4 F f1 G g1 g2 N n1 D d1 d2 d3 d3i d3ii d4 T t1 t2 I i1 i2 A a1""",
    "fr": f"""{HEAD} R r2 r1 r3 C c1 c2 c2 c3 c4 F f1 G g1 g2 N n1 D d1 d2 d3 d3i d3ii T t1 t2 I i1 i2 A a1""",
    "es": f"""{HEAD} R r1 r2 C c1 c2 c3 c4 f1 G g1 g2 N n1 D d1 d2 d3 d3i d3ii d4 T t2 t1 I i1 i2 A a1""",
    "ru": f"""{HEAD} R r1 r2 r3 C c1 c2 c4 c3 F f1 G g1 g2 N n1 D d1 d2 d2 d3 d3i d3ii d4 T t1 I i1 i2 A a1""",
    "zh": f"""{HEAD} R r1 r2 r3 C c1 c2 c3 c4 F f1 G g1 g2 N n1 D d1 d2 d3 d3i d3ii d4 T t1 t2 I i1 i2 A a1""",
    "ar": f"""{HEAD} R r1 r2 r3 C c1 c2 c4 F f1 N n1 G g1 g2 D d1 d2 d3 d3i d3ii d4 T t1 t2 I i1 i2 A a1""",
}
"""What each line of each text says; two lines of one key say it together."""

Tied = frozenset[tuple[str, str]]
"""Pairs of ids of two texts, "" for nothing."""


class ParallelText(NamedTuple):
    """A text in a language, and what each of its provisions says."""

    language: str
    text: Text
    keys: tuple[str, ...]


@cache
def parallel_text(language: str) -> ParallelText:
    """The invented resolution in a language."""
    words = (FOLDER / f"{language}.txt").read_text(encoding="utf-8")
    (read,) = built_clean(read_source(words, language).found, lambda: "x")
    keys = tuple(KEYS[language].split())
    assert len(read.revised) == len(keys), f"{language}: {len(read.revised)} provisions, {len(keys)} keys"
    return ParallelText(language, read.revised, keys)


def parallel_workspace(folder: Path, *codes: str) -> Workspace:
    """A workspace with the resolution in some languages, the first one that which is worked on."""
    workspace = Workspace(create_workspace(folder, {"place": "New Delhi", "year": 2024, "source": "EUR"}))
    for code in codes:
        import_text(workspace, (FOLDER / f"{code}.txt").read_text(encoding="utf-8"))
    return workspace


def in_french(folder: Path) -> None:
    """Lay a French text, made up, beside Resolution 11 of a workspace; it lacks what instructs the study groups."""
    import_text(Workspace(folder), (FOLDER / "fr_11.txt").read_text(encoding="utf-8"))


def import_text(workspace: Workspace, words: str, *, replace: bool = False, made_of: str = "") -> list[str]:
    """Import a text, or what somebody made of one, all guesses taken; what was written, as it is told."""
    options = ImportOptions(baseline=made_of, revised=bool(made_of), replace=replace)
    job = with_input(begin_import(workspace, options), words, "text")
    job = with_questions(job, 0, job.read[0].questions.as_they_are_read())
    return carry_out_import(workspace, planned(job, understood(job)))


def true_ties(one: ParallelText, other: ParallelText) -> Tied:
    """The pairs that say the same, and what only one of them says."""
    pairs = {
        (p.id, q.id)
        for p, key in zip(one.text, one.keys, strict=True)
        for q, said in zip(other.text, other.keys, strict=True)
        if key == said
    }
    here, there = {p for p, _ in pairs}, {q for _, q in pairs}
    alone = {(p.id, "") for p in one.text if p.id not in here}
    return frozenset(pairs | alone | {("", q.id) for q in other.text if q.id not in there})


def slipped(read: ParallelText, chance: Random) -> ParallelText:
    """The text with a few things as translations have them: left out, in another order, split, joined."""
    rows = list(zip(read.text, read.keys, strict=True))
    for _ in range(chance.randint(1, 4)):
        slip = chance.choice((_left_out, _swapped, _parted, _left_out_section))
        rows = slip(rows, chance)
    return ParallelText(read.language, tuple(p for p, _ in rows), tuple(key for _, key in rows))


_Rows = list[tuple[Provision, str]]


def _items(rows: _Rows) -> list[int]:
    return [at for at, (p, _) in enumerate(rows) if p.kind == "item"]


def _left_out(rows: _Rows, chance: Random) -> _Rows:
    gone = chance.choice(_items(rows))
    return [row for at, row in enumerate(rows) if at != gone]


def _swapped(rows: _Rows, chance: Random) -> _Rows:
    """Two neighbours that can be told apart by a number have traded places."""
    pairs = [
        at
        for at in _items(rows)
        if at + 1 < len(rows)
        and rows[at + 1][0].kind == "item"
        and any(map(str.isdigit, rows[at][0].text))
        and rows[at][1] != rows[at + 1][1]
        and (rows[at][0].level, rows[at + 1][0].level) == (0, 0)
    ]
    if not pairs:
        return rows
    at = chance.choice(pairs)
    return [*rows[:at], rows[at + 1], rows[at], *rows[at + 2 :]]


def _parted(rows: _Rows, chance: Random) -> _Rows:
    """A long clause has become two, at the blank or the sign next to its middle."""
    long = [at for at in _items(rows) if len(rows[at][0].text) > (40 if rows[at][0].text.isascii() else 36)]
    at = chance.choice(long or _items(rows))
    clause, key = rows[at]
    middle = len(clause.text) // 2
    cut = next((c for c in range(middle, len(clause.text)) if clause.text[c] in " ，、"), middle)
    halves = (clause.text[:cut], clause.text[cut:].strip(" ，、"))
    if not all(halves) or any(key == other for row, (_, other) in enumerate(rows) if row != at):
        return rows
    second = Provision(id=f"{clause.id}-half", level=clause.level, text=halves[1])
    return [*rows[:at], (clause.model_copy(update={"text": halves[0]}), key), (second, key), *rows[at + 1 :]]


def _left_out_section(rows: _Rows, chance: Random) -> _Rows:
    """A heading and all beneath it is missing, seldom."""
    openers = [at for at, (p, _) in enumerate(rows) if p.kind == "heading"]
    if len(openers) < 4 or chance.random() < 0.5:
        return rows
    at = chance.choice(openers)
    end = next((other for other in range(at + 1, len(rows)) if rows[other][0].kind in ("heading", "annex")), len(rows))
    return [*rows[:at], *rows[end:]]
