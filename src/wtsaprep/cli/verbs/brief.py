"""``wtsaprep brief RES``: our delegation's own paper on a resolution, marked private throughout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import say_private, workspace_of
from wtsaprep.cli.hand_out import STANDARD
from wtsaprep.cli.options import add_format, file_named
from wtsaprep.cli.output_form import output_form
from wtsaprep.cli.whole_files import hand_out_paper, see_to_place
from wtsaprep.cli.writers import BRIEF_FORMATS, brief_made
from wtsaprep.errors import UsageFault
from wtsaprep.formats.endings import usual_ending
from wtsaprep.model.brief import FIELDS
from wtsaprep.services.papers.our_brief import brief_on, own_place, write_brief
from wtsaprep.services.sessions.briefs import brief_of, write_in_brief
from wtsaprep.store.index.find import named_resolution
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console

OWN_PLACE = ""
"""``-o`` without a name: into our private folder."""


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    parser.add_argument("resolution", metavar="RES", help="the resolution, as in 11 or 11@hammamet-2016")
    add_format(parser, BRIEF_FORMATS)
    parser.add_argument(
        "--set",
        dest="fields",
        metavar="FIELD=TEXT",
        action="append",
        help="write a field instead, as in editor=NAME; FIELD=- reads it from standard input",
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        type=file_named,
        nargs="?",
        const=None,  # A word is read as one that was typed.
        default=STANDARD,
        help="where to; without a name into private/; - is standard output",
    )
    what = "with -o: also into a repository that does not ignore it, and over a file that others made, or changed"
    parser.add_argument("--force", action="store_true", help=what)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print or write the brief; or write the fields that were given, and say which."""
    arguments.output = arguments.output or OWN_PLACE
    workspace = workspace_of(arguments, console)
    index = Index(workspace)
    resolution = named_resolution(index, arguments.resolution)
    if arguments.fields:
        seen = brief_of(index, resolution)
        fields = _said(arguments.fields, console)
        meanwhile = write_in_brief(workspace, resolution, fields, seen)
        if arguments.json:
            console.put_json({"private": True, "resolution": resolution.name, "written": list(fields)})
        console.say(f"Brief on {resolution.name}: {', '.join(fields)} written.")
        if meanwhile:
            console.say(f"{meanwhile[:1].upper()}{meanwhile[1:]}.")
        say_private(console, workspace)
        return 0
    form = output_form(arguments, BRIEF_FORMATS)
    see_to_place(arguments, form, console)
    paper, apart = brief_on(index, resolution)
    for left_out in apart:
        console.say(f"Left out: {left_out}")
    place = arguments.output or str(own_place(workspace, resolution, usual_ending(form)))
    hand_out_paper(
        console,
        brief_made(paper, form),
        form,
        place,
        lambda path, text: write_brief(workspace, path, text, force=arguments.force),
        told=arguments.json,
    )
    return 0


def _said(fields: list[str], console: Console) -> dict[str, str]:
    """The fields that were given, by name.

    Raises:
        UsageFault: there is no such field, or two of them are to be read from standard input.
    """
    said: dict[str, str] = {}
    for field in fields:
        name, equals, text = field.partition("=")
        name = name.strip().replace("-", "_").replace(" ", "_")
        if not equals or name not in FIELDS:
            raise UsageFault(
                f"{field!r} sets no field of a brief", hint=f"Say FIELD=TEXT; fields: {', '.join(FIELDS)}."
            )
        said[name] = text
    read = [name for name, text in said.items() if text == STANDARD]
    if len(read) > 1:
        raise UsageFault(f"standard input can't be {' and '.join(read)} at once", hint="Read one field at a time.")
    return said | {name: console.read().rstrip("\n") for name in read}
