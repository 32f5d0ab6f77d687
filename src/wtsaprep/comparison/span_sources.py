"""Sources of spans: for all that a chair's text puts in, whose words those are; what is nobody's is the chair's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.chair import CHAIR, SpanSources
from wtsaprep.model.file_format import FORMAL_KINDS
from wtsaprep.redline.tokens import is_mark, tokens
from wtsaprep.redline.words import mark_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wtsaprep.model.chair import ChairText
    from wtsaprep.model.provision import Text


def with_chairs_own(chair: ChairText, baseline: Text, revised: Text) -> ChairText:
    """A chair's text with a row for all words that it puts in, to be shown; none are kept of the chair's own."""
    return chair.model_copy(update={"attributions": all_sources(baseline, revised, chair.attributions)})


def all_sources(baseline: Text, revised: Text, rows: Iterable[SpanSources]) -> tuple[SpanSources, ...]:
    """The rows that a chair's text keeps of its words, and rows of the chair's own for all other words put in.

    Each word that the redline marks as put in lies in one row or another. Rows stand in the order of the text; those of
    clauses that are gone stand last. What says but who adopts the text, and when, is nobody's.
    """
    rows_of: dict[str, list[SpanSources]] = {}
    for row in rows:
        rows_of.setdefault(row.provision, []).append(row)
    known = {p.id: p.text for p in baseline}
    result: list[SpanSources] = []
    for provision in revised:
        kept = rows_of.pop(provision.id, [])
        own: Iterator[SpanSources] = iter(())
        if provision.kind not in FORMAL_KINDS and provision.text != known.get(provision.id):
            own = _chairs_own(provision.id, known.get(provision.id, ""), provision.text, kept)
        result += sorted((*kept, *own), key=lambda row: row.start)
    return (*result, *(row for rest in rows_of.values() for row in rest))


def _chairs_own(id_: str, old: str, new: str, kept: Sequence[SpanSources]) -> Iterator[SpanSources]:
    at = 0
    for mark, text in mark_words(old, new):
        if mark == "inserted":
            for start, end in _uncovered(at, at + len(text), kept):
                words = new[start:end].strip()
                if any(not is_mark(word) for word in tokens(words).words):
                    start += len(new[start:end]) - len(new[start:end].lstrip())
                    yield SpanSources(provision=id_, sources=(CHAIR,), start=start, end=start + len(words))
        at += len(text) if mark != "deleted" else 0


def _uncovered(start: int, end: int, kept: Sequence[SpanSources]) -> Iterator[tuple[int, int]]:
    """What of some characters no row is about."""
    for row in sorted(kept, key=lambda row: row.start):
        if start < row.end and row.start < end:
            if start < row.start:
                yield start, row.start
            start = max(start, row.end)
    if start < end:
        yield start, end
