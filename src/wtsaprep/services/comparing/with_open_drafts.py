"""The comparison as the screens show it: proposals that are open count as they are now, saved or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.columns import Compared
from wtsaprep.services.comparing.comparison import compare_new_texts, compare_proposals
from wtsaprep.services.drafts.new_text_subjects import on_one_subject
from wtsaprep.services.drafts.new_texts import names_of_new_texts
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from wtsaprep.model.resolution import Resolution
    from wtsaprep.services.comparing.comparison import Comparison
    from wtsaprep.services.drafts.drafting_session import DraftingSession
    from wtsaprep.store.folders.workspace import Workspace

MOST_BESIDE = 200
"""Proposals that are compared within a moment; no assembly has had a tenth of them on one text."""


def compare_with_open(
    workspace: Workspace,
    resolution: Resolution,
    sessions: Mapping[Path, DraftingSession],
    *,
    superseded: bool = False,
) -> Comparison:
    """All proposals on a text in force, or the new texts in its place, those that are open as they are now."""
    return _compared(Index(workspace), resolution, sessions, superseded=superseded)


def compare_beside(index: Index, resolution: Resolution, sessions: Mapping[Path, DraftingSession]) -> Comparison | None:
    """The same for who reads the text and did not ask for it; None of more proposals than anybody reads at once."""
    new = resolution.none_in_force
    there = names_of_new_texts(resolution) if new else index.on_any_edition(resolution.number)
    return None if len(there) > MOST_BESIDE else _compared(index, resolution, sessions)


def _compared(
    index: Index, resolution: Resolution, sessions: Mapping[Path, DraftingSession], *, superseded: bool = False
) -> Comparison:
    unsaved = unsaved_in(sessions)
    if resolution.none_in_force:
        return compare_new_texts(index, names_of_new_texts(resolution), unsaved)
    return compare_proposals(index, resolution, unsaved, superseded=superseded)


def compare_subject_with_open(
    workspace: Workspace, reference: str, sessions: Mapping[Path, DraftingSession]
) -> Comparison:
    """All draft new texts on the subject of one of them, those that are open as they are now.

    Raises:
        UsageFault: it changes a text in force, or no other is on its subject.
        WtsaprepError: it can't be read.
    """
    index = Index(workspace)
    return compare_new_texts(index, on_one_subject(index, reference), unsaved_in(sessions))


def not_saved(compared: Comparison, sessions: Mapping[Path, DraftingSession]) -> tuple[str, ...]:
    """The proposals of a comparison of what is saved that are open and say something else by now, by name."""
    unsaved = unsaved_in(sessions)
    return tuple(entry.proposal.name for entry in compared.entries if compared.paths[entry.proposal.id] in unsaved)


def unsaved_in(sessions: Mapping[Path, DraftingSession]) -> dict[Path, Compared]:
    """The proposals that are open and changed, as they are now."""
    # A thread compares while keys open and close drafts.
    return {
        path: Compared(session.draft.proposal, session.draft.revised)
        for path, session in tuple(sessions.items())
        if session.unsaved
    }
