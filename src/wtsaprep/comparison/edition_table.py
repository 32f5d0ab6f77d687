"""Editions side by side: the clauses of a text down, its editions across, each marked against the one before it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.citations import provision_names
from wtsaprep.redline.align import inherit_ids
from wtsaprep.redline.redline import redline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.redline.spans import Spans


class EditionCell(NamedTuple):
    """A clause in one edition."""

    name: str
    """What it is called there."""
    text: str
    marked: Spans
    """Its words against those of the edition before; in the first one as they stand."""
    changed: bool
    """Whether it is new there, or words differ."""


class EditionRow(NamedTuple):
    """A clause through all editions."""

    name: str
    """What it is called in the last edition that has it."""
    cells: tuple[EditionCell | None, ...]
    """None where an edition does not have it."""

    @property
    def changed(self) -> bool:
        """Whether any edition changed, gained or lost it."""
        return None in self.cells or any(cell.changed for cell in self.cells if cell)


@dataclass(frozen=True, slots=True)
class EditionTable:
    """The editions of one text, the oldest first."""

    number: str
    title: str
    """That of the last edition."""
    editions: tuple[str, ...]
    """The place and year of each."""
    rows: tuple[EditionRow, ...]


def edition_table(editions: Sequence[Resolution]) -> EditionTable:
    """Some editions of a text, in the order given; a clause is one row as far as its words can be followed."""
    texts = tuple(_tied([edition.provisions for edition in editions]))
    columns = [_cells(texts[at - 1] if at else text, text) for at, text in enumerate(texts)]
    rows = []
    for id_ in _order(texts):
        cells = tuple(column.get(id_) for column in columns)
        rows.append(EditionRow(next(cell.name for cell in reversed(cells) if cell), cells))
    title = next((p.text for p in texts[-1] if p.kind == "title"), "") if texts else ""
    return EditionTable(editions[-1].number, title, tuple(edition.adopted for edition in editions), tuple(rows))


def _tied(texts: Sequence[Text]) -> Iterator[Text]:
    """The texts, each with the ids of the one before it where it holds the same clauses."""
    numbers = count(1)
    before: Text | None = None
    for text in texts:
        before = text if before is None else inherit_ids(before, text, lambda: f"e{next(numbers)}")
        yield before


def _cells(before: Text, text: Text) -> dict[str, EditionCell]:
    names = provision_names(text)
    known = {p.id for p in before}
    marked = {line.id: line for line in redline(before, text).provisions if line.in_revised}
    return {
        p.id: EditionCell(
            names[p.id],
            p.text,
            marked[p.id].inner or marked[p.id].text,
            before is not text and (p.id not in known or any(span.mark != "kept" for span in marked[p.id].text)),
        )
        for p in text
    }


def _order(texts: Sequence[Text]) -> list[str]:
    """All ids in the order of the last edition; what only earlier ones have stands behind what it followed there."""
    order = [p.id for p in texts[-1]] if texts else []
    for text in reversed(texts[:-1]):
        behind = ""
        for provision in text:
            if provision.id not in order:
                order.insert(order.index(behind) + 1 if behind else 0, provision.id)
            behind = provision.id
    return order
