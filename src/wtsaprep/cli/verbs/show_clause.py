"""``wtsaprep show REF --clause CLAUSE``: one clause as people quote it, with all that can be named of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.drafting.brackets import brackets_of
from wtsaprep.drafting.draft import Draft
from wtsaprep.drafting.named_clauses import clause_called
from wtsaprep.drafting.single_marks import single_marks
from wtsaprep.present.lists.brackets import bracket_wanted_by
from wtsaprep.present.sheet.sheet import Sheet, citation
from wtsaprep.present.text.quotation import quotation
from wtsaprep.redline.redline import redline
from wtsaprep.redline.spans import written_out

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.cli.targets import Target


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print the clause of each text that is named, with its marks unless the clean text is asked for."""
    targets: list[Target] = arguments.targets
    rows = [_data(target, arguments.clause, marked=arguments.view != "final") for target in targets]
    if arguments.json:
        console.put_json(rows[0] if len(rows) == 1 else rows)
        return 0
    for row in rows:
        console.put_lines(str(row["quoted"]).split("\n"))
    return 0


def _data(target: Target, said: str, *, marked: bool) -> dict[str, Any]:
    id_ = clause_called(said, target.revised, target.baseline)
    sheet = Sheet(redline(target.baseline, target.revised))
    at = sheet.place_of(id_)
    clause = sheet.provision(at)
    row: dict[str, Any] = {
        "of": target.name,
        "clause": citation(sheet, at, in_full=True),
        "id": id_,
        "fate": clause.fate,
        "quoted": quotation(clause, citation(sheet, at), target.name, marked),
    }
    if target.proposal is None:
        return row
    draft = Draft(target.proposal, target.baseline, target.revised)
    brackets = next((brackets_of(p) for p in target.revised if p.id == id_), ())
    marks = single_marks(draft, id_)
    return row | {
        "brackets": [{"words": one.words, "wanted_by": bracket_wanted_by(draft, one)} for one in brackets],
        "marks": [written_out("deleted", one.deleted) + written_out("inserted", one.inserted) for one in marks],
    }
