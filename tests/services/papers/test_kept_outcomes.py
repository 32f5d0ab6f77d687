"""What was kept of outcomes is what is found, whatever became of the files since."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from support.practice import practice_copy
from support.random_edits import edited, on_two_texts, some_workspace
from wtsaprep.errors import WtsaprepError
from wtsaprep.model.resolution import Resolution
from wtsaprep.model.review import Decision
from wtsaprep.review.outcomes import Outcomes, ProposalOutcome
from wtsaprep.services.papers import outcomes
from wtsaprep.services.papers.kept_outcomes import KeptOutcomes
from wtsaprep.services.sessions.texts_before_bodies import tabled
from wtsaprep.store.folders.reviews import change_review
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index import text_states, workspace_state
from wtsaprep.store.index.index import Index

Told = tuple[tuple[ProposalOutcome, ...], str, tuple[str, ...]] | str


@pytest.fixture(autouse=True)
def _settled(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for module in (workspace_state, text_states):  # The clock of this disk is fine enough.
        monkeypatch.setattr(module, "has_settled", lambda _: True)


def told(made: tuple[Outcomes, str]) -> Told:
    """The rows, what they are of, and what could not be read, in words."""
    return made[0].rows, made[1], tuple(map(str, made[0].broken))


def found(workspace: Workspace, reference: str = "", *, superseded: bool = False) -> Told:
    """What became of proposals, as one action tells it that keeps it for the next; or why that can't be told."""
    kept = KeptOutcomes(Index(workspace), reference, superseded=superseded)
    try:
        made = kept.outcomes()
    except WtsaprepError as fault:
        return str(fault)
    kept.keep()
    return told(made)


def anew(workspace: Workspace) -> Told:
    """The same without anything that was kept."""
    try:
        return told((outcomes.outcomes_of(Index(workspace)), ""))
    except WtsaprepError as fault:
        return str(fault)


def decide(workspace: Workspace, proposal: str) -> None:
    """Let a body agree to the first paragraph that a proposal changes."""
    before_body = tabled(Index(workspace), proposal)
    one = next(one for one in before_body.paragraphs if one.changed)
    row = Decision(provision=one.id, at="2024-10-17T13:20:00+00:00", outcome="agreed", words=one.words)
    text = before_body.review.text
    change_review(workspace, text, lambda review: review.model_copy(update={"decisions": (row,)}))


@pytest.mark.parametrize("seed", range(6))
def test_what_is_kept_is_what_is_found(tmp_path: Path, seed: int) -> None:
    chance = Random(seed)
    workspace = some_workspace(tmp_path, seed)
    if seed % 2 == 0:
        decide(workspace, "ARB/36A1/1")
    done: list[str] = []
    for _ in range(6):
        assert found(workspace) == anew(workspace), done
        assert found(workspace) == anew(workspace), done
        done.append(edited(chance, workspace))


def test_what_did_not_change_is_not_found_out_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace = Workspace(practice_copy(tmp_path / "workspace"))
    before = found(workspace, "11")
    assert not isinstance(before, str)
    assert before[1] == "Resolution 11 (Hammamet, 2016)"
    with monkeypatch.context() as patch:
        patch.setattr(outcomes, "outcomes_named", lambda *_, **__: pytest.fail("found out again"))
        assert found(workspace, "11") == before
    assert found(workspace, "11", superseded=True) is not before
    decide(workspace, "ARB/36A1/1")
    assert found(workspace, "11") != before


def test_only_the_text_is_looked_at_again_that_something_changed_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = on_two_texts(Workspace(practice_copy(tmp_path / "workspace")))
    found(workspace)
    really, again = outcomes._rows_on, list[str]()

    def noted(index: Index, text: Resolution, superseded: bool) -> outcomes.RowsOnText:
        again.append(text.number)
        return really(index, text, superseded)

    monkeypatch.setattr(outcomes, "_rows_on", noted)
    decide(workspace, "PRB/XX/2")
    rows = found(workspace)
    assert again == ["12"]
    monkeypatch.setattr(outcomes, "_rows_on", really)
    assert rows == anew(workspace)


def test_what_changes_meanwhile_is_not_kept(tmp_path: Path) -> None:
    workspace = Workspace(practice_copy(tmp_path / "workspace"))
    kept = KeptOutcomes(Index(workspace), "", superseded=False)
    kept.outcomes()
    next(workspace.proposals.glob("*.toml")).unlink()
    kept.keep()
    assert not list((tmp_path / "cache").rglob("outcomes.json"))
