"""Whose a journal is: one who looks at it is waited for, one who writes it is not."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

import pytest

from wtsaprep.store.journal.journal_files import lock


@pytest.fixture
def handles(tmp_path: Path) -> tuple[int, int]:
    """A journal opened twice, as by two programs."""
    path = tmp_path / "a.journal"
    path.touch()
    return os.open(path, os.O_RDWR), os.open(path, os.O_RDWR)


def test_who_looks_at_it_is_waited_for(handles: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    looker, ours = handles
    fcntl.flock(looker, fcntl.LOCK_SH)
    monkeypatch.setattr(
        "wtsaprep.store.journal.journal_files.sleep", lambda seconds: fcntl.flock(looker, fcntl.LOCK_UN)
    )
    assert lock(ours)


def test_it_is_not_ours_while_another_program_writes_it(handles: tuple[int, int]) -> None:
    theirs, ours = handles
    assert lock(theirs)
    assert not lock(ours)
    os.close(theirs)
    assert lock(ours)
