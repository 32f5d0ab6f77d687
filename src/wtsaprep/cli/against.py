"""Texts laid over another one than the text in force: an earlier revision, or any proposal on the same text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.named_texts import named_or_read
from wtsaprep.comparison.versions import since
from wtsaprep.errors import UsageFault

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from wtsaprep.cli.console import Console
    from wtsaprep.cli.targets import Target
    from wtsaprep.redline.redline import Redline


def laid_against(arguments: argparse.Namespace, console: Console, reference: str) -> Callable[[Target], Redline]:
    """How a subject is laid over what a reference names.

    Raises:
        UsageFault: they are not about one text in force, so nothing says which clauses are the same.
    """
    (other, *more) = named_or_read(arguments, reference, console)

    def laid(target: Target) -> Redline:
        if more or target.resolution is None or other.resolution != target.resolution:
            what = f"{target.name} and {reference} are not about one text in force"
            raise UsageFault(what, hint=f"wtsaprep diff {reference} {target.name} compares any two texts.")
        return since(target.resolution.provisions, other.revised, target.revised)

    return laid
