"""Exact counts: how much still needs us once texts are laid side by side and earlier versions are looked at.

Formal changes are left out, positions of earlier versions are carried, fates that follow from decisions are settled.
"""

from __future__ import annotations

import contextlib
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.comparison.fates import whole_fates
from wtsaprep.drafting.replies import suggestions, tally
from wtsaprep.errors import UsageFault, WtsaprepError
from wtsaprep.review.needs import Counts, Looked
from wtsaprep.review.positions import states_of_changes
from wtsaprep.review.queue_selection import QueueSelection, read_choice
from wtsaprep.services.comparing.comparison import compared_for
from wtsaprep.services.comparing.fates import fates_alone
from wtsaprep.services.drafts.open_and_save import open_draft_files
from wtsaprep.services.drafts.replies_on import replies_on
from wtsaprep.services.sessions.positions import Holdings
from wtsaprep.services.sessions.queues import chosen, queue_of
from wtsaprep.services.sessions.room_subject import paragraphs_of, subject_of
from wtsaprep.store.index.contents import last_revisions
from wtsaprep.store.index.earlier_versions import that_count
from wtsaprep.store.index.find import review_on
from wtsaprep.store.index.text_states import number_under

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from wtsaprep.review.paragraphs import TabledParagraph
    from wtsaprep.review.positions import HeldPosition
    from wtsaprep.review.queue import QueuedChange
    from wtsaprep.services.sessions.room_subject import RoomSubject
    from wtsaprep.store.index.index import Index


class CountsOnText(NamedTuple):
    """How much is left of what lies under one number."""

    changes: dict[str, Looked]
    fates: dict[str, int]
    paragraphs: dict[str, int]
    undecided: dict[str, int]
    """In the room, by the documents of chair's texts."""
    faults: tuple[WtsaprepError, ...] = ()


def exact_counts(index: Index, rough: Counts, on_text: Callable[[str], CountsOnText] | None = None) -> Counts:
    """How much is left; what can't be counted stays as it was roughly, and is told.

    ``on_text`` tells it of what lies under a number, where that was counted before.
    """
    faults: list[WtsaprepError] = []
    replies, changes = dict(rough.replies), dict[str, Looked]()
    fates, open_paragraphs, sittings = dict(rough.fates), dict(rough.paragraphs), dict(rough.sittings)
    contents = index.contents
    paths = {head.id: head.path for head in contents.proposals}
    for proposal in rough.replies:
        with _told(faults):
            replies[proposal] = _to_settle(index, paths[proposal]) if proposal in paths else 0
    for number in sorted({*map(number_under, contents.proposals), *map(number_under, contents.texts)}):
        found = on_text(number) if on_text else counted_on(index, rough, number)
        changes |= found.changes
        fates |= found.fates
        open_paragraphs |= found.paragraphs
        faults += found.faults
        sittings |= {("room", of): left for of, left in found.undecided.items() if ("room", of) in sittings}
    for kind, choice in sittings:
        # One that names nothing was written by hand, or by a later version.
        with _told(faults), contextlib.suppress(UsageFault):
            if kind == "prepare":
                sittings[kind, choice] = _to_prepare(index, choice, changes)
            elif choice in paths:
                sittings[kind, choice] = _undecided(index, paths[choice])
    return Counts(changes, replies, fates, open_paragraphs, sittings, tuple(faults))


def counted_on(index: Index, rough: Counts, number: str) -> CountsOnText:
    """How much is left of what lies under a number; what can't be counted stays as it was roughly, and is told."""
    faults: list[WtsaprepError] = []
    found = CountsOnText(_looked_at(index, rough, number, faults), {}, {}, {})
    for text in (text for text in last_revisions(index.contents) if number_under(text) == number):
        with _told(faults):
            found.fates[text.id], tabled = _in_text(index, text.path)
            found.paragraphs[text.id] = sum(map(_needs_body, tabled))
            found.undecided[text.document] = sum(paragraph.undecided for paragraph in tabled)
    return found._replace(faults=tuple(faults))


@contextlib.contextmanager
def _told(faults: list[WtsaprepError]) -> Iterator[None]:
    try:
        yield
    except WtsaprepError as error:
        faults.append(error)


def _looked_at(index: Index, rough: Counts, number: str, faults: list[WtsaprepError]) -> dict[str, Looked]:
    """How far we are with each proposal under a number."""
    by_proposal: dict[str, list[QueuedChange]] = {}
    counting = {head.id for head in that_count(index.contents.proposals) if number_under(head) == number}
    with _told(faults):
        everything = queue_of(index, QueueSelection("all"), counting)
        for change in everything.changes:
            by_proposal.setdefault(change.proposal, []).append(change)
        holdings = Holdings(index, everything.paths)
        faults += (broken.error for broken in everything.broken)
        read = {entry.proposal.id for compared in everything.comparisons.values() for entry in compared.entries}
        # What can't be read, or whose text can't be, still needs us, as much as one saw of it.
        unread = counting - read - everything.new_texts.keys()
        counts = {id_: rough.changes.get(id_, Looked()) for id_ in (*by_proposal, *(unread & rough.changes.keys()))}
        for proposal, changes in by_proposal.items():
            with _told(faults):
                counts[proposal] = _tally(holdings.held(changes))
        return counts
    return {id_: looked for id_, looked in rough.changes.items() if id_ in counting}  # Not even those can be told.


def _tally(held: Iterable[HeldPosition]) -> Looked:
    """How far we are with the changes of a proposal; on what is our own nobody asks us for a position."""
    changes = tuple(held)
    states = Counter(states_of_changes(changes))
    asked = 0 if any(one.change.ours for one in changes) else states["not looked at"]
    return Looked(asked, states["changed since"], states.total())


def _to_prepare(index: Index, choice: str, changes: Mapping[str, Looked]) -> int:
    """What is left of all that a sitting goes through, whoever did the rest of it and where."""
    looked = (changes.get(proposal.id, Looked()) for proposal in chosen(index, read_choice(choice)))
    return sum(of_one.not_looked_at + of_one.changed_since for of_one in looked)


def _undecided(index: Index, path: Path) -> int:
    """The paragraphs of a proposal that lies before a body itself."""
    return sum(paragraph.undecided for paragraph in _before_body(index, path)[1])


def _to_settle(index: Index, path: Path) -> int:
    draft = open_draft_files(index, path).saved
    return tally(suggestions(draft, replies_on(index, draft))).open


def _in_text(index: Index, path: Path) -> tuple[int, tuple[TabledParagraph, ...]]:
    """The fates to confirm in a chair's text, and its paragraphs."""
    subject, paragraphs = _before_body(index, path)
    if (chair := subject.chair) is None:
        return 0, paragraphs
    review = review_on(index, chair.value.document)
    fates = fates_alone(compared_for(index, chair), chair.revised, review, chair.value.fates)
    return sum(open_ for _, open_ in whole_fates(fates)), paragraphs


def _before_body(index: Index, path: Path) -> tuple[RoomSubject, tuple[TabledParagraph, ...]]:
    """A text as it lies before a body, and its paragraphs."""
    subject = subject_of(index, path)
    return subject, paragraphs_of(subject, review_on(index, subject.key))


def _needs_body(paragraph: TabledParagraph) -> bool:
    """Whether a paragraph waits for its body: nobody need decide on what is in force, unless somebody did."""
    return paragraph.left and (paragraph.changed or bool(paragraph.brackets) or paragraph.decision is not None)
