"""``wtsaprep show REF``: a text in force, a proposal or a document, as plain text or JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.cli.session import say_state
from wtsaprep.cli.subjects import named_or_read
from wtsaprep.present.document import document_lines, plain_lines
from wtsaprep.present.proposal import proposal_lines
from wtsaprep.redline.redline import redline

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.cli.subjects import Subject
    from wtsaprep.present.document import View
    from wtsaprep.redline.redline import Redline


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print what a reference or a path names; a proposal as a redline unless told otherwise."""
    if arguments.replies:
        from wtsaprep.cli.replies import show_replies

        return show_replies(arguments, console)
    shown = named_or_read(arguments, arguments.ref, console)
    views: list[View] = [arguments.view or _usual_view(one) for one in shown]
    redlines = [redline(one.baseline, one.revised) for one in shown]
    if arguments.json:
        rows = [_row(*entry) for entry in zip(shown, redlines, views, strict=True)]
        console.put_json(rows[0] if len(rows) == 1 else rows)
        return 0
    for number, (one, laid, view) in enumerate(zip(shown, redlines, views, strict=True)):
        say_state(console, one)
        lines = proposal_lines(one.proposal, laid, view) if one.proposal else document_lines(laid, view)
        console.put_lines(([""] if number else []) + list(plain_lines(lines)))
    return 0


def _usual_view(one: Subject) -> View:
    return "redline" if one.proposal or one.baseline != one.revised else "final"


def _row(one: Subject, laid: Redline, view: View) -> dict[str, Any]:
    proposal, resolution = one.proposal, one.resolution
    row: dict[str, Any] = {"name": one.name, "view": view}
    if proposal:
        row |= {
            "id": proposal.id,
            "symbol": proposal.symbol,
            "number": proposal.number,
            "sources": list(proposal.sources),
            "practice": proposal.practice,
            "reasons": proposal.reasons,
        }
    if resolution:
        row["baseline"] = {
            "kind": resolution.kind,
            "number": resolution.number,
            "adopted": resolution.adopted,
            "status": resolution.status,
            "provenance": resolution.provenance,
        }
    row["provisions"] = [
        {
            "id": p.id,
            "kind": p.kind,
            "level": p.level,
            "change": p.fate,
            "label": [{"mark": span.mark, "text": span.text} for span in p.label],
            "text": [{"mark": span.mark, "text": span.text} for span in p.text],
        }
        for p in laid.provisions
        if view == "redline" or (p.in_baseline if view == "base" else p.in_revised)
    ]
    return row
