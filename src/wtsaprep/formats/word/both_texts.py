"""Both texts: paragraphs whose ends are inserted or deleted, as the paragraphs that each of the two texts has.

A text runs on where it does not have the end of a paragraph. What is one paragraph in one text and two in the other
goes with its first half, if the other shares words with it, too, and else with that half which shares most of them; the
other half is wholly old or wholly new.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.formats.word.values import TrackedMark, WordRun
from wtsaprep.formats.word.wholes import TextPlaces, inner, overlapping, wholes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from wtsaprep.formats.word.values import Cell, Form, Signature, WordParagraph
    from wtsaprep.formats.word.wholes import TiedWhole, WholePart


class TwoTextParagraph(NamedTuple):
    """A paragraph that the baseline has, or the revised text, or both."""

    number: int
    """The place in the file of the paragraph whose end it has."""
    runs: tuple[WordRun, ...]
    base: Form | None
    """What it says of itself in the baseline; None if the baseline does not have it."""
    final: Form | None
    cell: Cell | None
    comments: tuple[str, ...]
    signatures: tuple[Signature, ...]
    """Who changed something in it, each once."""
    move: str
    """The name of the move that it is part of."""
    starts: tuple[int, int] = (0, 0)
    """Of one within a whole: the places in the file where it begins in the baseline, and in the revised text."""
    whole: int = 0
    """What it was split from or joined with, by the place where that begins; 0 if it is for itself."""
    parts: tuple[WholePart, ...] = ()
    """Of the first one of a whole: the whole, as it stands in the file."""
    ends: int = 0
    """The place in the file of the paragraph whose end it has in the revised text, and so what it says of itself."""


def settle_both_texts(paragraphs: Sequence[WordParagraph]) -> list[TwoTextParagraph]:
    """The paragraphs of both texts, in order, tied where both have one."""
    result: list[TwoTextParagraph] = []
    for _, rows in groupby(paragraphs, key=lambda p: p.container):
        for component in _components(list(rows)):
            if len(component) == 1 and component[0].end.base and component[0].end.final:
                alone = component[0]
                whole = TextPlaces(0, 0)
                result.append(_made(component, alone.runs, whole, whole, range(1)))
            else:
                result += _settled(component)
    return result


def _components(rows: list[WordParagraph]) -> Iterator[list[WordParagraph]]:
    """Runs of paragraphs of one container, cut where both texts have an end."""
    open_: list[WordParagraph] = []
    for row in rows:
        open_.append(row)
        if row.end.base and row.end.final:
            yield open_
            open_ = []
    if open_:
        yield open_


class _PartsOfWholes:
    """Tells which whole of a component a paragraph of either text begins in, by its place among them; -1 if in none."""

    def __init__(
        self, rows: Sequence[WordParagraph], base: list[TextPlaces], final: list[TextPlaces], found: list[TiedWhole]
    ) -> None:
        self.found = found
        self._firsts = [whole.first for whole in found]
        self.old_begins = {group: inner(rows, group, "base").first for group in base if found}
        self.new_begins = {group: inner(rows, group, "final").first for group in final if found}

        # The last paragraph of either text ends with the whole, and not within it.
        self.old_ends = [_ends_but_last(groups) for groups in self._members(base, self.of_old)]
        self.new_ends = [_ends_but_last(groups) for groups in self._members(final, self.of_new)]

    def of_old(self, group: TextPlaces) -> int:
        return self._at(self.old_begins.get(group, -1))

    def of_new(self, group: TextPlaces) -> int:
        return self._at(self.new_begins.get(group, -1))

    def is_later(self, old: TextPlaces, new: TextPlaces) -> bool:
        """Whether a paragraph of the old text belongs to a whole that begins behind one of the new text."""
        at = self.of_old(old)
        return at >= 0 and self.found[at].first > self.new_begins[new]

    def _members(self, groups: list[TextPlaces], of: Callable[[TextPlaces], int]) -> list[list[TextPlaces]]:
        members: list[list[TextPlaces]] = [[] for _ in self.found]
        for group in groups:
            if (at := of(group)) >= 0:
                members[at].append(group)
        return members

    def _at(self, place: int) -> int:
        at = bisect_right(self._firsts, place) - 1
        return at if at >= 0 and place <= self.found[at].last else -1


def _ends_but_last(groups: Sequence[TextPlaces]) -> set[int]:
    return {group.last for group in groups[:-1]}


def _settled(rows: list[WordParagraph]) -> list[TwoTextParagraph]:
    base = _groups(rows, "base")
    final = _groups(rows, "final")
    found = wholes(rows, base, final)
    parts = _PartsOfWholes(rows, base, final, found)
    pairs = _pairs(rows, base, final, parts)
    tied = {new: old for old, new in pairs.items()}
    places: list[tuple[TextPlaces | None, TextPlaces | None]] = []
    waiting = deque(base)
    for new in final:
        old = tied.get(new)
        # What is only old comes first, as the deletions of a redline do, unless it belongs to a whole further on.
        while (
            waiting
            and waiting[0] != old
            and (
                old
                or (waiting[0] not in pairs and waiting[0].first <= new.first and not parts.is_later(waiting[0], new))
            )
        ):
            places.append((waiting.popleft(), None))
        if old:
            waiting.popleft()
        places.append((old, new))
    places += ((gone, None) for gone in waiting)
    paragraphs = [_joined(rows, *both) for both in places]
    return list(_in_wholes(rows, paragraphs, places, parts)) if found else paragraphs


def _in_wholes(
    rows: list[WordParagraph],
    paragraphs: list[TwoTextParagraph],
    places: list[tuple[TextPlaces | None, TextPlaces | None]],
    parts: _PartsOfWholes,
) -> Iterator[TwoTextParagraph]:
    begun: set[int] = set()
    for paragraph, (old, new) in zip(paragraphs, places, strict=True):
        at = parts.of_new(new) if old is None and new else parts.of_old(old) if old else -1
        if at < 0 or (old and new and parts.of_new(new) != at):
            yield paragraph
            continue
        whole = parts.found[at]
        begins = (parts.old_begins[old] if old else -1, parts.new_begins[new] if new else -1)
        name = rows[whole.first].number
        starts = tuple(rows[at].number if at >= 0 else 0 for at in begins)
        first_parts = () if name in begun else whole.parts(rows, parts.old_ends[at], parts.new_ends[at])
        yield paragraph._replace(whole=name, parts=first_parts, starts=(starts[0], starts[1]))
        begun.add(name)


def _joined(rows: list[WordParagraph], old: TextPlaces | None, new: TextPlaces | None) -> TwoTextParagraph:
    groups = [group for group in (old, new) if group is not None]
    places = range(min(g.first for g in groups), max(g.last for g in groups) + 1)
    return _made(rows, _runs(rows, places, old, new), old, new, places)


def _groups(rows: list[WordParagraph], side: str) -> list[TextPlaces]:
    """The paragraphs that one text has; what is left without an end and without a word is none."""
    groups: list[TextPlaces] = []
    first = 0
    for at, row in enumerate(rows):
        if getattr(row.end, side):
            groups.append(TextPlaces(first, at))
            first = at + 1
    if first < len(rows) and any(getattr(run.mark, side) for row in rows[first:] for run in row.runs):
        groups.append(TextPlaces(first, len(rows) - 1))
    return groups


def _pairs(
    rows: list[WordParagraph], base: list[TextPlaces], final: list[TextPlaces], parts: _PartsOfWholes
) -> dict[TextPlaces, TextPlaces]:
    """The paragraphs of the two texts that are the same one: those of wholes, then those that share most words."""
    known = [whole.pair for whole in parts.found if whole.pair]
    likely: list[tuple[float, TextPlaces, TextPlaces]] = []
    for old, new in overlapping(base, final):
        if parts.of_old(old) != parts.of_new(new):
            # What is part of a whole is said there, and can't be the same as a paragraph beside it.
            continue
        shared = range(max(old.first, new.first), min(old.last, new.last) + 1)
        weight = sum(len(r.text) for n in shared for r in rows[n].runs if r.mark.base and r.mark.final)
        # Where no word tells, those that end at one place are the same.
        if weight or old.last == new.last:
            likely.append((-weight - 0.5 * (old.last == new.last), old, new))
    pairs = dict(known)
    taken = {new for _, new in known}
    for _, old, new in sorted(likely):
        if old not in pairs and new not in taken:
            pairs[old] = new
            taken.add(new)
    return pairs


def _runs(
    rows: list[WordParagraph], places: range, old: TextPlaces | None, new: TextPlaces | None
) -> tuple[WordRun, ...]:
    """The runs of a paragraph of one text or both; what the other text has in another paragraph is its own change."""
    by = next((row.end.by for row in rows if row.end.by), None)
    result: list[WordRun] = []
    for at in places:
        in_old = old is not None and old.first <= at <= old.last
        in_new = new is not None and new.first <= at <= new.last
        for run in rows[at].runs:
            base, final = run.mark.base and in_old, run.mark.final and in_new
            if base or final:
                result.append(
                    WordRun(run.text, TrackedMark(base, final, run.mark.by or (None if base and final else by)))
                )
    return tuple(result)


def _made(
    rows: list[WordParagraph], runs: tuple[WordRun, ...], old: TextPlaces | None, new: TextPlaces | None, places: range
) -> TwoTextParagraph:
    signed: list[Signature | None] = [
        run.mark.by for run in runs if run.mark.by and not (run.mark.base and run.mark.final)
    ]
    if old is None or new is None or old != new:
        signed += [rows[n].end.by for n in places if rows[n].end.by]
    first = rows[places[0]]
    return TwoTextParagraph(
        number=rows[min(group.last for group in (new, old) if group)].number,
        runs=runs,
        base=rows[old.last].base if old else None,
        final=rows[new.last].final if new else None,
        cell=first.cell,
        comments=tuple(dict.fromkeys(id_ for n in places for id_ in rows[n].comments)),
        signatures=tuple(dict.fromkeys(by for by in signed if by)),
        move=next((rows[n].move for n in places if rows[n].move), ""),
        ends=rows[new.last].number if new else 0,
    )
