"""Wordings: what is wanted of one clause, each wording once with all who want it; for every view and export."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.comparison.matrix import PRIME, group_letter
from wtsaprep.drafting.wishes import place_of
from wtsaprep.redline.spans import accepted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wtsaprep.comparison.groups import Group
    from wtsaprep.comparison.matrix import Matrix, MatrixRow
    from wtsaprep.drafting.wishes import Wish
    from wtsaprep.redline.spans import Spans

_BETWEEN = {
    "against": "{one} against {other}",
    "includes": "{one} includes {other}",
    "included": "{other} includes {one}",
}


_SILENT = ("SUP", "NOC", "kept", "–")


class Wording(NamedTuple):
    """One wording of a clause and the columns that want it."""

    letter: str
    """That of its group, A' for words that are nearly those of A; empty where the clause has only one wording."""
    columns: tuple[int, ...]
    what: str
    """What happens to the clause: "changed 9%", "new, as c)", "moved under recognizing, changed 8%"."""
    spans: Spans


def wordings(matrix: Matrix, row: MatrixRow) -> tuple[Wording, ...]:
    """The wordings of a clause, group by group."""
    several = len(row.groups) > 1 or any(len(group.wordings) > 1 for group in row.groups)
    return tuple(
        wording
        for at, group in enumerate(row.groups)
        for wording in _of_group(matrix, group, group_letter(at) if several else "")
    )


def competing(matrix: Matrix, row: MatrixRow, name: Callable[[int], str] = group_letter) -> tuple[str, ...]:
    """What competes for a clause, and what includes what, in words: "A against B".

    For the whole text, "RCC against any change".

    ``name`` says what a group is called, by its place among those of the clause.
    """
    relations = tuple(
        _BETWEEN[related.relation].format(one=name(related.one), other=name(related.other))
        for related in row.relations
        if related.relation in _BETWEEN
    )
    return tuple(_on_whole(matrix)) if row.whole else relations


def competing_groups(row: MatrixRow) -> int:
    """How many groups of a clause compete with another one."""
    return len({at for one in row.relations if one.relation == "against" for at in (one.one, one.other)})


def silent(matrix: Matrix, row: MatrixRow) -> Iterator[tuple[str, tuple[int, ...]]]:
    """What is said of a clause without a wording of it: SUP, NOC, kept, or nothing; and by which columns."""
    wishing = row.wishing
    for mark, columns in matrix.silent.columns(row.about).items():
        if mark in _SILENT and (silent_here := tuple([at for at in columns if at not in wishing])):
            yield mark, silent_here


def column_numbers(matrix: Matrix, columns: tuple[int, ...]) -> str:
    """The proposals of some columns by their numbers."""
    return ", ".join(map(matrix.called.__getitem__, columns))


def percent(share: float) -> str:
    """A share of the words of a clause; what is not nothing is never 0%."""
    return f"{max(1, round(100 * share))}%"


def wish_in_words(matrix: Matrix, wish: Wish) -> str:
    """What a proposal does with a clause, in words."""
    if wish.act == "deleted":
        return "deleted"
    if wish.act == "new":
        label = accepted(wish.marked.label)
        over = f"over {_called(matrix, wish.over)}" if wish.over else ""
        return ", ".join(filter(None, (f"new, as {label}" if label else "new", over, _split_from(matrix, wish))))
    changed = f"changed {percent(wish.weight)}" if wish.changes else ""
    said = {"moved": f"moved {place_of(wish, matrix.names)}", "joined": f"joined to {_called(matrix, wish.into)}"}
    split = "split" if wish.carried and wish.act != "joined" else ""
    joined = f"{' and '.join(_called(matrix, id_) for id_ in wish.takes_in)} joined to it" if wish.takes_in else ""
    return ", ".join(filter(None, (said.get(wish.act, ""), wish.marked.becomes, split, changed, joined)))


def _split_from(matrix: Matrix, wish: Wish) -> str:
    return f"split from {_called(matrix, wish.split_from)}" if wish.split_from in matrix.names else ""


def _called(matrix: Matrix, id_: str) -> str:
    return matrix.names.get(id_, id_)


def _of_group(matrix: Matrix, group: Group, letter: str) -> Iterator[Wording]:
    for at, wishes in enumerate(group.wordings):
        # The same new clause bears another letter where its proposal has others before it.
        said = dict.fromkeys(wish_in_words(matrix, wish) for wish in wishes)
        what = " or ".join(said).replace(" or new, as", " or")
        yield Wording(letter and letter + PRIME * at, tuple(wish.column for wish in wishes), what, wishes[0].spans)


def _on_whole(matrix: Matrix) -> Iterator[str]:
    """What competes for the text as a whole."""
    suppressing, keeping = (
        ", ".join(dict.fromkeys(source for at in columns for source in matrix.columns[at].sources))
        for columns in (matrix.suppressing, matrix.keeping)
    )
    if suppressing == keeping:  # One source that wants both: only the symbols tell them apart.
        suppressing, keeping = (f"{symbol} of {suppressing}" * bool(suppressing) for symbol in ("SUP", "NOC"))
    if suppressing and keeping:
        yield f"{suppressing} against {keeping}"
    if matrix.changed:
        yield from (f"{sources} against any change" for sources in (suppressing, keeping) if sources)
