"""``unsaid-revision``: the number line of a revised text says "Rev.", that of a first edition does not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.model.edition import history_entries, number_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import WholeText

_YEAR = re.compile(r"\d{4}")


def _check(whole: WholeText) -> Iterator[Breach]:
    line, history = whole.head.get("number"), whole.head.get("history")
    said = number_line(line.text) if line else None
    if said is None or history is None or not said.adopted:
        return
    editions = history_entries(history.text)
    if len(editions) > 1 and not said.revised:
        yield Breach(
            "the history names earlier editions, and the number line does not say that it is revised", "number"
        )
    # Where it names another one only, the last is missing, and that is told.
    if len(editions) == 1 and said.revised and _YEAR.findall(editions[0]) == _YEAR.findall(said.adopted):
        yield Breach("the history names no earlier edition, and the number line a revision", "number")


UNSAID_REVISION = NamedRule(
    "unsaid-revision",
    "head",
    'The number line of a revised text says "Rev.", that of a first edition does not.',
    ("PP-DRAFTING", "ITUT-RESOLUTIONS"),
    "warning",
    _check,
)
