"""Whole files: papers in forms that are no text (Word, workbooks, PDF), and where a file may be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.hand_out import STANDARD, hand_out
from wtsaprep.errors import UsageFault, Where
from wtsaprep.formats.endings import usual_ending
from wtsaprep.formats.spreadsheet import BYTE_ORDER_MARK
from wtsaprep.model.odd_characters import visible_document
from wtsaprep.services.papers.paper_files import paper_file, theirs
from wtsaprep.store.files.single_files import typed_path
from wtsaprep.store.folders.written_papers import write_paper

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from pathlib import Path

    from wtsaprep.cli.console import Console
    from wtsaprep.formats.papers.paper import Paper
    from wtsaprep.services.papers.pdf import PrintingTold

WHOLE_FORMS = {"word": "a Word file", "xlsx": "a workbook", "pdf": "a PDF"}
"""The forms that are no text, and what each is."""
_A_MOMENT = 0.5


def add_force(parser: argparse.ArgumentParser) -> None:
    """Let a file that others made be written over."""
    parser.add_argument("--force", action="store_true", help="with -o: over a file that others made, or changed")


def see_to_place(arguments: argparse.Namespace, to: str, console: Console) -> None:
    """Let a form be asked for only where it can stand, before anything is made.

    Raises:
        UsageFault: a terminal can't show it, or a file stands there that somebody else made.
    """
    if arguments.output == STANDARD:
        if to in WHOLE_FORMS and console.output.isatty():
            what = f"{WHOLE_FORMS[to]} is nothing that a terminal can show"
            raise UsageFault(what, hint=f"Say -o FILE{usual_ending(to)}.")
    elif arguments.output and not arguments.force:
        _refuse_to_replace(typed_path(arguments.output), to)


def hand_out_paper(
    console: Console,
    made: str | bytes | Paper,
    to: str,
    output: str,
    write: Callable[[Path, str | bytes], object] = write_paper,
    *,
    told: bool = False,
) -> None:
    """A paper, or what was written of it already, to standard output or a file; JSON says which, if it is to be told.

    Raises:
        UsageFault: what makes that form is not on this machine.
        ExportFault: it would not come back from it as itself; nothing is written.
        WriteFault: it can't be written.
    """
    content = made if isinstance(made, str | bytes) else paper_file(made, to, tell_printing(console))
    if isinstance(content, str):
        content = content if to == "json" else visible_document(content)  # JSON writes odd characters as escapes.
        mark = BYTE_ORDER_MARK if to == "csv" and output != STANDARD else ""
        content = f"{mark}{content}"
    written = hand_out(console, content, output, write)
    if told and written is not None:
        console.put_json({"written": str(written), "form": to})


def tell_printing(console: Console) -> PrintingTold:
    """What tells on a terminal which program makes a PDF, and for how long, once that is more than a moment."""

    def told(program: str, seconds: float) -> None:
        if seconds > _A_MOMENT and console.errors.isatty():
            console.tell_progress(f"{program} makes the PDF, {seconds:.0f} s; Ctrl-C stops it")

    return told


def _refuse_to_replace(path: Path, to: str) -> None:
    """Let a file be written where there is none, or one that this program wrote and nobody saved since.

    Raises:
        UsageFault: a file stands there that somebody else made, or that can't be told from one.
    """
    if why := theirs(path, to):
        raise UsageFault(why, Where(str(path)), "Name another one; --force writes over it.")
