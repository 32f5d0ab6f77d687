"""Summaries: what a list shows of a file, read from its head without parsing the rest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from wtsaprep.errors import InputFault, Where
from wtsaprep.model.file_format import FORMAL_KINDS, TABLES, table_line
from wtsaprep.model.numbers import Number, document_line
from wtsaprep.store.files.toml_tables import parse_toml

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.store.index.files_read import FilesRead

_HEAD_BYTES = 16 * 1024
_AMENDMENT = table_line("amendments")
_CHANGE = re.compile(re.escape(_AMENDMENT) + rf'(?!\nprovision = "(?:{"|".join(FORMAL_KINDS)})"\n)')
_PLACE = "Is this the right folder for the file?"


class ResolutionSummary(NamedTuple):
    """A resolution in a list."""

    path: Path
    kind: str
    number: str
    adopted: str
    status: str
    language: str
    title: str


class ProposalSummary(NamedTuple):
    """A proposal in a list."""

    path: Path
    id: str
    number: str
    earlier_numbers: tuple[str, ...]
    symbol: str
    sources: tuple[str, ...]
    practice: bool
    resolution: str
    adopted: str
    headline: str
    amendments: int
    changes: int
    """Those amendments that do more than say who adopts the text."""
    supports: str

    def is_on(self, number: str, adopted: str) -> bool:
        """Whether it is on an edition of a text in force, as far as it says on which."""
        same = self.resolution.casefold() == number.casefold()
        return same and (not self.adopted or self.adopted.casefold() == adopted.casefold())


class ChairSummary(NamedTuple):
    """A revision of a chair's text in a list."""

    path: Path
    id: str
    document: str
    revision: int
    frozen: bool
    body: str
    practice: bool
    resolution: str
    adopted: str
    amendments: int

    @property
    def name(self) -> str:
        """What it is called: "DT/24R1"."""
        return f"{self.document}R{self.revision}" if self.revision else self.document


class ContributionSummary(NamedTuple):
    """A contribution in a list."""

    path: Path
    number: str
    document: str
    title: str
    practice: bool
    proposals: tuple[str, ...]


class ReplySummary(NamedTuple):
    """A reply, as far as one tells how much of it waits for an answer."""

    path: Path
    id: str
    proposal: str
    clauses: tuple[str, ...]
    """The provisions that it wants changed."""


class SittingSummary(NamedTuple):
    """A session that was begun, as far as one tells how much of it is left."""

    path: Path
    kind: str
    choice: str
    left: int
    forms: int
    """How many forms hold words that nobody has taken yet."""


def summarize_resolution(files: FilesRead, path: Path) -> ResolutionSummary:
    """The head of a resolution file and its title.

    Raises:
        InputFault: the head can't be read.
    """
    # The number line and the title are the first two provisions of a file that the program wrote.
    head = _up_to_table(files.head(path, _HEAD_BYTES), 3)
    table = _parsed(files, head, path)
    titles = [
        row.get("text")
        for row in _list(table, TABLES["provisions"])
        if isinstance(row, dict) and row.get("kind") == "title"
    ]
    return ResolutionSummary(
        path=path,
        kind=_text(table, "kind", "resolution"),
        number=_needed(table, "number", path),
        adopted=_text(table, "adopted"),
        status=_text(table, "status", "official"),
        language=_text(table, "language", "en"),
        title=str(titles[0]) if titles else "",
    )


def summarize_proposal(files: FilesRead, path: Path) -> ProposalSummary:
    """The head of a proposal file and the count of its amendments.

    Raises:
        InputFault: the head can't be read.
    """
    text = files.text(path).text
    table = _parsed(files, _up_to_table(text, 1), path)
    baseline = table.get("baseline")
    baseline = baseline if isinstance(baseline, dict) else {}
    return ProposalSummary(
        path=path,
        id=_needed(table, "id", path),
        number=_text(table, "number"),
        earlier_numbers=_texts(table, "earlier_numbers"),
        symbol=_text(table, "symbol", "MOD"),
        sources=_texts(table, "sources"),
        practice=table.get("practice") is True,
        resolution=_text(baseline, "resolution"),
        adopted=_text(baseline, "adopted"),
        headline=_text(table, "headline"),
        amendments=text.count(_AMENDMENT),
        changes=len(_CHANGE.findall(text)),
        supports=_text(table, "supports"),
    )


def summarize_chair_text(files: FilesRead, path: Path) -> ChairSummary:
    """The head of a chair's text and the count of its amendments.

    Raises:
        InputFault: the head can't be read.
    """
    text = files.text(path).text
    table = _parsed(files, _up_to_table(text, 1), path)
    baseline = table.get("baseline")
    baseline = baseline if isinstance(baseline, dict) else {}
    revision = table.get("revision")
    return ChairSummary(
        path=path,
        id=_needed(table, "id", path),
        document=_needed(table, "document", path),
        revision=revision if isinstance(revision, int) else 0,
        frozen=table.get("frozen") is True,
        body=_text(table, "body"),
        practice=table.get("practice") is True,
        resolution=_text(baseline, "resolution"),
        adopted=_text(baseline, "adopted"),
        amendments=text.count(_AMENDMENT),
    )


def summarize_contribution(files: FilesRead, path: Path) -> ContributionSummary:
    """A contribution file; it is short, so it is read whole.

    Raises:
        InputFault: it can't be read.
    """
    table = parse_toml(files.text(path).text, str(path))
    addenda = tuple(number for number in _list(table, "addenda") if isinstance(number, int))
    revision = table.get("revision")
    revision = revision if isinstance(revision, int) else 0
    if not (sources := _texts(table, "sources")):
        raise InputFault("`sources` is missing", Where(str(path)), _PLACE)
    number = Number(sources, _text(table, "document"), revision, addenda, 0)
    return ContributionSummary(
        path=path,
        number=str(number),
        document=document_line(number, _text(table, "language", "en")),
        title=_text(table, "title"),
        practice=table.get("practice") is True,
        proposals=_texts(table, "proposals"),
    )


def summarize_reply(files: FilesRead, path: Path) -> ReplySummary:
    """A reply; it is short, so it is read whole.

    Raises:
        InputFault: it can't be read.
    """
    table = parse_toml(files.text(path).text, str(path))
    rows = (row.get("provision") for row in _list(table, TABLES["amendments"]) if isinstance(row, dict))
    clauses = tuple(clause for clause in rows if isinstance(clause, str))
    return ReplySummary(path, _text(table, "id"), _text(table, "proposal"), clauses)


def summarize_sitting(files: FilesRead, path: Path) -> SittingSummary:
    """A session that was begun; it is short, so it is read whole.

    Raises:
        InputFault: it can't be read.
    """
    table = parse_toml(files.text(path).text, str(path))
    left = table.get("left")
    kind = "room" if table.get("kind") == "room" else "prepare"
    left = left if isinstance(left, int) else 0
    return SittingSummary(path, kind, _text(table, "choice"), left, len(_list(table, "writing")))


def _up_to_table(text: str, count: int) -> str:
    at = -1
    for _ in range(count):
        at = text.find("\n[[", at + 1)
        if at < 0:
            return text
    return text[: at + 1]


def _parsed(files: FilesRead, head: str, path: Path) -> dict[str, Any]:
    try:
        return parse_toml(head, str(path))
    except InputFault:
        # The head may be longer than was read, or a "[[" stand at the start of a line within a text of several lines.
        return parse_toml(files.text(path).text, str(path))


def _text(table: dict[str, Any], key: str, default: str = "") -> str:
    value = table.get(key, default)
    return value if isinstance(value, str) else default


def _texts(table: dict[str, Any], key: str) -> tuple[str, ...]:
    return tuple(value for value in _list(table, key) if isinstance(value, str))


def _list(table: dict[str, Any], key: str) -> list[Any]:
    value = table.get(key)
    return value if isinstance(value, list) else []


def _needed(table: dict[str, Any], key: str, path: Path) -> str:
    if not (value := _text(table, key)):
        raise InputFault(f"`{key}` is missing", Where(str(path)), _PLACE)
    return value
