"""``wtsaprep outcomes [REF]``: what became of each proposal, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import index_of
from wtsaprep.cli.hand_out import hand_out
from wtsaprep.cli.options import add_format, add_output, add_superseded
from wtsaprep.cli.output_form import output_form
from wtsaprep.cli.writers import outcomes_text
from wtsaprep.formats.matrix.columns import MATRIX_FORMS
from wtsaprep.formats.spreadsheet import BYTE_ORDER_MARK
from wtsaprep.model.odd_characters import visible_document
from wtsaprep.services.papers.outcomes import outcomes_named, outcomes_of
from wtsaprep.store.files.single_files import overwrite_file

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console


OUTCOMES_FORMATS = ("markdown", *(form for form in MATRIX_FORMS if form != "markdown"))
"""The forms of a comparison, Markdown if no other is asked for."""


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    what = "only proposals on this text in force, of this document, or this one"
    parser.add_argument("ref", metavar="REF", nargs="?", help=what)
    add_format(parser, OUTCOMES_FORMATS)
    add_output(parser)
    add_superseded(parser)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print or write the table; proposals that can't be read are named, the others listed."""
    form = output_form(arguments, OUTCOMES_FORMATS)
    index = index_of(arguments, console)
    if arguments.ref:
        outcomes, about = outcomes_named(index, arguments.ref, superseded=arguments.superseded)
    else:
        outcomes, about = outcomes_of(index, superseded=arguments.superseded), ""
    for broken in outcomes.broken:
        console.say(f"wtsaprep: {broken}")
    text = outcomes_text(outcomes.rows, about, form)
    if form != "json":  # JSON writes odd characters as escapes.
        text = visible_document(text)
    mark = BYTE_ORDER_MARK if form == "csv" else ""
    hand_out(console, text, arguments.output, lambda path, text: overwrite_file(path, mark + text))
    return 0
