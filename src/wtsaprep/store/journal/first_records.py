"""First records: what a journal says of what it is kept of; and another name for one whose subject has another name."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from wtsaprep.store.journal.journal_files import lock
from wtsaprep.store.journal.records import read_records

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.store.journal.records import Record

_OPENED_BY = 4096
"""Bytes in which the first record of a journal stands."""


def first_record(path: Path) -> Record:
    """The first record of a journal; an empty one where there is none.

    Raises:
        OSError: it can't be read.
    """
    with open(path, "rb") as file:
        records = read_records(file.read(_OPENED_BY)).records
    return records[0] if records else {}


def give_name(path: Path, slot: Path) -> None:
    """Rename a journal, unless a running program writes it.

    Raises:
        OSError: it can't be renamed.
    """
    handle = os.open(path, os.O_RDWR | os.O_CLOEXEC)
    try:
        if lock(handle):
            os.rename(path, slot)
    finally:
        os.close(handle)
