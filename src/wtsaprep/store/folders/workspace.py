"""The workspace: a folder of TOML files, what is in it, and saving to it."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from wtsaprep.errors import Where, WriteFault
from wtsaprep.model.file_format import (
    BASES,
    CHAIR_TEXTS,
    CONTRIBUTIONS,
    PARALLEL,
    PRIVATE,
    PROPOSALS,
    REFERENCES,
    REPLIES,
    RESOLUTIONS,
    REVIEWS,
    SITTINGS,
)
from wtsaprep.model.names import parallel_file_name, slug, text_file_name
from wtsaprep.store.files.file_form import as_file, lost_form
from wtsaprep.store.files.limits import refuse_accents
from wtsaprep.store.files.single_files import OURS_ALONE, read_file, remove_file, write_file
from wtsaprep.store.files.toml_tables import has_comments
from wtsaprep.store.folders.git import repository_fault
from wtsaprep.store.folders.locations import SETTINGS

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.model.chair import ChairText
    from wtsaprep.model.contribution import Contribution
    from wtsaprep.model.event import Event
    from wtsaprep.model.parallel import ParallelText
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.model.value import Value
    from wtsaprep.store.files.known_states import KnownStates
    from wtsaprep.store.files.single_files import FileText
    from wtsaprep.store.folders.recording import Recording

V = TypeVar("V", bound="Value")


@dataclass(frozen=True, slots=True)
class Stored(Generic[V]):
    """A value with the file it was read from and the stamp of that file; no stamp if it is not on disk yet."""

    value: V
    path: Path
    stamp: str | None


@dataclass(frozen=True, slots=True)
class Workspace:
    """A workspace, by its folder. Nothing is read until it is asked for."""

    folder: Path
    recording: Recording | None = field(default=None, compare=False, repr=False)
    """What the act that is being done changed so far; None outside of one (see `act_log.acting`)."""
    known: KnownStates[Any] | None = field(default=None, compare=False, repr=False)
    """What is known of its files from one action to the next; None in a program that does but one."""

    @property
    def resolutions(self) -> Path:
        """Folder of the texts in force."""
        return self.folder / RESOLUTIONS

    @property
    def references(self) -> Path:
        """Folder of the texts that are only read."""
        return self.folder / REFERENCES

    @property
    def parallel(self) -> Path:
        """Folder of the texts in force in other languages."""
        return self.folder / PARALLEL

    @property
    def proposals(self) -> Path:
        """Folder of the proposals, one file each."""
        return self.folder / PROPOSALS

    @property
    def contributions(self) -> Path:
        """Folder of the documents that carry proposals."""
        return self.folder / CONTRIBUTIONS

    @property
    def private(self) -> Path:
        """Folder of what only our delegation sees."""
        return self.folder / PRIVATE

    @property
    def replies(self) -> Path:
        """Folder of what co-signatories sent back, one file each."""
        return self.folder / REPLIES

    @property
    def sittings(self) -> Path:
        """Folder of the sessions that were begun; private."""
        return self.private / SITTINGS

    @property
    def texts(self) -> Path:
        """Folder of the chair's texts, one file a revision."""
        return self.folder / CHAIR_TEXTS

    @property
    def reviews(self) -> Path:
        """Folder of what bodies decided, one file a text."""
        return self.folder / REVIEWS

    def review_path(self, text: str) -> Path:
        """Where the decisions on a document ("DT/24"), or on a proposal by its id, are filed."""
        return self.reviews / f"{slug(text)}.toml"

    @property
    def bases(self) -> Path:
        """Folder of the texts that something was made on, one file each, by their digests."""
        return self.folder / BASES

    def event(self) -> Event:
        """The event that the workspace prepares for."""
        from wtsaprep.model.event import Event

        return self.load(Event, self.folder / SETTINGS).value

    def load(self, kind: type[V], path: Path) -> Stored[V]:
        """A value from its file.

        Raises:
            InputFault: with all that is wrong with the file.
        """
        return self.value_of(kind, read_file(path))

    def value_of(self, kind: type[V], file: FileText) -> Stored[V]:
        """A value from its file, which was read already.

        Raises:
            InputFault: with all that is wrong with the file.
        """
        from wtsaprep.store.files.toml_values import load_value

        return Stored(load_value(kind, file.text, str(file.path)), file.path, file.stamp)

    def save(self, stored: Stored[V], text: str | None = None) -> tuple[Stored[V], str]:
        """Save a value; give it back with its new stamp, and a sentence if the user must be told something.

        ``text`` is what its file will hold, where that was made already.

        Raises:
            WriteFault: the file changed since it was read or can't be written; it is as it was.
        """
        # Verbs that only read load no log.
        from wtsaprep.store.folders.act_log import keep_act
        from wtsaprep.store.folders.recording import Recording

        there = stored.stamp is not None
        copied = _keep_comments(stored.path, self._mode(stored.path)) if there else ""
        form = lost_form(stored.path) if there else ""
        recording = self.recording or Recording(self.folder)
        saved = replace(self, recording=recording).save_entry(stored, text)
        if self.recording is None:  # What is no part of a larger act is one of its own.
            keep_act(self.folder, f"save {_called(stored)}", recording)
        tracked = repository_fault(self.folder)
        return saved, "; ".join(filter(None, (copied, form, tracked.what if tracked else "")))

    def save_entry(self, stored: Stored[V], text: str | None = None) -> Stored[V]:
        """Save a value that each key adds to, as `save` does; git, which costs as much as all the rest, is not asked.

        Raises:
            InputFault: it could not be read again.
            WriteFault: the file changed since it was read or can't be written; it is as it was.
        """
        from wtsaprep.store.files.toml_values import dump_value

        self.see_that_it_is_there()
        text = dump_value(stored.value) if text is None else text
        refuse_accents(text)
        raw = text.encode() if stored.stamp is None else as_file(stored.path, text)
        self.note(stored.path, raw)
        return Stored(stored.value, stored.path, write_file(stored.path, raw, stored.stamp, self._mode(stored.path)))

    def see_that_it_is_there(self) -> None:
        """See that its folder was not removed, or the disk that holds it: nothing is begun in its place.

        Raises:
            WriteFault: it is not there any more.
        """
        if not os.path.isdir(self.folder):
            hint = "Bring it back, or the disk that it lies on, then try again. Nothing was written."
            raise WriteFault("the workspace is not there any more", Where(str(self.folder)), hint)

    def remove(self, stored: Stored[V]) -> None:
        """Remove the file of a value.

        Raises:
            WriteFault: the file changed since it was read or can't be removed.
        """
        self.note(stored.path, None)
        remove_file(stored.path, stored.stamp or "")

    def note(self, path: Path, becomes: bytes | None) -> None:
        """Note for the act that is being done what a file is about to hold; None if it goes."""
        if self.recording is not None:
            self.recording.note(path, becomes)

    def note_step(self, at: str) -> None:
        """Note for the act that is being done that a log got a step at some time: both are taken back as one."""
        if self.recording is not None:
            self.recording.step = at

    def _mode(self, path: Path) -> int | None:
        """Who may read a file that is written: nobody but its owner, if it is private."""
        return OURS_ALONE if self.private in path.parents else None

    def new_resolution(self, value: Resolution) -> Stored[Resolution]:
        """A resolution that is not on disk yet, with the file it will have."""
        name = text_file_name(value.kind, value.number, value.adopted)
        return Stored(value, self.resolutions / f"{name}.toml", None)

    def new_reference(self, value: Resolution) -> Stored[Resolution]:
        """A text that is only read and not on disk yet, with the file it will have."""
        name = text_file_name(value.kind, value.number, value.adopted)
        return Stored(value, self.references / f"{name}.toml", None)

    def new_parallel(self, value: ParallelText) -> Stored[ParallelText]:
        """A text in another language that is not on disk yet, with the file it will have."""
        name = parallel_file_name(value.kind, value.number, value.adopted, value.language)
        return Stored(value, self.parallel / f"{name}.toml", None)

    def new_proposal(self, value: Proposal) -> Stored[Proposal]:
        """A proposal that is not on disk yet, with the file it will have."""
        return Stored(value, self.proposals / f"{value.id}.toml", None)

    def new_text(self, value: ChairText) -> Stored[ChairText]:
        """A revision of a chair's text that is not on disk yet, with the file it will have."""
        return Stored(value, self.texts / f"{slug(value.name)}.toml", None)

    def new_contribution(self, value: Contribution) -> Stored[Contribution]:
        """A contribution that is not on disk yet, with the file it will have."""
        return Stored(value, self.contributions / f"{slug(value.number)}.toml", None)


def _called(stored: Stored[Any]) -> str:
    """What people call a value, or the name of its file."""
    return getattr(stored.value, "name", "") or getattr(stored.value, "number", "") or stored.path.name


def _keep_comments(path: Path, mode: int | None) -> str:
    """Copy a file whose comments a save would drop; say so."""
    text = read_file(path).text
    if not has_comments(text):
        return ""
    copy = path.with_name(path.name + "~")
    write_file(copy, text, read_file(copy).stamp if os.path.exists(copy) else None, mode)
    return f"{path.name} had comments; they are kept in {copy.name}"
