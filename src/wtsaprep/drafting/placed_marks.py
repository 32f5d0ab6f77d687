"""Placed marks: where the marked words of a redline stand in the two texts, also of clauses split or joined."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.redline.redline import shown_in_wholes
from wtsaprep.redline.spans import accepted, rejected

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wtsaprep.model.mark_owner import WordMark
    from wtsaprep.redline.redline import MarkedProvision, Redline
    from wtsaprep.redline.spans import Mark

ClauseSide = tuple["WordMark", str]
"""The words of a provision: those in force, that can be deleted, or those of the revised text; with its id."""


class PlacedSpan(NamedTuple):
    """A run of a clause as readers see it, and where it stands."""

    mark: Mark
    text: str
    side: ClauseSide | None = None
    """Of a marked run: the words that it is part of; None for the blank between two clauses that were joined."""
    at: int = 0


def sides_of(laid: Redline) -> dict[ClauseSide, str]:
    """The words of each provision, as printed, in both texts."""
    words: dict[ClauseSide, str] = {}
    for p in laid.provisions:
        if p.in_baseline:
            words["deleted", p.id] = rejected(p.text)
        if p.in_revised:
            words["inserted", p.id] = accepted(p.text)
    return words


def placed_spans(laid: Redline) -> Iterator[tuple[MarkedProvision, tuple[PlacedSpan, ...]]]:
    """The clauses with their runs as readers see them; none where the words are drawn in another place."""
    origins = _Origins(laid)
    joined = shown_in_wholes(laid)
    for provision in laid.provisions:
        drawn = provision.fate != "moved away" and provision.id not in joined
        yield provision, tuple(_placed(provision, origins.of(provision))) if drawn else ()


def _placed(provision: MarkedProvision, old: list[tuple[str, int] | None]) -> Iterator[PlacedSpan]:
    gone = came = 0
    for mark, text in provision.seen:
        if mark == "kept":
            yield PlacedSpan(mark, text)
        elif mark == "inserted":
            yield PlacedSpan(mark, text, ("inserted", provision.id), came)
        else:
            yield from _struck(text, old[gone : gone + len(text)])
        gone += len(text) * (mark != "inserted")
        came += len(text) * (mark != "deleted")


def _struck(text: str, old: list[tuple[str, int] | None]) -> Iterator[PlacedSpan]:
    start = 0
    for end in range(1, len(text) + 1):
        here, next_one = old[start], old[end] if end < len(text) else None
        if end < len(text) and (here and (here[0], here[1] + end - start)) == next_one:
            continue
        side: ClauseSide | None = ("deleted", here[0]) if here else None
        yield PlacedSpan("deleted", text[start:end], side, here[1] if here else 0)
        start = end


class _Origins:
    """Tells, clause after clause, from which clauses in force the words come that it is marked against."""

    def __init__(self, laid: Redline) -> None:
        self._in_force = {p.id: rejected(p.text) for p in laid.provisions if p.in_baseline}
        self._joined: dict[str, list[str]] = {}
        for p in laid.provisions:
            if p.lineage and p.lineage.how == "joined to":
                self._joined.setdefault(p.lineage.id, []).append(p.id)
        self._split: dict[str, tuple[str, int]] = {}

    def of(self, provision: MarkedProvision) -> list[tuple[str, int] | None]:
        """For each character that it is marked against: the clause in force and the place there."""
        words = rejected(provision.seen)
        lineage = provision.lineage
        origin = lineage.id if lineage and lineage.how == "split from" and provision.inner else provision.id
        head, start = self._split.get(origin, (origin, 0))
        own = self._in_force.get(head, "")
        if provision.id in self._joined and provision.inner:
            return self._of_joined(provision.id, words)
        at = own.find(words, start)
        if at < 0:
            return [None] * len(words)
        for id_ in (provision.id, head):
            self._split[id_] = (head, at + len(words))
        return [(head, at + n) for n in range(len(words))]

    def _of_joined(self, id_: str, words: str) -> list[tuple[str, int] | None]:
        places: list[tuple[str, int] | None] = []
        # One that is itself the half of another has no words in force.
        waiting = [part for part in (id_, *self._joined[id_]) if part in self._in_force]
        while len(places) < len(words):
            rest = words[len(places) :]
            fitting = [part for part in waiting if rest.startswith(self._in_force[part])]
            part = next(iter(sorted(fitting, key=lambda p: (p != id_, -len(self._in_force[p])))), "")
            if part:
                waiting.remove(part)
                places += [(part, n) for n in range(len(self._in_force[part]))]
            places.append(None)
        return places[: len(words)]


def in_place(places: Mapping[ClauseSide, str], side: ClauseSide, words: str, at: int) -> int:
    """Where words stand that stood at a place once: there, or at the nearest place that has them; -1 if nowhere."""
    text = places.get(side, "")
    if text.startswith(words, at):
        return at
    found = [start for start in range(len(text)) if text.startswith(words, start)]
    return min(found, key=lambda start: abs(start - at), default=-1)
