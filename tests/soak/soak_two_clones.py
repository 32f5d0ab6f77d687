"""Random work of two clones on one chair's text, by forty seeds, of which every run takes four.

Too long for every run: ``pytest tests/soak/soak_two_clones.py``.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from stories.test_two_clones_and_a_chairs_text import set_up_two, work_at_random
from support.command_line import Run


@pytest.mark.parametrize("seed", range(1000, 1040))
@pytest.mark.parametrize("old", [False, True], ids=["set up", "old clone"])
def test_nothing_is_lost_and_nothing_stands_twice(
    tmp_path: Path, shipped: Path, run: Run, seed: int, old: bool
) -> None:
    work_at_random(*set_up_two(tmp_path, shipped, run), seed, old=old)
