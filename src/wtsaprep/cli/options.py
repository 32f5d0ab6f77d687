"""Options that several verbs take, told the same everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

MARKS = ("review", "pandoc", "critic", "none")


def add_json(parser: argparse.ArgumentParser) -> None:
    """``--json``."""
    parser.add_argument("--json", action="store_true", help="as JSON, for scripts")


def add_output(parser: argparse.ArgumentParser) -> None:
    """``-o FILE``."""
    parser.add_argument("-o", "--output", metavar="FILE", default="-", help="where to; - is standard output")
