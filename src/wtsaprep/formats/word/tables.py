"""Tables: what of a table in a Word file a text has no place for, since its tables are rows of cells and no more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.formats.word.names import VAL, W

if TYPE_CHECKING:
    from collections.abc import Iterator

TBL, _TR, _TC = (f"{W}{name}" for name in ("tbl", "tr", "tc"))
_WRAPPERS = tuple(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "del"))
_BESIDE = (f"{W}trPr/{W}gridBefore", f"{W}trPr/{W}gridAfter")
_MERGED = (f"{W}tcPr/{W}vMerge", f"{W}tcPr/{W}hMerge", f".//{W}tbl")


def rows(table: Any) -> Iterator[Any]:
    """The rows of a table, also those in content controls and other wrappers."""
    return _descend(table, _TR)


def cells(row: Any) -> Iterator[Any]:
    """The cells of a row."""
    return _descend(row, _TC)


def first_merged(table: Any) -> Any:
    """The first cell that is one with others, stands beside a place without one, or holds a table; None if none does.

    The last cell of a row may reach to the edge of the table: a short row is written so.
    """
    held = [(row, list(cells(row))) for row in rows(table)]
    width = max((len(in_row) for _, in_row in held), default=0)
    for row, in_row in held:
        if in_row and any(row.find(path) is not None for path in _BESIDE):
            return in_row[0]
        for at, cell in enumerate(in_row, 1):
            usual = (1,) if at < len(in_row) else (1, width - len(in_row) + 1)
            if _across(cell) not in usual or any(cell.find(path) is not None for path in _MERGED):
                return cell
    return None


def _across(cell: Any) -> int:
    """How many columns of the grid a cell reaches over."""
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    said = "" if span is None else span.get(VAL, "")
    return int(said) if said.isdecimal() and len(said) < 4 else 1


def _descend(element: Any, wanted: str) -> Iterator[Any]:
    for child in element:
        if child.tag == wanted:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _descend(child, wanted)
