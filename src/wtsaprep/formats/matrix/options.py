"""Options for scripts, and as a paper: clause by clause, what can be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.formats.papers.paper import Paper, PaperCell, PaperLine, PaperRow, PaperTable, paper_cell, paper_line
from wtsaprep.formats.tables.spans import spans_data
from wtsaprep.model.proposal_names import proposal_called

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wtsaprep.comparison.columns import Apart
    from wtsaprep.comparison.options import Backer, ClauseOptions, Option
    from wtsaprep.model.resolution import Resolution

_WIDTHS = (8.0, 24.0, 68.0)
"""Of the letter of an option, of who wants it, and of its words."""


def options_data(
    resolution: Resolution, compiled: Iterable[ClauseOptions], apart: Iterable[Apart] = ()
) -> dict[str, Any]:
    """The options as values that JSON knows; clauses that change only formally have none."""
    return {
        "resolution": resolution.name,
        "status": "" if resolution.none_in_force else resolution.status,
        "clauses": [_clause_data(clause) for clause in compiled],
        "not_compared": [{"number": one.number, "why": one.why} for one in apart],
    }


def options_paper(
    resolution: Resolution, compiled: Sequence[ClauseOptions], apart: Sequence[Apart] = (), *, practice: bool = False
) -> Paper:
    """The options as a paper; texts in any language, each in its own direction."""
    parts: list[PaperLine | PaperTable] = [paper_line(f"Not compared: {one.number}, since {one.why}.") for one in apart]
    for clause in compiled:
        if clause.open:
            parts.append(paper_line(clause.name, "heading"))
            if clause.competing:
                parts.append(paper_line("; ".join(clause.competing), "small"))
            parts.append(PaperTable(tuple(map(_option, clause.options)), widths=_WIDTHS))
    if formal := sum(not clause.open for clause in compiled):
        parts.append(paper_line(f"{formal} {'clause' if formal == 1 else 'clauses'} with formal changes only."))
    title = f"{resolution.name}: options"
    return Paper(title, tuple(parts), practice, language=resolution.language, landscape=True)


def _clause_data(clause: ClauseOptions) -> dict[str, Any]:
    return {
        "key": clause.key,
        "name": clause.name,
        "ids": list(clause.ids),
        "follows": clause.follows,
        "competing": list(clause.competing),
        "options": [
            {
                "name": option.name,
                "what": option.what,
                "sources": list(option.sources),
                "backers": [_backer_data(backer) for backer in option.backers],
                "text": spans_data(option.marked),
            }
            for option in clause.options
        ],
        "formal": [_backer_data(backer) for backer in clause.formal],
    }


def _backer_data(backer: Backer) -> dict[str, Any]:
    return {"proposal": backer.proposal, "number": backer.number, "sources": list(backer.sources)}


def _option(option: Option) -> PaperRow:
    who = (option.what, *(proposal_called(backer) for backer in option.backers))
    words = (PaperLine(option.marked),) if option.marked else ()
    cells = (paper_cell(option.name), PaperCell(tuple(map(paper_line, filter(None, who)))), PaperCell(words))
    return PaperRow(cells)
