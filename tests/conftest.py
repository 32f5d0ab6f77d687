"""Options of the test run, and a state folder of its own for each test."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# On a loaded machine making random texts is slow, and that says nothing of what is tested.
settings.register_profile("wtsaprep", suppress_health_check=[HealthCheck.too_slow], deadline=None)
settings.load_profile("wtsaprep")


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--goldens`` writes the expected screens anew, to be looked at before they are committed."""
    parser.addoption("--goldens", action="store_true", help="write the golden screens anew")


@pytest.fixture(autouse=True)
def state_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Journals of a test lie in its own folder."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state"
