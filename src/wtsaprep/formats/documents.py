"""Documents: what is handed in, whatever it is written as: its proposals with their texts, and what its cover says.

Source: [WTSA16-PROPOSALS].
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.shown_texts import reproduced
from wtsaprep.model.cover_words import cover_words
from wtsaprep.model.symbols import SUPPORTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.model.contribution import Contribution
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Resolution


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """One proposal of a document, with its two texts."""

    proposal: Proposal
    baseline: Resolution | None
    revised: Text

    @property
    def baseline_text(self) -> Text:
        """The provisions of the baseline; none for a draft new text."""
        return self.baseline.provisions if self.baseline else ()

    @property
    def reproduced(self) -> tuple[Text, Text]:
        """The two texts as far as its symbol has them printed."""
        return reproduced(self.proposal, self.baseline_text, self.revised)

    @property
    def symbol_line(self) -> str:
        """Its symbol and number, as they stand over the text: ``MOD<tab>ARB/36A1/1``."""
        proposal = self.proposal
        number = proposal.number or ("" if proposal.symbol == "NOC" else cover_words(proposal.language).to_be_completed)
        return "\t".join(filter(None, (proposal.symbol, number)))

    @property
    def listed(self) -> str:
        """What tells a reader which proposal follows. Its three cells are never taken for the beginning of one."""
        proposal = self.proposal
        text = self.reproduced[1]
        about = next((p.text for kind in ("number", "title") for p in text if p.kind == kind), "")
        return "\t".join((proposal.symbol, proposal.number or "–", about or f"{SUPPORTS} {proposal.supports}"))


class Addendum(NamedTuple):
    """An addendum of a document: its number, and the proposals that it carries."""

    number: int
    entries: tuple[DocumentEntry, ...]


def contact_lines(contribution: Contribution) -> tuple[str, ...]:
    """Whom to ask, a line each."""
    contacts = ((c.name, c.organization, c.telephone, c.email) for c in contribution.contacts)
    return tuple(filter(None, (", ".join(filter(None, contact)) for contact in contacts)))


def prose_paragraphs(prose: str) -> tuple[str, ...]:
    """The paragraphs of what somebody wrote, blank for blank and line for line; only its tabs are blanks here."""
    lines = prose.replace("\t", " ").splitlines()
    return tuple("\n".join(run) for filled, run in groupby(lines, lambda line: bool(line.strip())) if filled)


def texts_in_force(entries: Sequence[DocumentEntry]) -> Iterator[str]:
    """The texts that the changes are against, once each, as their own number lines have them.

    That and how one was worked out is said on the screens; a document for others carries no working notes.
    """
    seen: set[tuple[str, str]] = set()
    for baseline in (entry.baseline for entry in entries if entry.baseline):
        if (baseline.number, baseline.adopted) not in seen:
            seen.add((baseline.number, baseline.adopted))
            yield next((p.text for p in baseline.provisions if p.kind == "number"), baseline.name)
