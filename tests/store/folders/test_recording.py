"""An act that fails is put back, also on a disk that takes nothing more: no file is gone with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from wtsaprep.errors import WriteFault
from wtsaprep.store.folders import recording
from wtsaprep.store.folders.recording import Recording


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> None:
    def overwrite(path: Path, content: bytes, mode: int | None = None) -> None:
        raise WriteFault("no space left on device")

    monkeypatch.setattr(recording, "overwrite_file", overwrite)


def moved(folder: Path) -> Recording:
    """A document that an act gave another name."""
    act = Recording(folder)
    (folder / "36.toml").write_bytes(b"as it was")
    act.note(folder / "36.toml", None)
    act.note(folder / "77.toml", b"as it was")
    (folder / "36.toml").rename(folder / "77.toml")
    return act


def test_what_was_moved_has_its_name_again(full: None, tmp_path: Path) -> None:
    moved(tmp_path).put_back()
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"36.toml": b"as it was"}


def test_what_was_moved_and_written_stays_where_it_can_be_put_back_nowhere(full: None, tmp_path: Path) -> None:
    act = moved(tmp_path)
    act.note(tmp_path / "77.toml", b"as it is now")
    (tmp_path / "77.toml").write_bytes(b"as it is now")
    act.put_back()
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"77.toml": b"as it is now"}


def test_what_was_made_goes_where_all_is_put_back(tmp_path: Path) -> None:
    act = moved(tmp_path)
    act.note(tmp_path / "77.toml", b"as it is now")
    (tmp_path / "77.toml").write_bytes(b"as it is now")
    act.put_back()
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"36.toml": b"as it was"}
