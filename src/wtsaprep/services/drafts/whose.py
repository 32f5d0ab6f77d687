"""Whose a proposal is: what others tabled is theirs, and stays as they wrote it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.numbers import parse_number
from wtsaprep.model.regions import regions

if TYPE_CHECKING:
    from wtsaprep.model.contribution import Contribution
    from wtsaprep.model.event import Event
    from wtsaprep.model.proposal import Proposal


def why_theirs(event: Event, proposal: Proposal, document: Contribution | None) -> str:
    """Why a proposal is not ours to change: who tabled it, or where; empty if it is ours, or was not tabled yet.

    It is tabled once its document bears a number.
    """
    number = parse_number(proposal.number)
    if number is None or not number.document.isdecimal():
        return ""
    codes = proposal.sources or number.sources
    if event.own.isdisjoint(regions(codes)):
        return f"{'/'.join(codes)} tabled it"
    if document is not None and document.event and event.event and document.event != event.event:
        return f"it was tabled at {document.event}"
    return ""
