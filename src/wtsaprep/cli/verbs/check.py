"""``wtsaprep check [REF...]``: what ITU's rules find in proposals and texts, each thing with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.cli.call_workspace import index_of
from wtsaprep.cli.options import add_json
from wtsaprep.cli.unread_files import say_unread
from wtsaprep.model.counted import counted
from wtsaprep.model.odd_characters import visible_document
from wtsaprep.services.papers.checking import checked

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from wtsaprep.cli.console import Console
    from wtsaprep.conventions.finding import Finding
    from wtsaprep.services.papers.checking import Checked

FOUND = 1


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    add_json(parser)
    what = "proposals, documents, or texts in force and all that is proposed on them; all proposals if none is named"
    parser.add_argument("refs", metavar="REF", nargs="*", help=what)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """List what the rules find; status 1 if something is to be put right. Notes are told, and may be meant so.

    Where all proposals are checked, files that can't be read are named as well, and are no less to be put right.
    """
    done = checked(index_of(arguments, console), arguments.refs)
    found = sum(len(text.to_mend) for text in done.texts) + len(done.unread)
    if arguments.json:
        console.put_json([*_rows(done)])
    else:
        for text in done.texts:
            for finding in text.to_mend:
                console.put(_line(text.name, finding))
        say_unread(console, done.unread)
        console.say(f"{counted(found, 'thing')} to be put right." if found else "Nothing to be put right.")
    for text in done.texts:
        for finding in text.findings:
            if finding.severity == "note":
                console.say(f"{_line(text.name, finding)}; right if that is meant.")
    return FOUND if found else 0


def _line(name: str, finding: Finding) -> str:
    place = f"{name}, {finding.citation}" if finding.citation else name
    words = f": …{finding.beside}…" if finding.beside else ""
    return visible_document(f"{place}: {finding.sentence}{words} [{finding.rule}]")


def _rows(done: Checked) -> Iterator[dict[str, Any]]:
    for text in done.texts:
        for finding in text.findings:
            yield {
                "proposal": text.name,
                "clause": finding.citation,
                "what": finding.sentence,
                "words": finding.beside,
                "rule": finding.rule,
                "severity": finding.severity,
                "provision": finding.provision,
                "offset": finding.offset,
                "sources": list(finding.sources),
                "mends": finding.fix.done if finding.fix else "",
            }
    for one in done.unread:
        path, what = str(one.path), f"can't be read: {one.error.what}"
        yield {
            "proposal": path,
            "clause": "",
            "what": what,
            "words": "",
            "rule": "",
            "severity": "error",
            "sources": [],
        }
