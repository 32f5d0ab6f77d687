"""``wtsaprep register DOCUMENT``: what we note of the documents that come in: read, colour, day, who looks after it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from wtsaprep.cli.call_workspace import index_of, say_private
from wtsaprep.cli.options import add_json
from wtsaprep.errors import InputFault, UsageFault
from wtsaprep.model.colours import COLOURS
from wtsaprep.model.near_words import nearest
from wtsaprep.model.numbers import parse_number
from wtsaprep.present.lists.register import register_rows
from wtsaprep.services.needs.register import DocumentRow, dates_of, document_rows, read_noted
from wtsaprep.services.needs.register_notes import RegisterNotes
from wtsaprep.store.index.index import Index
from wtsaprep.store.index.settings_head import read_ours

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console

NO_COLOUR = "none"
PRIVATE = "PRIVATE: it tells who of us does what."


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    parser.add_argument("document", metavar="DOCUMENT", nargs="?", default="", help="as in ARB/36A1, DT/24R1; else all")
    read = parser.add_mutually_exclusive_group()
    read.add_argument("--read", dest="read", action="store_true", default=None, help="it was read")
    read.add_argument("--unread", dest="read", action="store_false", help="it was not")
    parser.add_argument("--colour", choices=(*COLOURS, NO_COLOUR), help="how far it is on its way to approval")
    parser.add_argument(
        "--received", metavar="DAY", help="the day it came in, as YYYY-MM-DD; empty for that of its file"
    )
    parser.add_argument("--focal-point", metavar="NAME", help="who of us looks after it; empty for nobody")
    parser.add_argument("--seen", action="store_true", help="it is new no more; without a document, none is")
    add_json(parser)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Note what is said of a document, then print its row; without a document, print all of them."""
    index = index_of(arguments, console)
    noted = _noted(arguments)
    if noted and not arguments.document:
        raise UsageFault("say of which document that is noted")
    notes, rows = RegisterNotes(index.workspace), _rows(index)
    if arguments.document:
        row = _row(arguments.document, rows, new=bool(noted))
        noted |= {"seen": True} if arguments.seen or noted else {}
        if noted and (meanwhile := notes.note(row, **noted)):
            console.say(f"{row.number}: {meanwhile}.")
        rows = tuple(one for one in _rows(Index(index.workspace)) if one.number == row.number)
    elif arguments.seen:
        notes.saw(rows)
        rows = _rows(Index(index.workspace))
    console.say(PRIVATE)
    if arguments.json:
        console.put_json([_data(row) for row in rows])
    else:
        console.put_lines(row.text for row in register_rows(rows))
    if noted or arguments.seen:
        say_private(console, index.workspace)
    return 0


def _noted(arguments: argparse.Namespace) -> dict[str, Any]:
    """What is said of the document, as fields of its row.

    Raises:
        UsageFault: the day is none.
    """
    noted: dict[str, Any] = {}
    if arguments.read is not None:
        noted["read"] = arguments.read
    if arguments.colour is not None:
        noted["colour"] = "" if arguments.colour == NO_COLOUR else arguments.colour
    if arguments.focal_point is not None:
        noted["focal_point"] = arguments.focal_point.strip()
    if arguments.received is not None:
        try:
            noted["received"] = arguments.received and date.fromisoformat(arguments.received).isoformat()
        except ValueError:
            raise UsageFault(f"{arguments.received!r} is no day, as 2024-10-15 is one") from None
    return noted


def _rows(index: Index) -> tuple[DocumentRow, ...]:
    contents = index.contents
    return document_rows(contents, read_noted(index), dates_of(contents), read_ours(index))


def _row(document: str, rows: tuple[DocumentRow, ...], *, new: bool) -> DocumentRow:
    """The row of a document; a new one where something is noted of a document that is not here.

    Raises:
        InputFault: there is none, and nothing is noted.
    """
    for row in rows:
        if row.number.casefold() == document.casefold():
            return row
    if not new or parse_number(document) is None:
        raise InputFault(f"no document is called {document!r}{nearest(document, (row.number for row in rows))}")
    return DocumentRow(document, "not in this workspace", 0, "", "", read=False, new=True, focal_point="", mine=False)


def _data(row: DocumentRow) -> dict[str, Any]:
    names = ("number", "title", "revision", "colour", "received", "read", "new", "focal_point", "mine")
    return {"private": True, **{name: getattr(row, name) for name in names}, "proposals": list(row.proposals)}
