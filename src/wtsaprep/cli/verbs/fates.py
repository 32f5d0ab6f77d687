"""``wtsaprep fates DT/24R1``: what of each proposal is still in a chair's text, ours first; a person confirms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import workspace_of
from wtsaprep.cli.options import add_json
from wtsaprep.drafting.named_clauses import same_name
from wtsaprep.errors import UsageFault
from wtsaprep.formats.tables.columns import data_rows
from wtsaprep.model.chair import FATES
from wtsaprep.model.proposal_names import proposal_called
from wtsaprep.present.lists.fates import clause_name, fate_columns, fate_lines
from wtsaprep.present.sheet.text_lines import plain_lines
from wtsaprep.services.comparing.chair_texts import save_fate
from wtsaprep.services.comparing.fates import FatesFound, fates_of
from wtsaprep.services.comparing.opened_chair_text import named_chair_text
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.comparison.fates import AmendmentFate

SUGGESTED, OPEN = "suggested", "open"


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    add_json(parser)
    parser.add_argument("document", metavar="DOCUMENT", help="the chair's text, as in DT/24R1")
    parser.add_argument(
        "--confirm",
        nargs=3,
        metavar=("REF", "CLAUSE", "FATE"),
        help="say what became of a change: taken, taken with changes, in brackets, not taken; suggested: what is "
        "shown; open: nothing is confirmed",
    )


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print the fates of a chair's text, or confirm one of them."""
    workspace = workspace_of(arguments, console)
    index = Index(workspace)
    draft = named_chair_text(index, arguments.document)
    fates = fates_of(index, draft)
    for left_out in fates.apart:
        console.say(f"Left out: {left_out}")
    if arguments.confirm:
        amendment, fate = _chosen(fates, *arguments.confirm), arguments.confirm[2]
        meant = {SUGGESTED: amendment.fate, OPEN: None}.get(fate, fate)
        save_fate(workspace, draft, amendment, meant)
        row = proposal_called(amendment), clause_name(amendment, fates.names[amendment.proposal]), meant or OPEN
        if arguments.json:
            console.put_json(dict(zip(("proposal", "clause", "fate"), row, strict=True)))
        else:
            console.put(f"{row[0]}, {row[1]}: {row[2]}")
        return 0
    if arguments.json:
        console.put_json(data_rows(fate_columns(fates.names, fates.places), fates.fates))
    else:
        console.put_lines(plain_lines(fate_lines(fates.fates, fates.names, fates.places)))
    return 0


def _chosen(fates: FatesFound, number: str, clause: str, fate: str) -> AmendmentFate:
    if fate not in (*FATES, SUGGESTED, OPEN):
        raise UsageFault(f"{fate!r} is no fate", hint=f"A fate is one of: {', '.join((*FATES, SUGGESTED, OPEN))}.")
    theirs = [a for a in fates.fates if number.casefold() in (a.number.casefold(), proposal_called(a).casefold())]
    named = {clause_name(amendment, fates.names[amendment.proposal]): amendment for amendment in theirs}
    clause = next(
        (name for name in named if same_name(name, clause) or same_name(name.partition(":")[0], clause)), clause
    )
    if clause not in named:
        hint = f"It changes: {', '.join(named)}." if named else "`wtsaprep fates` lists all there are."
        raise UsageFault(f"{number} has no change of {clause!r}", hint=hint)
    return named[clause]
