"""File heads: what a list shows of each kind of file; `read_heads` makes them.

Each has an ``identity``, which no other file of its folder shares but a copy of it, and a ``usual_name``, which the
program would give its file; replies and sessions, which no list shows, are told apart by their files alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.names import slug, text_file_name

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

    @property
    def identity(self) -> tuple[str, ...]:
        return (self.kind, self.number, self.adopted, self.language)

    @property
    def name(self) -> str:
        """What it is called, as `Resolution.name` has it: "Resolution 11 (Hammamet, 2016)"."""
        return f"{self.kind.capitalize()} {self.number}{f' ({self.adopted})' if self.adopted else ''}"

    @property
    def usual_name(self) -> str:
        return text_file_name(self.kind, self.number, self.adopted)


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

    @property
    def identity(self) -> str:
        return self.id

    @property
    def usual_name(self) -> str:
        return self.id

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
    """How many changes it makes in more than what is formal."""

    @property
    def name(self) -> str:
        """What it is called: "DT/24R1"."""
        return f"{self.document}R{self.revision}" if self.revision else self.document

    @property
    def identity(self) -> str:
        return self.id

    @property
    def usual_name(self) -> str:
        return slug(self.name)


class ContributionSummary(NamedTuple):
    """A contribution in a list."""

    path: Path
    number: str
    document: str
    title: str
    practice: bool
    proposals: tuple[str, ...]
    numbered: bool = True
    """Whether it has a number of its own yet: several may be EUR/XX."""

    @property
    def identity(self) -> str:
        return " ".join((self.number, *(() if self.numbered else self.proposals)))

    @property
    def usual_name(self) -> str:
        return slug(self.number)


class ReplySummary(NamedTuple):
    """A reply, as far as one tells how much of it waits for an answer."""

    path: Path
    id: str
    proposal: str
    clauses: tuple[str, ...]
    """The provisions that it wants changed."""
    digest: str = ""
    """Digest of the text in force that it was made on, where it says which."""

    @property
    def identity(self) -> str:
        return str(self.path)

    @property
    def usual_name(self) -> str:
        return self.path.stem


class SittingSummary(NamedTuple):
    """A session that was begun, as far as one tells how much of it is left."""

    path: Path
    kind: str
    choice: str
    left: int

    @property
    def identity(self) -> str:
        return str(self.path)

    @property
    def usual_name(self) -> str:
        return self.path.stem
