"""Acts on files are kept with what each file held, a bounded number of them, readable by nobody else."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from wtsaprep.errors import WriteFault
from wtsaprep.model.event import Event
from wtsaprep.store.folders import act_log
from wtsaprep.store.folders.act_log import files_of, last_act, last_undone, marked, standing_acts
from wtsaprep.store.folders.acting import acting
from wtsaprep.store.folders.workspace import Stored, Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A folder without files."""
    (tmp_path / "workspace").mkdir()
    return Workspace(tmp_path / "workspace")


def saved(workspace: Workspace, name: str, event: str) -> Stored[Event]:
    """A value in a new file."""
    return workspace.save(Stored(Event(event=event), workspace.folder / name, None))[0]


def save_two(workspace: Workspace) -> None:
    """Save two new files as one act."""
    with acting(workspace, "two files") as within:
        saved(within, "a.toml", "one")
        saved(within, "b.toml", "two")


def test_what_is_saved_together_is_one_act(workspace: Workspace) -> None:
    save_two(workspace)
    (act,) = standing_acts(workspace.folder)
    assert (act.name, act.places) == ("two files", ("a.toml", "b.toml"))
    assert [(file.before, "one" in (file.after or "")) for file in files_of(act)] == [(None, True), (None, False)]


def test_what_is_saved_alone_is_an_act_of_its_own(workspace: Workspace) -> None:
    saved(workspace, "a.toml", "one")
    act = last_act(workspace.folder)
    assert act is not None
    assert act.name == "save a.toml"


def test_a_fault_puts_all_files_back_and_keeps_no_act(workspace: Workspace) -> None:
    (workspace.folder / "b.toml").write_text("taken", encoding="utf-8")
    with pytest.raises(WriteFault):
        save_two(workspace)
    assert [path.name for path in workspace.folder.iterdir()] == ["b.toml"]
    assert last_act(workspace.folder) is None


def test_a_new_act_ends_what_could_be_done_again_with_its_files_alone(workspace: Workspace) -> None:
    for name in ("a.toml", "b.toml"):
        saved(workspace, name, "one")
        act = last_act(workspace.folder)
        assert act is not None
        marked(act, undone=True)
        (workspace.folder / name).unlink()
    saved(workspace, "b.toml", "two")
    undone = last_undone(workspace.folder)
    assert undone is not None
    assert undone.places == ("a.toml",)


def test_the_oldest_acts_go_first(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(act_log, "MOST_ACTS", 3)
    for number in range(5):
        saved(workspace, f"{number}.toml", "one")
    assert [act.places for act in standing_acts(workspace.folder)] == [("4.toml",), ("3.toml",), ("2.toml",)]


def test_nobody_else_reads_what_was_done(workspace: Workspace) -> None:
    saved(workspace, "a.toml", "one")
    act = last_act(workspace.folder)
    assert act is not None
    assert stat.S_IMODE(act.kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(act.kept.parent.stat().st_mode) == 0o700


def test_what_is_damaged_is_no_act(workspace: Workspace) -> None:
    saved(workspace, "a.toml", "one")
    saved(workspace, "b.toml", "one")
    act = last_act(workspace.folder)
    assert act is not None
    act.kept.write_text("{", encoding="utf-8")
    before = last_act(workspace.folder)
    assert before is not None
    assert before.places == ("a.toml",)
