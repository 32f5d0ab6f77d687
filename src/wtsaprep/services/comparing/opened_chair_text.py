"""Opened chair's texts: found by document and revision, with the text in force and what they make of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.errors import InputFault, UsageFault, Where
from wtsaprep.model.chair import ChairText, revision_name
from wtsaprep.model.resolution import Resolution
from wtsaprep.remedies import Remedy
from wtsaprep.services.drafts.opened_proposal import amended, revised_on
from wtsaprep.store.index.bases import find_base, readable_baseline
from wtsaprep.store.index.find import find_chair_text
from wtsaprep.store.index.other_kinds import name_instead

if TYPE_CHECKING:
    from wtsaprep.model.provision import Text
    from wtsaprep.store.folders.workspace import Stored
    from wtsaprep.store.index.index import Index


class StoredChairText(NamedTuple):
    """A chair's text with its baseline and the text that it makes of it."""

    stored: Stored[ChairText]
    baseline: Resolution
    revised: Text
    drifted: bool = False
    """Whether the text in force is no longer the one that it was made on."""
    lost: bool = False
    """Whether that one is not to be had any more, so that what fits of it is laid over the text in force."""

    @property
    def value(self) -> ChairText:
        """The chair's text itself."""
        return self.stored.value

    @property
    def in_force(self) -> Resolution | None:
        """The text in force that it stands on; None where it is made of draft new texts."""
        return None if self.baseline.none_in_force else self.baseline

    @property
    def with_all_sources(self) -> ChairText:
        """The chair's text with the sources of all words that it puts in, the chair's own among them, to be shown."""
        from wtsaprep.comparison.span_sources import with_chairs_own  # Who shows a proposal needs none of it.

        return with_chairs_own(self.value, self.baseline.provisions, self.revised)


def open_chair_text(index: Index, stored: Stored[ChairText]) -> StoredChairText:
    """A chair's text with its two texts: the one it was made on, whatever is in force by now, and what it makes of it.

    Raises:
        InputFault: its baseline is not in the workspace, or its amendments do not fit it.
    """
    chair = stored.value
    if chair.new_texts:
        text = amended((), chair.amendments, stored.path)
        return StoredChairText(stored, Resolution(number=chair.baseline.resolution), text)
    base = find_base(index, chair.baseline)
    in_force, _ = readable_baseline(index, chair.baseline)  # Else it was refused, or is not needed.
    if base is not None:
        drifted = in_force is None or base is not in_force.value
        return StoredChairText(stored, base, amended(base.provisions, chair.amendments, stored.path), drifted)
    if in_force is None:
        what = f"its baseline, {chair.baseline.resolution} ({chair.baseline.adopted}), is not in the workspace"
        raise InputFault(what, Where(str(stored.path)), remedy=Remedy("import-text"))
    from wtsaprep.drafting.rebase import refit

    fitted = refit(in_force.value.provisions, chair.amendments).text
    return StoredChairText(stored, in_force.value, fitted, drifted=True, lost=True)


def named_chair_text(index: Index, reference: str) -> StoredChairText:
    """The chair's text that a reference names, opened.

    Raises:
        InputFault: nothing is called that.
        UsageFault: what is called that is no chair's text.
    """
    stored = find_chair_text(index, reference)
    if stored is None:
        instead = name_instead(index, reference, "chair's text")
        fault = UsageFault if instead else InputFault
        raise fault(f"no chair's text is called {reference!r}", hint=instead, remedy=Remedy("begin-chair-text"))
    return open_chair_text(index, stored)


def previous_revision(index: Index, document: str, revision: int) -> StoredChairText | None:
    """The last revision of a document before this one that is there."""
    for earlier in range(revision - 1, -1, -1):
        if stored := find_chair_text(index, revision_name(document, earlier)):
            return open_chair_text(index, stored)
    return None


def text_before(index: Index, draft: StoredChairText) -> tuple[str, Text] | None:
    """The last revision before this one, its name and its text, laid over the text in force that this one stands on."""
    before = previous_revision(index, draft.value.document, draft.value.revision)
    if before is None:
        return None
    there = revised_on(index, before.value, before.baseline, before.revised, draft.baseline)
    return before.value.name, before.revised if there is None else there
