"""The command line as argparse sees it: what all verbs share; a verb's own options stand in its module."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING, Any, NoReturn

from wtsaprep import __version__
from wtsaprep.cli.registry import OPEN, VERBS, verb_module
from wtsaprep.present.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

USAGE = 2
_STATUSES = """\
REF is a proposal number (ARB/36A1/1), a contribution (ARB/36A1), a resolution (11, 11@hammamet-2016) or a chair's
text (DT/24, DT/24R1).
Exit status: 0 done; 1 findings (check), differences (diff), conflicts (merge) or nothing found (search); 2 wrong
usage; 3 bad input; 4 a decision that only a person can take, nothing written."""

_LONGEST_NAME = 4_096
"""Characters that a name, number or place may have: as many as the path of a file."""
_TEXTS = frozenset(
    ("words", "text", "note", "talking_points", "fallbacks", "remark", "fields", "bracket", "mark", "set", "change")
)
"""What is written into a text, as long as somebody likes: all else is looked up, and is a name."""

_OF_WORDS = "search"
"""The verb of which words may begin with a hyphen."""


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The arguments of one call; ``verb`` is "open" where no verb is given.

    Raises:
        SystemExit: for --help, --version (0) and wrong usage (2).
    """
    if (verb := _first_word(arguments)) in VERBS:
        parser = verb_parser(verb)
        given = _words_last(arguments) if verb == _OF_WORDS else arguments
        return _within_bounds(parser, parser.parse_args(given))
    opener = _opener()
    if reason := _why_no_name(verb):
        opener.error(reason)
    if verb and not _is_path(verb):
        from wtsaprep.model.near_words import nearest

        opener.as_json = "--json" in arguments
        opener.error(f"{verb!r} is neither a verb nor a folder{nearest(verb, VERBS)}")
    call = _within_bounds(opener, opener.parse_args(arguments))
    call.verb = OPEN.name
    call.workspace = call.folder or call.workspace
    return call


def _words_last(arguments: Sequence[str]) -> list[str]:
    """The same with options first, so that words which are to be left out, as in ``-source:ARB``, are none."""
    if "--" in arguments:
        return [*arguments]
    options: list[str] = []
    words: list[str] = []
    for at, argument in enumerate(arguments):
        is_option = argument.startswith("--") or argument == "-h" or (at and arguments[at - 1] == "--workspace")
        (options if is_option else words).append(argument)
    verb, *rest = words
    return [verb, *options, "--", *rest] if rest else [verb, *options]


def _within_bounds(parser: argparse.ArgumentParser, call: argparse.Namespace) -> argparse.Namespace:
    """A call whose words can all be read, or the end of it."""
    for dest, value in vars(call).items():
        for word in value if isinstance(value, list) else (value,):
            if isinstance(word, str) and (reason := _why_no_text(word) if dest in _TEXTS else _why_no_name(word)):
                parser.error(f"{dest.replace('_', '-')}: {reason}")
    return call


def _why_no_name(word: str) -> str:
    if len(word) > _LONGEST_NAME:
        return f"{len(word):,} characters, and a name has at most {_LONGEST_NAME:,}: {word[:20]} ..."
    return _why_no_text(word)


def _why_no_text(word: str) -> str:
    """Why a word can't be read: a file is called whatever it is called, but nothing of ours."""
    if "\0" in word:
        return "a nul is no character of any text"
    try:
        word.encode()
    except UnicodeEncodeError as error:
        byte = f"0x{ord(word[error.start]) & 0xFF:02x}"
        what = f"the byte {byte} is no text in {sys.getfilesystemencoding().upper()}"
        return "" if os.path.lexists(word) else f"{what}; say in LC_ALL what your terminal writes"
    return ""


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

    as_json = False

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """The same, and whether what is wrong with the words is to be told as data, too."""
        self.as_json = "--json" in (args or ())
        return super().parse_known_args(args, namespace)

    def error(self, message: str) -> NoReturn:
        if self.as_json:
            from wtsaprep.cli.json_faults import error_data
            from wtsaprep.cli.writers import json_text

            print(json_text(error_data(message, USAGE)), end="")
        super().error(visible(message))


def _formatter(prog: str) -> argparse.RawDescriptionHelpFormatter:
    # A width of its own: to ask for that of the terminal, argparse would load a zip library with every option.
    return argparse.RawDescriptionHelpFormatter(prog, width=80)


def _parser(**more: str) -> _Parser:
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


def _opener() -> _Parser:
    parser = _parser(usage="wtsaprep [--workspace DIR] [WORKSPACE | VERB ...]")
    parser.add_argument("folder", nargs="?", metavar="WORKSPACE", help="open the terminal interface on this workspace")
    group = parser.add_argument_group("verbs (wtsaprep VERB --help tells more)")
    for verb in VERBS.values():
        group.add_argument(f"_{verb.name}", metavar=verb.name, nargs="?", help=verb.help)
    return parser


def verb_parser(verb: str) -> argparse.ArgumentParser:
    """The parser of one verb; the others need not be set up to understand it."""
    parser = _parser()
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True)
    added = verbs.add_parser(
        verb,
        description=f"{verb.capitalize()}: {VERBS[verb].help}.",
        epilog=_STATUSES,
        formatter_class=_formatter,
        allow_abbrev=False,
    )
    added.add_argument("--workspace", metavar="DIR", default=argparse.SUPPRESS, help="the workspace")
    verb_module(verb).options(added)
    return parser
