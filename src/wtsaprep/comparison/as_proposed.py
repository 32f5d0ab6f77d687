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
    from collections.abc import Collection, Sequence

    from wtsaprep.comparison.columns import Compared
    from wtsaprep.model.chair import ChairText
    from wtsaprep.model.citations import Citations
    from wtsaprep.model.dangling_citation import DanglingCitation
    from wtsaprep.model.provision import Provision, Text


class AsProposed(NamedTuple):
    """The words of a chair's text, and what is noted of its citations."""

    text: Text
    dangling: tuple[DanglingCitation, ...]


def as_proposed(chair: ChairText, text: Text, baseline: Text, offer: Compared, sources: Collection[str]) -> AsProposed:
    """The text with lost citations and end marks as a proposal has them, if its clauses stand as there.

    What the chair's own words are, and what means a clause on either side, stays as it is.
    """
    there, noted = offer.revised, offer.proposal.dangling
    if text == there or [_place(p) for p in text] != [_place(p) for p in there]:
        return AsProposed(text, chair.dangling)
    in_force = citations_of(baseline)
    ours = _Side.of(text, baseline, in_force, chair.dangling)
    theirs = _Side.of(there, baseline, in_force, noted)
    own = {row.provision for row in chair.attributions if CHAIR in row.sources}
    words = {
        mine.id: _with_citations_of(mine, other, ours, theirs)
        for mine, other in zip(text, there, strict=True)
        if mine.id not in own and mine.text != other.text
    }
    cited = {p.id for p in text if words.get(p.id, p.text) != p.text}
    marks = _marks_of(chair, text, there, baseline, sources)
    words = {id_: with_end_mark(new, marks.get(id_, end_mark(new))) for id_, new in words.items()}
    right = tuple(p if words.get(p.id, p.text) == p.text else worded_provision(p, words[p.id]) for p in text)
    rows = (*(r for r in chair.dangling if r.provision not in cited), *(r for r in noted if r.provision in cited))
    return AsProposed(right, rows)


class _Side(NamedTuple):
    """How the citations of a text are read."""

    citations: tuple[Citations, Citations]
    lost: frozenset[tuple[str, int]]

    @classmethod
    def of(cls, text: Text, baseline: Text, in_force: Citations, noted: Sequence[DanglingCitation]) -> _Side:
        lost = frozenset((r.provision, r.start) for r in dangling(text, baseline, noted))
        return cls((citations_of(text), in_force), lost)

    def labels(self, clause: Provision) -> list[tuple[int, int]]:
        """Where labels stand that are cited in a clause, also those that no clause bears now."""
        ends: dict[int, int] = {}
        for citations in self.citations:
            for r in references_in(clause.text, clause.id, citations) if clause.id in citations.standing else ():
                ends.setdefault(r.start, r.end)
        return sorted(ends.items())

    def means_one(self, clause: Provision, start: int) -> bool:
        """Whether a citation means a clause, as far as anything tells."""
        if (clause.id, start) in self.lost:
            return False
        return any(r.start == start and r.target for r in references_in(clause.text, clause.id, self.citations[0]))


def _place(provision: Provision) -> tuple[str, str, int]:
    return provision.id, provision.kind, provision.level


def _with_citations_of(mine: Provision, other: Provision, ours: _Side, theirs: _Side) -> str:
    """My words with the citations that mean nothing on either side as the other one has them, if all else is alike."""
    my_labels, labels = ours.labels(mine), theirs.labels(other)
    if _between(mine.text, my_labels) != _between(other.text, labels):
        return mine.text
    words = mine.text
    for (start, end), (at, to) in reversed([*zip(my_labels, labels, strict=True)]):
        if not ours.means_one(mine, start) and not theirs.means_one(other, at):
            words = words[:start] + other.text[at:to] + words[end:]
    return words


def _between(words: str, labels: Sequence[tuple[int, int]]) -> list[str]:
    """The words between labels that are cited, the end mark left out."""
    plain = with_end_mark(words, "")
    return [plain[end:start] for (_, end), (start, _) in pairwise([(0, 0), *labels, (len(words), 0)])]


def _marks_of(chair: ChairText, text: Text, there: Text, baseline: Text, sources: Collection[str]) -> dict[str, str]:
    """The end marks of a proposal where they were picked with their clause, or are those in force."""
    due = regular_marks(text)
    in_force = {p.id: end_mark(p.text) for p in baseline}
    taken = {row.provision for row in chair.attributions if not set(sources).isdisjoint(row.sources)}
    marks = ((mine, end_mark(other.text)) for mine, other in zip(text, there, strict=True))
    return {
        mine.id: mark
        for mine, mark in marks
        if end_mark(mine.text) == due.get(mine.id) and (mine.id in taken or mark == in_force.get(mine.id))
    }
