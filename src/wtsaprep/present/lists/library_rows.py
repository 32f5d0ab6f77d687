"""The library as rows of a width: each thing once, ours first; under a text that is unfolded what is tabled on it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.counted import counted
from wtsaprep.model.file_format import place_in_workspace
from wtsaprep.present.lists.library_cells import (
    Cells,
    chair_cells,
    document_cells,
    our_cells,
    our_document_cells,
    reference_cells,
    said_beneath,
    tabled_cells,
    text_cells,
)
from wtsaprep.present.text.columns import cut, in_columns
from wtsaprep.present.text.two_ends import two_ends

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from pathlib import Path

    from wtsaprep.present.lists.library_cells import LibraryTold
    from wtsaprep.present.lists.library_parts import LibraryParts
    from wtsaprep.store.index.file_heads import ChairSummary, ContributionSummary, ProposalSummary, ResolutionSummary

    LibraryThing = ContributionSummary | ResolutionSummary | ProposalSummary | ChairSummary

_INDENT = "  "


class LibraryRow(NamedTuple):
    """A row of the library and what it stands for; None for a heading, a blank row, or what is said beneath one."""

    text: str
    meaning: LibraryThing | None = None


class _Listed(NamedTuple):
    """A thing in its section, before it has a width."""

    thing: LibraryThing
    cells: Cells
    beneath: str = ""
    under: tuple[_Listed, ...] = ()
    """What stands under it, in columns of its own."""


def library_rows(
    parts: LibraryParts,
    told: LibraryTold,
    width: int,
    unfolded: Path | None = None,
    found: Collection[str] | None = None,
) -> Iterator[LibraryRow]:
    """The parts as rows; ``found`` are places of files that words were found in: those on texts stand under them."""
    first = True
    for heading, right, flexible, shown in _sections(parts, told, unfolded, found):
        if not shown:
            continue
        if not first:
            yield LibraryRow("")
        first = False
        yield LibraryRow(two_ends(heading, right, width).rstrip())
        yield from _laid_out(shown, flexible, width)


def _sections(
    parts: LibraryParts, told: LibraryTold, unfolded: Path | None, found: Collection[str] | None
) -> Iterator[tuple[str, str, int, Sequence[_Listed]]]:
    """Heading, what stands at its right end, the column that takes the room, and the things."""

    def under(path: Path, *, on: bool) -> tuple[_Listed, ...]:
        if found is not None and not on:
            return tuple(
                _tabled(
                    (p for p in parts.on_texts.get(path, ()) if place_in_workspace(p.path) in found), told, on=False
                )
            )
        return tuple(_tabled(parts.under(path), told, on=on)) if path == unfolded else ()

    yield "Ours", "", 2, list(_ours(parts, told))
    unread = f"{told.unread} unread" if told.unread else ""
    editions = Counter(text.number for text in parts.resolutions)
    texts = [
        _Listed(
            text,
            text_cells(text, parts.on_texts.get(text.path, ()), told, edition=editions[text.number] > 1),
            under=under(text.path, on=False),
        )
        for text in parts.resolutions
    ]
    yield _texts_heading(parts), unread, 1, texts
    yield f"New texts ({len(parts.new_texts)})", "", 3, list(_tabled(parts.new_texts, told, on=True))
    yield f"Chair's texts ({len(parts.texts)})", "", 2, [_Listed(text, chair_cells(text, told)) for text in parts.texts]
    documents = [
        _Listed(document, document_cells(document), under=under(document.path, on=True)) for document in parts.documents
    ]
    yield f"Documents of several proposals ({len(documents)})", "", 2, documents
    only_read = [_Listed(text, reference_cells(text)) for text in parts.references]
    yield f"Only read ({len(only_read)})", "", 1, only_read


def _ours(parts: LibraryParts, told: LibraryTold) -> Iterator[_Listed]:
    for document, proposals in parts.ours:
        if document is not None:
            yield _Listed(document, our_document_cells(document))
        indent = _INDENT if document else ""
        for head in proposals:
            yield _Listed(
                head, our_cells(head, told, indent), indent + said if (said := said_beneath(head, told)) else ""
            )


def _tabled(heads: Iterable[ProposalSummary], told: LibraryTold, *, on: bool) -> Iterator[_Listed]:
    return (_Listed(head, tabled_cells(head, told, on=on)) for head in heads)


def _texts_heading(parts: LibraryParts) -> str:
    """How many texts somebody proposes something on, and what is not listed."""
    tabled, all_texts = len(parts.texts_tabled_on), len(parts.resolutions)
    heading = f"Tabled on {counted(tabled, 'resolution')}" if tabled else f"Resolutions ({all_texts})"
    heading += f" of {all_texts}" if tabled and tabled != all_texts else ""
    return f"{heading}, and {counted(parts.left_out, 'proposal')} superseded" if parts.left_out else heading


def _laid_out(listed: Sequence[_Listed], flexible: int, width: int) -> Iterator[LibraryRow]:
    """Things in columns, those that stand under one of them in columns of their own."""
    lines = in_columns([one.cells for one in listed], flexible, width)
    for one, line in zip(listed, lines, strict=True):
        yield LibraryRow(line, one.thing)
        if one.beneath:
            yield LibraryRow(cut(f"{_INDENT}{one.beneath}", width).rstrip())
        under = in_columns([inner.cells for inner in one.under], 3, width - len(_INDENT))
        yield from (LibraryRow(_INDENT + line, inner.thing) for inner, line in zip(one.under, under, strict=True))
