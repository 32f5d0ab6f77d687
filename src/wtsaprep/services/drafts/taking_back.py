"""Taking back and doing again what was done to files: new, import, renumber, save, discard ..., also after a restart.

A file that somebody changed since is merged, clause by clause or row by row, so that their change stays; where both
changed one thing, nothing is taken back, and the file is named.
"""

from __future__ import annotations

import os
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.errors import InputFault, NeedsDecision, Where
from wtsaprep.model.file_format import PRIVATE
from wtsaprep.remedies import Remedy
from wtsaprep.services.drafts.leftover_journals import unsaved_drafts
from wtsaprep.services.drafts.merging_files import merged_texts
from wtsaprep.store.files.file_form import in_form
from wtsaprep.store.files.single_files import OURS_ALONE, FileText, file_text
from wtsaprep.store.folders.act_log import files_of, marked, standing_acts, undone_acts
from wtsaprep.store.folders.recording import Recording, bytes_at, put
from wtsaprep.store.index.bases import set_bases_right
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.store.folders.act_log import Act
    from wtsaprep.store.folders.workspace import Workspace


_BLANK = b"format = 1\n"


class _Change(NamedTuple):
    """What one file is to hold; None if it is to be gone."""

    path: Path
    raw: bytes | None


def all_acts(workspace: Workspace) -> list[Act]:
    """All acts that are kept, the last one first, those taken back among them."""
    acts = chain(standing_acts(workspace.folder), undone_acts(workspace.folder))
    return sorted(acts, key=lambda act: act.at, reverse=True)


def take_back(workspace: Workspace, act: Act) -> Act:
    """Put the files of an act back as they were before it; what others changed in them since stays.

    Raises:
        InputFault: what was kept of it can't be read.
        NeedsDecision: somebody changed the same since, or a draft has unsaved work; nothing is changed.
        WriteFault: a file can't be written; all are as they were.
    """
    _carry_out(workspace, act, [_change(workspace, act, f.place, f.after, f.before) for f in reversed(files_of(act))])
    set_bases_right(Index(workspace))
    return marked(act, undone=True)


def do_again(workspace: Workspace, act: Act) -> Act:
    """Make of the files of an act what it made of them.

    Raises:
        InputFault: what was kept of it can't be read.
        NeedsDecision: somebody changed the same since, or a draft has unsaved work; nothing is changed.
        WriteFault: a file can't be written; all are as they were.
    """
    _carry_out(workspace, act, [_change(workspace, act, f.place, f.before, f.after) for f in files_of(act)])
    set_bases_right(Index(workspace))
    return marked(act, undone=False)


def _carry_out(workspace: Workspace, act: Act, changes: list[_Change]) -> None:
    workspace.see_that_it_is_there()
    unsaved = unsaved_drafts(Index(workspace))
    for path, _ in changes:
        if os.path.realpath(path) in unsaved:
            place = path.relative_to(workspace.folder).as_posix()
            raise NeedsDecision("it has unsaved work", Where(place), "Open it first and save that, or leave it.")
    recording = workspace.recording or Recording(workspace.folder)
    try:
        for path, raw in changes:
            recording.note(path, raw)
            put(path, raw, OURS_ALONE if workspace.private in path.parents else None)
    except BaseException:  # An interrupt, too.
        recording.put_back()
        raise


def _change(workspace: Workspace, act: Act, place: str, left: str | None, wanted: str | None) -> _Change:
    """What becomes of a file that an act left so, if it is to be as it was before: theirs and ours in one."""
    path = workspace.folder / place
    now = bytes_at(path)
    goal = _raw(wanted)
    if now in (_raw(left), goal):
        return _Change(path, goal)
    base = _raw(left)
    if place.startswith(f"{PRIVATE}/"):
        base, goal = base or _BLANK, goal or _BLANK  # A log of rows was begun by this act and has others now.
    if now is None or base is None or goal is None:
        raise _changed_since(act, path)
    try:
        merged = merged_texts(workspace, *(_file(path, raw) for raw in (base, now, goal)), place=path)
    except (InputFault, NeedsDecision):
        raise _changed_since(act, path) from None
    raw = in_form(now, merged.text)
    if merged.conflicts or raw == now:  # What the act did there, somebody did otherwise since.
        raise _changed_since(act, path)
    return _Change(path, raw)


def _changed_since(act: Act, path: Path) -> NeedsDecision:
    way, remedy = ("done again", None) if act.undone_at else ("taken back", Remedy("leave-act"))
    what = f"somebody changed the same there since, so that it can't be {way}: {act.name}"
    return NeedsDecision(what, Where(f"{path.parent.name}/{path.name}"), "Nothing was changed.", remedy)


def _file(path: Path, raw: bytes) -> FileText:
    return file_text(path, raw)


def _raw(text: str | None) -> bytes | None:
    return None if text is None else text.encode("utf-8", "surrogateescape")
