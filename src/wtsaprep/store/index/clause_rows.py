"""Clause rows: provisions and amendments as files say them, unchecked, for what lists tell without loading values."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from wtsaprep.model.file_format import FIXED_KINDS, FORMAL_KINDS, TABLES
from wtsaprep.model.sections import OPENS_SECTION
from wtsaprep.store.files.toml_tables import parse_toml

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
    from pathlib import Path

    from wtsaprep.store.files.single_files import FileText
    from wtsaprep.store.index.files_read import FilesRead

_WORD = re.compile(r"[^\W\d_]{4,}(?![\w)])")
_EDITION = re.compile(r"\([^()]*\d[^()]*")
"""What may be an edition of a cited text, up to the bracket that closes it."""
_LABELLING = frozenset(("kind", "level", "label", "style"))
_LINEAGE = ("split_from", "joined", "copied_from")
_REMEMBERED = 4096
"""Texts of clauses whose words are kept: proposals that are alike say the same."""


class ClauseRow(NamedTuple):
    """A provision as a file says it."""

    id: str
    kind: str = "item"
    level: int = 0
    text: str = ""
    label: str = ""
    style: str = ""
    italics: tuple[tuple[int, int], ...] = ()
    split_from: str = ""
    joined: tuple[str, ...] = ()
    copied_from: str = ""


_TYPES: dict[str, type] = {
    **dict.fromkeys(("id", "kind", "text", "label", "style", "split_from", "copied_from"), str),
    **dict.fromkeys(("provision", "change", "after"), str),
    "level": int,
    "joined": list,
    "italics": list,
}
"""The types of what a row says."""
_LISTS: dict[str, Callable[[object], bool]] = {
    "joined": lambda one: not isinstance(one, str),
    "italics": lambda one: isinstance(one, dict),
}
"""What their lists may not hold."""
_PLAIN = frozenset(ClauseRow._fields[:5])
ClauseRows = dict[str, ClauseRow]
AmendmentRow = dict[str, Any]


def clauses_of(baseline: Mapping[str, Any]) -> ClauseRows:
    """The clauses of a text, by its table."""
    return {row["id"]: _clause(row) for row in _rows(baseline, "provisions") if "id" in row}


def _clause(row: Mapping[str, Any]) -> ClauseRow:
    if row.keys() <= _PLAIN:  # As nearly all are; field by field it takes five times as long.
        said = row["id"], row.get("kind", "item"), row.get("level", 0), row.get("text", ""), row.get("label", "")
        return ClauseRow(*said)
    return clause_row(row["id"], row)


def amendments_of(proposal: Mapping[str, Any]) -> list[AmendmentRow]:
    """The amendments of a proposal, by its table."""
    return [row for row in _rows(proposal, "amendments") if isinstance(row.get("provision"), str)]


def clauses_in(files: FilesRead, path: Path) -> ClauseRows:
    """The clauses of a text, by its file; they are made once for all proposals on it.

    Raises:
        InputFault: it can't be read, or is no TOML.
    """
    return files.once(("clauses", path), lambda: clauses_of(parse_toml(files.text(path).text, str(path))))


def know_clauses(files: FilesRead, path: Path, table: Mapping[str, Any]) -> None:
    """Take the clauses of a text from its table, in which all is right; who asks for them opens no file."""
    files.once(("clauses", path), lambda: {row["id"]: _clause(row) for row in table.get(TABLES["provisions"], ())})


def amendments_in(files: FilesRead, path: Path) -> list[AmendmentRow]:
    """The amendments of a proposal, by its file.

    Raises:
        InputFault: it can't be read, or is no TOML.
    """
    return files.made_of_text(path, _amendments)


def _amendments(file: FileText) -> list[AmendmentRow]:
    return amendments_of(parse_toml(file.text, str(file.path)))


def _rows(table: Mapping[str, Any], field: str) -> list[dict[str, Any]]:
    rows = table.get(TABLES[field])
    return [row for row in rows if isinstance(row, dict) and _fits_types(row)] if isinstance(rows, list) else []


def _fits_types(row: Mapping[str, Any]) -> bool:
    """Whether its values are of the types that a row has; whoever opens the file is told what is wrong with others."""
    for name, value in row.items():
        if not isinstance(value, _TYPES.get(name, object)):
            return False
        if isinstance(value, list) and name in _LISTS and any(map(_LISTS[name], value)):
            return False
    return True


def clause_row(id_: str, row: Mapping[str, Any], old: ClauseRow | None = None) -> ClauseRow:
    """A clause with what a row says of it."""
    said = {name: row[name] for name in ClauseRow._fields[1:] if name in row}
    said |= {name: tuple(said[name]) for name in ("joined", "italics") if name in said}
    return (old or ClauseRow(id_))._replace(**said)


def revised_rows(old: ClauseRows, amendments: Iterable[AmendmentRow]) -> Iterator[ClauseRow]:
    """The text with the amendments made, as `drafting.amend.apply` makes them of values."""
    changes = {row["provision"]: row for row in amendments}
    arriving: dict[str, list[ClauseRow]] = {}
    for id_, row in changes.items():
        if "after" in row:
            arriving.setdefault(row["after"], []).append(clause_row(id_, row, old.get(id_)))
    yield from arriving.get("", ())
    for id_, clause in old.items():
        said = changes.get(id_, {})
        if said.get("change", "replace") == "replace":
            yield clause_row(id_, said, clause)
        yield from arriving.get(id_, ())


def fits(amendments: Collection[AmendmentRow], old: ClauseRows) -> bool:
    """Whether `drafting.amend.apply` would make the amendments: they name what is there, and each clause once."""
    moved = {row["provision"] for row in amendments if row.get("change") == "move"}
    named = {row["provision"] for row in amendments}
    return len(named) == len(amendments) and all(
        (row.get("change") == "insert") != (row["provision"] in old)
        and (not row.get("after") or (row["after"] in old and row["after"] not in moved))
        for row in amendments
    )


def has_lineage(row: AmendmentRow) -> bool:
    """Whether a change splits, joins or copies clauses."""
    return any(row.get(name) for name in _LINEAGE)


def keeps_labels(row: AmendmentRow, old: ClauseRows) -> bool:
    """Whether a change leaves the labels of a text as they are, and calls no note: it puts words into a clause."""
    clause = old.get(row["provision"])
    if clause is None or row.get("change", "replace") != "replace" or clause.kind in OPENS_SECTION:
        return False
    return _LABELLING.isdisjoint(row) and "[^" not in clause.text and "[^" not in row.get("text", "")


def is_of_substance(row: AmendmentRow, old: ClauseRows) -> bool:
    """Whether a change is one, end marks and blanks apart."""
    clause = old.get(row["provision"])
    kind = clause.kind if clause else row.get("kind", "item")
    if kind in FORMAL_KINDS:
        return False
    if row.get("change", "replace") != "replace":
        return True
    if clause is None:
        return False
    return changes_form(row, clause) or ("text" in row and _bare(row["text"]) != _bare(clause.text))


def rises(row: AmendmentRow, old: ClauseRows) -> bool:
    """Whether a clause is less deep than it was, which is formal where the one above it is gone."""
    clause = old.get(row["provision"])
    return clause is not None and row.get("change", "replace") == "replace" and row.get("level", 9) < clause.level


def changes_form(row: AmendmentRow, clause: ClauseRow) -> bool:
    """Whether a clause becomes one of another kind or depth; in a table, the depth is a column."""
    if row.get("kind", clause.kind) != clause.kind:
        return True
    return clause.kind not in ("cell", *FIXED_KINDS) and row.get("level", clause.level) != clause.level


@lru_cache(_REMEMBERED)
def _bare(text: str) -> str:
    """The words of a clause with blanks of one kind, without what formally ends it."""
    words = " ".join(text.split())
    words = words.removesuffix(" and" if words.endswith(" and") else " or").rstrip()
    return (words[:-1] if words.endswith((";", ",", ".", ":")) else words).rstrip()


@lru_cache(_REMEMBERED)
def without_formal_signs(text: str) -> str:
    """A clause without blanks, what formally ends it and what may be editions of cited texts.

    Texts of which this differs differ in substance, unless citations were repaired in them.
    """
    words = (_EDITION.sub("(", text) if "(" in text else text).split()
    if words and words[-1] in ("and", "or"):
        del words[-1]
    return "".join(words).rstrip(";,.:)")


def heading_words_in(titles: Iterable[str]) -> frozenset[str]:
    """The words of headings, which citations of clauses are made of."""
    return frozenset(word for title in titles for word in _WORD.findall(title.casefold()))


def substance_words(text: str, headings: frozenset[str]) -> list[str]:
    """The words of a clause, in order, that no formal change touches: no label, number, heading or name of a place."""
    words = _WORD.findall(text)
    return [word for word in words if not word[0].isupper() and word.isascii() and word.casefold() not in headings]
