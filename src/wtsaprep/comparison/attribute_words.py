"""Recognized sources: whose words stand in a chair's text that came as a file, by what the proposals change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.brackets import each_alone
from wtsaprep.comparison.columns import Compared, column
from wtsaprep.comparison.match_new_clauses import with_matched_ids
from wtsaprep.model.chair import SpanSources
from wtsaprep.redline.word_changes import words_of
from wtsaprep.redline.words import mark_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wtsaprep.model.provision import Text

_Put = tuple[int, tuple[str, ...]]
"""Words put in, and the character of the text in force that they follow."""


def attributed_words(baseline: Text, chair: Text, entries: Iterable[Compared]) -> tuple[SpanSources, ...]:
    """For each run of words that a chair's text puts in, the sources that put the same words in at the same place.

    Alternatives in brackets have each their own. Words that nobody proposed are the meeting's own and have no source.
    """
    known = {p.id: p.text for p in baseline}
    put_in = [
        (list(_in_alternatives(known.get(p.id, ""), p.text)), list(_runs(known.get(p.id, ""), p.text))) for p in chair
    ]
    sources_of: dict[tuple[int, int, int], list[str]] = {}
    for entry in entries:
        head = column(entry.proposal)
        if head.whole:
            continue
        wanted = {p.id: {put for *_, put in _runs(known.get(p.id, ""), p.text)} for p in entry.revised}
        theirs = with_matched_ids(entry.revised, chair, baseline)
        for at, (provision, (alternatives, whole)) in enumerate(zip(theirs, put_in, strict=True)):
            puts = wanted.get(provision.id, ())
            inside = [(start, end) for start, end, put in alternatives if put in puts]
            # A run that holds an alternative is that one's, with brackets of the chair.
            runs = [(start, end) for start, end, put in whole if put in puts and not _any_within(inside, start, end)]
            for start, end in (*inside, *runs):
                sources_of.setdefault((at, start, end), []).extend(head.sources)
    return tuple(
        SpanSources(provision=chair[at].id, sources=tuple(dict.fromkeys(sources)), start=start, end=end)
        for (at, start, end), sources in sorted(sources_of.items())
    )


def _runs(old: str, new: str) -> Iterator[tuple[int, int, _Put]]:
    """The runs of words put in: their first character in the new text, the one after their last, and what was put."""
    after = at = 0
    for mark, text in mark_words(old, new):
        if mark == "inserted" and (words := words_of(text)):
            yield at, at + len(text), (after, words)
        after += len(text) if mark != "inserted" else 0
        at += len(text) if mark != "deleted" else 0


def _in_alternatives(old: str, new: str) -> Iterator[tuple[int, int, _Put]]:
    """The same of each alternative in brackets, read as if it were the only one."""
    for start, end, alone, place in each_alone(new):
        moved, last = start - place, place + end - start
        for at, to, put in _runs(old, alone):
            if at < last and place < to:
                yield max(at, place) + moved, min(to, last) + moved, put


def _any_within(places: Iterable[tuple[int, int]], start: int, end: int) -> bool:
    return any(start <= first and last <= end for first, last in places)
