"""``wtsaprep list``: documents, resolutions, proposals and chair's texts, with counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.cli.call_workspace import index_of
from wtsaprep.cli.options import add_json
from wtsaprep.cli.registry import run_part
from wtsaprep.cli.remedies import fault_text
from wtsaprep.present.lists.library import library_lines

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.store.index.contents import Contents


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    add_json(parser)
    parser.add_argument("--needs", action="store_true", help="only what still needs us; for our delegation alone")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """List the workspace from the heads of its files; broken files are named, the rest is listed."""
    if arguments.needs:
        return run_part("list_needs", arguments, console)
    index = index_of(arguments, console)
    contents = index.contents
    for broken in contents.broken:
        console.say_fault(broken.error)
    if arguments.json:
        console.put_json({"workspace": str(index.workspace.folder), **_data(contents)})
    else:
        for line in library_lines(contents):
            console.put(line)
    return 0


def _data(contents: Contents) -> dict[str, Any]:
    return {
        "documents": [
            {
                "number": c.number,
                "document": c.document,
                "title": c.title,
                "practice": c.practice,
                "proposals": list(c.proposals),
            }
            for c in contents.contributions
        ],
        "resolutions": [
            {
                "kind": r.kind,
                "number": r.number,
                "adopted": r.adopted,
                "status": r.status,
                "language": r.language,
                "title": r.title,
            }
            for r in contents.resolutions
        ],
        "proposals": [
            {
                "id": p.id,
                "symbol": p.symbol,
                "number": p.number,
                "sources": list(p.sources),
                "practice": p.practice,
                "resolution": p.resolution,
                "adopted": p.adopted,
                "headline": p.headline,
                "amendments": p.amendments,
                "supports": p.supports,
            }
            for p in contents.proposals
        ],
        "texts": [
            {
                "id": t.id,
                "document": t.document,
                "revision": t.revision,
                "frozen": t.frozen,
                "body": t.body,
                "practice": t.practice,
                "resolution": t.resolution,
                "adopted": t.adopted,
                "amendments": t.amendments,
            }
            for t in contents.texts
        ],
        "broken": [{"file": str(b.path), "error": fault_text(b.error)} for b in contents.broken],
    }
