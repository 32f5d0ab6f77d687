"""Parallel work: what a proposal in one language asks of the same text in another, clause by clause.

A translator is told which clauses are to be changed and how: nothing is said of their words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from wtsaprep.redline.changes import changes_of, changes_substance

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wtsaprep.comparison.parallel_ties import Ties
    from wtsaprep.redline.redline import MarkedProvision, Redline

WorkKind = Literal[
    "",
    "reword",
    "insert",
    "delete",
    "move",
    "move and reword",
    "split",
    "split off",
    "join",
    "joined",
    "recast",
    "formal",
]
"""What is to be done with a clause; recast: it becomes another kind of clause, or one of another depth."""


class ClauseWork(NamedTuple):
    """What one change of the text here asks of the other text."""

    clause: str
    """Id of the clause that changes here."""
    kind: WorkKind
    there: tuple[str, ...]
    """Ids of the clauses of the other text that it is about; none where they are to be put in, or it has none."""
    after: str = ""
    """Id of the clause of the other text behind which it goes, if it is put in or moved; empty for its beginning."""


def parallel_work(laid: Redline, ties: Ties) -> tuple[ClauseWork, ...]:
    """What a redline of the text here asks of the other one, in the order of the redline.

    ``ties`` are those of the text in force and the other one.
    """
    tied = {id_: tie.there for tie in ties for id_ in tie.here}
    parted = {p.lineage.id for p in laid.provisions if p.lineage and p.lineage.how == "split from"}
    took_in = {p.lineage.id for p in laid.provisions if p.lineage and p.lineage.how == "joined to"}
    work: list[ClauseWork] = []
    before = ""
    for provision in laid.provisions:
        kind = _kind(provision, parted, took_in)
        there = _tied_to(provision, tied)
        if kind:
            placed = kind in ("insert", "move", "move and reword")
            work.append(ClauseWork(provision.id, kind, there, before if placed else ""))
        if provision.in_revised and there:
            before = there[-1]
    return tuple(work)


def _tied_to(provision: MarkedProvision, tied: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The counterparts of a clause; those of the one that it was split off, if it was."""
    if provision.id in tied or provision.lineage is None or provision.lineage.how != "split from":
        return tied.get(provision.id, ())
    return tied.get(provision.lineage.id, ())


def _kind(provision: MarkedProvision, parted: set[str], took_in: set[str]) -> WorkKind:
    how = provision.lineage.how if provision.lineage else ""
    if provision.fate in ("kept", "moved away"):
        return ""
    if provision.fate == "inserted":
        return "split off" if how == "split from" else "insert"
    if provision.fate == "deleted":
        return "joined" if how == "joined to" else "delete"
    if provision.fate == "moved here":
        stayed = provision._replace(fate="edited", label=(), words=provision.inner, inner=())
        return "move and reword" if changes_substance(stayed) else "move"
    if provision.id in parted:
        return "split"
    if provision.id in took_in:
        return "join"
    changed = [change for change in changes_of(provision) if not change.formal]
    if not changed:
        return "formal"
    return "recast" if all(change.at == -2 for change in changed) else "reword"
