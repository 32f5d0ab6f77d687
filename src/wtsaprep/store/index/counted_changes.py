"""Counted changes: how many clauses a proposal changes, as its reader counts them, without loading values.

What its amendments say is enough, but where a clause has other words that may be formal ones alone: citations that
were repaired, editions of cited texts. Only then are the two texts laid over each other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from wtsaprep.model.file_format import FORMAL_KINDS, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_BLANKS = re.compile(r"\s+")
_END_MARK = re.compile(r"\s*[;,.:]?(?:\s+(?:and|or))?\s*$")
_WORD = re.compile(r"[^\W\d_]{4,}(?![\w)])")
_LINEAGE = ("split_from", "joined", "copied_from")


class _Clause(NamedTuple):
    """A provision as a file says it, unchecked."""

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


_Clauses = dict[str, _Clause]


def counted_changes(proposal: Mapping[str, Any], baseline: Mapping[str, Any]) -> int:
    """How many clauses a proposal changes in more than what is formal, by its table and that of the text it is on."""
    amendments = [row for row in _rows(proposal, "amendments") if isinstance(row.get("provision"), str)]
    old = {row["id"]: _clause(row["id"], row) for row in _rows(baseline, "provisions") if "id" in row}
    titles = [p.text for p in old.values() if p.kind == "heading"]
    titles += [str(row.get("text", "")) for row in amendments if _is_heading(row, old)]
    headings = {word for title in titles for word in _WORD.findall(title.casefold())}
    if any(row.get(name) for row in amendments for name in _LINEAGE) or any(
        _may_be_formal(row, old, headings) for row in amendments
    ):
        return _laid_over(old, amendments)
    return sum(_is_of_substance(row, old) for row in amendments)


def _rows(table: Mapping[str, Any], field: str) -> list[dict[str, Any]]:
    rows = table.get(TABLES[field])
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _clause(id_: str, row: Mapping[str, Any], old: _Clause | None = None) -> _Clause:
    said = {name: row[name] for name in _Clause._fields[1:] if name in row}
    said |= {name: tuple(said[name]) for name in ("joined", "italics") if name in said}
    return (old or _Clause(id_))._replace(**said)


def _is_heading(row: Mapping[str, Any], old: _Clauses) -> bool:
    clause = old.get(row["provision"])
    return "heading" in (row.get("kind"), clause and clause.kind)


def _is_of_substance(row: Mapping[str, Any], old: _Clauses) -> bool:
    clause = old.get(row["provision"])
    kind = clause.kind if clause else row.get("kind", "item")
    if kind in FORMAL_KINDS:
        return False
    if row.get("change", "replace") != "replace":
        return True
    return clause is not None and "text" in row and _bare(row["text"]) != _bare(clause.text)


def _bare(text: str) -> str:
    return _BLANKS.sub(" ", _END_MARK.sub("", text)).strip()


def _may_be_formal(row: Mapping[str, Any], old: _Clauses, headings: set[str]) -> bool:
    """Whether other words of a clause may be formal: only labels, numbers, headings and names of places differ."""
    clause = old.get(row["provision"])
    moved = row.get("change", "replace") == "move"
    if clause is None or moved or "text" not in row or not _is_of_substance(row, old):
        return False
    sides = [set(_WORD.findall(text)) for text in (clause.text, row["text"])]
    return all(word[0].isupper() or not word.isascii() or word.casefold() in headings for word in sides[0] ^ sides[1])


def _laid_over(old: _Clauses, amendments: list[dict[str, Any]]) -> int:
    # Most lists are made without it.
    from wtsaprep.redline.changes import changed_clauses
    from wtsaprep.redline.redline import redline

    texts: Any = (tuple(old.values()), tuple(_revised(old, amendments)))
    return len(changed_clauses(redline(*texts)))


def _revised(old: _Clauses, amendments: list[dict[str, Any]]) -> Iterator[_Clause]:
    """The text with the amendments made, as `drafting.amend.apply` makes them of values."""
    changes = {row["provision"]: row for row in amendments}
    arriving: dict[str, list[_Clause]] = {}
    for id_, row in changes.items():
        if "after" in row:
            arriving.setdefault(row["after"], []).append(_clause(id_, row, old.get(id_)))
    yield from arriving.get("", ())
    for id_, clause in old.items():
        said = changes.get(id_, {})
        if said.get("change", "replace") == "replace":
            yield _clause(id_, said, clause)
        yield from arriving.get(id_, ())
