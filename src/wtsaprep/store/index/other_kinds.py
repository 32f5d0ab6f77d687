"""Other kinds: what somebody named who names no text in force, or no proposal, and what to name instead."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Literal

from wtsaprep.model.counted import counted
from wtsaprep.model.file_format import RESOLUTIONS
from wtsaprep.model.names import edition_reference, slug
from wtsaprep.store.index.references import FilesByNumber

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wtsaprep.errors import WtsaprepError
    from wtsaprep.store.index.file_heads import ChairSummary, ProposalSummary, ResolutionSummary
    from wtsaprep.store.index.index import Index

NamedKind = Literal["text in force", "proposal", "document", "chair's text"]
"""What a reference can name."""

_MOST = 6


def name_instead(index: Index, reference: str, *wanted: NamedKind) -> str:
    """What it is that a reference names, and what of the wanted kinds belongs to it; empty if it names nothing here.

    Raises:
        NeedsDecision: several proposals are called that.
        InputFault: a file that is named so can't be read.
    """
    ref = reference.strip()
    if (text := index.resolution(ref)) is not None:
        proposals, texts = index.on(text.number, text.adopted), _chair_texts_on(index, text.number)
        return _told(f"{ref} is a text in force", wanted, [text], proposals, _documents(index, proposals), texts)
    if (proposal := index.proposal(ref)) is not None:
        return _told(f"{ref} is a proposal", wanted, *_around(index, [proposal]))
    if (document := index.contribution(ref)) is not None:
        heads = [head for head in index.proposals if head.id in document.proposals]
        return _told(f"{ref} is a document", wanted, *_around(index, heads))
    if (chair := index.chair_text(ref)) is not None:
        return _told(f"{ref} is a chair's text", wanted, _texts(index, [chair]), (), (), [chair])
    if (fault := _unread_called(index, ref)) is not None:
        raise fault
    if os.sep in ref and os.path.exists(os.path.expanduser(ref)):
        return "That is a file: import it first, and name what it is called here."
    return ""


def unread_told(index: Index) -> str:
    """That there are files which can't be read, any of which may hold what somebody named; else empty."""
    names = [file.path.name for file in index.broken]
    more = ", ..." if len(names) > _MOST else ""
    return f"{counted(len(names), 'file')} can't be read: {', '.join(names[:_MOST])}{more}." if names else ""


def _unread_called(index: Index, ref: str) -> WtsaprepError | None:
    """What is wrong with a file that can't be read, and that is named as the program names what a reference means."""
    number = slug(ref.partition("@")[0])
    for file in index.broken:
        stem, folder = file.path.stem, file.path.parent.name
        if stem == slug(ref) or (folder == RESOLUTIONS and FilesByNumber([file.path]).may_hold(number)):
            return file.error
    return None


def _around(
    index: Index, heads: list[ProposalSummary]
) -> tuple[Iterable[ResolutionSummary], Iterable[ProposalSummary], Iterable[str], Iterable[ChairSummary]]:
    texts = list(_texts(index, heads))
    chairs = [chair for text in texts for chair in _chair_texts_on(index, text.number)]
    return texts, heads, _documents(index, heads), chairs


def _told(
    what: str,
    wanted: tuple[NamedKind, ...],
    texts: Iterable[ResolutionSummary],
    proposals: Iterable[ProposalSummary],
    documents: Iterable[str],
    chairs: Iterable[ChairSummary],
) -> str:
    names: dict[NamedKind, Iterable[str]] = {
        "text in force": (edition_reference(text.number, text.adopted) for text in texts),
        "proposal": (head.number or head.id for head in proposals),
        "document": documents,
        "chair's text": (chair.name for chair in chairs),
    }
    found = [name for kind in wanted for name in dict.fromkeys(names[kind])]
    more = " ..." if len(found) > _MOST else ""
    return f"{what}. Name {' or '.join(found[:_MOST])}{more}." if found else f"{what}. Name a {' or a '.join(wanted)}."


def _texts(index: Index, heads: Iterable[ProposalSummary | ChairSummary]) -> Iterator[ResolutionSummary]:
    """The texts in force that some proposals or chair's texts are on."""
    for number, adopted in dict.fromkeys((head.resolution, head.adopted) for head in heads if head.resolution):
        if (text := index.edition(number, adopted)) is not None:
            yield text


def _documents(index: Index, heads: Iterable[ProposalSummary]) -> Iterator[str]:
    found = (index.document_of(head.id) for head in heads)
    return (document.number for document in found if document is not None)


def _chair_texts_on(index: Index, number: str) -> list[ChairSummary]:
    return [head for head in index.chair_texts if head.resolution == number]
