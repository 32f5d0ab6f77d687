"""Papers as one HTML page that needs nothing else: it prints on A4, and its marks look the same where it is pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.formats.html import HEAD, html_marked, html_text
from wtsaprep.formats.papers.paper import PaperTable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.formats.papers.paper import LineLook, Paper, PaperCell, PaperLine, PaperRow

_STYLE = """\
@page {{ size: A4{turned}; margin: 12mm; }}
body {{ font: 10pt/1.35 Calibri, Carlito, "Segoe UI", sans-serif; color: #111; background: #fff; margin: 1em; }}
h1 {{ font-size: 14pt; margin: 0 0 .3em; }}
h2 {{ font-size: 11pt; font-style: italic; margin: 1.2em 0 .3em; break-after: avoid; }}
p, li {{ margin: 3pt 0; white-space: pre-line; }}
ul {{ margin: 2pt 0; padding-inline-start: 1.4em; }}
p:has(+ ul) {{ break-after: avoid; }}
table {{ border-collapse: collapse; width: 100%; table-layout: fixed; font-size: 9pt; }}
th, td {{ border: 1px solid #888; padding: 3px 5px; vertical-align: top; text-align: start; }}
th, td {{ overflow-wrap: anywhere; hyphens: auto; orphans: 3; widows: 3; white-space: pre-line; }}
thead {{ display: table-header-group; }}
tr {{ break-inside: avoid; }}
thead th {{ background: #eee; }}
tbody th {{ font-weight: 600; font-style: italic; }}
.signpost > th {{ background: #f6f6f6; break-after: avoid; }}
.contested > th {{ border-inline-start: 4px solid #a40000; }}
ins {{ color: #00529b; text-decoration: underline; }}
del {{ color: #a40000; text-decoration: line-through; }}
.strong {{ font-weight: 600; }}
.faint {{ color: #666; }}
.small {{ font-size: smaller; font-weight: 400; font-style: normal; }}
.pages, .pages > * > tr > * {{ border: 0; padding: 0; font-size: inherit; background: #fff; }}
.pages > thead > tr > th {{ color: #a40000; padding-bottom: 6pt; }}
@media print {{ body {{ margin: 0; }} table {{ font-size: 8pt; }} .dense {{ font-size: 7pt; }}
  .dense th, .dense td {{ padding: 2px 3px; }} }}
"""
# The head of the table stands on every printed page; where margin boxes are known, the foot says it as well, numbered.
_PRIVATE_STYLE = """\
@page {{ @bottom-center {{ content: "{private} · page " counter(page) " of " counter(pages);
  font: 9pt sans-serif; color: #a40000; }} }}
"""
_TAGS: dict[LineLook, str] = {"heading": "h2"}


def paper_html(paper: Paper) -> str:
    """The page; texts in any language, each in its own direction."""
    return "".join(f"{line}\n" for line in _page(paper))


def _page(paper: Paper) -> Iterator[str]:
    style = _STYLE.format(turned=" landscape" if paper.landscape else "")
    title = paper.title
    if paper.private:
        style += _PRIVATE_STYLE.format(private=paper.private)
        title = f"{paper.private}: {title[:1].lower()}{title[1:]}"
    yield HEAD.format(language=html_text(paper.language), title=html_text(title), style=style)
    if paper.private:
        yield f'<table class="pages">\n<thead><tr><th>{html_text(title)}</th></tr></thead>\n<tbody><tr><td>'
    yield from (f"<p><strong>{html_text(line)}</strong></p>" for line in paper.over)
    yield f"<h1>{html_text(paper.title)}</h1>"
    yield from _parts(paper)
    if paper.private:
        yield "</td></tr></tbody>\n</table>"
    yield "</body>\n</html>"


def _parts(paper: Paper) -> Iterator[str]:
    """The parts in order, entries of lists inside of those that they stand under."""
    level = 0
    for part in paper.parts:
        depth = 0 if isinstance(part, PaperTable) else part.depth
        yield from ("<ul>" for _ in range(level, depth))
        yield from ("</li></ul>" for _ in range(depth, level))
        if level and 0 < depth <= level:
            yield "</li>"
        level = depth
        if isinstance(part, PaperTable):
            yield from _table(part)
        elif depth:
            yield f"<li>{html_marked(part.spans)}"
        elif part.look == "heading" and paper.private:  # A page may end between two sections.
            yield f"</td></tr>\n<tr><td>{_line(part, 'h2')}"
        else:
            yield _line(part, _TAGS.get(part.look, "p"))
    yield from ("</li></ul>" for _ in range(level))


def _table(table: PaperTable) -> Iterator[str]:
    yield '<table class="dense">' if table.dense else "<table>"
    if table.widths:
        yield "<colgroup>"
        yield from (f'<col style="width: {100 * width / sum(table.widths):.1f}%">' for width in table.widths)
        yield "</colgroup>"
    if table.heads:
        heads = "".join(f'<th scope="col">{_lines(cell.lines)}</th>' for cell in table.heads)
        yield f"<thead>\n<tr>{heads}</tr>\n</thead>"
    yield "<tbody>"
    yield from (_row(row, named=table.named) for row in table.rows)
    yield "</tbody>\n</table>"


def _row(row: PaperRow, *, named: bool) -> str:
    scope = "rowgroup" if row.look == "signpost" else "row"
    cells = (_cell(cell, f'th scope="{scope}"' if named and not at else "td") for at, cell in enumerate(row.cells))
    look = f' class="{row.look}"' if row.look != "plain" else ""
    return f"<tr{look}>{''.join(cells)}</tr>"


def _cell(cell: PaperCell, tag: str) -> str:
    across = f' colspan="{cell.across}"' if cell.across > 1 else ""
    return f"<{tag}{across}>{_lines(cell.lines)}</{tag.partition(' ')[0]}>"


def _lines(lines: Sequence[PaperLine]) -> str:
    return "".join(_line(line, "div") for line in lines)


def _line(line: PaperLine, tag: str) -> str:
    look = f' class="{line.look}"' if line.look not in ("plain", "heading") else ""
    return f'<{tag}{look} dir="auto">{html_marked(line.spans)}</{tag}>'
