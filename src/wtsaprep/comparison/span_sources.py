"""Sources of spans: for all that a chair's text puts in, whose words those are; what is nobody's is the chair's own.

Words in force that were split off, or joined to other words, are nobody's, unless a proposal asks for just that. What
is struck or moved and nobody asked for is the chair's own as well. What is formal has no source.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.model.chair import CHAIR, SpanSources
from wtsaprep.model.file_format import FIXED_KINDS, FORMAL_KINDS
from wtsaprep.redline.changes import without_formal
from wtsaprep.redline.redline import redline
from wtsaprep.redline.tokens import is_mark, tokens
from wtsaprep.redline.word_changes import alone, own_spans
from wtsaprep.redline.words import mark_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from wtsaprep.model.chair import ChairText
    from wtsaprep.model.provision import Text
    from wtsaprep.redline.redline import MarkedProvision
    from wtsaprep.redline.spans import Spans

_Place = tuple[int, int]
"""The first of some characters of a clause, and the one after the last."""
_AT_ENDS = " ;,.:"
_CITED_LABEL = re.compile(r"\w{1,3}(?:bis|ter|quater)?\)")


def with_chairs_own(chair: ChairText, baseline: Text, revised: Text) -> ChairText:
    """A chair's text with a row for all words that it puts in, to be shown; none are kept of the chair's own."""
    return chair.model_copy(update={"attributions": all_sources(baseline, revised, chair.attributions)})


def all_sources(baseline: Text, revised: Text, rows: Iterable[SpanSources]) -> tuple[SpanSources, ...]:
    """The rows that a chair's text keeps of its words, and rows of the chair's own for all other words put in.

    Each word that is put in lies in one row or another, unless it is formal. Rows stand in the order of the text; those
    of clauses that are gone stand last.
    """
    rows_of: dict[str, list[SpanSources]] = {}
    for row in rows:
        rows_of.setdefault(row.provision, []).append(row)
    known = {p.id: p.text for p in baseline}
    laid = redline(baseline, revised)
    marked_of = {marked.id: marked for marked in laid.provisions if marked.in_revised}
    joined = {p.lineage.id for p in laid.provisions if p.lineage and p.lineage.how == "joined to"}
    result: list[SpanSources] = []
    for provision in revised:
        kept, marked, text = rows_of.pop(provision.id, []), marked_of[provision.id], provision.text
        if provision.kind in FORMAL_KINDS:
            continue
        formal = tuple(_formal_places(marked)) if marked.fate in ("edited", "moved here") else ()
        kept = [row for row in (_in_words(row, text) for row in kept) if row and not _lies_in(row, formal)]
        own: Iterator[SpanSources] = iter(())
        if marked.fate != "kept":
            spans = marked.seen if marked.id in joined else _from_its_origin(marked, known, text)
            own = _chairs_own(provision.id, spans, text, kept, formal)
        result += sorted((*kept, *own, *_chairs_step(marked, kept)), key=lambda row: row.start)
    for marked in laid.provisions:
        if marked.fate == "deleted" and not marked.lineage and marked.id not in rows_of:
            rows_of[marked.id] = [*_chairs_step(marked, ())]
    return (*result, *(row for rest in rows_of.values() for row in rest))


def _chairs_step(marked: MarkedProvision, kept: Sequence[SpanSources]) -> Iterator[SpanSources]:
    """A row of no characters for a clause that is struck or moved, if nobody is said to want that."""
    stays = marked.fate not in ("deleted", "moved here") or marked.kind in FIXED_KINDS
    if not stays and all(row.start < row.end for row in kept):
        yield SpanSources(provision=marked.id, sources=(CHAIR,))


def _from_its_origin(marked: MarkedProvision, known: Mapping[str, str], text: str) -> Spans:
    """The words of a clause marked against those in force that it was made of."""
    if marked.lineage and marked.lineage.id in known:
        return mark_words(known[marked.lineage.id], text)
    return own_spans(marked) if marked.fate in ("edited", "moved here") else marked.text


def _formal_places(marked: MarkedProvision) -> Iterator[_Place]:
    """Where words came into a clause that stays which say nothing: repaired citations, editions of cited texts."""
    yield from ((repair.new_start, repair.new_end) for repair in marked.repaired)
    spans = own_spans(marked)
    of_substance = set(_inserted(without_formal(spans, alone(marked))))
    yield from (place for place in _inserted(spans) if place not in of_substance)


def _inserted(spans: Spans) -> Iterator[_Place]:
    at = 0
    for mark, text in spans:
        if mark == "inserted":
            yield at, at + len(text)
        at += len(text) if mark != "deleted" else 0


def _lies_in(row: SpanSources, places: Sequence[_Place]) -> bool:
    return any(start <= row.start < row.end <= end for start, end in places)


def _in_words(row: SpanSources, text: str) -> SpanSources | None:
    """A row without the blanks and end marks round its words; none if it has no words. One of no characters stays."""
    if row.start >= row.end:
        return row
    words = text[row.start : row.end]
    start = row.start + len(words) - len(words.lstrip(_AT_ENDS))
    row = row.model_copy(update={"start": start, "end": start + len(words.strip(_AT_ENDS))})
    return row if _has_words(text[row.start : row.end]) else None


def _has_words(text: str) -> bool:
    """Whether some characters are words, and not only marks, or the letter of a clause that is cited."""
    return any(not is_mark(word) for word in tokens(text).words) and not _CITED_LABEL.fullmatch(text)


def _chairs_own(
    id_: str, spans: Spans, text: str, kept: Sequence[SpanSources], formal: Sequence[_Place]
) -> Iterator[SpanSources]:
    taken = sorted({(row.start, row.end) for row in kept} | set(formal))
    for first, last in _inserted(spans):
        for start, end in _uncovered(first, last, taken):
            row = _in_words(SpanSources(provision=id_, sources=(CHAIR,), start=start, end=end), text)
            if row is not None:
                yield row


def _uncovered(start: int, end: int, taken: Iterable[_Place]) -> Iterator[_Place]:
    """What of some characters no row is about."""
    for first, last in taken:
        if start < last and first < end:
            if start < first:
                yield start, first
            start = max(start, last)
    if start < end:
        yield start, end
