"""Formal changes: what every MOD says of the assembly that will adopt it, in number line, history and opening.

They are written in the language of the text: "(Rev. Geneva, 2022)" is put otherwise in each of the six.

Source: [PP-DRAFTING] (number line), [ITUT-RESOLUTIONS] (history, opening formula).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.model.edition import edition_place, history_entries, language_of_head, number_line, revised_before
from wtsaprep.model.language.adoptions import adoption_in

if TYPE_CHECKING:
    from wtsaprep.model.language.table import Language
    from wtsaprep.model.provision import Provision, Text

_EDITION = re.compile(r"[(（](?P<said>[^()（）]*)[)）]")


def readopted(text: Text, adoption: str) -> Text:
    """The text as an assembly would adopt it anew, ``adoption`` being its city and year ("New Delhi, 2024").

    Number line, history and opening formula then name that assembly, as they must (the last entry of the history
    is the city and year of the number line and of the opening formula).

    Source: [ITUT-RESOLUTIONS].
    """
    changes = {"number": _number, "history": _history, "opening": _opening}
    table = language_of_head(text)
    place = adoption_in(adoption, table)
    return tuple(
        provision.model_copy(update={"text": changes[provision.kind](provision, place, table)})
        if provision.kind in changes
        else provision
        for provision in text
    )


def _number(provision: Provision, place: str, table: Language) -> str:
    if number_line(provision.text) is None:
        return provision.text
    opens, closes = table.edition.brackets
    edition = _EDITION.search(provision.text)
    if not edition:
        blank = " " if opens == "(" else ""
        return f"{provision.text}{blank}{opens}{table.number_line.writes_revised.format(place)}{closes}"
    before = re.match(revised_before(), edition["said"], re.IGNORECASE)
    # "RÉV." in capitals stays so; it may not have said so before.
    said = f"{before[0].rstrip()} {place}" if before else table.number_line.writes_revised.format(place)
    start, end = edition.span("said")
    return f"{provision.text[:start]}{said}{provision.text[end:]}"


def _history(provision: Provision, place: str, table: Language) -> str:
    entries = history_entries(provision.text)
    if not entries or entries[-1].casefold() == place.casefold():
        return provision.text
    end = provision.text.rstrip()
    close = end[-1] if end[-1] in ")）" else ""
    return f"{end.removesuffix(close).rstrip('; ；؛')}{table.edition.between}{place}{close}"


def _opening(provision: Provision, place: str, _: Language) -> str:
    places = list(edition_place().finditer(provision.text))
    if not places:
        return provision.text
    last = places[-1]
    return provision.text[: last.start()] + place + provision.text[last.end() :]
