"""Texts in force whose paragraphs are known: invented ones in the six languages, and what the trap fixtures come to.

A file of ``plain_texts/`` holds a paragraph a line: its kind, its label and its words, parted by tabs. The kind
``sub`` is an item under an item.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import count
from pathlib import Path
from typing import NamedTuple

from support.traps import parts, read
from wtsaprep.formats.flattened.reading.build import build
from wtsaprep.formats.flattened.reading.scan import scan
from wtsaprep.model.printed import printed

_PLAIN = Path(__file__).parent / "plain_texts"
_TRAPS = Path(__file__).parents[1] / "formats" / "flattened" / "fixtures"
_HEAD = ("number", "title", "history", "opening")


class Row(NamedTuple):
    """A paragraph of a text: what it is, its label, its words."""

    kind: str
    label: str
    words: str


class PlainText(NamedTuple):
    """A text in force, paragraph by paragraph."""

    name: str
    rows: tuple[Row, ...]

    @property
    def head(self) -> tuple[Row, ...]:
        """What stands before its first section."""
        return self.rows[: next((at for at, row in enumerate(self.rows) if row.kind not in _HEAD), len(self.rows))]

    @property
    def sections(self) -> list[tuple[Row, ...]]:
        """Its sections, each with its heading."""
        found: list[list[Row]] = []
        for row in self.rows[len(self.head) :]:
            if row.kind in ("heading", "annex") or not found:
                found.append([])
            found[-1].append(row)
        return [tuple(section) for section in found]


@lru_cache(maxsize=1)
def plain_texts() -> tuple[PlainText, ...]:
    """All of them, the invented ones first."""
    return (*map(_invented, sorted(_PLAIN.glob("*.txt"))), *filter(None, map(_of_trap, sorted(_TRAPS.glob("*.txt")))))


def _invented(path: Path) -> PlainText:
    rows = (line.split("\t") for line in path.read_text("utf-8").splitlines())
    return PlainText(path.stem, tuple(Row(kind, label, words) for kind, label, words in rows))


def _of_trap(path: Path) -> PlainText | None:
    """The text that a trap fixture comes to, if it is one text in force that comes back as itself without a word."""
    base = parts(path).get("base", "").replace("\t\n", "")
    lines = [line for line in base.split("\n") if "\t" not in line or "/" not in line]
    clean = "\n".join(lines)
    if read(f"{clean}\n") != {"base": clean}:
        return None
    numbers = count()
    texts = build(scan(f"{clean}\n"), None, lambda: f"n{next(numbers)}")
    rows = tuple(Row(p.kind, p.label, p.text) for text in texts for p in printed(text.revised))
    sound = len(texts) == 1 and len(rows) > 4 and rows[0].kind == "number" and any(r.kind == "opening" for r in rows)
    return PlainText(path.stem, rows) if sound and not any(row.kind in ("note", "cell") for row in rows) else None
