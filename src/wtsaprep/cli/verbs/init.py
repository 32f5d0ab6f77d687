"""``wtsaprep init DIR``: a new workspace, from options and a few questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.options import add_json, in_capitals
from wtsaprep.errors import UsageFault, Where
from wtsaprep.model.numbers import is_source
from wtsaprep.model.source_codes import told_unknown
from wtsaprep.store.files.single_files import typed_path
from wtsaprep.store.folders.create import create_workspace

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console

_QUESTIONS = (
    ("event", "Name of the assembly, as on covers"),
    ("place", "City where it is held"),
    ("year", "Year"),
    ("source", "Our source code, as in ARB"),
)


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    add_json(parser)
    parser.add_argument("folder", metavar="DIR", help="a folder that is not there yet, or an empty one")
    for name, text in (
        ("event", "name of the assembly, as on covers"),
        ("place", "city where it is held"),
        ("year", "year in which it is held"),
        ("dates", "when it is held"),
        ("deadline", "last day for contributions, YYYY-MM-DD"),
        ("source", "our source code, as in ARB"),
        ("source-name", "our source, as covers name it"),
    ):
        parser.add_argument(f"--{name}", metavar=name.partition("-")[0].upper(), help=text)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Make the folder and its settings; what nobody answers stays empty and can be added later."""
    answers = {
        name: getattr(arguments, name) or ""
        for name in ("event", "place", "year", "dates", "deadline", "source", "source_name")
    }
    if console.interactive and not arguments.json:
        console.say("Enter leaves a question open; all can be changed later in wtsaprep.toml.")
        for name, question in _QUESTIONS:
            answers[name] = answers[name] or console.ask(f"{question}: ") or ""
    answers["source"] = in_capitals(answers["source"])
    if answers["source"] and not is_source(answers["source"]):
        what = f"{answers['source']!r} is not the code of a source"
        raise UsageFault(what, Where(key="--source"), "Write it as in ARB or EGY.")
    year = answers.pop("year")
    if year and not (year.isascii() and year.isdigit() and len(year) == 4):
        raise UsageFault(f"{year!r} is not a year", Where(key="--year"), "Write it as in 2028.")
    given = {name: answer for name, answer in answers.items() if answer}
    folder = create_workspace(typed_path(arguments.folder), given | ({"year": int(year)} if year else {}))
    if arguments.json:
        console.put_json({"workspace": str(folder)})
    if odd := told_unknown(filter(None, (answers["source"],))):
        console.say(odd)
    console.say(f"The workspace {folder} is made. Next: wtsaprep --workspace {folder} import FILE")
    return 0
