"""A workspace in which every text holds what would steer a terminal, hide in it, or pass for markup."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Any

import rtoml
import tomli_w

from support.practice import practice_copy

POISON = (
    "\x1b[31mRED\x1b]0;owned\x07\x1bP+q\x1b\\ \x9b2J\x90 \u202eBIDI\u2066 \u200bZERO\u2060\ufeff \xadSOFT "
    "\x08\x7f\x00 [bold]B[/bold] [@click=app.quit]Q[/] [/] \U000e0041"
)
CONTROLS = "\x9b2J\x90 \x7f"
HIDDEN = "\u202eBIDI\u2066 \u200bZERO\u2060\ufeff \xadSOFT \ufff9 \U000e0041"
"""What is no control character, and may stand in a document as an entity."""
ODD = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""What must not reach a terminal raw; tabs and line feeds may."""

_FREE = frozenset(
    (
        *("headline", "reasons", "title", "event", "place", "dates", "deadline", "source", "source_name", "name"),
        *("organization", "telephone", "email", "text", "document", "sources", "earlier_numbers"),
        *("provenance", "author", "date", "administration", "contact", "abstract", "introduction", "language"),
        *("history", "label", "style"),
    )
)
_NAMES = frozenset(("number", "adopted", "resolution"))
"""By these files find each other: with poison in them they can be listed and no longer opened."""
_MORE: dict[str, dict[str, Any]] = {
    "proposals": {
        "headline": "",
        "reasons": "first\nsecond",
        "earlier_numbers": ["ARB/1/1"],
        "origin": [{"provision": "recognizing-1", "author": "", "date": "", "headline": ""}],
        "cosignatory": [{"administration": "", "date": "", "contact": ""}],
        "comment": [{"provision": "recognizing-1", "author": "", "date": "", "text": ""}],
        "conflict": [
            {
                "provision": "recognizing-2",
                "base": {"id": "recognizing-2", "text": "base"},
                "ours": {"id": "recognizing-2", "text": "ours"},
                "theirs": {"id": "recognizing-2", "text": "theirs"},
            }
        ],
    },
    "contributions": {
        **dict.fromkeys(("title", "abstract", "introduction", "date", "dates", "source"), ""),
        "contact": [{"name": "", "organization": "", "telephone": "", "email": ""}],
    },
    "resolutions": {"provenance": "worked out\nsomehow"},
    "bases": {"provenance": "worked out\nsomehow"},
    "": {"source": "", "source_name": "", "deadline": "", "dates": ""},
}


def poisoned(folder: Path, poison: str = POISON, *, names: bool = False, conflicts: bool = True) -> Path:
    """The shipped workspace with poison at the end of every text, on demand also of those that texts are found by."""
    target = folder / "poisoned"
    practice_copy(target)
    (target / "parallel").mkdir()
    for path in (target / "resolutions").glob("*.toml"):
        in_french = path.read_text(encoding="utf-8").replace('adopted = "', 'language = "fr"\nadopted = "', 1)
        (target / "parallel" / path.name).write_text(in_french, encoding="utf-8")
    for path in target.rglob("*.toml"):
        kept = _MORE.get(path.parent.name.removeprefix("poisoned"), {})
        more = {k: v for k, v in kept.items() if conflicts or k != "conflict"}
        fields = _FREE | _NAMES if names else _FREE
        table = _with_poison(rtoml.loads(path.read_text(encoding="utf-8")) | more, poison, fields)
        table.get("baseline", {}).pop("digest", None)
        path.write_text(tomli_w.dumps(table), encoding="utf-8")
    return target


def _with_poison(value: Any, poison: str, fields: frozenset[str], key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _with_poison(inner, poison, fields, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [_with_poison(inner, poison, fields, key) for inner in value]
    return value + poison if isinstance(value, str) and key in fields else value


def odd_in(text: str) -> list[str]:
    """The odd characters of a text with what stands around them, for a message."""
    return [repr(text[max(0, found.start() - 30) : found.end() + 10]) for found in ODD.finditer(text)]


def seen(text: str) -> str:
    """A text as it reads without the blanks that a screen breaks lines at."""
    return "".join(c for c in text if unicodedata.category(c) != "Zs" and c != "\n")
