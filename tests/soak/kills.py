"""Three hundred kills over every place that takes typing, at 3, 8 and 30 keys a second; a tenth is in every run.

``PYTHONPATH=tests python tests/soak/kills.py [COUNT [SEED]]``
"""

from __future__ import annotations

import collections
import sys
import tempfile
from pathlib import Path

import pytest

from support.kills import RATES, TURN, kill_in_turn


def main(count: int = 300, first: int = 0) -> int:
    """Run them; say how many letters were painted and name what went wrong, which ends its turn."""
    kills: collections.Counter[str] = collections.Counter()
    letters: collections.Counter[int] = collections.Counter()
    wrong = 0
    for turn in range(first, first + count, TURN):
        seeds = range(turn, min(turn + TURN, first + count))
        with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
            try:
                for kill in kill_in_turn(seeds, Path(folder) / "home", patch):
                    kills[f"{kill.spot.way}: {kill.spot.field}"] += 1
                    letters[kill.rate] += len(kill.painted)
            except AssertionError as fault:
                wrong += 1
                print(f"seeds {seeds}: {fault}", flush=True)
    for name in sorted(kills):
        print(f"{name:<40}{kills[name]:>4}")
    painted = ", ".join(f"{letters[rate]} at {rate} a second" for rate in RATES)
    print(f"{kills.total()} of {count} kills from seed {first}: {painted} were painted and offered; {wrong} went wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
