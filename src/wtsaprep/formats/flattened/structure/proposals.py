"""Proposals: a text cut at symbols and number lines into its proposals or resolutions, with what stands before them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.doubt import Doubt, left_out, quoted_beginning
from wtsaprep.formats.flattened.lines import shapes
from wtsaprep.formats.flattened.lines.paragraph import InputParagraph
from wtsaprep.formats.flattened.structure.repeated_heads import (
    begins_behind_cover,
    have_no_body,
    is_cover,
    name_one_text,
    repeated,
    without_echo,
)
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
    starts = _starts(paragraphs)
    doubts: list[Doubt] = []
    texts: list[FoundProposal] = []
    for said_twice in (_symbols_twice, _heads_twice):
        if twice := said_twice(paragraphs, starts):
            doubts += [_twice(paragraphs[at]) for at in sorted(twice)]
            paragraphs = [p for at, p in enumerate(paragraphs) if at not in twice]
            starts = _starts(paragraphs)
    if not starts:
        texts += [_found(paragraphs, _Start(0, 0))] if paragraphs else []
        return _once(Split((), tuple(texts), tuple(doubts)))
    front = tuple(paragraphs[: starts[0].at])
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
                Doubt(
                    line,
                    f"{quoted_beginning(start.number)} is not formed as a proposal number is (ARB/36A1/1)",
                    "remark",
                )
            )
        if start.rest and not shapes.is_number_line(start.rest):
            doubts.append(
                Doubt(line, f"{quoted_beginning(start.rest)} after the symbol is kept as a paragraph of its own")
            )
    return _once(Split(front, tuple(texts), tuple(doubts)))


def _twice(paragraph: InputParagraph) -> Doubt:
    return left_out(paragraph.line, "left out, since the text names itself twice", paragraph.text)


def _once(split: Split) -> Split:
    """The same, each title said once."""
    once = [_titled_once(text) for text in split.texts]
    told = [doubt for _, doubts in once for doubt in doubts]
    return replace(split, texts=tuple(text for text, _ in once), doubts=(*split.doubts, *told)) if told else split


def _starts(paragraphs: Sequence[InputParagraph]) -> list[_Start]:
    return _symbol_starts(paragraphs) or _number_starts(paragraphs)


def _symbols_twice(paragraphs: Sequence[InputParagraph], starts: Sequence[_Start]) -> set[int]:
    """The symbol lines of proposals that have just begun under the same symbol and number."""
    twice: set[int] = set()
    for start, after in pairwise(starts):
        if start.symbol and start.symbol == after.symbol and _is_again(paragraphs, start, after):
            again = after if start.number or not after.number else start
            twice.update(range(again.at, again.after))
    return twice


def _is_again(paragraphs: Sequence[InputParagraph], start: _Start, after: _Start) -> bool:
    numbers = {number for number in (start.number, after.number) if number}
    block, following = paragraphs[start.after : after.at], paragraphs[after.after : after.after + 2]
    if len(numbers) > 1 or start.rest or after.rest or not have_no_body(block):
        return False
    named, again = ([p.text for p in part if shapes.is_number_line(p.text)] for part in (block, following))
    if named and again:
        return name_one_text(named[0], again[0])
    return start.number == after.number != "" or not block


def _heads_twice(paragraphs: Sequence[InputParagraph], starts: Sequence[_Start]) -> set[int]:
    """The number lines and titles of texts that name themselves twice."""
    twice: set[int] = set()
    for at, start in enumerate(starts or [_Start(0, 0)]):
        ends = start.symbol and at + 1 < len(starts)
        twice.update(repeated(paragraphs, start.after, starts[at + 1].at if ends else len(paragraphs)))
    return twice


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
    """Number lines: of Proceedings all, of a lone text its own if what stands before it is a cover."""
    lines = [at for at, p in enumerate(paragraphs) if p.role == "number" or _names_text(p)]
    loud = [at for at in lines if paragraphs[at].role == "number" or shapes.is_loud(paragraphs[at].text)]
    lines = loud or lines
    texts = [at for at in lines if paragraphs[at].role != "cell"] or lines
    if len(texts) > 1 and is_cover(paragraphs[texts[0] : texts[1]], paragraphs[texts[1]].text):
        texts = texts[1:]
    # What a cover names, in its table too, begins below it.
    if len(lines) == 1 and not begins_behind_cover(paragraphs, lines[0]):
        return []
    return [_Start(at, at) for at in texts]


def _titled_once(proposal: FoundProposal) -> tuple[FoundProposal, list[Doubt]]:
    """A text whose title does not say itself twice, and what was left out of it."""
    rows = proposal.paragraphs
    at = next((n for n, p in enumerate(rows[:2]) if p.role == "number" or _names_text(p)), len(rows)) + 1
    if at >= len(rows) or (title := without_echo(rows[at])) is rows[at]:
        return proposal, []
    return replace(proposal, paragraphs=(*rows[:at], title, *rows[at + 1 :])), [_twice(title)]


def _names_text(paragraph: InputParagraph) -> bool:
    """Whether a number line names the text that it begins, and is no title that speaks of another."""
    return paragraph.role != "title" and shapes.is_number_line(paragraph.text)


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
