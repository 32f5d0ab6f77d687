"""Two programs that save in one moment: both stay, or one is told; never are both told "saved" and one is gone."""

from __future__ import annotations

import fcntl
import multiprocessing
import os
import time
from pathlib import Path

import pytest

from wtsaprep.errors import ChangedFault, ThereFault, WriteFault
from wtsaprep.store.files import alone_in_folder
from wtsaprep.store.files.single_files import read_file, write_file

_GAPS = [0, 0, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01]


def _save(path: Path, words: str, seen: str | None, at: float, told: multiprocessing.Queue[tuple[str, str]]) -> None:
    while time.monotonic() < at:
        pass
    try:
        write_file(path, words, seen)
    except WriteFault as fault:
        told.put((words, type(fault).__name__))
    else:
        told.put((words, "saved"))


@pytest.mark.parametrize("new", [False, True])
@pytest.mark.parametrize("gap", _GAPS)
def test_of_two_saves_one_is_told(tmp_path: Path, gap: float, new: bool) -> None:
    context = multiprocessing.get_context("fork")
    path, told = tmp_path / "a.toml", context.Queue()
    seen = None if new else write_file(path, "before", None)
    start = time.monotonic() + 0.05
    savers = [
        context.Process(target=_save, args=(path, words, seen, start + late, told))
        for words, late in (("ours", 0.0), ("theirs", gap))
    ]
    for saver in savers:
        saver.start()
    outcomes = dict(told.get(timeout=30) for _ in savers)
    for saver in savers:
        saver.join()
    assert sorted(outcomes.values()) == sorted(["saved", (ThereFault if new else ChangedFault).__name__])
    assert outcomes[read_file(path).text] == "saved"
    assert os.listdir(tmp_path) == ["a.toml"]


def test_a_program_that_was_stopped_while_it_writes_holds_nobody_up_for_good(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alone_in_folder, "_WAITED", 0.05)
    handle = os.open(tmp_path, os.O_RDONLY | os.O_DIRECTORY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    with pytest.raises(WriteFault, match="another program writes in this folder"):
        write_file(tmp_path / "a.toml", "ours", None)
    os.close(handle)
    write_file(tmp_path / "a.toml", "ours", None)
