"""The table of outcomes as Markdown, CSV and data: a row a proposal, as regional groups keep it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.formats.markdown.blocks import paragraph_block, write_blocks
from wtsaprep.formats.markdown.dialects import dialect
from wtsaprep.formats.markdown.tables import markdown_table
from wtsaprep.formats.spreadsheet import csv_rows
from wtsaprep.formats.tables.columns import TableColumn, data_rows, headings, text_rows
from wtsaprep.model.practice import PRACTICE
from wtsaprep.model.proposal_names import symbol_and_number
from wtsaprep.review.outcomes import outcome_tally

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.review.outcomes import ChangeOutcome, ProposalOutcome

_WHOLE = {"SUP": "suppress the whole text", "NOC": "keep the whole text as it is", "ADD": "a new text"}


def outcomes_markdown(rows: Sequence[ProposalOutcome], about: str = "") -> str:
    """The table, and over it how many proposals came to what.

    Args:
        rows: The proposals.
        about: What they are on; all there is if empty.

    Raises:
        ExportFault: a name would not come back as itself.
    """
    blocks = [paragraph_block(PRACTICE, "strong")] if any(row.practice for row in rows) else []
    blocks.append(paragraph_block(f"Outcomes: {about or 'all proposals'}", "title"))
    blocks.append(paragraph_block(_counted(rows)))
    return f"{write_blocks(blocks, dialect('review'))}\n{markdown_table(headings(COLUMNS), text_rows(COLUMNS, rows))}"


def outcomes_csv(rows: Sequence[ProposalOutcome]) -> str:
    """The table for a spreadsheet."""
    return csv_rows(tuple(map(str.lower, headings(COLUMNS))), text_rows(COLUMNS, rows))


def outcomes_data(rows: Sequence[ProposalOutcome]) -> dict[str, Any]:
    """The table for scripts, with the counts."""
    return {"counts": dict(outcome_tally(rows)), "proposals": data_rows(COLUMNS, rows)}


def _counted(rows: Sequence[ProposalOutcome]) -> str:
    """How many proposals came to what, and of how many nobody said so yet."""
    counts = ", ".join(f"{many} {what}" for what, many in outcome_tally(rows).items()) or "No proposal."
    open_ = sum(row.to_confirm for row in rows)
    return f"{counts}; {open_} of {len(rows)} to be confirmed" if open_ else counts


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
    sentences = [_line(*key, names) for key, names in lines.items() if key[0]]
    if row.apart:
        sentences.append(f"not compared, since {row.apart}")
    elif not row.changes:
        sentences.append("no change of substance")
    return "\n".join(sentences)


def _line(came: str, text: str, settled: bool, names: Sequence[str]) -> str:
    where = f" in {text}" if text else ""
    return f"{came}{where}: {', '.join(names)}{'' if settled else ' (to be confirmed)'}"


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
    TableColumn("status", lambda row: row.status, 4, "Status"),
    TableColumn("to_confirm", lambda row: row.to_confirm),
    TableColumn("changes", lambda row: [change._asdict() for change in row.changes], 5, "Outcome", _told),
    TableColumn("not_compared", lambda row: row.apart),
)
