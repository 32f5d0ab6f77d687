"""Words that were typed outside of drafts and left: what their journals tell, read from the records of each."""

from __future__ import annotations

import contextlib
import fcntl
import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.errors import WtsaprepError
from wtsaprep.store.files.single_files import read_bytes
from wtsaprep.store.folders.locations import user_journals
from wtsaprep.store.journal.journal_files import MOST_READ, WORDS, slots
from wtsaprep.store.journal.records import Record, read_records

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class TypingPlace(NamedTuple):
    """Where something is typed: in which form or prompt, and about what; both as they stay from run to run."""

    form: str
    """The name of the command that opens it: "write-notes"."""
    about: str = ""
    """What it is written about: a change, a paragraph, a text in force; nothing where there is but one."""


class LeftWords(NamedTuple):
    """What stands in the fields of a form and was neither kept nor given up."""

    called: str
    """How people know it: "Our notes on ARB/36A1/1, resolves 2"."""
    fields: Mapping[str, str]
    session: str = ""
    """The session it was written in, by its kind and choice ("prepare resolution 11"); empty outside of one."""

    @property
    def in_words(self) -> str:
        """All of it, each field under its name."""
        return "".join(f"{name}:\n{text}\n\n" for name, text in self.fields.items() if text)


def words_left(folder: Path) -> Mapping[TypingPlace, LeftWords]:
    """What earlier runs left in a workspace and no running program has; nothing is taken up or written."""
    left: dict[TypingPlace, LeftWords] = {}
    for path in slots(folder, WORDS):
        with contextlib.suppress(OSError):
            handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
            try:
                fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
                left = read_words(path) | left
            finally:
                os.close(handle)
    return left


def folders_gone() -> Iterator[Path]:
    """The folders of workspaces that something was typed in, and that are not there any more."""
    folder = user_journals()
    for path in sorted(folder.glob(f"*{WORDS}")) if os.path.isdir(folder) else ():
        with contextlib.suppress(WtsaprepError):
            records = read_records(read_bytes(path, MOST_READ)).records
            before = records[0].get("folder") if records else None
            if isinstance(before, str) and before and not os.path.exists(before):
                yield Path(before)


def read_words(path: Path) -> dict[TypingPlace, LeftWords]:
    """What is left in a journal; nothing if it can't be read."""
    try:
        records = read_records(read_bytes(path, MOST_READ)).records
    except WtsaprepError:
        return {}
    left: dict[TypingPlace, LeftWords] = {}
    for record in records:
        _replay(left, record)
    return left


def _replay(left: dict[TypingPlace, LeftWords], record: Record) -> None:
    """One record; what is not understood is left out, so that a journal of another version still gives the rest."""
    form, about = record.get("form"), record.get("about")
    if not (isinstance(form, str) and isinstance(about, str)):
        return
    place = TypingPlace(form, about)
    if record["kind"] == "settled":
        left.pop(place, None)
        return
    called, field, text = (record.get(name) for name in ("called", "field", "text"))
    if record["kind"] != "typing" or not (isinstance(called, str) and isinstance(field, str) and isinstance(text, str)):
        return
    fields = left[place].fields if place in left else {}
    start, end = record.get("start", 0), record.get("end")
    before = fields.get(field, "")
    if isinstance(start, int) and isinstance(end, int):
        text = before[:start] + text + before[end:]
    session = record.get("session", "")
    left[place] = LeftWords(called, {**fields, field: text}, session if isinstance(session, str) else "")
