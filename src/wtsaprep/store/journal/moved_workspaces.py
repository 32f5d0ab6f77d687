"""Words that were typed in a workspace before it was renamed or moved: they follow it, known by its folder itself.

A folder keeps its number on the disk whatever it is called; so does its settings file, until it is saved anew. Both
together are no other workspace's, or of one that was made in the place of one removed, for the same event. Moved to
another disk it has other numbers: then `recover` alone lists the words.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from wtsaprep.store.folders.locations import SETTINGS, user_journals
from wtsaprep.store.journal.first_records import first_record, give_name
from wtsaprep.store.journal.journal_files import WORDS, free_slot, slots


def folder_marks(folder: Path) -> list[int]:
    """The numbers by which a workspace is known again; none where it is not there."""
    try:
        return [os.stat(folder).st_ino, os.stat(folder / SETTINGS).st_ino]
    except OSError:
        return []


def let_words_follow(folder: Path) -> None:
    """Let the journals follow that were kept of a workspace before it was called what it is called now."""
    journals, own, marks = user_journals(), slots(folder, WORDS), folder_marks(folder)
    if not marks or not os.path.isdir(journals):
        return
    for path in sorted(journals.glob(f"*{WORDS}")):
        with contextlib.suppress(OSError):
            if path not in own and _was_here(first_record(path), folder, marks):
                give_name(path, free_slot(folder, WORDS))


def _was_here(record: dict[str, object], folder: Path, marks: list[int]) -> bool:
    before = record.get("folder")
    return (
        record.get("marks") == marks
        and isinstance(before, str)
        and before != str(folder)
        and not os.path.exists(before)
    )
