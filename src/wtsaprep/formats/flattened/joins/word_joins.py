"""Word joins: the places of a paragraph where something seems to have run together, and what each seems to be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from wtsaprep.formats.flattened.joins.place_rules import ruling_of
from wtsaprep.formats.flattened.joins.places import cuts, places
from wtsaprep.formats.flattened.joins.roles import is_small
from wtsaprep.formats.flattened.lines.word_list import words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from wtsaprep.formats.flattened.joins.place_rules import PlaceVerdict
    from wtsaprep.formats.flattened.joins.places import JoinPlace, PlaceForm

_KINDS: dict[PlaceForm, Literal["case", "word", "mark"]] = {
    "word": "word",
    "capital": "case",
    "mark": "mark",
    "sector": "case",
    "number": "word",
    "blank": "word",
}


@dataclass(frozen=True, slots=True)
class WordJoin:
    """A place where two words seem to have run together."""

    place: JoinPlace
    verdict: PlaceVerdict
    """What it seems to be."""

    @property
    def at(self) -> int:
        """Where the second word begins."""
        return self.place.at

    @property
    def kind(self) -> Literal["case", "word", "mark"]:
        """What kind of guess it makes."""
        return _KINDS[self.place.form]

    @property
    def why(self) -> str:
        """Why it is asked about."""
        place = self.place
        match place.form:
            case "word":
                return f"“{place.whole}” is no word, “{place.first.lower()}” and “{place.last.lower()}” are"
            case "capital" | "sector":
                return f"“{place.first}” runs into “{place.last}”"
            case "mark":
                return f"“{place.last}” follows “{place.sign}” without a blank"
            case "number":
                return f"a number runs into “{place.last}”"
            case "blank":
                return f"“{place.last}” stands twice"


def word_joins(text: str, start: int, counts: Mapping[str, int], strange: Collection[str]) -> Iterator[WordJoin]:
    """The joins of a paragraph from ``start`` on, in order.

    ``counts`` says how often the whole text holds a word; ``strange`` are the words of the paragraph that may be two.
    """
    join_at: dict[int, WordJoin] = {}
    for place in places(text, start, counts, strange):
        if join := _join(place):
            join_at.setdefault(join.at, join)
    yield from (join_at[at] for at in sorted(join_at))


def _join(place: JoinPlace) -> WordJoin | None:
    """What a place is, unless all is whole; of the cuts of a word, the best."""
    if place.last:
        return _judged(place)
    if ruling_of(place).answer == "whole":
        return None
    found = [join for cut in cuts(place) if (join := _judged(cut))]
    return max(found, key=_weight) if found else None


def _judged(place: JoinPlace) -> WordJoin | None:
    verdict = ruling_of(place).answer
    return WordJoin(place, verdict) if verdict != "whole" else None


def _weight(join: WordJoin) -> tuple[int, int, int, int]:
    """How well a word falls into two: into small words, both known, that the text has elsewhere, neither short."""
    first, last, counts = join.place.first.lower(), join.place.last.lower(), join.place.counts
    known = first in words() or counts.get(first, 0) > 0
    small = is_small(first) + is_small(last) if known else 0
    sure = (2 * known or int(words().explains(first))) + (last in words())
    return small, sure, counts.get(first, 0) + counts.get(last, 0), min(len(first), len(last))
