"""Journals of drafts that were renamed or moved outside of the program: known by the id of the proposal in them."""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

from wtsaprep.errors import WtsaprepError
from wtsaprep.store.files.toml_tables import parse_toml
from wtsaprep.store.folders.locations import user_journals
from wtsaprep.store.journal.first_records import first_record, give_name
from wtsaprep.store.journal.journal_files import MOST_READ, free_slot, slots
from wtsaprep.store.journal.records import read_records
from wtsaprep.store.journal.replay import replay

if TYPE_CHECKING:
    from wtsaprep.store.journal.replay import Replayed


def written_id(told: Replayed) -> str:
    """The id of the proposal that a journal holds; empty where that can't be told."""
    if told.history is None:
        return ""
    try:
        id_ = parse_toml(told.history.present.proposal).get("id")
    except WtsaprepError:
        return ""
    return id_ if isinstance(id_, str) else ""


def is_renamed(mark: str, draft: Path) -> bool:
    """Whether a file may be the one that a journal is of, elsewhere: that one is gone.

    It is gone from the same folder, or with its whole workspace. On a disk that is not there now it is not gone: then
    what the workspace stood in is not there either.
    """
    before = Path(mark)
    if not mark or os.path.exists(before):
        return False
    if _same_folder(before, draft):
        return before.name != draft.name
    workspace = before.parent.parent
    return not os.path.exists(workspace) and os.path.isdir(workspace.parent)


def let_journals_follow(draft: Path, id_: str) -> None:
    """Let the journals follow that were kept of a draft, by its id, before its file got the name that it has now."""
    folder, own = user_journals(), slots(draft)
    for path in sorted(folder.glob("*.journal")) if os.path.isdir(folder) else ():
        with contextlib.suppress(OSError):
            before = str(first_record(path).get("path", ""))
            if path not in own and is_renamed(before, draft) and _holds(path, draft, id_):
                give_name(path, free_slot(draft))


def _holds(path: Path, draft: Path, id_: str) -> bool:
    """Whether a journal is of a proposal, and of none that has its file still."""
    with open(path, "rb") as file:
        raw = file.read(MOST_READ)
    if json.dumps(id_)[1:-1].encode() not in raw:  # What costs nothing first.
        return False
    told = replay(read_records(raw))
    return told.mark is not None and is_renamed(told.mark.path, draft) and written_id(told) == id_


def _same_folder(path: Path, other: Path) -> bool:
    return os.path.realpath(path.parent) == os.path.realpath(other.parent)
