"""What is left of proposals if another one, or a chair's text, is taken: what each still changes, what waits."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.comparison.columns import Compared, column, comparable
from wtsaprep.comparison.if_adopted import rebased_on
from wtsaprep.comparison.versions import News, news
from wtsaprep.errors import UsageFault
from wtsaprep.model.clause_names import clause_names
from wtsaprep.model.labels import labels
from wtsaprep.model.proposal_names import filed_title
from wtsaprep.redline.redline import redline
from wtsaprep.redline.whole_changes import count_changes
from wtsaprep.services.comparing.comparison import compare_proposals
from wtsaprep.services.comparing.opened_chair_text import open_chair_text
from wtsaprep.services.drafts.opened_proposal import stored_draft
from wtsaprep.store.index.find import find_chair_text, find_proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.comparison.columns import Whole
    from wtsaprep.model.conflict import Conflict
    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.store.index.index import Index


class Taken(NamedTuple):
    """The text that was taken: its name, the text in force that it is on, and what it makes of it."""

    name: str
    resolution: Resolution
    text: Text
    is_chairs_text: bool = False
    """Whether it is made of several proposals."""


class LeftOver(NamedTuple):
    """What one proposal still changes if another text is taken, and what a person would have to settle."""

    name: str
    """Its symbol and number."""
    news: News
    conflicts: tuple[Conflict, ...]
    text: Text
    """What it makes of the text that was taken."""
    united: tuple[str, ...] = ()
    """The clauses in which its words stand beside those that were taken, by name."""
    whole: Whole = ""
    """If it wants the whole text suppressed or kept: that."""
    against: int = 0
    """How many changes the taken text makes against that."""

    @property
    def open(self) -> bool:
        """Whether a person has something to settle."""
        return bool(self.conflicts) or self.against > 0


def taken_text(index: Index, reference: str) -> Taken | None:
    """A proposal or a chair's text that a reference names; None if it names neither.

    Raises:
        UsageFault: it leaves no text that others could be put onto.
    """
    if (stored := find_proposal(index, reference)) is not None:
        draft = stored_draft(index, stored)
        if stored.value.without_text or draft.baseline is None:
            what = f"{stored.value.name} leaves no text that others could be put onto"
            raise UsageFault(what, hint="Name a proposal that changes a text in force.")
        return Taken(stored.value.name, draft.baseline, draft.revised)
    if (chair := find_chair_text(index, reference)) is not None:
        opened = open_chair_text(index, chair)
        return Taken(opened.value.name, opened.baseline, opened.revised, is_chairs_text=True)
    return None


def what_is_left(index: Index, reference: str, taken: Taken) -> list[LeftOver]:
    """What is left of a proposal, or of all on a text in force, if a text is taken; nothing is written.

    Raises:
        UsageFault: there is no such proposal on the same text in force.
    """
    left = [_left_of(other, taken) for other in _others(index, reference, taken)]
    if not left:
        raise UsageFault(f"{reference} names no proposal on {taken.resolution.name} besides {taken.name}")
    return left


def _others(index: Index, reference: str, taken: Taken) -> Iterator[Compared]:
    wanted = index.proposal(reference)
    compared = compare_proposals(index, taken.resolution, superseded=wanted is not None)
    entries, _ = comparable(taken.resolution.provisions, compared.entries)
    everything = wanted is None and index.resolution(reference) is not None
    for entry in entries:
        named = wanted is not None and wanted.id == entry.proposal.id
        if named or (everything and entry.proposal.name != taken.name):
            yield entry


def _left_of(other: Compared, taken: Taken) -> LeftOver:
    baseline = taken.resolution.provisions
    name = filed_title(other.proposal)
    if whole := column(other.proposal).whole:
        changes = count_changes(redline(baseline, taken.text))
        return LeftOver(name, news(baseline, taken.text, taken.text), (), taken.text, (), whole, changes)
    after = rebased_on(
        baseline, taken.text, other.revised, other.proposal.numbering, onto_chairs_text=taken.is_chairs_text
    )
    waiting = {conflict.provision for conflict in after.conflicts}
    still = news(baseline, taken.text, after.text).without(waiting)
    names = clause_names(after.text, labels(after.text))
    united = tuple(names[id_] for id_ in after.united)
    return LeftOver(name, still, after.conflicts, after.text, united)
