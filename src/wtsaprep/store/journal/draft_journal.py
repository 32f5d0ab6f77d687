"""The journal of an open draft: every key, step and save at once in an append-only file, so that a kill loses nothing.

A journal is named after the proposal's file and a hash of its path. While it is open it is locked, so that one whose
program died is told from one that is still written; whoever opens a draft that is open elsewhere writes another one.
"""

from __future__ import annotations

import datetime
import getpass
import os
import socket
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.errors import Where, WriteFault, WtsaprepError
from wtsaprep.store.files.single_files import make_folder, read_bytes
from wtsaprep.store.folders.locations import user_journals
from wtsaprep.store.journal.appended_file import FLAGS, AppendedFile
from wtsaprep.store.journal.edits import edit_between
from wtsaprep.store.journal.journal_files import MOST_READ, free_slot, lock, slots
from wtsaprep.store.journal.records import FORMAT, read_records, record_line
from wtsaprep.store.journal.replay import MOST_BYTES, OpenedBy, Replayed, replay, shortened

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.store.journal.replay import WrittenDraft

LONG = MOST_BYTES // 4
"""Bytes from which a journal is shortened when its draft is opened or saved."""


class Journal:
    """One open journal. Writing never raises: what went wrong is told by `trouble_once`, and drafting goes on."""

    def __init__(self, file: AppendedFile) -> None:
        self._file = file
        self._typed: dict[str, str] = {}
        self._cover: str | None = None

    def open(self, mark: OpenedBy) -> None:
        """Say who writes."""
        self._file.write(_opened(mark))

    def begin_anew(self, mark: OpenedBy) -> None:
        """Hold nothing but who writes, and of which draft."""
        self.rewrite(_opened(mark))

    def base(self, written: WrittenDraft, stamp: str, cover_stamp: str) -> None:
        """Begin with a draft as it is saved; its history starts here."""
        self._cover = written.cover
        self._file.write(record_line("base", **written._asdict(), stamp=stamp, cover_stamp=cover_stamp))

    def step(self, name: str, written: WrittenDraft) -> None:
        """One step that can be undone."""
        self._file.whole = True
        self._typed.clear()
        cover = {} if written.cover == self._cover else {"cover": written.cover}
        self._cover = written.cover
        self._file.write(record_line("step", name=name, proposal=written.proposal, **cover))
        self.sync()

    def travel(self, kind: str, times: int) -> None:
        """Steps taken back ("undo") or made again ("redo")."""
        self._typed.clear()
        self._cover = None
        self._file.write(record_line(kind, times=times))
        self.sync()

    def typing(self, at: str, text: str) -> None:
        """What stands in an editor now; after its first key only what that key changed is written."""
        before = self._typed.get(at)
        if before == text:
            return
        self._file.write(record_line("typing", at=at, **edit_between(before, text)))
        if self.whole:
            self._typed[at] = text
        else:
            self._typed.clear()
        self._file.sync_soon()

    def saving(self, stamp: str, cover_stamp: str) -> None:
        """The draft is about to be saved: what the states of its files will be."""
        self._file.write(record_line("saving", stamp=stamp, cover_stamp=cover_stamp))
        self.sync()

    def saved(self, stamp: str, cover_stamp: str, *, wholly: bool) -> None:
        """The draft was saved, wholly or in part."""
        self._file.write(record_line("saved", stamp=stamp, cover_stamp=cover_stamp, wholly=wholly))
        self.sync()
        if self.size > LONG:
            self.rewrite(shortened(read_journal(self.path)))

    def trouble_once(self) -> str:
        """What went wrong and was not told yet."""
        return self._file.trouble_once()

    @property
    def path(self) -> Path:
        """Where it lies."""
        return self._file.path

    @property
    def whole(self) -> bool:
        """Whether all that was to be written was; if not, the draft must be written as a whole before all else."""
        return self._file.whole

    @property
    def synced(self) -> bool:
        """Whether the disk took what was written, as far as it was asked."""
        return self._file.synced

    @property
    def being_typed(self) -> bool:
        """Whether something was typed since the last step."""
        return bool(self._typed)

    @property
    def size(self) -> int:
        """Its bytes."""
        return self._file.size

    def sync(self) -> None:
        """Wait until all that was written is on the disk."""
        self._file.sync()

    def set_aside(self) -> Path | None:
        """Keep a copy of what the journal holds now, beside it; None if there can't be one."""
        return self._file.set_aside()

    def rewrite(self, content: bytes) -> None:
        """Replace what the journal holds, whole or not at all."""
        if self._file.rewrite(content):
            self._typed.clear()
            self._cover = None

    def close(self, *, unsaved: bool, empty: bool) -> None:
        """End the journal; one that tells nothing is removed."""
        self._file.write(record_line("closed", unsaved=unsaved))
        self._file.close(empty=empty)


def _opened(mark: OpenedBy) -> bytes:
    return record_line("open", format=FORMAT, **mark._asdict())


class HeldJournal(NamedTuple):
    """A journal that is ours to write, what it told before, and who else has the draft open."""

    journal: Journal
    told: Replayed
    elsewhere: OpenedBy | None = None


def hold_journal(draft: Path, stamp: str, cover_stamp: str) -> HeldJournal:
    """The journal of a draft: one that was left, with unsaved work or of this state of the file first, or a new one.

    Raises:
        WriteFault: there can't be one.
    """
    elsewhere: OpenedBy | None = None
    journals: list[HeldJournal] = []
    try:
        make_folder(user_journals())
        os.chmod(user_journals(), 0o700)
        for path in slots(draft):
            if not os.path.exists(path):
                continue
            handle = os.open(path, FLAGS)
            if lock(handle):
                replayed = read_journal(path).at_stamps(stamp, cover_stamp)
                journals.append(HeldJournal(Journal(AppendedFile(path, handle)), replayed))
            else:
                elsewhere = read_journal(path).mark or OpenedBy()
                os.close(handle)
        journals.sort(key=lambda held: (not held.told.dirty, held.told.stamp != stamp))
        for other in journals[1:]:
            useless = not other.told.dirty and other.told.stamp != stamp
            other.journal.close(unsaved=other.told.dirty, empty=useless)
        if journals:
            return journals[0]._replace(elsewhere=elsewhere)
        path = free_slot(draft)
        handle = os.open(path, FLAGS | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        what = error.strerror or "it can't be written"
        raise WriteFault(what.lower(), Where(str(user_journals()))) from None
    lock(handle)
    return HeldJournal(Journal(AppendedFile(path, handle)), Replayed(), elsewhere)


def read_journal(path: Path) -> Replayed:
    """What a journal tells; nothing if it can't be read."""
    try:
        return replay(read_records(read_bytes(path, MOST_READ)))
    except WtsaprepError:
        return Replayed(damaged=1)


def mark_of(draft: Path) -> OpenedBy:
    """Who we are, for those who open the same draft."""
    try:
        user = getpass.getuser()
    except (OSError, KeyError):
        user = ""
    since = datetime.datetime.now().isoformat(" ", "minutes")
    return OpenedBy(user, socket.gethostname(), os.getpid(), since, str(draft))
