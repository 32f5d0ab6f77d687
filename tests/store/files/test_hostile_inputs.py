"""A few hundred of the broken and hostile inputs that `tests/soak/hostile.py` makes by the thousand."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.hostile_inputs import broken, judge


@pytest.mark.parametrize("first", range(0, 400, 100))
def test_a_loader_gives_a_value_or_a_sentence_and_loses_nothing(first: int, tmp_path: Path) -> None:
    path = tmp_path / "input.toml"
    for seed in range(first, first + 100):
        kind, raw = broken(seed)
        path.write_bytes(raw)
        try:
            judge(kind, path)
        except Exception as error:
            raise AssertionError(f"seed {seed}, {kind}") from error
