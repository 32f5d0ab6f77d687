"""Cell marks: what the cells of a matrix say, and what they say where a proposal wants nothing of a clause."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from wtsaprep.comparison.columns import Column

CellMark = Literal["changed", "new", "deleted", "moved", "joined", "kept", "SUP", "NOC", "–"]
"""What a cell says. "Changed", of the whole text: some of its clauses. "Kept": reproduced without a change of words.

"–": the proposal says nothing of it.
"""
RowSubject = Literal["whole", "new", "in force"]
"""What a row of a matrix is about: the whole text, a clause that is not in force, one that is."""

_IN_TURN: tuple[CellMark, ...] = ("SUP", "NOC", "kept", "–", "changed")
"""In the order in which it is told of a clause."""


class SilentMarks:
    """What each column says of what it wants nothing of: the same in all rows of a kind, found out once for each."""

    def __init__(self, columns: Sequence[Column], wishing: Collection[int]) -> None:
        """``wishing`` are the columns that want something of some clause."""
        self._columns, self._wishing = columns, wishing

    def of(self, kind: RowSubject) -> tuple[CellMark, ...]:
        """What they say, column by column."""
        return self._marks[kind]

    def columns(self, kind: RowSubject) -> Mapping[CellMark, tuple[int, ...]]:
        """The columns that say so; those of the whole text say it of that alone."""
        return self._columns_by_mark[kind]

    @cached_property
    def _marks(self) -> Mapping[RowSubject, tuple[CellMark, ...]]:
        whole: list[CellMark] = [head.whole or "kept" for head in self._columns]
        for at in self._wishing:
            whole[at] = self._columns[at].whole or "changed"
        new: list[CellMark] = ["–" for _ in self._columns]
        in_force: list[CellMark] = ["–" if head.whole == "SUP" else "kept" for head in self._columns]
        return {"whole": tuple(whole), "new": tuple(new), "in force": tuple(in_force)}

    @cached_property
    def _columns_by_mark(self) -> Mapping[RowSubject, Mapping[CellMark, tuple[int, ...]]]:
        with_words = [at for at, head in enumerate(self._columns) if not head.whole]
        return {
            "whole": self._by_mark("whole", range(len(self._columns))),
            "new": self._by_mark("new", with_words),
            "in force": self._by_mark("in force", with_words),
        }

    def _by_mark(self, kind: RowSubject, columns: Iterable[int]) -> Mapping[CellMark, tuple[int, ...]]:
        found: dict[CellMark, list[int]] = {}
        for at in columns:
            found.setdefault(self._marks[kind][at], []).append(at)
        return {mark: tuple(found[mark]) for mark in _IN_TURN if mark in found}
