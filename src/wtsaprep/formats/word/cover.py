"""Covers: what the first page of a contribution says of it, before its first proposal.

Source: [WTSA16-PROPOSALS], [WTDC22-PROPOSALS], [ITU-COVERS].
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from wtsaprep.formats.word.document import CALLS
from wtsaprep.formats.word.listing import label_runs
from wtsaprep.model.cover_words import is_to_be_completed
from wtsaprep.model.language import alternatives, languages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wtsaprep.formats.word.document import WordLine

_MONTHS = alternatives(lambda table: table.reading.months)
_OF = alternatives(lambda table: table.reading.month_after.strip())
_OTHER_DAY = alternatives(lambda table: table.reading.date)
_DAY = rf"\d{{1,2}}(?:er|º)?(?: {_OF})? (?:{_MONTHS})(?: {_OF})? \d{{4}}|{_OTHER_DAY}"
_YEAR_WORD = alternatives(lambda table: table.reading.year_word)
_DATE = re.compile(rf"^(?:Date:?\s*)?({_DAY}|\d{{4}}-\d\d-\d\d)(?: (?:{_YEAR_WORD}))?$")
_EMAIL = re.compile(r"[\w.+-]{1,80}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,6}")
_TELEPHONE = re.compile(
    rf"(?:{alternatives(lambda table: table.reading.telephone)})\s*[:：]?\s*(\+?[\d ()./-]{{5,30}}\d)", re.IGNORECASE
)
OF_COVERS = {"source": "source", "document title": "title"}
"""What a style says of a paragraph whose words do not."""
_NAMES = {
    name: field
    for table in languages()
    for field, names in table.reading.cover_fields.items()
    for name in names.split()
} | {
    name.rstrip(":：").lower(): field
    for words in (table.cover for table in languages())
    for field, name in zip(
        ("abstract", "introduction", "contact", "end", "date", "source", "title"),
        (words.abstract, words.introduction, words.contact, words.proposals, words.date, words.source, words.title),
        strict=True,
    )
}
_LABEL = re.compile(r"^(?P<name>[^\W\d_]{2,14})\s*(?P<colon>[:：])?\s*(?P<rest>.*)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Cover:
    """What a first page says; empty where it says nothing, or not where it can be told."""

    source: str = ""
    title: str = ""
    date: str = ""
    abstract: str = ""
    introduction: str = ""
    contact: str = ""
    email: str = ""
    telephone: str = ""


def read_cover(lines: Sequence[WordLine]) -> Cover:
    """What the paragraphs before the first proposal say, by their field names: "Source:", "Abstract:", "Contact:"."""
    fields: dict[str, list[str]] = {}
    field = ""
    for role, row in _rows(lines):
        cells = [cell for cell in row if cell and not is_to_be_completed(cell)]
        if not cells:
            continue
        if role in OF_COVERS:
            fields.setdefault(OF_COVERS[role], []).extend(cells)
            field = ""
            continue
        dated = next((d[1] for cell in cells for part in cell.split("\n") if (d := _DATE.match(part.strip()))), "")
        if dated:
            fields.setdefault("date", [dated])
        named = _LABEL.match(cells[0])
        name = _NAMES.get(named["name"].lower(), "") if named else ""
        if named and name and (named["colon"] or not named["rest"]):
            field = name
            values = [named["rest"], *cells[1:]]
            fields.setdefault(field, []).extend(part for part in values if part.strip())
        elif field in ("abstract", "introduction", "contact"):
            fields[field].extend(cells)
        elif field and not fields[field]:
            fields[field].append(" ".join(cells))
            field = ""
    return _cover(fields)


def _cover(fields: dict[str, list[str]]) -> Cover:
    def line(field: str) -> str:
        return " ".join(" ".join(fields.get(field, ())).split())

    def prose(field: str) -> str:
        return "\n\n".join(part.strip() for part in fields.get(field, ()))

    contact = "\n".join(fields.get("contact", ()))
    email, telephone = _EMAIL.search(contact), _TELEPHONE.search(contact)
    name = re.split(r"[\n\t;,]|\s{2,}", _EMAIL.sub("", contact).strip())[0].strip()
    return Cover(
        source=line("source"),
        title=line("title"),
        date=line("date"),
        abstract=prose("abstract"),
        introduction=prose("introduction"),
        contact=name if not _TELEPHONE.match(name) else "",
        email=email[0] if email else "",
        telephone=telephone[1].strip() if telephone else "",
    )


def _rows(lines: Iterable[WordLine]) -> Iterator[tuple[str, list[str]]]:
    """Table rows as their cells, other paragraphs as one cell each with its role, as the revised text has them."""
    for place, row in groupby(lines, key=lambda line: line.cell and line.cell[:2]):
        if place is None:
            yield from ((line.role, [_text(line)]) for line in row)
        else:
            yield "", ["\n".join(map(_text, cell)).strip() for _, cell in groupby(row, key=lambda line: line.cell)]


def _text(line: WordLine) -> str:
    runs = (*label_runs(line), *line.runs)
    return CALLS.sub("", "".join(run.text for run in runs if run.mark.final)).strip()
