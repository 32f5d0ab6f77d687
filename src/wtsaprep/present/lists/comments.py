"""Comments as rows: threads, each headed PRIVATE or SHARED, with author and date; for a screen and for plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.comments import threads
from wtsaprep.model.citation_words import called
from wtsaprep.present.text.pieces import Piece
from wtsaprep.present.text.visible import visible
from wtsaprep.present.text.wrapping import wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wtsaprep.drafting.comments import Comments
    from wtsaprep.model.proposal import Circle, Comment

READERS: dict[Circle, str] = {
    "private": "our delegation only; in private/, never exported",
    "shared": "co-drafters too; in the proposal file",
}
NOBODY = "no name"
_INDENT = "    "


class CommentEntry(NamedTuple):
    """What a row is about: a comment, the remark that heads its thread, and who may read it."""

    circle: Circle
    head: Comment
    comment: Comment


class CommentRow(NamedTuple):
    """A row and what it is about; nothing between threads."""

    text: str
    entry: CommentEntry | None = None


def comment_rows(
    circle: Circle, comments: Comments, width: int = 0, cited: Mapping[str, str] | None = None
) -> Iterator[CommentRow]:
    """The threads of one circle at a width, 0 for lines that are not wrapped; with citations where clauses differ."""
    for thread in threads(comments):
        head = thread.head
        where = called(cited, head.provision) if cited is not None else ""
        state = "resolved" if head.resolved else ""
        yield from _rows(CommentEntry(circle, head, head), circle.upper(), where, state, "", width)
        for reply in thread.replies:
            yield from _rows(CommentEntry(circle, head, reply), "reply", "", "", _INDENT, width)
        yield CommentRow("")


def _rows(entry: CommentEntry, name: str, where: str, state: str, indent: str, width: int) -> Iterator[CommentRow]:
    comment = entry.comment
    parts = (name, where, comment.author or NOBODY, comment.date, state)
    yield CommentRow(indent + "  ".join(visible(part) for part in parts if part), entry)
    indent += _INDENT
    for paragraph in comment.text.split("\n"):
        words = visible(paragraph)
        rows = wrapped([Piece(words, "text")], width - len(indent)) if width else ((Piece(words, "text"),),)
        yield from (CommentRow(indent + "".join(piece.text for piece in row), entry) for row in rows)
