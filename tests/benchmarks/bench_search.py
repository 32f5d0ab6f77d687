"""What a search costs in a whole assembly: the catalogue made, brought up to date, and asked at each letter.

Beside what the same texts take otherwise: `tomllib` to parse all files, a regular expression to scan all texts. Run it:
``cd tests && python -m benchmarks.bench_search [RESOLUTIONS ...]``; medians of the rounds, in turn, in one process, in
processor time.
"""

from __future__ import annotations

import os
import re
import statistics
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable
from functools import partial
from pathlib import Path

from support.whole_assembly import whole_assembly
from wtsaprep.model.query_words import parse_query
from wtsaprep.services.search.word_finder import WordFinder
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index
from wtsaprep.store.words.word_catalogue import path_of

TYPED = ("climate change", '"70 per cent"', "verzonance", "accessib", "nowhere")
"""What is typed letter by letter: in many texts, in some, in few, a beginning, in none."""
SCREEN = 12
"""Texts of which the places are shown at once."""


def seconds(call: Callable[[], object]) -> float:
    """Processor seconds of a call."""
    before = time.process_time()
    call()
    return time.process_time() - before


def letter(finder: WordFinder, typed: str) -> None:
    """What a letter asks of the catalogue: all texts, and where the words stand in those of a screen."""
    query = parse_query(typed)
    found = finder.find(query)
    for text in found.texts[:SCREEN] if found else ():
        finder.places(query, text, 4)


def fill(workspace: Workspace) -> None:
    """Bring the catalogue up to date."""
    finder = WordFinder(workspace.folder)
    finder.bring_up_to_date(Index(workspace))
    finder.close()


def fill_anew(workspace: Workspace) -> None:
    """Make the catalogue."""
    path_of(workspace.folder).unlink(missing_ok=True)
    fill(workspace)


def texts_of(files: list[Path]) -> list[str]:
    """All that is said in each file, as a scan would look through it."""
    tables = (tomllib.loads(file.read_text(encoding="utf-8")) for file in files)
    rows = (table.get("provision", []) + table.get("amendment", []) for table in tables)
    return ["\n".join(row.get("text", "") for row in of_file) for of_file in rows]


def measure(folder: Path, resolutions: int, rounds: int) -> None:
    """Print the ratios for a workspace of so many resolutions."""
    workspace = Workspace(whole_assembly(folder, resolutions))
    for path in workspace.folder.rglob("*.toml"):
        os.utime(path, ns=(10**18, 10**18))
    files = [path for name in ("resolutions", "proposals") for path in sorted((folder / name).iterdir())]
    texts = texts_of(files)
    made, parsed, known, asked, scanned = ([] for _ in range(5))
    for at in range(rounds):
        parsed.append(seconds(lambda: [tomllib.loads(path.read_text(encoding="utf-8")) for path in files]))
        made.append(seconds(lambda: fill_anew(workspace)))
        known.append(seconds(lambda: fill(workspace)))
        files[at].touch()
        finder = WordFinder(workspace.folder)
        finder.bring_up_to_date(Index(workspace))
        for typed in TYPED:
            for end in range(3, len(typed) + 1):
                pattern = re.compile(re.escape(typed[:end].strip('"')), re.IGNORECASE)
                asked.append(seconds(partial(letter, finder, typed[:end])))
                scanned.append(seconds(partial(list, filter(pattern.search, texts))))
        finder.close()
    parse, scan = statistics.median(parsed), statistics.median(scanned)
    size = path_of(workspace.folder).stat().st_size / 1e6
    print(f"{resolutions:,} resolutions, {len(files):,} files, catalogue {size:.0f} MB")
    print(f"  made          {statistics.median(made):8.3f} s   {statistics.median(made) / parse:.2f} of tomllib (0.25)")
    print(f"  nothing new   {statistics.median(known):8.3f} s   {statistics.median(known) / parse:.3f} of tomllib")
    goal = 0.3 if resolutions < 5_000 else 0.15
    median, slowest = statistics.median(asked) * 1000, max(asked) * 1000
    print(f"  a letter      {median:8.2f} ms  {median / 1000 / scan:.3f} of a scan ({goal}), slowest {slowest:.1f} ms")
    print(f"  all letters   {sum(asked):8.3f} s   {sum(asked) / sum(scanned):.3f} of a scan")


def main() -> None:
    """Measure 1,000 and 10,000 resolutions, or as many as are named."""
    for resolutions in map(int, sys.argv[1:] or ("1000", "10000")):
        with tempfile.TemporaryDirectory() as folder:
            os.environ["XDG_CACHE_HOME"] = str(Path(folder) / "cache")
            measure(Path(folder) / "workspace", resolutions, 3 if resolutions < 5_000 else 1)


if __name__ == "__main__":
    main()
