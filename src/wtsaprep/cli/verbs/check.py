"""``wtsaprep check [REF...]``: what of proposals has to be put right before they are handed in, with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import index_of
from wtsaprep.cli.options import add_json
from wtsaprep.cli.unread_files import say_unread
from wtsaprep.model.counted import counted
from wtsaprep.model.odd_characters import visible_document
from wtsaprep.services.papers.checking import Finding, checked

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console

FOUND = 1

_FOUND_NONE = (
    "Every citation, both ends of ranges, has its clause, and neither number nor reasons are missing. "
    "Brackets, placeholders and the cover are not looked at."
)


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    add_json(parser)
    what = "proposals, documents, or texts in force and all that is proposed on them; all proposals if none is named"
    parser.add_argument("refs", metavar="REF", nargs="*", help=what)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """List the citations that lost their clause, ranges that run backwards, and what symbols want; status 1 if any.

    Where all proposals are checked, files that can't be read are named as well, and are no less to be put right.
    """
    done = checked(index_of(arguments, console), arguments.refs)
    if arguments.json:
        unread = [Finding(str(one.path), "", f"can't be read: {one.error.what}") for one in done.unread]
        console.put_json([finding._asdict() for finding in (*done.findings, *unread)])
    else:
        for finding in done.findings:
            console.put(_line(finding))
        say_unread(console, done.unread)
        found = len(done.findings) + len(done.unread)
        console.say(f"{counted(found, 'thing')} to be put right." if found else _FOUND_NONE)
    for finding in done.narrowed:
        console.say(f"{_line(finding)}; right if that is meant.")
    return FOUND if done.findings or done.unread else 0


def _line(finding: Finding) -> str:
    words = f": …{finding.words}…" if finding.words else ""
    place = f"{finding.proposal}, {finding.clause}" if finding.clause else finding.proposal
    return visible_document(f"{place}: {finding.what}{words}")
