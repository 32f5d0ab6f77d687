"""Parallel texts in the index: the editions that are here in another language than the one that is worked on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.model.file_format import PARALLEL
from wtsaprep.store.index.reference_texts import reference_heads

if TYPE_CHECKING:
    from typing import Protocol

    from wtsaprep.store.index.file_heads import ResolutionSummary
    from wtsaprep.store.index.index import Index

    class TextEdition(Protocol):
        """An edition of a text, or its head."""

        @property
        def kind(self) -> str: ...
        @property
        def number(self) -> str: ...
        @property
        def adopted(self) -> str: ...
        @property
        def language(self) -> str: ...


def parallel_heads(index: Index) -> tuple[ResolutionSummary, ...]:
    """The texts in force in other languages, by their heads."""
    paths = index.listed(index.workspace.parallel)
    return index.files.once(PARALLEL, lambda: reference_heads(index.files, paths))


def parallel_to(index: Index, text: TextEdition) -> tuple[ResolutionSummary, ...]:
    """The same edition of a text in other languages, in the order of their names."""
    heads = (head for head in parallel_heads(index) if is_same_edition(head, text))
    return tuple(head for head in heads if head.language != text.language)


def in_force_beside(index: Index, text: TextEdition) -> ResolutionSummary | None:
    """The text in force of the edition that a text is of, in whichever language it is worked on; None if none is."""
    return next((head for head in index.resolutions if is_same_edition(head, text)), None)


def is_same_edition(one: TextEdition, other: TextEdition) -> bool:
    """Whether two texts are one edition, whatever their languages: these name places, so the year alone tells."""
    if (one.kind, one.number.casefold()) != (other.kind, other.number.casefold()):
        return False
    years = _year(one.adopted), _year(other.adopted)
    return years[0] == years[1] if any(years) else one.adopted == other.adopted


def _year(adopted: str) -> str:
    found = re.search(r"\d{4}", adopted)
    return found[0] if found else ""
