"""``check --fix``, ``--waive``, ``--waived`` and ``--again``: findings mended, let stand, and told again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.cli.call_workspace import index_of
from wtsaprep.cli.draft_changes import user_of
from wtsaprep.cli.unread_files import say_unread
from wtsaprep.cli.verbs.check import FOUND
from wtsaprep.model.counted import counted
from wtsaprep.model.labels import labels
from wtsaprep.model.odd_characters import visible_document
from wtsaprep.present.sheet.parts import some_clauses
from wtsaprep.present.sheet.text_lines import document_lines, plain_lines
from wtsaprep.redline.redline import redline
from wtsaprep.services.papers.mending import NOBODY_SAID_WHOSE, mend, plan_mends
from wtsaprep.services.papers.waiving import let_stand, tell_again, waive
from wtsaprep.store.folders.locations import SETTINGS

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.services.papers.mending import PlannedMend
    from wtsaprep.services.papers.waiving import LetStand
    from wtsaprep.store.index.contents import Broken
    from wtsaprep.store.index.index import Index


_ROW = ("provision", "before", "after", "label_before", "label_after")
"""What is told of a clause that would read otherwise, or bear another letter or number."""
_WHO_WE_ARE = f"`source` in {SETTINGS} says who we are; a proposal that is named is mended in any case"


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Mend what is found, or show what would be; or let something stand, list that, or have it told again."""
    index = index_of(arguments, console)
    if arguments.fix:
        return _fix(index, arguments, console)
    return _list_waived(index, arguments, console) if arguments.waived else _waive(index, arguments, console)


def _fix(index: Index, arguments: argparse.Namespace, console: Console) -> int:
    """Show what the fixes make of each proposal, or make it; status 1 while something is left to be put right."""
    unread: list[Broken] = []
    planned = [*plan_mends(index, arguments.refs, unread, arguments.rule)]
    if arguments.json:
        console.put_json([_plan_data(plan) for plan in planned])
    for plan in planned:
        if not plan.findings:
            console.say(f"{visible_document(plan.name)}: {_left(plan)}.")
            continue
        if not arguments.json:
            console.put(visible_document(plan.name))
            laid = some_clauses(redline(plan.before, plan.after), plan.changed)
            console.put_lines(plain_lines(document_lines(laid, "redline")))
        if arguments.write and (told := mend(index, plan, user_of(console), arguments.rule)):
            console.say(told)
        done = "mended" if arguments.write else "can be mended: --write does it"
        left = f"; {_left(plan)}" if plan.left else ""
        console.say(f"{visible_document(plan.name)}: {counted(plan.findings, 'finding')} {done}{left}.")
    if any(plan.theirs == NOBODY_SAID_WHOSE for plan in planned):
        console.say(f"{_WHO_WE_ARE}.")
    if not any(plan.findings for plan in planned):
        console.say("Nothing can be mended by itself.")
    say_unread(console, [file.error for file in unread])
    return FOUND if unread or any(plan.left or not arguments.write for plan in planned) else 0


def _left(plan: PlannedMend) -> str:
    """What is said of findings that no fix puts right."""
    return f"{plan.left} left, since {plan.theirs}" if plan.theirs else f"{plan.left} left to a person"


def _waive(index: Index, arguments: argparse.Namespace, console: Console) -> int:
    """Let what a rule finds in a proposal, or in a clause of it, stand; or have it told again."""
    (reference,) = arguments.refs
    user, rule = user_of(console), arguments.waive or arguments.again
    if arguments.waive:
        done, what = waive(index, reference, user, rule, arguments.clause, arguments.note), "waived"
    else:
        done, what = tell_again(index, reference, user, rule, arguments.clause), "told again"
    if arguments.json:
        console.put_json({"proposal": reference, "rule": rule, what.replace(" ", "_"): done.findings})
    console.say("; ".join(filter(None, (f"{counted(done.findings, 'finding')} {what}", done.told))) + ".")
    return 0


def _list_waived(index: Index, arguments: argparse.Namespace, console: Console) -> int:
    """List what was let stand, with the notes; none of it is to be put right."""
    unread: list[Broken] = []
    rows = [
        row
        for row in let_stand(index, arguments.refs, unread)
        if not arguments.rule or row.waiver.rule in arguments.rule
    ]
    if arguments.json:
        console.put_json([_waived_data(row) for row in rows])
    for row in () if arguments.json else rows:
        place = ", ".join(filter(None, (row.proposal, row.clause)))
        console.put(visible_document(f"{place}: {row.waiver.note} [{row.waiver.rule}]"))
    say_unread(console, [file.error for file in unread])
    console.say(f"{counted(len(rows), 'finding')} let stand." if rows else "Nothing was let stand.")
    return FOUND if unread else 0


def _waived_data(row: LetStand) -> dict[str, Any]:
    waiver = row.waiver
    return {"proposal": row.proposal, "clause": row.clause, **waiver.model_dump()}


def _plan_data(plan: PlannedMend) -> dict[str, Any]:
    was, now = (
        {p.id: (p.text, label) for p, label in zip(text, labels(text), strict=True)}
        for text in (plan.before, plan.after)
    )
    rows = [
        dict(zip(_ROW, (id_, was[id_][0], now[id_][0], was[id_][1], now[id_][1]), strict=True))
        for id_ in now
        if id_ in plan.changed or was[id_] != now[id_]
    ]
    return {"proposal": plan.name, "mended": plan.findings, "left": plan.left, "clauses": rows}
