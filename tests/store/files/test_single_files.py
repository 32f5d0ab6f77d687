"""A file is read whole and bounded, and written whole or not at all."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from wtsaprep.errors import InputFault, WriteFault
from wtsaprep.store.files.single_files import overwrite_file, read_file, write_file


def test_what_is_written_is_read(tmp_path: Path) -> None:
    stamp = write_file(tmp_path / "new" / "a.toml", "Florianópolis, 2004\n", None)
    assert read_file(tmp_path / "new" / "a.toml").text == "Florianópolis, 2004\n"
    assert read_file(tmp_path / "new" / "a.toml").stamp == stamp


def test_a_file_that_changed_since_it_was_read_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    seen = write_file(path, "ours", None)
    path.write_text("theirs")
    with pytest.raises(WriteFault, match="changed it since it was read"):
        write_file(path, "ours again", seen)
    assert path.read_text() == "theirs"


def test_a_new_file_does_not_replace_one_that_is_there(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text("theirs")
    with pytest.raises(WriteFault, match="already there"):
        write_file(path, "ours", None)
    assert path.read_text() == "theirs"
    assert os.listdir(tmp_path) == ["a.toml"]


def test_permissions_are_kept_and_links_followed(tmp_path: Path) -> None:
    path, link = tmp_path / "a.toml", tmp_path / "link.toml"
    seen = write_file(path, "one", None)
    path.chmod(0o640)
    link.symlink_to(path)
    write_file(link, "two", seen)
    assert (path.read_text(), link.is_symlink()) == ("two", True)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.parametrize("there", [False, True])
def test_words_are_on_the_disk_before_they_have_their_name_and_the_name_behind_them(
    there: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whenever the power fails, the old file is there whole or the new one is."""
    seen = write_file(tmp_path / "a.toml", "one", None) if there else None
    order: list[str] = []

    def telling(name: str, says: Callable[..., str]) -> None:
        does = getattr(os, name)

        def told(*on: Any) -> None:
            order.append(says(*on))
            does(*on)

        monkeypatch.setattr(os, name, told)

    telling(
        "fsync", lambda file: "folder" if stat.S_ISDIR(os.fstat(file).st_mode) else f"{os.fstat(file).st_size} bytes"
    )
    telling("replace", lambda *_: "name")
    telling("link", lambda *_: "name")
    write_file(tmp_path / "a.toml", "three", seen)
    assert order == ["5 bytes", "name", "folder"]


def test_an_export_may_replace_what_the_user_names(tmp_path: Path) -> None:
    overwrite_file(tmp_path / "a.md", "one")
    overwrite_file(tmp_path / "a.md", "two")
    assert (tmp_path / "a.md").read_text() == "two"


@pytest.mark.parametrize("kind", ["missing", "folder", "pipe", "latin-1", "too large"])
def test_what_can_not_be_read_is_named_for_what_it_is(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "a.toml"
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "latin-1":
        path.write_bytes(b"number = 1\ntitle = \xe9\n")
    elif kind == "too large":
        path.write_bytes(b"x" * 101)
    expected = {
        "missing": "no such file",
        "folder": "this is a folder",
        "pipe": "not a regular file",
        "latin-1": "line 2: not UTF-8 text: byte 0xe9",
        "too large": "too large",
    }
    with pytest.raises(InputFault) as caught:
        read_file(path, most=100)
    assert expected[kind] in str(caught.value)
    assert str(path) in str(caught.value)


def another_group() -> int:
    """A group that a file of ours may have, other than the one it is made with."""
    groups = [9999] if os.geteuid() == 0 else [group for group in os.getgroups() if group != os.getegid()]
    if not groups:
        pytest.skip("there is no other group here")
    return groups[0]


def test_a_file_keeps_its_group(tmp_path: Path) -> None:
    path, group = tmp_path / "shared.toml", another_group()
    seen = write_file(path, "one\n", None)
    os.chown(path, -1, group)
    os.chmod(path, 0o660)
    write_file(path, "two\n", seen)
    assert (path.stat().st_gid, stat.S_IMODE(path.stat().st_mode)) == (group, 0o660)
