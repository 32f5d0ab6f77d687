"""What a journal was told is under its name, whatever becomes of that name while the program runs."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from wtsaprep.store.journal.appended_file import FLAGS, AppendedFile
from wtsaprep.store.journal.records import read_records, record_line


@pytest.fixture
def file(tmp_path: Path) -> AppendedFile:
    path = tmp_path / "journals" / "a.journal"
    path.parent.mkdir()
    return AppendedFile(path, os.open(path, FLAGS | os.O_CREAT | os.O_EXCL, 0o600))


def words(file: AppendedFile) -> list[str]:
    return [record["kind"] for record in read_records(file.path.read_bytes()).records]


@pytest.mark.parametrize("by", [AppendedFile.sync, AppendedFile.sync_soon])
def test_what_was_written_is_on_the_disk_when_it_is_synced(
    by: Callable[[AppendedFile], None], file: AppendedFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So the power may fail behind a pause in typing."""
    on_disk: list[bytes] = []
    monkeypatch.setattr(os, "fsync", lambda handle: on_disk.append(os.pread(handle, 1000, 0)))
    file.write(record_line("key"))
    by(file)
    end = time.monotonic() + 20
    while not on_disk:
        assert time.monotonic() < end, "it was not synced"
        time.sleep(0.01)
    assert on_disk == [file.path.read_bytes()]


@pytest.mark.parametrize("gone", ["the file", "its folder"])
def test_one_that_vanished_is_begun_again_with_all_it_held(file: AppendedFile, gone: str) -> None:
    file.write(record_line("before"))
    if gone == "the file":
        file.path.unlink()
    else:
        shutil.rmtree(file.path.parent)
    file.write(record_line("meanwhile"))
    file.sync()
    file.write(record_line("after"))
    assert words(file) == ["before", "meanwhile", "after"]
    assert "The journal had vanished" in file.trouble_once()
    assert file.path.stat().st_mode & 0o777 == 0o600


def test_it_is_noticed_by_itself_after_a_key(file: AppendedFile) -> None:
    file.write(record_line("before"))
    file.path.unlink()
    file.write(record_line("key"))
    file.sync_soon()
    end = time.monotonic() + 20
    while not (file.path.exists() and words(file) == ["before", "key"]):
        assert time.monotonic() < end, "it was not begun again"
        time.sleep(0.01)


def test_where_there_is_no_folder_for_it_the_trouble_is_told_once(file: AppendedFile) -> None:
    file.write(record_line("before"))
    shutil.rmtree(file.path.parent)
    file.path.parent.write_text("a file in the place of the folder")
    for _ in range(2):
        file.write(record_line("key"))
        file.sync()
    assert not file.synced
    assert "not a directory" in file.trouble_once()
    file.sync()
    assert not file.trouble_once()
    file.path.parent.unlink()
    file.sync()
    assert words(file) == ["before", "key", "key"]
    assert file.synced


def test_a_rewrite_is_no_vanishing(file: AppendedFile) -> None:
    file.write(record_line("before"))
    file.sync_soon()
    assert file.rewrite(record_line("instead"))
    file.write(record_line("after"))
    file.sync()
    assert words(file) == ["instead", "after"]
    assert not file.trouble_once()
