"""Comments: remarks on clauses as threads, replied to, resolved and reworded; functions from comments to comments."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.model.proposal import Comment

Comments = tuple["Comment", ...]


class Thread(NamedTuple):
    """A remark and the replies to it, in order."""

    head: Comment
    replies: Comments = ()


def threads(comments: Comments) -> tuple[Thread, ...]:
    """The threads of some comments, in order; a reply to what is not there stands as a thread of its own."""
    replies_to: dict[int, list[Comment]] = {}
    heads: dict[str, int] = {}
    for number, comment in enumerate(comments):
        head = heads.get(comment.reply_to) if comment.reply_to else None
        if head is None:
            head = number
            replies_to[number] = []
        replies_to[head].append(comment)
        if comment.id:
            heads.setdefault(comment.id, head)
    return tuple(Thread(head, tuple(replies)) for head, *replies in replies_to.values())


def on_provision(comments: Comments, id_: str) -> Comments:
    """The comments on one provision."""
    return tuple(comment for comment in comments if comment.provision == id_)


def unresolved(comments: Iterable[Comment]) -> frozenset[str]:
    """The ids of provisions with a remark that is not resolved."""
    return frozenset(thread.head.provision for thread in threads(tuple(comments)) if not thread.head.resolved)


def with_reply(comments: Comments, head: Comment, reply: Comment, name: str) -> Comments:
    """The comments with a reply; ``name`` becomes the id of the remark if it has none."""
    named = head if head.id else head.model_copy(update={"id": name})
    answer = reply.model_copy(update={"provision": head.provision, "reply_to": named.id})
    return (*comment_replaced(comments, head, named), answer)


def with_resolved(comments: Comments, head: Comment) -> Comments:
    """The comments with a remark resolved, or open again."""
    return comment_replaced(comments, head, head.model_copy(update={"resolved": not head.resolved}))


def comment_reworded(comments: Comments, old: Comment, author: str, text: str) -> Comments:
    """The comments with other words, and another name, for one."""
    return comment_replaced(comments, old, old.model_copy(update={"author": author, "text": text}))


def comment_replaced(comments: Comments, old: Comment, new: Comment) -> Comments:
    """The comments with another in the place of one; the same if it is gone."""
    if old not in comments:
        return comments
    at = comments.index(old)
    return (*comments[:at], new, *comments[at + 1 :])
