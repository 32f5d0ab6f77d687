"""Options for scripts, and as one HTML page that needs nothing else: clause by clause, what can be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.formats.html import HEAD, html_cell, html_marked, html_text
from wtsaprep.formats.tables.spans import spans_data
from wtsaprep.model.practice import PRACTICE
from wtsaprep.model.proposal_names import proposal_called

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wtsaprep.comparison.columns import Apart
    from wtsaprep.comparison.options import Backer, ClauseOptions, Option
    from wtsaprep.model.resolution import Resolution

_STYLE = """\
@page { size: A4; margin: 15mm; }
body { font: 10pt/1.4 Calibri, Carlito, "Segoe UI", sans-serif; color: #111; background: #fff; margin: 1em; }
h1 { font-size: 14pt; margin: 0 0 .3em; }
h2 { font-size: 11pt; font-style: italic; margin: 1.2em 0 .3em; break-after: avoid; }
.contested { border-inline-start: 4px solid #a40000; padding-inline-start: 6px; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { border: 1px solid #888; padding: 3px 5px; vertical-align: top; text-align: start; }
th, td { overflow-wrap: anywhere; hyphens: auto; orphans: 3; widows: 3; }
tr { break-inside: avoid; }
ins { color: #00529b; text-decoration: underline; }
del { color: #a40000; text-decoration: line-through; }
@media print { body { margin: 0; } }
"""


def options_data(
    resolution: Resolution, compiled: Iterable[ClauseOptions], apart: Iterable[Apart] = ()
) -> dict[str, Any]:
    """The options as values that JSON knows; clauses that change only formally have none."""
    return {
        "resolution": resolution.name,
        "status": "" if resolution.none_in_force else resolution.status,
        "clauses": [_clause_data(clause) for clause in compiled],
        "not_compared": [{"number": one.number, "why": one.why} for one in apart],
    }


def options_html(
    resolution: Resolution, compiled: Sequence[ClauseOptions], apart: Sequence[Apart] = (), *, practice: bool = False
) -> str:
    """The options as a page; texts in any language, each in its own direction."""
    return "".join(f"{line}\n" for line in _page(resolution, compiled, apart, practice=practice))


def _clause_data(clause: ClauseOptions) -> dict[str, Any]:
    return {
        "key": clause.key,
        "name": clause.name,
        "ids": list(clause.ids),
        "follows": clause.follows,
        "competing": list(clause.competing),
        "options": [
            {
                "name": option.name,
                "what": option.what,
                "sources": list(option.sources),
                "backers": [_backer_data(backer) for backer in option.backers],
                "text": spans_data(option.marked),
            }
            for option in clause.options
        ],
        "formal": [_backer_data(backer) for backer in clause.formal],
    }


def _backer_data(backer: Backer) -> dict[str, Any]:
    return {"proposal": backer.proposal, "number": backer.number, "sources": list(backer.sources)}


def _page(
    resolution: Resolution, compiled: Sequence[ClauseOptions], apart: Sequence[Apart], *, practice: bool
) -> Iterator[str]:
    title = f"{resolution.name}: options"
    yield HEAD.format(language=html_text(resolution.language), title=html_text(title), style=_STYLE)
    if practice:
        yield f"<p><strong>{PRACTICE}</strong></p>"
    yield f"<h1>{html_text(title)}</h1>"
    for one in apart:
        yield f"<p>Not compared: {html_text(one.number)}, since {html_text(one.why)}.</p>"
    for clause in compiled:
        if clause.open:
            yield from _clause(clause)
    if formal := sum(not clause.open for clause in compiled):
        yield f"<p>{formal} {'clause' if formal == 1 else 'clauses'} with formal changes only.</p>"
    yield "</body>\n</html>"


def _clause(clause: ClauseOptions) -> Iterator[str]:
    contested = ' class="contested"' if clause.competing else ""
    yield f"<h2{contested}>{html_cell(clause.name)}</h2>"
    if clause.competing:
        yield f"<p><small>{html_text('; '.join(clause.competing))}</small></p>"
    yield '<table>\n<colgroup><col style="width: 8%"><col style="width: 24%"><col></colgroup>\n<tbody>'
    for option in clause.options:
        yield from _option(option)
    yield "</tbody>\n</table>"


def _option(option: Option) -> Iterator[str]:
    numbers = "<br>".join(html_text(proposal_called(backer)) for backer in option.backers)
    words = f'<div dir="auto">{html_marked(option.marked)}</div>' if option.marked else ""
    what = html_text(option.what)
    yield f'<tr><th scope="row">{html_text(option.name)}</th><td>{what}{f"<br>{numbers}" if numbers else ""}</td>'
    yield f"<td>{words}</td></tr>"
