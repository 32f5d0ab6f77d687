"""Torn clauses: what changes of the words of a clause that was split, or joined to another, wherever they stand now.

Words that survive in another clause are not deleted. Where they were cut off is no change of words either.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.redline.redline import MarkedProvision
from wtsaprep.redline.spans import Span, accepted, merged, rejected
from wtsaprep.redline.word_changes import WordChange, own_spans, trimmed, without_end_marks, word_changes, words_of
from wtsaprep.redline.words import mark_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.drafting.cited_in_force import CitedInForce
    from wtsaprep.redline.lineage import CarriedWords
    from wtsaprep.redline.redline import Redline


class TornWords(NamedTuple):
    """What becomes of the words of a clause."""

    marked: MarkedProvision
    """As it is marked; one that was joined, against its words in the other clause."""
    changes: tuple[WordChange, ...] = ()
    carried: tuple[CarriedWords, ...] = ()
    cuts: tuple[tuple[int, int], ...] = ()
    takes_in: tuple[str, ...] = ()
    joined: bool = False

    @property
    def torn(self) -> bool:
        """Whether its words stand in other clauses, or those of others in it."""
        return bool(self.carried or self.takes_in)


class TornClauses:
    """The clauses of one redline, and what of them was carried to others."""

    def __init__(self, laid: Redline, cited: CitedInForce) -> None:
        self._cited = cited
        self._carried: dict[str, list[CarriedWords]] = {}
        self._there: dict[str, str] = {}
        self._joined: dict[str, list[str]] = {}
        if not any(p.lineage for p in laid.provisions):
            return
        for carried in laid.carried:
            self._carried.setdefault(carried.clause, []).append(carried)
        self._there = {p.id: accepted(p.text) for p in laid.provisions if p.in_revised}
        in_force = {p.id for p in laid.provisions if p.in_baseline}
        for p in laid.provisions:
            # What a new clause takes in is deleted beside it: others know no such clause.
            if p.lineage and p.lineage.how == "joined to" and p.lineage.id in in_force:
                self._joined.setdefault(p.lineage.id, []).append(p.id)

    def of(self, marked: MarkedProvision) -> TornWords:
        """What becomes of the words of a clause in force."""
        carried = tuple(self._carried.get(marked.id, ()))
        if marked.fate == "deleted":
            lineage = marked.lineage
            if lineage is None or marked.id not in self._joined.get(lineage.id, ()):
                return TornWords(marked)
            return self._of_joined(marked, tuple(c for c in carried if c.into == lineage.id))
        takes_in = tuple(self._joined.get(marked.id, ()))
        own = self._own(marked) if takes_in else word_changes(marked)
        if not carried:
            return TornWords(marked, own, takes_in=takes_in)
        old = rejected(own_spans(marked))
        cuts = [change for change in own if any(_overlaps(change, c) for c in carried)]
        changes = [change for change in own if change not in cuts]
        changes += [left for cut in cuts if (left := _put_in(cut, old))]
        changes += [change for c in carried for change in self._inside(old, c)]
        return TornWords(marked, tuple(sorted(changes)), carried, tuple((c.start, c.end) for c in cuts), takes_in)

    def _of_joined(self, marked: MarkedProvision, carried: tuple[CarriedWords, ...]) -> TornWords:
        old = rejected(marked.text)
        if not carried:
            gone = trimmed(0, without_end_marks(old), "")
            return TornWords(marked, (gone,), joined=True)
        (whole,) = carried
        before, behind = old[: whole.start], old[whole.end :]
        ends = (trimmed(0, before, ""), trimmed(whole.end, without_end_marks(behind), ""))
        changes = (*(end for end in ends if words_of(end.gone)), *self._inside(old, whole))
        words = mark_words(old[whole.start : whole.end], self._words(whole))
        spans = merged((Span("deleted", before), *words, Span("deleted" if words_of(behind) else "kept", behind)))
        return TornWords(marked._replace(words=spans), tuple(sorted(changes)), carried, joined=True)

    def _own(self, marked: MarkedProvision) -> tuple[WordChange, ...]:
        """What changes in the own words of a clause that took others in, citations by letters in force."""
        if marked.id not in self._cited:
            return word_changes(marked)
        spans = own_spans(marked)
        words = mark_words(rejected(spans), self._cited.words(marked.id, accepted(spans)))
        return word_changes(marked._replace(fate="edited", words=words, repaired=()))

    def _words(self, carried: CarriedWords) -> str:
        """Words where they were carried to, citations by letters in force."""
        return self._cited.words(carried.into, self._there[carried.into], carried.at, carried.to)

    def _inside(self, old: str, carried: CarriedWords) -> Iterator[WordChange]:
        """What changes in words that were carried, by their places in the clause in force."""
        was, now = old[carried.start : carried.end], self._words(carried)
        if was != now:
            laid = MarkedProvision(carried.clause, "item", 0, "edited", (), mark_words(was, now))
            yield from (
                c._replace(start=c.start + carried.start, end=c.end + carried.start) for c in word_changes(laid)
            )


def _overlaps(change: WordChange, carried: CarriedWords) -> bool:
    return change.start < carried.end and carried.start < change.end


def _put_in(cut: WordChange, old: str) -> WordChange | None:
    """What is put in where words were cut off, beside those that stayed; None if that only joins or ends clauses."""
    if not words_of(cut.new):
        return None
    at = cut.start if words_of(old[: cut.start]) else cut.end
    return WordChange(at, at, "", cut.new)
