"""What a search costs in a whole assembly: the catalogue made, brought up to date, and asked at each letter.

Beside what the same texts take otherwise: `tomllib` to parse all files, a regular expression to scan all texts. Run it:
``cd tests && python -m benchmarks.bench_search``; medians of the rounds, in turn, in one process, in
processor time.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import statistics
import tempfile
import time
import tomllib
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from functools import partial
from pathlib import Path
from unittest.mock import patch

from benchmarks.goals import Reading, table
from support.whole_assembly import whole_assembly
from wtsaprep.cli.main import main as call
from wtsaprep.model.query_words import parse_query
from wtsaprep.services.search.word_finder import AT_A_LETTER, SORTED_AT_A_LETTER, WordFinder
from wtsaprep.store.folders.locations import user_cache
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
    found = finder.find(query, AT_A_LETTER, sorted_up_to=SORTED_AT_A_LETTER)
    for text in found.texts[:SCREEN] if found else ():
        finder.places(query, text, 4)


def list_all(workspace: Workspace) -> None:
    """What `list` does once it is loaded, told to nobody."""
    with redirect_stdout(io.TextIOWrapper(io.BytesIO(), encoding="utf-8")):
        call(["--workspace", str(workspace.folder), "list"])


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


def measure(folder: Path, resolutions: int, rounds: int) -> Iterator[Reading]:
    """A workspace of so many resolutions."""
    workspace = Workspace(whole_assembly(folder, resolutions))
    for path in workspace.folder.rglob("*.toml"):
        os.utime(path, ns=(10**18, 10**18))
    files = [path for name in ("resolutions", "proposals") for path in sorted((folder / name).iterdir())]
    texts = texts_of(files)
    made, parsed, known, listed, listed_again, asked, scanned = ([] for _ in range(7))
    for at in range(rounds):
        parsed.append(seconds(lambda: [tomllib.loads(path.read_text(encoding="utf-8")) for path in files]))
        shutil.rmtree(user_cache(), ignore_errors=True)
        listed.append(seconds(lambda: list_all(workspace)))
        listed_again.append(seconds(lambda: list_all(workspace)))
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
    parsing = statistics.median(parsed) * 1000
    told, goal = f"{resolutions:,} resolutions", 0.3 if resolutions < 5_000 else 0.15
    yield Reading(f"a letter of a search, {told}", _median(asked), "a scan", _median(scanned), goal)
    yield Reading(f"listed for the first time, {told}", _median(listed), "`tomllib`", parsing, 0.25)
    yield Reading(f"listed again, {told}", _median(listed_again), "`tomllib`", parsing, 0.05)
    yield Reading(f"all words made searchable, {told}", _median(made), "`tomllib`", parsing, 0.25)
    yield Reading(f"the same where nothing is new, {told}", _median(known), "`tomllib`", parsing, 0.05)


def _median(taken: list[float]) -> float:
    return statistics.median(taken) * 1000


def readings() -> Iterator[Reading]:
    """Workspaces of 1,000 and of 10,000 resolutions."""
    for resolutions, rounds in ((1_000, 3), (10_000, 1)):
        with tempfile.TemporaryDirectory() as name, patch.dict(os.environ, {"XDG_CACHE_HOME": f"{name}/cache"}):
            yield from measure(Path(name) / "workspace", resolutions, rounds)


if __name__ == "__main__":
    print(*table(readings()), sep="\n")
