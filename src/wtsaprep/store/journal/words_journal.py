"""The journal of all that is typed outside of drafts: every key at once, by where it is typed and what it is about.

One file for each program that has a workspace open, locked while it runs. What stands in it and was neither kept nor
given up is what somebody was broken off in; whoever opens the workspace next is offered it at its place.
"""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.errors import WtsaprepError
from wtsaprep.store.files.single_files import make_folder, read_bytes
from wtsaprep.store.folders.locations import user_journals
from wtsaprep.store.journal.appended_file import FLAGS, AppendedFile
from wtsaprep.store.journal.draft_journal import edit_between
from wtsaprep.store.journal.journal_files import MOST_READ, WORDS, free_slot, lock, slots
from wtsaprep.store.journal.records import FORMAT, Record, read_records, record_line

if TYPE_CHECKING:
    from collections.abc import Mapping


class TypingPlace(NamedTuple):
    """Where something is typed: in which form or prompt, and about what; both as they stay from run to run."""

    form: str
    """The name of the command that opens it: "write-notes"."""
    about: str = ""
    """What it is written about: a change, a paragraph, a text in force; nothing where there is but one."""


class LeftWords(NamedTuple):
    """What stood in the fields of a form that was neither kept nor given up."""

    called: str
    """How people know it: "our notes on ARB/36A1/1, resolves 2"."""
    fields: Mapping[str, str]


class WordsJournal:
    """What is typed in one workspace by one program. Writing never raises; `trouble_once` tells what went wrong."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file: AppendedFile | None = None
        self._left: dict[TypingPlace, LeftWords] | None = None
        self._refused = ""
        self._taking_up = threading.Lock()
        """What was left is read by a thread, and by the first form that opens."""

    @property
    def left(self) -> Mapping[TypingPlace, LeftWords]:
        """What stands somewhere and was neither kept nor given up, of earlier runs and of this one."""
        return self._taken_up()

    def typing(self, place: TypingPlace, called: str, field: str, text: str) -> None:
        """What stands in a field now; of its later keys only what they change is written."""
        left = self._taken_up()
        fields = left[place].fields if place in left else {}
        before = fields.get(field)
        if before == text:
            return
        file = self._open_file()
        left[place] = LeftWords(called, {**fields, field: text})
        if file is None:
            return
        if file.whole:
            edit = edit_between(before, text)
            file.write(record_line("typing", form=place.form, about=place.about, called=called, field=field, **edit))
        if not file.whole:
            self._write_whole(file, left)
        file.sync_soon()

    def settle(self, place: TypingPlace) -> None:
        """What stands there was kept elsewhere, or given up."""
        if self._taken_up().pop(place, None) is not None and (file := self._open_file()):
            file.write(record_line("settled", form=place.form, about=place.about))
            file.sync_soon()

    def trouble_once(self) -> str:
        """What went wrong and was not told yet."""
        if self._file is not None:
            return self._file.trouble_once()
        refused, self._refused = self._refused, ""
        return refused

    @property
    def kept(self) -> bool:
        """Whether all that was typed is on the disk."""
        if self._file is None:
            return not self._left
        if not self._file.whole:
            self._write_whole(self._file, self._taken_up())
        self._file.sync()
        return self._file.whole and self._file.synced

    def sync(self) -> None:
        """Wait until all that was written is on the disk."""
        if self._file is not None:
            self._file.sync()

    def close(self) -> None:
        """End it; where nothing is left it leaves no file."""
        if self._file is not None:
            self._file.close(empty=not self._left)
            self._file = None

    def _taken_up(self) -> dict[TypingPlace, LeftWords]:
        """What is left, first of all that of earlier runs, which is written into one journal of ours."""
        with self._taking_up:
            if self._left is None:
                left: dict[TypingPlace, LeftWords] = {}
                self._take_up(left)
                self._left = left
        return self._left

    def _take_up(self, left: dict[TypingPlace, LeftWords]) -> None:
        taken: list[AppendedFile] = []
        for path in slots(self._folder, WORDS):
            try:
                handle = os.open(path, FLAGS)
            except OSError:
                continue
            if not lock(handle):
                os.close(handle)
                continue
            words = read_words(path)
            if left.keys() & words.keys():  # Both have words of one place: these wait until the others are settled.
                os.close(handle)
                continue
            left.update(words)
            taken.append(AppendedFile(path, handle))
        if taken:
            self._file, *others = taken
            self._write_whole(self._file, left)
            for other in others:
                other.close(empty=self._file.whole)

    def _open_file(self) -> AppendedFile | None:
        """The file of this run, made where there is none; None where there can be none."""
        if self._file is None:
            try:
                path = free_slot(self._folder, WORDS)
                make_folder(path.parent)
                os.chmod(path.parent, 0o700)
                handle = os.open(path, FLAGS | os.O_CREAT | os.O_EXCL, 0o600)
            except OSError as error:
                self._refused = f"{user_journals()}: {(error.strerror or str(error)).lower()}"
                return None
            except WtsaprepError as fault:
                self._refused = fault.in_place
                return None
            lock(handle)
            self._file = AppendedFile(path, handle)
            self._file.write(record_line("open", format=FORMAT, folder=str(self._folder)))
            self._file.whole = not self._left
        return self._file

    def _write_whole(self, file: AppendedFile, left: Mapping[TypingPlace, LeftWords]) -> None:
        """Write all that is left as if nothing had been written, which also shortens it."""
        lines = [record_line("open", format=FORMAT, folder=str(self._folder))]
        lines += [
            record_line("typing", form=place.form, about=place.about, called=words.called, field=field, text=text)
            for place, words in left.items()
            for field, text in words.fields.items()
        ]
        file.whole = file.rewrite(b"".join(lines))


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
    left[place] = LeftWords(called, {**fields, field: text})
