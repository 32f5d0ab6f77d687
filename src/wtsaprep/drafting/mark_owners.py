"""Owners of marks kept beside a draft: found again through its edits, and dropped when their mark is gone.

Law: an owner stands on marked words alone, whatever is done to the draft.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.placed_marks import ClauseSide, in_place, placed_spans, sides_of
from wtsaprep.model.mark_owner import MarkOwner
from wtsaprep.redline.spans import Span
from wtsaprep.redline.words import mark_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from wtsaprep.model.mark_owner import MarkAuthor, OwnedMark, WordMark
    from wtsaprep.model.provision import Provision
    from wtsaprep.redline.redline import MarkedProvision, Redline
    from wtsaprep.redline.spans import Mark

NONE: Mapping[str, str] = MappingProxyType({})
Owners = tuple[MarkOwner, ...]
ByCharacter = dict[ClauseSide, list["MarkAuthor | None"]]
"""Who made the mark on each character of some words; None where nobody is known."""
ByClause = dict[tuple["OwnedMark", str], "MarkAuthor"]
"""Who moved a clause, split it off or joined it to another one."""


class OwnedSpan(NamedTuple):
    """A run of a clause and who marked it."""

    mark: Mark
    text: str
    by: MarkAuthor | None = None


@dataclass(frozen=True, slots=True)
class OwnedMarks:
    """Who made the marks of a redline."""

    laid: Redline
    characters: ByCharacter
    clauses: ByClause

    @classmethod
    def on(cls, laid: Redline, owners: Owners) -> OwnedMarks:
        """The owners where their words stand in a redline now."""
        sides = sides_of(laid)
        characters: ByCharacter = {}
        clauses: ByClause = {}
        for row in owners:
            if (side := _side(row)) is None:
                clauses[row.mark, row.provision] = row.by
            elif (at := in_place(sides, side, row.words, row.at)) >= 0:
                line = characters.setdefault(side, [None] * len(sides[side]))
                line[at : at + len(row.words)] = [row.by] * len(row.words)
        return cls(laid, characters, clauses)

    def of_clause(self, provision: MarkedProvision) -> MarkAuthor | None:
        """Who moved a clause, split it off, or joined it to another one."""
        mark = act_on(provision)
        return self.clauses.get((mark, provision.id)) if mark else None

    def seen(self) -> Iterator[tuple[MarkedProvision, tuple[OwnedSpan, ...]]]:
        """The clauses with their runs as readers see them, cut where the owner changes."""
        for provision, spans in placed_spans(self.laid):
            yield (
                provision,
                tuple(run for span in spans for run in self._cut(span.mark, span.text, span.side, span.at)),
            )

    def line(self, provision: MarkedProvision) -> tuple[OwnedSpan, ...]:
        """Label, tab and words of a clause as the laws have them: one that moved is struck and inserted whole."""
        usual = self._on_the_whole(provision)
        words: list[OwnedSpan] = []
        places = {"deleted": 0, "inserted": 0}
        for mark, text in provision.text:
            side: ClauseSide | None = None if mark == "kept" else (mark, provision.id)
            words += self._cut(mark, text, side, places.get(mark, 0), usual)
            for name in places:
                places[name] += len(text) * (mark in ("kept", name))
        # A letter that changed goes with the words behind it: nobody marks it by itself.
        first = {mark: next((word.by for word in words if word.mark == mark and word.by), usual) for mark in places}
        label = (OwnedSpan(mark, text, first.get(mark)) for mark, text in provision.label_and_tab)
        return tuple(_in_normal_form((*label, *words)))

    def _on_the_whole(self, provision: MarkedProvision) -> MarkAuthor | None:
        """Who moved a clause, or cut it off, or joined others to it."""
        joined = (
            (p.id for p in self.laid.provisions if p.lineage == ("joined to", provision.id)) if self.clauses else ()
        )
        acts: tuple[OwnedMark, ...] = ("moved", "split", "joined")
        wholes = ((act, id_) for id_ in (provision.id, *joined) for act in acts)
        return next((self.clauses[whole] for whole in wholes if whole in self.clauses), None)

    def rows(self) -> Iterator[MarkOwner]:
        """One row for each piece of a mark that has an owner, in the order of the redline."""
        for provision, spans in placed_spans(self.laid):
            mark = act_on(provision)
            if mark and (by := self.clauses.get((mark, provision.id))):
                yield MarkOwner(provision=provision.id, mark=mark, author=by.author, date=by.date)
            for span in spans:
                if span.side is None:
                    continue
                at = span.at
                for run in self._cut(span.mark, span.text, span.side, span.at):
                    if run.by:
                        yield MarkOwner(
                            provision=span.side[1],
                            mark=span.side[0],
                            words=run.text,
                            at=at,
                            author=run.by.author,
                            date=run.by.date,
                        )
                    at += len(run.text)

    def _cut(
        self, mark: Mark, text: str, side: ClauseSide | None, at: int, usual: MarkAuthor | None = None
    ) -> Iterator[OwnedSpan]:
        """A run in pieces of one owner each."""
        line = self.characters.get(side, [])[at : at + len(text)] if side else []
        start = 0
        for by, run in groupby(line or [None] * len(text)):
            end = start + len(list(run))
            yield OwnedSpan(mark, text[start:end], (by or usual) if side else None)
            start = end


def act_on(provision: MarkedProvision) -> OwnedMark | None:
    """What was done to a clause as a whole, where it stands now."""
    lineage = provision.lineage
    if lineage is not None and lineage.how != "copied from":
        return "split" if lineage.how == "split from" else "joined"
    return "moved" if provision.fate == "moved here" else None


def owners_on(laid: Redline, owners: Owners) -> Owners:
    """The owners whose marks a redline has, each where its words stand now."""
    return tuple(OwnedMarks.on(laid, owners).rows()) if owners else ()


def owners_after(
    before: Redline, after: Redline, owners: Owners, lineage: Iterable[Provision] = (), names: Mapping[str, str] = NONE
) -> Owners:
    """The owners after an edit: each on those of its words that are still marked.

    ``lineage`` are the clauses of the revised text before and after it, which say what was split from what; ``names``
    the ids that clauses have now, where those are others.
    """
    known = OwnedMarks.on(before, owners)
    heirs = _heirs(lineage)
    old_sides, new_sides = sides_of(before), sides_of(after)
    renamed: dict[ClauseSide, ClauseSide] = {side: (side[0], names.get(side[1], side[1])) for side in old_sides}
    characters: ByCharacter = {}
    for side, line in known.characters.items():
        own = renamed[side]
        for new_side in (own, *(("inserted", id_) for id_ in heirs.get(own[1], ()) if own[0] == "inserted")):
            if new_side not in new_sides:
                continue
            held = characters.setdefault(new_side, [None] * len(new_sides[new_side]))
            for at, by in _followed(old_sides[side], new_sides[new_side], line):
                held[at] = held[at] or by
    clauses: ByClause = {(mark, names.get(id_, id_)): by for (mark, id_), by in known.clauses.items()}
    return tuple(OwnedMarks(after, characters, clauses).rows())


def _heirs(clauses: Iterable[Provision]) -> dict[str, list[str]]:
    """The clauses that may hold what another one said: split from it or joined with it, or that it was split from."""
    heirs: dict[str, list[str]] = {}
    for clause in clauses:
        for origin in filter(None, (clause.split_from, *clause.joined)):
            heirs.setdefault(origin, []).append(clause.id)
            heirs.setdefault(clause.id, []).append(origin)
    return heirs


def _followed(old: str, new: str, line: Sequence[MarkAuthor | None]) -> Iterator[tuple[int, MarkAuthor]]:
    """The places in the new words of the characters that stayed and have an owner."""
    gone = came = 0
    for mark, text in mark_words(old, new) if old != new else (Span("kept", old),):
        if mark == "kept":
            for n in range(len(text)):
                if (by := line[gone + n]) is not None:
                    yield came + n, by
        gone += len(text) * (mark != "inserted")
        came += len(text) * (mark != "deleted")


def _side(row: MarkOwner) -> ClauseSide | None:
    marks: tuple[WordMark, ...] = ("deleted", "inserted")
    return next(((mark, row.provision) for mark in marks if mark == row.mark), None)


def _in_normal_form(spans: Iterable[OwnedSpan]) -> Iterator[OwnedSpan]:
    """Neighbours of one mark and owner as one; of each change what goes stands first."""
    for _, change in groupby(spans, key=lambda span: span.mark == "kept"):
        for (mark, by), run in groupby(sorted(change, key=_goes_last), key=lambda span: (span.mark, span.by)):
            if text := "".join(span.text for span in run):
                yield OwnedSpan(mark, text, by)


def _goes_last(span: OwnedSpan) -> bool:
    return span.mark == "inserted"
