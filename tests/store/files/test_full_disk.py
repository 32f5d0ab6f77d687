"""A disk that is really full: what was there stays, the sentence says so, and no piece of a file is left."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from wtsaprep.errors import WriteFault
from wtsaprep.store.files.single_files import read_file, write_file


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 64 kB, where mounting one is allowed."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=64k", "wtsaprep-test", str(folder)]
    try:
        mounted = subprocess.run(command, capture_output=True, check=False, timeout=10).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        mounted = False
    if not mounted:
        pytest.skip("mounting is not allowed here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True, timeout=10)


def test_a_full_disk_loses_nothing(small_disk: Path) -> None:
    path = small_disk / "draft.toml"
    seen = write_file(path, "the words as they were\n", None)
    with pytest.raises(WriteFault, match="no space left"):
        write_file(path, "words " * 20_000, seen)
    assert read_file(path).text == "the words as they were\n"
    assert os.listdir(small_disk) == ["draft.toml"]
    write_file(path, "fewer words\n", seen)
    assert read_file(path).text == "fewer words\n"
