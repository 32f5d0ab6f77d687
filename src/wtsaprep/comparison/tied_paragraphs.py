"""Tied paragraphs: those of a chair's text that a change of a proposal stands or falls with, by its words.

A decision on another paragraph, be it the same clause, says nothing of the change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.words_put_in import PROOF_OF_ALL
from wtsaprep.redline.word_changes import words_of

if TYPE_CHECKING:
    from collections.abc import Container

    from wtsaprep.comparison.followed_text import FollowedText
    from wtsaprep.model.amendment import Amendment
    from wtsaprep.model.chair import Fate
    from wtsaprep.model.provision import Text


class TiedParagraphs:
    """The paragraphs of a chair's text where words of one proposal lie."""

    def __init__(self, mine: FollowedText, chair: FollowedText, own: Text, settled: Container[int]) -> None:
        """``own`` is the chair's text under its own ids, ``settled`` its clauses that read as the proposal has them."""
        self._mine, self._chair, self._own, self._settled = mine, chair, own, settled

    def of(self, amendment: Amendment, fate: Fate, at: int | None, gone: str) -> tuple[str, ...]:
        """Those that one change stands or falls with; of what is not taken, those that keep what it takes out.

        Args:
            amendment: The change.
            fate: What became of it.
            at: The clause that this was found in; None if there is none.
            gone: The words that it takes from their place.
        """
        id_ = amendment.provision
        if fate == "not taken":
            places = self._keeping(id_, at, set(words_of(gone)))
        elif at is None:
            places = set()
        elif fate == "taken" or amendment.change == "delete":
            places = {at}
        else:
            places = self._holding(id_, at) or {at}
        if not places and at is None and amendment.change != "insert" and not self._torn_to(id_):
            return (id_,)  # A clause in force that is gone, and its words with it.
        return tuple(self._own[place].id for place in sorted(places))

    def _holding(self, id_: str, at: int) -> set[int]:
        """The clauses that hold what a change puts in."""
        put_in, weigh = self._mine.put_in.of_clause(self._mine.place_of[id_]), self._chair.put_in.weights.of
        words = [word for run in put_in for word in run.words if weigh(word)]
        near = {at, *self._torn_to(id_)}
        found = {place for place in near if not self._put_in(place).isdisjoint(words)}
        rest = [word for word in words if all(word not in self._put_in(place) for place in found)]
        if sum(map(weigh, rest)) >= PROOF_OF_ALL:
            elsewhere = self._chair.put_in.share(rest)[1]
            found |= {one.run.clause for one in elsewhere if one.run.clause not in self._settled}
        return found

    def _keeping(self, id_: str, at: int | None, gone: set[str]) -> set[int]:
        """The clauses that keep words which a change takes out; its own, if there are others in their place."""
        own = set[int]() if at is None or not gone else {at}
        near = {*own, *self._torn_to(id_)}
        return {place for place in near if not gone.isdisjoint(words_of(self._own[place].text))} or own

    def _torn_to(self, id_: str) -> tuple[int, ...]:
        """The other clauses that hold words of a clause in force."""
        elsewhere = self._chair.elsewhere(id_)
        return tuple(run.clause for run in elsewhere.runs) if elsewhere.moved else ()

    def _put_in(self, place: int) -> set[str]:
        return {word for run in self._chair.put_in.of_clause(place) for word in run.words}
