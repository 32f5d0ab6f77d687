"""Opened chair's texts: found by document and revision, with the text in force and what they make of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.amend import apply
from wtsaprep.drafting.rebase import refit
from wtsaprep.errors import InputFault, UsageFault, Where
from wtsaprep.model.chair import ChairText, revision_name
from wtsaprep.model.resolution import digest
from wtsaprep.remedies import Remedy
from wtsaprep.store.index.find import find_baseline, find_chair_text

if TYPE_CHECKING:
    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.store.folders.workspace import Stored
    from wtsaprep.store.index.index import Index


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


def previous_revision(index: Index, document: str, revision: int) -> StoredChairText | None:
    """The last revision of a document before this one that is there."""
    for earlier in range(revision - 1, -1, -1):
        if stored := find_chair_text(index, revision_name(document, earlier)):
            return open_chair_text(index, stored)
    return None
