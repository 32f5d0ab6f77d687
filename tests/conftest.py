"""Options of the test run, a state folder of its own for each test, and the command as tests call it."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from support.command_line import Run, called, own_environment, spawned
from support.laws import register_profiles
from support.practice import practice_copy
from wtsaprep.services.drafts import dictionaries

register_profiles()

MANY = 100_000
"""Objects that are looked through for cycles at one time."""
NUMBERS = count()


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--goldens`` writes the expected screens anew, to be looked at before they are committed."""
    parser.addoption("--goldens", action="store_true", help="write the golden screens anew")


def pytest_configure() -> None:
    """Take the dictionaries of the machine away: what is found may not depend on it."""
    dictionaries.PLACES = ()


def pytest_collection_finish() -> None:
    """Look for cycles between the tests; within one, only where it leaves very many."""
    gc.set_threshold(MANY, 10, 10)
    _let_go()


def pytest_runtest_logfinish() -> None:
    """A test is over: what it made goes, and what is left, as a cache, need not be gone through again."""
    young, older, _ = gc.get_count()
    if older or young > MANY / 5:
        _let_go()


def _let_go() -> None:
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def state_home(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Journals and catalogues of a test lie in its own folder; none is made for a test that has none of its own.

    To make one takes longer than most tests, and the longer the more there are.
    """
    own = "tmp_path" in request.fixturenames
    folder: Path = (
        request.getfixturevalue("tmp_path") if own else tmp_path_factory.getbasetemp() / f"none-{next(NUMBERS)}"
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(folder / "state"))
        patch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
        # Waiting for the disk shows only where the power fails, and takes more time than all that is tested here;
        # `store/files/test_single_files` and `store/journal/test_appended_file` see that and when it is asked for.
        patch.setattr(os, "fsync", lambda handle: None)
        yield folder / "state"


@pytest.fixture
def first_run(tmp_path: Path) -> Run:
    """The command, away from the user's folders, as somebody calls it who never did: no workspace is there."""
    return lambda *words, stdin="", **more: called(words, tmp_path, own_environment(tmp_path) | more, stdin)


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """The same, with a copy of the practice set for a workspace."""
    if not (own := tmp_path / "share" / "wtsaprep" / "workspace").exists():
        practice_copy(own)
    return lambda *words, stdin="", **more: called(words, tmp_path, own_environment(tmp_path) | more, stdin)


@pytest.fixture
def spawn(tmp_path: Path) -> Run:
    """The same as a process of its own, for what only that shows."""
    if not (own := tmp_path / "share" / "wtsaprep" / "workspace").exists():
        practice_copy(own)
    return lambda *words, stdin="", **more: spawned(words, tmp_path, own_environment(tmp_path) | more, stdin)


@pytest.fixture
def empty(tmp_path: Path, run: Run) -> Path:
    """An empty workspace for WTSA in New Delhi."""
    folder = tmp_path / "empty"
    done = run("init", folder, "--event", "WTSA-24", "--place", "New Delhi", "--year", "2024", "--source", "ARB")
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with all that comes with the program."""
    return practice_copy(tmp_path_factory.mktemp("shipped") / "workspace")
