"""A table as one HTML page that needs nothing else, on A4 landscape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.formats.html import HEAD, html_cell, html_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_STYLE = """\
@page { size: A4 landscape; margin: 12mm; }
body { font: 10pt/1.4 Calibri, Carlito, "Segoe UI", sans-serif; color: #111; background: #fff; margin: 1em; }
h1 { font-size: 14pt; margin: 0 0 .3em; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #888; padding: 3px 5px; vertical-align: top; text-align: start; overflow-wrap: anywhere; }
thead { display: table-header-group; }
thead th { background: #eee; }
tr { break-inside: avoid; }
@media print { body { margin: 0; } }
"""


def html_table_page(
    title: str, over: Iterable[str], under: Iterable[str], heads: Sequence[str], rows: Iterable[Sequence[str]]
) -> str:
    """The page; a text of several lines has them one under the other in its cell.

    Args:
        title: What it is called.
        over: What stands over that in bold.
        under: What stands between the title and the table.
        heads: What stands over the columns.
        rows: The cells.
    """
    lines = [HEAD.format(language="en", title=html_text(title), style=_STYLE)]
    lines += (f"<p><strong>{html_text(line)}</strong></p>" for line in over)
    lines.append(f"<h1>{html_text(title)}</h1>")
    lines += (f"<p>{html_text(line)}</p>" for line in under)
    lines.append("<table>\n<thead>")
    cells = "".join(f'<th scope="col">{html_text(head)}</th>' for head in heads)
    lines.append(f"<tr>{cells}</tr>\n</thead>\n<tbody>")
    lines += (f"<tr>{''.join(f'<td>{_cell(text)}</td>' for text in row)}</tr>" for row in rows)
    return "\n".join([*lines, "</tbody>\n</table>\n</body>\n</html>", ""])


def _cell(text: str) -> str:
    return "<br>".join(html_cell(line) for line in text.split("\n") if line.strip())
