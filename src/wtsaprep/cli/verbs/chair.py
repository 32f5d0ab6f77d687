"""``wtsaprep chair ACTION DOCUMENT``: a chair's text started, made by picking options, imported, and handed out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import say_private, workspace_of
from wtsaprep.comparison.attribute_words import recognized
from wtsaprep.comparison.match_new_clauses import with_matched_ids
from wtsaprep.comparison.options import Backer, ClauseOptions, clauses, order_of, pick_of
from wtsaprep.comparison.picks import picked, tidied
from wtsaprep.drafting.start import fresh_suffix
from wtsaprep.errors import InputFault, UsageFault, Where
from wtsaprep.model.numbers import split_revision
from wtsaprep.redline.align import inherit_ids
from wtsaprep.services.comparing.chair_texts import (
    named_chair_text,
    open_chair_text,
    previous_revision,
    save_as_it_is,
    save_change,
    start_chair_text,
    with_words_of,
)
from wtsaprep.services.comparing.comparison import compare
from wtsaprep.store.index.find import find_chair_text, named_resolution
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from wtsaprep.cli.console import Console
    from wtsaprep.services.comparing.chair_texts import StoredChairText
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
    index = Index(workspace)
    resolution = named_resolution(index, reference)
    compared = compare(index, resolution)
    practice = any(entry.proposal.practice for entry in compared.entries)
    draft = start_chair_text(workspace, arguments.document, resolution, body=arguments.body, practice=practice)
    if not arguments.taken:
        return draft
    head = index.proposal(arguments.taken)
    entry = next((e for e in compared.entries if head and e.proposal.id == head.id), None)
    if entry is None:
        raise UsageFault(f"{arguments.taken!r} is no proposal on {resolution.name}")
    value = with_words_of(draft, entry.revised)
    rows = recognized(resolution.provisions, entry.revised, [entry])
    return save_change(workspace, draft, value.model_copy(update={"attributions": rows}))


def _pick(workspace: Workspace, arguments: argparse.Namespace, console: Console) -> StoredChairText:
    clause_name, *options = _words(arguments, 2, "CLAUSE and OPTION, as `wtsaprep options RES` has them")
    index = Index(workspace)
    draft = named_chair_text(index, arguments.document)
    compared = compare(index, draft.baseline)
    compiled = clauses(draft.baseline.provisions, compared.entries, compared.own)
    clause = _clause(compiled, clause_name)
    picks = [_option(clause, name) for name in options]
    order = next((order_of(compiled, pick.proposal) for pick in picks if pick), ())
    made = picked(draft.value, draft.baseline.provisions, clause, picks, order)
    return save_change(workspace, draft, tidied(draft.value, made, draft.baseline.provisions))


def _import(workspace: Workspace, arguments: argparse.Namespace, console: Console) -> StoredChairText:
    (name,) = _words(arguments, 1, "FILE, the text as it was handed out")
    from wtsaprep.cli.read_input import read_subjects

    read = read_subjects(name, console)
    if len(read) != 1:
        raise InputFault(f"there are {len(read)} texts in it, and a chair's text is one", Where(name))
    draft = _document(workspace, arguments)
    baseline = draft.baseline.provisions
    text = read[0].revised
    beginning = next((at for at, p in enumerate(text) if p.kind == "number"), 0)
    if beginning:
        console.say(f"Left out: what stands before {text[beginning].text}.")
    aligned = inherit_ids(baseline, text[beginning:], fresh_suffix)
    aligned = with_matched_ids(draft.revised, aligned, baseline)  # What was decided on a new clause belongs to its id.
    value = with_words_of(draft, aligned)
    rows = recognized(baseline, aligned, compare(Index(workspace), draft.baseline).entries)
    return save_change(workspace, draft, value.model_copy(update={"attributions": rows}))


def _freeze(workspace: Workspace, arguments: argparse.Namespace, console: Console) -> StoredChairText:
    _words(arguments, 0, "nothing more")
    draft = named_chair_text(Index(workspace), arguments.document)
    console.say(f"{draft.value.name} is handed out; the next change makes Rev.{draft.value.revision + 1}.")
    return save_as_it_is(workspace, draft, draft.value.model_copy(update={"frozen": True}))


def _document(workspace: Workspace, arguments: argparse.Namespace) -> StoredChairText:
    """The revision that is to hold the text; a new one starts as the one before it, or as the text in force."""
    index = Index(workspace)
    if stored := find_chair_text(index, arguments.document):
        return open_chair_text(index, stored)
    document, revision = split_revision(arguments.document)
    if before := previous_revision(index, document, revision):
        handed_out = before.value.model_copy(update={"frozen": True, "revision": revision - 1})
        return before._replace(stored=replace(before.stored, value=handed_out))
    if not arguments.on:
        raise UsageFault(f"{arguments.document} is new here: on which text in force is it?", hint="Say --on RES.")
    resolution = named_resolution(index, arguments.on)
    practice = any(entry.proposal.practice for entry in compare(index, resolution).entries)
    return start_chair_text(workspace, arguments.document, resolution, body=arguments.body, practice=practice)


def _clause(compiled: Sequence[ClauseOptions], name: str) -> ClauseOptions:
    wanted = " ".join(name.casefold().split())
    found = [clause for clause in compiled if clause.open and wanted in (clause.name.casefold(), clause.key)]
    if len(found) != 1:
        what = f"{len(found)} clauses with options are called {name!r}" if found else f"no options for {name!r}"
        raise UsageFault(what, hint=f"There are: {', '.join(clause.name for clause in compiled if clause.open)}")
    return found[0]


def _option(clause: ClauseOptions, name: str) -> Backer | None:
    """The backer of an option, by the option's number or by one of its proposals."""
    for option in clause.options:
        if name == option.name:
            return pick_of(option)
        if any(backer.number.casefold() == name.casefold() for backer in option.backers):
            return pick_of(option, name)
    options = ", ".join(option.name for option in clause.options)
    raise UsageFault(f"{clause.name} has no option {name!r}", hint=f"There are {options}; or name a proposal.")


def _words(arguments: argparse.Namespace, least: int, wanted: str) -> list[str]:
    words: list[str] = arguments.words
    if len(words) < least or (len(words) > least and arguments.action != "pick"):
        raise UsageFault(f"chair {arguments.action} {arguments.document} wants {wanted}")
    return words
