"""Our code in place of XXX: the drafts that were begun before anybody had said who we are get their numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.numbers import parse_number
from wtsaprep.model.regions import UNKNOWN_SOURCE
from wtsaprep.services.drafts.renumbering import carry_out_renumbering, plan_renumbering
from wtsaprep.services.ours.who_we_are import LATER, say_who_we_are
from wtsaprep.store.folders.acting import acting
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from wtsaprep.services.ours.who_we_are import WhoWeAre
    from wtsaprep.store.folders.workspace import Workspace


class Named(NamedTuple):
    """What became of our name and our drafts."""

    us: WhoWeAre
    renumbered: tuple[tuple[str, str], ...]
    """Old and new number of each draft that bore XXX."""
    left: tuple[str, ...]
    """Why some documents keep XXX."""


def name_ourselves(workspace: Workspace, source: str, name: str = "") -> Named:
    """Write down who we are, and give the drafts that bear XXX our code, all as one act.

    Raises:
        UsageFault: that is no source code.
        InputFault, WriteFault: something can't be read or written; nothing was changed.
    """
    changes: list[tuple[str, str]] = []
    left: list[str] = []
    with acting(workspace, f"who we are: {source}") as within:
        us = say_who_we_are(within, source, name)
        for document in _unknown(Index(within)) if source != LATER else ():
            number = parse_number(document)
            new = document.replace(UNKNOWN_SOURCE, source, 1) if number else ""
            try:
                plan = plan_renumbering(within, document, new, "serials")
            except WtsaprepError as error:
                left.append(error.in_short)
                continue
            carry_out_renumbering(within, plan)
            changes += plan.changes
    return Named(us, tuple(changes), tuple(left))


def _unknown(index: Index) -> list[str]:
    """The documents whose source is XXX."""
    return [
        head.number
        for head in index.contents.contributions
        if (number := parse_number(head.number)) and number.sources == (UNKNOWN_SOURCE,)
    ]
