"""Editions: all that the workspace has of one text, laid side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.edition_table import edition_table
from wtsaprep.errors import InputFault, UsageFault
from wtsaprep.model.names import edition_reference
from wtsaprep.model.resolution import Resolution
from wtsaprep.store.index.find import named_resolution
from wtsaprep.store.index.references import edition_order

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from wtsaprep.comparison.edition_table import EditionTable
    from wtsaprep.model.resolution import Baseline
    from wtsaprep.store.index.index import Index


def editions_side_by_side(index: Index, references: Sequence[str]) -> EditionTable:
    """The editions that are named, or all of the text that one reference names, the oldest first.

    Raises:
        InputFault: none is called that, or one can't be read.
        UsageFault: they are of several texts, or there is but one edition.
    """
    named = [named_resolution(index, reference) for reference in references]
    if len({(text.kind, text.number) for text in named}) > 1:
        raise UsageFault("these are editions of several texts", hint="Name editions of one text.")
    first = named[0]
    editions = editions_of(index, first) if len(named) == 1 else tuple(sorted(named, key=edition_order))
    if len(editions) < 2:
        hint = "Import another one first."
        raise UsageFault(f"there is one edition of {first.name.partition(' (')[0]} here", hint=hint)
    return edition_table(editions)


def editions_of(index: Index, text: Resolution) -> tuple[Resolution, ...]:
    """All editions that the workspace has of a text in one language, the oldest first.

    Raises:
        InputFault: one can't be read.
    """
    heads = [head for head in index.resolutions if (head.kind, head.number) == (text.kind, text.number)]
    found = (index.load(Resolution, head.path).value for head in heads)
    in_language = (edition for edition in found if edition.language == text.language)
    return tuple(sorted(in_language, key=edition_order))


def path_of(index: Index, text: Resolution) -> Path:
    """The file of an edition that was read.

    Raises:
        InputFault: it is not there any more.
    """
    same = (text.kind, text.number, text.adopted, text.language)
    heads = (head for head in index.resolutions if (head.kind, head.number, head.adopted, head.language) == same)
    found = next(heads, None)
    if found is None:
        raise InputFault(f"{text.name} is not here any more", hint="Look what there is in the library.")
    return found.path


def other_editions(index: Index, baseline: Baseline | None) -> list[tuple[str, str]]:
    """The editions of a text in its language but the one that something is on, the latest first: how each is named, and
    called.
    """
    if baseline is None:
        return []
    number, here = baseline.resolution.casefold(), index.edition(baseline.resolution, baseline.adopted)
    heads = [head for head in index.resolutions if head.number.casefold() == number]
    heads = [head for head in heads if here is None or head.language == here.language]
    heads = sorted((h for h in heads if h.adopted != baseline.adopted), key=edition_order, reverse=True)
    return [(edition_reference(h.number, h.adopted), h.name) for h in heads]


def newer_edition(index: Index, text: Resolution) -> str:
    """What the last edition of a text in its language is called, if that is a newer one."""
    same = (text.kind, text.number.casefold(), text.language)
    heads = [head for head in index.resolutions if (head.kind, head.number.casefold(), head.language) == same]
    last = max(heads, key=edition_order, default=None)
    if last is None or edition_order(last) <= edition_order(text):
        return ""
    return last.name
