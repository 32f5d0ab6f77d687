"""Recognized sources: whose words stand in a chair's text that came as a file, by what the proposals change.

Words keep their sources where the chair's text joins, splits, moves or rewords them: all the sources that had them.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.comparison.asked_for import asked_for
from wtsaprep.comparison.brackets import each_alone
from wtsaprep.comparison.columns import Compared, column
from wtsaprep.comparison.counterparts import Counterparts
from wtsaprep.comparison.followed_text import FollowedText
from wtsaprep.comparison.word_weights import SMALL, WordWeights
from wtsaprep.comparison.words_put_in import MOST, PROOF_OF_ALL, placed_words, runs_put_in, shared_with
from wtsaprep.model.chair import SpanSources
from wtsaprep.model.file_format import FORMAL_KINDS
from wtsaprep.redline.longest_common_subsequence import same_ends
from wtsaprep.redline.word_changes import words_of
from wtsaprep.redline.words import mark_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wtsaprep.comparison.words_put_in import RunPutIn
    from wtsaprep.model.provision import Provision, Text

_MARKS = "()[];,.:"

_Place = tuple[int, int, int]
"""A clause of the chair's text, the first of its characters and the one after the last."""
_Put = tuple[int, tuple[str, ...]]
"""Words put in, and the character of the text in force that they follow."""


def attributed_words(baseline: Text, chair: Text, entries: Iterable[Compared]) -> tuple[SpanSources, ...]:
    """For each run of words that a chair's text puts in, the sources that put the same words in, wherever.

    Alternatives in brackets have each their own. Words that nobody proposed are the meeting's own and have no source.
    What it strikes, moves or shortens has those who ask for that.
    """
    there = FollowedText(baseline, chair, WordWeights(baseline))
    columns = ((column(entry.proposal), entry.revised) for entry in entries)
    proposals = [
        (head.sources, FollowedText(baseline, revised, there.put_in.weights))
        for head, revised in columns
        if not head.whole
    ]
    search = _SourceSearch(baseline, there)
    rows_at: dict[int, list[_Row]] = {}
    for sources, wanted in proposals:
        for (at, start, end), part in search.of(wanted).items():
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


class _SourceSearch:
    """A chair's text in which the words of proposals are looked for."""

    def __init__(self, baseline: Text, chair: FollowedText) -> None:
        self._there, self._chair, self._put_in = chair, chair.text, chair.put_in
        self._known = {p.id: p.text for p in baseline}
        self._counterparts = Counterparts(baseline, chair.text)

    def of(self, followed: FollowedText) -> dict[_Place, bool]:
        """The places of words that a proposal has put in, too; of each, whether it puts in more with these words."""
        mine = followed.put_in
        place_of = {p.id: at for at, p in enumerate(self._counterparts.in_names_of(followed.text))}
        found: set[_Place] = set()
        at_home: set[_Place] = set()
        whole: set[tuple[str, ...]] = set()
        home = -1
        for at, wanted in enumerate(followed.text):
            there = place_of.get(wanted.id)
            home = home if there is None else there
            if wanted.text == self._known.get(wanted.id) or wanted.kind in FORMAL_KINDS:
                continue
            if wanted.id not in self._known:
                at_home.update(self._in_the_whole(followed, at))
            theirs = None if there is None else self._chair[there]
            if theirs and theirs.text == wanted.text and self._known.get(theirs.id) == self._known.get(wanted.id):
                runs = self._put_in.of_clause(home)  # What both put in, without marking the same words again.
                whole.update(run.words for run in runs)
                found.update((home, run.start, run.end) for run in runs)
                found.update(self._anywhere(runs, home))
                continue
            parts = self._parts(wanted, home)
            changed = theirs is not None and bool(self._put_in.of_clause(home))
            # To mark words takes long, and what nobody would know again needs none.
            if parts or changed or self._may_be_known(wanted):
                runs = mine.of_clause(at)
                whole.update(run.words for run in runs)
                found.update(self._anywhere(runs))
                for place, most in self._same_clause(home, wanted, runs) if changed else ():
                    (at_home if most else found).add(place)
                at_home.update(self._in_parts(wanted, runs, parts))
        return {place: place not in at_home and self._words_at(place) not in whole for place in found | at_home}

    def _words_at(self, place: _Place) -> tuple[str, ...]:
        at, start, end = place
        return words_of(self._chair[at].text[start:end])

    def _anywhere(self, runs: Iterable[RunPutIn], but: int = -1) -> Iterator[_Place]:
        for run in runs:
            for one in self._put_in.shared(run.words):
                if one.run.clause != but:
                    yield from one.places()

    def _may_be_known(self, wanted: Provision) -> bool:
        """Whether the words between those that begin and end a clause in force and here prove anything."""
        old, new = self._known.get(wanted.id, "").split(" "), wanted.text.split(" ")
        before, after = same_ends(old, new)
        weigh = self._put_in.weights.of
        return sum(weigh(word.strip(_MARKS).casefold()) for word in new[before : len(new) - after]) >= PROOF_OF_ALL

    def _parts(self, wanted: Provision, home: int) -> list[RunPutIn]:
        """The runs that hold words of a torn clause: those it has in force, and beside it, whichever has its id."""
        text = wanted.text.casefold()
        elsewhere = self._there.elsewhere(wanted.id)
        return [
            *self._next_to(home, -1, text),
            *self._next_to(home, 1, text),
            *(elsewhere.runs if elsewhere.moved else ()),
        ]

    def _next_to(self, at: int, step: int, text: str) -> Iterator[RunPutIn]:
        """The runs next to a clause on one side that have no words but small ones and those of a text."""
        while runs := [run for run in self._put_in.of_clause(at + step) if self._is_part(text, run)]:
            yield from runs
            at += step

    def _is_part(self, text: str, run: RunPutIn) -> bool:
        """Whether a run is made of words of a text, and is most of its clause or more than a common word or two."""
        full = set(run.words) - SMALL
        if not full or not all(word in text for word in full):
            return False
        weigh = self._put_in.weights.of
        return 2 * len(run.text) > len(self._chair[run.clause].text) or sum(map(weigh, full)) >= PROOF_OF_ALL

    def _in_parts(self, wanted: Provision, runs: Sequence[RunPutIn], parts: Sequence[RunPutIn]) -> Iterator[_Place]:
        """Of words that are too few to be known alone, those that stand among the other words of their torn clause."""
        put_in = {word for run in runs for word in run.words}
        parts = [part for part in parts if not put_in.isdisjoint(part.words)]
        if not parts:
            return
        placed = tuple(placed_words(wanted.text))
        words, weigh = [word for word, *_ in placed], self._put_in.weights.of_taken
        starts = {word.start for run in runs for word in run.placed}
        ours = {place for place, word in enumerate(placed) if word.start in starts}
        for part in parts:
            yield from shared_with(part, words, weigh).places(ours)

    def _in_the_whole(self, mine: FollowedText, at: int) -> Iterator[_Place]:
        """Of a half of a clause that the chair's text left whole, the words that it puts in beyond those in force."""
        half = mine.text[at]
        near = (mine.text[beside].id for beside in (at - 1, at + 1) if 0 <= beside < len(mine.text))
        if not any(self._put_in.of_clause(self._there.place_of.get(id_, -1)) for id_ in near):
            return
        if (whole := mine.whole_of(at)) is None or whole.id not in self._there.place_of:
            return
        there, weigh = self._there.place_of[whole.id], self._put_in.weights.of
        for put in runs_put_in(there, mark_words(whole.text, half.text)):
            for run in self._put_in.of_clause(there):
                shared = shared_with(run, put.words, weigh, of_one_clause=True)
                if shared.weight >= PROOF_OF_ALL:
                    yield from shared.places()

    def _same_clause(self, at: int, wanted: Provision, runs: Iterable[RunPutIn]) -> Iterator[tuple[_Place, bool]]:
        """Of a clause that both texts have changed, the words that both put in; whether they are most of them there."""
        theirs = self._chair[at]
        puts = {_put(run): run for run in runs}
        old, text = self._known.get(theirs.id, ""), theirs.text
        inside = [(start, end) for start, end, put in _in_alternatives(old, text) if put in puts]
        yield from (((at, start, end), True) for start, end in inside)
        # Words that a new clause takes from one in force were put there by who has them in this clause, too.
        whole = () if old else tuple(word for word, *_ in placed_words(wanted.text))
        weigh = self._put_in.weights.of_taken
        for run in self._put_in.of_clause(at):
            if any(run.start <= start and end <= run.end for start, end in inside):
                continue  # A run that holds an alternative is that one's, with brackets of the chair.
            if _put(run) in puts:
                yield (at, run.start, run.end), True
                continue
            for words in (*(put.words for put in puts.values()), *((whole,) if whole else ())):
                shared = shared_with(run, words, weigh, of_one_clause=True)
                most = not old or shared.weight >= MOST * sum(map(weigh, words))
                yield from ((place, most) for place in shared.places())


def _put(run: RunPutIn) -> _Put:
    return run.after, run.words


def _in_alternatives(old: str, new: str) -> Iterator[tuple[int, int, _Put]]:
    """The words put in by each alternative in brackets, read as if it were the only one."""
    for start, end, alone, place in each_alone(new):
        moved, last = start - place, place + end - start
        for run in runs_put_in(0, mark_words(old, alone)):
            if run.start < last and place < run.end:
                yield max(run.start, place) + moved, min(run.end, last) + moved, _put(run)


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
