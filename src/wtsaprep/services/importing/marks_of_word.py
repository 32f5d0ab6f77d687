"""Marks of Word: who made each mark of a text that came as a Word file, found in the words of the file."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from wtsaprep.drafting.mark_owners import OwnedMarks, act_on
from wtsaprep.drafting.placed_marks import placed_spans, sides_of
from wtsaprep.model.file_format import CALL
from wtsaprep.model.mark_owner import UNKNOWN_AUTHOR, MarkAuthor
from wtsaprep.redline.longest_common_subsequence import common_runs
from wtsaprep.redline.redline import redline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wtsaprep.drafting.mark_owners import ByClause, Owners
    from wtsaprep.drafting.placed_marks import ClauseSide, PlacedSpan
    from wtsaprep.formats.flattened.reading.build import ReadText
    from wtsaprep.formats.word.reading import WordReading
    from wtsaprep.formats.word.signed_words import SignedText
    from wtsaprep.formats.word.values import Signature
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.redline.redline import MarkedProvision, Redline

_LABEL = 24
"""Characters that may stand in a paragraph before its words: a typed letter."""
_SURE = 12
"""Characters from which words are told wherever they stand."""
_NOTE = re.compile(CALL)

Signed = list["Signature | None"]


def owners_of(text: ReadText, word: WordReading | None) -> Owners:
    """Who made the marks of a text and when, as far as its file tells.

    Where the redline draws a mark beside the one in the file (a word of two alike), that is the same change.
    """
    if word is None or not text.baseline:
        return ()
    laid = redline(text.baseline, text.revised)
    reader = _Reader(text, word, laid)
    signed = {side: _authors(line) for side, line in reader.signed.items()}
    return tuple(OwnedMarks(laid, signed, reader.acts()).rows())


def names_told(proposals: Iterable[Proposal]) -> Iterator[str]:
    """That names of persons are kept with the marks of proposals, and which."""
    for proposal in proposals:
        names = dict.fromkeys(owner.author or UNKNOWN_AUTHOR for owner in proposal.owners)
        if names:
            yield f"Kept with the marks of {proposal.name}, who made them: {', '.join(names)}."


class _Reader:
    """Finds the words of a text in its file."""

    def __init__(self, text: ReadText, word: WordReading, laid: Redline) -> None:
        self._word, self._laid, self._lines = word, laid, text.lines
        self._exact: dict[ClauseSide, bool] = {}
        self.signed: dict[ClauseSide, Signed] = {}
        marked = {span.side for _, spans in placed_spans(laid) for span in spans if span.side}
        words = sides_of(laid)
        for side in marked:
            self.signed[side], self._exact[side] = self._located(*side, words[side])
        for provision, spans in placed_spans(laid):
            self._complete(provision, [span for span in spans if span.side])

    def acts(self) -> ByClause:
        """Who moved clauses, split them off and joined them."""
        made: ByClause = {}
        for at, provision in enumerate(self._laid.provisions):
            act = act_on(provision)
            by = self._moved_near(at) if act == "moved" else self._breaker(provision.id) if act else None
            if act and by:
                made[act, provision.id] = MarkAuthor(*by)
        return made

    def _moved_near(self, at: int) -> Signature | None:
        """Who moved a clause; where two traded places the file may have moved the other one, which is the same."""
        laid = self._laid.provisions
        near = sorted(range(len(laid)), key=lambda place: abs(place - at))
        return next(filter(None, (self._mover(laid[place].id) for place in near)), None)

    def _mover(self, id_: str) -> Signature | None:
        """Who put a whole clause where it stands, or took it away."""
        for mark in ("inserted", "deleted"):
            words = next((p.text for p in self._laid.provisions if p.id == id_ and _on(p, mark)), ())
            line, _ = self._located(mark, id_, "".join(s.text for s in words if s.mark in ("kept", mark)))
            signed = Counter(by for by in line if by)
            # Blanks bear no signature, and some words of a clause that moved may be new.
            if 2 * signed.total() > len(line):
                return signed.most_common(1)[0][0]
        return None

    def _breaker(self, id_: str) -> Signature | None:
        place = self._lines.get(id_, 0)
        signatures = self._word.signatures.get(place, ())
        return self._word.signed.breaks.get(place) or (signatures[0] if len(signatures) == 1 else None)

    def _located(self, mark: str, id_: str, words: str) -> tuple[Signed, bool]:
        """Who marked each character of some words, and whether the file has them to the letter."""
        text = self._word.signed.base if mark == "deleted" else self._word.signed.final
        bare, places = _bare(words)
        signed: Signed = [None] * len(words)
        start = text.places.get(self._lines.get(id_, 0), -1)
        at = text.characters.find(bare, max(start, 0))
        exact = bool(bare) and start >= 0 and 0 <= at <= start + _LABEL
        if not exact and len(bare) >= _SURE:
            exact = text.characters.count(bare) == 1
            at = text.characters.find(bare)
        if exact:
            for n, place in enumerate(places):
                signed[place] = text.by[at + n]
        elif start >= 0:
            for n, m in _alike(bare, text, start):
                signed[places[n]] = text.by[m]
        return signed, exact

    def _complete(self, provision: MarkedProvision, spans: Sequence[PlacedSpan]) -> None:
        """Give the characters of each mark that nobody signed the signature beside them.

        Blanks bear none, small words sink into a change, and of two words alike the redline may mark the other one.
        """
        in_clause = self._signatures_in(provision, spans)
        for span in spans:
            assert span.side is not None, "only runs with a place are completed"
            line = self.signed[span.side]
            places = range(span.at, span.at + len(span.text))
            signed = [n for n in places if line[n]]
            if not signed and not self._exact[span.side]:
                continue
            for n in places:
                if line[n] is None:
                    beside = min(signed, key=lambda m: (abs(m - n), m > n), default=-1)
                    line[n] = line[beside] if beside >= 0 else _nearest(in_clause, line, n)

    def _signatures_in(self, provision: MarkedProvision, spans: Iterable[PlacedSpan]) -> list[Signature]:
        """The signatures on the words of a clause, and on its paragraph."""
        lines = [self.signed[span.side] for span in spans if span.side]
        found = dict.fromkeys(by for line in lines for by in line if by)
        return list(found) or list(self._word.signatures.get(self._lines.get(provision.id, 0), ()))


def _nearest(in_clause: Sequence[Signature], line: Signed, at: int) -> Signature | None:
    """Who signed what stands nearest in the same words, or else in the clause."""
    places = [n for n, by in enumerate(line) if by]
    near = min(places, key=lambda n: abs(n - at), default=-1)
    return line[near] if near >= 0 else next(iter(in_clause), None)


def _authors(line: Signed) -> list[MarkAuthor | None]:
    return [MarkAuthor(*by) if by else None for by in line]


def _bare(words: str) -> tuple[str, list[int]]:
    """Words without their blanks and calls of notes, and the place of each character that is left."""
    calls = {n for call in _NOTE.finditer(words) for n in range(*call.span())}
    places = [n for n, character in enumerate(words) if not character.isspace() and n not in calls]
    return "".join(words[n] for n in places), places


def _alike(bare: str, text: SignedText, start: int) -> Iterable[tuple[int, int]]:
    """The places of characters that a paragraph of the file has in common with words that it has not to the letter."""
    end = min((place for place in text.places.values() if place > start), default=len(text.characters))
    theirs = text.characters[start:end]
    for at, to, size in common_runs([ord(c) for c in bare], [ord(c) for c in theirs]):
        yield from ((at + n, start + to + n) for n in range(size))


def _on(provision: MarkedProvision, mark: str) -> bool:
    return provision.in_baseline if mark == "deleted" else provision.in_revised
