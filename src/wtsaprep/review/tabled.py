"""Tabled texts: what lies before a body, a chair's text in its revisions or a proposal, with what was decided on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.lost_citations import lost_citations
from wtsaprep.review.paragraphs import paragraphs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wtsaprep.comparison.fates import AmendmentFate
    from wtsaprep.drafting.lost_citations import LostCitation
    from wtsaprep.model.dangling_citation import DanglingCitation
    from wtsaprep.model.provision import Text
    from wtsaprep.model.review import Review
    from wtsaprep.review.paragraphs import TabledParagraph


class TabledRevision(NamedTuple):
    """One revision of a tabled text."""

    name: str
    """As in "DT/24R1"."""
    text: Text
    fates: tuple[AmendmentFate, ...] = ()
    """What of each proposal is in it; empty where nobody asked for it."""
    names: Mapping[str, Mapping[str, str]] = {}
    """What each proposal calls its clauses, by its id."""


@dataclass(frozen=True, slots=True)
class Tabled:
    """A text that lies before a body."""

    name: str
    """The document of a chair's text, or the number of a proposal."""
    heading: str
    """What heads the papers on it."""
    in_force: str
    """The text in force that it changes; empty for a new text."""
    status: str
    """Whether that is official or reconstructed, for scripts: papers carry no working notes."""
    practice: bool
    baseline: Text
    versions: tuple[TabledRevision, ...]
    """Its revisions, the last of them the one that counts."""
    review: Review
    dangling: tuple[DanglingCitation, ...] = ()
    """What is noted of its citations."""

    @property
    def lost_citations(self) -> tuple[LostCitation, ...]:
        """Its citations that do not mean any more what they meant."""
        return lost_citations(self.text, self.baseline, self.dangling, in_full=True)

    @property
    def text(self) -> Text:
        """How it reads now."""
        return self.versions[-1].text

    @property
    def paragraphs(self) -> tuple[TabledParagraph, ...]:
        """Its paragraphs as they read now, with what was decided on each."""
        return paragraphs(self.baseline, self.text, self.review)
