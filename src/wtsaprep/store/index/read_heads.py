"""Reading heads: the summary of a file from its first lines, without parsing or checking the rest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from wtsaprep.errors import InputFault, Where
from wtsaprep.model.file_format import FORMAL_KINDS, TABLES, table_line, without_calls
from wtsaprep.model.numbers import Number, document_line
from wtsaprep.store.files.toml_tables import is_in_long_text, parse_toml, without_long_texts
from wtsaprep.store.index.file_heads import (
    ChairSummary,
    ContributionSummary,
    ProposalSummary,
    ReplySummary,
    ResolutionSummary,
    SittingSummary,
)

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.store.index.files_read import FilesRead

_HEAD_BYTES = 16 * 1024
_AMENDMENT = table_line("amendments")
_CHANGE = re.compile(re.escape(_AMENDMENT) + rf'(?!\nprovision = "(?:{"|".join(FORMAL_KINDS)})"\n)')
_TITLE = 'kind = "title"'
_PLACE = "Is this the right folder for the file?"


def summarize_resolution(files: FilesRead, path: Path) -> ResolutionSummary:
    """The head of a resolution file and its title.

    Raises:
        InputFault: the head can't be read.
    """
    # The number line and the title are the first two provisions of a text as a rule.
    begun = files.head(path, _HEAD_BYTES)
    head = _up_to_table(begun, 3)
    table = _parsed(files, head, path)
    title = _title(table)
    if title is None and len(head) < len(begun) and _TITLE in files.text(path).text:
        title = _title(parse_toml(files.text(path).text, str(path)))
    return ResolutionSummary(
        path=path,
        kind=_text(table, "kind", "resolution"),
        number=_needed(table, "number", path),
        adopted=_text(table, "adopted"),
        status=_text(table, "status", "official"),
        language=_text(table, "language", "en"),
        title=title or "",
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
    text = without_long_texts(text)
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
        digest=_text(baseline, "digest"),
        withdrawn=table.get("withdrawn") is True,
        reply_to=_text(table, "reply_to"),
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
        amendments=without_long_texts(text).count(_AMENDMENT),
        digest=_text(baseline, "digest"),
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
        numbered=number.document not in ("", "XX"),
    )


def summarize_reply(files: FilesRead, path: Path) -> ReplySummary:
    """A reply; it is short, so it is read whole.

    Raises:
        InputFault: it can't be read.
    """
    table = parse_toml(files.text(path).text, str(path))
    rows = (row.get("provision") for row in _list(table, TABLES["amendments"]) if isinstance(row, dict))
    clauses = tuple(clause for clause in rows if isinstance(clause, str))
    baseline = table.get("baseline")
    digest = _text(baseline, "digest") if isinstance(baseline, dict) else ""
    return ReplySummary(path, _text(table, "id"), _text(table, "proposal"), clauses, digest)


def summarize_sitting(files: FilesRead, path: Path) -> SittingSummary:
    """A session that was begun; it is short, so it is read whole.

    Raises:
        InputFault: it can't be read.
    """
    table = parse_toml(files.text(path).text, str(path))
    places_left = table.get("left")
    kind = "room" if table.get("kind") == "room" else "prepare"
    places_left = places_left if isinstance(places_left, int) else 0
    return SittingSummary(path, kind, _text(table, "choice"), places_left)


def _title(table: dict[str, Any]) -> str | None:
    rows = (row for row in _list(table, TABLES["provisions"]) if isinstance(row, dict))
    return next((without_calls(_text(row, "text")) for row in rows if row.get("kind") == "title"), None)


def _up_to_table(text: str, count: int) -> str:
    """A text up to one of its tables."""
    at = -1
    for _ in range(count):
        at = _next_table(text, at + 1)
        if at < 0:
            return text
    return text[: at + 1]


def _next_table(text: str, start: int) -> int:
    at = text.find("\n[[", start)
    while at >= 0 and is_in_long_text(text, at):
        at = text.find("\n[[", at + 1)
    return at


def _parsed(files: FilesRead, head: str, path: Path) -> dict[str, Any]:
    try:
        return parse_toml(head, str(path))
    except InputFault:
        # The head may be longer than was read.
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
