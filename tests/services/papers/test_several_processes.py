"""What several processes did is what one would have done, in the same order, whatever becomes of one of them."""

from __future__ import annotations

import subprocess
import sys

import pytest

SCRIPT = """
import os, signal
from wtsaprep.services.papers import several_processes
several_processes._processors = lambda: 3
parent = os.getpid()

def do(part):
    if {dies} and part == 4 and os.getpid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)
    if part == {fails}:
        raise ValueError(f"part {{part}}")
    return part * part, os.getpid()

try:
    for square, process in several_processes.done_by_several(do, range(10)):
        print(square, "here" if process == parent else "elsewhere")
except ValueError as error:
    print(error)
"""
"""It runs by itself: a process with threads, as tests have them, is not forked."""


def printed(*, fails: int = -1, dies: bool = False) -> list[str]:
    command = [sys.executable, "-c", SCRIPT.format(fails=fails, dies=dies)]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert not ended.stderr
    return ended.stdout.splitlines()


def test_all_is_done_elsewhere_and_told_in_order() -> None:
    assert printed() == [f"{part * part} elsewhere" for part in range(10)]


def test_what_fails_elsewhere_fails_here_behind_what_came_before_it() -> None:
    assert printed(fails=5) == [*(f"{part * part} elsewhere" for part in range(5)), "part 5"]


def test_the_parts_of_one_that_died_are_done_here() -> None:
    assert printed(dies=True) == [f"{part * part} {'here' if part in (4, 7) else 'elsewhere'}" for part in range(10)]


@pytest.mark.parametrize("of", [0, 1])
def test_little_is_done_here(of: int) -> None:
    from wtsaprep.services.papers.several_processes import done_by_several

    assert [*done_by_several(str, range(of))] == [str(part) for part in range(of)]
