"""Heads within a line: where number line, title, history and opening begin in a text whose line breaks were lost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.lines import shapes
from wtsaprep.formats.flattened.lines.heading_verdicts import is_heading
from wtsaprep.formats.flattened.lines.headings import heading_form
from wtsaprep.formats.flattened.lines.line_shape import shape_of
from wtsaprep.formats.flattened.lines.openings import is_opening, starts_opening
from wtsaprep.formats.flattened.patterns import pattern_of
from wtsaprep.model.language import alternatives, every
from wtsaprep.model.sections import is_operative

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD_ENDS = pattern_of(r"(?<=[)）\w\]])(?=\s)")
_WORD_STARTS = pattern_of(r"(?<=\s)(?=[^\W\d_])")
_COMMAS = pattern_of(r"[,،，](?=\s|$|[\u4e00-\u9fff])")
_HISTORY = pattern_of(r"\s([(（][^()（）]*\d{4}[^()（）]*[)）])\s*$")
_NEXT_HEAD = pattern_of(r"(?<=[.。])\s+(?:[\d–—-]{1,5}\s+){0,3}(?=[^\W\d_a-z]{3})")
_AFTER_TEXT = pattern_of(
    rf"(?<=[.;。；])\s+(?=(?:{alternatives(lambda table: table.reading.reasons)})\s?[:：]"
    rf"|(?:{alternatives(lambda table: table.reading.annex)})\b)"
)
_HEADING_PLACE = pattern_of(r"[;,.；，。，،؛]\s*(?=[^\W\d_])")
_THAT = alternatives(lambda table: table.reading.that)
_OPENERS = pattern_of(rf"{_THAT}|{alternatives(lambda table: table.reading.openers)}")
_INFINITIVES = pattern_of(rf"{_THAT}|{alternatives(lambda table: table.reading.infinitives)}")
_BEFORE_INFINITIVES = pattern_of(rf"(?:{alternatives(lambda table: table.reading.infinitive_verbs)})\b")
_OPENERS_OF_DEEDS = pattern_of(alternatives(lambda table: table.reading.deeds))
_ARTICLES = every(lambda table: table.opening.loose_article)
"""What may stand before the name of a body, and does not begin a line of itself."""
_BREAKS_OFF = pattern_of(r"[;.:,،]$")
_IDEOGRAPH = pattern_of(r"[\u4e00-\u9fff]")
_MAY_BEGIN = pattern_of(rf"[(]?[^\W\d_a-z\u0430-\u044f]{{3}}|{alternatives(lambda table: table.reading.number_lines)}")
_SHORTEST = 40
_LONGEST_HEAD = 1600
_LONGEST_NUMBER = 160
_LONGEST_HEADING = 120
_WORDS = 16
_ENOUGH = 200


def may_hold_head(text: str) -> bool:
    """Whether a line may hold more than one part of a head; seldom true, and cheap."""
    return len(text) > _SHORTEST and bool(_MAY_BEGIN.match(text))


def head_places(text: str, following: str) -> tuple[int, ...]:
    """Where the parts of a head begin that stands at the start of a line, and where its body does; none if it has none.

    The number line begins at 0, or behind a symbol and its number. ``following`` is the line after it, which may hold
    the opening.
    """
    start = _after_symbol(text)
    end = _number_end(text, start)
    if not end or not text[end:].strip():
        return ()
    opening = _opening_start(text, end)
    places = [start] if start else []
    if not opening:
        titled = shapes.is_loud(text[start:]) and not shapes.is_finished(text)
        heads = starts_opening(following) or shapes.is_history(following)
        return (*places, *_title_places(text, end, len(text))) if titled and heads else ()
    places += _title_places(text, end, opening)
    body = _opening_end(text, opening)
    return tuple(dict.fromkeys((*places, opening, *([body] if body < len(text) else []))))


def next_heads(text: str, start: int) -> Iterator[int]:
    """Where another text, reasons or an annex begin behind the text that a line holds."""
    for match in _NEXT_HEAD.finditer(text, start):
        if head_places(text[match.end() : match.end() + _LONGEST_HEAD], ""):
            if match[0].strip():
                yield match.start() + 1
            yield match.end()
    yield from (match.end() for match in _AFTER_TEXT.finditer(text, start))


def lone_headings(text: str, start: int, *, operative: bool) -> Iterator[tuple[int, int]]:
    """Headings behind ``start`` whose clause bears no label, and where it begins: "considering that", "resolves to".

    ``operative`` says that such a section has begun; none of the preamble follows it.
    """
    for at in (start, *(match.end() for match in _HEADING_PLACE.finditer(text, start))):
        if not heading_form(text[at : at + 60]).verb:
            continue
        end = _end_at_blank(text, at) or _heading_end(text, at, anything=at == start)
        if end and (not operative or is_operative(text[at:end])):
            operative = is_operative(text[at:end])
            yield at, _skip(text, end)


def _title_places(text: str, start: int, end: int) -> list[int]:
    """Where the title begins that stands from one place to another, and the history behind it."""
    title = _skip(text, start)
    history = _HISTORY.search(text[title:end])
    behind = [title + history.start(1)] if history else []
    return [*([title] if title < end else []), *behind]


def _after_symbol(text: str) -> int:
    """Where the words behind a symbol and its number begin; 0 if a line begins with none."""
    match = re.match(r"\(?[A-Z]{3}\)?\*?\s+\S+/\d{1,4}\s+", text[:120])
    found = shapes.symbol_line(match[0]) if match else None
    return match.end() if match and found and found.number else 0


def _number_end(text: str, start: int) -> int:
    ends = [match.start() for match in _WORD_ENDS.finditer(text, start, start + _LONGEST_NUMBER)]
    return max((end for end in ends if shapes.is_number_line(text[start:end])), default=0)


def _opening_start(text: str, start: int) -> int:
    for match in _WORD_STARTS.finditer(text, start, _LONGEST_HEAD):
        at = match.start()
        if text[at].islower() or not starts_opening(text[at : at + 400]):
            continue
        if _opening_end(text, at):
            article = next((a for a in _ARTICLES if text[:at].endswith(a)), "")
            return at - len(article)
    return 0


def _opening_end(text: str, start: int) -> int:
    """Where the body begins behind an opening formula."""
    for match in _COMMAS.finditer(text, start, start + 400):
        if is_opening(text[start : match.end()]) and _may_begin_body(text[match.end() :].lstrip()):
            return _skip(text, match.end())
    bracket = pattern_of(r"[)）]\s+").search(text, start, start + 400)
    return bracket.end() if bracket and _may_begin_body(text[bracket.end() :]) else 0


def _may_begin_body(text: str) -> bool:
    return not text or heading_form(text[:60]).verb


def _end_at_blank(text: str, start: int) -> int:
    """Where a heading ends in a script that has blanks only where line breaks were."""
    end = text.find(" ", start, start + _LONGEST_HEADING)
    ideographs = end > 0 and _IDEOGRAPH.match(text, start) and _IDEOGRAPH.match(text, end - 1)
    return end if ideographs and _is_heading(text[start:end], text[end + 1 :]) else 0


def _heading_end(text: str, start: int, *, anything: bool) -> int:
    """Where a heading ends: before "that", "to" and their kind; at the beginning of a body before ``anything``."""
    openers = _INFINITIVES if _BEFORE_INFINITIVES.match(text, start) else _OPENERS
    ends = [match.end() for match in pattern_of(r"\S+").finditer(text, start, start + _LONGEST_HEADING)][:_WORDS]
    first = 0
    for end in ends:
        head, rest = text[start:end], text[end + 1 :]
        if not rest or _BREAKS_OFF.search(head):
            break
        if not _is_heading(head, rest):
            continue
        first = first or end
        if openers.match(rest) and (is_operative(head) or not _OPENERS_OF_DEEDS.match(rest)):
            return end
    return first if anything else 0


def _is_heading(head: str, rest: str) -> bool:
    return is_heading(shape_of(head), shape_of(rest[:_ENOUGH]), finished=True)


def _skip(text: str, at: int) -> int:
    return at + len(text[at:]) - len(text[at:].lstrip())
