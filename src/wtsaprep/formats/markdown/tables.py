"""Tables in Markdown: each cell on one line, whatever it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.formats.markdown.dialects import dialect

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def markdown_table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of plain texts; a text of several lines has them one under the other in its cell."""
    lines = [tuple(map(_cell, heads)), ("---",) * len(heads), *(tuple(map(_cell, row)) for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _cell(text: str) -> str:
    escape = dialect("review").escape
    return "<br>".join(escape(line) for line in text.split("\n") if line.strip())
