"""Notes on clauses: that one moved, was split, joined or copied, and where from or to; the same words in every view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.citation_words import name_of
from wtsaprep.present.text.visible import visible
from wtsaprep.redline.clause_citations import leading_to

if TYPE_CHECKING:
    from wtsaprep.redline.redline import Redline


def clause_notes(laid: Redline) -> dict[int, str]:
    """What is to be said of clauses beside their words, by their places in a redline."""
    marked = laid.provisions
    away = {p.id: at for at, p in enumerate(marked) if p.fate == "moved away"}
    stands = {p.id: at for at, p in enumerate(marked) if p.fate != "moved away"}
    notes: dict[int, str] = {}
    for at, provision in enumerate(marked):
        if provision.fate == "moved here":
            notes[at] = f"moved here from {called(laid, away[provision.id])}" if provision.id in away else "moved here"
        elif provision.fate == "moved away":
            notes[at] = f"moved: see {called(laid, stands[provision.id])}" if provision.id in stands else "moved away"
        elif provision.lineage is not None:
            how, id_ = provision.lineage
            text, colon, _ = id_.partition(":")
            other = called(laid, stands[id_]) if id_ in stands else visible(text) if colon else "a clause that is gone"
            notes[at] = f"{how} {other}"
        if becomes := provision.becomes:
            notes[at] = ", ".join(filter(None, (notes.get(at), becomes)))
    return notes


def in_brackets(note: str) -> str:
    """A note as it stands before the words; a citation that ends it ("considering c)") closes both."""
    return f"({note}" if note.endswith(")") and note.count(")") > note.count("(") else f"({note})"


def called(laid: Redline, at: int, *, in_full: bool = False) -> str:
    """What the clause at a place is called, in the text that it stands in."""
    provision = laid.provisions[at]
    heading, path = leading_to(laid.provisions, at, before=not provision.in_revised)
    return visible(name_of(provision.kind, provision.id, heading, path, in_full=in_full))
