"""Our delegation's own words: found by who may see them, and kept in a file of their own, whatever becomes of it."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from support.practice import practice_copy
from wtsaprep.model.query_words import parse_query
from wtsaprep.services.search.word_finder import WordFinder
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index
from wtsaprep.store.words import word_catalogue
from wtsaprep.store.words.word_catalogue import path_of

ARB = "proposals/arb-res-11-b3dg.toml"
NOTE = """format = 1
proposal = "arb-res-11-b3dg"

[[position]]
provision = "recognizing-1"
at = "2024-10-17T13:20:00+00:00"
stand = "oppose"
note = "a red herring"
"""


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    workspace = Workspace(practice_copy(tmp_path / "workspace"))
    note(workspace).parent.mkdir(parents=True)
    note(workspace).write_text(NOTE, encoding="utf-8")
    return workspace


def note(workspace: Workspace) -> Path:
    """The file of our positions on ARB's proposal."""
    return workspace.private / "positions" / "arb-res-11-b3dg.toml"


def found(workspace: Workspace, typed: str, *, opened: bool = True, asked: bool = True) -> list[tuple[str, list[str]]]:
    """The files that some words lead to, with what holds them in each; and what is said of the catalogues."""
    finder = WordFinder(workspace.folder, ours=opened)
    finder.bring_up_to_date(Index(workspace))
    query = parse_query(typed)
    texts = finder.find(query, ours=asked)
    assert texts is not None
    told = [(one.place, [place.found_in for place in finder.places(query, one, 20)]) for one in texts.texts]
    said = finder.said
    finder.close()
    return [*told, *([(said, [])] if said else [])]


def test_a_note_is_found_with_what_it_is_about(workspace: Workspace) -> None:
    assert found(workspace, "herring") == [(ARB, ["PRIVATE note"])]
    assert found(workspace, "kind:ours oppose") == [(ARB, ["PRIVATE stand"])]
    assert found(workspace, "herring source:ARB undecided") == [(ARB, ["PRIVATE note"])]
    assert found(workspace, "herring source:EUR") == []
    assert found(workspace, "herring kind:proposal") == []
    assert found(workspace, "recognizing herring") == [(ARB, ["PRIVATE note"])]
    assert found(workspace, "kind:ours recognizing") == [(ARB, ["PRIVATE stand", "PRIVATE note"])]
    assert found(workspace, "kind:ours considering") == []
    assert found(workspace, "herring -source:ARB") == []
    assert found(workspace, "herring -source:EUR") == [(ARB, ["PRIVATE note"])]
    assert found(workspace, "herring -recognizing") == []
    assert found(workspace, "herring -kind:ours") == []
    (place, held), *_ = found(workspace, "red")
    assert (place, held) == (ARB, ["PRIVATE note"])


@pytest.mark.parametrize(("opened", "asked"), [(False, True), (True, False)])
def test_nobody_else_finds_it(workspace: Workspace, opened: bool, asked: bool) -> None:
    assert found(workspace, "herring", opened=opened, asked=asked) == []
    assert found(workspace, "kind:ours", opened=opened, asked=asked) == []
    assert path_of(workspace.folder, ours=True).exists() is opened


def test_what_is_found_in_both_is_told_once(workspace: Workspace) -> None:
    note(workspace).write_text(NOTE.replace("herring", "mobile"), encoding="utf-8")
    texts = dict(found(workspace, "mobile"))
    assert texts[ARB][-1] == "PRIVATE note"
    assert "taken out" in texts[ARB]


def test_it_lies_in_a_file_of_its_own_that_nobody_else_may_read(workspace: Workspace) -> None:
    finder = WordFinder(workspace.folder, ours=True)
    finder.bring_up_to_date(Index(workspace))
    files = [path for path in path_of(workspace.folder).parent.iterdir() if path.is_file()]
    private = {path for path in files if ".private-words" in path.name}
    assert any(path.name.endswith("-wal") for path in private)
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    assert stat.S_IMODE(files[0].parent.stat().st_mode) == 0o700
    assert {path for path in files if b"herring" in path.read_bytes()} <= private
    assert any(b"herring" in path.read_bytes() for path in private)
    finder.close()


def test_it_is_no_wider_at_any_time_whatever_the_mask(workspace: Workspace) -> None:
    mask = os.umask(0)
    try:
        found(workspace, "herring")
    finally:
        os.umask(mask)
    assert stat.S_IMODE(path_of(workspace.folder, ours=True).stat().st_mode) == 0o600


@pytest.mark.parametrize("gone", [True, False])
def test_what_is_no_more_is_forgotten_for_good(workspace: Workspace, gone: bool) -> None:
    found(workspace, "herring")
    if gone:
        note(workspace).unlink()
    else:
        note(workspace).write_text(NOTE.replace("herring", "cod"), encoding="utf-8")
    assert found(workspace, "herring") == []
    for path in path_of(workspace.folder).parent.rglob("*"):
        assert path.is_dir() or b"herring" not in path.read_bytes()


def test_a_file_moves_with_the_circle_that_it_is_in(workspace: Workspace) -> None:
    public, private = workspace.folder / ARB, workspace.private / "comments" / "moved.toml"
    private.parent.mkdir()
    public.rename(private)  # No comments are in it, so that none are found; but all see no more of it.
    assert ARB not in dict(found(workspace, "mobile"))
    private.rename(public)
    assert ARB in dict(found(workspace, "mobile"))
    with sqlite3.connect(path_of(workspace.folder, ours=True)) as database:
        assert database.execute("SELECT count(*) FROM files WHERE place LIKE 'comments/%'").fetchone() == (0,)


def test_a_note_is_about_the_proposal_and_no_copy_of_it(workspace: Workspace) -> None:
    shutil.copy(workspace.folder / ARB, workspace.folder / "proposals" / "a copy.toml")
    assert found(workspace, "herring") == [(ARB, ["PRIVATE note"])]


def test_a_note_on_what_is_gone_is_found_nowhere(workspace: Workspace) -> None:
    (workspace.folder / ARB).unlink()
    assert found(workspace, "herring") == []


def _no_database(path: Path) -> None:
    path.write_bytes(b"these are no words of a database " * 200)


def _another_version(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA user_version = 9999")


def _no_words(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("DROP TABLE words")


def _gone(path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize("harm", [_no_database, _another_version, _no_words, _gone])
def test_it_is_made_anew_whatever_became_of_it(workspace: Workspace, harm: Callable[[Path], None]) -> None:
    before = found(workspace, "herring mobile")
    harm(path_of(workspace.folder, ours=True))
    told = found(workspace, "herring mobile")
    assert [one for one in told if "is made anew" not in one[0]] == before
    assert (told != before) == (harm is not _gone)


def test_one_that_is_damaged_while_it_is_asked_is_made_anew(workspace: Workspace) -> None:
    finder = WordFinder(workspace.folder, ours=True)
    finder.bring_up_to_date(Index(workspace))
    _no_words(path_of(workspace.folder, ours=True))
    assert finder.find(parse_query("herring")) is None
    finder.bring_up_to_date(Index(workspace))
    again = finder.find(parse_query("herring"))
    assert again
    assert again.texts
    finder.close()


def test_where_it_can_not_be_written_it_is_made_for_the_run(workspace: Workspace, tmp_path: Path) -> None:
    shutil.rmtree(tmp_path / "cache", ignore_errors=True)
    (tmp_path / "cache").write_text("no folder", encoding="utf-8")
    (place, held), (said, _) = found(workspace, "herring")
    assert (place, held) == (ARB, ["PRIVATE note"])
    assert "; the catalogue of our own words can't be kept (" in said


def test_one_that_another_program_holds_is_done_without(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_catalogue, "_WAITED", 0.01)
    found(workspace, "herring")
    with sqlite3.connect(path_of(workspace.folder, ours=True), isolation_level=None) as database:
        database.execute("PRAGMA locking_mode = EXCLUSIVE")
        database.execute("BEGIN EXCLUSIVE")
        told = found(workspace, "herring")
    assert told[0] == (ARB, ["PRIVATE note"])
    assert "locked" in told[1][0]
