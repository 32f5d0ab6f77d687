"""Recognized sources: whose words stand in a chair's text that came as a file, by what the proposals change.

Words keep their sources where the chair's text joins, splits, moves or rewords them: all the sources that had them.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from wtsaprep.comparison.brackets import each_alone
from wtsaprep.comparison.columns import Compared, column
from wtsaprep.comparison.counterparts import in_names_of
from wtsaprep.comparison.followed_text import FollowedText
from wtsaprep.comparison.word_weights import WordWeights
from wtsaprep.comparison.words_put_in import placed_words, runs_put_in, shared_with
from wtsaprep.model.chair import SpanSources
from wtsaprep.redline.words import mark_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wtsaprep.comparison.words_put_in import RunPutIn
    from wtsaprep.model.provision import Provision, Text

_Place = tuple[int, int, int]
"""A clause of the chair's text, the first of its characters and the one after the last."""
_Put = tuple[int, tuple[str, ...]]
"""Words put in, and the character of the text in force that they follow."""


def attributed_words(baseline: Text, chair: Text, entries: Iterable[Compared]) -> tuple[SpanSources, ...]:
    """For each run of words that a chair's text puts in, the sources that put the same words in, wherever.

    Alternatives in brackets have each their own. Words that nobody proposed are the meeting's own and have no source.
    """
    search = _SourceSearch(baseline, chair)
    sources_at: dict[int, list[tuple[int, int, str]]] = {}
    for entry in entries:
        head = column(entry.proposal)
        for at, start, end in () if head.whole else search.of(entry.revised):
            sources_at.setdefault(at, []).extend((start, end, source) for source in head.sources)
    return tuple(
        SpanSources(provision=chair[at].id, sources=sources, start=start, end=end)
        for at, rows in sorted(sources_at.items())
        for start, end, sources in _laid_together(chair[at].text, rows)
    )


class _SourceSearch:
    """A chair's text in which the words of proposals are looked for."""

    def __init__(self, baseline: Text, chair: Text) -> None:
        self._baseline, self._chair = baseline, chair
        self._known = {p.id: p.text for p in baseline}
        self._there = FollowedText(baseline, chair, WordWeights(baseline))
        self._in_clause: dict[int, list[RunPutIn]] = {}
        for run in self._there.put_in.runs:
            self._in_clause.setdefault(run.clause, []).append(run)

    def of(self, revised: Text) -> Iterator[_Place]:
        """The places of words that a proposal has put in, too."""
        mine = FollowedText(self._baseline, revised, self._there.put_in.weights)
        runs_of: dict[str, list[RunPutIn]] = {}
        for run in mine.put_in.runs:
            runs_of.setdefault(revised[run.clause].id, []).append(run)
        wanted = {p.id: p for p in revised}
        found: set[_Place] = set()
        settled: set[str] = set()
        place_of: dict[str, int] = {}
        for at, provision in enumerate(in_names_of(revised, self._chair, self._baseline)):
            place_of[provision.id] = at
            if at in self._in_clause and provision.id in wanted:
                found.update(self._same_clause(at, wanted[provision.id], runs_of.get(provision.id, [])))
            if provision.id in wanted and provision.text == wanted[provision.id].text:
                settled.add(provision.id)
        for id_, runs in runs_of.items():
            for run in runs:
                found.update(place for one in self._there.put_in.shared(run.words) for place in one.places())
            if id_ not in self._known or id_ in settled:
                continue
            if self._there.elsewhere(id_).moved:
                found.update(self._around(wanted[id_], runs))
            if id_ in place_of:
                found.update(self._beside(place_of[id_], runs))
        yield from found

    def _around(self, wanted: Provision, runs: Iterable[RunPutIn]) -> Iterator[_Place]:
        """Of words that are too few to be known alone, those that stand among the other words of their torn clause."""
        placed = tuple(placed_words(wanted.text))
        put_in = {word.start for run in runs for word in run.placed}
        ours = [at for at, word in enumerate(placed) if word.start in put_in]
        words, weigh = [word for word, *_ in placed], self._there.put_in.weights.of_taken
        for run in self._there.elsewhere(wanted.id).runs:
            yield from shared_with(run, words, weigh).places(ours)

    def _beside(self, at: int, runs: Iterable[RunPutIn]) -> Iterator[_Place]:
        """The words of a clause's put into one next to it that has no others, as when it was split among them."""
        words = [word for run in runs for word in run.words]
        weigh = self._there.put_in.weights.of
        for run in (*self._in_clause.get(at - 1, ()), *self._in_clause.get(at + 1, ())):
            full = {word for word in run.words if weigh(word)}
            if full and full <= set(words):
                yield from shared_with(run, words, weigh).places()

    def _same_clause(self, at: int, wanted: Provision, runs: Iterable[RunPutIn]) -> Iterator[_Place]:
        """Of a clause that both texts have changed, the words that both put in."""
        theirs = self._chair[at]
        if theirs.text == wanted.text and self._known.get(theirs.id) == self._known.get(wanted.id):
            yield from ((at, run.start, run.end) for run in self._in_clause[at])
            return
        puts = {_put(run): run for run in runs}
        old, text = self._known.get(self._chair[at].id, ""), self._chair[at].text
        inside = [(start, end) for start, end, put in _in_alternatives(old, text) if put in puts]
        yield from ((at, start, end) for start, end in inside)
        # Words that a new clause takes from one in force were put there by who has them in this clause, too.
        whole = tuple(placed.word for placed in placed_words(wanted.text)) if not old else ()
        changed = wanted.text != self._known.get(wanted.id)
        for run in self._in_clause[at]:
            if any(run.start <= start and end <= run.end for start, end in inside):
                continue  # A run that holds an alternative is that one's, with brackets of the chair.
            if _put(run) in puts:
                yield at, run.start, run.end
                continue
            for words in (*(put.words for put in puts.values()), *((whole,) if changed and whole else ())):
                weigh = self._there.put_in.weights.of_taken
                yield from shared_with(run, words, weigh, of_one_clause=True).places()


def _put(run: RunPutIn) -> _Put:
    return run.after, run.words


def _in_alternatives(old: str, new: str) -> Iterator[tuple[int, int, _Put]]:
    """The words put in by each alternative in brackets, read as if it were the only one."""
    for start, end, alone, place in each_alone(new):
        moved, last = start - place, place + end - start
        for run in runs_put_in(0, mark_words(old, alone)):
            if run.start < last and place < run.end:
                yield max(run.start, place) + moved, min(run.end, last) + moved, _put(run)


def _laid_together(text: str, rows: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """The places of a clause, cut where their sources change, in order, each with all its sources."""
    edges = sorted({edge for start, end, _ in rows for edge in (start, end)})
    last: tuple[int, int, tuple[str, ...]] | None = None
    for start, end in pairwise(edges):
        sources = tuple(dict.fromkeys(source for first, to, source in rows if first <= start and end <= to))
        if last and (sources == last[2] or not text[start:end].strip()) and last[1] == start:
            last = (last[0], end, last[2])
            continue
        if last:
            yield last
        last = (start, end, sources) if sources and text[start:end].strip() else None
    if last:
        yield last
