"""Options that several verbs take, told the same everywhere."""

from __future__ import annotations

from argparse import ArgumentTypeError
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

PRIVATE = "PRIVATE: our delegation's own."
"""Said beside what is for nobody else's eyes."""


def add_json(parser: argparse.ArgumentParser) -> None:
    """``--json``."""
    parser.add_argument("--json", action="store_true", help="as JSON, for scripts")


def in_capitals(said: str) -> str:
    """The code of a source, or a number with it, as documents bear it, however it is typed."""
    return said.strip().upper()


def whole_number(said: str) -> int:
    """A number as it is typed behind an option; argparse prints the words of what is raised.

    Raises:
        ArgumentTypeError: it is none.
    """
    try:
        return int(said)
    except ValueError:
        raise ArgumentTypeError(f"{said!r} is no number") from None


def add_superseded(parser: argparse.ArgumentParser) -> None:
    """``--superseded``."""
    what = "with earlier versions of revised proposals, and withdrawn ones"
    parser.add_argument("--superseded", action="store_true", help=what)


def file_named(said: str) -> str:
    """The name of a file to write to, as an option takes it.

    Raises:
        ArgumentTypeError: nothing is named.
    """
    if not said:
        raise ArgumentTypeError("that names no file")
    return said


def add_output(parser: argparse.ArgumentParser) -> None:
    """``-o FILE``."""
    what = "where to; - is standard output"
    parser.add_argument("-o", "--output", metavar="FILE", type=file_named, default="-", help=what)


def add_format(parser: argparse.ArgumentParser, formats: Sequence[str]) -> None:
    """``--to FORMAT``; `output_form` says which it is where nobody did."""
    usual = f"format; else by the ending of FILE ({formats[0]})"
    parser.add_argument("--to", choices=formats, help=usual)
    if "json" in formats:
        parser.add_argument(
            "--json", action="store_true", help="the same as --to json; of a FILE of another form, say what was written"
        )
