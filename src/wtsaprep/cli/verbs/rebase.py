"""``wtsaprep rebase REF --onto RES``: a proposal onto another text; what applies is applied, the rest listed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wtsaprep.cli.session import workspace_of
from wtsaprep.comparison.taken import rebased_on
from wtsaprep.comparison.versions import News, news
from wtsaprep.drafting.settle import all_settled
from wtsaprep.errors import InputFault, UsageFault, Where
from wtsaprep.present.conflict import conflict_lines, counted_conflicts
from wtsaprep.present.document import plain_lines
from wtsaprep.present.sheet import Sheet, citations
from wtsaprep.present.versions import news_lines
from wtsaprep.redline.redline import redline
from wtsaprep.store.catalogue import find_proposal, find_resolution, open_draft
from wtsaprep.store.chair_texts import find_chair_text, open_chair_text
from wtsaprep.store.rebasing import drafted, rebased

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.store.catalogue import Draft
    from wtsaprep.store.workspace import Workspace

NEEDS_DECISION = 4


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Re-base a proposal and save it; without ``--keep``, nothing is written if a person has something to settle.

    Onto another proposal or a chair's text, as if that was taken, it only tells what is left: such a text is not in force.
    """
    workspace = workspace_of(arguments, console)
    proposal = find_proposal(workspace, arguments.ref)
    edition = find_resolution(workspace, arguments.onto)
    if proposal is None:
        raise UsageFault(f"no proposal is called {arguments.ref!r}", hint="`wtsaprep list` shows those there are.")
    if edition is None and (taken := _taken(workspace, arguments.onto)) is not None:
        return _tell_what_is_left(console, open_draft(workspace, proposal), *taken)
    if edition is None:
        raise InputFault(f"no text in force is called {arguments.onto!r}", Where(str(workspace.folder)))
    before = open_draft(workspace, proposal)
    after = rebased(workspace, drafted(before), edition.value)
    conflicts = after.proposal.conflicts
    if conflicts and not arguments.keep:
        names = citations(Sheet(redline(after.baseline, after.revised)))
        console.put_lines(plain_lines(conflict_lines(conflicts, names)))
        console.say(
            f"wtsaprep: {counted_conflicts(len(conflicts))}; nothing was written. "
            "Settle all of them with --keep mine, theirs or both, or each in the reader (g b)."
        )
        return NEEDS_DECISION
    if arguments.keep:
        after = all_settled(after, arguments.keep)
    saved = after.saved_form
    _, told = workspace.save(replace(proposal, value=saved))
    settled = f", {len(conflicts)} of them settled: {arguments.keep}" if conflicts else ""
    count = len(saved.amendments)
    changes = "1 change" if count == 1 else f"{count} changes"
    console.put(f"{saved.symbol} {saved.number or saved.id} stands on {edition.value.name}: {changes}{settled}")
    if told:
        console.say(told)
    return 0


def _taken(workspace: Workspace, reference: str) -> tuple[str, Resolution, Text] | None:
    """A proposal or a chair's text by its name, the text in force that it is on, and what it makes of it."""
    if (stored := find_proposal(workspace, reference)) is not None:
        draft = open_draft(workspace, stored)
        if stored.value.without_text or draft.baseline is None:
            what = f"{stored.value.name} leaves no text that others could be put onto"
            raise UsageFault(what, hint="Name a proposal that changes a text in force.")
        return stored.value.name, draft.baseline, draft.revised
    if (chair := find_chair_text(workspace, reference)) is not None:
        opened = open_chair_text(workspace, chair)
        return opened.value.name, opened.baseline, opened.revised
    return None


def _tell_what_is_left(console: Console, draft: Draft, name: str, resolution: Resolution, taken: Text) -> int:
    """What a proposal still changes on the text that was taken, then what can't be made any more, with the reason."""
    proposal = draft.proposal.value
    if draft.baseline != resolution:
        raise UsageFault(f"{proposal.name} is not on {resolution.name}, as {name} is")
    left = rebased_on(draft.baseline_text, taken, draft.revised)
    found = news(draft.baseline_text, taken, left.text)
    waiting = {conflict.provision for conflict in left.conflicts}
    still = News(*(tuple(one for one in part if one[1].id not in waiting) for part in found))
    console.put(f"{proposal.symbol} {proposal.name}, if {name} is taken:")
    console.put_lines(plain_lines(news_lines(still)))
    if not any(still) and not left.conflicts:
        console.put("nothing is left to change")
    names = citations(Sheet(redline(taken, left.text)))
    console.put_lines(plain_lines(conflict_lines(left.conflicts, names)))
    return NEEDS_DECISION if left.conflicts else 0
