"""Our brief as one HTML page that needs nothing else; on paper every page says that it is private."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.formats.html import HEAD, html_cell, html_marked, html_text
from wtsaprep.model.practice import PRACTICE
from wtsaprep.review.brief import PRIVATE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wtsaprep.review.brief import BriefPaper, Point

# The head of the table stands on every printed page; where margin boxes are known, the foot says it as well, numbered.
_STYLE = """\
@page { size: A4; margin: 14mm 18mm 18mm;
  @bottom-center { content: "PRIVATE · page " counter(page) " of " counter(pages);
    font: 9pt sans-serif; color: #a40000; } }
body { font: 11pt/1.4 Calibri, Carlito, "Segoe UI", sans-serif; color: #111; background: #fff; margin: 1em auto;
  max-width: 46em; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
th { font-weight: 600; color: #a40000; text-align: start; padding: 0 0 6pt; }
th div { border-bottom: 1px solid #a40000; padding-bottom: 2pt; }
td { padding: 0; vertical-align: top; overflow-wrap: anywhere; }
h1 { font-size: 16pt; margin: 8pt 0 4pt; }
h2 { font-size: 12pt; margin: 12pt 0 3pt; break-after: avoid; }
h2 span { color: #a40000; font-weight: 400; }
p { margin: 3pt 0; }
p:has(+ ul) { break-after: avoid; }
ul { margin: 2pt 0; padding-inline-start: 1.4em; }
li li { break-inside: avoid; }
ins { color: #00529b; text-decoration: underline; }
del { color: #a40000; text-decoration: line-through; }
@media print { body { margin: 0; max-width: none; font-size: 10pt; } }
"""


def brief_html(paper: BriefPaper) -> str:
    """The brief as a page."""
    return "".join(f"{line}\n" for line in _page(paper))


def _page(paper: BriefPaper) -> Iterator[str]:
    title = f"{PRIVATE}: brief on {paper.resolution}"
    yield HEAD.format(language="en", title=html_text(title), style=_STYLE)
    yield f"<table>\n<thead><tr><th><div>{html_text(title)}</div></th></tr></thead>\n<tbody>"
    practice = f"<p><strong>{PRACTICE}</strong></p>\n" if paper.practice else ""
    yield f"<tr><td>{practice}<h1>Brief on {html_cell(paper.resolution)}</h1></td></tr>"
    for section in paper.sections:
        yield f"<tr><td><h2>{html_text(section.title)} <span>{PRIVATE}</span></h2>"
        yield from _points(section.points)
        yield "</td></tr>"
    yield "</tbody>\n</table>\n</body>\n</html>"


def _points(points: Iterable[Point]) -> Iterator[str]:
    level = 0
    for spans, depth in points:
        words = html_marked(spans).replace("\n", "<br>")
        yield from ("<ul>" for _ in range(level, depth))
        yield from ("</li></ul>" for _ in range(depth, level))
        if level and 0 < depth <= level:
            yield "</li>"
        yield f"<li>{words}" if depth else f"<p>{words}</p>"
        level = depth
    yield from ("</li></ul>" for _ in range(level))
