"""The state of a workspace is another one once any file is that something may follow from."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.practice import practice_copy
from support.private_seed import seed
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index import workspace_state
from wtsaprep.store.index.index import Index
from wtsaprep.store.index.workspace_state import WorkspaceState


def key(workspace: Workspace, *, ours: bool) -> str:
    """What tells the state that a workspace is in."""
    return WorkspaceState(Index(workspace), ours=ours).key


@pytest.mark.parametrize("act", ["touch", "unlink"])
def test_it_follows_every_file(tmp_path: Path, act: str) -> None:
    workspace = Workspace(practice_copy(tmp_path / "workspace"))
    seed(workspace.folder)
    paths = [
        path for path in sorted(workspace.folder.rglob("*.toml")) if path.parent.name not in ("comments", "briefs")
    ]
    for path in (path for path in paths if path.name != "register.toml"):
        before = key(workspace, ours=False), key(workspace, ours=True)
        getattr(path, act)()
        after = key(workspace, ours=False), key(workspace, ours=True)
        private = workspace.private in path.parents
        assert (before[0] == after[0], before[1] == after[1]) == (private, False), path


def test_it_holds_where_nothing_was_written_a_moment_ago(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace = Workspace(practice_copy(tmp_path / "workspace"))
    assert not WorkspaceState(Index(workspace), ours=True).holds
    monkeypatch.setattr(workspace_state, "has_settled", lambda _: True)
    state = WorkspaceState(Index(workspace), ours=True)
    assert state.holds
    (workspace.resolutions / "another.toml").write_text("", encoding="utf-8")
    assert not state.holds
