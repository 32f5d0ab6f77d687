"""``wtsaprep export REF``: a proposal or a whole contribution as a document."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import index_of
from wtsaprep.cli.hand_out import STANDARD, hand_out
from wtsaprep.cli.options import add_format, add_output
from wtsaprep.cli.output_form import output_form
from wtsaprep.cli.targets import draft_subject
from wtsaprep.cli.text_state import say_state
from wtsaprep.errors import UsageFault
from wtsaprep.formats.annotations import ANNOTATIONS
from wtsaprep.formats.markdown.dialect_names import DIALECTS
from wtsaprep.formats.markdown.dialects import dialect
from wtsaprep.services.papers.exporting import ExportForm, exported, plan_export
from wtsaprep.store.files.single_files import overwrite_file

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console

EXPORT_FORMATS = ("markdown",)


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    parser.add_argument("ref", metavar="REF", help="a proposal or a whole contribution")
    add_format(parser, EXPORT_FORMATS)
    parser.add_argument("--marks", choices=DIALECTS, default="review", help="how changes are marked (review)")
    parser.add_argument("--cosignatories", action="store_true", help="print who signed after each proposal")
    parser.add_argument("--attributions", action="store_true", help="say after the text who wants which bracket")
    parser.add_argument("--comments", action="store_true", help="print the shared comments after the text")
    parser.add_argument(
        "--no-authors", action="store_true", help="with --marks pandoc: leave out who made each mark, as a file told"
    )
    add_output(parser)
    parser.add_argument("--json", action="store_true", help="with -o: say as JSON what was written")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Write the document to standard output or a file; nothing is written unless it reads back as itself."""
    if arguments.json and arguments.output == STANDARD:
        raise UsageFault("--json says what was written, and standard output has the document", hint="Say -o FILE.")
    output_form(arguments, EXPORT_FORMATS)
    index = index_of(arguments, console)
    plan = plan_export(index, arguments.ref)
    for draft in plan.drafts:
        say_state(console, draft_subject(draft))
    for wanting in plan.wanting:
        console.say(f"{wanting}.")
    form = ExportForm(arguments.marks, authors=not arguments.no_authors)
    if form.authors and dialect(form.marks).signed and plan.authors:
        console.say(f"The marks name who made them: {', '.join(plan.authors)}; --no-authors leaves them out.")
    asked = tuple(name for name in ANNOTATIONS if getattr(arguments, name))
    document = exported(plan, replace(form, annotations=asked))
    written = hand_out(console, document.content, arguments.output, overwrite_file)
    if arguments.json:
        console.put_json({"written": str(written), "marks": form.marks, "wanting": list(plan.wanting)})
    return 0
