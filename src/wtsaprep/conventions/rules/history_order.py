"""``history-order``: a history tells the assemblies in the order in which they met."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import WholeText

_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")


def _check(whole: WholeText) -> Iterator[Breach]:
    if (history := whole.head.get("history")) is None:
        return
    for before, year in pairwise(_YEAR.finditer(history.text)):
        if year[0] < before[0]:
            yield Breach(f"{year[0]} stands behind {before[0]}", history.id, before.start(), year.end())


HISTORY_ORDER = NamedRule(
    "history-order",
    "head",
    "A history names the assemblies that adopted a text in their order, the last one at its end.",
    ("ITUT-RESOLUTIONS",),
    "warning",
    _check,
)
