"""Every import trap that delegates' texts are known to hold is read as its fixture file says."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.traps import PARTS, parts, read

FIXTURES = Path(__file__).parent / "fixtures"


@pytest.mark.parametrize("name", sorted(path.stem for path in FIXTURES.glob("*.txt")))
def test_trap(name: str) -> None:
    expected = parts(FIXTURES / f"{name}.txt")
    found = read(expected["input"] + "\n")
    assert found == {part: expected[part] for part in PARTS if part in expected}
