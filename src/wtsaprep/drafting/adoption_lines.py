"""Formal changes: what every MOD says of the assembly that will adopt it, in number line, history and opening.

Source: [PP-DRAFTING] (number line), [ITUT-RESOLUTIONS] (history, opening formula).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.model.edition import CITY_YEAR, history_entries, number_line

if TYPE_CHECKING:
    from wtsaprep.model.provision import Provision, Text

_EDITION = re.compile(r"\((?:(?P<revised>(?:Rev|REV|RÉV|Rév|Пересм)\.)\s*)?[^()]*\)")
_CITY_YEAR = re.compile(CITY_YEAR)
_REVISED_IN = (
    (re.compile(r"résol|recommand|avis|vœu|voeu|décis", re.IGNORECASE), "Rév."),
    (re.compile(r"[а-я]{4}", re.IGNORECASE), "Пересм."),
)
"""What French and Russian number lines say for "Rev.", by what they call the text."""


def readopted(text: Text, adoption: str) -> Text:
    """The text as an assembly would adopt it anew, ``adoption`` being its city and year ("New Delhi, 2024").

    Number line, history and opening formula then name that assembly, as they must (the last entry of the history
    is the city and year of the number line and of the opening formula).

    Source: [ITUT-RESOLUTIONS].
    """
    changes = {"number": _number, "history": _history, "opening": _opening}
    return tuple(
        provision.model_copy(update={"text": changes[provision.kind](provision, adoption)})
        if provision.kind in changes
        else provision
        for provision in text
    )


def _number(provision: Provision, adoption: str) -> str:
    if number_line(provision.text) is None:
        return provision.text
    edition = _EDITION.search(provision.text)
    said = (edition and edition["revised"]) or _revised(provision.text)
    if not edition:
        return f"{provision.text} ({said} {adoption})"
    return f"{provision.text[: edition.start()]}({said} {adoption}){provision.text[edition.end() :]}"


def _revised(line: str) -> str:
    return next((said for called, said in _REVISED_IN if called.search(line.partition("(")[0])), "Rev.")


def _history(provision: Provision, adoption: str) -> str:
    entries = history_entries(provision.text)
    if not entries or entries[-1].casefold() == adoption.casefold():
        return provision.text
    return f"({'; '.join((*entries, adoption))})"


def _opening(provision: Provision, adoption: str) -> str:
    places = list(_CITY_YEAR.finditer(provision.text))
    if not places:
        return provision.text
    last = places[-1]
    return provision.text[: last.start()] + adoption + provision.text[last.end() :]
