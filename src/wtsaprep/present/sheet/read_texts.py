"""What a reader sees of a draft: what it reproduces of its two texts, with the reasons after them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.drafting.shown_texts import reproduced
from wtsaprep.model.provision import Provision
from wtsaprep.model.symbols import SUPPORTS

if TYPE_CHECKING:
    from wtsaprep.drafting.draft import Draft
    from wtsaprep.model.provision import Text

_REASONS = "reasons-beneath"
"""Begins the ids of the paragraphs that give the reasons; they are no provisions of the text."""
_SUPPORTED = "supports"
"""Id of the line that names the proposal that is supported; likewise."""


def read_texts(draft: Draft) -> tuple[Text, Text]:
    """The baseline and the revised text to lay over each other; what stands beneath them is in both, and in no mark."""
    baseline, revised = reproduced(draft.proposal, draft.baseline, draft.revised)
    provisions: list[Provision] = []
    if draft.proposal.supports:
        provisions.append(Provision(id=_SUPPORTED, kind="other", text=f"{SUPPORTS}: {draft.proposal.supports}"))
    parts = [part for part in draft.proposal.reasons.split("\n") if part.strip()]
    for at, part in enumerate(parts):
        text = part if at else f"Reasons: {part}"
        provisions.append(Provision(id=f"{_REASONS}-{at + 1}", kind="other", text=text))
    return (*baseline, *provisions), (*revised, *provisions)


def gives_reasons(id_: str) -> bool:
    """Whether it is a paragraph of the reasons."""
    return id_.rpartition("-")[0] == _REASONS


def stands_beneath(id_: str) -> bool:
    """Whether it is said beneath the text, by the proposal: nothing of it is in force."""
    return id_ == _SUPPORTED or gives_reasons(id_)
