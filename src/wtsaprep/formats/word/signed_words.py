"""Signed words: the characters of each of the two texts of a Word file, in order, with who marked them."""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING, Literal, NamedTuple

from wtsaprep.formats.word.values import CALL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from wtsaprep.formats.word.document import WordDocument, WordLine
    from wtsaprep.formats.word.values import Signature

_CALLS = re.compile(f"{CALL}[^{CALL}]*{CALL}")
_SIDES: tuple[Literal["base", "final"], ...] = ("base", "final")


class SignedText(NamedTuple):
    """One text of a file without its blanks and its calls of notes."""

    characters: str
    by: tuple[Signature | None, ...]
    """Who marked each of them; None where nobody did."""
    places: Mapping[int, int]
    """Where each paragraph begins, by its place in the file."""


class SignedWords(NamedTuple):
    """Both texts of a file, and who split and joined its paragraphs."""

    base: SignedText = SignedText("", (), {})
    final: SignedText = SignedText("", (), {})
    breaks: Mapping[int, Signature] = {}
    """Who put in or took out the break before a paragraph, by its place."""


class SignedMark(NamedTuple):
    """Words of a paragraph that one person deleted or inserted, as the file stands."""

    number: int
    """The place of the paragraph in the file, from 1."""
    deleted: bool
    text: str
    by: Signature


def signed_marks(document: WordDocument) -> Iterator[SignedMark]:
    """All marks of a file of which it says who made them."""
    for line in (*document.lines, *document.notes):
        marked = (run for run in line.runs if run.mark.by and run.mark.base != run.mark.final)
        for (deleted, by), runs in groupby(marked, key=lambda run: (run.mark.base, run.mark.by)):
            text = _CALLS.sub("", "".join(run.text for run in runs))
            if by is not None and text.strip():
                yield SignedMark(line.number, deleted, text, by)


def signed_words(placed: Iterable[tuple[int, WordLine]]) -> SignedWords:
    """The words of some lines, each with the place that the structure knows it by."""
    lines = list(placed)
    base, final = (_side(lines, side) for side in _SIDES)
    return SignedWords(base, final, _breaks(lines))


def _side(lines: list[tuple[int, WordLine]], side: Literal["base", "final"]) -> SignedText:
    characters: list[str] = []
    by: list[Signature | None] = []
    places: dict[int, int] = {}
    for place, line in lines:
        if line.in_base if side == "base" else line.in_final:
            places.setdefault(place, len(characters))
        for run in line.runs:
            if not getattr(run.mark, side):
                continue
            words = "".join(unicodedata.normalize("NFC", _CALLS.sub("", run.text)).split())
            characters += words
            by += [None if run.mark.base and run.mark.final else run.mark.by] * len(words)
    return SignedText("".join(characters), tuple(by), places)


def _breaks(lines: list[tuple[int, WordLine]]) -> dict[int, Signature]:
    made: dict[int, Signature] = {}
    for _, line in lines:
        for before, part in zip(line.parts, line.parts[1:], strict=False):
            if before.end.by and before.end.base != before.end.final:
                made[part.number] = before.end.by
    return {place: made[start] for place, line in lines for start in line.starts if start in made}
