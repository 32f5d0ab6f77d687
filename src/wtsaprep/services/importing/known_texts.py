"""Texts in force that the workspace holds: a pasted proposal is laid over its own before anybody is asked about it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.joins.readings import apply_changes
from wtsaprep.formats.flattened.reading.scan import laid_over
from wtsaprep.model.edition import number_line
from wtsaprep.redline.spans import rejected
from wtsaprep.store.index.find import find_edition

if TYPE_CHECKING:
    from wtsaprep.formats.flattened.reading.scan import Scan
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.services.importing.sources import Source
    from wtsaprep.store.index.index import Index

_HEAD = 3
"""Paragraphs within which a text has its number line."""


def laid_over_known(index: Index, source: Source) -> Source:
    """An input whose texts are laid over those in force here that they were made on, as their number lines say.

    Only where a text holds all words of the one in force: else it was made on another one, and is read by itself.
    """
    if source.word is not None:
        return source
    found = source.found
    for at in range(len(found.texts)):
        in_force = _in_force(index, found, at)
        laid = laid_over(found, at, in_force.provisions) if in_force else None
        found = laid or found
    return replace(source, found=found)


def _in_force(index: Index, found: Scan, at: int) -> Resolution | None:
    """The text in force that one text of an input names, by what its number line was before it was changed."""
    for place, paragraph in enumerate(found.texts[at].paragraphs[:_HEAD]):
        here = (guess for guess in found.guesses if (guess.text, guess.paragraph) == (at, place))
        marked, _ = apply_changes(paragraph.text, (guess.readings[0] for guess in here))
        named = number_line(rejected(marked.spans))
        if named is not None:
            stored = find_edition(index, named.number, named.adopted) if named.adopted else None
            same = stored and (stored.value.kind, stored.value.adopted) == (named.kind, named.adopted)
            return stored.value if stored and same else None
    return None
