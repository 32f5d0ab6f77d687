"""A chair's text that has the clauses of a proposal: what can't be put right in it reads as that proposal has it.

Citations that lost their clause, and end marks, come to read in another way by each order of picks. Where the clauses
are those of the proposal, there is one way that somebody wrote.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.draft import worded_provision
from wtsaprep.drafting.end_marks import end_mark, regular_marks, with_end_mark
from wtsaprep.drafting.references import dangling
from wtsaprep.model.chair import CHAIR
from wtsaprep.model.citations import citations_of
from wtsaprep.model.references import references_in

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from wtsaprep.comparison.columns import Compared
    from wtsaprep.model.chair import ChairText
    from wtsaprep.model.citations import Citations
    from wtsaprep.model.dangling_citation import DanglingCitation
    from wtsaprep.model.provision import Provision, Text
    from wtsaprep.model.references import Reference


class AsProposed(NamedTuple):
    """The words of a chair's text, and what is noted of its citations."""

    text: Text
    dangling: tuple[DanglingCitation, ...]


def as_proposed(chair: ChairText, text: Text, baseline: Text, offer: Compared, sources: Collection[str]) -> AsProposed:
    """The text with lost citations and end marks as a proposal has them, if its clauses stand as there.

    Words that were picked from it cite as there, whatever they meant on the way. Elsewhere what means a clause on
    either side stays as it is, and so do the chair's own words.
    """
    there, noted = offer.revised, offer.proposal.dangling
    if text == there or [_place(p) for p in text] != [_place(p) for p in there]:
        return AsProposed(text, chair.dangling)
    read_by = (citations_of(text), citations_of(there), citations_of(baseline))
    ours = _Side(read_by, read_by[0], _lost_in(text, baseline, chair.dangling))
    theirs = _Side(read_by, read_by[1], _lost_in(there, baseline, noted))
    own = {row.provision for row in chair.attributions if CHAIR in row.sources}
    taken = {row.provision for row in chair.attributions if not set(sources).isdisjoint(row.sources)}
    others = {row.provision for row in chair.attributions if set(sources).isdisjoint(row.sources)}
    words = {
        mine.id: _with_citations_of(mine, other, ours, theirs, picked=mine.id in taken - others)
        for mine, other in zip(text, there, strict=True)
        if mine.id not in own and mine.text != other.text
    }
    cited = {p.id for p in text if words.get(p.id, p.text) != p.text}
    marks = _marks_of(text, there, baseline, taken)
    words = {id_: with_end_mark(new, marks.get(id_, end_mark(new))) for id_, new in words.items()}
    right = tuple(p if words.get(p.id, p.text) == p.text else worded_provision(p, words[p.id]) for p in text)
    rows = (*(r for r in chair.dangling if r.provision not in cited), *(r for r in noted if r.provision in cited))
    return AsProposed(right, rows)


class _Side(NamedTuple):
    """How the citations of a text are read."""

    read_by: tuple[Citations, ...]
    """All that tell what is a citation, though it may cite nothing in this text."""
    own: Citations
    lost: frozenset[tuple[str, int]]

    def cited(self, clause: Provision) -> list[tuple[int, int]]:
        """Where headings and labels stand that are cited in a clause; those within one another are one."""
        places: list[tuple[int, int]] = []
        for start, end in sorted(_parts(r for by in self.read_by for r in _read(clause, by))):
            if places and start < places[-1][1]:
                start, end = places[-1][0], max(places.pop()[1], end)
            places.append((start, end))
        return places

    def mean_one(self, clause: Provision) -> list[tuple[int, int]]:
        """Where headings and labels stand that mean a clause, as far as anything tells."""
        return _parts(r for r in _read(clause, self.own) if r.target and (clause.id, r.start) not in self.lost)


def _lost_in(text: Text, baseline: Text, noted: Sequence[DanglingCitation]) -> frozenset[tuple[str, int]]:
    return frozenset((r.provision, r.start) for r in dangling(text, baseline, noted))


def _read(clause: Provision, citations: Citations) -> tuple[Reference, ...]:
    citing = clause.id if clause.id in citations.standing else next(iter(citations.standing), "")
    return references_in(clause.text, citing, citations) if citing else ()


def _parts(references: Iterable[Reference]) -> list[tuple[int, int]]:
    return [part for r in references for part in ((r.start, r.end), r.heading) if any(part)]


def _place(provision: Provision) -> tuple[str, str, int]:
    return provision.id, provision.kind, provision.level


def _with_citations_of(mine: Provision, other: Provision, ours: _Side, theirs: _Side, *, picked: bool) -> str:
    """My words with citations as the other one has them, if all else is alike.

    Those are all of words that were picked from there; else, those that mean nothing on either side.
    """
    my_places, places = ours.cited(mine), theirs.cited(other)
    if _between(mine.text, my_places) != _between(other.text, places):
        return mine.text
    words, kept = mine.text, [] if picked else ours.mean_one(mine)
    kept_there = [] if picked else theirs.mean_one(other)
    for (start, end), (at, to) in reversed([*zip(my_places, places, strict=True)]):
        if not _meets(start, end, kept) and not _meets(at, to, kept_there):
            words = words[:start] + other.text[at:to] + words[end:]
    return words


def _meets(start: int, end: int, places: Sequence[tuple[int, int]]) -> bool:
    return any(at < end and start < to for at, to in places)


def _between(words: str, cited: Sequence[tuple[int, int]]) -> list[str]:
    """The words between what is cited, the end mark left out."""
    plain = with_end_mark(words, "")
    return [plain[end:start] for (_, end), (start, _) in pairwise([(0, 0), *cited, (len(words), 0)])]


def _marks_of(text: Text, there: Text, baseline: Text, taken: Collection[str]) -> dict[str, str]:
    """The end marks of a proposal where they were picked with their clause, or are those in force."""
    due = regular_marks(text)
    in_force = {p.id: end_mark(p.text) for p in baseline}
    marks = ((mine, end_mark(other.text)) for mine, other in zip(text, there, strict=True))
    return {
        mine.id: mark
        for mine, mark in marks
        if end_mark(mine.text) == due.get(mine.id) and (mine.id in taken or mark == in_force.get(mine.id))
    }
