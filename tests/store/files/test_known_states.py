"""What was made of a file is told again as long as the file is what it was, and no longer."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from wtsaprep.errors import InputFault
from wtsaprep.store.files.known_states import KnownStates
from wtsaprep.store.files.single_files import read_file
from wtsaprep.store.index.files_read import FilesRead
from wtsaprep.store.index.known_heads import known_head


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is written now counts as written long ago."""
    monkeypatch.setattr("wtsaprep.store.files.known_states._TICK", -3_600_000_000_000)


@pytest.mark.usefixtures("settled")
def test_a_file_is_read_again_when_its_bytes_or_its_times_are_others(tmp_path: Path) -> None:
    path, known = tmp_path / "a.toml", KnownStates()
    path.write_text("one", encoding="utf-8")
    read = []

    def look() -> str:
        def make() -> str:
            read.append(path)
            return read_file(path).text

        return known.of(path, path.name, make)

    assert [look(), look(), len(read)] == ["one", "one", 1]
    path.write_text("three", encoding="utf-8")
    assert [look(), look(), len(read)] == ["three", "three", 2]
    (tmp_path / "b.toml").write_text("six", encoding="utf-8")
    os.utime(tmp_path / "b.toml", ns=(path.stat().st_atime_ns, path.stat().st_mtime_ns))
    os.replace(tmp_path / "b.toml", path)
    assert [look(), len(read)] == ["six", 3]


def test_what_was_written_a_moment_ago_is_read_again(tmp_path: Path) -> None:
    path, known = tmp_path / "a.toml", KnownStates()
    path.write_text("one", encoding="utf-8")
    assert known.of(path, "", lambda: 1) == 1
    assert known.of(path, "", lambda: 2) == 2


@pytest.mark.usefixtures("settled")
def test_a_known_head_brings_its_stamp_along_and_a_known_fault_is_raised_again(tmp_path: Path) -> None:
    path, known = tmp_path / "a.toml", KnownStates()
    path.write_text("one", encoding="utf-8")

    def summarize(files: FilesRead, path: Path) -> str:
        text = files.text(path).text
        if text != "one":
            raise InputFault("no head")
        return text

    assert known_head(known, FilesRead(), path, summarize) == "one"
    later = FilesRead()
    assert known_head(known, later, path, summarize) == "one"
    assert later.stamp_read(path) == read_file(path).stamp
    path.write_text("broken", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(InputFault, match="no head"):
            known_head(known, FilesRead(), path, summarize)
