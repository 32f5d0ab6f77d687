"""Commenting: ours are saved at once in a file of their own, shared ones are steps of the draft."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from wtsaprep.drafting.comments import comment_reworded, with_reply, with_resolved
from wtsaprep.drafting.draft import with_proposal_fields
from wtsaprep.drafting.start import fresh_suffix
from wtsaprep.errors import StepRefused
from wtsaprep.model.proposal import Comment

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.drafting.comments import Comments
    from wtsaprep.model.proposal import Circle
    from wtsaprep.services.drafts.drafting_session import DraftingSession

    CommentChange = Callable[[Comments], Comments]
    """What becomes of the comments of a circle."""


def adding(provision: str, author: str, text: str) -> CommentChange:
    """One comment more."""
    said = _comment(provision, author, text)
    return lambda comments: (*comments, said)


def replying(head: Comment, author: str, text: str) -> CommentChange:
    """A reply to a remark, for the same readers."""
    return partial(with_reply, head=head, reply=_comment(head.provision, author, text), name=fresh_suffix())


def rewording(comment: Comment, author: str, text: str) -> CommentChange:
    """Other words, and another name, for a comment."""
    return partial(comment_reworded, old=comment, author=author, text=text)


def resolving(head: Comment) -> CommentChange:
    """A thread resolved, or open again."""
    return partial(with_resolved, head=head)


def comment_on(session: DraftingSession, cited: str, circle: Circle, change: CommentChange) -> None:
    """Change the comments of a circle where it keeps them; shared ones are still to be saved with the draft.

    Raises:
        WtsaprepError: ours can't be read or written.
    """
    if circle == "private":
        session.ours.change(change)
    else:
        comments = change(session.draft.proposal.comments)
        session.step(f"comment on {cited}", with_proposal_fields(session.draft, comments=comments))


def refuse_others(comment: Comment, author: str) -> None:
    """Refuse to change a comment that bears another name: only whose name it bears changes it.

    Raises:
        StepRefused: it does.
    """
    if comment.author != author:
        raise StepRefused(f"only {comment.author or 'who wrote it'} changes it; reply to it")


def _comment(provision: str, author: str, text: str) -> Comment:
    return Comment(provision=provision, author=author, date=date.today().isoformat(), text=text)
