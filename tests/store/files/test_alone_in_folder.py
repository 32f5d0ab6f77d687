"""Two programs that save in one moment: both stay, or one is told; never are both told "saved" and one is gone."""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import multiprocessing
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.story import Story, play
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


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[int]:
    """Another program that holds the folder."""
    ready, pid = tmp_path.parent / f"{tmp_path.name}-ready", os.fork()
    if pid == 0:
        handle = os.open(tmp_path, os.O_RDONLY | os.O_DIRECTORY)
        fcntl.flock(handle, fcntl.LOCK_EX)
        ready.touch()
        time.sleep(60)
        os._exit(0)
    while not ready.exists():
        time.sleep(0.001)
    yield pid
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)


def test_a_program_that_was_stopped_while_it_writes_holds_nobody_up_for_good(
    tmp_path: Path, holder: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alone_in_folder, "_WAITED", 0.02)
    path, told = tmp_path / "a.toml", rf"^{tmp_path}: process {holder} \(.*\) writes in this folder and does not end\n"
    with pytest.raises(WriteFault, match=f"{told}Nothing was written. Let it end, then"):
        write_file(path, "ours", None)
    os.kill(holder, signal.SIGSTOP)
    os.waitpid(holder, os.WUNTRACED)
    with pytest.raises(WriteFault, match=rf"process {holder} \(.*, stopped\) writes(.|\n)*kill -CONT {holder}\), then"):
        write_file(path, "ours", None)
    monkeypatch.setattr(alone_in_folder, "_read", lambda path: "not as Linux says it\n")
    with pytest.raises(WriteFault, match="another program writes in this folder"):
        write_file(path, "ours", None)
    os.kill(holder, signal.SIGKILL)
    while not path.exists():
        with contextlib.suppress(WriteFault):
            write_file(path, "ours", None)


def test_keys_do_not_wait_as_a_verb_does(tmp_path: Path, holder: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alone_in_folder, "_WAITED", 10_000.0)

    async def save_at_keys() -> None:
        write_file(tmp_path / "a.toml", "ours", None)

    with pytest.raises(WriteFault, match="does not end"):
        asyncio.run(save_at_keys())


def test_a_draft_that_can_not_be_saved_now_is_saved_when_the_folder_is_free(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        handle = os.open(story.workspace.proposals, os.O_RDONLY | os.O_DIRECTORY)
        fcntl.flock(handle, fcntl.LOCK_EX)
        await story.press("enter", "n", "enter")
        await story.type("our words ")
        await story.press("escape", "s")
        await story.sees("not saved;", f"process {os.getpid()}", "and its journal keeps it")
        os.close(handle)
        await story.press("s")
        await story.sees("saved:", "our words")

    play(tell, tmp_path)
