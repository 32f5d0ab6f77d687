"""Blocks: a clause with what hangs under it, found in a flat text; what moves, goes and comes back together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import StepRefused
from wtsaprep.model.file_format import FIXED_KINDS
from wtsaprep.model.sections import OPENS_SECTION
from wtsaprep.remedies import Remedy

if TYPE_CHECKING:
    from wtsaprep.model.provision import Provision, Text

LISTED = ("item", "rule")
"""Kinds that stand in lists with levels."""


def provision_index(text: Text, id_: str) -> int:
    """The index of a provision.

    Raises:
        StepRefused: the text does not hold it.
    """
    for index, provision in enumerate(text):
        if provision.id == id_:
            return index
    raise StepRefused("this clause is deleted", remedy=Remedy("restore-first"))


def before_notes(text: Text, at: int) -> int:
    """The place itself; of a footnote that of the last clause before the footnotes, behind which no clause stands."""
    while at and text[at].kind == "note":
        at -= 1
    return at


def first_place(text: Text) -> int:
    """Index at which a clause begins the first section: behind the number line, title, history, opening and heading."""
    at = max((n + 1 for n, p in enumerate(text) if p.kind in FIXED_KINDS), default=0)
    return at + 1 if at < len(text) and text[at].kind == "heading" else at


def block_end(text: Text, at: int) -> int:
    """Index after a clause and its sub-items; of a heading its whole section; of a table cell its row."""
    first = text[at]
    end = at + 1
    if first.kind in OPENS_SECTION:
        while end < len(text) and not _closes(first, text[end]):
            end += 1
    elif first.kind in LISTED:
        while end < len(text) and text[end].kind == first.kind and text[end].level > first.level:
            end += 1
    elif first.kind == "cell":
        while end < len(text) and text[end].kind == "cell" and text[end].level:
            end += 1
    return end


def block_start(text: Text, at: int) -> int:
    """Index of the first provision of a block: of a table cell that which opens its row."""
    while text[at].kind == "cell" and text[at].level and at and text[at - 1].kind == "cell":
        at -= 1
    return at


def provision_replaced(text: Text, at: int, *others: Provision) -> Text:
    """The text with other provisions in place of one."""
    return (*text[:at], *others, *text[at + 1 :])


def _closes(opener: Provision, provision: Provision) -> bool:
    """Whether a provision ends the section of an opener: annexes hold headings, and notes stand after all."""
    if provision.kind == "note":
        return True
    return provision.kind == "annex" or (provision.kind == "heading" and opener.kind == "heading")


def clause_to_write(text: Text, clause: str) -> str:
    """The clause that somebody means who begins to write there: head rows change by themselves, so the first clause."""
    head = next((p for p in text if p.id == clause), None)
    at = first_place(text)
    return text[at].id if (head is None or head.kind in FIXED_KINDS) and at < len(text) else clause
