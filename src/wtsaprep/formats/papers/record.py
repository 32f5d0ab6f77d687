"""A session record as Markdown and as data. The Markdown leaves out what was taken back; the data tells all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.formats.markdown.blocks import paragraph, write
from wtsaprep.formats.markdown.dialects import dialect
from wtsaprep.formats.markdown.tables import markdown_table
from wtsaprep.formats.papers.heads import head
from wtsaprep.review.record import pressed, said_once

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
    blocks = head(tabled, f"Session record: {tabled.heading}")
    times = [time for one in kept if (time := pressed(one.decision.at, zone))]
    if zones := dict.fromkeys(f"UTC{time.isoformat()[-6:]}" for time in times):
        blocks.append(paragraph(f"Times:\t{', '.join(zones)}"))
    if not kept:
        blocks.append(paragraph("Nothing was decided yet."))
        return write(blocks, dialect("review"))
    table = markdown_table(_HEADS, (_row(one, zone) for one in kept))
    return f"{write(blocks, dialect('review'))}\n{table}"


def record_data(tabled: Tabled, entries: Sequence[RecordEntry], zone: tzinfo | None = None) -> dict[str, Any]:
    """All decisions for scripts; those taken back say when (`undone`)."""
    return {
        "text": tabled.name,
        "heading": tabled.heading,
        "in_force": tabled.in_force,
        "practice": tabled.practice,
        "decisions": [_data(one, zone) for one in entries],
    }


def _row(one: RecordEntry, zone: tzinfo | None) -> tuple[str, ...]:
    said = one.decision
    what = "\n".join(filter(None, (one.what, _LATER[one.state])))
    settles = "\n".join(f"{row.number}, {row.clause}: {_fate(row)}" for row in one.settles)
    return _local(said.at, zone), said.body, said.revision, one.paragraph, what, said.remark, settles


def _fate(row: SettledAmendment) -> str:
    return f"{row.fate} (said of it alone)" if row.by_person else row.fate


def _data(one: RecordEntry, zone: tzinfo | None) -> dict[str, Any]:
    said = one.decision
    time = pressed(said.at, zone)
    return {
        "at": said.at,
        "local": time.isoformat() if time else "",
        "undone": said.undone,
        "state": one.state,
        "body": said.body,
        "revision": said.revision,
        "provision": said.provision,
        "paragraph": one.paragraph,
        "outcome": said.outcome,
        "into": said.into,
        "into_paragraph": one.into,
        "remark": said.remark,
        "settles": [row._asdict() for row in one.settles],
    }


def _local(at: str, zone: tzinfo | None) -> str:
    time = pressed(at, zone)
    return f"{time:%Y-%m-%d %H:%M}" if time else at
