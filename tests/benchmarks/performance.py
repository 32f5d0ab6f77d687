"""All goals in one run, as a table: what ``make bench`` prints and ``docs/performance.md`` is made of.

Run it on an idle machine: ``cd tests && python -m benchmarks.performance [--write]``; some minutes. A goal that is
missed is told like any other.
"""

from __future__ import annotations

import os
import platform
import sys
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import bench_check, bench_keys, bench_many, bench_search, bench_start, bench_wire
from benchmarks.goals import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.goals import Reading

PAGE = Path(__file__).resolve().parents[2] / "docs" / "performance.md"
PARTS = {
    "Start and memory": bench_start,
    "Keys": bench_keys,
    "On the wire": bench_wire,
    "Search and the catalogue": bench_search,
    "Where many are compared": bench_many,
    "What ITU asks": bench_check,
}
_HEAD = """\
# Performance

Made by `make bench`; do not edit. Each figure is a median of ours and one of its baseline, taken in turn in one run:
only their ratio means something elsewhere. Goals that are missed are listed like the others; why, and what shaped the
code, is in [design/speed.md](design/speed.md). `hello` is the smallest Textual program, the floor under every
start; the probe is a bare one that draws coloured lines; `vim` and `less` show the words of the same text.
"""


def main() -> int:
    """Print the tables as they are made; with ``--write`` make the page of them. Ends with 1 while a goal is missed."""
    pages, missed = [_HEAD, _machine()], 0
    print(*pages, sep="\n")
    for title, part in PARTS.items():
        found: list[Reading] = []
        rows = [f"## {title}\n", *table(_kept(part.readings(), found)), ""]
        missed += sum(not reading.is_met for reading in found)
        print(*rows, sep="\n", flush=True)
        pages += rows
    if "--write" in sys.argv:
        PAGE.write_text("\n".join(pages), encoding="utf-8")
    return 1 if missed else 0


def _kept(readings: Iterator[Reading], found: list[Reading]) -> Iterator[Reading]:
    for reading in readings:
        found.append(reading)
        yield reading


def _machine() -> str:
    """On what it was measured, and how busy that was."""
    load = os.getloadavg()[0]
    day = datetime.now(UTC).date().isoformat()
    return (
        f"{day}: {os.cpu_count()} cores ({platform.machine()}), {platform.system()}, load {load:.1f} when it began; "
        f"CPython {platform.python_version()}, Textual {version('textual')}; terminal of 100x30.\n"
    )


if __name__ == "__main__":
    sys.exit(main())
