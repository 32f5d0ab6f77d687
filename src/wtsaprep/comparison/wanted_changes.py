"""Wanted changes: what all proposals want changed inside a clause in force, looked up where a fate depends on it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from wtsaprep.redline.marked_words import marked
from wtsaprep.redline.redline import MarkedProvision
from wtsaprep.redline.word_changes import plain_blanks, word_changes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.model.provision import Provision, Text
    from wtsaprep.redline.word_changes import WordChange


class WantedChanges:
    """The changes that proposals make inside clauses of one text in force."""

    def __init__(self, baseline: Text, texts: Iterable[Text] = ()) -> None:
        self._baseline, self._texts = baseline, tuple(texts)
        self._of: dict[tuple[str, str], tuple[WordChange, ...]] = {}

    def among(self, old: Provision, made: Iterable[WordChange]) -> frozenset[WordChange]:
        """Those changes of a clause in force, among some that put words in, that a proposal makes just so."""
        sought = [change for change in made if change.new]
        # To mark words takes long; a wording without the words that came in needs none.
        near = (text for text in self._wordings.get(old.id, ()) if any(c.new in plain_blanks(text) for c in sought))
        return frozenset(sought).intersection(change for text in near for change in self._changes(old, text))

    def _changes(self, old: Provision, text: str) -> tuple[WordChange, ...]:
        if (old.id, text) not in self._of:
            self._of[old.id, text] = changes_to(old, text)
        return self._of[old.id, text]

    @cached_property
    def _wordings(self) -> dict[str, dict[str, None]]:
        """The wordings of clauses that are not those in force, each once."""
        known = {p.id: p.text for p in self._baseline}
        found: dict[str, dict[str, None]] = {}
        for text in self._texts:
            for p in text:
                if p.text != known.get(p.id, p.text):
                    found.setdefault(p.id, {})[p.text] = None
        return found


def changes_to(one: Provision, text: str) -> tuple[WordChange, ...]:
    """What another wording of a clause changes in it."""
    return word_changes(MarkedProvision(one.id, one.kind, one.level, "edited", (), marked(one.text, text)))
