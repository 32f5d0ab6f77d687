"""Two hundred races of two saves over all kinds of shared files, with gaps from 0 to 10 ms; a tenth is in every run.

``PYTHONPATH=tests python tests/soak/races.py [COUNT [SEED]]``
"""

from __future__ import annotations

import collections
import sys
import tempfile
from itertools import cycle, islice
from pathlib import Path

from support.races import RACES, run_race


def main(count: int = 200, first: int = 0) -> int:
    """Run them; say how they ended and name the seeds that went wrong."""
    ended: collections.Counter[str] = collections.Counter()
    for seed, kind in enumerate(islice(cycle(RACES), count), first):
        with tempfile.TemporaryDirectory() as folder:
            try:
                statuses = sorted(done.returncode for done in run_race(kind, seed, Path(folder)))
                ended[f"{kind} {'both stand' if statuses == [0, 0] else 'one was told'}"] += 1
            except AssertionError as wrong:
                ended[f"{kind} WRONG"] += 1
                print(wrong, flush=True)
    for name in sorted(ended):
        print(f"{name:<32}{ended[name]:>4}")
    return 1 if any("WRONG" in name for name in ended) else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
