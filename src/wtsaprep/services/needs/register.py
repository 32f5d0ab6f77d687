"""The register on disk, and its rows: every document there is, with what we noted of it."""

from __future__ import annotations

import contextlib
import os
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from wtsaprep.model.file_format import REGISTER
from wtsaprep.model.numbers import natural_key, parse_number
from wtsaprep.model.regions import regions
from wtsaprep.store.files.toml_tables import parse_toml
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from wtsaprep.store.index.contents import Contents
    from wtsaprep.store.index.settings_head import Ours


class Noted(NamedTuple):
    """What we noted of a document, from its row."""

    revision: int = 0
    colour: str = ""
    received: str = ""
    read: bool = False
    focal_point: str = ""
    seen: bool = False


class DocumentRow(NamedTuple):
    """A document of the register."""

    number: str
    title: str
    revision: int
    colour: str
    received: str
    """As YYYY-MM-DD."""
    read: bool
    new: bool
    focal_point: str
    mine: bool
    """Whether one of us who is the contact looks after it; where nobody does, whether it is our own."""
    path: Path | None = None
    """Its file; None for one that is only noted."""
    proposals: tuple[str, ...] = ()
    """Ids of the proposals that it carries."""


def read_noted(index: Index) -> dict[str, Noted]:
    """What we noted, by the numbers of the documents, read without values.

    Raises:
        InputFault: the file is no TOML.
    """
    path = index.workspace.private / REGISTER
    if not os.path.exists(path):  # Which is also so where the folder is somebody else's.
        return {}
    rows = parse_toml(index.files.text(path).text, str(path)).get("document")
    rows = rows if isinstance(rows, list) else []
    return {str(row.get("document")): _noted(row) for row in rows if isinstance(row, dict)}


def dates_of(contents: Contents) -> dict[Path, str]:
    """The days on which the files of all documents were written last."""
    dates: dict[Path, str] = {}
    for path in (*(head.path for head in contents.contributions), *(head.path for head in contents.texts)):
        with contextlib.suppress(OSError, OverflowError, ValueError):
            dates[path] = datetime.fromtimestamp(path.stat().st_mtime).date().isoformat()
    return dates


def document_rows(
    contents: Contents, noted: Mapping[str, Noted], dates: Mapping[Path, str], ours: Ours
) -> tuple[DocumentRow, ...]:
    """All documents with what we noted of them: those that came in last first.

    Our own are read, since we wrote them, and a chair's text is put for discussion, unless something else is noted.
    """
    noted = _under_present_numbers(contents, noted)
    rows = (*_of_contents(contents, noted, dates, ours), *_only_noted(contents, noted, ours))
    by_number = sorted(rows, key=lambda row: natural_key(row.number))
    return tuple(sorted(by_number, key=lambda row: row.received, reverse=True))


def _under_present_numbers(contents: Contents, noted: Mapping[str, Noted]) -> Mapping[str, Noted]:
    """What was noted of a document before it was renumbered, under its number of today: its proposals know both."""
    earlier = {head.id: head.earlier_numbers for head in contents.proposals if head.earlier_numbers}
    if not earlier or not noted:
        return noted
    present = {document.number for document in contents.contributions}
    told = dict(noted)
    for document in contents.contributions:
        numbers = (number for id_ in document.proposals for number in map(parse_number, earlier.get(id_, ())))
        bore = [number.contribution for number in numbers if number and number.contribution in noted]
        for number in reversed(bore):  # What was noted last, under the last of them.
            told.setdefault(document.number, noted[number])
        for number in bore:
            if number not in present:
                told.pop(number, None)
    return told


def _of_contents(
    contents: Contents, noted: Mapping[str, Noted], dates: Mapping[Path, str], ours: Ours
) -> Iterator[DocumentRow]:
    for document in contents.contributions:
        number = parse_number(document.number)
        own = is_own(number.sources if number else (), ours)
        note = noted.get(document.number, Noted(read=own))
        row = _row(document.number, document.title or document.document, own, note, ours, dates.get(document.path, ""))
        yield row._replace(revision=number.revision if number else 0, path=document.path, proposals=document.proposals)
    for text in contents.texts:
        title = f"chair's text on {text.resolution} ({text.adopted})"
        row = _row(text.name, title, False, noted.get(text.name, Noted(colour="DT")), ours, dates.get(text.path, ""))
        yield row._replace(revision=text.revision, path=text.path)


def _only_noted(contents: Contents, noted: Mapping[str, Noted], ours: Ours) -> Iterator[DocumentRow]:
    """Documents that somebody put into the register by hand, or whose file is gone."""
    known = {head.number for head in contents.contributions} | {head.name for head in contents.texts}
    for number, note in noted.items():
        if number not in known:
            taken_apart = parse_number(number)
            own = is_own(taken_apart.sources if taken_apart else (), ours)
            yield _row(number, "not in this workspace", own, note, ours, "")


def _row(number: str, title: str, own: bool, note: Noted, ours: Ours, date: str) -> DocumentRow:
    return DocumentRow(
        number,
        title,
        note.revision,
        note.colour,
        note.received or date,
        note.read,
        not note.seen,
        note.focal_point,
        note.focal_point == ours.me if note.focal_point and ours.me else own,
    )


def is_own(sources: Iterable[str], ours: Ours) -> bool:
    """Whether one of our own sources is among some."""
    return not ours.own.isdisjoint(regions(sources))


def _noted(row: Mapping[str, Any]) -> Noted:
    revision = row.get("revision")
    colour, received, focal_point = (str(row.get(name, "")) for name in ("colour", "received", "focal_point"))
    read, seen = row.get("read") is True, row.get("seen") is True
    return Noted(revision if isinstance(revision, int) else 0, colour, received, read, focal_point, seen)
