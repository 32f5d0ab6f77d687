"""The table of outcomes as text, Markdown, a paper, CSV and data: a row a proposal, as regional groups keep it.

What follows from a chair's text alone, and nobody said, is told as suggested wherever it stands.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from wtsaprep.formats.markdown.blocks import paragraph_block, write_blocks
from wtsaprep.formats.markdown.dialects import dialect
from wtsaprep.formats.markdown.tables import markdown_table
from wtsaprep.formats.papers.paper import Paper, paper_line, text_table
from wtsaprep.formats.spreadsheet import csv_rows
from wtsaprep.formats.tables.columns import TableColumn, data_rows, headings, text_rows
from wtsaprep.model.practice import PRACTICE
from wtsaprep.model.proposal_names import symbol_and_number
from wtsaprep.review.outcomes import STATUSES, outcome_tally

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.review.outcomes import ChangeOutcome, ProposalOutcome

_WIDTHS = (2.0, 1.6, 3.0, 1.5, 3.0)
"""Of the title, the number, the summary, the status and the outcome."""
_SUGGESTED = " (suggested)"
_WHOLE = {"SUP": "suppress the whole text", "NOC": "keep the whole text as it is", "ADD": "a new text"}


def outcomes_text(rows: Sequence[ProposalOutcome], about: str = "") -> str:
    """The table for a screen: a paragraph a proposal.

    Args:
        rows: The proposals.
        about: What they are on; all there is if empty.
    """
    lines = [*_head(rows, about), ""]
    for row in rows:
        lines.append("\t".join(column.text(row).replace("\n", " ") for column in _HEADING))
        lines += (f"\t{line}" for line in _told(row).split("\n"))
    return "".join(f"{line}\n" for line in lines)


def outcomes_markdown(rows: Sequence[ProposalOutcome], about: str = "") -> str:
    """The table, and over it how many proposals came to what.

    Raises:
        ExportFault: a name would not come back as itself.
    """
    *practice, title, counted = _head(rows, about)
    blocks = [paragraph_block(line, "strong") for line in practice]
    blocks += [paragraph_block(title, "title"), paragraph_block(counted)]
    return f"{write_blocks(blocks, dialect('review'))}\n{markdown_table(headings(COLUMNS), text_rows(COLUMNS, rows))}"


def outcomes_paper(rows: Sequence[ProposalOutcome], about: str = "") -> Paper:
    """The table as a paper."""
    *practice, title, counted = _head(rows, about)
    table = text_table(headings(COLUMNS), text_rows(COLUMNS, rows), _WIDTHS)
    return Paper(title, (paper_line(counted), table), bool(practice), landscape=True)


def outcomes_csv(rows: Sequence[ProposalOutcome]) -> str:
    """The table for a spreadsheet."""
    return csv_rows(tuple(map(str.lower, headings(COLUMNS))), text_rows(COLUMNS, rows))


def outcomes_data(rows: Sequence[ProposalOutcome]) -> dict[str, Any]:
    """The table for scripts, with the counts."""
    suggested = outcome_tally(row for row in rows if row.to_confirm)
    return {
        "counts": dict(outcome_tally(rows)),
        "suggested": dict(suggested),
        "proposals": data_rows(COLUMNS, rows),
    }


def _head(rows: Sequence[ProposalOutcome], about: str) -> list[str]:
    """What stands over the table: PRACTICE where it is that, the title, the counts."""
    practice = [PRACTICE] if any(row.practice for row in rows) else []
    return [*practice, f"Outcomes: {about or 'all proposals'}", _counted(rows)]


def _counted(rows: Sequence[ProposalOutcome]) -> str:
    """How many proposals came to what, and how many of these nobody said so of."""
    many = Counter(_status(row) for row in sorted(rows, key=lambda row: (STATUSES.index(row.status), row.to_confirm)))
    return ", ".join(f"{number} {what}" for what, number in many.items()) or "No proposal."


def _status(row: ProposalOutcome) -> str:
    return f"{row.status}{_SUGGESTED if row.to_confirm else ''}"


def _summary(row: ProposalOutcome) -> str:
    """What it changes, and the first paragraph of its reasons."""
    reasons = " ".join(row.reasons.strip().partition("\n\n")[0].split())
    return "\n".join(filter(None, (_wanted(row.changes), reasons)))


def _wanted(changes: Sequence[ChangeOutcome]) -> str:
    acts: dict[str, list[str]] = {}
    for change in changes:
        acts.setdefault(change.act, []).append(change.name)
    return "; ".join(_WHOLE.get(act) or f"{act}: {', '.join(_short(names, act))}" for act, names in acts.items())


def _short(names: Sequence[str], act: str) -> list[str]:
    return [name.removeprefix("new ") if act == "new" else name for name in names]


def _told(row: ProposalOutcome) -> str:
    """What became of its changes, those that came to the same in one line."""
    lines: dict[tuple[str, str, bool], list[str]] = {}
    for change in row.changes:
        lines.setdefault((change.came or "", change.text, change.settled), []).append(change.name)
    said = any(change.came for change in row.changes)
    sentences = [_line(*key, names) for key, names in lines.items() if key[0] or said]
    if row.apart:
        sentences.append(f"not compared, since {row.apart}")
    elif not row.changes:
        sentences.append("no change of substance")
    return "\n".join(sentences)


def _line(came: str, text: str, settled: bool, names: Sequence[str]) -> str:
    where = f" in {text}" if text else ""
    suggested = _SUGGESTED if came and not settled else ""
    return f"{came or 'not decided'}{where}: {', '.join(names)}{suggested}"


COLUMNS: tuple[TableColumn[ProposalOutcome], ...] = (
    TableColumn("proposal", lambda row: row.proposal),
    TableColumn("symbol", lambda row: row.symbol),
    TableColumn("number", lambda row: row.number, 2, "Number", symbol_and_number),
    TableColumn("sources", lambda row: list(row.sources)),
    TableColumn("resolution", lambda row: row.resolution),
    TableColumn("title", lambda row: row.title, 1, "Title"),
    TableColumn("summary", lambda row: _wanted(row.changes), 3, "Summary", _summary),
    TableColumn("reasons", lambda row: row.reasons),
    TableColumn("practice", lambda row: row.practice),
    TableColumn("status", lambda row: row.status, 4, "Status", _status),
    TableColumn("to_confirm", lambda row: row.to_confirm),
    TableColumn("changes", lambda row: [change._asdict() for change in row.changes], 5, "Outcome", _told),
    TableColumn("not_compared", lambda row: row.apart),
)
_HEADING = tuple(column for column in COLUMNS if column.heading in ("Number", "Title", "Status"))
