"""Files that can't be read, however many: each is named, and nothing of what was read of it is kept."""

from __future__ import annotations

import gc
from pathlib import Path

from support.command_line import Run
from wtsaprep.store.files.single_files import FileText
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index
from wtsaprep.store.index.long_reading import long_reading

MANY = 300


def broken_files(folder: Path, many: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(many):
        (folder / f"broken-{number:03}.toml").write_text(f"id = {number}\nsymbol = [[[\n{'# words' * 50}", "utf-8")


def test_nothing_is_kept_of_files_that_can_not_be_read(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    broken_files(workspace.proposals, MANY)
    index = Index(workspace)
    broken = index.contents.broken
    assert len(broken) == MANY
    assert not any(one.error.__traceback__ or one.error.__context__ or one.error.__cause__ for one in broken)
    gc.collect()
    assert not [one for one in gc.get_objects() if isinstance(one, FileText) and "# words" in one.text]


def test_a_list_names_all_of_them(tmp_path: Path, run: Run) -> None:
    broken_files(tmp_path / "share" / "wtsaprep" / "workspace" / "proposals", MANY)
    done = run("list")
    assert (done.returncode, done.stderr.count("not valid TOML")) == (0, MANY)


def test_what_takes_more_than_a_moment_is_told_before(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    assert long_reading(Index(workspace)) == ""
    workspace.proposals.mkdir()
    for number in range(3_001):
        (workspace.proposals / f"{number}.toml").touch()
    assert long_reading(Index(workspace)) == "reading 3,001 files ..."
