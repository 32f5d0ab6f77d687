"""Editions: all that the workspace has of one text, laid side by side."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.comparison.edition_table import edition_table
from wtsaprep.errors import UsageFault
from wtsaprep.model.resolution import Resolution
from wtsaprep.store.index.find import named_resolution

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.comparison.edition_table import EditionTable
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
    if len(named) == 1:
        heads = [head for head in index.resolutions if (head.kind, head.number) == (first.kind, first.number)]
        named = [index.load(Resolution, head.path).value for head in heads]
    named.sort(key=lambda text: (_year(text.adopted), text.adopted))
    if len(named) < 2:
        hint = "Import another one first."
        raise UsageFault(f"there is one edition of {first.name.partition(' (')[0]} here", hint=hint)
    return edition_table(named)


def _year(adopted: str) -> str:
    year = re.search(r"\d{4}", adopted)
    return year[0] if year else ""
