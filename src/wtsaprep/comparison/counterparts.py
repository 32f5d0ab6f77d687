"""Counterparts: which clause of a chair's text is which clause of a proposal, by their words and not only their ids.

Two texts that split a clause may each call another half by its old id, and a text that came as a file may take a new
clause for an old one that is gone. Clauses that neither text changes stay what they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.comparison.match_new_clauses import free_id, holds, likeness, read_as_words, with_matched_ids
from wtsaprep.model.file_format import FIXED_KINDS
from wtsaprep.redline.align import LIKE, LIKE_IN_PLACE
from wtsaprep.redline.similarity import similarity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.model.provision import Provision, Text

_SAME_ID = 0.2
"""So much more alike must a clause of another id be."""
_OTHER_KIND = 0.1
_MUCH = 0.75
"""A clause that is so much alike under its own id is not looked for under another one."""


class _Pair(NamedTuple):
    like: float
    place: int
    at: int
    id: str


def in_names_of(revised: Text, chair: Text, baseline: Text) -> Text:
    """The chair's text, each clause that it changes under the id of that clause of the revised text which it is."""
    named = with_matched_ids(revised, chair, baseline)
    known = {p.id: p for p in baseline}
    there = {p.id: p for p in named}
    wanted = [p for p in revised if _changed(p, known.get(p.id))]
    # A clause that reads much alike in both under one id is settled.
    loose = [p for p in wanted if p.id not in there or not _much_alike(p, there[p.id])]
    if not loose:
        return named
    settled = {p.id for p in revised} - {p.id for p in loose}
    free = [(at, p) for at, p in enumerate(named) if p.id not in settled and _changed(p, known.get(p.id))]
    pairs = sorted(_pairs(loose, free), key=lambda pair: (-pair.like, pair.place, pair.at))
    name_of: dict[int, str] = {}
    given: set[str] = set()
    for pair in pairs:
        if pair.at not in name_of and pair.id not in given:
            name_of[pair.at] = pair.id
            given.add(pair.id)
    return _renamed(named, name_of, {p.id for p in revised} | {p.id for p in chair})


def _pairs(loose: list[Provision], free: list[tuple[int, Provision]]) -> Iterator[_Pair]:
    rows = [(at, theirs, read_as_words(theirs.text)) for at, theirs in free if "[" not in theirs.text]
    bracketed = [(at, theirs) for at, theirs in free if "[" in theirs.text]
    for place, ours in enumerate(loose):
        words = read_as_words(ours.text)
        for at, theirs, others in rows:
            same = ours.id == theirs.id
            like = similarity(words, others, 0.0 if same else LIKE_IN_PLACE)
            if like and (same or like >= LIKE or holds(ours.text, theirs.text)):
                yield _pair(like, place, at, ours, theirs)
        for at, theirs in bracketed:
            if like := likeness(ours.text, theirs.text):
                yield _pair(like, place, at, ours, theirs)


def _pair(like: float, place: int, at: int, ours: Provision, theirs: Provision) -> _Pair:
    less = _OTHER_KIND if ours.kind != theirs.kind else 0
    return _Pair(like - less + (_SAME_ID if ours.id == theirs.id else 0), place, at, ours.id)


def _much_alike(one: Provision, other: Provision) -> bool:
    a, b = one.text, other.text
    part = (max(len(a), len(b)) * 7) // 8
    if (
        a[:part] == b[:part]
        or a[-part:] == b[-part:]
        or (a[: part // 2] == b[: part // 2] and a[-part // 2 :] == b[-part // 2 :])
    ):
        return True  # Most of its characters are the same; words need not be counted.
    return bool(similarity(read_as_words(one.text), read_as_words(other.text), _MUCH))


def _changed(provision: Provision, old: Provision | None) -> bool:
    return provision.kind not in FIXED_KINDS and (old is None or provision.text != old.text)


def _renamed(named: Text, name_of: dict[int, str], used: set[str]) -> Text:
    given = set(name_of.values())
    result = []
    for at, provision in enumerate(named):
        id_ = name_of.get(at, provision.id)
        if at not in name_of and id_ in given:
            id_ = free_id(id_, used)
        result.append(provision if id_ == provision.id else provision.model_copy(update={"id": id_}))
    return tuple(result)
