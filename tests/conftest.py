"""Options of the test run."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--goldens`` writes the expected screens anew, to be looked at before they are committed."""
    parser.addoption("--goldens", action="store_true", help="write the golden screens anew")
