"""``wtsaprep sign REF ADMINISTRATION``: who stands behind a proposal, and who does not yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from wtsaprep.cli.call_workspace import index_of
from wtsaprep.cli.draft_changes import change_draft
from wtsaprep.cli.options import add_json
from wtsaprep.drafting.cosigning import cosigning_step, row_called, with_row, without_row
from wtsaprep.errors import InputFault, UsageFault, there_are
from wtsaprep.model.proposal import SignatureStatus
from wtsaprep.model.signatures import signature_tally
from wtsaprep.present.lists.signatures import signature_rows
from wtsaprep.services.drafts.change_at_once import take_step
from wtsaprep.services.drafts.signatures_needed import cosignatories_needed

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.cli.draft_changes import Sessions
    from wtsaprep.drafting.cosigning import CosignatoryTable
    from wtsaprep.services.drafts.drafting_session import DraftingSession

STATUSES: tuple[str, ...] = get_args(SignatureStatus)


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    parser.add_argument("ref", metavar="REF", help="the proposal")
    parser.add_argument(
        "administration", metavar="ADMINISTRATION", nargs="?", default="", help="who; else all are listed"
    )
    parser.add_argument("status", nargs="?", choices=STATUSES, help="where it stands; a new one is pending")
    parser.add_argument("--date", metavar="DATE", help="when it said so")
    parser.add_argument("--contact", metavar="WHO", help="who speaks for it")
    parser.add_argument("--name", metavar="NAME", help="what it is called from now on")
    parser.add_argument("--delete", action="store_true", help="take it out of the table")
    add_json(parser)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Write a row of the table, or take it out; then print the table."""
    index = index_of(arguments, console)
    told_of_it = {name: getattr(arguments, name) for name in ("status", "date", "contact")}
    said = {name: value for name, value in told_of_it.items() if value is not None}
    if arguments.name is not None:
        said["administration"] = arguments.name
    if ((said or arguments.delete) and not arguments.administration) or (said and arguments.delete):
        raise UsageFault("say which administration, and what of it; or --delete")

    def change(session: DraftingSession, _: Sessions) -> tuple[CosignatoryTable, int]:
        table = session.draft.proposal.cosignatories
        if arguments.administration:
            at = row_called(table, arguments.administration)
            if at < 0 and (arguments.delete or arguments.name is not None):
                what = f"{arguments.administration!r} is not in the table"
                raise InputFault(what, hint=there_are(row.administration for row in table))
            new = {} if at >= 0 else {"administration": arguments.administration.strip()}
            table = without_row(table, at) if arguments.delete else with_row(table, at, **new, **said)
            take_step(session, cosigning_step(session.draft, table))
        return table, cosignatories_needed(session.workspace)

    table, needed = change_draft(index, arguments.ref, console, f"co-signatory {arguments.administration}", change)
    if arguments.json:
        console.put_json([row.model_dump() for row in table])
    else:
        console.put_lines(signature_rows(table))
    console.say(str(signature_tally(table, needed)))
    return 0
