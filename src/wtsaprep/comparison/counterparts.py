"""Counterparts: which clause of a chair's text is which clause of a proposal, by their words and not only their ids.

Two texts that split a clause may each call another half by its old id, and a text that came as a file may take a new
clause for an old one that is gone. Clauses that neither text changes stay what they are.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.comparison.match_new_clauses import free_id, holds, likeness, read_as_words, with_matched_ids
from wtsaprep.model.file_format import FIXED_KINDS
from wtsaprep.redline.align import LIKE, LIKE_IN_PLACE
from wtsaprep.redline.similarity import similar_rows, similarity

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


class Counterparts:
    """A chair's text whose clauses are to be found in proposals on the same text in force."""

    def __init__(self, baseline: Text, chair: Text) -> None:
        self._baseline, self._chair = baseline, chair
        self._known = {p.id: p.text for p in baseline}

    def in_names_of(self, revised: Text) -> Text:
        """The chair's text, each clause that it changes under the id of that clause of the revised text which it is."""
        named = with_matched_ids(revised, self._chair, self._baseline)
        there = {p.id: p for p in named}
        wanted = [p for p in revised if self._changes(p)]
        # A clause that reads much alike in both under one id is settled.
        loose = [
            p
            for p in wanted
            if p.id not in self._whole and (p.id not in there or not _much_alike(p.text, there[p.id].text))
        ]
        if not loose:
            return named
        settled = {p.id for p in revised} - {p.id for p in loose}
        settled |= self._whole
        free = [(at, p) for at, p in enumerate(named) if p.id not in settled and self._changes(p)]
        name_of: dict[int, str] = {}
        given: set[str] = set()
        for pair in sorted(self._pairs(loose, free), key=lambda pair: (-pair.like, pair.place, pair.at)):
            if pair.at not in name_of and pair.id not in given:
                name_of[pair.at] = pair.id
                given.add(pair.id)
        return _renamed(named, name_of, {p.id for p in revised} | {p.id for p in self._chair})

    def _changes(self, provision: Provision) -> bool:
        return provision.text != self._known.get(provision.id) and provision.kind not in FIXED_KINDS

    @cached_property
    def _whole(self) -> frozenset[str]:
        """The clauses in force that the chair's text rewords and leaves whole: none is a half of it or another one."""
        changed = (p for p in self._chair if p.id in self._known and p.text != self._known[p.id])
        return frozenset(p.id for p in changed if _much_alike(self._known[p.id], p.text))

    @cached_property
    def _words(self) -> tuple[list[str], ...]:
        """The words of the chair's clauses that are not those in force; none of those in brackets."""
        return tuple(
            read_as_words(p.text) if "[" not in p.text and self._known.get(p.id) != p.text else [] for p in self._chair
        )

    def _pairs(self, loose: list[Provision], free: list[tuple[int, Provision]]) -> Iterator[_Pair]:
        plain = [(at, theirs) for at, theirs in free if "[" not in theirs.text]
        rows = [self._words[at] for at, _ in plain]
        bracketed = [(at, theirs) for at, theirs in free if "[" in theirs.text]
        for place, ours in enumerate(loose):
            words = read_as_words(ours.text)
            for row, like in similar_rows(words, rows, LIKE_IN_PLACE):
                at, theirs = plain[row]
                if ours.id == theirs.id or like >= LIKE or holds(words, rows[row]):
                    yield _pair(like, place, at, ours, theirs)
            for at, theirs in bracketed:
                if like := likeness(ours.text, theirs.text):
                    yield _pair(like, place, at, ours, theirs)
            for row, (at, theirs) in enumerate(plain):
                if ours.id == theirs.id and 0 < (like := similarity(words, rows[row], 0.0)) < LIKE_IN_PLACE:
                    yield _pair(like, place, at, ours, theirs)


def _pair(like: float, place: int, at: int, ours: Provision, theirs: Provision) -> _Pair:
    less = _OTHER_KIND if ours.kind != theirs.kind else 0
    return _Pair(like - less + (_SAME_ID if ours.id == theirs.id else 0), place, at, ours.id)


def _much_alike(a: str, b: str) -> bool:
    part = (max(len(a), len(b)) * 7) // 8
    if (
        a[:part] == b[:part]
        or a[-part:] == b[-part:]
        or (a[: part // 2] == b[: part // 2] and a[-part // 2 :] == b[-part // 2 :])
    ):
        return True  # Most of its characters are the same; words need not be counted.
    return bool(similarity(read_as_words(a), read_as_words(b), _MUCH))


def _renamed(named: Text, name_of: dict[int, str], used: set[str]) -> Text:
    given = set(name_of.values())
    result = []
    for at, provision in enumerate(named):
        id_ = name_of.get(at, provision.id)
        if at not in name_of and id_ in given:
            id_ = free_id(id_, used)
        result.append(provision if id_ == provision.id else provision.model_copy(update={"id": id_}))
    return tuple(result)
