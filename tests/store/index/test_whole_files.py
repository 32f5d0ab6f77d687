"""Whether a file can be read whole is found out once, as long as it is what it was."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import pytest

from support.practice import practice_copy
from wtsaprep.store.files import known_states
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index import known_heads, whole_files
from wtsaprep.store.index.index import Index
from wtsaprep.store.index.whole_files import files_not_whole, our_files_not_whole


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for module in (known_heads, whole_files):
        monkeypatch.setattr(module, "has_settled", lambda _: True)  # The clock of this disk is fine enough.
    return Workspace(practice_copy(tmp_path / "workspace"))


def not_whole(workspace: Workspace) -> list[str]:
    """What can't be read whole, as one action finds out that keeps it for the next."""
    index = Index(workspace)
    names = [file.path.name for file in (*files_not_whole(index), *our_files_not_whole(index))]
    index.keep_heads()
    return names


def test_what_was_read_whole_is_not_read_again(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not_whole(workspace) == []
    read: list[str] = []
    really = whole_files._read

    def noted(index: Index, name: str, path: Path, counted: Collection[str] = ()) -> None:
        read.append(path.name)
        really(index, name, path, counted)

    monkeypatch.setattr(whole_files, "_read", noted)
    assert (not_whole(workspace), read) == ([], [])
    one = sorted(workspace.proposals.iterdir())[0]
    one.write_bytes(one.read_bytes() + b"\0")
    for _ in range(2):  # Of what can't be read nothing is kept.
        read.clear()
        assert (not_whole(workspace), read) == ([one.name], [one.name])
    one.write_bytes(one.read_bytes()[:-1])
    assert not_whole(workspace) == []
    read.clear()
    assert (not_whole(workspace), read) == ([], [])


def test_nothing_is_taken_for_known_of_a_file_that_was_just_written(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (known_heads, whole_files):
        monkeypatch.setattr(module, "has_settled", known_states.has_settled)
    assert not_whole(workspace) == []
    one = sorted(workspace.contributions.iterdir())[0]
    one.write_bytes(one.read_bytes() + b"nonsense = 1\n")
    assert not_whole(workspace) == [one.name]
