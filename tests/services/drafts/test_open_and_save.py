"""Saving a draft: its amendments are derived once, and nothing is derived or written where nothing changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.practice import practice_copy
from wtsaprep.drafting.amend import derive
from wtsaprep.drafting.draft import with_words
from wtsaprep.model.amendment import Amendment
from wtsaprep.model.provision import Text
from wtsaprep.services.drafts.drafting_session import DraftingSession
from wtsaprep.services.drafts.open_and_save import coming_files, open_draft_files
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.find import named_proposal
from wtsaprep.store.index.index import Index

OURS = "ARB/36A1/1"
WORDS = "the words that we want instead;"


@pytest.fixture
def session(tmp_path: Path) -> DraftingSession:
    """The shipped proposal, opened."""
    workspace = Workspace(practice_copy(tmp_path / "workspace"))
    index = Index(workspace)
    return DraftingSession(workspace, open_draft_files(index, named_proposal(index, OURS).path))


def test_the_file_holds_what_was_to_come_and_it_was_derived_once(
    session: DraftingSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.step("edit", with_words(session.draft, "recognizing-1", WORDS))
    coming = coming_files(session.draft)
    derived: list[Text] = []

    def counted(baseline: Text, revised: Text) -> tuple[Amendment, ...]:
        derived.append(revised)
        return derive(baseline, revised)

    monkeypatch.setattr("wtsaprep.drafting.draft.derive", counted)
    session.save()
    assert len(derived) == 1
    path = session.opened.proposal.path
    assert path.read_text(encoding="utf-8") == coming.texts.proposal
    assert session.opened.proposal.value == coming.proposal
    assert not session.unsaved


def test_what_did_not_change_is_not_written(session: DraftingSession) -> None:
    path = session.opened.proposal.path
    before = path.stat().st_mtime_ns
    assert session.save() == ""
    assert path.stat().st_mtime_ns == before
