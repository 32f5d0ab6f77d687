"""Words found: where the words that a proposal puts in stand in a chair's text; fates and sources both are told by it.

Words are known where they prove themselves: joined to another clause, split off, moved or reworded. Words that are too
few for that are known in their own clause, as far as the change that puts them in is there, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.comparison.brackets import each_alone
from wtsaprep.comparison.wording_fates import Judge, fate_of_wording
from wtsaprep.comparison.words_put_in import MOST, PROOF_OF_ALL, placed_words, runs_put_in, shared_with
from wtsaprep.drafting.small_words import small_words
from wtsaprep.model.file_format import FORMAL_KINDS
from wtsaprep.redline.longest_common_subsequence import same_ends
from wtsaprep.redline.words import mark_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from wtsaprep.comparison.followed_text import FollowedText
    from wtsaprep.comparison.wanted_changes import WantedChanges
    from wtsaprep.comparison.words_put_in import RunPutIn
    from wtsaprep.model.provision import Provision

FOUND = 0.3
"""Share of what the words put in weigh that must be found elsewhere to call a change taken with changes."""

_MARKS = "()[];,.:"

WordsPlace = tuple[int, int, int]
"""A clause of the chair's text, the first of its characters and the one after the last."""
_Put = tuple[int, tuple[str, ...]]
"""Words put in, and the character of the text in force that they follow."""


class PlacedWords(NamedTuple):
    """Words of a clause of a proposal that stand in a chair's text."""

    place: WordsPlace
    part: bool = False
    """Whether they prove nothing by themselves, and are but a part of what the proposal puts in there."""


class WordsFound:
    """A chair's text in which the words of one proposal are looked for, clause by clause."""

    def __init__(
        self, mine: FollowedText, chair: FollowedText, named: Mapping[str, int], wanted: WantedChanges
    ) -> None:
        """``named`` are the places of the chair's clauses by the ids that the proposal has for them, ``wanted`` what
        all proposals want.
        """
        self._mine, self._chair, self._named = mine, chair, named
        self._known, self._put_in = chair.known, chair.put_in
        self._judge = Judge(chair.put_in.weights, self.lives_on, wanted)
        self._of: dict[int, tuple[PlacedWords, ...]] = {}

    def lives_on(self, words: Sequence[str]) -> bool:
        """Whether words that were taken out stand elsewhere, where the proposal does not have them."""
        return self._chair.lives_on(words) and not self._mine.lives_on(words)

    def of(self, at: int) -> tuple[PlacedWords, ...]:
        """What of the words that one clause of the proposal puts in, by its place, stands in the chair's text."""
        if at not in self._of:
            wanted = self._mine.text[at]
            same = wanted.text == self._known.get(wanted.id) or wanted.kind in FORMAL_KINDS
            self._of[at] = () if same else tuple(self._search(at, wanted))
        return self._of[at]

    def _home(self, at: int) -> int:
        """The place of a clause of the proposal, or of the nearest one before it that the chair's text has."""
        return next((self._named[p.id] for p in self._mine.text[at::-1] if p.id in self._named), -1)

    def _search(self, at: int, wanted: Provision) -> Iterator[PlacedWords]:
        there, home = self._named.get(wanted.id), self._home(at)
        if wanted.id not in self._known:
            yield from map(PlacedWords, self._in_the_whole(at))
        theirs = None if there is None else self._chair.text[there]
        if theirs and theirs.text == wanted.text and self._known.get(theirs.id) == self._known.get(wanted.id):
            runs = self._put_in.of_clause(home)  # What both put in, without marking the same words again.
            yield from (PlacedWords((home, run.start, run.end)) for run in runs)
            yield from self._anywhere(runs, home)
            return
        parts = self._parts(wanted, home)
        changed = theirs is not None and bool(self._put_in.of_clause(home))
        # To mark words takes long, and what nobody would know again needs none.
        if not (parts or changed or self._may_be_known(wanted)):
            return
        runs = self._mine.put_in.of_clause(at)
        found = [*self._anywhere(runs), *self._in_parts(wanted, runs, parts)]
        if changed:
            proved, shared = self._same_clause(home, wanted, runs)
            found += proved
            if shared and (found or self._is_there(wanted, self._chair.text[home])):
                found += shared
        yield from found

    def _is_there(self, wanted: Provision, theirs: Provision) -> bool:
        """Whether something of a change is in its own clause."""
        return fate_of_wording(self._mine.was(wanted.id), wanted, theirs.text, self._judge) != "not taken"

    def _anywhere(self, runs: Sequence[RunPutIn], but: int = -1) -> Iterator[PlacedWords]:
        rows = [run.words for run in runs]
        found = [one for words in rows for one in self._put_in.shared(words)]
        if len(rows) > 1:
            # Words that prove nothing run by run may do so together.
            share, together = self._put_in.share([word for words in rows for word in words])
            found += together if share >= FOUND else ()
        yield from (PlacedWords(place) for one in found if one.run.clause != but for place in one.places())

    def _may_be_known(self, wanted: Provision) -> bool:
        """Whether the words between those that begin and end a clause in force and here prove anything."""
        old, new = self._known.get(wanted.id, "").split(" "), wanted.text.split(" ")
        before, after = same_ends(old, new)
        weigh = self._put_in.weights.of
        return sum(weigh(word.strip(_MARKS).casefold()) for word in new[before : len(new) - after]) >= PROOF_OF_ALL

    def _parts(self, wanted: Provision, home: int) -> list[RunPutIn]:
        """The runs that hold words of a torn clause: those it has in force, and beside it, whichever has its id."""
        text = wanted.text.casefold()
        elsewhere = self._chair.elsewhere(wanted.id)
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
        full = set(run.words) - small_words()
        if not full or not all(word in text for word in full):
            return False
        weigh = self._put_in.weights.of
        return 2 * len(run.text) > len(self._chair.text[run.clause].text) or sum(map(weigh, full)) >= PROOF_OF_ALL

    def _in_parts(
        self, wanted: Provision, runs: Sequence[RunPutIn], parts: Sequence[RunPutIn]
    ) -> Iterator[PlacedWords]:
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
            yield from map(PlacedWords, shared_with(part, words, weigh).places(ours))

    def _in_the_whole(self, at: int) -> Iterator[WordsPlace]:
        """Of a half of a clause that the chair's text left whole, the words that it puts in beyond those in force."""
        text = self._mine.text
        near = (text[beside].id for beside in (at - 1, at + 1) if 0 <= beside < len(text))
        if not any(self._put_in.of_clause(self._chair.place_of.get(id_, -1)) for id_ in near):
            return
        if (whole := self._mine.whole_of(at)) is None or whole.id not in self._chair.place_of:
            return
        there, weigh = self._chair.place_of[whole.id], self._put_in.weights.of
        for put in runs_put_in(there, mark_words(whole.text, text[at].text)):
            for run in self._put_in.of_clause(there):
                shared = shared_with(run, put.words, weigh, of_one_clause=True)
                if shared.weight >= PROOF_OF_ALL:
                    yield from shared.places()

    def _same_clause(
        self, at: int, wanted: Provision, runs: Iterable[RunPutIn]
    ) -> tuple[list[PlacedWords], list[PlacedWords]]:
        """Of a clause that both texts have changed, what both put in in one place, and what words both put in."""
        theirs = self._chair.text[at]
        puts = {_put(run): run for run in runs}
        old, text = self._known.get(theirs.id, ""), theirs.text
        inside = [(start, end) for start, end, put in _in_alternatives(old, text) if put in puts]
        proved, shared = [PlacedWords((at, start, end)) for start, end in inside], list[PlacedWords]()
        # Words that a new clause takes from one in force were put there by who has them in this clause, too.
        whole = () if old else tuple(word for word, *_ in placed_words(wanted.text))
        weigh = self._put_in.weights.of_taken
        for run in self._put_in.of_clause(at):
            if any(run.start <= start and end <= run.end for start, end in inside):
                continue  # A run that holds an alternative is that one's, with brackets of the chair.
            if _put(run) in puts:
                proved.append(PlacedWords((at, run.start, run.end)))
                continue
            for words in (*(put.words for put in puts.values()), *((whole,) if whole else ())):
                common = shared_with(run, words, weigh, of_one_clause=True)
                most = not old or common.weight >= MOST * sum(map(weigh, words))
                shared += (PlacedWords(place, not most) for place in common.places())
        return proved, shared


def _put(run: RunPutIn) -> _Put:
    return run.after, run.words


def _in_alternatives(old: str, new: str) -> Iterator[tuple[int, int, _Put]]:
    """The words put in by each alternative in brackets, read as if it were the only one."""
    for start, end, alone, place in each_alone(new):
        moved, last = start - place, place + end - start
        for run in runs_put_in(0, mark_words(old, alone)):
            if run.start < last and place < run.end:
                yield max(run.start, place) + moved, min(run.end, last) + moved, _put(run)
