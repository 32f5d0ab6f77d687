"""A chair's text started from draft new texts that compete: what the first one says, then options are picked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.attribute_words import attributed_words
from wtsaprep.drafting.amend import derive
from wtsaprep.errors import UsageFault
from wtsaprep.model.chair import ChairText, revision_name
from wtsaprep.model.names import slug
from wtsaprep.model.numbers import split_revision
from wtsaprep.model.resolution import Baseline
from wtsaprep.services.comparing.comparison import compare_new_texts
from wtsaprep.services.comparing.for_others import compared_for_others
from wtsaprep.services.comparing.opened_chair_text import open_chair_text
from wtsaprep.store.folders.acting import acting
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.services.comparing.opened_chair_text import StoredChairText
    from wtsaprep.store.folders.workspace import Workspace


def start_from_new_texts(
    workspace: Workspace, reference: str, references: Sequence[str], *, body: str = "", for_others: bool = False
) -> StoredChairText:
    """Start a chair's text on no text in force, with the words of the first of some draft new texts.

    Each run of its words has as its sources all that have the same there. Where others see it begun, drafts of ours
    that are not handed in are no part of it.

    Raises:
        InputFault: no proposal is called that, or it can't be read.
        UsageFault: one of them changes a text in force, or none is there that may be seen.
        WriteFault: there is one of that document and revision already.
    """
    compared = compare_new_texts(Index(workspace), references)
    if for_others:
        compared = compared_for_others(compared)
    if not compared.entries:
        raise UsageFault("no new text that was handed in is on this subject", hint="Leave room view for ours.")
    first = compared.entries[0]
    document, revision = split_revision(reference)
    value = ChairText(
        id=slug(revision_name(document, revision)),
        document=document,
        revision=revision,
        body=body,
        practice=any(entry.proposal.practice for entry in compared.entries),
        language=first.proposal.language,
        baseline=Baseline(resolution=compared.resolution.number),
        new_texts=tuple(entry.proposal.id for entry in compared.entries),
        amendments=derive((), first.revised),
        attributions=attributed_words((), first.revised, compared.entries),
    )
    with acting(workspace, f"start {value.name}") as within:
        return open_chair_text(Index(workspace), within.save(within.new_text(value))[0])
