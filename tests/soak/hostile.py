"""Ten thousand broken and hostile inputs through the loaders.

``PYTHONPATH=tests python tests/soak/hostile.py [COUNT [SEED]]``
"""

from __future__ import annotations

import collections
import sys
import tempfile
import time
import traceback
from pathlib import Path

from support.hostile_inputs import broken, judge

SECONDS = 2.0
"""More than any of them may take of the processor; no test in every run asks a clock."""


def main(count: int = 10_000, first: int = 0) -> int:
    """Run them; say what they came to and name the seeds that went wrong."""
    came_to: collections.Counter[str] = collections.Counter()
    slowest = 0.0
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "input.toml"
        for seed in range(first, first + count):
            kind, raw = broken(seed)
            path.write_bytes(raw)
            start = time.process_time()
            try:
                came_to[f"{kind} {judge(kind, path)}"] += 1
            except Exception:
                came_to[f"{kind} WRONG"] += 1
                print(f"seed {seed} ({kind}):", traceback.format_exc().splitlines()[-1][:300], flush=True)
            taken = time.process_time() - start
            slowest = max(slowest, taken)
            if taken > SECONDS:
                came_to[f"{kind} WRONG"] += 1
                print(f"seed {seed} ({kind}): {taken:.1f} s of processor time", flush=True)
    for name in sorted(came_to):
        print(f"{name:<22}{came_to[name]:>6}")
    print(f"{count} inputs from seed {first} in {time.monotonic() - began:.0f} s, the slowest {slowest:.2f} s")
    return 1 if any("WRONG" in name for name in came_to) else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
