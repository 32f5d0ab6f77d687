"""Points in Markdown: paragraphs and lists, each text coming back from a Markdown reader as itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.formats.markdown.dialects import at_block_start, dialect, keep_blanks
from wtsaprep.model.mark_owner import MarkAuthor
from wtsaprep.redline.spans import Span, merged

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.redline.spans import Spans
    from wtsaprep.review.brief import Point

_NOBODY = MarkAuthor()


def markdown_points(points: Iterable[Point]) -> str:
    """Points as paragraphs and tight lists; a blank line wherever a paragraph begins or ends."""
    text, before = "", 0
    for spans, depth in points:
        gap = "\n" if text and not (depth and before) else ""
        indent = "  " * depth
        text += f"{gap}{indent[2:]}{'- ' if depth else ''}{_written(spans, indent)}\n"
        before = depth
    return text


def _written(spans: Spans, indent: str) -> str:
    """Marked words, each of their lines but the last with the backslash that breaks it there."""
    lines = [merged(line) for line in _lines(spans)]
    return f"\\\n{indent}".join(at_block_start(_line(line)) for line in lines if line)


def _line(spans: Spans) -> str:
    review = dialect("review")
    parts = []
    for at, span in enumerate(spans):
        words = keep_blanks(review.escape(span.text), left=at == 0, right=at == len(spans) - 1)
        marked = span.mark != "kept"
        parts.append(f"{review.open(span.mark, _NOBODY)}{words}{review.close(span.mark, _NOBODY)}" if marked else words)
    return "".join(parts)


def _lines(spans: Spans) -> list[list[Span]]:
    lines: list[list[Span]] = [[]]
    for span in spans:
        first, *others = span.text.replace("\t", " ").split("\n")
        lines[-1].append(Span(span.mark, first))
        lines += ([Span(span.mark, rest)] for rest in others)
    return [line for line in lines if "".join(span.text for span in line).strip()]
