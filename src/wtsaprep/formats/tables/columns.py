"""Columns of a table: what scripts call each, what people read over it, and its value in a row, told once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

R = TypeVar("R")


class TableColumn(NamedTuple, Generic[R]):
    """One column of a table of things."""

    name: str
    """Its key for scripts; empty where it is for people alone."""
    value: Callable[[R], Any]
    """What scripts get, of kinds that JSON knows."""
    place: int = 0
    """Its place in a table that people read, from 1; 0 where scripts alone get it."""
    heading: str = ""
    words: Callable[[R], str] | None = None
    """What people read; else the value as a text."""

    def text(self, row: R) -> str:
        """The cell of a row as people read it."""
        return self.words(row) if self.words else str(self.value(row))


def data_rows(columns: Sequence[TableColumn[R]], rows: Iterable[R]) -> list[dict[str, Any]]:
    """The rows for scripts, each with all that has a name, in the order of the columns."""
    named = [column for column in columns if column.name]
    return [{column.name: column.value(row) for column in named} for row in rows]


def headings(columns: Sequence[TableColumn[R]]) -> tuple[str, ...]:
    """What stands over the columns that people read."""
    return tuple(column.heading for column in _read(columns))


def text_rows(columns: Sequence[TableColumn[R]], rows: Iterable[R]) -> list[tuple[str, ...]]:
    """The rows as people read them, cell by cell, each column in its place."""
    read = _read(columns)
    return [tuple(column.text(row) for column in read) for row in rows]


def _read(columns: Sequence[TableColumn[R]]) -> list[TableColumn[R]]:
    return sorted((column for column in columns if column.place), key=lambda column: column.place)
