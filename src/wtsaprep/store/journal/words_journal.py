"""The journal of all that is typed outside of drafts: every key at once, by where it is typed and what it is about.

One file for each program that has a workspace open, locked while it runs. What stands in it and was neither kept nor
given up is what somebody was broken off in; whoever opens the workspace next is offered it at its place.
"""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wtsaprep.errors import WtsaprepError
from wtsaprep.store.files.single_files import make_folder
from wtsaprep.store.folders.locations import user_journals
from wtsaprep.store.journal.appended_file import FLAGS, AppendedFile, cant_be_written
from wtsaprep.store.journal.edits import edit_between
from wtsaprep.store.journal.journal_files import WORDS, free_slot, lock, slots
from wtsaprep.store.journal.left_words import LeftWords, TypingPlace, read_words
from wtsaprep.store.journal.moved_workspaces import folder_marks, let_words_follow
from wtsaprep.store.journal.records import FORMAT, record_line

if TYPE_CHECKING:
    from collections.abc import Mapping


class WordsJournal:
    """What is typed in one workspace by one program. Writing never raises; `trouble_once` tells what went wrong."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._marks: list[int] = []
        self._file: AppendedFile | None = None
        self._left: dict[TypingPlace, LeftWords] | None = None
        self._refused = ""
        self.given_up: dict[TypingPlace, Mapping[str, str]] = {}
        """What stood in the fields of a place when it was left without it, last in this run: it can be had again."""
        self._taking_up = threading.Lock()
        """What was left is read by a thread, and by the first form that opens."""

    @property
    def left(self) -> Mapping[TypingPlace, LeftWords]:
        """What stands somewhere and was neither kept nor given up, of earlier runs and of this one."""
        return self._taken_up()

    def take_up(self) -> None:
        """Read what earlier runs left, as far as no other program has it; once."""
        self._taken_up()

    @property
    def known(self) -> Mapping[TypingPlace, LeftWords]:
        """The same as far as it is known: nothing is read, as a signal may come at any time."""
        return self._left or {}

    def typing(self, place: TypingPlace, field: str, text: str, *, called: str, session: str = "") -> None:
        """What stands in a field now; of its later keys only what they change is written."""
        left = self._taken_up()
        fields = left[place].fields if place in left else {}
        before = fields.get(field)
        if before == text:
            return
        file = self._open_file()
        left[place] = LeftWords(called, {**fields, field: text}, session)
        if file is None:
            return
        if file.whole:
            file.write(_typing(place, left[place], field, edit_between(before, text)))
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
        let_words_follow(self._folder)
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
                self._refused = cant_be_written(f"{user_journals()}: {(error.strerror or str(error)).lower()}")
                return None
            except WtsaprepError as fault:
                self._refused = cant_be_written(fault.in_place)
                return None
            lock(handle)
            self._file = AppendedFile(path, handle)
            self._file.write(self._opened())
            self._file.whole = not self._left
        return self._file

    def _opened(self) -> bytes:
        """The first record: of which workspace it is, and by what that is known again under another name."""
        self._marks = folder_marks(self._folder) or self._marks
        return record_line("open", format=FORMAT, folder=str(self._folder), marks=self._marks)

    def _write_whole(self, file: AppendedFile, left: Mapping[TypingPlace, LeftWords]) -> None:
        """Write all that is left as if nothing had been written, which also shortens it."""
        lines = [self._opened()]
        lines += [
            _typing(place, words, field, {"text": text})
            for place, words in left.items()
            for field, text in words.fields.items()
        ]
        file.whole = file.rewrite(b"".join(lines))


class BegunWords:
    """What is typed in one form: the journal has every key of it until it is kept elsewhere or given up."""

    def __init__(self, journal: WordsJournal, place: TypingPlace, *, called: str, session: str = "") -> None:
        self._journal = journal
        self.place = place
        self.called = called
        """How people know it."""
        self._session = session
        self.waits = False
        """Whether somebody tried to keep it elsewhere, and could not."""

    @property
    def fields(self) -> Mapping[str, str]:
        """What stands in its fields and was not kept, of this run or an earlier one."""
        left = self._journal.left.get(self.place)
        return left.fields if left else {}

    def typing(self, field: str, text: str) -> str:
        """What stands in a field now; gives the sentence on what went wrong with the journal, once."""
        self._journal.typing(self.place, field, text, called=self.called, session=self._session)
        return self._journal.trouble_once()

    def settle(self) -> None:
        """It was kept elsewhere, or is not wanted."""
        self.waits = False
        self._journal.settle(self.place)

    def wait(self) -> None:
        """It could not be kept elsewhere: it stands here, also when its place is left now."""
        self.waits = True

    def give_up(self) -> None:
        """Its place is left without it; while the program runs it can be had again there."""
        if not self.waits:
            if fields := self.fields:
                self._journal.given_up[self.place] = fields
            self.settle()

    def given_up(self, field: str) -> str:
        """What stood in a field when its place was left without it; empty if nothing did."""
        return self._journal.given_up.get(self.place, {}).get(field, "")


def _typing(place: TypingPlace, words: LeftWords, field: str, edit: Mapping[str, Any]) -> bytes:
    told = {"called": words.called} | ({"session": words.session} if words.session else {})
    return record_line("typing", form=place.form, about=place.about, **told, field=field, **edit)
