"""The words of our delegation's own files, as they are looked for: what was noted, heard and remarked, and of what.

They are in a catalogue of their own. What a file is about stands where others have their title: the id of a proposal,
the number and edition of a text in force; of a row of the register the number of the document, where others have the id
of their clause. How these are called is asked of the other catalogue.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.model.file_format import BRIEFS, POSITIONS, PRIVATE, PRIVATE_COMMENTS, REGISTER, TABLES
from wtsaprep.store.files.toml_tables import parse_toml
from wtsaprep.store.words.file_words import ClauseWords, FileWords

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from wtsaprep.store.index.index import Index

OUR_FOLDERS = (POSITIONS, PRIVATE_COMMENTS, BRIEFS)
"""The folders of our own files that have words."""
_BRIEF_FIELDS = ("editor", "position", "background", "further_consideration", "reservations", "references")
_HEARD_FIELDS = ("source", "view", "remark", "where", "when")


def our_files(index: Index) -> Iterator[Path]:
    """Our own files that are searched."""
    private = index.workspace.private
    for name in OUR_FOLDERS:
        yield from index.listed(private / name)
    yield from (path for path in index.listed(private) if path.name == REGISTER)


def words_of_private_file(index: Index, path: Path) -> FileWords:
    """The words of one of them.

    Raises:
        InputFault: it can't be read.
    """
    return _MAKERS[path.parent.name](parse_toml(index.files.text(path).text, str(path)))


def _of_positions(table: Mapping[str, Any]) -> FileWords:
    clauses: list[ClauseWords] = []
    for row in _last(_rows(table, "positions")).values():
        stand = _said(row, "stand") + (", red line" if row.get("red_line") is True else "")
        fallbacks = row.get("fallbacks")
        notes = [
            ("stand", stand.strip(", ")),
            ("note", _said(row, "note")),
            ("talking points", _said(row, "talking_points")),
            *(("fallback", str(text)) for text in (fallbacks if isinstance(fallbacks, list) else ())),
        ]
        clauses += _ours(row, *notes)
    for row in _rows(table, "heard"):
        clauses += _ours(row, ("view heard", " ".join(filter(None, (_said(row, name) for name in _HEARD_FIELDS)))))
    return _on_proposal(table, clauses)


def _of_comments(table: Mapping[str, Any]) -> FileWords:
    clauses: list[ClauseWords] = []
    for row in _rows(table, "comments"):
        clauses += _ours(row, ("comment", ": ".join(filter(None, (_said(row, "author"), _said(row, "text"))))))
    return _on_proposal(table, clauses)


def _of_brief(table: Mapping[str, Any]) -> FileWords:
    clauses = [ClauseWords("ours", "", "brief", "", _said(table, name)) for name in _BRIEF_FIELDS if _said(table, name)]
    return FileWords("brief", _said(table, "resolution").casefold(), clauses=tuple(clauses))


def _of_register(table: Mapping[str, Any]) -> FileWords:
    clauses = [
        ClauseWords("ours", _said(row, "document"), "register", _said(row, "document"), _said(row, "focal_point"))
        for row in _rows(table, "documents")
        if _said(row, "focal_point")
    ]
    return FileWords("register", clauses=tuple(clauses))


_MAKERS: Mapping[str, Callable[[Mapping[str, Any]], FileWords]] = {
    POSITIONS: _of_positions,
    PRIVATE_COMMENTS: _of_comments,
    BRIEFS: _of_brief,
    PRIVATE: _of_register,
}


def _on_proposal(table: Mapping[str, Any], clauses: list[ClauseWords]) -> FileWords:
    return FileWords("notes", _said(table, "proposal").casefold(), clauses=tuple(clauses))


def _ours(row: Mapping[str, Any], *notes: tuple[str, str]) -> Iterator[ClauseWords]:
    for what, said in notes:
        if said:
            yield ClauseWords("ours", _said(row, "provision"), what, "", said)


def _rows(table: Mapping[str, Any], field: str) -> list[Mapping[str, Any]]:
    """The rows of a field that stand."""
    rows = table.get(TABLES[field])
    return [row for row in (rows if isinstance(rows, list) else ()) if isinstance(row, dict) and not row.get("undone")]


def _last(rows: list[Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    """The last of them on each clause, which is the one that counts."""
    return {_said(row, "provision"): row for row in rows}


def _said(row: Mapping[str, Any], name: str) -> str:
    value = row.get(name)
    return value if isinstance(value, str) else ""
