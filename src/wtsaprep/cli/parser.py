"""The verbs and their options, as argparse sees them."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING, NoReturn

from wtsaprep import __version__
from wtsaprep.present.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

MARKS = ("review", "pandoc", "critic", "none")
VERBS = (
    *("init", "list", "show", "import", "new", "renumber", "export", "diff", "compare", "rebase", "merge", "git-setup"),
    *("options", "chair", "fates", "review", "outcomes", "brief", "recover", "keys", "themes"),
)

_STATUSES = """\
REF is a proposal number (ARB/36A1/1), a contribution (ARB/36A1), a resolution (11, 11@hammamet-2016) or a chair's
text (DT/24, DT/24R1).
Exit status: 0 done; 1 differences (diff) or conflicts (merge); 2 wrong usage; 3 bad input; 4 a decision that only
a person can take, nothing written."""


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The arguments of one call; ``verb`` is "open" where no verb is given.

    Raises:
        SystemExit: for --help, --version (0) and wrong usage (2).
    """
    if (verb := _first_word(arguments)) in VERBS:
        return verb_parser(verb).parse_args(arguments)
    opener = _opener()
    if verb and not _is_path(verb):
        import difflib  # Only those who mistyped need it.

        near = difflib.get_close_matches(verb, VERBS, 1)
        meant = f"; did you mean {near[0]}?" if near else ""
        opener.error(f"{verb!r} is neither a verb nor a folder{meant}")
    found = opener.parse_args(arguments)
    found.verb = "open"
    found.workspace = found.folder or found.workspace
    return found


def _first_word(arguments: Sequence[str]) -> str:
    """The first word that is neither an option nor an option's value."""
    value_follows = False
    for argument in arguments:
        if value_follows:
            value_follows = False
        elif argument == "--workspace":
            value_follows = True
        elif not argument.startswith("-"):
            return argument
    return ""


def _is_path(word: str) -> bool:
    return os.sep in word or word[0] in ".~" or os.path.exists(word)


class _Parser(argparse.ArgumentParser):
    """One that shows what was typed visibly: a shell may have filled in the names of somebody else's files."""

    def error(self, message: str) -> NoReturn:
        super().error(visible(message))


def _formatter(prog: str) -> argparse.RawDescriptionHelpFormatter:
    # A width of its own: to ask for that of the terminal, argparse would load a zip library with every option.
    return argparse.RawDescriptionHelpFormatter(prog, width=80)


def _parser(**more: str) -> argparse.ArgumentParser:
    parser = _Parser(
        prog="wtsaprep",
        description="Prepare for the ITU's World Telecommunication Standardization Assembly from a terminal.",
        epilog=_STATUSES,
        formatter_class=_formatter,
        allow_abbrev=False,
        **more,  # type: ignore[arg-type]
    )
    parser.add_argument("--version", action="version", version=f"wtsaprep {__version__}")
    parser.add_argument("--workspace", metavar="DIR", help="the workspace; else $WTSAPREP_WORKSPACE, else your own")
    return parser


def _opener() -> argparse.ArgumentParser:
    parser = _parser(usage="wtsaprep [--workspace DIR] [WORKSPACE | VERB ...]")
    parser.add_argument("folder", nargs="?", metavar="WORKSPACE", help="open the terminal interface on this workspace")
    group = parser.add_argument_group("verbs (wtsaprep VERB --help tells more)")
    for verb, text in _HELP.items():
        group.add_argument(f"_{verb}", metavar=verb, nargs="?", help=text)
    return parser


_HELP = {
    "init": "make a new workspace",
    "list": "documents, resolutions and proposals",
    "show": "print a text in force, as a redline or clean",
    "import": "read texts and proposals into the workspace",
    "new": "start a proposal",
    "renumber": "give a document and all its proposals new numbers",
    "export": "write a document to hand in",
    "diff": "compare two texts",
    "compare": "lay all proposals on a resolution side by side",
    "rebase": "put a proposal onto another edition of its text",
    "options": "compile the options for each clause of a text in force",
    "chair": "start, make, import and hand out a chair's text",
    "fates": "what of each proposal is still in a chair's text",
    "review": "what was decided on a chair's text, and what of it is agreed and open",
    "outcomes": "what became of each proposal, as a table",
    "brief": "our private paper on a resolution: position, background, views from other regions, talking points",
    "merge": "merge two versions of a file by clause, as git asks for it",
    "git-setup": "let git merge by clause, and keep private/ out of it",
    "recover": "list unsaved work, or write it to a file",
    "keys": "list the keys of the screens",
    "themes": "list the colours that the screens can take",
}


def verb_parser(verb: str) -> argparse.ArgumentParser:
    """The parser of one verb; the others need not be set up to understand it."""
    parser = _parser()
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True)
    added = verbs.add_parser(
        verb,
        description=f"{verb.capitalize()}: {_HELP[verb]}.",
        epilog=_STATUSES,
        formatter_class=_formatter,
        allow_abbrev=False,
    )
    added.add_argument("--workspace", metavar="DIR", default=argparse.SUPPRESS, help="the workspace")
    if verb in ("list", "show", "import", "themes", "fates"):
        added.add_argument("--json", action="store_true", help="as JSON, for scripts")
    if verb in _OPTIONS:
        _OPTIONS[verb](added)
    return parser


def _init(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("folder", metavar="DIR", help="a folder that is not there yet, or an empty one")
    for name, text in (
        ("event", "name of the assembly, as on covers"),
        ("place", "city where it is held"),
        ("year", "year in which it is held"),
        ("dates", "when it is held"),
        ("deadline", "last day for contributions, YYYY-MM-DD"),
        ("source", "our source code, as in ARB"),
        ("source-name", "our source, as covers name it"),
    ):
        verb.add_argument(f"--{name}", metavar=name.partition("-")[0].upper(), help=text)


def _list(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--needs", action="store_true", help="only what still needs us; for our delegation alone")


def _show(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("ref", metavar="REF", help="what to show; a path (./draft.txt) is read without importing it")
    verb.add_argument("--view", choices=("base", "redline", "final"), help="in force, marked, or clean")
    verb.add_argument("--comments", action="store_true", help="the shared comments too, after the text")
    verb.add_argument("--private", action="store_true", help="with --comments: our delegation's own as well")
    verb.add_argument("--replies", action="store_true", help="what replies want of a proposal, clause by clause")
    verb.add_argument("--against", metavar="REF", help="mark what differs from this: a revision, a proposal")


def _import(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("files", metavar="FILE", nargs="+", help="Word or text files; - is standard input")
    verb.add_argument(
        "--onto", metavar="REF", help="read them (or other proposals) as replies to this proposal of ours"
    )
    verb.add_argument("--author", metavar="NAME", help="with --onto: who replied; else what the file says, or its name")
    verb.add_argument("--baseline", metavar="RES", help="the resolution in the workspace that the text changes")
    verb.add_argument("--revised", action="store_true", help="with --baseline: the text is a clean revised one")
    verb.add_argument("--source", metavar="CODE", help="with --revised: the source of the proposal made from it")
    verb.add_argument("--replace", action="store_true", help="let an official text replace a reconstructed one")
    verb.add_argument("--accept-guesses", action="store_true", help="take every guess without asking")


def _new(verb: argparse.ArgumentParser) -> None:
    from wtsaprep.model.symbols import SYMBOLS  # Only this verb needs them.

    verb.add_argument("symbol", metavar="SYMBOL", nargs="?", choices=SYMBOLS, help=", ".join(SYMBOLS))
    verb.add_argument("resolution", metavar="RES", nargs="?", help="the text in force that it is about; none for ADD")
    verb.add_argument("--source", metavar="CODE", help="source code, as in ARB; else that of the workspace")
    verb.add_argument(
        "--number",
        metavar="ARB/XX/1",
        nargs="?",
        const="",
        help="proposal number; else the next one, but a NOC bears a number only with this option",
    )
    verb.add_argument("--title", metavar="TEXT", help="title of a new text")
    verb.add_argument("--supports", metavar="REF", help="a proposal to support, without a text of its own")


def _renumber(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("contribution", metavar="DOCUMENT", help="the document, as in ARB/XX")
    verb.add_argument("number", metavar="NEW", help="its new number, as in ARB/36")
    verb.add_argument(
        "--as",
        dest="style",
        choices=("serials", "addenda"),
        default="serials",
        help="ARB/36/1, ARB/36/2 ... (serials), or each proposal an addendum: ARB/36A1/1, ARB/36A2/1 ...",
    )


def _export(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("ref", metavar="REF", help="a proposal or a whole contribution")
    verb.add_argument("--to", choices=("markdown",), default="markdown", help="format")
    verb.add_argument("--marks", choices=MARKS, default="review", help="how changes are marked (review)")
    verb.add_argument("--cosignatories", action="store_true", help="print who signed after each proposal")
    verb.add_argument("--attributions", action="store_true", help="say after the text who wants which bracket")
    verb.add_argument("--comments", action="store_true", help="print the shared comments after the text")
    verb.add_argument("-o", "--output", metavar="FILE", default="-", help="where to; - is standard output")


def _diff(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("a", metavar="A", help="a REF or a text file (./11 forces a path, - is standard input)")
    verb.add_argument("b", metavar="B", help="the same")
    verb.add_argument("--marks", choices=("text", *MARKS[:3]), default="text", help="how changes are marked (text)")
    verb.add_argument("--changes", action="store_true", help="only the clauses that differ, formal changes last")


def _compare(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("resolution", metavar="RES", help="the resolution, as in 11 or 11@hammamet-2016")
    verb.add_argument("--to", choices=("text", "markdown", "html", "csv", "json"), default="text", help="format (text)")
    verb.add_argument(
        "--only",
        choices=("all", "changed", "contested", "undecided"),
        default="all",
        help="only clauses that somebody changes, that proposals compete for, or that nobody decided on",
    )
    verb.add_argument("--source", metavar="CODE", help="only the proposals of this source, as in ARB")
    verb.add_argument("-o", "--output", metavar="FILE", default="-", help="where to; - is standard output")


def _rebase(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("ref", metavar="REF", help="the proposal")
    verb.add_argument(
        "--onto",
        metavar="RES",
        required=True,
        help="the text it goes to, as in 11@new-delhi-2024; of a proposal or a chair's text, only tells what is left",
    )
    verb.add_argument("--keep", choices=("mine", "theirs", "both"), help="settle all that does not apply this way")


def _merge(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("base", metavar="BASE", help="what both versions began with; may be empty")
    verb.add_argument("ours", metavar="OURS", help="our version; the merged one is written in its place")
    verb.add_argument("theirs", metavar="THEIRS", help="their version")
    verb.add_argument("--path", metavar="PATH", default="", help="where the file lies, if OURS is a copy (git: %%P)")


def _options(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("ref", metavar="RES", help="the text in force")
    verb.add_argument("--to", choices=("text", "markdown"), default="text", help="format (text)")
    verb.add_argument("--marks", choices=MARKS[:3], default="review", help="with markdown: how changes are marked")
    verb.add_argument("-o", "--output", metavar="FILE", default="-", help="where to; - is standard output")


def _chair(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "action",
        choices=("start", "pick", "import", "freeze"),
        help="start DT/24 RES; pick DT/24 CLAUSE OPTION...; import DT/24 FILE; freeze DT/24",
    )
    verb.add_argument("document", metavar="DOCUMENT", help="as in DT/24, DT/24R1")
    verb.add_argument("words", metavar="WORD", nargs="*", help="what the action is about; a proposal is an option, too")
    verb.add_argument("--body", metavar="NAME", default="", help="start: the group that works on it, as in AHG")
    verb.add_argument("--from", dest="taken", metavar="REF", help="start: take all changes of this proposal")
    verb.add_argument("--on", metavar="RES", help="import: the text in force of a document that is new here")


def _fates(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("document", metavar="DOCUMENT", help="the chair's text, as in DT/24R1")
    verb.add_argument(
        "--confirm",
        nargs=3,
        metavar=("REF", "CLAUSE", "FATE"),
        help="say what became of a change: taken, taken with changes, in brackets, not taken",
    )


def _review(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("ref", metavar="REF", help="a chair's text, its newest revision or the one named; or a proposal")
    verb.add_argument(
        "--paper",
        choices=("record", "agreed"),
        default="record",
        help="when what was decided and why (record), or the text as it stands with its open points",
    )
    verb.add_argument("--to", choices=("markdown", "json"), default="markdown", help="format (markdown)")
    verb.add_argument("-o", "--output", metavar="FILE", default="-", help="where to; - is standard output")


def _outcomes(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("resolution", metavar="RES", nargs="?", help="only proposals on this text in force")
    verb.add_argument("--to", choices=("markdown", "csv", "json"), default="markdown", help="format (markdown)")
    verb.add_argument("-o", "--output", metavar="FILE", default="-", help="where to; - is standard output")


def _brief(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("resolution", metavar="RES", help="the resolution, as in 11 or 11@hammamet-2016")
    verb.add_argument("--to", choices=("markdown", "html", "json"), default="markdown", help="format (markdown)")
    verb.add_argument(
        "--set",
        dest="fields",
        metavar="FIELD=TEXT",
        action="append",
        help="write a field instead, as in editor=NAME; FIELD=- reads it from standard input",
    )
    verb.add_argument("-o", "--output", metavar="FILE", default="-", help="where to; - is standard output")


def _recover(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("journal", metavar="JOURNAL", nargs="?", help="a journal, as the list calls it")
    verb.add_argument("-o", "--output", metavar="FILE", default="-", help="a new file; - is standard output")


def _keys(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--markdown", action="store_true", help="as the table of the README")


_OPTIONS = {
    "init": _init,
    "list": _list,
    "show": _show,
    "import": _import,
    "new": _new,
    "renumber": _renumber,
    "export": _export,
    "diff": _diff,
    "compare": _compare,
    "rebase": _rebase,
    "merge": _merge,
    "recover": _recover,
    "keys": _keys,
    "options": _options,
    "chair": _chair,
    "fates": _fates,
    "review": _review,
    "outcomes": _outcomes,
    "brief": _brief,
}
