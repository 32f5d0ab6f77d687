"""Proposal and document numbers: ARB/36A1/1, EUR/XX/1, B/CAN/USA/12/1, IAP/34R1A1/1.

Source: [PROPOSAL-NUMBERS].
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LANGUAGE_LETTERS = {"ar": "A", "zh": "C", "en": "E", "fr": "F", "ru": "R", "es": "S"}
"""The letters that stand for languages behind the numbers of documents: "36-E"."""
# A document may be written out, as covers do: "34(Rev.1)(Add.1)" is 34R1A1.
_LONG = r"\((Rev|Add)\.(\d{1,3})\)"
_REVISION = re.compile(
    r"(?P<document>.+?)(?:\s*\(Rev\.\s?(?P<long>\d{1,2})\)|(?<=\d)R(?P<short>\d{1,2}))?", re.IGNORECASE
)
_MOST_SOURCES, _MOST_LETTERS = 41, 8
_REMEMBERED = 2**15
"""Numbers that are kept taken apart: who lists proposals asks for each again and again."""
_SORTED = 4096
"""Texts whose sorting keys are kept: each is a hundred times its text, and asked for once a list."""


@dataclass(frozen=True, slots=True)
class Number:
    """A proposal number (with a serial) or a contribution's (without) taken apart.

    Source: [PROPOSAL-NUMBERS]; [PP22-PROPOSALS] (addenda), [CITEL-DOCUMENTS] (revisions), [EUR-DRAFT] (XX).
    """

    sources: tuple[str, ...]
    document: str
    """"36"; "XX" or "" before a number is given."""
    revision: int
    addenda: tuple[int, ...]
    """(1,) for an addendum, (1, 2) for an addendum of an addendum."""
    serial: int
    """Place of the proposal in its document, from 1; 0 for the contribution itself."""

    @property
    def contribution(self) -> str:
        """The contribution's own number, as in "ARB/36A1"."""
        return f"{'/'.join(self.sources)}/{self._document()}"

    @property
    def stem(self) -> tuple[object, ...]:
        """What all its revisions have in common."""
        return (*self.stem_of_document, self.serial)

    @property
    def stem_of_document(self) -> tuple[object, ...]:
        """What all revisions of its document have in common."""
        return self.sources, self.document, self.addenda

    def __str__(self) -> str:
        return f"{self.contribution}/{self.serial}" if self.serial else self.contribution

    def _document(self) -> str:
        revision = f"R{self.revision}" if self.revision else ""
        return self.document + revision + "".join(f"A{addendum}" for addendum in self.addenda)


def is_source(text: str) -> bool:
    """Whether a text is formed as the code of a group or a state is: "RCC", "B"."""
    formed = text.isascii() and text.isalnum() and text.isupper() and text[0].isalpha()
    # XX stands for a document number that is not given yet; no source is called that.
    return formed and len(text) <= _MOST_LETTERS and not (text.startswith("XX") and _document_parts(text))


@lru_cache(_REMEMBERED)
def parse_number(text: str) -> Number | None:
    """A proposal or contribution number taken apart, also "IAP/34(Rev.1)(Add.1)/1"; None if the text is neither.

    Without a pattern: every list does it, and compiling one takes as long as hundreds of numbers.
    """
    if "(" in text:
        text = re.sub(_LONG, lambda part: part[1][0] + part[2], text)
    *sources, last = text.split("/")
    # A source may be called as an addendum is: the last part is the document wherever it can be.
    return _number(sources, last, "0") or (_number(sources[:-1], sources[-1], last) if sources else None)


def _number(sources: list[str], document: str, serial: str) -> Number | None:
    if not 0 < len(sources) <= _MOST_SOURCES or not _is_count(serial, 4):
        return None
    for source in sources:
        if not is_source(source):
            return None
    taken_apart = _document_parts(document)
    return Number(tuple(sources), *taken_apart, int(serial)) if taken_apart else None


def _document_parts(text: str) -> tuple[str, int, tuple[int, ...]] | None:
    """Number, revision and addenda of a document: "36R1A1", "XX"; None if it is none."""
    start, *addenda = text.split("A")
    number, mark, revision = start.partition("R")
    if (number not in ("", "XX") and not _is_count(number, 4)) or (mark and not _is_count(revision, 2)):
        return None
    if len(addenda) > 2 or not all(_is_count(addendum, 3) for addendum in addenda):
        return None
    return number, int(revision or 0), tuple(map(int, addenda))


def _is_count(text: str, digits: int) -> bool:
    return text.isdecimal() and len(text) <= digits


def document_line(number: Number, language: str) -> str:
    """What a cover calls a document, as in "Addendum 1 to Document 36-E".

    Source: [PP22-PROPOSALS]; [WTSA-PROPOSALS] (the letters of the languages).
    """
    name = f"Document {number.document or 'XX'}"
    if number.revision:
        name += f"(Rev.{number.revision})"
    for addendum in number.addenda:
        name = f"Addendum {addendum} to {name}"
    return f"{name}-{LANGUAGE_LETTERS.get(language, 'E')}"


def is_proposal_number(text: str) -> bool:
    """Whether a text is formed as a proposal number is, with document and serial."""
    number = parse_number(text)
    return number is not None and number.serial > 0


def superseded(numbers: Iterable[str]) -> frozenset[str]:
    """Those of some numbers whose document has a later revision among them: ARB/36A1/1 beside ARB/36R1A1/1."""
    known = {text: number for text in numbers if (number := parse_number(text))}
    last: dict[tuple[object, ...], int] = {}
    for number in known.values():
        last[number.stem] = max(number.revision, last.get(number.stem, 0))
    return frozenset(text for text, number in known.items() if number.revision < last[number.stem])


def split_revision(reference: str) -> tuple[str, int]:
    """Document and revision of a reference to a chair's text: "DT/24R1" and "DT/24(Rev.1)" are ("DT/24", 1)."""
    parts = _REVISION.fullmatch(reference.strip())
    if parts is None:
        return reference.strip(), 0
    return parts["document"], int(parts["long"] or parts["short"] or 0)


@lru_cache(_SORTED)
def natural_key(text: str) -> tuple[tuple[int, int, str], ...]:
    """A sorting key that reads digits as numbers, however many there are: 2 before 11, A2 before A10."""
    return tuple(_natural(part) for part in re.split(r"(\d+)", text) if part)


def _natural(part: str) -> tuple[int, int, str]:
    if part.isdecimal() and part.isascii():
        digits = part.lstrip("0")
        return 0, len(digits), digits
    return 1, 0, part.casefold()
