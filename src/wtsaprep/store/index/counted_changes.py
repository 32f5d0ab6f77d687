"""Counted changes: how many clauses a proposal changes, as its reader counts them, without loading values.

What its amendments say is enough, but where a clause has other words that may be formal ones alone: citations that
were repaired, editions of cited texts. Only then are the two texts laid over each other, and only those clauses of them
unless they cite labels that shifted.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from wtsaprep.model.file_format import FIXED_KINDS, FORMAL_KINDS, TABLES
from wtsaprep.model.label_rows import may_cite
from wtsaprep.model.sections import OPENS_SECTION

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_WORD = re.compile(r"[^\W\d_]{4,}(?![\w)])")
_LABELLING = frozenset(("kind", "level", "label", "style"))
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


def clauses_of(baseline: Mapping[str, Any]) -> _Clauses:
    """The clauses of a text, by its table; they are asked for once for all proposals on it."""
    return {row["id"]: _clause(row["id"], row) for row in _rows(baseline, "provisions") if "id" in row}


def counted_changes(proposal: Mapping[str, Any], old: _Clauses) -> int:
    """How many clauses a proposal changes in more than what is formal, by its table and the text that it is on."""
    amendments = [row for row in _rows(proposal, "amendments") if isinstance(row.get("provision"), str)]
    titles = [p.text for p in old.values() if p.kind == "heading"]
    titles += [str(row.get("text", "")) for row in amendments if _is_heading(row, old)]
    headings = {word for title in titles for word in _WORD.findall(title.casefold())}
    doubtful = [row for row in amendments if _may_be_formal(row, old, headings)]
    if any(row.get(name) for row in amendments for name in _LINEAGE) or any(_rises(row, old) for row in amendments):
        return _laid_over(old, amendments)
    if not doubtful:
        return sum(_is_of_substance(row, old) for row in amendments)
    shifted = not all(_keeps_labels(row, old) for row in amendments)
    if shifted and any(_may_be_repaired(row, old) for row in doubtful):
        return _laid_over(old, amendments)
    alone = {row["provision"]: old[row["provision"]] for row in doubtful}
    clear = sum(_is_of_substance(row, old) for row in amendments if row["provision"] not in alone)
    return clear + _laid_over(alone, doubtful)


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
    if clause is None:
        return False
    return _changes_form(row, clause) or ("text" in row and _bare(row["text"]) != _bare(clause.text))


def _rises(row: Mapping[str, Any], old: _Clauses) -> bool:
    """Whether a clause is less deep than it was, which is formal where the one above it is gone."""
    clause = old.get(row["provision"])
    return clause is not None and row.get("change", "replace") == "replace" and row.get("level", 9) < clause.level


def _changes_form(row: Mapping[str, Any], clause: _Clause) -> bool:
    """Whether a clause becomes one of another kind or depth; in a table, the depth is a column."""
    if row.get("kind", clause.kind) != clause.kind:
        return True
    return clause.kind not in ("cell", *FIXED_KINDS) and row.get("level", clause.level) != clause.level


def _bare(text: str) -> str:
    """The words of a clause with blanks of one kind, without what formally ends it."""
    words = " ".join(text.split())
    words = words.removesuffix(" and" if words.endswith(" and") else " or").rstrip()
    return (words[:-1] if words.endswith((";", ",", ".", ":")) else words).rstrip()


def _may_be_formal(row: Mapping[str, Any], old: _Clauses, headings: set[str]) -> bool:
    """Whether other words of a clause may be formal: what is no label, number, heading or name of a place stays."""
    clause = old.get(row["provision"])
    moved = row.get("change", "replace") == "move"
    if clause is None or moved or "text" not in row or _changes_form(row, clause) or not _is_of_substance(row, old):
        return False
    gone, new = (_plain_words(words, headings) for words in _differing(clause.text, row["text"]))
    return gone == new


def _differing(old: str, new: str) -> tuple[str, str]:
    """The words between those that two texts both begin with, and those that both end with."""
    one, other = old.split(" "), new.split(" ")
    while one and other and one[-1] == other[-1]:
        del one[-1], other[-1]
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return " ".join(one[start:]), " ".join(other[start:])


def _plain_words(text: str, headings: set[str]) -> list[str]:
    """The words of a clause, in order, that no formal change touches."""
    words = _WORD.findall(text)
    return [w for w in words if not w[0].isupper() and w.isascii() and w.casefold() not in headings]


def _keeps_labels(row: Mapping[str, Any], old: _Clauses) -> bool:
    """Whether a change leaves the labels of a text as they are, and calls no note: it puts words into a clause."""
    clause = old.get(row["provision"])
    if clause is None or row.get("change", "replace") != "replace" or clause.kind in OPENS_SECTION:
        return False
    return _LABELLING.isdisjoint(row) and not any("[^" in text for text in (clause.text, row.get("text", "")))


def _may_be_repaired(row: Mapping[str, Any], old: _Clauses) -> bool:
    """Whether what a clause cites has to be known to tell what is formal in it."""
    return not _keeps_labels(row, old) or all(map(may_cite, (old[row["provision"]].text, row["text"])))


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
