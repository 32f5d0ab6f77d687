"""Replies to a draft as they are to be read: on the text in force that the draft stands on now."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from wtsaprep.drafting.amend import apply
from wtsaprep.drafting.rebased_chair_text import rebased_reply
from wtsaprep.drafting.start import fresh_suffix
from wtsaprep.errors import AmendmentFault, WtsaprepError
from wtsaprep.model.resolution import Resolution
from wtsaprep.model.text_digest import digest
from wtsaprep.store.index.bases import digest_of, find_base
from wtsaprep.store.index.find import event_of, replies_to

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.drafting.draft import Draft
    from wtsaprep.model.reply import Reply
    from wtsaprep.store.index.index import Index


def replies_on(index: Index, draft: Draft) -> tuple[Reply, ...]:
    """All replies to a draft, those made while it stood on another text put onto the one that it stands on.

    Where the text is not to be had that a reply was made on, it is as it came.

    Raises:
        InputFault: a file can't be read.
    """
    replies, baseline = replies_to(index, draft.proposal.id), draft.proposal.baseline
    if baseline is None or all(reply.baseline == baseline for reply in replies):
        return replies
    there = find_base(index, baseline)
    return tuple(_on(index, reply, there) for reply in replies) if there else replies


def _on(index: Index, reply: Reply, there: Resolution) -> Reply:
    base = next((base for base in _bases(index, reply, there) if _answers(reply, base)), None)
    if base is None or digest_of(index, base) == digest_of(index, there):
        return reply
    return rebased_reply(reply, base, there, event_of(index).adoption, fresh_suffix)


def _bases(index: Index, reply: Reply, there: Resolution) -> Iterator[Resolution]:
    """The texts that a reply may have been made on; earlier versions did not keep which."""
    if reply.baseline is not None:
        if (base := find_base(index, reply.baseline)) is not None:
            yield base
        return
    yield there
    for path in index.bases:
        with contextlib.suppress(WtsaprepError):
            base = index.load(Resolution, path).value
            if base.number == there.number:
                yield base


def _answers(reply: Reply, base: Resolution) -> bool:
    """Whether the words of ours that a reply answers are what its changes make of a text."""
    with contextlib.suppress(AmendmentFault):
        return not reply.digest or digest(apply(base.provisions, reply.answered)) == reply.digest
    return False
