"""Journals that were left with unsaved work, also those whose draft is gone: listed, and read out as files."""

from __future__ import annotations

import fcntl
import os
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.form_fields import with_typing
from wtsaprep.errors import InputFault, NeedsDecision, WtsaprepError
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.proposal_names import filed_title
from wtsaprep.remedies import Remedy
from wtsaprep.services.drafts.open_and_save import open_draft_files
from wtsaprep.services.drafts.recovery import read_back
from wtsaprep.store.files.single_files import stamp_of
from wtsaprep.store.files.toml_values import dump_value, load_value
from wtsaprep.store.folders.locations import user_journals
from wtsaprep.store.index.index import Index
from wtsaprep.store.journal.draft_journal import read_journal
from wtsaprep.store.journal.left_words import folders_gone, words_left
from wtsaprep.store.journal.moved_workspaces import let_words_follow
from wtsaprep.store.journal.renamed_drafts import is_renamed, written_id
from wtsaprep.store.journal.words_journal import WordsJournal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.store.folders.workspace import Workspace
    from wtsaprep.store.journal.left_words import LeftWords
    from wtsaprep.store.journal.replay import Replayed, WrittenDraft


class LeftJournal(NamedTuple):
    """A journal with unsaved work."""

    path: Path
    told: Replayed
    draft: Path
    """The file of its proposal, by the name that it has now, whether or not it is there."""

    @property
    def name(self) -> str:
        """What to call it."""
        return self.path.name

    @property
    def proposal(self) -> str:
        """What it is called that was being written: "MOD ARB/36A1/1"; the name of its file where that can't be told."""
        held = self.told.history.present.proposal if self.told.history else ""
        try:
            value = load_value(Proposal, held, self.name)
        except WtsaprepError:
            return self.draft.stem
        return filed_title(value)

    @property
    def changed(self) -> str:
        """When something was typed into it last: "2026-11-29 19:24"."""
        return datetime.fromtimestamp(self.path.stat().st_mtime).isoformat(" ", "minutes")

    @property
    def is_open(self) -> bool:
        """Whether a running program writes it."""
        handle = os.open(self.path, os.O_RDONLY | os.O_CLOEXEC)
        try:
            fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except OSError:
            return True
        finally:
            os.close(handle)
        return False

    @property
    def state(self) -> str:
        """What has become of the draft, in a few words."""
        if self.is_open:
            return f"open now: {self.told.mark}"
        return "offered when it is opened" if os.path.isfile(self.draft) else "its draft is gone"


def left_journals(index: Index) -> Iterator[LeftJournal]:
    """All journals with unsaved work, by name, those of other workspaces among them."""
    folder = user_journals()
    for path in sorted(folder.glob("*.journal")) if os.path.isdir(folder) else ():
        replayed = read_journal(path)
        if replayed.dirty and replayed.history is not None and not _is_as_saved(replayed, replayed.history.present):
            yield LeftJournal(path, replayed, _draft_of(index, replayed))


def _is_as_saved(told: Replayed, present: WrittenDraft) -> bool:
    """Whether all that was done was taken back, so that the draft is what its files hold."""
    cover = not present.cover or stamp_of(present.cover.encode()) == told.cover_stamp
    return not told.typed and cover and stamp_of(present.proposal.encode()) == told.stamp


def unsaved_drafts(index: Index, *, closed: bool = False) -> frozenset[str]:
    """The files of drafts with unsaved work, links followed; ``closed``: those that no running program has open."""
    left = (journal for journal in left_journals(index) if not (closed and journal.is_open))
    return frozenset(os.path.realpath(journal.draft) for journal in left)


class LeftForm(NamedTuple):
    """What was typed in a form of a workspace, which may be gone."""

    words: LeftWords
    folder: Path
    here: bool

    @property
    def state(self) -> str:
        """What becomes of it, in a few words."""
        return "offered where it is written" if self.here else f"its workspace is gone: {self.folder}"


def left_forms(workspace: Workspace) -> tuple[LeftForm, ...]:
    """What was typed outside of drafts, neither kept nor given up, and no running program has; then of what is gone."""
    here = workspace.folder
    let_words_follow(here)
    folders = dict.fromkeys((here, *folders_gone()))
    return tuple(LeftForm(words, at, here=at == here) for at in folders for words in words_left(at).values())


def give_up_form(workspace: Workspace, name: str) -> bool:
    """Let go of what was typed into a form, as the list calls it; whether there was one.

    Raises:
        NeedsDecision: several are called so.
    """
    folders = [form.folder for form in left_forms(workspace) if form.words.called == name]
    if len(folders) > 1:
        hint = "Open each where it is written, and give it up there."
        raise NeedsDecision(f"{len(folders)} forms are called {name}", hint=hint)
    for folder in folders:
        journal = WordsJournal(folder)
        for place in [place for place, left in journal.left.items() if left.called == name]:
            journal.settle(place)
        journal.close()
    return bool(folders)


def _draft_of(index: Index, told: Replayed) -> Path:
    """The file of the proposal that a journal is of: where it was, or where it is in the workspace now."""
    before = Path(told.mark.path if told.mark else "")
    if os.path.isfile(before):
        return before
    id_ = written_id(told)
    named = (head.path for head in index.proposals if head.id == id_ and is_renamed(str(before), head.path))
    return next(named, before)


def unsaved_text(workspace: Workspace, name: str) -> tuple[str, tuple[str, ...]]:
    """The proposal that a journal holds, as the text of its file, and sentences on what is not in it.

    The journal is named itself, or by its proposal. What was typed into a form, which is named as the list calls it,
    is given as it stands there. Of a proposal that has no unsaved work, it is what is saved.

    Raises:
        InputFault: there is no such journal and no such proposal.
        NeedsDecision: several are of that proposal.
    """
    if forms := [form.words.in_words for form in left_forms(workspace) if name == form.words.called]:
        return "\n".join(forms), ()
    index = Index(workspace)
    left = left_journals(index)
    found = [each for each in left if name in (each.name, each.proposal, each.proposal.rpartition(" ")[2])]
    if len(found) > 1:
        hint = f"Name the journal: {', '.join(each.name for each in found)}"
        raise NeedsDecision(f"{len(found)} journals hold unsaved work of {name}", hint=hint)
    journal = next(iter(found), None)
    if journal is None and (head := index.proposal(name)) is not None:
        return dump_value(open_draft_files(index, head.path).saved.saved_form), (f"Nothing of {name} is unsaved.",)
    if journal is None or (history := journal.told.history) is None:
        raise InputFault(f"no unsaved work is called {name!r}", remedy=Remedy("see-journals"))
    replayed = journal.told
    try:
        opened = open_draft_files(index, journal.draft)
        draft, lost = with_typing(read_back(history.present, opened), replayed.typed)
    except WtsaprepError:
        # Without its draft and the text in force, what was typed has no place; it is told as it stands.
        return history.present.proposal, (
            *replayed.told,
            *(f"Typed into {at}: {replayed.typed[at]}" for at in replayed.typed),
        )
    return dump_value(draft.saved_form), (*replayed.told, *(f"Typed into {at}: {replayed.typed[at]}" for at in lost))
