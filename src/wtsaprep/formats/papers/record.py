"""A session record as Markdown and as data. The Markdown leaves out what was taken back; the data tells all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.formats.markdown.blocks import paragraph_block, write_blocks
from wtsaprep.formats.markdown.dialects import dialect
from wtsaprep.formats.markdown.tables import markdown_table
from wtsaprep.formats.papers.heads import paper_head
from wtsaprep.review.record import said_once, time_pressed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import tzinfo

    from wtsaprep.review.record import RecordEntry, SettledAmendment
    from wtsaprep.review.tabled import Tabled

_HEADS = ("Time", "Body", "Text", "Paragraph", "Decision", "Remark", "Settles")
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
    blocks = paper_head(tabled, f"Session record: {tabled.heading}")
    times = [time for entry in kept if (time := time_pressed(entry.decision.at, zone))]
    if zones := dict.fromkeys(f"UTC{time.isoformat()[-6:]}" for time in times):
        blocks.append(paragraph_block(f"Times:\t{', '.join(zones)}"))
    if not kept:
        blocks.append(paragraph_block("Nothing was decided yet."))
        return write_blocks(blocks, dialect("review"))
    table = markdown_table(_HEADS, (_row(entry, zone) for entry in kept))
    return f"{write_blocks(blocks, dialect('review'))}\n{table}"


def record_data(tabled: Tabled, entries: Sequence[RecordEntry], zone: tzinfo | None = None) -> dict[str, Any]:
    """All decisions for scripts; those taken back say when (`undone`)."""
    return {
        "text": tabled.name,
        "heading": tabled.heading,
        "in_force": tabled.in_force,
        "practice": tabled.practice,
        "decisions": [_data(entry, zone) for entry in entries],
    }


def _row(entry: RecordEntry, zone: tzinfo | None) -> tuple[str, ...]:
    decision = entry.decision
    what = "\n".join(filter(None, (entry.what, _LATER[entry.state])))
    settles = "\n".join(f"{row.number}, {row.clause}: {_fate(row)}" for row in entry.settles)
    return _local(decision.at, zone), decision.body, decision.revision, entry.paragraph, what, decision.remark, settles


def _fate(row: SettledAmendment) -> str:
    return f"{row.fate} (said of it alone)" if row.by_person else row.fate


def _data(entry: RecordEntry, zone: tzinfo | None) -> dict[str, Any]:
    decision = entry.decision
    time = time_pressed(decision.at, zone)
    return {
        "at": decision.at,
        "local": time.isoformat() if time else "",
        "undone": decision.undone,
        "state": entry.state,
        "body": decision.body,
        "revision": decision.revision,
        "provision": decision.provision,
        "paragraph": entry.paragraph,
        "outcome": decision.outcome,
        "into": decision.into,
        "into_paragraph": entry.into,
        "remark": decision.remark,
        "settles": [row._asdict() for row in entry.settles],
    }


def _local(at: str, zone: tzinfo | None) -> str:
    time = time_pressed(at, zone)
    return f"{time:%Y-%m-%d %H:%M}" if time else at
