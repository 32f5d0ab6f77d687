"""Edits: a draft as one value, its changes as functions from value to value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wtsaprep.drafting.amend import derive
from wtsaprep.drafting.attributions import followed
from wtsaprep.model.value import fold

if TYPE_CHECKING:
    from wtsaprep.model.contribution import Contribution
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.model.provision import Text


@dataclass(frozen=True, slots=True)
class Drafted:
    """What is being drafted: a proposal, its baseline and revised text, the document that carries it."""

    proposal: Proposal
    baseline: Text
    revised: Text
    contribution: Contribution | None = None

    @property
    def saved_form(self) -> Proposal:
        """The proposal with the amendments that its two texts say."""
        return self.proposal.model_copy(update={"amendments": derive(self.baseline, self.revised)})


def with_words(draft: Drafted, id_: str, text: str) -> Drafted:
    """The draft with other words for one provision, white space folded."""
    words = fold(text).strip()
    revised = tuple(p.model_copy(update={"text": words}) if p.id == id_ else p for p in draft.revised)
    return _with(draft, revised=revised) if revised != draft.revised else draft


def with_text(draft: Drafted, revised: Text, **more: Any) -> Drafted:
    """The draft with another revised text."""
    return _with(draft, revised=revised, **more) if revised != draft.revised or more else draft


def with_proposal(draft: Drafted, **fields: Any) -> Drafted:
    """The draft with other particulars: headline, reasons, sources, co-signatories ..."""
    return _with(draft, proposal=draft.proposal.model_copy(update=fields))


def with_contribution(draft: Drafted, **fields: Any) -> Drafted:
    """The draft with other data on the cover of its document."""
    if draft.contribution is None:
        return draft
    return _with(draft, contribution=draft.contribution.model_copy(update=fields))


def _with(draft: Drafted, **fields: Any) -> Drafted:
    values = {"proposal": draft.proposal, "revised": draft.revised, "contribution": draft.contribution, **fields}
    if attributions := values["proposal"].attributions if "revised" in fields else ():
        said = followed(draft.revised, fields["revised"], attributions)
        values["proposal"] = values["proposal"].model_copy(update={"attributions": said})
    return Drafted(baseline=draft.baseline, **values)
