"""Files that can't be read, however many: the first are named, and nothing of what was read of them is kept."""

from __future__ import annotations

import gc
import json
from pathlib import Path
from unittest.mock import patch

import pytest

from support.command_line import Run
from wtsaprep.cli.unread_files import MOST_TOLD
from wtsaprep.store.files.single_files import FileText
from wtsaprep.store.files.toml_tables import parse_toml
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index
from wtsaprep.store.index.long_reading import GivenUp, LongReading

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


@pytest.mark.parametrize("verb", ["list", "check"])
def test_the_first_of_them_are_named_and_where_all_are(tmp_path: Path, run: Run, verb: str) -> None:
    broken_files(tmp_path / "share" / "wtsaprep" / "workspace" / "proposals", MANY)
    done = run(verb)
    assert (done.returncode, done.stderr.count("not valid TOML")) == (0 if verb == "list" else 1, MOST_TOLD)
    assert f"and {MANY - MOST_TOLD} more files that can't be read: `wtsaprep list --json` names all" in done.stderr
    assert len(json.loads(run("list", "--json").stdout)["broken"]) == MANY


def test_one_proposal_that_can_not_be_opened_ends_no_check_of_the_others(tmp_path: Path, run: Run) -> None:
    proposals = tmp_path / "share" / "wtsaprep" / "workspace" / "proposals"
    before = json.loads(run("check", "--json").stdout)
    (proposals / "aa.toml").write_text('format = 1\nid = "aa"\nbaseline = 3\n', "utf-8")
    (broken,) = [one for one in json.loads(run("check", "--json").stdout) if one not in before]
    assert (broken["proposal"], broken["what"][:13]) == (str(proposals / "aa.toml"), "can't be read")


def test_a_file_that_can_not_be_read_is_looked_at_once_however_often_a_text_is_looked_for(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    broken_files(workspace.resolutions, 3)
    for number in range(3):
        (workspace.resolutions / f"broken-{number:03}.toml").rename(workspace.resolutions / f"11-{number}.toml")
    index = Index(workspace)
    with patch("wtsaprep.store.index.read_heads.parse_toml", side_effect=parse_toml) as parse:
        for _ in range(5):
            assert index.resolution("11") is None
    assert parse.call_count == 12  # Head and whole, once by their names, once with their whole folder.


def test_what_takes_more_than_a_moment_is_counted_while_it_is_read(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    workspace.proposals.mkdir()
    told: list[str] = []
    for number in range(3_000):
        (workspace.proposals / f"{number}.toml").touch()
    _ = LongReading(told.append).index_of(workspace).contents
    assert told == []
    (workspace.proposals / "last.toml").touch()
    _ = LongReading(told.append).index_of(workspace).contents
    assert told == [f"reading {number:,} of 3,001 files ..." for number in range(500, 3_001, 500)]


def test_who_waits_no_more_ends_it_at_the_next_file(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    broken_files(workspace.proposals, 3)
    reading = LongReading()
    index = reading.index_of(workspace)
    reading.given_up = True
    with pytest.raises(GivenUp):
        _ = index.contents
