"""Repeated heads: a text that names itself twice, on a title page and where it begins, is one text."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from wtsaprep.model.edition import number_line
from wtsaprep.redline.spans import Span, accepted, rejected

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.formats.flattened.lines.line_shape import LineShape
    from wtsaprep.formats.flattened.lines.paragraph import InputParagraph

_FEWEST = 2
"""Words of a title; a single one may be doubled for other reasons."""
REACH = 8
"""Paragraphs from the beginning of a text in which it may name itself again; covers of one text are no longer."""


def repeated(paragraphs: Sequence[InputParagraph], first: int, end: int) -> range:
    """The paragraphs of a text that begins at ``first`` that say again what stands elsewhere in its head.

    The earlier head goes, unless only it has the title: what stands right before the body is the text's own.
    """
    numbers: list[int] = []
    for at in range(first, min(first + REACH, end)):
        shape = _shape(paragraphs[at])
        if paragraphs[at].role == "number" or shape.number_line == "whole":
            numbers.append(at)
            if len(numbers) == 2:
                return _second_number(paragraphs, numbers[0], at, end)
        elif _is_body(paragraphs[at]):
            break
        elif numbers and at == numbers[0] + 2 and _folded(paragraphs[at]) == _folded(paragraphs[at - 1]):
            return range(at - 1, at)
    return range(0)


def have_no_body(paragraphs: Sequence[InputParagraph]) -> bool:
    """Whether paragraphs are at most the head of a text."""
    return len(paragraphs) < REACH and not any(_is_body(p) or _shape(p).trailer for p in paragraphs)


def name_one_text(one: str, other: str) -> bool:
    """Whether two number lines name the same text; one of them may not tell its edition."""
    a, b = number_line(one), number_line(other)
    if a is None or b is None:
        return one.split() == other.split()
    same = (a.kind, a.number) == (b.kind, b.number)
    return same and (not (a.adopted and b.adopted) or a.adopted.casefold() == b.adopted.casefold())


def is_cover(paragraphs: Sequence[InputParagraph], number: str) -> bool:
    """Whether a number line and what follows are the cover, however long, of the text that ``number`` begins."""
    if len(paragraphs) <= REACH or not name_one_text(paragraphs[0].text, number):
        return False
    return not any(p.role == "opening" or _opens(_shape(p)) for p in paragraphs)


def begins_behind_cover(paragraphs: Sequence[InputParagraph], at: int) -> bool:
    """Whether a text begins at a number line, its head behind it, and what stands before is of no text."""
    before, behind = paragraphs[:at], paragraphs[at + 1 : at + 1 + REACH]
    if not before or any(_begins_body(p) or name_one_text(p.text, paragraphs[at].text) for p in before):
        return False
    return any(map(_begins_body, behind))


def _begins_body(paragraph: InputParagraph) -> bool:
    return paragraph.role in ("opening", "heading") or _opens(_shape(paragraph))


def without_echo(title: InputParagraph) -> InputParagraph:
    """A title that was said twice in a row, once."""
    words = _folded(title)
    half = len(words) // 2
    if len(title.spans) != 1 or half < _FEWEST or words[:half] != words[half:]:
        return title
    again = [match.start() for match in re.finditer(r"\S+", title.spans[0].text)][half]
    return replace(title, spans=(Span(title.spans[0].mark, title.spans[0].text[:again].rstrip()),))


def _second_number(paragraphs: Sequence[InputParagraph], one: int, other: int, end: int) -> range:
    # One of them may bear marks that the other lacks.
    sides = [{side(paragraphs[at].spans).strip() for side in (rejected, accepted)} - {""} for at in (one, other)]
    if not any(name_one_text(first, second) for first in sides[0] for second in sides[1]):
        return range(0)
    following = paragraphs[other + 1] if other + 1 < end else None
    titled = following is not None and not (_shape(following).history or _is_body(following))
    # Without a title between them it is the same line printed twice.
    return range(one, other) if titled or other == one + 1 else range(other, other + 1)


def _is_body(paragraph: InputParagraph) -> bool:
    if paragraph.role in ("opening", "heading", "annex"):
        return True
    shape = _shape(paragraph)
    return _opens(shape) or shape.surely_labelled or shape.annex


def _opens(shape: LineShape) -> bool:
    return shape.opening_begins or shape.opening or shape.heading.bare


def _shape(paragraph: InputParagraph) -> LineShape:
    """What a paragraph is in the revised text, if that has it."""
    return paragraph.shape_as(accepted(paragraph.spans).strip() or paragraph.text)


def _folded(paragraph: InputParagraph) -> list[str]:
    return paragraph.text.casefold().split()
