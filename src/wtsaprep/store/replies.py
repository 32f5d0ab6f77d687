"""Replies: what a co-signatory made of my draft, read as changes to my own revised text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wtsaprep.drafting.amend import derive
from wtsaprep.errors import InputFault, Where
from wtsaprep.formats.flattened.reading import built_clean
from wtsaprep.redline.align import inherit_ids
from wtsaprep.redline.redline import redline
from wtsaprep.store.imports import comments_of, content_suffixes, origins_of, same_words, with_ids

if TYPE_CHECKING:
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.redline.redline import Redline
    from wtsaprep.store.catalogue import Draft
    from wtsaprep.store.sources import Source
    from wtsaprep.store.workspace import Stored


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply laid over the draft that it answers."""

    proposal: Stored[Proposal]
    """The draft as it will be, over the file it was read from."""
    changes: Redline
    """What it changes in my revised text."""
    drifted: Redline | None = None
    """How the text that it started from differs from mine, if it does."""


def read_reply(draft: Draft, source: Source) -> Reply:
    """A reply to a draft: its changes are made to my revised text, and its authors go with them.

    Raises:
        InputFault: the input holds several texts, or none that bears the draft's number.
    """
    fresh = content_suffixes(source.content)
    texts = built_clean(source.found, fresh)
    mine = draft.proposal.value
    fitting = [text for text in texts if len(texts) == 1 or text.number == mine.number]
    if len(fitting) != 1:
        raise InputFault(f"none of its {len(texts)} texts is numbered {mine.number}", Where(source.name))
    (text,) = fitting
    # A draft new text bears no marks for what is new; what its reply starts from is then the whole of mine.
    started = text.baseline or draft.revised
    origins, comments = origins_of(text, source.word), comments_of(text, source.word)
    if same_words(started, draft.revised):
        ids = {theirs.id: own.id for theirs, own in zip(started, draft.revised, strict=True)}
        revised = with_ids(text.revised, ids)
        drifted = None
    else:
        revised = inherit_ids(draft.revised, text.revised, fresh)
        ids = {old.id: new.id for old, new in zip(text.revised, revised, strict=True)}
        drifted = redline(draft.revised, inherit_ids(draft.revised, started, fresh))
    changes = redline(draft.revised, revised)
    touched = {p.id for p in changes.provisions if p.fate != "kept"}
    named = tuple(o.model_copy(update={"provision": ids.get(o.provision, o.provision)}) for o in origins)
    value = mine.model_copy(
        update={
            "amendments": derive(draft.baseline_text, revised),
            "origins": (*mine.origins, *(o for o in named if o.provision in touched and o not in mine.origins)),
            "comments": (
                *mine.comments,
                *(c.model_copy(update={"provision": ids.get(c.provision, c.provision)}) for c in comments),
            ),
        }
    )
    return Reply(replace(draft.proposal, value=value), changes, drifted)
