"""Citing texts: a text with what its clauses are called and what each of them cites, each found out once.

Thousands of proposals are read beside one text in force, and most clauses of each are those of that text.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from wtsaprep.model.citations import citations_of
from wtsaprep.model.labels import same_labels
from wtsaprep.model.references import references_of

if TYPE_CHECKING:
    from wtsaprep.model.citations import Citations
    from wtsaprep.model.provision import Provision, Text
    from wtsaprep.model.references import Reference


class CitingText:
    """What a text cites; of a clause that has its words, that is found out once."""

    def __init__(self, text: Text, citations: Citations) -> None:
        self.provisions = {p.id: p for p in text}
        self.citations = citations
        self._read: dict[str, tuple[Reference, ...]] = {}

    def references_of(self, provision: Provision) -> tuple[Reference, ...]:
        """The citations in a clause, read as if it stood in this text."""
        own = self.provisions.get(provision.id)
        if own is None or (own.kind, own.text) != (provision.kind, provision.text):
            return references_of(provision, self.citations)
        if (read := self._read.get(provision.id)) is None:
            read = self._read[provision.id] = references_of(own, self.citations)
        return read


@lru_cache(maxsize=4)
def citing_text(text: Text) -> CitingText:
    """A text with what it cites; the last few are remembered."""
    return CitingText(text, citations_of(text))


@lru_cache(maxsize=4)
def citing_after(text: Text, before: Text) -> CitingText:
    """A text that came of another one, whose headings are known as well: that other one, where its labels are."""
    old = citing_text(before)
    if same_labels(text, before) and [p.id for p in text] == [*old.provisions]:
        return old
    return CitingText(text, citations_of(text).with_names_of(old.citations))
