"""Offers: proposals on one text in force with their revised texts, in the order in which delegates look for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.numbers import natural_key, parse_number
from wtsaprep.redline.changes import changes_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.model.proposal import Proposal
    from wtsaprep.model.provision import Text
    from wtsaprep.redline.redline import MarkedProvision


class Offer(NamedTuple):
    """A proposal and its revised text; for one that supports another, the text of that one."""

    proposal: Proposal
    revised: Text

    @property
    def sources(self) -> tuple[str, ...]:
        """Who stands behind it, by their codes."""
        number = parse_number(self.proposal.number)
        return self.proposal.sources or (number.sources if number else ())

    @property
    def suppresses(self) -> bool:
        """Whether it wants the whole text to go."""
        return self.proposal.symbol in ("SUP", "SUP*")

    @property
    def keeps(self) -> bool:
        """Whether it wants the whole text to stay as it is."""
        return self.proposal.symbol == "NOC"


def ours_first(offers: Iterable[Offer], own: str) -> list[Offer]:
    """Those of our own source first, then all by number."""
    return sorted(
        offers, key=lambda one: (own not in one.sources, natural_key(one.proposal.number or "~"), one.proposal.id)
    )


def of_substance(marked: MarkedProvision) -> bool:
    """Whether a clause bears a change that is not formal. A new heading or item does, also one without words."""
    return any(not change.formal for change in changes_of(marked))
