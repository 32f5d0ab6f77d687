"""A paragraph of a chair's text typed by hand: its words are saved, and whose they are is still known."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.practice import practice_copy
from wtsaprep.errors import StepRefused
from wtsaprep.model.resolution import Resolution
from wtsaprep.services.comparing.chair_texts import save_as_it_is
from wtsaprep.services.comparing.new_chair_text import start_chair_text
from wtsaprep.services.comparing.opened_chair_text import StoredChairText
from wtsaprep.services.comparing.rewording import reworded
from wtsaprep.store.folders.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(practice_copy(tmp_path / "workspace"))


@pytest.fixture
def draft(workspace: Workspace) -> StoredChairText:
    resolution = workspace.load(Resolution, next(workspace.resolutions.glob("*.toml"))).value
    return start_chair_text(workspace, "DT/24", resolution)


def words(draft: StoredChairText, provision: str) -> str:
    return next(p.text for p in draft.revised if p.id == provision)


def test_words_of_a_proposal_keep_their_source_among_words_of_nobody(
    workspace: Workspace, draft: StoredChairText
) -> None:
    typed = words(draft, "recognizing-1").replace("currency transfer by mobile telephony", "digital financial services")
    made = reworded(workspace, draft, "recognizing-1", typed.replace("the cooperation", "the long cooperation"))
    assert "the long cooperation" in words(made, "recognizing-1")
    assert made.value.sources == {"recognizing-1": "ARB"}
    (row,) = made.value.attributions
    assert words(made, "recognizing-1")[row.start : row.end] == "digital financial services"


def test_other_paragraphs_and_their_sources_stay(workspace: Workspace, draft: StoredChairText) -> None:
    typed = words(draft, "recognizing-1").replace("currency transfer by mobile telephony", "digital financial services")
    one = reworded(workspace, draft, "recognizing-1", typed)
    other = reworded(workspace, one, "considering-1", "that all is well;")
    assert other.value.sources == one.value.sources
    assert words(other, "recognizing-1") == words(one, "recognizing-1")


def test_a_text_that_was_handed_out_becomes_the_next_revision(workspace: Workspace, draft: StoredChairText) -> None:
    frozen = save_as_it_is(workspace, draft, draft.value.model_copy(update={"frozen": True}))
    assert reworded(workspace, frozen, "considering-1", "that all is well;").value.name == "DT/24R1"


def test_the_same_words_change_nothing(workspace: Workspace, draft: StoredChairText) -> None:
    assert reworded(workspace, draft, "considering-1", f" {words(draft, 'considering-1')}\n") is draft


def test_an_end_mark_that_was_left_out_is_kept_as_in_a_draft(workspace: Workspace, draft: StoredChairText) -> None:
    left_out = reworded(workspace, draft, "recognizing-1", "that all is well")
    assert words(left_out, "recognizing-1") == "that all is well;"
    other = reworded(workspace, left_out, "recognizing-1", "that all is well.")
    assert words(other, "recognizing-1") == "that all is well."


@pytest.mark.parametrize(("provision", "typed"), [("considering-1", " \n"), ("gone", "words")])
def test_what_is_no_paragraph_is_refused(
    workspace: Workspace, draft: StoredChairText, provision: str, typed: str
) -> None:
    with pytest.raises(StepRefused):
        reworded(workspace, draft, provision, typed)


def test_words_that_stay_keep_their_source_round_those_typed_in(workspace: Workspace, draft: StoredChairText) -> None:
    typed = words(draft, "recognizing-1").replace("currency transfer by mobile telephony", "digital financial services")
    one = reworded(workspace, draft, "recognizing-1", typed)
    other = reworded(workspace, one, "recognizing-1", typed.replace("digital financial", "digital and other financial"))
    text = words(other, "recognizing-1")
    said = [text[row.start : row.end].strip() for row in other.value.attributions]
    assert said == ["digital", "financial services"]
    assert {row.sources for row in other.value.attributions} == {("ARB",)}
    back = reworded(workspace, other, "recognizing-1", typed)
    assert {text for text in back.value.sources.values()} == {"ARB"}
