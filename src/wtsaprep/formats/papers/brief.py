"""Our brief as Markdown and as a paper, every section under the mark that it is private, and as data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.formats.markdown.dialects import dialect
from wtsaprep.formats.markdown.points import markdown_points
from wtsaprep.formats.papers.paper import Paper, PaperLine, paper_line
from wtsaprep.model.practice import PRACTICE
from wtsaprep.review.brief import PRIVATE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.review.brief import BriefPaper


def brief_markdown(paper: BriefPaper) -> str:
    """The brief for reading and printing."""
    return "\n".join(_parts(paper))


def brief_data(paper: BriefPaper) -> dict[str, Any]:
    """The brief for scripts of our own."""
    return {
        "private": True,
        "resolution": paper.resolution,
        "practice": paper.practice,
        "sections": [
            {
                "title": title,
                "points": [
                    {"depth": depth, "text": [{"mark": span.mark, "text": span.text} for span in spans]}
                    for spans, depth in points
                ],
            }
            for title, points in paper.sections
        ],
    }


def private_paper(paper: BriefPaper) -> Paper:
    """The brief as a paper that says on each page that it is private."""
    parts: list[PaperLine] = []
    for section in paper.sections:
        parts.append(paper_line(f"{PRIVATE} · {section.title}", "heading"))
        parts += (PaperLine(spans, depth=depth) for spans, depth in section.points)
    return Paper(f"Brief on {paper.resolution}", tuple(parts), paper.practice, PRIVATE)


def _parts(paper: BriefPaper) -> Iterator[str]:
    yield f"**{PRIVATE}{f', {PRACTICE}' if paper.practice else ''}**\n"
    yield f"# Brief on {dialect('review').escape(paper.resolution)}\n"
    for section in paper.sections:
        yield f"## {PRIVATE} · {section.title}\n"
        yield markdown_points(section.points)
