"""A text followed from the one in force: what it puts in, and where the words are that it takes from their places."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.comparison.words_put_in import WordsPutIn
from wtsaprep.drafting.halves import is_half
from wtsaprep.redline.found_wholes import found_joined, found_split, is_half_of, lineages_found
from wtsaprep.redline.lineage import lineages
from wtsaprep.redline.word_changes import words_of
from wtsaprep.redline.words import mark_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wtsaprep.comparison.word_weights import WordWeights
    from wtsaprep.comparison.words_put_in import RunPutIn, Shared
    from wtsaprep.model.provision import Provision, Text
    from wtsaprep.redline.lineage import ClauseWhole, Lineage
    from wtsaprep.redline.redline import Redline
    from wtsaprep.redline.spans import Spans

MOVED = 0.5
"""Share of words taken out that must stand elsewhere to say that they moved and are not gone."""


class Elsewhere(NamedTuple):
    """The words of a clause in force that are not in their place: which share of them stands elsewhere, and where."""

    share: float = 0.0
    runs: tuple[RunPutIn, ...] = ()

    @property
    def moved(self) -> bool:
        """Whether they are not gone."""
        return self.share >= MOVED


class FollowedText:
    """A text made on a text in force."""

    def __init__(self, baseline: Text, text: Text, weights: WordWeights, laid: Redline | None = None) -> None:
        """``laid`` is its redline against the text in force, where there is one already."""
        self.text = text
        self.place_of = {p.id: at for at, p in enumerate(text)}
        self._was = {p.id: p for p in baseline}
        self.known = {p.id: p.text for p in baseline}
        self._elsewhere: dict[str, Elsewhere] = {}
        edited = (p for p in laid.provisions if p.fate == "edited" and not p.repaired) if laid else ()
        self._marks: dict[str, Spans] = {p.id: p.text for p in edited}
        self._laid = laid
        self.put_in = WordsPutIn(self.known, text, weights, self.marks)

    def was(self, id_: str) -> Provision | None:
        """A clause as it is in force; None for a new one."""
        return self._was.get(id_)

    def marks(self, id_: str) -> Spans:
        """The words of a clause marked against those that it has in force."""
        if id_ not in self._marks:
            new = self.text[self.place_of[id_]].text if id_ in self.place_of else ""
            self._marks[id_] = mark_words(self.known.get(id_, ""), new)
        return self._marks[id_]

    def elsewhere(self, id_: str) -> Elsewhere:
        """Where those words of a clause in force are that this text takes from their place."""
        if id_ not in self._elsewhere:
            self._elsewhere[id_] = self._search(id_) if id_ in self.known else Elsewhere()
        return self._elsewhere[id_]

    def holding(self, id_: str) -> set[int]:
        """The clauses that hold words of a clause in force, by their places."""
        found = self.elsewhere(id_)
        clauses = {run.clause for run in found.runs} if found.moved else set[int]()
        return clauses | ({self.place_of[id_]} if id_ in self.place_of else set())

    def has_joined(self, id_: str) -> bool:
        """Whether a clause in force that is gone was joined to another one."""
        return id_ not in self.place_of and id_ in self._gone_to_others

    def lives_on(self, words: Sequence[str]) -> bool:
        """Whether words that were taken out somewhere were put in somewhere else."""
        return self.put_in.share(words, self.put_in.weights.of_taken)[0] >= MOVED

    def whole(self, id_: str) -> str:
        """A clause in force as it reads here with the words that were split off, or that were joined to others."""
        found = self.elsewhere(id_)
        parts = [(run.clause, self.text[run.clause].text[run.start : run.end]) for run in found.runs]
        if id_ in self.place_of:
            at = self.place_of[id_]
            parts.append((at, self.text[at].text))
        return " ".join(words for _, words in sorted(parts))

    def whole_of(self, at: int) -> Provision | None:
        """The clause in force that a new clause is a half of, by its place; one beside it."""
        text = self.text
        for step in (-1, 1):
            beside = at + step
            while 0 <= beside < len(text) and text[beside].id not in self._was:
                beside += step
            was = self._was.get(text[beside].id) if 0 <= beside < len(text) else None
            if was is not None and was.text != text[beside].text:
                gone = " ".join(words for mark, words in self.marks(was.id) if mark == "deleted")
                if is_half(text[at], was, words_of(gone)):
                    return was
        return None

    @cached_property
    def _homes(self) -> dict[str, list[str]]:
        """The other clauses that hold the words of a clause which was split, or joined to one."""
        split = found_split(self._was, self._there, self._told, self._joined) if self._laid is None else ()
        return _homes_of((self._lineages | lineages_found(split)).items())

    @cached_property
    def _gone_to_others(self) -> dict[str, list[str]]:
        """The same of the clauses that are gone: what is split still stands, and to find it takes long."""
        return _homes_of(self._lineages.items())

    @cached_property
    def _lineages(self) -> dict[str, Lineage]:
        """What is known of clauses that were split or joined, and what was found to be joined."""
        if self._laid is not None:
            return {p.id: p.lineage for p in self._laid.provisions if p.lineage}
        return lineages(self.text) | lineages_found(self._joined)

    @cached_property
    def _joined(self) -> list[ClauseWhole]:
        return found_joined(self._was, self._there, self._told)

    @cached_property
    def _told(self) -> frozenset[str]:
        """The clauses of which the text says itself what was split or joined."""
        told = lineages(self.text)
        return frozenset(told) | {lineage.id for lineage in told.values()}

    @cached_property
    def _there(self) -> dict[str, Provision]:
        return {p.id: p for p in self.text}

    def _may_be_torn(self, id_: str) -> bool:
        """Whether a clause may have been split, or joined to another one: most have no half beside them."""
        at = self.place_of.get(id_)
        if at is None or self._laid is not None or id_ in self._told:
            return True
        pairs = ((one.id, other.id) for one, other in pairwise(self.text[max(0, at - 1) : at + 2]))
        return any(is_half_of(id_, pair, self._was, self._there) for pair in pairs if not self._was.keys() >= set(pair))

    def _search(self, id_: str) -> Elsewhere:
        old = self.known[id_]
        new = self.text[self.place_of[id_]].text if id_ in self.place_of else ""
        if new == old:
            return Elsewhere()
        gone = words_of(" ".join(text for mark, text in self.marks(id_) if mark == "deleted")) if new else ()
        share, found = self.put_in.share(gone if new else words_of(old), self.put_in.weights.of_taken)
        torn = share < MOVED and self._may_be_torn(id_)
        homes = self._homes.get(id_, ()) if torn else ()
        # What it was joined to may have been split behind its words, or have lost them since.
        halves = (half for home in homes for half in self._homes.get(home, ()))
        runs = self._runs_in(homes) or self._runs_in(halves)
        return Elsewhere(1.0, runs) if runs else Elsewhere(share, _in_order(found))

    def _runs_in(self, clauses: Iterable[str]) -> tuple[RunPutIn, ...]:
        return tuple(run for at in sorted(map(self.place_of.__getitem__, clauses)) for run in self.put_in.of_clause(at))


def _homes_of(lineages_of: Iterable[tuple[str, Lineage]]) -> dict[str, list[str]]:
    homes: dict[str, list[str]] = {}
    for id_, lineage in lineages_of:
        if lineage.how != "copied from":
            clause, home = (lineage.id, id_) if lineage.how == "split from" else (id_, lineage.id)
            homes.setdefault(clause, []).append(home)
    return homes


def _in_order(found: Sequence[Shared]) -> tuple[RunPutIn, ...]:
    return tuple(sorted((one.run for one in found), key=lambda run: (run.clause, run.start)))
