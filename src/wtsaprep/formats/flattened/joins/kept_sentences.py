"""Kept sentences: readings by which a place that looks like a join costs one blank or one doubled word, no clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.joins.readings import JoinReading

if TYPE_CHECKING:
    from wtsaprep.formats.flattened.joins.word_joins import WordJoin


def lost_blank(join: WordJoin) -> JoinReading:
    """Nothing but a blank was lost; both texts have it."""
    return JoinReading(join.at, join.at, " ", " ")


def once(join: WordJoin) -> JoinReading:
    """A word was doubled; both texts have it once."""
    place = join.place
    word = place.last
    return JoinReading(place.at - len(word), place.at + len(place.whole) - len(place.first), word, word)
