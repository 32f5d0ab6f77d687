"""Parallel texts in the index: the editions that are here in another language than the one that is worked on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.model.language import in_usual_order

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from typing import Protocol

    from wtsaprep.store.index.contents import Contents
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


def parallel_to(index: Index, text: TextEdition) -> tuple[ResolutionSummary, ...]:
    """The same edition of a text in other languages, in the order of their names."""
    heads = (head for head in index.parallel if is_same_edition(head, text))
    return tuple(head for head in heads if head.language != text.language)


def in_force_beside(index: Index, text: TextEdition) -> ResolutionSummary | None:
    """The text in force of the edition that a text is of, in whichever language it is worked on; None if none is."""
    return next((head for head in index.resolutions if is_same_edition(head, text)), None)


def languages_here(contents: Contents) -> Mapping[Path, tuple[str, ...]]:
    """In which languages each text in force is here that is in several: its own first, then in their usual order."""
    if not contents.parallel:
        return {}
    beside: dict[tuple[str, ...], set[str]] = {}
    for head in contents.parallel:
        beside.setdefault(_edition(head), set()).add(head.language)
    found = ((text, beside.get(_edition(text), set()) - {text.language}) for text in contents.resolutions)
    return {text.path: (text.language, *in_usual_order(others)) for text, others in found if others}


def is_same_edition(one: TextEdition, other: TextEdition) -> bool:
    """Whether two texts are one edition, whatever their languages: these name places, so the year alone tells."""
    return _edition(one) == _edition(other)


def _edition(text: TextEdition) -> tuple[str, ...]:
    year = re.search(r"\d{4}", text.adopted)
    return text.kind, text.number.casefold(), year[0] if year else text.adopted
