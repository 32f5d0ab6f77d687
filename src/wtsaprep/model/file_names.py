"""File names: what ITU calls the files of a document and its pages, by event, number and language.

Source: [PP22-PROPOSALS], [WTSA16-PROPOSALS]; the period of an assembly is background knowledge, and a name is never
refused.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.model.numbers import LANGUAGE_LETTERS

if TYPE_CHECKING:
    from wtsaprep.model.numbers import Number

_EVENT = re.compile(r"\bWTSA[-\s.]?(?:20)?(\d\d)\b")
_PERIODS = {"16": "T13", "20": "T17", "24": "T22", "28": "T25"}
"""The study periods that end with an assembly."""


def word_file_name(event: str, number: Number | None, language: str) -> str:
    """What ITU calls a document as a Word file: "T22-WTSA.24-C-0036!A1!MSW-E.docx".

    Empty before it has a number, and for an event whose files are called in a way that is not known.
    """
    assembly = _EVENT.search(event)
    period = _PERIODS.get(assembly[1], "") if assembly else ""
    if not period or assembly is None or number is None or not number.document.isdecimal():
        return ""
    revised = [f"R{number.revision}"] if number.revision else []
    parts = "".join(f"!{part}" for part in ("".join(f"A{a}" for a in number.addenda), *revised) if part)
    return f"{period}-WTSA.{assembly[1]}-C-{number.document:0>4}{parts}!MSW-{LANGUAGE_LETTERS.get(language, 'E')}.docx"


def running_head(event: str, number: Number, language: str) -> str:
    """What stands over the pages of a document: "WTSA24/36(Add.1)-E"; empty for an event that is not known here."""
    assembly = _EVENT.search(event)
    if assembly is None:
        return ""
    revised = [f"Rev.{number.revision}"] if number.revision else []
    parts = "".join(f"({part})" for part in (*revised, *(f"Add.{addendum}" for addendum in number.addenda)))
    return f"WTSA{assembly[1]}/{number.document or 'XX'}{parts}-{LANGUAGE_LETTERS.get(language, 'E')}"
