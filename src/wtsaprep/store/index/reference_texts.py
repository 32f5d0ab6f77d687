"""Reference texts: what is only read here and may be cited, by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.names import slug
from wtsaprep.store.index.references import latest_edition

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.store.index.file_heads import ResolutionSummary


def reference_called(heads: Iterable[ResolutionSummary], reference: str) -> ResolutionSummary | None:
    """The text that a reference names by kind or number, "constitution", "CS", "139@bucharest-2022"; else None."""
    name, _, edition = reference.strip().casefold().partition("@")
    called = [head for head in heads if name in (head.kind, head.number.casefold())]
    return latest_edition(called, called[0].number.casefold(), slug(edition)) if called else None
