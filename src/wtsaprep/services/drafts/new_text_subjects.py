"""Draft new texts on one subject: which of those in the workspace compete with one of them."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from wtsaprep.errors import UsageFault, WtsaprepError
from wtsaprep.model.proposal_names import filed_name
from wtsaprep.model.symbols import WITHOUT_TEXT
from wtsaprep.redline.word_changes import words_of
from wtsaprep.services.drafts.new_texts import new_texts
from wtsaprep.store.index.earlier_versions import that_count

if TYPE_CHECKING:
    from wtsaprep.model.provision import Text
    from wtsaprep.store.index.index import Index

_SHORT = 3
"""Characters of words that say nothing of a subject."""
_ALIKE = 0.5
"""Share of the words of the shorter title, or of the shorter text, that two on one subject have in common."""


def on_one_subject(index: Index, reference: str) -> tuple[str, ...]:
    """The draft new texts on the subject of the one that is named, by their ids; that one first.

    Superseded and withdrawn ones count no more. What can't be read is left out: whoever opens it is told.

    Raises:
        InputFault: no proposal is called that, or it can't be read.
        UsageFault: it changes a text in force, or no other new text is on its subject.
    """
    (named,) = new_texts(index, (reference,))
    found = [named.proposal.id]
    for head in that_count(index.proposals):
        if head.id in found or head.resolution or head.symbol in WITHOUT_TEXT or head.supports:
            continue
        with contextlib.suppress(WtsaprepError):
            (other,) = new_texts(index, (head.id,))
            if _one_subject(named.revised, other.revised):
                found.append(head.id)
    if len(found) == 1:
        what = f"no other new text here is on the subject of {filed_name(named.proposal)}"
        raise UsageFault(what, hint="On the command line any new texts can be named to be compared.")
    return tuple(found)


def _one_subject(one: Text, other: Text) -> bool:
    titles = _share(*(_words(tuple(p for p in text if p.kind == "title")) for text in (one, other)))
    return titles >= _ALIKE or _share(_words(one), _words(other)) >= _ALIKE


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    least = min(len(one), len(other))
    return len(one & other) / least if least else 0.0


def _words(text: Text) -> frozenset[str]:
    return frozenset(
        word.casefold() for p in text for word in words_of(p.text) if word.isalpha() and len(word) > _SHORT
    )
