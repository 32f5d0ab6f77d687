"""What a translator is told of a clause, in words: how it is to be changed in the other language, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.language import language

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wtsaprep.comparison.parallel_table import ParallelRow, ParallelTable
    from wtsaprep.comparison.parallel_work import ClauseWork, WorkKind

_ASKED: Mapping[WorkKind, str] = {
    "": "",
    "reword": "reword {there}",
    "insert": "insert it {place}",
    "delete": "delete {there}",
    "move": "move {there} {place}",
    "move and reword": "move {there} {place} and reword it",
    "split": "split {there}",
    "split off": "its second part stands by itself",
    "join": "join others to {there}",
    "joined": "join {there} to another one",
    "recast": "make {there} what it is here",
    "formal": "formal change in {there}",
}
GAP = "-"
"""What stands for a clause that a language does not have."""
NOTHING = "nothing: the other language has no such clause"


def columns_of(table: ParallelTable) -> tuple[str, ...]:
    """What stands over the columns: the languages; of a proposal also what the other one is asked."""
    here, there = (language(code).name for code in table.languages)
    return (here, there, f"Asked of the {there} text") if table.is_proposal else (here, there)


def work_told(table: ParallelTable, row: ParallelRow, *, formal: bool = True) -> str:
    """All that is asked of the other language in a row; empty where nothing is, or but a formal change."""
    asked = [work for work in row.work if formal or work.kind != "formal"]
    return "; ".join(dict.fromkeys(filter(None, (_told(table, work) for work in asked))))


def _told(table: ParallelTable, work: ClauseWork) -> str:
    there = " and ".join(dict.fromkeys(table.names_there[id_] for id_ in work.there if id_ in table.names_there))
    if not there and work.kind not in ("insert", "split off", ""):
        return NOTHING
    behind = table.placed(work)
    return _ASKED[work.kind].format(there=there, place=f"behind {behind}" if behind else "at the beginning")
