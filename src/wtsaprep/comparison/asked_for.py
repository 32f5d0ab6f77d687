"""What proposals ask for of a chair's text where no words come in: clauses that go, that move, or that lose words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.places import places
from wtsaprep.model.chair import SpanSources
from wtsaprep.model.file_format import FIXED_KINDS
from wtsaprep.redline.moves import moved_ids
from wtsaprep.redline.word_changes import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wtsaprep.comparison.followed_text import FollowedText
    from wtsaprep.model.provision import Text


def asked_for(
    baseline: Text, chair: FollowedText, proposals: Iterable[tuple[tuple[str, ...], FollowedText]]
) -> tuple[SpanSources, ...]:
    """For each clause that a chair's text strikes, moves or shortens, those who want the same of it.

    Proposals are their sources, and what they make of the text in force.
    """
    asked = _Asked(baseline, chair)
    sources_of: dict[str, list[str]] = {}
    for sources, wanted in proposals:
        for id_ in asked.by(wanted):
            sources_of.setdefault(id_, []).extend(sources)
    order = {p.id: at for at, p in enumerate(baseline)}
    return tuple(
        SpanSources(provision=id_, sources=tuple(dict.fromkeys(sources_of[id_])))
        for id_ in sorted(sources_of, key=order.__getitem__)
    )


class _Asked:
    """A chair's text, to be held against what proposals make of the same text in force."""

    def __init__(self, baseline: Text, chair: FollowedText) -> None:
        self._baseline, self._chair = baseline, chair
        self._known = {p.id: p for p in baseline}
        self._there = {p.id: p for p in chair.text}
        self._gone = [p.id for p in baseline if p.id not in self._there and p.kind not in FIXED_KINDS]
        self._moved = moved_ids(baseline, chair.text)
        self._shortened = {id_: words for id_ in self._known if (words := self._words_left(id_)) is not None}

    def by(self, wanted: FollowedText) -> Iterator[str]:
        """The clauses of which a proposal asks what was done with them."""
        here = wanted.place_of
        # What was joined to another clause was not struck.
        gone = (id_ for id_ in self._gone if id_ not in here)
        yield from (id_ for id_ in gone if wanted.has_joined(id_) == self._chair.has_joined(id_))
        for id_, words in self._shortened.items():
            # Most proposals leave the clause as it is, and so not with the words left; that is quickly seen.
            if (
                id_ in here
                and (text := wanted.text[here[id_]].text) != self._known[id_].text
                and words_of(text) == words
            ):
                yield id_
        if moved := self._moved & here.keys():
            staying = self._known.keys() & here.keys() & self._there.keys() - self._moved
            was, there, wants = (places(text, staying) for text in (self._baseline, self._chair.text, wanted.text))
            yield from (id_ for id_ in moved if wants[id_] == there[id_] != was[id_])

    def _words_left(self, id_: str) -> tuple[str, ...] | None:
        """The words that a clause has left, if it lost some and got none."""
        was, now = self._known[id_], self._there.get(id_)
        if now is None or was.kind in FIXED_KINDS or was.text == now.text:
            return None
        if self._chair.put_in.of_clause(self._chair.place_of[id_]):
            return None
        words = words_of(now.text)
        return words if words != words_of(was.text) else None
