"""Formal changes: what every MOD says of the assembly that will adopt it, in number line, history and opening.

Source: [PP-DRAFTING] (number line), [ITUT-RESOLUTIONS] (history, opening formula).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.model.edition import CITY_YEAR, history_entries, number_line

if TYPE_CHECKING:
    from wtsaprep.model.provision import Provision, Text

_EDITION = re.compile(r"\((?:(?:Rev|REV|RÉV|Rév|Пересм)\.\s*)?[^()]*\)")
_CITY_YEAR = re.compile(CITY_YEAR)


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
    if not _EDITION.search(provision.text):
        return f"{provision.text} (Rev. {adoption})"
    revised = _EDITION.search(provision.text)
    word = re.search(r"\w+\.", revised[0]) if revised else None
    return _EDITION.sub(lambda _: f"({word[0] if word else 'Rev.'} {adoption})", provision.text, count=1)


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
