"""What was kept of counts is what is counted, whatever became of the files since."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from random import Random

import pytest

from support.practice import practice_copy
from support.random_edits import edited, on_two_texts, some_workspace
from wtsaprep.review.needs import Counts
from wtsaprep.services.needs import exact_counts
from wtsaprep.services.needs.kept_counts import KeptCounts
from wtsaprep.services.needs.needs import read_facts
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index import text_states, workspace_state
from wtsaprep.store.index.index import Index


@pytest.fixture(autouse=True)
def _settled(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for module in (workspace_state, text_states):  # The clock of this disk is fine enough.
        monkeypatch.setattr(module, "has_settled", lambda _: True)


def counted(workspace: Workspace) -> Counts:
    """How much is left, as one action tells it that keeps it for the next."""
    index = Index(workspace)
    kept = KeptCounts(index)
    counts = kept.counts(read_facts(index).rough)
    kept.keep()
    return counts


def exactly(workspace: Workspace) -> Counts:
    """The same without anything that was kept."""
    index = Index(workspace)
    return exact_counts.exact_counts(index, read_facts(index).rough)


@pytest.mark.parametrize("seed", range(9))
def test_what_is_kept_is_what_is_counted(tmp_path: Path, seed: int) -> None:
    chance = Random(seed)
    workspace = some_workspace(tmp_path, seed)
    done: list[str] = []
    for _ in range(8):
        assert _told(counted(workspace)) == _told(exactly(workspace)), done
        assert _told(counted(workspace)) == _told(exactly(workspace)), done
        done.append(edited(chance, workspace))


def _told(counts: Counts) -> tuple[object, ...]:
    return (*counts[:-1], [str(fault) for fault in counts.faults])


def test_what_did_not_change_is_not_counted_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace = Workspace(practice_copy(tmp_path / "workspace"))
    before = counted(workspace)
    with monkeypatch.context() as patch:
        patch.setattr(exact_counts, "exact_counts", lambda *_: pytest.fail("counted again"))
        assert counted(workspace) == before
    next(workspace.proposals.glob("*.toml")).unlink()
    assert counted(workspace) != before


def test_only_the_text_is_counted_again_that_something_changed_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = on_two_texts(Workspace(practice_copy(tmp_path / "workspace")))
    assert set(counted(workspace).changes) >= {"prb-res-11-practice", "prb-res-12-practice"}
    really, again = exact_counts.counted_on, list[str]()

    def noted(index: Index, rough: Counts, number: str) -> exact_counts.CountsOnText:
        again.append(number)
        return really(index, rough, number)

    monkeypatch.setattr(exact_counts, "counted_on", noted)
    path = workspace.proposals / "prb-res-12-practice.toml"
    path.write_text(path.read_text("utf-8").replace("postal", "mail"), "utf-8")
    counts = counted(workspace)
    assert again == ["12"]
    monkeypatch.setattr(exact_counts, "counted_on", really)
    assert _told(counts) == _told(exactly(workspace))
    again.clear()
    (workspace.contributions / "prb-xx.toml").touch()  # Of which no count follows but who it is by.
    monkeypatch.setattr(exact_counts, "counted_on", noted)
    counted(workspace)
    assert again == []


def test_what_changes_while_it_is_counted_is_not_kept(tmp_path: Path) -> None:
    workspace = Workspace(practice_copy(tmp_path / "workspace"))
    index = Index(workspace)
    kept = KeptCounts(index)
    kept.counts(read_facts(index).rough)
    next(workspace.proposals.glob("*.toml")).unlink()
    kept.keep()
    assert _topics(tmp_path) == []


def test_what_was_written_a_moment_ago_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workspace_state, "has_settled", lambda _: False)
    counted(Workspace(practice_copy(tmp_path / "workspace")))
    assert _topics(tmp_path) == []


@pytest.mark.parametrize("harm", ["", "{}", "wtsaprep catalogue 0 x\n{}", '["changes", 1]'])
def test_whatever_is_wrong_with_it_is_counted_anew(tmp_path: Path, harm: str) -> None:
    workspace = Workspace(practice_copy(tmp_path / "workspace"))
    before = counted(workspace)
    (topic,) = _topics(tmp_path)
    assert stat.S_IMODE(os.stat(topic).st_mode) == 0o600
    topic.write_text(harm, encoding="utf-8")
    assert counted(workspace) == before


def _topics(folder: Path) -> list[Path]:
    return sorted((folder / "cache").rglob("needs.json"))
