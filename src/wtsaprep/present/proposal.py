"""A proposal as lines: its symbol and number, the text as delegates read it, the reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.proposal import NEW_TEXT, WITHOUT_TEXT
from wtsaprep.present.document import Line, Piece, View, document_lines
from wtsaprep.present.visible import visible
from wtsaprep.redline.redline import Redline

if TYPE_CHECKING:
    from wtsaprep.model.proposal import Proposal

PRACTICE = "PRACTICE"
"""Heads every view and export of what was made up for practice."""


def proposal_lines(proposal: Proposal, redline: Redline, view: View) -> tuple[Line, ...]:
    """A proposal in one view. A new text carries no marks; one without text is only what it is called."""
    lines: list[Line] = [(Piece(PRACTICE, "practice"),)] if proposal.practice else []
    lines.append((Piece(f"{proposal.symbol}\t{visible(proposal.number or proposal.id)}", "number"),))
    if proposal.symbol in WITHOUT_TEXT and view != "base":
        named = tuple(p for p in redline.provisions if p.kind in ("number", "title"))
        lines += document_lines(Redline(named), "base")
    else:
        lines += document_lines(redline, "final" if proposal.symbol in NEW_TEXT and view == "redline" else view)
    if proposal.reasons and view != "base":
        first, *more = (part for part in proposal.reasons.split("\n") if part.strip())
        lines.append((Piece(f"Reasons:\t{visible(first)}", "text"),))
        lines += ((Piece(visible(part), "text"),) for part in more)
    return tuple(lines)
