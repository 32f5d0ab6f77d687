"""Page furniture by its form: page numbers, running heads, document numbers and file names that a copy brings along.

What its form alone does not prove is left to `page_breaks`, which sees the lines round it.

Source: [PP22-PROPOSALS], [WTSA16-PROCEEDINGS], [PP14-FINAL-ACTS].
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from wtsaprep.formats.flattened.patterns import pattern_of
from wtsaprep.model.language import alternatives, every

Proof = Literal["form", "place", "words", "break"]
"""What shows that such a line is furniture: its form; that it stands where no words are missing; the same, where a
sentence may have such words on a line of their own; or that a page ends there."""

_PAGE = r"\d{1,4}"
_LETTER = r"-[ACEFRS]"
_ADDENDA = r"(?:\((?:Add|Rev|Corr|Cor)\. ?\d{1,3}\))*"
_DOCUMENT = rf"(?:ITU-[TRD]\s+)?[A-Z]{{1,8}}[ -]?\d{{2}}/(?:[A-Z]{{1,4}}/)?{_PAGE}{_ADDENDA}{_LETTER}"
_EVENTS = alternatives(lambda table: table.reading.events)
_EVENT = rf"(?:[A-Z]{{2,6}}-\d{{2}}|(?:{_EVENTS})(?: ?\d{{2,4}}|-\d{{2}}))"
_VOLUME = rf"(?i:{alternatives(lambda table: table.reading.volumes)})"
_TEXT = rf"(?:{alternatives(lambda table: table.reading.texts)})\s+[\w.-]{{1,12}}"
_SHORT = rf"(?i:{alternatives(lambda table: table.reading.texts_short)})\."
_COMPACT = rf"(?:{alternatives(lambda table: table.reading.texts_compact)})\.?\s?"
_DATE = r"\d{1,2}[./]\d{1,2}[./](?:\d{2}|\d{4})(?:[ ,]+\d{1,2}:\d{2}(?::\d{2})?)?"
_OF = "|".join(("/", *every(lambda table: table.reading.page_of)))
_ROMAN = r"(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})"


@dataclass(frozen=True, slots=True)
class FurnitureRule:
    """A form of furniture, and what it takes to be sure of it."""

    name: str
    why: str
    proof: Proof
    pattern: str


RULES = (
    FurnitureRule(
        "document number",
        "no text cites a document with a letter for its language on a line of its own",
        "form",
        rf"(?:{_PAGE}\s*/\s*)?{_DOCUMENT}(?:\s+{_PAGE})?",
    ),
    FurnitureRule(
        "page number between dashes",
        "nothing else is written so",
        "form",
        rf"[-–—]\s*(?:{_PAGE}|{_ROMAN})\s*[-–—](?:\s+{_DOCUMENT})?",
    ),
    FurnitureRule(
        "page number in words",
        "a clause that cites a page does not stand on a line of its own",
        "form",
        rf"(?:{alternatives(lambda table: table.reading.page)}) {_PAGE}(?: ?(?:{_OF}) ?{_PAGE})?"
        rf"|{alternatives(lambda table: table.reading.page_form.format(page=_PAGE))}",
    ),
    FurnitureRule("page number at a rule", "a table's row has two", "form", rf"\|\s*{_PAGE}|{_PAGE}\s*\|"),
    FurnitureRule(
        "volume and text in short",
        "a sentence says Volume and Resolution",
        "form",
        rf"(?:{_PAGE}\s+)?Vol\.\s?(?:[IVX]{{1,4}}|\d)\s*[–—-]\s*{_COMPACT}\d{{1,4}}[A-Z]{{0,3}}(?:-\d{{1,3}})?(?:\s+{_PAGE})?",
    ),
    FurnitureRule(
        "file name with its folder",
        "Word sets it at the foot of a page",
        "form",
        r"[A-Z]:\\[^\n]{1,200}\.(?:DOCX?|docx?|PDF|pdf)(?:\s*\(\d+\))?",
    ),
    FurnitureRule("rule or row of stars", "it has no words", "form", r"[_]{4,}|\*{3,}|-{4,}|(?:\* ?){3,5}"),
    FurnitureRule(
        "text and page run together",
        "Radio Regulations and Final Acts count the pages of each text so: RES903-2, AP30-12, RR5-37",
        "form",
        rf"{_COMPACT}\d{{1,4}}[A-Z]{{0,3}}(?:-\d{{1,3}})?\s?[-–/]\s?\d{{1,3}}",
    ),
    FurnitureRule(
        "volume of an event with its page",
        "a sentence does not go from a page number to the next line",
        "form",
        rf"{_PAGE}\s+{_EVENT}\s+{_VOLUME}|{_EVENT}\s+{_VOLUME}\s+{_PAGE}",
    ),
    FurnitureRule(
        "event and text",
        "a sentence names them in words",
        "form",
        rf"(?:{_PAGE}\s+)?{_EVENT}(?:\s+{_VOLUME})?\s*[–—-]\s*{_TEXT}(?:\s+{_PAGE})?",
    ),
    FurnitureRule(
        "text cut short",
        "clauses write Resolution in full; but a list of texts may not",
        "place",
        rf"(?:{_PAGE}\s+)?{_SHORT}\s?(?:[A-Z]{{1,3}}\.?)?\d[\w.-]{{0,8}}(?:\s*\([^()]{{0,40}}\))?(?:[\s/–-]+{_PAGE})?",
    ),
    FurnitureRule("page of pages", "a fraction looks the same", "place", rf"{_PAGE}\s?/\s?{_PAGE}"),
    FurnitureRule("page number in brackets", "a placeholder looks the same", "place", rf"\[\s?{_PAGE}\s?\]"),
    FurnitureRule("roman page number", "a label that lost its bracket looks the same", "break", _ROMAN),
    FurnitureRule(
        "volume",
        "a sentence may have it at its margin",
        "words",
        rf"(?:{_PAGE}\s+)?(?:{_EVENT}\s*[–—-]?\s*)?{_VOLUME}(?:[ ,–—-]+[\w’'(),. –—-]{{2,80}})?(?:\s+{_PAGE})?",
    ),
    FurnitureRule("event", "a sentence may have it at its margin", "break", _EVENT),
    FurnitureRule(
        "document in words",
        "a sentence may have it at its margin",
        "words",
        rf"(?:{alternatives(lambda table: table.reading.document)})\s+[A-Z0-9/]{{0,16}}{_PAGE}{_ADDENDA}{_LETTER}",
    ),
    FurnitureRule("file name", "a sentence may have it at its margin", "break", r"[\w!().-]{3,120}\.(?:docx?|pdf)"),
    FurnitureRule("date of print", "a date may end a sentence", "break", _DATE),
    FurnitureRule(
        "file name and date", "Word sets them at a foot", "form", rf"[\w!().-]{{3,120}}\.(?:docx?)\s+{_DATE}"
    ),
)
"""The forms of furniture; the first that fits a line counts."""

_PAGE_NUMBER = pattern_of(r"\d{1,3}")
_PAGE_BEFORE, _PAGE_AFTER = pattern_of(rf"{_PAGE}\s+(?=\D)"), pattern_of(rf"\s+{_PAGE}$")
_LONGEST = 240

NOT_TEXT = "Not part of the text: "
"""How a line of our own exports begins that is an annotation: who wants a bracket, a comment."""


def is_annotation(text: str) -> bool:
    """Whether a line is an annotation of our own exports."""
    return text.startswith(NOT_TEXT)


def furniture_rule(text: str) -> FurnitureRule | None:
    """The form of furniture that a line has, if it has one."""
    match = _any_form().fullmatch(text) if len(text) < _LONGEST else None
    return RULES[int((match.lastgroup or "r0")[1:])] if match else None


@cache
def _any_form() -> re.Pattern[str]:
    return pattern_of("|".join(f"(?P<r{at}>{rule.pattern})" for at, rule in enumerate(RULES)))


def is_page_number(text: str) -> bool:
    """Whether a line is but a number: a page's, or a label on a line of its own; `paragraphs` asks for its place."""
    return bool(_PAGE_NUMBER.fullmatch(text))


def without_page(text: str) -> str:
    """A line without the page number that stands before or behind it: "174  RESOLUTION 11"."""
    if before := _PAGE_BEFORE.match(text):
        return text[before.end() :]
    return _PAGE_AFTER.sub("", text)
