"""Options of the test run, and a state folder of its own for each test."""

from __future__ import annotations

from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--goldens`` writes the expected screens anew, to be looked at before they are committed."""
    parser.addoption("--goldens", action="store_true", help="write the golden screens anew")


@pytest.fixture(autouse=True)
def state_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Journals of a test lie in its own folder."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state"
