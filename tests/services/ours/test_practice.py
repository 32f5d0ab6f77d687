"""The practice set is a workspace of its own; one goes there and back."""

from __future__ import annotations

from pathlib import Path

import pytest

from wtsaprep.services.ours.practice import open_practice, other_workspace
from wtsaprep.store.folders.locations import packaged_workspace
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))


def test_it_is_copied_once_and_kept_as_it_is(tmp_path: Path) -> None:
    practice = open_practice()
    assert practice.folder == tmp_path / "share/wtsaprep/practice"
    assert practice.event().practice
    (practice.proposals / "pra-res-11-practice.toml").unlink()
    assert len(Index(open_practice()).proposals) == 5


def test_nothing_of_it_is_in_the_shipped_workspace() -> None:
    heads = Index(Workspace(packaged_workspace())).proposals
    assert [head.number for head in heads] == ["ARB/36A1/1"]


def test_one_goes_there_and_back(tmp_path: Path) -> None:
    ours = Workspace(tmp_path / "ours")
    practice = other_workspace(ours, ours)
    assert practice == open_practice()
    assert other_workspace(practice, ours) == ours


def test_who_begins_there_comes_to_their_own_workspace(tmp_path: Path) -> None:
    practice = open_practice()
    assert other_workspace(practice, practice).folder == tmp_path / "share/wtsaprep/workspace"
