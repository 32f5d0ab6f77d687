"""File heads: what a list shows of each kind of file; `read_heads` makes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path


class ResolutionSummary(NamedTuple):
    """A resolution in a list."""

    path: Path
    kind: str
    number: str
    adopted: str
    status: str
    language: str
    title: str


class ProposalSummary(NamedTuple):
    """A proposal in a list."""

    path: Path
    id: str
    number: str
    earlier_numbers: tuple[str, ...]
    symbol: str
    sources: tuple[str, ...]
    practice: bool
    resolution: str
    adopted: str
    headline: str
    amendments: int
    changes: int
    """Those amendments that do more than say who adopts the text."""
    supports: str
    digest: str = ""
    """Digest of the text in force that it was made on."""
    withdrawn: bool = False
    reply_to: str = ""
    """The proposal to whose authors it goes back, if it is a reply of ours."""

    def is_on(self, number: str, adopted: str) -> bool:
        """Whether it is on an edition of a text in force, as far as it says on which."""
        same = self.resolution.casefold() == number.casefold()
        return same and (not self.adopted or self.adopted.casefold() == adopted.casefold())


class ChairSummary(NamedTuple):
    """A revision of a chair's text in a list."""

    path: Path
    id: str
    document: str
    revision: int
    frozen: bool
    body: str
    practice: bool
    resolution: str
    adopted: str
    amendments: int
    digest: str = ""
    """Digest of the text in force that it was made on."""
    changes: int = 0
    """The clauses that it changes in more than what is formal."""

    @property
    def name(self) -> str:
        """What it is called: "DT/24R1"."""
        return f"{self.document}R{self.revision}" if self.revision else self.document


class ContributionSummary(NamedTuple):
    """A contribution in a list."""

    path: Path
    number: str
    document: str
    title: str
    practice: bool
    proposals: tuple[str, ...]


class ReplySummary(NamedTuple):
    """A reply, as far as one tells how much of it waits for an answer."""

    path: Path
    id: str
    proposal: str
    clauses: tuple[str, ...]
    """The provisions that it wants changed."""
    digest: str = ""
    """Digest of the text in force that it was made on, where it says which."""


class SittingSummary(NamedTuple):
    """A session that was begun, as far as one tells how much of it is left."""

    path: Path
    kind: str
    choice: str
    left: int
    forms: int
    """How many forms hold words that nobody has taken yet."""
