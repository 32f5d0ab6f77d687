"""``wtsaprep export REF...``: proposals or a whole contribution as a document."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import index_of
from wtsaprep.cli.hand_out import STANDARD, hand_out
from wtsaprep.cli.options import add_format, add_output
from wtsaprep.cli.output_form import output_form
from wtsaprep.cli.targets import draft_subject
from wtsaprep.cli.text_state import say_state
from wtsaprep.cli.whole_files import add_force, see_to_place, tell_printing
from wtsaprep.errors import InputFault, UsageFault, Where
from wtsaprep.formats.annotations import ANNOTATIONS
from wtsaprep.formats.markdown.dialect_names import DIALECTS
from wtsaprep.services.importing.input_files import read_input_file
from wtsaprep.services.papers.export_forms import ExportForm
from wtsaprep.services.papers.exporting import exported, plan_together
from wtsaprep.store.folders.written_papers import write_paper

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.services.papers.export_forms import DocumentFormat

EXPORT_FORMATS: tuple[DocumentFormat, ...] = ("markdown", "word", "pdf")
"""The usual one first, which goes to standard output as well."""


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    parser.add_argument("refs", metavar="REF", nargs="+", help="a proposal or a whole contribution; several make one")
    add_format(parser, EXPORT_FORMATS)
    parser.add_argument("--marks", choices=DIALECTS, help="how changes are marked in Markdown (review)")
    parser.add_argument("--cosignatories", action="store_true", help="print who signed after each proposal")
    parser.add_argument("--attributions", action="store_true", help="say after the text who wants which bracket")
    parser.add_argument("--comments", action="store_true", help="print the shared comments after the text")
    parser.add_argument(
        "--no-authors", action="store_true", help="leave out who made each mark, as a file told (Word, --marks pandoc)"
    )
    parser.add_argument(
        "--author", default="", help="in Word: who made the marks of which nobody is known (the source)"
    )
    parser.add_argument("--date", default="", help="in Word: when, as 2024-10-01T00:00:00Z (nothing is said)")
    parser.add_argument(
        "--template", metavar="FILE", default="", help="write the changes into this Word file, where their texts stand"
    )
    parser.add_argument("--headline", action="store_true", help="in Word: put its headline over each proposal")
    add_output(parser)
    add_force(parser)
    parser.add_argument("--json", action="store_true", help="with -o: say as JSON what was written")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Write the document to standard output or a file; nothing is written unless it reads back as itself."""
    if arguments.json and arguments.output == STANDARD:
        raise UsageFault("--json says what was written, and standard output has the document", hint="Say -o FILE.")
    to = output_form(arguments, EXPORT_FORMATS)
    if arguments.template and to != "word":
        raise UsageFault("--template is a Word file, and so is what is written", hint="Say -o FILE.docx.")
    if to != "markdown":
        _see_to_word(arguments)
    see_to_place(arguments, to, console)
    index = index_of(arguments, console)
    plan = plan_together(index, arguments.refs, into_given=bool(arguments.template))
    for draft in plan.drafts:
        say_state(console, draft_subject(draft))
    for told in plan.odd_switches:
        console.say(told)
    for wanting in plan.wanting:
        console.say(f"{wanting}.")
    form = ExportForm(
        to,
        arguments.marks or "review",
        tuple(name for name in ANNOTATIONS if getattr(arguments, name)),
        authors=not arguments.no_authors,
        author=arguments.author,
        date=arguments.date,
        headline=arguments.headline,
        template=_template(arguments),
    )
    if form.authors and form.signed and plan.authors:
        console.say(f"The marks name who made them: {', '.join(plan.authors)}; --no-authors leaves them out.")
    document = exported(plan, form, tell_printing(console))
    written = hand_out(console, document.content, arguments.output, write_paper)
    if arguments.json:
        marks = {} if form.to != "markdown" else {"marks": form.marks}
        console.put_json({"written": str(written), "form": form.to, **marks, "wanting": list(plan.wanting)})
    return 0


def _see_to_word(arguments: argparse.Namespace) -> None:
    """Let a Word file, or what is printed from one, be asked for only with what it has.

    Raises:
        UsageFault: it can't.
    """
    if arguments.marks:
        raise UsageFault("Word has marks of its own", hint="Leave out --marks.")
    if arguments.template and (arguments.headline or arguments.comments):
        raise UsageFault(
            "headlines and comments are not written into a given file", hint="Leave them out, or --template."
        )
    if arguments.date and not _is_moment(arguments.date):
        raise UsageFault(f"{arguments.date} is no date and time", hint="Say it as 2024-10-01T00:00:00Z.")


def _template(arguments: argparse.Namespace) -> bytes:
    """The Word file that the proposals are to be written into; nothing if none was named.

    Raises:
        InputFault: it can't be read, or is no Word file.
    """
    if not arguments.template:
        return b""
    given = read_input_file(arguments.template)
    if isinstance(given, str):
        raise InputFault(
            "this is no Word file", Where(arguments.template), "Name the file that ITU handed out (.docx)."
        )
    return given


def _is_moment(text: str) -> bool:
    """Whether a text is a date and time as Word files have it."""
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return "T" in text
