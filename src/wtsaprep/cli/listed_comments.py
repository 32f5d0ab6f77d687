"""Comments as the verb `comment` lists and numbers them: clause by clause, ours first, a thread after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from wtsaprep.drafting.comments import on_provision, threads
from wtsaprep.drafting.named_clauses import clause_names_of
from wtsaprep.present.lists.comments import CommentEntry, comment_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.cli.console import Console
    from wtsaprep.drafting.comments import Comments
    from wtsaprep.model.proposal import Circle
    from wtsaprep.model.provision import Text

_CIRCLES: tuple[Circle, ...] = ("private", "shared")


class ClauseComments(NamedTuple):
    """What a clause is called, and the comments on it, as they are numbered."""

    cited: str
    entries: tuple[CommentEntry, ...]


def comments_on(id_: str, cited: str, shared: Comments, ours: Comments) -> ClauseComments:
    """The comments on one clause."""
    entries: list[CommentEntry] = []
    for circle, comments in zip(_CIRCLES, (ours, shared), strict=True):
        for thread in threads(on_provision(comments, id_)):
            entries += (CommentEntry(circle, thread.head, said) for said in (thread.head, *thread.replies))
    return ClauseComments(cited, tuple(entries))


def all_comments(revised: Text, baseline: Text, shared: Comments, ours: Comments) -> list[ClauseComments]:
    """All clauses that somebody commented on, in the order of the text; those that are gone from it last."""
    names = clause_names_of(revised, baseline, in_full=True)
    in_order = dict.fromkeys(p.id for p in (*revised, *baseline))
    commented = {comment.provision: None for comment in (*shared, *ours)}
    ids = [*(id_ for id_ in in_order if id_ in commented), *(id_ for id_ in commented if id_ not in in_order)]
    return [comments_on(id_, names.get(id_, "a clause that is gone"), shared, ours) for id_ in ids]


def put_comments(console: Console, listed: Sequence[ClauseComments], *, as_json: bool, named: bool = False) -> None:
    """Print the comments on some clauses with their numbers; ``named`` says which clause each is on."""
    if as_json:
        console.put_json([_data(one.cited, n, entry) for one in listed for n, entry in enumerate(one.entries, 1)])
        return
    for one in listed:
        if named:
            console.put(one.cited)
        _put_rows(console, one.entries)


def _put_rows(console: Console, entries: Sequence[CommentEntry]) -> None:
    """The threads, ours first; each comment has its number before its first line."""
    numbers = iter(range(1, len(entries) + 1))
    for circle in _CIRCLES:
        last: CommentEntry | None = None
        for row in comment_rows(circle, tuple(entry.comment for entry in entries if entry.circle == circle)):
            if row.entry is None:
                continue
            console.put(row.text if row.entry is last else f"{next(numbers)}  {row.text}")
            last = row.entry


def _data(cited: str, number: int, entry: CommentEntry) -> dict[str, Any]:
    comment = entry.comment
    return {
        "number": number,
        "clause": cited,
        "circle": entry.circle,
        "author": comment.author,
        "date": comment.date,
        "text": comment.text,
        "reply": comment is not entry.head,
        "resolved": entry.head.resolved,
    }
