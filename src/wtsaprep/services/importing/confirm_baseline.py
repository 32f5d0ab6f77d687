"""Agreement: a text that was worked out from a proposal says which others have the same text, marks rejected."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wtsaprep.store.index.find import find_edition

if TYPE_CHECKING:
    from wtsaprep.model.edition import NumberLine
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.store.folders.workspace import Stored
    from wtsaprep.store.index.index import Index


def note_agreement(
    index: Index,
    named: NumberLine,
    proposal: str,
    planned: list[Stored[Resolution]],
    noted: list[Stored[Resolution]],
) -> None:
    """Let the text that a proposal stands on say that the proposal agrees with it.

    Args:
        index: Where the text may be already.
        named: What the text is called.
        proposal: Number of the proposal.
        planned: The texts that the same import will write; they are changed in their places.
        noted: Texts that are there and say more now; the text comes to them if it is none of those planned.
    """
    sentence = f"{proposal} has the same text when its marks are rejected."
    for written in (planned, noted):
        for at, stored in enumerate(written):
            if _is_called(stored.value, named):
                written[at] = _saying(stored, sentence, proposal)
                return
    in_force = find_edition(index, named.number, named.adopted)
    if (
        in_force is not None
        and _is_called(in_force.value, named)
        and (confirmed := _saying(in_force, sentence, proposal)) is not in_force
    ):
        noted.append(confirmed)


def _is_called(resolution: Resolution, named: NumberLine) -> bool:
    return (resolution.kind, resolution.number, resolution.adopted) == (named.kind, named.number, named.adopted)


def _saying(stored: Stored[Resolution], sentence: str, proposal: str) -> Stored[Resolution]:
    """A reconstructed text that says one thing more, unless it says so already or comes from that proposal itself."""
    text = stored.value
    if (
        text.status != "reconstructed"
        or sentence in text.provenance
        or f"marked text of {proposal}:" in text.provenance
    ):
        return stored
    return replace(stored, value=text.model_copy(update={"provenance": f"{text.provenance}\n\n{sentence}".strip()}))
