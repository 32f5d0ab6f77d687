"""``missing-reasons``: a suppression, and a NOC that bears a number, give their reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.model.symbols import wants_reasons, with_article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.particulars import Particulars


def _check(said: Particulars) -> Iterator[Breach]:
    if wants_reasons(said.symbol, said.number) and not said.reasons.strip():
        yield Breach(f"{with_article(said.symbol)} must give its reasons; there are none")


MISSING_REASONS = NamedRule(
    "missing-reasons",
    "symbol",
    "A SUP, and a NOC that bears a number, end with their reasons.",
    ("PP-GUIDELINES", "WTDC-SYMBOLS"),
    "error",
    _check,
)
