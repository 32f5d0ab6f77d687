"""What the paragraphs of a text are called, before it is built: so that a question can say which clause it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.structure.identities import first_ids
from wtsaprep.formats.flattened.structure.outline import outline
from wtsaprep.formats.flattened.structure.paragraph_kinds import OutlineParagraph
from wtsaprep.model.citations import provision_names
from wtsaprep.model.provision import Provision

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.formats.flattened.lines.paragraph import InputParagraph


def paragraph_names(paragraphs: Sequence[InputParagraph]) -> dict[int, str]:
    """What each paragraph of one text is called, "recognizing a)", by its place."""
    entries = outline([OutlineParagraph(n, p.shape_as(p.text), p.line, p.role) for n, p in enumerate(paragraphs)])
    text = tuple(
        Provision(id=id_, kind=entry.kind, level=entry.level, text=entry.text, label=entry.label)
        for id_, entry in zip(first_ids(entries), entries, strict=True)
    )
    names = provision_names(text)
    return {entry.origin: names[p.id] for entry, p in zip(entries, text, strict=True)}
