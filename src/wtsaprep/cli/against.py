"""Texts laid over another one than the text in force: an earlier revision, or any proposal on the same text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import index_of
from wtsaprep.cli.named_texts import named_or_read
from wtsaprep.comparison.versions import since
from wtsaprep.errors import UsageFault
from wtsaprep.services.drafts.opened_proposal import revised_on

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from wtsaprep.cli.console import Console
    from wtsaprep.cli.targets import Target
    from wtsaprep.redline.redline import Redline
    from wtsaprep.store.index.index import Index


def laid_against(arguments: argparse.Namespace, console: Console, reference: str) -> Callable[[Target], Redline]:
    """How a subject is laid over what a reference names.

    Raises:
        UsageFault: they are not about one text in force, so nothing says which clauses are the same.
    """
    (other, *more) = named_or_read(arguments, reference, console)

    def laid(target: Target) -> Redline:
        if target.resolution is not None and not more:
            if other.resolution == target.resolution:
                return since(target.resolution.provisions, other.revised, target.revised)
            if (over := laid_over_base_of(index_of(arguments, console), other, target)) is not None:
                return since(target.resolution.provisions, over.revised, target.revised)
        what = f"{target.name} and {reference} are not about one text in force"
        raise UsageFault(what, hint=f"wtsaprep diff {reference} {target.name} compares any two texts.")

    return laid


def laid_over_base_of(index: Index, one: Target, other: Target) -> Target | None:
    """A proposal or a chair's text over the text that another one was made on, if that is the same one, corrected.

    None where it is another text, or one of them is itself a text in force.
    """
    value, there = one.proposal or one.chair, other.resolution
    if value is None or one.resolution is None or there is None or (other.proposal or other.chair) is None:
        return None
    revised = revised_on(index, value, one.resolution, one.revised, there)
    return None if revised is None else one._replace(baseline=there.provisions, revised=revised, resolution=there)
