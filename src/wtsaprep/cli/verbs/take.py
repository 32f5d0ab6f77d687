"""``wtsaprep take REF CLAUSE``: one mark of another's proposal, or all it does to a clause, into a draft of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import index_of, say_private
from wtsaprep.cli.clause_words import one_mark
from wtsaprep.cli.draft_changes import user_of
from wtsaprep.cli.options import add_json
from wtsaprep.drafting.taking_marks import GOES_ALONG, taken_along
from wtsaprep.errors import InputFault
from wtsaprep.model.proposal_names import filed_name
from wtsaprep.present.sheet.offered_marks import mark_in_words, offered_data
from wtsaprep.services.drafts.taking_marks import offered, take_at_once

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.drafting.offered_marks import OfferedMark
    from wtsaprep.services.drafts.taking_marks import OfferedClause


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    parser.add_argument("ref", metavar="REF", help="the proposal that is taken from")
    parser.add_argument("clause", metavar="CLAUSE", help="as in 'resolves 2', or how it begins")
    parser.add_argument("--mark", metavar="MARK", help="one change inside it, by its number or words; else all of it")
    parser.add_argument("--into", metavar="OURS", help="our draft; it is begun where there is none")
    parser.add_argument("--list", action="store_true", help="only list the marks of the clause with their numbers")
    add_json(parser)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Take it, save our draft, and print the clause as it reads then."""
    index = index_of(arguments, console)
    clause = offered(index, arguments.ref, arguments.clause)
    torn = len(taken_along(clause.theirs, clause.id)) > 1
    if arguments.list:
        if arguments.json:
            console.put_json(offered_data(clause.id, clause.cited, clause.marks))
        else:
            console.put_lines(f"{number}\t{mark_in_words(mark)}" for number, mark in enumerate(clause.marks, 1))
            if not clause.marks:
                console.say(f"{_without_marks(clause)}.")
            elif torn:
                console.say(f"Without --mark all of it is taken, {GOES_ALONG}.")
        return 0
    mark = _mark_called(clause, arguments.mark) if arguments.mark is not None else None
    taken = take_at_once(index, clause, mark, arguments.into or "", user_of(console))
    name = taken.proposal.name
    if arguments.json:
        console.put_json(
            {
                "from": clause.theirs.proposal.name,
                "into": name,
                "started": taken.started,
                "clause": taken.cited,
                "id": taken.id,
                "mark": clause.marks.index(mark) + 1 if mark else None,
                "text": taken.text,
            }
        )
    else:
        console.put("\t".join(filter(None, (name, taken.cited, taken.text))))
    along = f", {GOES_ALONG}" if torn and mark is None else ""
    begun = ", begun for it" if taken.started else ""
    console.say(f"{name}{begun}: taken from {filed_name(clause.theirs.proposal)}{along}")
    if taken.told:
        console.say(taken.told)
    say_private(console, index.workspace)
    return 0


def _mark_called(clause: OfferedClause, said: str) -> OfferedMark:
    """The change that is meant.

    Raises:
        InputFault: there is none like that.
        NeedsDecision: there are several.
    """
    if not clause.marks:
        raise InputFault(_without_marks(clause))
    return one_mark(clause.marks, [said])


def _without_marks(clause: OfferedClause) -> str:
    """Why there is nothing that could be taken by itself."""
    torn = len(taken_along(clause.theirs, clause.id)) > 1
    why = "is split or joined, and nothing in it changes by itself" if torn else "has no single changes"
    return f"{clause.cited} {why}: it is taken whole, or left"
