"""The register as lines: what still needs us, grouped by text, and the documents with what we noted of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from wtsaprep.formats.tables.columns import TableColumn, data_rows, headings, text_rows
from wtsaprep.model.counted import counted
from wtsaprep.present.text.long_runs import without_long_runs
from wtsaprep.present.text.visible import visible
from wtsaprep.review.needs import NO_SUBJECT, PRIVATE, NeedGroup

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from wtsaprep.review.needs import Need, NeedReason, NeedSubject
    from wtsaprep.services.needs.register import DocumentRow
    from wtsaprep.store.index.contents import Contents

RegisterList = Literal["needs", "documents", "mine"]

TITLES: dict[RegisterList, str] = {"needs": "Needs us", "documents": "Documents", "mine": "My documents"}

NOTHING: dict[RegisterList, str] = {
    "needs": "nothing here needs us",
    "documents": "no documents yet",
    "mine": "none has the contact of wtsaprep.toml as focal point, or is of our source",
}

NOTHING_PUBLIC = "nothing here is for all to see"

RegisterKey = tuple[str, ...]
"""What a row is known by while its numbers change."""

_LONGEST_NAME = 20
"""Characters: so much of a focal point leaves room for some of the title at 80 columns."""
_SHORT: dict[NeedReason, str] = {
    "unsaved": "not saved",
    "written": "broken off",
    "conflicts": "in conflict",
    "go on": "to go on with",
    "replies": "replied to",
    "wanting": "wanting",
    "newer edition": "on an earlier edition",
    "changed since": "changed since",
    "paragraphs": "open",
    "fates": "to confirm",
    "not looked at": "not looked at",
    "unread": "unread",
}


class RegisterRow(NamedTuple):
    """A row and what it is known by; None for a heading or a blank row."""

    text: str
    key: RegisterKey | None = None


class Shown(NamedTuple):
    """What may be drawn."""

    groups: tuple[NeedGroup, ...]
    documents: tuple[DocumentRow, ...]
    lists: tuple[RegisterList, ...] = ("needs", "documents", "mine")


def register_shown(
    groups: Iterable[NeedGroup], documents: Iterable[DocumentRow], *, unsent: Container[Path] | None
) -> Shown:
    """All there is; in a room where others watch, without what follows from positions or from who of us does what.

    ``unsent`` are the files of drafts and documents of ours that a room must not see; None where there is none.
    """
    if unsent is None:
        return Shown(tuple(groups), tuple(documents))

    def may_be_seen(need: Need) -> bool:
        return need.reason not in PRIVATE and need.path not in unsent

    public = (group._replace(needs=tuple(filter(may_be_seen, group.needs))) for group in groups)
    bare = (
        document._replace(revision=0, colour="", received="", read=True, new=False, focal_point="", mine=False)
        for document in documents
        if document.path is not None and document.path not in unsent
    )
    return Shown(tuple(group for group in public if group.needs), tuple(bare), ("needs", "documents"))


def need_rows(groups: Iterable[NeedGroup], contents: Contents) -> Iterator[RegisterRow]:
    """A row for each text with what is left of it in all, and beneath it one for each thing that needs us."""
    kinds = {
        (resolution.number, resolution.adopted): resolution.kind.capitalize() for resolution in contents.resolutions
    }
    for at, group in enumerate(groups):
        if at:
            yield RegisterRow("")
        totals = " · ".join(f"{count} {_SHORT[reason]}" for reason, count in group.left.items())
        yield RegisterRow(visible(f"{subject_name(group.subject, kinds)}   {totals}"), group_key(group.subject))
        cells = [tuple(map(_shown, row)) for row in text_rows(NEED_COLUMNS, ((group, need) for need in group.needs))]
        width = max(len(name) for name, _ in cells)
        for need, (name, why) in zip(group.needs, cells, strict=True):
            yield RegisterRow(f"  {name.ljust(width)}  {why}", need.key)


def needs_data(groups: Iterable[NeedGroup]) -> list[dict[str, Any]]:
    """All that needs us, for scripts."""
    return data_rows(NEED_COLUMNS, ((group, need) for group in groups for need in group.needs))


def group_key(subject: NeedSubject) -> RegisterKey:
    """What the row of a text is known by."""
    return ("text in force", *subject)


def document_key(number: str) -> RegisterKey:
    """What the row of a document is known by."""
    return ("in the register", number)


def subject_name(subject: NeedSubject, kinds: Mapping[NeedSubject, str]) -> str:
    """What a text in force is called."""
    if subject == NO_SUBJECT:
        return "New texts, and what is about several"
    number, adopted = subject
    return f"{kinds.get(subject, 'Resolution')} {number}" + (f" ({adopted})" if adopted else "")


def need_reason(need: Need) -> str:
    """Why something needs us, in few words."""
    left, named = need.left, need.said and need.kind != "sitting"
    of = counted(left, "change") if left == need.all else f"{left} of {counted(need.all, 'change')}"
    return {
        "unsaved": "has changes that are not saved",
        "written": f"{need.said if named else 'what was being written'}: kept, and not taken yet",
        "conflicts": f"{counted(left, 'conflict')} to settle",
        "go on": f"go on in the room, {left} left" if need.said == "room" else f"go on preparing, {left} left",
        "replies": f"replies to settle in {counted(left, 'clause')}",
        "wanting": need.said,
        "newer edition": need.said,
        "changed since": f"{of} read otherwise than when we judged them",
        "paragraphs": f"{counted(left, 'paragraph')} left open",
        "fates": f"confirm what became of {counted(left, 'change')}",
        "not looked at": f"{of} not looked at",
        "unread": "unread",
    }[need.reason]


def register_rows(documents: Sequence[DocumentRow]) -> Iterator[RegisterRow]:
    """A row for each document in columns as wide as they must be, beneath their names."""
    cells = [tuple(map(_shown, row)) for row in text_rows(DOCUMENT_COLUMNS, documents)]
    kept = [at for at, column in enumerate(zip(*cells, strict=True)) if any(column)]
    table = [tuple(row[at] for at in kept) for row in (headings(DOCUMENT_COLUMNS), *cells)]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    keys = (None, *(document_key(document.number) for document in documents))
    for key, row in zip(keys, table, strict=True) if documents else ():
        yield RegisterRow("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip(), key)


def _in_short(name: str) -> str:
    """A name that leaves room for the title."""
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"


DOCUMENT_COLUMNS: tuple[TableColumn[DocumentRow], ...] = (
    TableColumn("document", lambda row: row.number, 1, "document"),
    TableColumn("revision", lambda row: row.revision, 2, "rev.", lambda row: str(row.revision or "")),
    TableColumn("colour", lambda row: row.colour, 3, "colour"),
    TableColumn("received", lambda row: row.received, 4, "received"),
    TableColumn("read", lambda row: row.read, 5, words=lambda row: "" if row.read else "unread"),
    TableColumn("new", lambda row: row.new, 6, words=lambda row: "new" if row.new else ""),
    TableColumn("focal_point", lambda row: row.focal_point, 7, "focal point", lambda row: _in_short(row.focal_point)),
    TableColumn("title", lambda row: row.title, 8, "title"),
)

NEED_COLUMNS: tuple[TableColumn[tuple[NeedGroup, Need]], ...] = (
    TableColumn("resolution", lambda row: row[0].subject[0]),
    TableColumn("adopted", lambda row: row[0].subject[1]),
    TableColumn("reason", lambda row: row[1].reason, 2, words=lambda row: need_reason(row[1])),
    TableColumn("kind", lambda row: row[1].kind),
    TableColumn("id", lambda row: row[1].id),
    TableColumn("name", lambda row: row[1].name, 1),
    TableColumn("left", lambda row: row[1].left),
    TableColumn("all", lambda row: row[1].all),
    TableColumn("said", lambda row: row[1].said),
)


def _shown(cell: str) -> str:
    return visible(without_long_runs(cell))
