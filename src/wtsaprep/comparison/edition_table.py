"""Editions side by side: the clauses of a text down, its editions across, each marked against the one before it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.comparison.tied_editions import tied_editions
from wtsaprep.model.file_format import without_calls
from wtsaprep.redline.moves import stationary
from wtsaprep.redline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from wtsaprep.comparison.tied_editions import EditionChange, TiedEditions
    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.redline.spans import Spans

    Struck = Mapping[tuple[int, str], Sequence[str]]
    """By the place of an edition, and the id of a clause in the one before, the proposals that struck it there."""

GONE = "gone"
"""How an edition left a clause out that no other one took in."""


class EditionCell(NamedTuple):
    """A clause in one edition."""

    id: str
    """Its id in the text of that edition."""
    name: str
    """What it is called there."""
    text: str
    marked: Spans
    """Its words against those of the edition before; in the first one as they stand."""
    change: EditionChange
    """What the edition made of it; nothing in the first one."""
    origin: str = ""
    """What the clause that it was split off or copied from is called in the edition before."""

    @property
    def changed(self) -> bool:
        """Whether it is new there, moved, or other in substance."""
        return self.change not in ("", "formal")


class EditionRow(NamedTuple):
    """A clause through all editions."""

    name: str
    """What it is called in the last edition that has it."""
    cells: tuple[EditionCell | None, ...]
    """None where an edition does not have it."""
    joined: tuple[str, ...]
    """Of each edition the name of the clause there which it became part of; empty where it did not."""

    @property
    def changed(self) -> bool:
        """Whether any edition changed it in substance, gained or lost it."""
        return None in self.cells or any(cell.changed for cell in self.cells if cell)

    def left_in(self, at: int) -> str:
        """How an edition left the clause out that the one before had: "gone", or what it was joined to; else empty."""
        if not at or self.cells[at] or not self.cells[at - 1]:
            return ""
        return f"joined to {self.joined[at]}" if self.joined[at] else GONE


@dataclass(frozen=True, slots=True)
class EditionTable:
    """The editions of one text, the oldest first."""

    number: str
    title: str
    """That of the last edition."""
    editions: tuple[str, ...]
    """The place and year of each."""
    texts: tuple[Resolution, ...]
    """The editions themselves."""
    rows: tuple[EditionRow, ...]


def edition_table(editions: Sequence[Resolution]) -> EditionTable:
    """Some editions of a text, in the order given; a clause is one row as far as its words can be followed."""
    tied = tied_editions(editions)
    columns = [dict(_cells(tied, at, edition.provisions)) for at, edition in enumerate(editions)]
    rows = []
    for id_ in _order(tied.texts):
        cells = tuple(column.get(id_) for column in columns)
        name = next(cell.name for cell in reversed(cells) if cell)
        rows.append(EditionRow(name, cells, tuple(_joined(tied, at, id_) for at in range(len(columns)))))
    title = next((without_calls(p.text) for p in tied.texts[-1] if p.kind == "title"), "") if tied.texts else ""
    return EditionTable(editions[-1].number, title, tied.adopted, tuple(editions), tuple(rows))


def _cells(tied: TiedEditions, at: int, own: Text) -> Iterator[tuple[str, EditionCell]]:
    names, laid = tied.names[at], tied.laid[at]
    for p, as_stored in zip(tied.texts[at], own, strict=True):
        if not at:
            yield p.id, EditionCell(as_stored.id, names[p.id], p.text, (Span("kept", p.text),) if p.text else (), "")
            continue
        line = laid[p.id]
        origin = tied.names[at - 1].get(line.lineage.id, "") if line.lineage and line.fate == "inserted" else ""
        yield p.id, EditionCell(as_stored.id, names[p.id], p.text, line.seen, tied.change(at, p.id), origin)


def _joined(tied: TiedEditions, at: int, id_: str) -> str:
    line = tied.left[at].get(id_)
    return tied.names[at].get(line.lineage.id, "") if line and line.lineage else ""


def _order(texts: Sequence[Text]) -> list[str]:
    """All ids in the order of the last edition; what only earlier ones have stands beside its neighbours there."""
    order = [p.id for p in texts[-1]] if texts else []
    for text in reversed(texts[:-1]):
        ids = [p.id for p in text]
        # What went elsewhere says nothing of where those beside it were.
        staying = stationary(ids, [id_ for id_ in order if id_ in set(ids)])
        known = [id_ in order for id_ in ids]
        for is_known, run in groupby(range(len(ids)), known.__getitem__):
            if not is_known:
                places = [*run]
                at = _beside(order, ids, places[0], places[-1] + 1, staying)
                order[at:at] = [ids[place] for place in places]
    return order


def _beside(order: Sequence[str], ids: Sequence[str], start: int, end: int, staying: Collection[str]) -> int:
    """Where a run of clauses that went stood: behind the one before it, else before the one behind it, that stayed."""
    if end < len(ids) and ids[end] in staying and not (start and ids[start - 1] in staying):
        return order.index(ids[end])
    return next((order.index(id_) + 1 for id_ in reversed(ids[:start]) if id_ in staying), 0)
