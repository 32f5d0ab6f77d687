"""File names: what ITU calls the files of a document and its pages, by event, number and language.

Source: [PP22-PROPOSALS], [WTSA16-PROPOSALS]; the period of an assembly is background knowledge, and a name is never
refused.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.model.language.assemblies import ASSEMBLIES, SHORT_NAMES
from wtsaprep.model.numbers import LANGUAGE_LETTERS

if TYPE_CHECKING:
    from wtsaprep.model.numbers import Number

_EVENT = re.compile(rf"\b(?P<short>{SHORT_NAMES})[-\s.]?(?:20)?(?P<year>\d\d)\b")
_PERIODS = {"16": "T13", "20": "T17", "24": "T22", "28": "T25"}
"""The study periods that end with an assembly."""


def word_file_name(event: str, number: Number | None, language: str) -> str:
    """What ITU calls a document as a Word file: "T22-WTSA.24-C-0036!A1!MSW-E.docx".

    Empty before it has a number, and for an event whose files are called in a way that is not known.
    """
    assembly = _EVENT.search(event)
    form = next((one.files for one in ASSEMBLIES if assembly and one.short == assembly["short"]), "")
    period = _PERIODS.get(assembly["year"], "") if assembly else ""
    known = form and (period or "{period}" not in form)
    if not known or assembly is None or number is None or not number.document.isdecimal():
        return ""
    begins = form.format(period=period, year=assembly["year"])
    revised = [f"R{number.revision}"] if number.revision else []
    parts = "".join(f"!{part}" for part in ("".join(f"A{a}" for a in number.addenda), *revised) if part)
    return f"{begins}-C-{number.document:0>4}{parts}!MSW-{LANGUAGE_LETTERS.get(language, 'E')}.docx"


def running_head(event: str, number: Number, language: str) -> str:
    """What stands over the pages of a document: "WTSA24/36(Add.1)-E"; empty for an event that is not known here."""
    assembly = _EVENT.search(event)
    if assembly is None:
        return ""
    revised = [f"Rev.{number.revision}"] if number.revision else []
    parts = "".join(f"({part})" for part in (*revised, *(f"Add.{addendum}" for addendum in number.addenda)))
    named = f"{assembly['short']}{assembly['year']}/{number.document or 'XX'}{parts}"
    return f"{named}-{LANGUAGE_LETTERS.get(language, 'E')}"
