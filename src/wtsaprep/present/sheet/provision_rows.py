"""The provisions of a redline as data for scripts, one row each, with marks as spans."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.present.sheet.clause_notes import clause_notes

if TYPE_CHECKING:
    from wtsaprep.present.sheet.text_lines import View
    from wtsaprep.redline.redline import Redline
    from wtsaprep.redline.spans import Spans


def provision_rows(laid: Redline, view: View) -> list[dict[str, Any]]:
    """The rows of the provisions that a view shows."""
    notes = clause_notes(laid)
    return [
        {
            "id": p.id,
            "kind": p.kind,
            "level": p.level,
            "change": p.fate,
            "note": notes.get(at, ""),
            "label": _spans(p.label),
            "text": _spans(p.text),
        }
        for at, p in enumerate(laid.provisions)
        if view == "redline" or (p.in_baseline if view == "base" else p.in_revised)
    ]


def _spans(spans: Spans) -> list[dict[str, str]]:
    return [{"mark": span.mark, "text": span.text} for span in spans]
