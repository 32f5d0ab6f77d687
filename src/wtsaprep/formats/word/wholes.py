"""Wholes: paragraphs that one text has and the other has split or joined, so that words of several stay in one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from wtsaprep.formats.flattened.lines.kept_words import is_more_than_label, share_words, word_count
from wtsaprep.formats.word.values import TrackedMark

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from wtsaprep.formats.word.values import WordParagraph, WordRun

_LEAST = 3
"""One word of so many stays at least in a part of a paragraph that only lost words, or only has new ones."""

Side = Literal["base", "final"]


class TextPlaces(NamedTuple):
    """Paragraphs of the file that are one in a text, by their places in a component."""

    first: int
    last: int


class WholePart(NamedTuple):
    """A paragraph of the file within a whole: its runs, and the mark of its end, which is a break that came or went."""

    number: int
    runs: tuple[WordRun, ...]
    end: TrackedMark


@dataclass(frozen=True, slots=True)
class TiedWhole:
    """The places of paragraphs that hang together, and those of each text that share words with one another."""

    first: int
    last: int
    base: tuple[TextPlaces, ...]
    final: tuple[TextPlaces, ...]

    @property
    def pair(self) -> tuple[TextPlaces, TextPlaces] | None:
        """The paragraphs that are the same one: the first of several and the one of the other text, if that has one."""
        return (self.base[0], self.final[0]) if 1 in (len(self.base), len(self.final)) else None

    def parts(
        self, rows: Sequence[WordParagraph], old_ends: Container[int], new_ends: Container[int]
    ) -> tuple[WholePart, ...]:
        """Its paragraphs as the file has them; an end that is no break within it is in neither text."""
        places = range(self.first, self.last + 1)
        ends = [TrackedMark(at in old_ends, at in new_ends, rows[at].end.by) for at in places]
        return tuple(WholePart(rows[at].number, rows[at].runs, end) for at, end in zip(places, ends, strict=True))


def overlapping(base: Sequence[TextPlaces], final: Sequence[TextPlaces]) -> Iterator[tuple[TextPlaces, TextPlaces]]:
    """The paragraphs of the two texts that have a place in common."""
    start = 0
    for old in base:
        while start < len(final) and final[start].last < old.first:
            start += 1
        for at in range(start, len(final)):
            if final[at].first > old.last:
                break
            yield old, final[at]


def wholes(rows: Sequence[WordParagraph], base: Sequence[TextPlaces], final: Sequence[TextPlaces]) -> list[TiedWhole]:
    """The wholes of a component: what is split and joined in turn, or beside another one, is one."""
    sides: tuple[tuple[Side, Sequence[TextPlaces]], ...] = (("base", base), ("final", final))
    counts = {(side, group): _words_of(rows, group, side) for side, groups in sides for group in groups}
    places = {(side, group): inner(rows, group, side) for side, group in counts}
    # Those that share nothing belong to the whole, too, whose places they have words in.
    stretches: list[tuple[int, int, tuple[TextPlaces, ...]]] = [(*place, ()) for place in places.values()]
    for old, new in overlapping(base, final):
        if _share(rows, old, new, min(counts["base", old], counts["final", new])):
            one, other = places["base", old], places["final", new]
            stretches.append((min(one.first, other.first), max(one.last, other.last), (old, new)))
    return [whole for whole in _united(stretches) if len(whole.base) + len(whole.final) > 2]


def _united(stretches: list[tuple[int, int, tuple[TextPlaces, ...]]]) -> Iterator[TiedWhole]:
    """Stretches of places that have some in common as one, with the paragraphs of each text that are tied in them."""
    last = -1
    first, tied = 0, [set[TextPlaces](), set[TextPlaces]()]
    for begin, end, pair in sorted(stretches):
        if begin > last:
            yield TiedWhole(first, last, tuple(sorted(tied[0])), tuple(sorted(tied[1])))
            first, tied = begin, [set(), set()]
        last = max(last, end)
        for side, group in zip(tied, pair, strict=False):
            side.add(group)
    yield TiedWhole(first, last, tuple(sorted(tied[0])), tuple(sorted(tied[1])))


def inner(rows: Sequence[WordParagraph], group: TextPlaces, side: Side) -> TextPlaces:
    """The places of a paragraph that hold words of it; others are of the paragraphs that it lacks."""
    places = [
        at
        for at in range(group.first, group.last + 1)
        if any(getattr(run.mark, side) and run.text for run in rows[at].runs)
    ]
    return TextPlaces(places[0], places[-1]) if places else TextPlaces(group.last, group.last)


def _share(rows: Sequence[WordParagraph], old: TextPlaces, new: TextPlaces, fewest: int) -> bool:
    """Whether two paragraphs, the shorter of so many words, have so much in common that neither can be called new."""
    places = range(max(old.first, new.first), min(old.last, new.last) + 1)
    shared = "".join(run.text for at in places for run in rows[at].runs if run.mark.base and run.mark.final)
    return share_words(shared, fewest) or _goes_on(rows, TextPlaces(places.start, places.stop - 1), shared)


def _goes_on(rows: Sequence[WordParagraph], places: TextPlaces, shared: str) -> bool:
    """Whether one of two texts has nothing at some places but what both have, and the other not much more."""
    words = word_count(shared)
    fewer, more = sorted((_words_of(rows, places, "base"), _words_of(rows, places, "final")))
    return is_more_than_label(shared) and words == fewer and _LEAST * words >= more


def _words_of(rows: Sequence[WordParagraph], group: TextPlaces, side: Side) -> int:
    return sum(
        word_count(run.text)
        for at in range(group.first, group.last + 1)
        for run in rows[at].runs
        if getattr(run.mark, side)
    )
