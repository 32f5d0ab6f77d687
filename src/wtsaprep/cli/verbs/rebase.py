"""``wtsaprep rebase REF --onto RES``: a proposal onto another text; what applies is applied, the rest listed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.cli.adopted import tell_what_is_left
from wtsaprep.cli.call_workspace import workspace_of
from wtsaprep.cli.options import add_json
from wtsaprep.drafting.amend import apply
from wtsaprep.drafting.settle import CHOICES
from wtsaprep.errors import NeedsDecision, NothingToDo, UsageFault
from wtsaprep.model.contribution import Contribution
from wtsaprep.model.counted import counted
from wtsaprep.model.proposal_names import filed_name, filed_title
from wtsaprep.present.sheet.conflict import conflict_lines, counted_conflicts
from wtsaprep.present.sheet.sheet import Sheet, citations
from wtsaprep.present.sheet.text_lines import document_lines, plain_lines
from wtsaprep.present.text.visible import visible
from wtsaprep.redline.redline import redline
from wtsaprep.redline.whole_changes import count_changes
from wtsaprep.services.comparing.rebased_chair_texts import carry_out_chair_rebase, plan_chair_rebase
from wtsaprep.services.comparing.what_is_left import taken_text
from wtsaprep.services.drafts.change_at_once import refuse_theirs
from wtsaprep.services.drafts.rebasing import (
    carry_out_all,
    carry_out_rebase,
    chair_texts_behind,
    plan_rebase,
    plan_rebase_of_all,
)
from wtsaprep.store.index.find import event_of, named_resolution
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence

    from wtsaprep.cli.console import Console
    from wtsaprep.drafting.settle import ConflictChoice
    from wtsaprep.model.conflict import Conflict
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.services.drafts.rebasing import PlannedRebase
    from wtsaprep.store.folders.workspace import Workspace


OPEN = "open"
"""How ``--keep`` leaves conflicts as they are, as a re-base on a screen does that is saved before they are settled."""


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    parser.add_argument("ref", metavar="REF", help="the proposal, or the chair's text; of a text in force, all on it")
    parser.add_argument(
        "--onto",
        metavar="RES",
        required=True,
        help="the text it goes to, as in 11@new-delhi-2024; of a proposal or a chair's text, only tells what is left",
    )
    parser.add_argument(
        "--fit", action="store_true", help="put on what fits where the text that it was made on is not here any more"
    )
    parser.add_argument(
        "--ready", action="store_true", help="of all on a text, write those on which nobody has to decide"
    )
    what = f"settle all that does not apply this way; {OPEN}: leave it in the proposal, for `settle` clause by clause"
    parser.add_argument("--keep", choices=(*CHOICES, OPEN), help=what)
    add_json(parser)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Re-base a proposal and save it; without ``--keep``, nothing is written if a person has something to settle.

    Onto another proposal or a chair's text, as if that was taken, it only tells what is left of it.
    """
    workspace = workspace_of(arguments, console)
    index = Index(workspace)
    if (taken := taken_text(index, arguments.onto)) is not None:
        return tell_what_is_left(index, console, arguments.ref, taken, json=arguments.json)
    all_on_it = False
    try:
        if index.proposal(arguments.ref) is None and index.chair_text(arguments.ref) is not None:
            return _rebase_chair_text(workspace, index, arguments, console)
        all_on_it = index.proposal(arguments.ref) is None and index.resolution(arguments.ref) is not None
        return (_rebase_all if all_on_it else _rebase_one)(workspace, index, arguments, console)
    except NothingToDo as there:
        console.say(f"{there.what}.")
        if arguments.json:
            edition = named_resolution(index, arguments.onto)
            console.put_json([] if all_on_it else _waiting_data(arguments.ref, edition, (), ""))
        return 0


def _rebase_one(workspace: Workspace, index: Index, arguments: argparse.Namespace, console: Console) -> int:
    """Re-base one proposal."""
    plan = plan_rebase(index, arguments.ref, arguments.onto)
    name = plan.draft.proposal.name
    if plan.fitted and not arguments.fit:
        if arguments.json:
            console.put_json(_waiting_data(name, plan.edition, plan.conflicts, "fit"))
            return NeedsDecision.status
        return _ask_whether_to_fit(plan, console)
    waiting = len(plan.conflicts)
    if waiting and not arguments.keep:
        if arguments.json:
            console.put_json(_waiting_data(name, plan.edition, plan.conflicts, "keep"))
            return NeedsDecision.status
        names = citations(Sheet(redline(plan.draft.baseline, plan.draft.revised)))
        _list(plan.conflicts, names, console, f"or each, in the reader or after --keep {OPEN}")
        return NeedsDecision.status
    if waiting and arguments.keep == OPEN:
        head = index.document_of(plan.stored.value.id)
        document = index.load(Contribution, head.path) if head else None
        refuse_theirs(event_of(index), plan.stored.value, document)  # Nobody could settle them there.
    saved = carry_out_rebase(workspace, plan, _choice(arguments))
    if arguments.json:
        console.put_json(_saved_proposal_data(plan, saved.proposal))
    else:
        _tell_saved(plan, saved.proposal, arguments, console)
    if saved.told:
        console.say(saved.told)
    return 0


def _rebase_all(workspace: Workspace, index: Index, arguments: argparse.Namespace, console: Console) -> int:
    """Re-base all proposals on a text as one act; if a person has to decide on some, none, or those that are ready."""
    if arguments.keep == OPEN:
        raise UsageFault(f"--keep {OPEN} goes with one proposal, whose conflicts are settled then")
    planned = plan_rebase_of_all(index, arguments.ref, arguments.onto)
    wants = {plan.stored.value.id: _wanted_of(plan, arguments) for plan in planned.plans}
    ready = tuple(plan for plan in planned.plans if not wants[plan.stored.value.id])
    waiting = [plan for plan in planned.plans if wants[plan.stored.value.id]]
    left = [plan for plan in waiting if plan.stored.value.id not in planned.superseded]
    stopped = bool(left or planned.unsettled) and not arguments.ready
    held, ready = (ready, ()) if stopped else ((), ready)
    saved = carry_out_all(workspace, ready, _choice(arguments)) if ready else ()
    if arguments.json:
        done = [_saved_proposal_data(plan, one.proposal) for plan, one in zip(ready, saved, strict=True)]
        rows = ((p.draft.proposal.name, p.edition, p.conflicts, wants[p.stored.value.id]) for p in (*held, *waiting))
        console.put_json([*done, *(_waiting_data(*row[:3], row[3] or "ready") for row in rows)])
    else:
        for plan, one in zip(ready, saved, strict=True):
            _tell_saved(plan, one.proposal, arguments, console)
        for plan in waiting:
            lost = ": the text that it was made on is not here any more" if wants[plan.stored.value.id] == "fit" else ""
            console.put(f"{filed_name(plan.draft.proposal)}{lost}")
            names = citations(Sheet(redline(plan.draft.baseline, plan.draft.revised)))
            console.put_lines(plain_lines(conflict_lines(plan.conflicts, names)))
    for plan in waiting:
        if plan not in left:
            console.say(f"{filed_name(plan.draft.proposal)} does not count any more and stays on the text it is on.")
    for name in planned.unsettled:
        console.say(f"{name} stays on the text it is on: some of its changes wait to be settled.")
    if left or stopped:
        written = f"{len(saved)} written" if saved else "nothing was written"
        say = f"{counted(len(left), 'proposal')} of {len(planned.plans)} to be decided on; {written}"
        others = f", or write the {len(held)} others with --ready" if held else ""
        console.say(f"wtsaprep: {say}. Re-base these one by one; or settle all with --keep, --fit{others}.")
    for text in chair_texts_behind(index, planned.plans[0].edition) if saved else ():
        console.say(f"{text} stays as it is; wtsaprep rebase {text} --onto {arguments.onto} takes it along.")
    return NeedsDecision.status if stopped else 0


def _choice(arguments: argparse.Namespace) -> ConflictChoice | None:
    """The one way in which all conflicts are settled; None if they stay open."""
    return next((choice for choice in CHOICES if choice == arguments.keep), None)


def _wanted_of(plan: PlannedRebase, arguments: argparse.Namespace) -> str:
    """The option that a person would have to say; empty if there is nothing to decide."""
    if plan.fitted and not arguments.fit:
        return "fit"
    return "keep" if plan.conflicts and not arguments.keep else ""


def _tell_saved(plan: PlannedRebase, proposal: Proposal, arguments: argparse.Namespace, console: Console) -> None:
    told = _saved_proposal_data(plan, proposal)
    settled = f", {told['settled']} of them settled: {arguments.keep}" if told["settled"] else ""
    changes = counted(told["changes"], "change")
    console.put(f"{filed_title(proposal)} stands on {plan.edition.name}: {changes}{settled}")
    if left := told["open"]:
        console.put(f"{counted_conflicts(left)}: wtsaprep settle {proposal.name} lists them")
    if told["united"]:
        console.put(f"united with {visible(plan.edition.name)}: {', '.join(told['united'])}")


def _saved_proposal_data(plan: PlannedRebase, proposal: Proposal) -> dict[str, Any]:
    laid = redline(plan.draft.baseline, apply(plan.draft.baseline, proposal.amendments))
    called = citations(Sheet(laid))
    united = [called[row.provision] for row in proposal.united if row.provision in called]
    left = len(proposal.conflicts)
    counts = count_changes(laid), len(plan.conflicts) - left
    return _saved_data(proposal.name, plan.edition, counts, united) | {"open": left}


def _list(conflicts: Sequence[Conflict], names: Mapping[str, str], console: Console, otherwise: str) -> None:
    console.put_lines(plain_lines(conflict_lines(conflicts, names)))
    console.say(
        f"wtsaprep: {counted_conflicts(len(conflicts))}; nothing was written. "
        f"Settle all of them with --keep mine, theirs or both, {otherwise}."
    )


def _ask_whether_to_fit(plan: PlannedRebase, console: Console) -> int:
    """Show what would be put onto the text: nobody can tell what is the author's and what was corrected meanwhile."""
    laid = redline(plan.draft.baseline, plan.draft.revised)
    console.put_lines(plain_lines(document_lines(laid, "redline")))
    console.put_lines(plain_lines(conflict_lines(plan.conflicts, citations(Sheet(laid)))))
    console.say(
        "wtsaprep: the text that it was made on is not here any more; nothing was written. What fits is shown: "
        "what was corrected since may look like a change of its author. Bring that text back, or say --fit."
    )
    return NeedsDecision.status


def _rebase_chair_text(workspace: Workspace, index: Index, arguments: argparse.Namespace, console: Console) -> int:
    if arguments.keep == OPEN:
        raise UsageFault("a chair's text holds no conflicts", hint="Say --keep mine, theirs or both.")
    plan = plan_chair_rebase(index, arguments.ref, arguments.onto, _choice(arguments))
    if plan.moved.conflicts:
        if arguments.json:
            console.put_json(_waiting_data(plan.draft.value.name, plan.edition, plan.moved.conflicts, "keep"))
            return NeedsDecision.status
        names = citations(Sheet(redline(plan.edition.provisions, plan.moved.revised)))
        _list(plan.moved.conflicts, names, console, "or pick in it what you can before")
        return NeedsDecision.status
    saved = carry_out_chair_rebase(workspace, plan)
    changes = count_changes(redline(plan.edition.provisions, plan.moved.revised))
    if arguments.json:
        console.put_json(_saved_data(saved.value.name, plan.edition, (changes, 0)))
        return 0
    console.put(f"{saved.value.name} stands on {plan.edition.name}: {counted(changes, 'change')}")
    return 0


def _waiting_data(name: str, edition: Resolution, conflicts: Sequence[Conflict], wants: str) -> dict[str, Any]:
    """As data that nothing was written, what waits, and the option that would answer it."""
    rows = [conflict.model_dump(mode="json") for conflict in conflicts]
    return {"name": name, "onto": edition.name, "written": False, "wants": wants, "conflicts": rows}


def _saved_data(name: str, edition: Resolution, counts: tuple[int, int], united: Sequence[str] = ()) -> dict[str, Any]:
    told = {"changes": counts[0], "settled": counts[1], "united": list(united)}
    return {"name": name, "onto": edition.name, "written": True, **told}
