"""Structure: the marked paragraphs of one text as two texts of provisions, tied by the paragraphs they come from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.doubt import Doubt, quoted
from wtsaprep.formats.flattened.identities import first_ids, tied_ids
from wtsaprep.formats.flattened.outline import Piece, outline
from wtsaprep.formats.flattened.printed_labels import with_labels
from wtsaprep.model.provision import Provision, Text
from wtsaprep.redline.spans import accepted, rejected

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from wtsaprep.formats.flattened.outline import Entry
    from wtsaprep.formats.flattened.paragraphs import Paragraph

_BLANKS = re.compile(r" {2,}")


@dataclass(frozen=True, slots=True)
class Structured:
    """The two texts of a marked text, and what was not understood."""

    baseline: Text
    revised: Text
    doubts: tuple[Doubt, ...]


def structured(
    paragraphs: Sequence[Paragraph],
    fresh: Callable[[], str],
    known: Mapping[int, str] | None = None,
    baseline: Text | None = None,
) -> Structured:
    """Read marked paragraphs, once with every mark rejected and once with every mark accepted, by the same rules.

    ``fresh`` gives suffixes for ids of provisions that only the revised text has. With a ``baseline`` given,
    ``known`` says which of its provisions each paragraph is.
    """
    after = outline(_pieces(paragraphs, accepted))
    if baseline is None:
        before = outline(_pieces(paragraphs, rejected))
        ids = first_ids(before)
        baseline = _text(before, ids)
        known = {entry.origin: id_ for entry, id_ in zip(before, ids, strict=True)}
    else:
        before = []
    revised = _text(after, tied_ids(after, known or {}, [p.id for p in baseline], fresh))
    return Structured(baseline, revised, _doubts(before, after))


def read_text(paragraphs: Sequence[Paragraph]) -> tuple[Text, tuple[Doubt, ...]]:
    """Read paragraphs with every mark accepted, as at a first import."""
    entries = outline(_pieces(paragraphs, accepted))
    return _text(entries, first_ids(entries)), _doubts([], entries)


def _pieces(paragraphs: Sequence[Paragraph], side: Callable[..., str]) -> list[Piece]:
    pieces: list[Piece] = []
    for origin, paragraph in enumerate(paragraphs):
        text = side(paragraph.spans)
        if len(paragraph.spans) > 1 and not any("  " in s.text for s in paragraph.spans if s.mark == "kept"):
            # Where a marked word goes, the blanks on both its sides come together.
            text = _BLANKS.sub(" ", text).strip(" ")
        if text.strip():
            pieces.append(Piece(origin, text, paragraph.line, paragraph.role))
    return pieces


def _text(entries: Sequence[Entry], ids: Sequence[str]) -> Text:
    provisions = tuple(
        Provision(id=id_, kind=entry.kind, level=entry.level, text=entry.text)
        for entry, id_ in zip(entries, ids, strict=True)
    )
    return with_labels(provisions, [e.label for e in entries], [e.style for e in entries])


def _doubts(before: Sequence[Entry], after: Sequence[Entry]) -> tuple[Doubt, ...]:
    found: set[Doubt] = set()
    for entry in (*before, *after):
        if entry.kind == "other":
            found.add(Doubt(entry.line, f"not understood, kept as it stands: {quoted(entry.text)}"))
        if entry.look_alike:
            found.add(Doubt(entry.line, f"{entry.look_alike} in Cyrillic letters read as {entry.label}"))
    return tuple(sorted(found))
