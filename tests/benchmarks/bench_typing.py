"""What the journal costs a key, with its file being synced and without, in turn; and what idling sends.

Run it: ``cd tests && python -m benchmarks.bench_typing``. Goals: a key at most 1 ms more in the median while the file
is being synced all the time; not a byte sent in ten seconds in which nobody types.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from support.terminal import Terminal
from support.typing_places import WAYS, set_up
from wtsaprep.store.journal import appended_file
from wtsaprep.store.journal.left_words import TypingPlace
from wtsaprep.store.journal.words_journal import WordsJournal

if TYPE_CHECKING:
    from collections.abc import Sequence

ROUNDS, KEYS = 9, 200
KEY_GOAL = 1.0
IDLE_SECONDS = 10.0


def key_times(folder: Path, *, syncs: bool) -> list[float]:
    """Milliseconds that the journal takes of each key."""
    appended_file._SYNC_AFTER = 0.0 if syncs else 3600.0
    journal, text = WordsJournal(folder), "that the membership"
    place = TypingPlace("write-notes", "a change")
    taken = []
    for number in range(KEYS):
        text += "abcdefghij "[number % 11]
        before = time.perf_counter()
        journal.typing(place, "note", text, called="our notes")
        taken.append((time.perf_counter() - before) * 1000)
        time.sleep(0.002)
    journal.settle(place)
    journal.close()
    return taken


def idle_bytes(folder: Path) -> int:
    """Bytes sent while a form is open in which something was typed, and nobody types on."""
    set_up(folder)
    terminal = Terminal(folder)
    try:
        terminal.sees("ARB/36A1", "? more")
        for keys, seen in WAYS["notes"].steps:
            terminal.press(keys)
            terminal.sees(seen)
        terminal.press("qz")
        terminal.sees("qz")
        terminal.quiet(2)
        return len(terminal.quiet(IDLE_SECONDS))
    finally:
        terminal.close()


def main() -> int:
    """Print both, and whether the goals are met."""
    with tempfile.TemporaryDirectory() as name:
        os.environ["XDG_STATE_HOME"] = str(Path(name) / "state")
        taken: dict[bool, list[float]] = {True: [], False: []}
        for _ in range(ROUNDS):
            for syncs in (True, False):
                taken[syncs] += key_times(Path(name), syncs=syncs)
        (home := Path(name) / "home").mkdir()
        sent = idle_bytes(home)
    with_, without = (taken[syncs] for syncs in (True, False))
    more = statistics.median(with_) - statistics.median(without)
    print(f"a key, its journal being synced   {_told(with_)}")
    print(f"a key, its journal not synced     {_told(without)}")
    print(f"a sync costs a key                {more:7.3f} ms in the median, goal {KEY_GOAL}")
    print(f"sent in {IDLE_SECONDS:.0f} s without a key        {sent:4} bytes, goal 0")
    return 0 if more <= KEY_GOAL and not sent else 1


def _told(taken: Sequence[float]) -> str:
    ordered = sorted(taken)
    return f"{statistics.median(ordered):7.3f} ms in the median, {ordered[int(len(ordered) * 0.95)]:7.3f} of 19 in 20"


if __name__ == "__main__":
    sys.exit(main())
