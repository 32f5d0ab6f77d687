"""``wtsaprep show REF``: a text in force, a proposal or a document, as plain text or JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.cli.session import say_state
from wtsaprep.cli.subjects import named
from wtsaprep.present.conflict import conflict_lines
from wtsaprep.present.document import document_lines, plain_lines
from wtsaprep.present.proposal import proposal_lines
from wtsaprep.redline.redline import redline

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.cli.subjects import Subject
    from wtsaprep.model.conflict import Conflict
    from wtsaprep.present.document import View
    from wtsaprep.redline.redline import Redline


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print what a reference or a path names; a proposal as a redline unless told otherwise."""
    shown = named(arguments, arguments.ref, console)
    if shown is None:
        from wtsaprep.cli.reading import read_input, subjects_in  # Only files need them.

        read = read_input(arguments.ref, console)
        if isinstance(read, bytes):
            from wtsaprep.cli.word import show_word

            return show_word(read, arguments, console)
        shown = subjects_in(read, arguments.ref, console)
    views: list[View] = [arguments.view or _usual_view(one) for one in shown]
    redlines = [redline(one.baseline, one.revised) for one in shown]
    if arguments.json:
        rows = [_row(*entry) for entry in zip(shown, redlines, views, strict=True)]
        console.put_json(rows[0] if len(rows) == 1 else rows)
        return 0
    for number, (one, laid, view) in enumerate(zip(shown, redlines, views, strict=True)):
        say_state(console, one)
        lines = proposal_lines(one.proposal, laid, view) if one.proposal else document_lines(laid, view)
        if conflicts := _conflicts(one):
            from wtsaprep.present.sheet import Sheet, citations  # Only those in conflict need them.

            lines += conflict_lines(conflicts, citations(Sheet(laid)))
        console.put_lines(([""] if number else []) + list(plain_lines(lines)))
    return 0


def _conflicts(one: Subject) -> tuple[Conflict, ...]:
    owner = one.proposal or one.resolution
    return owner.conflicts if owner else ()


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
    row["conflicts"] = [conflict.model_dump(mode="json") for conflict in _conflicts(one)]
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
