"""The law of points: a Markdown reader gives back each text at its depth, whatever it holds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from support.strategies import prose
from wtsaprep.formats.markdown.points import markdown_points
from wtsaprep.redline.spans import Mark, Span, merged
from wtsaprep.review.brief import Point

marks: st.SearchStrategy[Mark] = st.sampled_from(("kept", "deleted", "inserted"))
texts = st.lists(prose.filter(lambda text: "\x1b" not in text), min_size=1, max_size=3).map("\n".join)
STARTS = (
    "- x",
    "1. x",
    "# x",
    "> x",
    "* x",
    "+ x",
    "---",
    "    x",
    "```",
    "===",
    "2) x",
    "<div>",
    "[a]: b",
    "| a |",
    "\tx",
)


@st.composite
def points(draw: st.DrawFn) -> list[Point]:
    """Paragraphs and lists that are at most one deeper than what stands before."""
    found: list[Point] = []
    depth = 0
    for _ in range(draw(st.integers(1, 6))):
        depth = draw(st.integers(0, min(2, depth + 1)))
        begun = draw(st.sampled_from(("", *STARTS)))
        spans = [Span(draw(marks), draw(texts)) for _ in range(draw(st.integers(1, 2)))]
        found.append(Point(merged([Span("kept", begun), *spans]), depth))
    return found


def read(text: str) -> list[tuple[int, str]]:
    """Each block of a Markdown text: how deep in lists, and its words with the marks as tags."""
    depth, found = 0, []
    for token in MarkdownIt("commonmark").parse(text):
        depth += {"bullet_list_open": 1, "bullet_list_close": -1}.get(token.type, 0)
        assert token.type in (
            *("bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close"),
            *("paragraph_open", "paragraph_close", "inline"),
        ), token.type
        if token.type == "inline":
            words = (
                "\n" if child.type == "hardbreak" else child.content
                for child in token.children or []
                if child.type in ("text", "hardbreak", "html_inline")
            )
            found.append((depth, "".join(words)))
    return found


def expected(point: Point) -> tuple[int, str]:
    tags = {"kept": ("", ""), "deleted": ("<del>", "</del>"), "inserted": ("<ins>", "</ins>")}
    lines: list[str] = [""]
    for mark, text in point.spans:
        opened, closed = tags[mark]
        plain = text.replace("\t", " ")
        first, *others = (f"{opened}{line}{closed}" if line else "" for line in plain.split("\n"))
        lines[-1] += first
        lines += others
    return point.depth, "\n".join(lines)


@given(points())
def test_each_point_comes_back(found: list[Point]) -> None:
    assert read(markdown_points(found)) == [expected(point) for point in found]
