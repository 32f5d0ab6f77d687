"""Proposals: a text cut at symbols and number lines into its proposals or resolutions, with what stands before them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.doubt import Doubt, left_out, quoted_beginning
from wtsaprep.formats.flattened.lines import shapes
from wtsaprep.formats.flattened.lines.paragraph import InputParagraph
from wtsaprep.model.numbers import is_proposal_number
from wtsaprep.model.practice import PRACTICE
from wtsaprep.redline.spans import accepted

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class FoundProposal:
    """One proposal or resolution of an input: its symbol and number (empty if it has none), text and reasons."""

    symbol: str
    number: str
    line: int
    paragraphs: tuple[InputParagraph, ...]
    reasons: str = ""
    supports: str = ""
    """Number of the proposal that it supports without a text of its own."""
    practice: bool = False
    """Whether the word PRACTICE stands before it, as in our own exports of made-up proposals."""


@dataclass(frozen=True, slots=True)
class Split:
    """An input in its texts, with the cover matter before them."""

    front: tuple[InputParagraph, ...]
    texts: tuple[FoundProposal, ...]
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True)
class _Start:
    """Where a text begins: the paragraphs that say its symbol and number, and what else stood on their lines."""

    at: int
    after: int
    symbol: str = ""
    number: str = ""
    rest: str = ""


def split_proposals(paragraphs: Sequence[InputParagraph]) -> Split:
    """Cut an input into proposals; where there is no symbol, into resolutions at their number lines."""
    starts = _symbol_starts(paragraphs) or _number_starts(paragraphs)
    if not starts:
        return Split((), (_found(paragraphs, _Start(0, 0)),) if paragraphs else (), ())
    front = tuple(paragraphs[: starts[0].at])
    doubts: list[Doubt] = []
    if front:
        shown = (
            f"{quoted_beginning(front[0].text)} to {quoted_beginning(front[-1].text)}"
            if len(front) > 1
            else quoted_beginning(front[0].text)
        )
        last = paragraphs[starts[0].at].line - 1
        words = "\n".join(p.text for p in front)
        what = f"cover matter, no part of a proposal: {shown}"
        doubts.append(Doubt(front[0].line, what, "left-out", last, whole=words))
    texts: list[FoundProposal] = []
    ends = [start.at for start in starts[1:]] + [len(paragraphs)]
    for start, end in zip(starts, ends, strict=True):
        end -= end < len(paragraphs) and _is_practice(paragraphs[end - 1])
        proposal = _found(paragraphs[start.at : end], replace(start, at=0, after=start.after - start.at))
        texts.append(replace(proposal, practice=start.at > 0 and _is_practice(paragraphs[start.at - 1])))
        line = paragraphs[start.at].line
        signed = [p for p in paragraphs[start.at : end] if shapes.is_cosignatories(p.text)]
        doubts += [left_out(p.line, "who signed is not imported", p.text) for p in signed]
        if start.number and not is_proposal_number(start.number):
            doubts.append(
                Doubt(line, f"{quoted_beginning(start.number)} is not formed as a proposal number is (ARB/36A1/1)")
            )
        if start.rest and not shapes.is_number_line(start.rest):
            doubts.append(
                Doubt(line, f"{quoted_beginning(start.rest)} after the symbol is kept as a paragraph of its own")
            )
    return Split(front, tuple(texts), tuple(doubts))


def _is_practice(paragraph: InputParagraph) -> bool:
    return paragraph.text.strip("* ") == PRACTICE


def _symbol_starts(paragraphs: Sequence[InputParagraph]) -> list[_Start]:
    symbol_lines = [
        shapes.symbol_line(accepted(p.spans)) if len(p.text) < 320 and not p.role else None for p in paragraphs
    ]
    starts: list[_Start] = []
    at = 0
    while at < len(paragraphs):
        symbol_here = symbol_lines[at]
        after = symbol_lines[at + 1] if at + 1 < len(paragraphs) else None
        if symbol_here is None:
            at += 1
        elif after and not (symbol_here.rest or after.rest) and _halves(symbol_here, after):
            starts.append(_Start(at, at + 2, symbol_here.symbol or after.symbol, symbol_here.number or after.number))
            at += 2
        else:
            # A number without a symbol beside it is a citation on a line of its own.
            if symbol_here.symbol:
                starts.append(_Start(at, at + 1, symbol_here.symbol, symbol_here.number, symbol_here.rest))
            at += 1
    return starts


def _halves(first: shapes.SymbolLine, second: shapes.SymbolLine) -> bool:
    return bool(first.symbol) != bool(second.symbol) and bool(first.number) != bool(second.number)


def _number_starts(paragraphs: Sequence[InputParagraph]) -> list[_Start]:
    """Number lines, where there are several: Proceedings. What stands before a lone one is part of its text."""
    lines = [at for at, p in enumerate(paragraphs) if p.role == "number" or shapes.is_number_line(p.text)]
    loud = [at for at in lines if paragraphs[at].role == "number" or shapes.is_loud(paragraphs[at].text)]
    lines = loud or lines
    return [_Start(at, at) for at in lines] if len(lines) > 1 else []


def _found(paragraphs: Sequence[InputParagraph], start: _Start) -> FoundProposal:
    body = list(paragraphs[start.after :])
    line = paragraphs[start.at].line
    if start.rest:
        body.insert(0, InputParagraph.plain(start.rest, line))
    supports = [number for p in body if (number := shapes.supported(p.text))]
    body = [p for p in body if not shapes.supported(p.text) and not shapes.is_cosignatories(p.text)]
    at = next((n for n, p in enumerate(body) if not p.role and shapes.reasons_start(p.text)), len(body))
    reasons = [accepted(p.spans) for p in body[at:]]
    if reasons:
        reasons[0] = reasons[0][shapes.reasons_start(reasons[0]) :]
    text = "\n\n".join(part for part in reasons if part.strip())
    return FoundProposal(start.symbol, start.number, line, tuple(body[:at]), text, next(iter(supports), ""))
