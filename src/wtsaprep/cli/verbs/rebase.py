"""``wtsaprep rebase REF --onto RES``: a proposal onto another text; what applies is applied, the rest listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.adopted import tell_what_is_left
from wtsaprep.cli.call_workspace import workspace_of
from wtsaprep.drafting.settle import CHOICES
from wtsaprep.present.sheet.conflict import conflict_lines, counted_conflicts
from wtsaprep.present.sheet.sheet import Sheet, citations
from wtsaprep.present.sheet.text_lines import plain_lines
from wtsaprep.present.text.counted import counted
from wtsaprep.redline.redline import redline
from wtsaprep.services.comparing.what_is_left import taken_text
from wtsaprep.services.drafts.rebasing import carry_out_rebase, plan_rebase
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console

NEEDS_DECISION = 4


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    parser.add_argument("ref", metavar="REF", help="the proposal")
    parser.add_argument(
        "--onto",
        metavar="RES",
        required=True,
        help="the text it goes to, as in 11@new-delhi-2024; of a proposal or a chair's text, only tells what is left",
    )
    parser.add_argument("--keep", choices=CHOICES, help="settle all that does not apply this way")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Re-base a proposal and save it; without ``--keep``, nothing is written if a person has something to settle.

    Onto another proposal or a chair's text, as if that was taken, it only tells what is left of it.
    """
    workspace = workspace_of(arguments, console)
    index = Index(workspace)
    if (taken := taken_text(index, arguments.onto)) is not None:
        return tell_what_is_left(index, console, arguments.ref, taken)
    plan = plan_rebase(index, arguments.ref, arguments.onto)
    waiting = len(plan.conflicts)
    if waiting and not arguments.keep:
        names = citations(Sheet(redline(plan.draft.baseline, plan.draft.revised)))
        console.put_lines(plain_lines(conflict_lines(plan.conflicts, names)))
        console.say(
            f"wtsaprep: {counted_conflicts(waiting)}; nothing was written. "
            "Settle all of them with --keep mine, theirs or both, or each in the reader, which re-bases, too."
        )
        return NEEDS_DECISION
    proposal, note = carry_out_rebase(workspace, plan, arguments.keep)
    settled = f", {waiting} of them settled: {arguments.keep}" if waiting else ""
    changes = counted(len(proposal.amendments), "change")
    console.put(f"{proposal.symbol} {proposal.name} stands on {plan.edition.name}: {changes}{settled}")
    if note:
        console.say(note)
    return 0
