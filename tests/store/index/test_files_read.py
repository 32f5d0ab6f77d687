"""What is kept of the files that were read, and what is let go of."""

from __future__ import annotations

from pathlib import Path

import pytest

from wtsaprep.errors import InputFault
from wtsaprep.store.files.single_files import FileText
from wtsaprep.store.index import files_read
from wtsaprep.store.index.files_read import FilesRead
from wtsaprep.store.index.long_reading import GivenUp, LongReading


def test_of_more_files_than_a_workspace_has_texts_are_read_anew_and_only_stamps_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files_read, "_MOST_KEPT", 1_000)
    paths = [tmp_path / f"{number}.toml" for number in range(50)]
    for path in paths:
        path.write_text("x" * 100, encoding="utf-8")
    made: list[Path] = []

    def make(file: FileText) -> int:
        made.append(file.path)
        return len(file.text)

    files = FilesRead()
    stamps = [files.text(path).stamp for path in paths]
    assert files.made_of_text(paths[-1], make) == files.made_of_text(paths[-1], make) == 100
    assert made == [paths[-1]]
    for path in paths:
        path.unlink()
    assert [files.stamp(path) for path in paths] == stamps
    kept = [path for path in paths if _is_kept(files, path)]
    assert 1 <= len(kept) <= 11
    assert kept == paths[-len(kept) :]


def _is_kept(files: FilesRead, path: Path) -> bool:
    try:
        return files.text(path).text == "x" * 100
    except InputFault:
        return False


def test_what_is_done_with_many_files_is_counted_and_can_be_ended() -> None:
    told: list[str] = []
    reading = LongReading(told.append)
    assert list(FilesRead(reading).each("checking", range(250))) == [*range(250)]
    assert told == ["checking 100 of 250 files ...", "checking 200 of 250 files ..."]
    reading.given_up = True
    with pytest.raises(GivenUp):
        next(FilesRead(reading).each("checking", range(250)))
