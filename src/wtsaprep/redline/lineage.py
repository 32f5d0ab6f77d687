"""Lineage: clauses that were split or joined, marked against the words they come from and not as new text."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from wtsaprep.model.language import alternatives
from wtsaprep.redline.spans import Span, Spans, merged

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from wtsaprep.model.printed import Printed
    from wtsaprep.model.provision import Text


@cache
def joint_behind() -> re.Pattern[str]:
    """What joins a clause to the one before it, as it begins."""
    return re.compile(rf"^[\s,;.:]*(?:(?:{_ands()})\s+)?")


@cache
def joint_before() -> re.Pattern[str]:
    """The same, as the one before it ends."""
    return re.compile(rf"[\s,;.:]*(?:\b(?:{_ands()})\s*)?$")


def _ands() -> str:
    return alternatives(lambda table: table.citing.ands if table.script in ("Latin", "Cyrillic") else "")


LineageKind = Literal["split from", "copied from", "joined to"]


class Lineage(NamedTuple):
    """What became of a provision, or where it comes from, in relation to another."""

    how: LineageKind
    id: str


def lineages(revised: Text, old: Collection[str] = ()) -> dict[str, Lineage]:
    """For each provision that was split off, copied or joined to another: how, and to which.

    One that the ``old`` text has, too, is what it was: both sides say where it came from.
    """
    lineage_of: dict[str, Lineage] = {}
    for provision in revised:
        if provision.split_from and provision.id not in old:
            lineage_of[provision.id] = Lineage("split from", provision.split_from)
        elif provision.copied_from and provision.id not in old:
            lineage_of[provision.id] = Lineage("copied from", provision.copied_from)
        lineage_of.update((id_, Lineage("joined to", provision.id)) for id_ in provision.joined)
    return lineage_of


class ClauseWhole(NamedTuple):
    """Clauses whose words belong together: one that was split and its parts, or several that became one."""

    old: tuple[str, ...]
    """The clauses of the baseline, in the order of their words."""
    new: tuple[str, ...]
    """Those of the revised text."""


class CarriedWords(NamedTuple):
    """Words of a clause in force that stand in another one of the revised text, since it was split or joined."""

    clause: str
    start: int
    end: int
    """Characters of the clause in force."""
    into: str
    at: int
    to: int
    """Characters of the clause of the revised text."""
    kept: int
    """How many characters of these are in both."""
    before: int
    behind: int
    """Between which characters of the clause in force nothing else of it is kept; 0 where that is as far as it goes."""


def told_wholes(revised: Text, old: Mapping[str, Printed]) -> Iterator[ClauseWhole]:
    """What was split or joined by what the provisions of the revised text say themselves."""
    held = {p.id for p in revised}
    split: set[str] = set()
    for group in _groups(revised, old):
        split.update(group)
        yield ClauseWhole((group[0],), tuple(group))
    for provision in revised:
        lost = tuple(id_ for id_ in provision.joined if id_ in old and id_ not in held)
        if lost and provision.id in old and provision.id not in split:
            yield ClauseWhole((provision.id, *lost), (provision.id,))


def words_of_origin(
    whole: ClauseWhole, old: Mapping[str, Printed], new: Mapping[str, Printed], mark: Callable[[str, str], Spans]
) -> Spans:
    """The words of clauses that were split or joined, marked together against those that they come from.

    One blank stands between two clauses. With the marks rejected, these are other texts than the baseline has.
    """
    return mark(" ".join(old[id_].text for id_ in whole.old), " ".join(new[id_].text for id_ in whole.new))


def cut_to_parts(whole: ClauseWhole, spans: Spans, new: Mapping[str, Printed]) -> Iterator[tuple[str, Spans]]:
    """The parts of a whole in the revised text, each with its own spans."""
    texts = [new[id_].text for id_ in whole.new]
    return zip(whole.new, _cut(spans, texts), strict=True)


def carried_words(
    whole: ClauseWhole, spans: Spans, old: Mapping[str, str], new: Mapping[str, str]
) -> Iterator[CarriedWords]:
    """What of each clause in force stands in another clause, by its words that are kept."""
    ranges: dict[tuple[str, str], tuple[int, int, int, int, int]] = {}
    taken: dict[str, list[tuple[int, int]]] = {}
    gone = came = 0
    for span in spans:
        if span.mark == "kept":
            for offset, length, here, there in _runs(span.text, gone, came, whole, old, new):
                start, at = gone + offset - here[1], came + offset - there[1]
                taken.setdefault(there[0], []).append((at, at + length))
                held = ranges.get((here[0], there[0]), (start, start, at, at, 0))
                ranges[here[0], there[0]] = (held[0], start + length, held[2], at + length, held[4] + length)
        gone += len(span.text) * (span.mark != "inserted")
        came += len(span.text) * (span.mark != "deleted")
    for (clause, into), (start, end, at, to, kept) in ranges.items():
        if clause != into:
            others = [(range_[0], range_[1]) for key, range_ in ranges.items() if key[0] == clause and key[1] != into]
            before, behind = _free(start, end, others)
            free = _free(at, to, taken[into])
            words = CarriedWords(clause, start, end, into, at, to, kept, before, behind)
            yield _with_ends(words, old[clause], new[into], free)


def _free(start: int, end: int, taken: Iterable[tuple[int, int]]) -> tuple[int, int]:
    """Between which characters round some nothing else is taken; 0 where that is as far as the clause goes."""
    ranges = list(taken)
    before = max((last for _, last in ranges if last <= start), default=0)
    return before, min((first for first, _ in ranges if first >= end), default=0)


def _with_ends(carried: CarriedWords, was: str, now: str, free: tuple[int, int]) -> CarriedWords:
    """Words that were carried, with those at their ends that were changed when they were."""
    gone, put = was[carried.before : carried.start], now[free[0] : carried.at]
    gone, put = (
        joint_behind().sub("", gone) if carried.before else gone,
        joint_behind().sub("", put) if free[0] else put,
    )
    if gone.strip() and put.strip():
        carried = carried._replace(start=carried.start - len(gone), at=carried.at - len(put))
    gone, put = (
        joint_before().sub("", was[carried.end : carried.behind or None]),
        joint_before().sub("", now[carried.to : free[1] or None]),
    )
    if gone.strip() and put.strip():
        carried = carried._replace(end=carried.end + len(gone), to=carried.to + len(put))
    return carried


def _runs(
    text: str, gone: int, came: int, whole: ClauseWhole, old: Mapping[str, str], new: Mapping[str, str]
) -> Iterator[tuple[int, int, tuple[str, int], tuple[str, int]]]:
    """A kept run cut where clauses end: its place and length, and the clauses of both texts with their beginnings."""
    bounds_old, bounds_new = _bounds(whole.old, old), tuple(_bounds(whole.new, new))
    for id_, first, last in bounds_old:
        for other, begin, close in bounds_new:
            start = max(first - gone, begin - came, 0)
            end = min(last - gone, close - came, len(text))
            if text[start:end].strip() and start < end:
                yield start, end - start, (id_, first), (other, begin)


def _bounds(ids: Iterable[str], texts: Mapping[str, str]) -> Iterator[tuple[str, int, int]]:
    at = 0
    for id_ in ids:
        yield id_, at, at + len(texts[id_])
        at += len(texts[id_]) + 1


def _groups(revised: Text, old: Mapping[str, Printed]) -> Iterator[list[str]]:
    """The parts of each split clause of the baseline, itself first, the others in their order, wherever they stand."""
    held = {p.id for p in revised}
    whole_of: dict[str, str] = {}
    groups: dict[str, list[str]] = {}
    for provision in revised:
        origin = whole_of.get(provision.split_from, provision.split_from)
        if provision.id not in old and origin in old and origin in held:
            whole_of[provision.id] = origin
            groups.setdefault(origin, [origin]).append(provision.id)
    yield from groups.values()


def _cut(spans: Spans, texts: list[str]) -> Iterator[Spans]:
    """Spans of a marking cut into those of each text; one blank between two texts belongs to none."""
    part: list[Span] = []
    left, at = len(texts[0]), 0
    for span in spans:
        rest = span.text
        while span.mark != "deleted" and len(rest) > left and at + 1 < len(texts):
            part.append(Span(span.mark, rest[:left]))
            rest = rest[left + 1 :]
            yield merged(part)
            part, at = [], at + 1
            left = len(texts[at])
        part.append(Span(span.mark, rest))
        left -= 0 if span.mark == "deleted" else len(rest)
    yield merged(part)
    yield from ((),) * (len(texts) - at - 1)
