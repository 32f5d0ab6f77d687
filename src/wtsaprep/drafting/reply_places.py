"""Where what a reply puts in or moves comes to stand in a draft, whatever was taken before it, in whatever order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.amend import apply
from wtsaprep.errors import AmendmentFault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wtsaprep.drafting.draft import Draft
    from wtsaprep.model.amendment import Amendment
    from wtsaprep.model.provision import Text
    from wtsaprep.model.reply import Reply


class _Slot(NamedTuple):
    """A place that a provision may stand in: its old one (no anchor), or one after an anchor, where it arrives."""

    provision: str
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Sources:
    """The replies to a draft with the texts they answer, and which of their arrivals were taken."""

    replies: tuple[Reply, ...]
    answered: Mapping[str, Text]
    """By the reply's id, the text of ours that it answers."""
    arrived: frozenset[_Slot]

    @classmethod
    def of(cls, draft: Draft, replies: Sequence[Reply]) -> Sources:
        """What is known of the replies to a draft."""
        taken = {(a.reply, a.provision) for a in draft.proposal.answers if a.answer == "taken"}
        arrived = (
            _Slot(a.provision, a.after)
            for reply in replies
            for a in reply.amendments
            if a.after is not None and (reply.id, a.provision) in taken
        )
        texts = {reply.id: text_answered(draft, reply) for reply in replies}
        return cls(tuple(replies), texts, frozenset(arrived))


def texts_of(draft: Draft, reply: Reply) -> tuple[Text, Text]:
    """The text of ours that a reply answers, and that which it wants; twice our present one if they no longer fit.

    They fit as long as the text in force is the one that both were made on.
    """
    try:
        answered = apply(draft.baseline, reply.answered)
        return answered, apply(answered, reply.amendments)
    except AmendmentFault:
        return draft.revised, draft.revised


def text_answered(draft: Draft, reply: Reply) -> Text:
    """The text of ours that a reply answers."""
    return texts_of(draft, reply)[0]


def place_in(text: Text, sources: Sources, reply: Reply, amendment: Amendment) -> int:
    """The index at which a provision that a reply puts in, moves or brings back comes to stand.

    All places that any reply knows are in one order, and each provision stands after those before it that are filled;
    so the result of several takes does not depend on their order.
    """
    index = {p.id: at for at, p in enumerate(text)}
    away = {slot.provision for slot in sources.arrived}
    at = 0
    for slot in _slots(sources, reply):
        if slot == _Slot(amendment.provision, amendment.after):
            return at
        if slot.provision not in index or slot.provision == amendment.provision:
            continue
        if slot in sources.arrived or (slot.after is None and slot.provision not in away):
            at = index[slot.provision] + 1
    return at


def _slots(sources: Sources, reply: Reply) -> Iterator[_Slot]:
    """All places in their order: those of the text that the reply answers, after each of them what arrives there."""
    arrivals: dict[str, list[_Slot]] = {}
    for any_reply in sources.replies:
        for amendment in any_reply.amendments:
            if amendment.after is not None:
                row = arrivals.setdefault(amendment.after, [])
                if (slot := _Slot(amendment.provision, amendment.after)) not in row:
                    row.append(slot)
    yield from arrivals.get("", ())
    for provision in sources.answered[reply.id]:
        yield _Slot(provision.id)
        yield from arrivals.get(provision.id, ())
