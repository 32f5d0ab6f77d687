"""Wholes found by words: a clause that is gone and stands in another one, one whose words are in two clauses now.

A text that came as a file says nothing of what was split or joined in it. Looked at are only clauses that are gone or
new; first beside one that has grown or shrunk as much, then wherever most of its words are, or were.
"""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from wtsaprep.model.sections import OPENS_SECTION
from wtsaprep.redline.lineage import ClauseWhole, Lineage, carried_words
from wtsaprep.redline.words import mark_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from wtsaprep.model.provision import Provision, Text


class Worded(Protocol):
    """A clause as a text has it, or as it is printed."""

    @property
    def id(self) -> str:
        """What tells it from others."""

    @property
    def kind(self) -> str:
        """What it is."""

    @property
    def text(self) -> str:
        """Its words."""


_KINDS = ("item", "rule", "other")
_SHARE = 0.6
"""Share of a clause that must be kept in its neighbour."""
_FEWEST = 12
"""Letters of the shortest clause that is looked for."""
_PART_OF_LOST = 3
"""Of the words that a clause lost, a part that repeats others of it must have one in so many."""


def found_wholes(old: Mapping[str, Worded], new: Mapping[str, Worded], told: Collection[str]) -> list[ClauseWhole]:
    """What was split or joined by the words of two texts; ``told`` are clauses of which that is known."""
    joined = found_joined(old, new, told)
    return [*joined, *found_split(old, new, told, joined)]


def found_joined(old: Mapping[str, Worded], new: Mapping[str, Worded], told: Collection[str]) -> list[ClauseWhole]:
    """What was joined, likewise."""
    gone = [id_ for id_ in old if id_ not in new and id_ not in told]
    return list(_joined(old, new, gone, told)) if gone else []


def found_split(
    old: Mapping[str, Worded], new: Mapping[str, Worded], told: Collection[str], joined: Sequence[ClauseWhole]
) -> list[ClauseWhole]:
    """What was split; a clause that others were joined to was not."""
    brought = [id_ for id_ in new if id_ not in old and id_ not in told]
    return list(_split(old, new, brought, {*told, *(whole.new[0] for whole in joined)})) if brought else []


def beginnings_named(baseline: Text, revised: Text) -> dict[str, str]:
    """The ids that clauses of a revised text should bear, so that a clause in force is where its words begin.

    Of one that was split the first part is that clause, whichever has most of its words; of those that became one, it
    is the first. So two people who split a clause alike say the same of it, however they word its parts.
    """
    old, new = ({p.id: p for p in text} for text in (baseline, revised))
    ids: dict[str, str] = {}
    for whole in found_wholes(old, new, ()):
        joined = len(whole.new) == 1
        bearer = whole.new[0] if joined else whole.old[0]
        first = whole.old[0] if joined else whole.new[0]
        if first == bearer or (not joined and _form(new[first]) != _form(new[bearer])):
            continue
        if joined and (len(whole.old) == 1 or _stands_between(first, bearer, old, new)):
            continue  # It stands where another one stood, or says more that is new.
        trade = {bearer: first} if joined else {bearer: first, first: bearer}
        named = {trade.get(id_, id_): clause for id_, clause in new.items()}
        traded = ClauseWhole(whole.old, tuple(trade.get(id_, id_) for id_ in whole.new))
        # What was joined in a new clause has no id in force but its parts'.
        other = bearer if bearer in old else whole.old[-1]
        if _holds(traded, old, named, other) if joined else _is_part(whole.old[0], traded.new, first, old, named):
            ids |= trade
    return ids


def _stands_between(first: str, last: str, old: Mapping[str, Worded], new: Mapping[str, Worded]) -> bool:
    """Whether a clause in force still stands that stood between two others."""
    order = list(old)
    return last in old and any(id_ in new for id_ in order[order.index(first) + 1 : order.index(last)])


def _form(clause: Provision) -> tuple[str, int]:
    return clause.kind, clause.level


def lineages_found(wholes: Sequence[ClauseWhole]) -> dict[str, Lineage]:
    """The same, as provisions say it themselves."""
    found: dict[str, Lineage] = {}
    for old, new in wholes:
        found |= {id_: Lineage("joined to", new[0]) for id_ in old if len(new) == 1 and id_ != new[0]}
        if len(old) == 1 < len(new):
            found |= {id_: Lineage("split from", old[0]) for id_ in new if id_ != old[0]}
    return found


def _joined(
    old: Mapping[str, Worded], new: Mapping[str, Worded], gone: Sequence[str], told: Collection[str]
) -> Iterator[ClauseWhole]:
    """The clauses that others were joined to, each with all that stands in it."""
    sought = [id_ for id_ in gone if old[id_].kind in _KINDS and len(old[id_].text) >= _FEWEST]
    if not sought:
        return
    order = list(old)
    place = {id_: at for at, id_ in enumerate(order)}
    parts: dict[str, tuple[str, ...]] = {}
    grown = _Grown(old, new, min(len(old[id_].text) for id_ in sought))
    for id_ in sought:
        clause = old[id_]
        beside = [_neighbour(order, old, place[id_], step, new) for step in (-1, 1)]
        for host in (*beside, *grown.holding(clause.text)):
            if host in told or not _fits(clause, old.get(host), new.get(host), parts.get(host, ()), old):
                continue
            members = (*parts.get(host, (host,) if host in old else ()), id_)
            in_turn = tuple(sorted(members, key=place.__getitem__))
            found = next(
                (o for o in dict.fromkeys((in_turn, members)) if _holds(ClauseWhole(o, (host,)), old, new, id_)), None
            )
            if found:
                parts[host] = found
                break
    for host, members in parts.items():
        # A new clause that is but the old one in other words was not joined to anything.
        if len(members) > 1 or len(new[host].text) >= 2 * len(old[members[0]].text):
            yield ClauseWhole(members, (host,))


class _Grown:
    """The clauses of a text that have room for one the other text has, being longer there or only there, by words."""

    def __init__(self, old: Mapping[str, Worded], new: Mapping[str, Worded], least: int) -> None:
        """``least`` are the letters of the shortest clause that is looked for."""
        self._old, self._new, self._least = old, new, least

    @cached_property
    def _having(self) -> dict[str, list[str]]:
        having: dict[str, list[str]] = {}
        for id_, clause in self._new.items():
            was = self._old.get(id_)
            room = len(clause.text) - (len(was.text) if was else 0)
            if clause.kind in _KINDS and room >= _SHARE * self._least:
                for word in set(_plain_words(clause.text)):
                    having.setdefault(word, []).append(id_)
        return having

    def holding(self, text: str) -> Iterator[str]:
        """Those that have most words of a text, those with most of them first."""
        words = dict.fromkeys(_plain_words(text))
        common = Counter(id_ for word in words for id_ in self._having.get(word, ()))
        yield from (id_ for id_, many in common.most_common() if many >= _SHARE * len(words))


def _plain_words(text: str) -> list[str]:
    """The words of a text, to be looked up: not cut as carefully as those that are compared, which costs less."""
    return [word.strip("()[];,.:") for word in text.casefold().split()]


def _fits(
    clause: Worded, was: Worded | None, now: Worded | None, parts: Sequence[str], old: Mapping[str, Worded]
) -> bool:
    """Whether a clause may stand in another one, by how much that one has grown."""
    if now is None or clause.kind != now.kind:
        return False
    grown = len(now.text) - sum(len(old[id_].text) for id_ in parts or ((was.id,) if was else ()))
    return grown >= _SHARE * len(clause.text)


def _split(
    old: Mapping[str, Worded], new: Mapping[str, Worded], brought: Sequence[str], told: Collection[str]
) -> Iterator[ClauseWhole]:
    """The clauses that were split, each with its parts."""
    order = list(new)
    place = {id_: at for at, id_ in enumerate(order)}
    parts: dict[str, tuple[str, ...]] = {}
    part_of: dict[str, str] = {}
    shrunk = _Grown(new, old, max(_FEWEST, min(len(new[id_].text) for id_ in brought)))
    for id_ in brought:
        clause = new[id_]
        at = place[id_]
        beside = (*order[max(at - 1, 0) : at], *order[at + 1 : at + 2])
        for whole in (*(part_of.get(other, other) for other in beside), *shrunk.holding(clause.text)):
            if whole in told or whole not in old or whole not in new:
                continue
            members = tuple(sorted((*parts.get(whole, (whole,)), id_), key=place.__getitem__))
            if _may_be_part(clause, old[whole], new[whole]) and _is_part(whole, members, id_, old, new):
                parts[whole], part_of[id_] = members, whole
                break
    yield from (ClauseWhole((whole,), members) for whole, members in parts.items())


def is_half_of(whole: str, members: tuple[str, str], old: Mapping[str, Worded], new: Mapping[str, Worded]) -> bool:
    """Whether a clause in force and a new one beside it are, in their order, two halves of what it was."""
    (part,) = (id_ for id_ in members if id_ != whole)
    return _may_be_part(new[part], old[whole], new[whole]) and _is_part(whole, members, part, old, new)


def _may_be_part(clause: Worded, was: Worded, now: Worded) -> bool:
    """Whether a clause may be one of those that another one was split into."""
    return clause.kind in _KINDS and clause.kind == was.kind and len(clause.text) >= _FEWEST and was.text != now.text


def _is_part(
    whole: str, members: Sequence[str], id_: str, old: Mapping[str, Worded], new: Mapping[str, Worded]
) -> bool:
    """Whether a clause was cut off another one, or has words that it lost among others which both have now."""
    parts = [part for part in members if part != id_]
    shrunk = len(old[whole].text) - sum(len(new[part].text) for part in parts)
    if shrunk >= _SHARE * len(new[id_].text) and _holds(ClauseWhole((whole,), tuple(members)), old, new, id_):
        return True
    lost = Counter(_plain_words(old[whole].text))
    lost -= Counter(word for part in parts for word in _plain_words(new[part].text))
    if not lost or _PART_OF_LOST * (lost & Counter(_plain_words(new[id_].text))).total() < lost.total():
        return False
    return _holds(ClauseWhole((whole,), (id_,)), old, new, id_)


def _neighbour(order: Sequence[str], old: Mapping[str, Worded], at: int, step: int, new: Collection[str]) -> str:
    """The nearest clause of its section that is still there, before or behind a clause; nothing if there is none."""
    at += step
    while 0 <= at < len(order) and old[order[at]].kind not in OPENS_SECTION:
        if order[at] in new:
            return order[at]
        at += step
    return ""


def _holds(whole: ClauseWhole, old: Mapping[str, Worded], new: Mapping[str, Worded], part: str) -> bool:
    """Whether most of a part, be it of the old text or of the new one, is kept in the others."""
    words = {id_: old[id_].text for id_ in whole.old}, {id_: new[id_].text for id_ in whole.new}
    spans = mark_words(" ".join(words[0].values()), " ".join(words[1].values()))
    carried = next((c for c in carried_words(whole, spans, *words) if part in (c.clause, c.into)), None)
    size = len(words[0].get(part) or words[1][part])
    return carried is not None and carried.kept >= _SHARE * size
