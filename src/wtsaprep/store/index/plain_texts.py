"""Plain texts: whether it is plainly seen of a text in force, by its table, that it can be read, so that none is made.

A table that is plain holds nothing but what nearly all texts do. Of any other one only making the value tells.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, get_args

from wtsaprep.model.file_format import FIXED_KINDS, TABLES, BaselineStatus, ProvisionKind, TextKind

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORDS = ("number", "adopted", "language", "provenance")
_HEAD = frozenset(("format", "kind", "status", *_WORDS, TABLES["provisions"]))
_ROW = frozenset(("id", "kind", "level", "text", "label", "style"))
_KINDS = frozenset(get_args(ProvisionKind))
_FIXED = frozenset(FIXED_KINDS)
_LEVELS = frozenset(range(10))
_IDS = re.compile(r"(?:[A-Za-z0-9_.-]{1,80} )*")
_LABEL, _STYLE = 8, 2
"""Signs that are surely not too many for a label or a style, however they are composed."""


def is_plainly_right(table: Mapping[str, Any]) -> bool:
    """Whether a `Resolution` can surely be made of a table; where it is none of the usual ones nobody can tell so."""
    try:
        return _is_plain_head(table) and _are_plain(table.get(TABLES["provisions"], []))
    except (TypeError, KeyError):  # Something is of another type, or a clause has no id.
        return False


def _is_plain_head(table: Mapping[str, Any]) -> bool:
    return (
        table.keys() <= _HEAD
        and "number" in table
        and (type(table.get("format", 1)), table.get("format", 1)) == (int, 1)
        and all(type(table.get(name, "")) is str for name in _WORDS)
        and table.get("kind", "resolution") in get_args(TextKind)
        and table.get("status", "official") in get_args(BaselineStatus)
    )


def _are_plain(rows: list[dict[str, Any]]) -> bool:
    """All at once, field by field: row by row it takes ten times as long."""
    if not rows or {*map(type, rows)} != {dict} or not set().union(*rows) <= _ROW:
        return rows == []
    ids = [row["id"] for row in rows]
    kinds = [row.get("kind", "item") for row in rows]
    "".join([row.get("text", "") for row in rows])  # Which refuses what is no text.
    return (
        {*kinds} <= _KINDS
        and {row.get("level", 0) for row in rows} <= _LEVELS
        and len({*ids}) == len(ids)
        and _IDS.fullmatch(f"{' '.join(ids)} ") is not None
        and not any(kind != id_ for kind, id_ in zip(kinds, ids, strict=True) if kind in _FIXED or id_ in _FIXED)
        and max([len("" + row["label"]) for row in rows if "label" in row], default=0) <= _LABEL
        and max([len("" + row["style"]) for row in rows if "style" in row], default=0) <= _STYLE
    )
