"""Recognized sources: whose words stand in a chair's text that came as a file, by what the proposals change.

Words keep their sources where the chair's text joins, splits, moves or rewords them: all the sources that had them.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.comparison.asked_for import asked_for
from wtsaprep.comparison.columns import Compared, column
from wtsaprep.comparison.counterparts import Counterparts
from wtsaprep.comparison.followed_text import FollowedText
from wtsaprep.comparison.wanted_changes import WantedChanges
from wtsaprep.comparison.word_weights import WordWeights
from wtsaprep.comparison.words_found import WordsFound
from wtsaprep.model.chair import SpanSources

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wtsaprep.comparison.words_found import WordsPlace
    from wtsaprep.model.provision import Text


def attributed_words(baseline: Text, chair: Text, entries: Iterable[Compared]) -> tuple[SpanSources, ...]:
    """For each run of words that a chair's text puts in, the sources that put the same words in, wherever.

    Alternatives in brackets have each their own. Words that nobody proposed are the meeting's own and have no source.
    What it strikes, moves or shortens has those who ask for that.
    """
    there = FollowedText(baseline, chair, WordWeights(baseline))
    columns = [(column(entry.proposal), entry.revised) for entry in entries]
    all_wanted = WantedChanges(baseline, (revised for _, revised in columns))
    proposals = [
        (head.sources, FollowedText(baseline, revised, there.put_in.weights))
        for head, revised in columns
        if not head.whole
    ]
    counterparts = Counterparts(baseline, chair)
    rows_at: dict[int, list[_Row]] = {}
    for sources, wanted in proposals:
        for (at, start, end), part in _places(there, wanted, counterparts, all_wanted).items():
            rows_at.setdefault(at, []).extend(_Row(start, end, source, part) for source in sources)
    words = (
        SpanSources(provision=chair[at].id, sources=sources, start=start, end=end)
        for at, rows in sorted(rows_at.items())
        for start, end, sources in _laid_together(chair[at].text, _not_within_others(rows))
    )
    return (*words, *asked_for(baseline, there, proposals))


class _Row(NamedTuple):
    """Characters of a clause that a source has, too, and whether they are but a part of what it puts in there."""

    start: int
    end: int
    source: str
    part: bool


def _places(
    chair: FollowedText, wanted: FollowedText, counterparts: Counterparts, all_wanted: WantedChanges
) -> dict[WordsPlace, bool]:
    """The places of words that a proposal has put in, too; of each, whether it puts in more with these words."""
    named = {p.id: at for at, p in enumerate(counterparts.in_names_of(wanted.text))}
    search = WordsFound(wanted, chair, named, all_wanted)
    places: dict[WordsPlace, bool] = {}
    for at in range(len(wanted.text)):
        for place, part in search.of(at):
            places[place] = places.get(place, True) and part
    return places


def _not_within_others(rows: list[_Row]) -> list[_Row]:
    """The rows without parts of what a source puts in that lie within more words that another one has."""
    return [
        row
        for row in rows
        if not row.part
        or not any(
            other.start <= row.start and row.end <= other.end and other.end - other.start > row.end - row.start + 1
            for other in rows
            if other.source != row.source
        )
    ]


def _laid_together(text: str, rows: list[_Row]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """The places of a clause, cut where their sources change, in order, each with all its sources."""
    edges = sorted({edge for row in rows for edge in (row.start, row.end)})
    last: tuple[int, int, tuple[str, ...]] | None = None
    for start, end in pairwise(edges):
        sources = tuple(dict.fromkeys(row.source for row in rows if row.start <= start and end <= row.end))
        if last and (sources == last[2] or not text[start:end].strip()) and last[1] == start:
            last = (last[0], end, last[2])
            continue
        if last:
            yield last
        last = (start, end, sources) if sources and text[start:end].strip() else None
    if last:
        yield last
