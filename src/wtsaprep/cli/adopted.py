"""One proposal, or a chair's text, taken: what is left of the others on it, and what can't be made, with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.comparison.columns import Compared, column, comparable
from wtsaprep.comparison.if_adopted import rebased_on
from wtsaprep.comparison.versions import News, news
from wtsaprep.errors import UsageFault
from wtsaprep.present.sheet.conflict import conflict_lines
from wtsaprep.present.sheet.sheet import Sheet, citations
from wtsaprep.present.sheet.text_lines import plain_lines
from wtsaprep.present.sheet.versions import news_lines
from wtsaprep.redline.redline import redline
from wtsaprep.services.comparing.chair_texts import open_chair_text
from wtsaprep.services.comparing.comparison import compare
from wtsaprep.services.drafts.opened_proposal import stored_draft
from wtsaprep.store.index.find import find_chair_text, find_proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.cli.console import Console
    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.store.index.index import Index

NEEDS_DECISION = 4


class Taken(NamedTuple):
    """The text that was taken: its name, the text in force that it is on, and what it makes of it."""

    name: str
    resolution: Resolution
    text: Text


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
        return Taken(opened.value.name, opened.baseline, opened.revised)
    return None


def tell_what_is_left(index: Index, console: Console, reference: str, taken: Taken) -> int:
    """Put a proposal, or all on a text in force, onto the text that was taken; nothing is written.

    Raises:
        UsageFault: there is no such proposal on the same text in force.
    """
    others = list(_others(index, reference, taken))
    if not others:
        raise UsageFault(f"{reference} names no proposal on {taken.resolution.name} besides {taken.name}")
    conflicts = 0
    for number, other in enumerate(others):
        console.put_lines([""] if number else [])
        conflicts += _tell(console, other, taken)
    return NEEDS_DECISION if conflicts else 0


def _others(index: Index, reference: str, taken: Taken) -> Iterator[Compared]:
    entries, _ = comparable(taken.resolution.provisions, compare(index, taken.resolution).entries)
    wanted = index.proposal(reference)
    everything = wanted is None and index.resolution(reference) is not None
    for entry in entries:
        one = wanted is not None and wanted.id == entry.proposal.id
        if one or (everything and not column(entry.proposal).whole and entry.proposal.name != taken.name):
            yield entry


def _tell(console: Console, other: Compared, taken: Taken) -> int:
    """Print what one still changes, then what waits for a person; give the count of that."""
    baseline = taken.resolution.provisions
    left = rebased_on(baseline, taken.text, other.revised)
    waiting = {conflict.provision for conflict in left.conflicts}
    parts = news(baseline, taken.text, left.text)
    still = News(*(tuple(one for one in part if one[1].id not in waiting) for part in parts))
    console.put(f"{other.proposal.symbol} {other.proposal.name}, if {taken.name} is taken:")
    console.put_lines(plain_lines(news_lines(still)))
    if not any(still) and not left.conflicts:
        console.put("nothing is left to change")
    names = citations(Sheet(redline(taken.text, left.text)))
    console.put_lines(plain_lines(conflict_lines(left.conflicts, names)))
    return len(left.conflicts)
