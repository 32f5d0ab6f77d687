"""Page furniture: running heads, page numbers and file names that a copy from PDF brings along.

Source: [PP22-PROPOSALS].
"""

from __future__ import annotations

import re

_DOCUMENT = r"[A-Z]{2,8}[ -]?\d{2}/\d{1,4}(?:\((?:Add|Rev|Corr|Cor)\. ?\d{1,3}\))*-[ACEFRS]"
_FURNITURE = re.compile(
    rf"(?:\d{{1,4}}\s*/\s*)?{_DOCUMENT}(?:\s+\d{{1,4}})?"
    rf"|[-–—]\s*\d{{1,4}}\s*[-–—](?:\s+{_DOCUMENT})?"
    r"|(?:Page|PAGE) \d{1,4}(?: of \d{1,4})?"
    r"|[A-Z]:\\[^\n]{1,200}\.(?:DOCX?|docx?|PDF|pdf)(?:\s*\(\d+\))?"
    r"|[_]{4,}|\*{3,}|-{4,}|(?:\* ?){3,5}"
)
_PAGE_NUMBER = re.compile(r"\d{1,3}")

NOT_TEXT = "Not part of the text: "
"""How a line of our own exports begins that is an annotation: who wants a bracket, a comment."""


def is_annotation(text: str) -> bool:
    """Whether a line is an annotation of our own exports."""
    return text.startswith(NOT_TEXT)


def is_furniture(text: str) -> bool:
    """Whether a line is no part of the text, by its form alone."""
    return len(text) < 240 and bool(_FURNITURE.fullmatch(text))


def is_page_number(text: str) -> bool:
    """Whether a line is but a number: a page's, or a label on a line of its own; `paragraphs` asks for its place."""
    return bool(_PAGE_NUMBER.fullmatch(text))
