"""A session record as Markdown, as a paper and as data. What was taken back stands in the data alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.formats.markdown.blocks import paragraph_block, write_blocks
from wtsaprep.formats.markdown.dialects import dialect
from wtsaprep.formats.markdown.tables import markdown_table
from wtsaprep.formats.papers.heads import paper_head
from wtsaprep.formats.papers.paper import Paper, PaperLine, PaperTable, paper_line, text_table
from wtsaprep.formats.tables.columns import TableColumn, data_rows, headings, text_rows
from wtsaprep.review.record import said_once, time_pressed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import tzinfo

    from wtsaprep.review.record import RecordEntry, SettledAmendment
    from wtsaprep.review.tabled import Tabled

_WIDTHS = (1.4, 1.0, 1.0, 1.6, 2.0, 2.5, 3.0)
"""Of the columns that people read, in their order."""
_LATER = {"holds": "", "reopened": "reopened since", "superseded": "decided on again since", "taken back": ""}


def record_markdown(tabled: Tabled, entries: Sequence[RecordEntry], zone: tzinfo | None = None) -> str:
    """The decisions that stand, by time as it was where they were made.

    Args:
        tabled: The text.
        entries: Its record.
        zone: Whose clock; that of this machine if none is said.

    Raises:
        ExportFault: a name would not come back as itself.
    """
    kept = said_once(entries)
    blocks = paper_head(tabled, _title(tabled))
    if zones := _zones(kept, zone):
        blocks.append(paragraph_block(f"Times:\t{zones}"))
    if not kept:
        blocks.append(paragraph_block("Nothing was decided yet."))
        return write_blocks(blocks, dialect("review"))
    columns = record_columns(zone)
    table = markdown_table(headings(columns), text_rows(columns, kept))
    return f"{write_blocks(blocks, dialect('review'))}\n{table}"


def record_paper(tabled: Tabled, entries: Sequence[RecordEntry], zone: tzinfo | None = None) -> Paper:
    """The same as a paper."""
    kept = said_once(entries)
    lines = [f"Text in force: {tabled.in_force}"] if tabled.in_force else []
    if zones := _zones(kept, zone):
        lines.append(f"Times: {zones}")
    parts: list[PaperLine | PaperTable] = list(map(paper_line, lines))
    columns = record_columns(zone)
    parts.append(
        text_table(headings(columns), text_rows(columns, kept), _WIDTHS)
        if kept
        else paper_line("Nothing was decided yet.")
    )
    return Paper(_title(tabled), tuple(parts), tabled.practice, landscape=True)


def record_data(tabled: Tabled, entries: Sequence[RecordEntry], zone: tzinfo | None = None) -> dict[str, Any]:
    """All decisions for scripts; those taken back say when (`undone`)."""
    return {
        "text": tabled.name,
        "heading": tabled.heading,
        "in_force": tabled.in_force,
        "status": tabled.status,
        "practice": tabled.practice,
        "decisions": data_rows(record_columns(zone), entries),
    }


def record_columns(zone: tzinfo | None) -> tuple[TableColumn[RecordEntry], ...]:
    """The columns of a record, its times by somebody's clock."""
    return (
        TableColumn("at", lambda entry: entry.decision.at, 1, "Time", lambda entry: _local(entry.decision.at, zone)),
        TableColumn("local", lambda entry: _iso(entry.decision.at, zone)),
        TableColumn("undone", lambda entry: entry.decision.undone),
        TableColumn("state", lambda entry: entry.state),
        TableColumn("body", lambda entry: entry.decision.body, 2, "Body"),
        TableColumn("revision", lambda entry: entry.decision.revision, 3, "Text"),
        TableColumn("provision", lambda entry: entry.decision.provision),
        TableColumn("paragraph", lambda entry: entry.paragraph, 4, "Paragraph"),
        TableColumn("outcome", lambda entry: entry.decision.outcome, 5, "Decision", _decided),
        TableColumn("into", lambda entry: entry.decision.into),
        TableColumn("into_paragraph", lambda entry: entry.into),
        TableColumn("remark", lambda entry: entry.decision.remark, 6, "Remark"),
        TableColumn("settles", lambda entry: [row._asdict() for row in entry.settles], 7, "Settles", _settles),
    )


def _title(tabled: Tabled) -> str:
    return f"Session record: {tabled.heading}"


def _zones(entries: Sequence[RecordEntry], zone: tzinfo | None) -> str:
    """By whose clocks the times are told."""
    times = [time for entry in entries if (time := time_pressed(entry.decision.at, zone))]
    return ", ".join(dict.fromkeys(f"UTC{time.isoformat()[-6:]}" for time in times))


def _decided(entry: RecordEntry) -> str:
    return "\n".join(filter(None, (entry.what, _LATER[entry.state])))


def _settles(entry: RecordEntry) -> str:
    return "\n".join(f"{row.number}, {row.clause}: {_fate(row)}" for row in entry.settles)


def _fate(row: SettledAmendment) -> str:
    return f"{row.fate} (said of it alone)" if row.by_person else row.fate


def _local(at: str, zone: tzinfo | None) -> str:
    time = time_pressed(at, zone)
    return f"{time:%Y-%m-%d %H:%M}" if time else at


def _iso(at: str, zone: tzinfo | None) -> str:
    time = time_pressed(at, zone)
    return time.isoformat() if time else ""
