"""What two people made of one draft is united, also where one of them put it onto another text in force meanwhile."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from wtsaprep.drafting.draft import Draft, with_proposal_fields, with_words
from wtsaprep.errors import NeedsDecision
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.resolution import Baseline
from wtsaprep.services.drafts.drafting_session import DraftingSession
from wtsaprep.services.drafts.open_and_save import open_draft_files
from wtsaprep.services.drafts.opened_proposal import draft_of, stored_draft
from wtsaprep.services.drafts.rebasing import carry_out_rebase, plan_rebase
from wtsaprep.services.drafts.uniting import united
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.find import named_proposal
from wtsaprep.store.index.index import Index

NUMBER = "ARB/36A1/1"
OURS, THEIRS = ("considering-1", "that we say this;"), ("considering-2", "that they say that;")


@pytest.fixture
def workspace(tmp_path: Path, shipped: Path) -> Workspace:
    """A copy of the shipped workspace."""
    return Workspace(shutil.copytree(shipped, tmp_path / "workspace"))


def correct(workspace: Workspace, old: str = "topics of interest", new: str = "topics of common interest") -> None:
    """Correct the text in force by hand."""
    path = next(workspace.resolutions.iterdir())
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def draft_on_disk(workspace: Workspace) -> Draft:
    """The draft as it is on disk now."""
    index = Index(workspace)
    return draft_of(stored_draft(index, named_proposal(index, NUMBER)))


def put_onto(workspace: Workspace) -> Draft:
    """The draft, put onto the corrected text and saved."""
    carry_out_rebase(workspace, plan_rebase(Index(workspace), NUMBER, "11"))
    return draft_on_disk(workspace)


def words(draft: Draft) -> dict[str, str]:
    """What each clause says."""
    return {p.id: p.text for p in draft.revised}


@pytest.mark.parametrize("older", ["mine", "theirs"])
def test_the_older_one_is_put_onto_the_text_of_the_newer_one(workspace: Workspace, older: str) -> None:
    began = draft_on_disk(workspace)
    behind = with_words(began, *OURS)
    correct(workspace)
    ahead = with_words(put_onto(workspace), *THEIRS)
    sides = (behind, ahead) if older == "mine" else (ahead, behind)
    found = united(Index(workspace), began, *sides)
    assert found.proposal.baseline == ahead.proposal.baseline
    assert {words(found)[id_] for id_, _ in (OURS, THEIRS)} == {OURS[1], THEIRS[1]}
    assert "topics of common interest" in words(found)["observing-1"]
    assert words(found)["recognizing-1"] == words(began)["recognizing-1"]
    assert not found.proposal.conflicts


def test_of_two_texts_that_both_were_put_onto_that_in_force_counts(workspace: Workspace) -> None:
    began = draft_on_disk(workspace)
    correct(workspace)
    first = put_onto(workspace)
    correct(workspace, "minimum of formality", "minimum of formalities")
    second = put_onto(workspace)
    for sides in ((first, second), (second, first)):
        assert united(Index(workspace), began, *sides).proposal.baseline == second.proposal.baseline


def test_what_the_older_one_has_in_conflict_waits_once(workspace: Workspace) -> None:
    began = draft_on_disk(workspace)
    mine = with_words(began, "observing-1", "that we say it in other words,")
    correct(workspace)
    ahead = with_words(put_onto(workspace), *THEIRS)
    found = united(Index(workspace), began, mine, ahead)
    assert [conflict.provision for conflict in found.proposal.conflicts] == ["observing-1"]
    assert words(found)[THEIRS[0]] == THEIRS[1]


def test_a_text_that_is_nowhere_is_told(workspace: Workspace) -> None:
    began = draft_on_disk(workspace)
    elsewhere = Baseline(resolution="11", adopted="Hammamet, 2016", digest="sha256:" + "0" * 64)
    with pytest.raises(NeedsDecision, match="is not here"):
        united(Index(workspace), began, began, with_proposal_fields(began, baseline=elsewhere))


def test_what_somebody_put_onto_the_corrected_text_while_it_was_open_is_united(workspace: Workspace) -> None:
    path = named_proposal(Index(workspace), NUMBER).path
    session = DraftingSession(workspace, open_draft_files(Index(workspace), path))
    session.step("say this", with_words(session.draft, *OURS))
    correct(workspace)
    put_onto(workspace)
    session.merge_from_disk()
    session.save()
    session.close()
    saved = draft_on_disk(workspace)
    assert words(saved)[OURS[0]] == OURS[1]
    assert "topics of common interest" in words(saved)["observing-1"]
    assert workspace.load(Proposal, path).value.baseline == replace(saved).proposal.baseline
