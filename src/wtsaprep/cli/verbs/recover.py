"""``wtsaprep recover``: what was left unsaved, as a list, and one of them as a file, also if its draft is gone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import index_of, workspace_of
from wtsaprep.cli.draft_changes import user_of
from wtsaprep.cli.hand_out import STANDARD, hand_out
from wtsaprep.cli.options import add_json, file_named
from wtsaprep.present.text.visible import visible
from wtsaprep.services.drafts.leftover_journals import give_up_form, left_forms, left_journals, unsaved_text
from wtsaprep.services.drafts.unfinished_work import decide_on_unsaved
from wtsaprep.store.files.single_files import write_file

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.services.drafts.leftover_journals import LeftJournal


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    parser.add_argument("journal", metavar="REF", nargs="?", help="a proposal, journal or form, as the list calls it")
    decided = parser.add_mutually_exclusive_group()
    decided.add_argument("--save", metavar="REF", help="save what was left unsaved of this proposal")
    decided.add_argument(
        "--give-up", metavar="REF", help="go on with what is saved of it instead; of a form, without it"
    )
    add_json(parser)
    what = "a new file; - is standard output"
    parser.add_argument("-o", "--output", metavar="FILE", type=file_named, default="-", help=what)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """List journals with unsaved work, or write out what one holds, which stays as it is; or decide on a draft's."""
    if reference := arguments.save or arguments.give_up:
        return _decide(reference, arguments, console)
    if arguments.journal is None:
        index = index_of(arguments, console)
        journals, forms = left_journals(index), left_forms(index.workspace)
        if arguments.json:
            console.put_json(
                [*map(_data, journals), *({"form": left.words.called, **left.words.fields} for left in forms)]
            )
        else:
            console.put_lines(
                f"{left.proposal}\tlast changed {left.changed}\t{left.state}\t{left.draft}\t{left.name}"
                for left in journals
            )
            console.put_lines(f"{left.words.called}\t{left.state}" for left in forms)
        return 0
    text, notes = unsaved_text(workspace_of(arguments, console), arguments.journal)
    for sentence in notes:
        console.say(sentence)
    if arguments.output != STANDARD:
        hand_out(console, text, arguments.output, partial(write_file, seen=None))
        return 0
    lines = text.removesuffix("\n").split("\n")
    if any(visible(line) != line for line in lines):
        console.say("Some characters are no letters; they are shown here, and -o FILE writes them as they are.")
    console.put_lines(lines)  # Whoever wrote the journal may have written it for this terminal.
    return 0


def _data(left: LeftJournal) -> dict[str, str]:
    return {
        "proposal": left.proposal,
        "changed": left.changed,
        "state": left.state,
        "draft": str(left.draft),
        "journal": left.name,
    }


def _decide(reference: str, arguments: argparse.Namespace, console: Console) -> int:
    """Say what becomes of what was left unsaved; what there is to say of it is told beside."""
    if arguments.give_up and give_up_form(workspace_of(arguments, console), arguments.give_up):
        console.put(f"{arguments.give_up}: given up")
        return 0
    keep = arguments.save is not None
    told = decide_on_unsaved(index_of(arguments, console), reference, user_of(console), keep=keep)
    done = "saved" if keep else "given up"
    if arguments.json:
        console.put_json({"proposal": reference, "unsaved work": done})
    else:
        console.put(f"{reference}: {done}")
    if told:
        console.say(told)
    return 0
