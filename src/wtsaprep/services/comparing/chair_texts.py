"""Chair's texts on disk: found by document and revision, opened with their two texts, saved; or the next one begun.

A revision that was handed out keeps its words; only what a person confirmed of fates is still added to it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.comparison.picks import with_fates_that_hold
from wtsaprep.drafting.amend import apply, derive
from wtsaprep.drafting.rebase import refit
from wtsaprep.errors import InputFault, NeedsDecision, UsageFault, Where
from wtsaprep.model.chair import ChairText, revision_name
from wtsaprep.model.names import slug
from wtsaprep.model.resolution import digest
from wtsaprep.remedies import Remedy
from wtsaprep.store.index.find import find_baseline, find_chair_text
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.store.folders.workspace import Stored, Workspace


class StoredChairText(NamedTuple):
    """A chair's text with its baseline and the text that it makes of it."""

    stored: Stored[ChairText]
    baseline: Resolution
    revised: Text
    drifted: bool = False
    """Whether the text in force is not the one that it was made on; what fits of it is shown."""

    @property
    def value(self) -> ChairText:
        """The chair's text itself."""
        return self.stored.value


def open_chair_text(index: Index, stored: Stored[ChairText]) -> StoredChairText:
    """A chair's text with its two texts.

    Raises:
        InputFault: its baseline is not in the workspace, or its amendments do not fit it.
    """
    chair = stored.value
    in_force = find_baseline(index, chair.baseline)
    if in_force is None:
        what = f"its baseline, {chair.baseline.resolution} ({chair.baseline.adopted}), is not in the workspace"
        raise InputFault(what, Where(str(stored.path)), remedy=Remedy("import-text"))
    text = in_force.value.provisions
    if chair.baseline.digest and digest(text) != chair.baseline.digest:
        return StoredChairText(stored, in_force.value, refit(text, chair.amendments).text, drifted=True)
    return StoredChairText(stored, in_force.value, apply(text, chair.amendments))


def named_chair_text(index: Index, reference: str) -> StoredChairText:
    """The chair's text that a reference names, opened.

    Raises:
        UsageFault: no chair's text is called that.
    """
    stored = find_chair_text(index, reference)
    if stored is None:
        raise UsageFault(f"no chair's text is called {reference!r}", remedy=Remedy("begin-chair-text"))
    return open_chair_text(index, stored)


def save_change(workspace: Workspace, draft: StoredChairText, value: ChairText) -> StoredChairText:
    """Save a change of words: in its place, or as the next revision if this one was handed out.

    Raises:
        NeedsDecision: the text in force is not the one that it was made on.
        WriteFault: it can't be written, or was changed by somebody else.
    """
    if draft.drifted:
        what = "this was made on another text in force"
        raise NeedsDecision(what, Where(str(draft.stored.path)), "Restore that text, or start the chair's text anew.")
    if not draft.value.frozen:
        return open_chair_text(Index(workspace), workspace.save(replace(draft.stored, value=value))[0])
    following = draft.value.revision + 1
    if Index(workspace).chair_text(revision_name(value.document, following)) is not None:
        name = revision_name(value.document, following)
        raise NeedsDecision(f"{draft.value.name} was handed out, and there is {name} already", hint=f"Change {name}.")
    name = slug(revision_name(value.document, following))
    next_revision = value.model_copy(update={"id": name, "revision": following, "frozen": False})
    return open_chair_text(Index(workspace), workspace.save(workspace.new_text(next_revision))[0])


def save_as_it_is(workspace: Workspace, draft: StoredChairText, value: ChairText) -> StoredChairText:
    """Save what leaves the words alone: that it is handed out, or what a person confirmed.

    Raises:
        WriteFault: it can't be written, or was changed by somebody else.
    """
    return draft._replace(stored=workspace.save(replace(draft.stored, value=value))[0])


def with_words_of(draft: StoredChairText, revised: Text) -> ChairText:
    """A chair's text that says what another text says; sources and confirmed fates stay where the words do."""
    value = draft.value
    words = {p.id: p.text for p in revised}
    words_before = {p.id: p.text for p in draft.revised}
    rows = tuple(row for row in value.attributions if words_before.get(row.provision) == words.get(row.provision))
    amendments = derive(draft.baseline.provisions, revised)
    reworded = value.model_copy(update={"amendments": amendments, "attributions": rows})
    return with_fates_that_hold(reworded, draft.revised, revised)


def hand_out(workspace: Workspace, draft: StoredChairText) -> StoredChairText:
    """Hand a revision out: the next change makes the next one.

    Raises:
        WriteFault: it can't be written, or was changed by somebody else.
    """
    return save_as_it_is(workspace, draft, draft.value.model_copy(update={"frozen": True}))


def previous_revision(index: Index, document: str, revision: int) -> StoredChairText | None:
    """The last revision of a document before this one that is there."""
    for earlier in range(revision - 1, -1, -1):
        if stored := find_chair_text(index, revision_name(document, earlier)):
            return open_chair_text(index, stored)
    return None
