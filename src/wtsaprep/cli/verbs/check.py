"""``wtsaprep check [REF...]``: what of proposals has to be put right before they are handed in, with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import index_of
from wtsaprep.cli.options import add_json
from wtsaprep.model.counted import counted
from wtsaprep.model.odd_characters import visible_document
from wtsaprep.services.papers.checking import checked, narrowed_in

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.services.papers.checking import Finding

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
    """List the citations that lost their clause, ranges that run backwards, and what symbols want; status 1 if any."""
    index = index_of(arguments, console)
    refs = arguments.refs or [head.id for head in index.proposals]
    findings = [finding for ref in refs for finding in checked(index, ref)]
    if arguments.json:
        console.put_json([finding._asdict() for finding in findings])
    else:
        for finding in findings:
            console.put(_line(finding))
        console.say(f"{counted(len(findings), 'thing')} to be put right." if findings else _FOUND_NONE)
    for ref in refs:
        for finding in narrowed_in(index, ref):
            console.say(f"{_line(finding)}; right if that is meant.")
    return FOUND if findings else 0


def _line(finding: Finding) -> str:
    words = f": …{finding.words}…" if finding.words else ""
    place = f"{finding.proposal}, {finding.clause}" if finding.clause else finding.proposal
    return visible_document(f"{place}: {finding.what}{words}")
