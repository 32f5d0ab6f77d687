"""``wtsaprep compare RES``: all proposals on a resolution side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import index_of
from wtsaprep.cli.options import add_format, add_output, add_superseded, in_capitals
from wtsaprep.cli.output_form import output_form
from wtsaprep.cli.superseded import superseded_text
from wtsaprep.cli.unread_files import say_unread
from wtsaprep.cli.whole_files import add_force, hand_out_paper, see_to_place
from wtsaprep.cli.writers import COMPARE_FORMATS, editions_made, matrix_made, parallel_made
from wtsaprep.comparison.selection import ONLY, selected, sources_of
from wtsaprep.errors import UsageFault, there_are
from wtsaprep.model.language import CODES
from wtsaprep.services.comparing.comparison import compare_new_texts, matrix_of
from wtsaprep.services.comparing.unread_files import unread_faults

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.services.comparing.comparison import Comparison
    from wtsaprep.store.index.index import Index


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    parser.add_argument(
        "refs",
        metavar="REF",
        nargs="+",
        help="the resolution, as in 11 or 11@hammamet-2016; or draft new texts (ADD) that compete, two or more",
    )
    add_format(parser, COMPARE_FORMATS)
    shown = parser.add_mutually_exclusive_group()
    what = "only clauses that somebody changes (usual on pages), that proposals compete for, or nobody decided on"
    shown.add_argument("--only", choices=ONLY, help=what)
    shown.add_argument("--all", action="store_true", help="all clauses, on pages too")
    what = "only the proposals of this source, as in ARB"
    parser.add_argument("--source", metavar="CODE", type=in_capitals, help=what)
    parser.add_argument(
        "--editions", action="store_true", help="not proposals, but all editions of the text side by side"
    )
    what = f"not proposals, but the text, or one proposal, beside its text in this language ({', '.join(CODES)})"
    parser.add_argument("--parallel", choices=CODES, metavar="LANGUAGE", help=what)
    add_output(parser)
    add_force(parser)
    add_superseded(parser)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print or write the matrix; what can't be read or compared is named, the other proposals compared."""
    form = output_form(arguments, COMPARE_FORMATS)
    see_to_place(arguments, form, console)
    # What is printed is what is changed.
    arguments.only = arguments.only or ("changed" if form in ("html", "word", "pdf") and not arguments.all else "all")
    index = index_of(arguments, console)
    if arguments.editions:
        _put_editions(index, arguments, form, console)
        return 0
    if arguments.parallel:
        _put_parallel(index, arguments, form, console)
        return 0
    compared = _compared(index, arguments)
    say_unread(console, (*unread_faults(index), *(broken.error for broken in compared.broken)))
    matrix = compared.matrix
    for apart in matrix.apart:
        console.say(f"Not compared: {apart.number}, since {apart.why}.")
    if compared.superseded and not arguments.superseded:
        console.say(f"Not compared without --superseded: {superseded_text(compared.superseded)}.")
    decided: frozenset[str] = frozenset()
    if arguments.only == "undecided":
        from wtsaprep.services.papers.outcomes import decided_in

        decided = decided_in(index, compared)
    selection = selected(matrix, arguments.only, arguments.source or "", decided)
    if arguments.source and not selection.columns:
        raise UsageFault(f"no proposal here is from {arguments.source}", hint=there_are(sources_of(matrix)))
    if matrix.status == "reconstructed":
        console.say(f"In force: {matrix.name}, worked out, not official.")
    made = matrix_made(matrix, selection, form, compared.resolution.language)
    hand_out_paper(console, made, form, arguments.output, told=arguments.json)
    return 0


def _put_editions(index: Index, arguments: argparse.Namespace, form: str, console: Console) -> None:
    """The editions of a text; with ``--only changed`` the clauses that one of them changed."""
    from wtsaprep.services.comparing.editions import editions_side_by_side
    from wtsaprep.services.papers.clauses_struck import struck_in_table

    table = editions_side_by_side(index, arguments.refs)
    struck = struck_in_table(index, table)
    for fault in struck.broken:
        console.say_fault(fault)
    rows = [row for row in table.rows if row.changed or arguments.only == "all"]
    hand_out_paper(
        console, editions_made(table, rows, struck.told(), form), form, arguments.output, told=arguments.json
    )


def _put_parallel(index: Index, arguments: argparse.Namespace, form: str, console: Console) -> None:
    """Two languages of a text; of a proposal with ``--only changed`` the clauses of which something is asked."""
    from wtsaprep.cli.targets import subjects
    from wtsaprep.cli.verbs.show_parallel import called
    from wtsaprep.present.lists.parallel import rows_of
    from wtsaprep.services.comparing.parallel_reading import read_beside

    targets = list(subjects(index, arguments.refs[0]))
    if len(arguments.refs) > 1 or len(targets) > 1:
        raise UsageFault("--parallel takes one text, or one proposal")
    (one,) = targets
    table = read_beside(index, one.resolution, one.revised, arguments.parallel, called(one))
    rows = rows_of(table, asked=table.is_proposal and arguments.only == "changed")
    hand_out_paper(console, parallel_made(table, rows, form), form, arguments.output, told=arguments.json)


def _compared(index: Index, arguments: argparse.Namespace) -> Comparison:
    references: list[str] = arguments.refs
    if len(references) > 1:
        return compare_new_texts(index, references)
    return matrix_of(index, references[0], superseded=arguments.superseded)
