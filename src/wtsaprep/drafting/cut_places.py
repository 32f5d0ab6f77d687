"""CutPlace places: where a clause that was split is cut, and where that place is in another wording of the clause.

The word that joined the halves ("and") goes with the cut; what a text changes beside it is a change of the half.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.end_marks import end_mark, with_end_mark
from wtsaprep.model.language import every_word
from wtsaprep.redline.words import mark_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wtsaprep.redline.spans import Spans


@cache
def _joints() -> frozenset[str]:
    return every_word(lambda table: table.small.joints)


@cache
def _beginnings() -> frozenset[str]:
    return _joints() | every_word(lambda table: table.small.beginnings)


_WORD = re.compile(r"\w+")
_AROUND = " \u00a0,;:."


class CutPlace(NamedTuple):
    """Where a clause is cut: its characters that go, and what its halves have there instead."""

    start: int
    end: int
    mark: str
    """The end mark of the half before it."""
    head: str
    """What the half behind it begins with ("that")."""


class MadeChange(NamedTuple):
    """Characters of an old wording that go, and those of a new one that come."""

    start: int
    end: int
    new_start: int
    new_end: int


def changes_between(old: str, new: str) -> tuple[MadeChange, ...]:
    """What one wording of a clause changes in another."""
    return tuple(_changes(mark_words(old, new)))


def cuts_of(old: str, halves: Sequence[str]) -> tuple[CutPlace, ...]:
    """Where a clause was cut into its halves; nothing if these stand in no order that could tell."""
    words = " ".join(halves)
    changes = changes_between(old, words)
    cuts: list[CutPlace] = []
    at = -1
    for half in halves[:-1]:
        at += len(half) + 1
        near = [change for change in changes if change.new_start - 1 <= at <= change.new_end] or [_kept(changes, at)]
        first, last = near[0], near[-1]
        cuts.append(_cut(old, first.start, last.end, words[first.new_start : at], words[at + 1 : last.new_end], half))
    edges = [0, *(edge for cut in cuts for edge in (cut.start, cut.end)), len(old)]
    return tuple(cuts) if all(one <= other for one, other in pairwise(edges)) else ()


def one_place(one: CutPlace, other: CutPlace) -> bool:
    """Whether two texts cut a clause at the same place."""
    return max(one.start, other.start) <= min(one.end, other.end)


def place_of_cut(old: str, new: str, changes: Iterable[MadeChange], cut: CutPlace) -> tuple[int, int] | None:
    """The characters of another wording of the clause that stand where it is cut; None if it goes across."""
    shift = put = 0
    inside: MadeChange | None = None
    for change in changes:
        if change.end <= cut.start:
            shift = change.new_end - change.end
        elif change.start == change.end <= cut.end and inside is None:
            inside, put = change, change.new_end - change.new_start
        elif change.start <= cut.start and cut.end <= change.end:
            return _within(old[cut.start : cut.end], new, change)
        elif change.start < cut.end:
            return None
    start, end = cut.start + shift, cut.end + shift + put
    if inside is None:
        return start, end
    # "ports and islands and": what is put in behind the joint may as well stand before it.
    before = old[cut.start : inside.start]
    if before and new[start : inside.new_end].endswith(before):
        return start + put, end
    return (start, end - put) if inside.start == cut.end else None


def pieces(text: str, cuts: Sequence[CutPlace], places: Sequence[tuple[int, int]]) -> list[str]:
    """A wording cut at some places; a piece of which no more than a beginning is left is empty."""
    starts = [0, *(end for _, end in places)]
    ends = [*(start for start, _ in places), len(text)]
    result: list[str] = []
    carried = ""
    for at, (start, end) in enumerate(zip(starts, ends, strict=True)):
        head = carried or (cuts[at - 1].head if at else "")
        words = f"{head} {text[start:end].strip()}".strip()
        carried = ""
        if _only_begins(text[start:end]):
            carried = text[start:end].strip(_AROUND)
            words = ""
        result.append(with_end_mark(words.rstrip(_AROUND), cuts[at].mark) if words and at < len(cuts) else words)
    return result


def _changes(spans: Spans) -> Iterator[MadeChange]:
    start = end = new_start = new_end = 0
    for mark, text in spans:
        if mark == "kept":
            if (start, new_start) != (end, new_end):
                yield MadeChange(start, end, new_start, new_end)
            start = end = end + len(text)
            new_start = new_end = new_end + len(text)
        elif mark == "deleted":
            end += len(text)
        else:
            new_end += len(text)
    if (start, new_start) != (end, new_end):
        yield MadeChange(start, end, new_start, new_end)


def _kept(changes: Sequence[MadeChange], at: int) -> MadeChange:
    """A blank at which nothing changes."""
    before = [change for change in changes if change.new_end <= at]
    old = at + (before[-1].end - before[-1].new_end if before else 0)
    return MadeChange(old, old + 1, at, at + 1)


def _cut(old: str, start: int, end: int, tail: str, head: str, half: str) -> CutPlace:
    """A cut at the joint among the characters that change around it, or that stands before them."""
    joint = next((m for m in _WORD.finditer(old, start, end) if m[0].casefold() in _joints()), None)
    if joint is None and _WORD.search(tail):
        before = [*_WORD.finditer(old, 0, start)][-1:]
        joint = before[0] if before and before[0][0].casefold() in _joints() else None
    if joint is not None:
        start, end = joint.span()
    else:
        # Words that go at the cut went from the half behind it if that begins otherwise instead.
        start = end = start if _WORD.search(head) and not _only_begins(head) else end
    while start and old[start - 1] in _AROUND:
        start -= 1
    while end < len(old) and old[end] in _AROUND:
        end += 1
    return CutPlace(start, end, end_mark(half), head.strip() if head.strip() and _only_begins(head) else "")


def _only_begins(text: str) -> bool:
    """Whether a text has no words but those that clauses begin with."""
    return all(word.casefold() in _beginnings() for word in _WORD.findall(text))


def _within(gap: str, new: str, change: MadeChange) -> tuple[int, int] | None:
    """The place of a cut in words that replace all around it: at the same joint, or where nothing is left."""
    words = new[change.new_start : change.new_end]
    if not _WORD.search(words):
        # One half is gone; where both have words left, they are one clause now.
        one_is_gone = _only_begins(new[: change.new_start]) or not _WORD.search(new, change.new_end)
        return (change.new_start, change.new_end) if one_is_gone else None
    joint = gap.strip(_AROUND)
    found = [*re.finditer(rf"[{_AROUND}]*\b{re.escape(joint)}\b[{_AROUND}]*", words)] if joint else []
    return (change.new_start + found[0].start(), change.new_start + found[0].end()) if len(found) == 1 else None
