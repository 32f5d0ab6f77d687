"""The history of a clause: since when each span of it stands, and what each edition made of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.comparison.word_ages import word_ages
from wtsaprep.redline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.comparison.tied_editions import EditionChange, TiedEditions
    from wtsaprep.comparison.word_ages import AgedSpan
    from wtsaprep.redline.spans import Spans


class HistoryStep(NamedTuple):
    """A clause in one edition, and what that made of it."""

    at: int
    """The place of the edition among those that are compared, from 0."""
    provision: str
    """Its id there; that of the clause that it was split off or copied from, before it was."""
    name: str
    """What it is called there."""
    change: EditionChange
    """Nothing in the first edition of all, in which it stood."""
    marked: Spans
    """Its words against those of the edition before."""
    origin: str = ""
    """What the clause that it was split off or copied from is called in the edition before."""
    took_in: tuple[str, ...] = ()
    """What the clauses that became part of it are called in the edition before."""


@dataclass(frozen=True, slots=True)
class ClauseHistory:
    """One clause through the editions that the workspace has."""

    name: str
    """What it is called in the last one."""
    editions: tuple[str, ...]
    """The place and year of each edition, the oldest first."""
    spans: tuple[AgedSpan, ...]
    """Its words, each span with the edition since which it stands."""
    steps: tuple[HistoryStep, ...]
    """The oldest first, from the first edition that has it."""
    had_earlier: bool = False
    """Whether there were editions before the first one."""
    left_in: str = ""
    """The place and year of the next edition, where that one leaves the clause out."""
    joined_to: str = ""
    """What the clause is called there that it became part of."""


def clause_history(tied: TiedEditions, provision: str) -> ClauseHistory:
    """The history of a clause of the last edition, named by its id there.

    Raises:
        KeyError: the last edition has no such clause.
    """
    name = tied.names[-1][provision]
    steps = tuple(reversed([*_steps(tied, provision)]))
    return ClauseHistory(name, tied.adopted, word_ages(tied)[provision], steps, tied.had_earlier)


def _steps(tied: TiedEditions, id_: str) -> Iterator[HistoryStep]:
    """The steps, the last edition first; of a clause that was split off, those of the one that it comes from go on."""
    for at in range(len(tied.texts) - 1, -1, -1):
        if not at:
            if words := next((p.text for p in tied.texts[0] if p.id == id_), None):
                yield HistoryStep(0, id_, tied.names[0][id_], "", (Span("kept", words),))
            return
        line = tied.laid[at].get(id_)
        if line is None:
            return
        came_of = line.lineage.id if line.lineage and line.fate == "inserted" else ""
        origin = tied.names[at - 1].get(came_of, "")
        took_in = tuple(_took_in(tied, at, id_))
        yield HistoryStep(at, id_, tied.names[at][id_], tied.change(at, id_), line.seen, origin, took_in)
        if line.fate == "inserted":
            if not origin:
                return
            id_ = came_of


def _took_in(tied: TiedEditions, at: int, id_: str) -> Iterator[str]:
    for gone, line in tied.left[at].items():
        if line.lineage and line.lineage.id == id_:
            yield tied.names[at - 1][gone]
