"""``wtsaprep rebase REF --onto RES``: a proposal onto another text; what applies is applied, the rest listed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wtsaprep.cli.adopted import taken_text, tell_what_is_left
from wtsaprep.cli.call_workspace import workspace_of
from wtsaprep.drafting.settle import all_settled
from wtsaprep.errors import InputFault, UsageFault, Where
from wtsaprep.present.sheet.conflict import conflict_lines, counted_conflicts
from wtsaprep.present.sheet.sheet import Sheet, citations
from wtsaprep.present.sheet.text_lines import plain_lines
from wtsaprep.present.text.counted import counted
from wtsaprep.redline.redline import redline
from wtsaprep.services.drafts.opened_proposal import stored_draft
from wtsaprep.services.drafts.rebasing import draft_of, rebased
from wtsaprep.store.index.find import find_proposal, find_resolution
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
    parser.add_argument("--keep", choices=("mine", "theirs", "both"), help="settle all that does not apply this way")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Re-base a proposal and save it; without ``--keep``, nothing is written if a person has something to settle.

    Onto another proposal or a chair's text, as if that was taken, it only tells what is left of it.
    """
    workspace = workspace_of(arguments, console)
    index = Index(workspace)
    if (taken := taken_text(index, arguments.onto)) is not None:
        return tell_what_is_left(index, console, arguments.ref, taken)
    proposal = find_proposal(index, arguments.ref)
    edition = find_resolution(index, arguments.onto)
    if proposal is None:
        raise UsageFault(f"no proposal is called {arguments.ref!r}", hint="`wtsaprep list` shows those there are.")
    if edition is None:
        raise InputFault(f"no text in force is called {arguments.onto!r}", Where(str(workspace.folder)))
    before = stored_draft(index, proposal)
    after = rebased(workspace, draft_of(before), edition.value)
    conflicts = after.proposal.conflicts
    if conflicts and not arguments.keep:
        names = citations(Sheet(redline(after.baseline, after.revised)))
        console.put_lines(plain_lines(conflict_lines(conflicts, names)))
        console.say(
            f"wtsaprep: {counted_conflicts(len(conflicts))}; nothing was written. "
            "Settle all of them with --keep mine, theirs or both, or each in the reader (gb)."
        )
        return NEEDS_DECISION
    if arguments.keep:
        after = all_settled(after, arguments.keep)
    saved = after.saved_form
    _, told = workspace.save(replace(proposal, value=saved))
    settled = f", {len(conflicts)} of them settled: {arguments.keep}" if conflicts else ""
    changes = counted(len(saved.amendments), "change")
    console.put(f"{saved.symbol} {saved.number or saved.id} stands on {edition.value.name}: {changes}{settled}")
    if told:
        console.say(told)
    return 0
