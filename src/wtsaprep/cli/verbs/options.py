"""``wtsaprep options RES``: what can be chosen for each clause that proposals change; no change is always the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import index_of
from wtsaprep.cli.options import add_format, add_output, add_superseded
from wtsaprep.cli.output_form import output_form
from wtsaprep.cli.superseded import superseded_text
from wtsaprep.cli.unread_files import say_unread
from wtsaprep.cli.whole_files import add_force, hand_out_paper, see_to_place
from wtsaprep.cli.writers import OPTIONS_FORMATS, options_made
from wtsaprep.comparison.options import clauses
from wtsaprep.formats.markdown.dialect_names import MARKING_DIALECTS
from wtsaprep.services.comparing.comparison import compare_new_texts, compare_proposals
from wtsaprep.services.comparing.unread_files import unread_faults
from wtsaprep.store.index.find import named_resolution

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    parser.add_argument(
        "refs", metavar="REF", nargs="+", help="the text in force; or draft new texts (ADD) that compete, two or more"
    )
    add_format(parser, OPTIONS_FORMATS)
    parser.add_argument(
        "--marks", choices=MARKING_DIALECTS, default="review", help="with markdown: how changes are marked"
    )
    add_output(parser)
    add_force(parser)
    add_superseded(parser)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print or write the options of a text in force; what can't be read or laid beside the others is named."""
    form = output_form(arguments, OPTIONS_FORMATS)
    see_to_place(arguments, form, console)
    index = index_of(arguments, console)
    references: list[str] = arguments.refs
    if len(references) > 1:
        compared = compare_new_texts(index, references)
    else:
        compared = compare_proposals(index, named_resolution(index, references[0]), superseded=arguments.superseded)
    for head in compared.matrix.apart:
        console.say(f"Left out: {head.number}, {head.why}")
    if compared.superseded and not arguments.superseded:
        console.say(f"Left out without --superseded: {superseded_text(compared.superseded)}.")
    for remark in compared.remarks:
        console.say(f"{remark}.")
    say_unread(console, (*unread_faults(index), *(broken.error for broken in compared.broken)))
    compiled = clauses(compared.resolution.provisions, compared.entries, compared.own, compared.laid)
    made = options_made(compared, compiled, form, arguments.marks)
    hand_out_paper(console, made, form, arguments.output, told=arguments.json)
    return 0
