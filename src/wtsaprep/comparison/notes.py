"""Notes: for the clauses of one text or proposal, who else changes them, in few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.drafting.competing_words import mirrored
from wtsaprep.model.proposal_names import proposal_called

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.comparison.matrix import Matrix, MatrixRow
    from wtsaprep.drafting.competing_words import Relation

_SIDES: dict[Relation, str] = {
    "against": "against",
    "includes": "includes",
    "included": "within",
    "beside": "also",
    "same": "near",
}


def notes(matrix: Matrix, proposal: str = "") -> dict[str, str]:
    """For each clause that others want something of, by its id, a note; ``proposal`` is the id of the one that is read.

    "same as PRB; against PRC" where it wants something too, else "changed by PRA, PRB; deleted by PRC".
    """
    own = next((at for at, column in enumerate(matrix.columns) if column.id == proposal), -1)
    notes_on: dict[str, list[str]] = {}
    for row in matrix.rows:
        wish = row.wish(own)
        note = _beside(matrix, row, own) if wish else _by_others(matrix, row)
        if not note:
            continue
        id_ = wish.marked.id if wish else row.id
        if row.new and wish is None:
            # A clause that only others have is told of where it would stand.
            id_, note = row.id.partition(":")[2], f"new after it: {note.removeprefix('new by ')}"
        notes_on.setdefault(id_, []).append(note)
    for columns, what in ((matrix.suppressing, "suppressed"), (matrix.keeping, "kept as it is")):
        if sources := [source for at in columns if at != own for source in matrix.columns[at].sources]:
            notes_on.setdefault("number", []).append(f"the whole text {what} by {', '.join(dict.fromkeys(sources))}")
    return {id_: "; ".join(clause_notes) for id_, clause_notes in notes_on.items()}


class NotesBeside:
    """The notes on the clauses of each proposal of a matrix, made where somebody reads one of that proposal."""

    def __init__(self, matrix: Matrix) -> None:
        self._matrix = matrix
        self._of: dict[str, dict[str, str]] = {}

    def on(self, proposal: str, clause: str) -> str:
        """The note on a clause of a proposal, both by their ids; empty if there is none."""
        if proposal not in self._of:
            self._of[proposal] = notes(self._matrix, proposal)
        return self._of[proposal].get(clause, "")


def _beside(matrix: Matrix, row: MatrixRow, own: int) -> str:
    """How those of others stand to what this proposal wants."""
    mine = next(at for at, group in enumerate(row.groups) if own in group.columns)
    names_by_relation: dict[str, list[str]] = {}
    same = [at for at in row.groups[mine].columns if at != own]
    if same:
        names_by_relation["same as" if row.groups[mine].exact else "near"] = _names(matrix, same, own)
    for one, other, relation in row.relations:
        if mine in (one, other):
            theirs, seen = (other, relation) if one == mine else (one, mirrored(relation))
            names_by_relation.setdefault(_SIDES[seen], []).extend(_names(matrix, row.groups[theirs].columns, own))
    return "; ".join(f"{how} {', '.join(dict.fromkeys(names))}" for how, names in names_by_relation.items() if names)


def _by_others(matrix: Matrix, row: MatrixRow) -> str:
    sources_by_act: dict[str, list[str]] = {}
    for group in row.groups:
        for wish in group.wishes:
            sources_by_act.setdefault(wish.act, []).extend(matrix.columns[wish.column].sources)
    return "; ".join(f"{act} by {', '.join(dict.fromkeys(names))}" for act, names in sources_by_act.items())


def _names(matrix: Matrix, columns: Iterable[int], own: int) -> list[str]:
    """The sources of some columns; another proposal of the own source by its number."""
    mine = matrix.columns[own].sources
    return [
        name
        for at in columns
        for name in (
            (proposal_called(matrix.columns[at]),) if matrix.columns[at].sources == mine else matrix.columns[at].sources
        )
    ]
