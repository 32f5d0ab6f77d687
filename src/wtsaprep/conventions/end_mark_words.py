"""The items of a section with the marks that they end with, and those that are due there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.drafting.end_marks import due_marks, end_mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import SectionInPlace
    from wtsaprep.model.provision import Provision

MARKS_CALLED = {";": "a semicolon", ",": "a comma", ".": "a full stop", ":": "a colon"}
MARKED_LANGUAGES = ("en", "fr", "es", "ru")
"""Those that write these marks; Chinese and Arabic have others."""
_AND_BEHIND = re.compile(r"([;,])\s+(?:and(?:/or)?|or|et|ou|y|e|o|u|и|или)$")
_QUOTED = re.compile(r"[.;,:?!][\"”»’)\]]+$")


def marked_items(section: SectionInPlace) -> Iterator[tuple[Provision, str, str]]:
    """Each item of the preamble and the operative part with its mark and the due one; those that end oddly left out.

    An "and" may stand behind the mark. A quotation or a bracket that ends with a mark of its own has no other one.
    """
    if not section.of_resolution:
        return
    for item, due in zip(section.items, due_marks(section.items, last=section.last), strict=True):
        if item.text and not _QUOTED.search(item.text) and not _AND_BEHIND.search(item.text):
            yield item, end_mark(item.text), due
