"""The catalogue whatever is wrong with it, and kept up to date by what changed on the disk."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from support.practice import practice_copy
from support.private_seed import MARK, holds_mark, seed
from wtsaprep.model.query_words import parse_query
from wtsaprep.services.search.word_finder import WordFinder
from wtsaprep.store.files.single_files import read_bytes
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index import files_read
from wtsaprep.store.index.files_read import FilesRead
from wtsaprep.store.index.index import Index
from wtsaprep.store.index.long_reading import GivenUp, LongReading
from wtsaprep.store.words import filling, word_catalogue
from wtsaprep.store.words.word_catalogue import path_of

ARB = "proposals/arb-res-11-b3dg.toml"
RESOLUTION = "resolutions/resolution-11-hammamet-2016.toml"


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return Workspace(practice_copy(tmp_path / "workspace"))


def found(workspace: Workspace, typed: str) -> tuple[list[str], str]:
    """The files that have some words, and what is said of the catalogue."""
    finder = WordFinder(workspace.folder)
    finder.bring_up_to_date(Index(workspace))
    texts = finder.find(parse_query(typed))
    finder.close()
    assert texts is not None
    return [text.place for text in texts.texts], finder.said


def read_for(workspace: Workspace, monkeypatch: pytest.MonkeyPatch, typed: str) -> set[str]:
    """The files that are opened to find some words."""
    opened: set[str] = set()
    read = read_bytes

    def noted(path: Path, most: int, size: int | None = None) -> bytes:
        opened.add(f"{path.parent.name}/{path.name}")
        return read(path, most, size)

    with monkeypatch.context() as patch:
        patch.setattr(files_read, "read_bytes", noted)
        found(workspace, typed)
    return opened


def long_ago(workspace: Workspace) -> None:
    """Let all files be older than the tick in which they may have changed once more."""
    for path in workspace.folder.rglob("*.toml"):
        os.utime(path, ns=(10**18, 10**18))


def test_what_did_not_change_is_not_read_again(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filling, "TICK", -(10**18))  # No clock that is too coarse.
    first = read_for(workspace, monkeypatch, "mobile")
    assert {ARB, RESOLUTION} <= first
    assert read_for(workspace, monkeypatch, "mobile") == set()
    (workspace.folder / "proposals" / "pra-res-11-practice.toml").touch()
    assert read_for(workspace, monkeypatch, "mobile") == {"proposals/pra-res-11-practice.toml"}


def test_a_file_that_may_have_changed_in_the_same_tick_is_told_by_its_digest(workspace: Workspace) -> None:
    path = workspace.folder / ARB
    found(workspace, "mobile")
    before, text = os.stat(path), path.read_text(encoding="utf-8")
    path.write_text(text.replace("digital", "fidital"), encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert found(workspace, "fidital")[0] == [ARB]


def test_what_is_written_renamed_and_removed_is_followed(workspace: Workspace) -> None:
    path = workspace.folder / ARB
    assert ARB in found(workspace, "mobile")[0]
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("digital financial services", "earthquakes"), encoding="utf-8")
    assert found(workspace, "earthquakes")[0] == [ARB]
    path.rename(path.with_name("another.toml"))
    assert found(workspace, "earthquakes")[0] == ["proposals/another.toml"]
    path.with_name("another.toml").unlink()
    assert found(workspace, "earthquakes")[0] == []


def test_what_a_proposal_takes_out_follows_its_text(workspace: Workspace) -> None:
    assert ARB in found(workspace, "kind:deleted mobile")[0]
    shutil.rmtree(workspace.folder / "bases")
    text = workspace.folder / RESOLUTION
    text.write_text(text.read_text(encoding="utf-8").replace("mobile telephony", "pigeons"), encoding="utf-8")
    assert ARB not in found(workspace, "kind:deleted mobile")[0]
    assert ARB in found(workspace, "kind:deleted pigeons")[0]


def first_found(workspace: Workspace, typed: str, most: int) -> list[str]:
    """The files of the clauses that are looked at where there are more than so many, unsorted."""
    finder = WordFinder(workspace.folder)
    finder.bring_up_to_date(Index(workspace))
    texts = finder.find(parse_query(typed), most, sorted_up_to=0)
    finder.close()
    assert texts is not None
    assert texts.more
    return [text.place for text in texts.texts]


def test_what_comes_first_is_told_by_names_and_not_by_when_files_came(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    words = (workspace.folder / ARB).read_text(encoding="utf-8")
    for at in (9, 10, 3, 1, 2, 0, 8):
        own = words.replace("arb-res-11-b3dg", f"arb-res-11-{at:04}").replace("36A1/1", f"36A1/{at + 20}")
        (workspace.proposals / f"a{at}.toml").write_text(own, encoding="utf-8")
        found(workspace, "digital")
    (workspace.proposals / "a3.toml").write_text(words.replace("36A1/1", "36A1/40"), encoding="utf-8")
    came_to_be = first_found(workspace, "digital", 5)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "another cache"))
    assert came_to_be == first_found(workspace, "digital", 5)
    assert [place for place in came_to_be if "/a" in place][:3] == [f"proposals/a{at}.toml" for at in (0, 1, 2)]


def test_copies_of_a_file_count_nowhere(workspace: Workspace) -> None:
    shutil.copy(workspace.folder / ARB, workspace.folder / "proposals" / "arb-res-11-b3dg (1).toml")
    assert found(workspace, "ARB/36A1/1")[0] == [ARB]


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100])


def _no_database(path: Path) -> None:
    path.write_bytes(b"these are no words of a database " * 200)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _another_version(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA user_version = 9999")


def _another_program(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE files (id INTEGER)")


def _torn_pages(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    raw[8192:] = os.urandom(len(raw) - 8192)
    path.write_bytes(raw)


def _no_words(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("DROP TABLE words")


def _gone(path: Path) -> None:
    shutil.rmtree(path.parent)


@pytest.mark.parametrize(
    "harm", [_cut, _no_database, _empty, _another_version, _another_program, _torn_pages, _no_words, _gone]
)
def test_it_is_made_anew_whatever_became_of_it(workspace: Workspace, harm: Callable[[Path], None]) -> None:
    before = found(workspace, "mobile")
    harm(path_of(workspace.folder))
    files, said = found(workspace, "mobile")
    assert (files, "") == before
    assert ("is made anew" in said) == (harm not in (_empty, _gone))


def test_one_that_is_damaged_while_it_is_asked_is_made_anew(workspace: Workspace) -> None:
    finder = WordFinder(workspace.folder)
    finder.bring_up_to_date(Index(workspace))
    with sqlite3.connect(path_of(workspace.folder)) as database:
        database.execute("DROP TABLE words")
    assert finder.find(parse_query("mobile")) is None
    finder.bring_up_to_date(Index(workspace))
    again = finder.find(parse_query("mobile"))
    assert again
    assert again.texts
    finder.close()


def test_where_it_can_not_be_written_it_is_made_for_the_run(workspace: Workspace, tmp_path: Path) -> None:
    expected = found(workspace, "mobile")[0]
    shutil.rmtree(tmp_path / "cache")
    (tmp_path / "cache").write_text("no folder", encoding="utf-8")
    files, said = found(workspace, "mobile")
    assert files == expected
    assert said.startswith("the catalogue of words can't be kept (")
    assert said.endswith("); it is made for this run alone")


def test_one_that_another_program_holds_is_done_without(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_catalogue, "_WAITED", 0.01)
    expected = found(workspace, "mobile")[0]
    with sqlite3.connect(path_of(workspace.folder), isolation_level=None) as database:
        database.execute("PRAGMA locking_mode = EXCLUSIVE")
        database.execute("BEGIN EXCLUSIVE")
        files, said = found(workspace, "mobile")
        assert (files, "locked" in said) == (expected, True)


def test_readers_wait_for_no_writer(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_catalogue, "_WAITED", 0.01)
    expected = found(workspace, "mobile")[0]
    (workspace.folder / ARB).touch()
    with sqlite3.connect(path_of(workspace.folder), isolation_level=None) as database:
        database.execute("BEGIN IMMEDIATE")
        files, said = found(workspace, "mobile")
        assert files == expected
        assert said.endswith("what it knew is searched")


def test_without_an_index_the_same_is_found(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    typed = ("mobile", '"mobile telephony"', "kind:deleted mobile", "resol* 2", "source:ARB", "symbol:SUP", "title")
    expected = [found(workspace, words) for words in typed]
    path_of(workspace.folder).unlink()
    monkeypatch.setattr(word_catalogue, "_WITH_FTS", "CREATE VIRTUAL TABLE words USING no_such_module(x)")
    assert [found(workspace, words) for words in typed] == expected


def test_two_programs_fill_it_at_once(workspace: Workspace) -> None:
    code = "import sys; from wtsaprep.cli.main import main; sys.exit(main(sys.argv[1:]))"
    words = [sys.executable, "-c", code, "--workspace", str(workspace.folder), "search", "mobile"]
    both = [subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(4)]
    told = [program.communicate() for program in both]
    assert {out for out, _ in told} == {told[0][0]}
    assert "mobile telephony" in told[0][0]
    assert [errors for _, errors in told if "Traceback" in errors] == []


def test_what_is_left_goes_on_where_it_was(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filling, "_AT_ONCE", 1)
    monkeypatch.setattr(filling, "TICK", -(10**18))
    reading = LongReading()
    finder = WordFinder(workspace.folder)
    opened = FilesRead.each

    def each(files: FilesRead, doing: str, things: list[Path]) -> object:
        for number, thing in enumerate(opened(files, doing, things)):
            reading.given_up = number == 2
            if reading.given_up:
                raise GivenUp
            yield thing

    index = reading.index_of(workspace)
    with monkeypatch.context() as patch:
        patch.setattr(FilesRead, "each", each)
        with pytest.raises(GivenUp):
            finder.bring_up_to_date(index)
    all_files = finder.pending(Index(workspace)) + 2
    assert all_files > 10
    finder.bring_up_to_date(Index(workspace))
    assert finder.pending(Index(workspace)) == 0
    finder.close()


def test_it_is_asked_while_it_is_filled(workspace: Workspace) -> None:
    finder = WordFinder(workspace.folder)
    filling_it = threading.Thread(target=finder.bring_up_to_date, args=(Index(workspace),))
    filling_it.start()
    while filling_it.is_alive():
        assert finder.find(parse_query("mobile")) is not None
    texts = finder.find(parse_query("mobile"))
    assert texts
    assert texts.texts
    finder.close()


def test_nothing_private_is_in_it_and_nobody_else_may_read_it(workspace: Workspace) -> None:
    seed(workspace.folder)
    finder = WordFinder(workspace.folder)
    finder.bring_up_to_date(Index(workspace))
    files = sorted(path for path in path_of(workspace.folder).parent.iterdir() if path.is_file())
    assert any(path.name.endswith("-wal") for path in files)
    for path in files:
        assert not holds_mark(path.read_bytes().decode("utf-8", "replace"))
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(files[0].parent.stat().st_mode) == 0o700
    texts = finder.find(parse_query(f'"{MARK}"'))
    assert texts
    assert not texts.texts
    finder.close()
