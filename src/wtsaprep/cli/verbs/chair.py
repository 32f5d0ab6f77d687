"""``wtsaprep chair ACTION DOCUMENT``: a chair's text started, made by picking options, imported, and handed out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import say_private, workspace_of
from wtsaprep.errors import UsageFault
from wtsaprep.services.comparing.chair_session import ChairSession
from wtsaprep.services.comparing.chair_texts import hand_out
from wtsaprep.services.comparing.new_chair_text import import_chair_text, one_text, start_chair_text
from wtsaprep.services.comparing.opened_chair_text import named_chair_text
from wtsaprep.store.index.find import named_resolution
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.services.comparing.opened_chair_text import StoredChairText
    from wtsaprep.store.folders.workspace import Workspace


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    parser.add_argument(
        "action",
        choices=("start", "pick", "import", "freeze"),
        help="start DT/24 RES; pick DT/24 CLAUSE OPTION...; import DT/24 FILE; freeze DT/24",
    )
    parser.add_argument("document", metavar="DOCUMENT", help="as in DT/24, DT/24R1")
    parser.add_argument(
        "words", metavar="WORD", nargs="*", help="what the action is about; a proposal is an option, too"
    )
    parser.add_argument("--body", metavar="NAME", default="", help="start: the group that works on it, as in AHG")
    parser.add_argument("--from", dest="taken", metavar="REF", help="start: take all changes of this proposal")
    parser.add_argument("--on", metavar="RES", help="import: the text in force of a document that is new here")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Do what is asked with the chair's text, and print its name, a new one if it became the next revision."""
    workspace = workspace_of(arguments, console)
    action = {"start": _start, "pick": _pick, "import": _import, "freeze": _freeze}[arguments.action]
    draft = action(workspace, arguments, console)
    say_private(console, workspace)
    console.put(draft.value.name)
    return 0


def _start(workspace: Workspace, arguments: argparse.Namespace, console: Console) -> StoredChairText:
    (reference,) = _words(arguments, 1, "RES, the text in force")
    resolution = named_resolution(Index(workspace), reference)
    return start_chair_text(
        workspace, arguments.document, resolution, body=arguments.body, taking=arguments.taken or ""
    )


def _pick(workspace: Workspace, arguments: argparse.Namespace, console: Console) -> StoredChairText:
    clause_name, *options = _words(arguments, 2, "CLAUSE and OPTION, as `wtsaprep options RES` has them")
    session = ChairSession(workspace, named_chair_text(Index(workspace), arguments.document).stored)
    session.pick(session.clause_called(clause_name), options)
    return session.draft


def _import(workspace: Workspace, arguments: argparse.Namespace, console: Console) -> StoredChairText:
    from wtsaprep.cli.read_input import read_subjects  # It loads the importer, which the other actions need not.

    (name,) = _words(arguments, 1, "FILE, the text as it was handed out")
    text = one_text(name, [subject.revised for subject in read_subjects(name, console)])
    on = named_resolution(Index(workspace), arguments.on) if arguments.on else None
    draft, left_out = import_chair_text(workspace, arguments.document, text, on, body=arguments.body)
    if left_out:
        console.say(f"Left out: {left_out}.")
    return draft


def _freeze(workspace: Workspace, arguments: argparse.Namespace, console: Console) -> StoredChairText:
    _words(arguments, 0, "nothing more")
    draft = hand_out(workspace, named_chair_text(Index(workspace), arguments.document))
    console.say(f"{draft.value.name} is handed out; the next change makes Rev.{draft.value.revision + 1}.")
    return draft


def _words(arguments: argparse.Namespace, least: int, wanted: str) -> list[str]:
    words: list[str] = arguments.words
    if len(words) < least or (len(words) > least and arguments.action != "pick"):
        raise UsageFault(f"chair {arguments.action} {arguments.document} wants {wanted}")
    return words
