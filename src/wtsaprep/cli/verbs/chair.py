"""``wtsaprep chair ACTION DOCUMENT``: a chair's text started, made by picking options, imported, and handed out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import say_private, workspace_of
from wtsaprep.cli.chair_actions import ACTIONS
from wtsaprep.cli.options import add_json
from wtsaprep.comparison.put_right import lost_in
from wtsaprep.drafting.lost_citations import told_lost
from wtsaprep.present.lists.chair_choices import chair_data

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    add_json(parser)
    parser.add_argument(
        "action", choices=tuple(ACTIONS), help="; ".join(f"{name} DT/24 {one.wants}" for name, one in ACTIONS.items())
    )
    parser.add_argument("document", metavar="DOCUMENT", help="as in DT/24, DT/24R1")
    parser.add_argument(
        "words", metavar="WORD", nargs="*", help="what the action is about; a proposal is an option, too"
    )
    parser.add_argument("--body", metavar="NAME", default="", help="start: the group that works on it, as in AHG")
    parser.add_argument(
        "--from",
        dest="taken",
        metavar="REF",
        action="append",
        help="start: take all that this proposal says; without RES, of new texts (ADD) that compete, each is named so",
    )
    parser.add_argument("--text", metavar="FILE", help="reword: its new words stand in this file; - is standard input")
    parser.add_argument("--on", metavar="RES", help="import: the text in force of a document that is new here")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Do what is asked with the chair's text, and print its name, a new one if it became the next revision."""
    workspace = workspace_of(arguments, console)
    done = ACTIONS[arguments.action].run(workspace, arguments, console)
    if done.told:
        console.say(done.told)
    if lost := told_lost(lost_in(done.draft.value, done.draft.baseline.provisions, done.draft.revised)):
        console.say(f"{lost}.")
    if arguments.json:
        told = {"action": arguments.action, "told": done.told}
        console.put_json({**told, **chair_data(done.draft, done.session, done.clauses)})
    else:
        console.put(done.draft.value.name)
        console.put_lines(done.lines)
    say_private(console, workspace)
    return 0
