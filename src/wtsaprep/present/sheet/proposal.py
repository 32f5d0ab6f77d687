"""A proposal as lines: its symbol and number, the text as delegates read it, the reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.practice import PRACTICE
from wtsaprep.model.symbols import SUPPORTS
from wtsaprep.present.sheet.text_lines import View, document_lines
from wtsaprep.present.text.long_runs import without_long_runs
from wtsaprep.present.text.pieces import Line, Piece
from wtsaprep.present.text.visible import visible

if TYPE_CHECKING:
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.redline.redline import Redline

"""Heads every view and export of what was made up for practice."""


def proposal_lines(proposal: Proposal, redline: Redline, view: View) -> tuple[Line, ...]:
    """A proposal in one view, its redline being that of what it reproduces (`reproduced`)."""
    lines: list[Line] = [(Piece(PRACTICE, "practice"),)] if proposal.practice else []
    number = proposal.number if proposal.symbol == "NOC" else proposal.name
    lines.append((Piece("\t".join(filter(None, (proposal.symbol, visible(without_long_runs(number))))), "number"),))
    lines += document_lines(redline, view)
    if proposal.supports:
        lines.append((Piece(f"{SUPPORTS}:\t{visible(proposal.supports)}", "text"),))
    if proposal.reasons and view != "base":
        first, *rest = (part for part in proposal.reasons.split("\n") if part.strip())
        lines.append((Piece(f"Reasons:\t{visible(first)}", "text"),))
        lines += ((Piece(visible(part), "text"),) for part in rest)
    return tuple(lines)
