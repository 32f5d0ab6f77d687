"""Reference texts: what is only read here and may be cited, by its head, and by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.names import slug
from wtsaprep.store.index.read_heads import summarize_resolution
from wtsaprep.store.index.references import latest_edition

if TYPE_CHECKING:
    from wtsaprep.store.index.file_heads import ResolutionSummary
    from wtsaprep.store.index.index import Index


def reference_texts(index: Index) -> tuple[ResolutionSummary, ...]:
    """The heads of the texts that are only read; there are few, and they are read when one of them is asked for."""

    def read() -> tuple[ResolutionSummary, ...]:
        heads = (index.files.made_of(summarize_resolution, path) for path in index.listed(index.workspace.references))
        return tuple(head for head in heads if head is not None)

    return index.files.once(reference_texts, read)


def reference_called(index: Index, reference: str) -> ResolutionSummary | None:
    """The text that a reference names by kind or number, "constitution", "CS", "139@bucharest-2022"; else None."""
    name, _, edition = reference.strip().casefold().partition("@")
    called = [head for head in reference_texts(index) if name in (head.kind, head.number.casefold())]
    return latest_edition(called, called[0].number.casefold(), slug(edition)) if called else None
