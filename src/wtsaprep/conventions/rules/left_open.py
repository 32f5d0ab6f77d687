"""``left-open``: what somebody meant to fill in later."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule, any_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import ClauseInPlace

_OPEN = re.compile(
    r"\[\s*(?i:to be (?:completed|determined|confirmed|added|defined|inserted)|à (?:compléter|déterminer|confirmer)"
    r"|(?:a completar|por (?:completar|determinar|confirmar))|подлежит (?:уточнению|определению))\s*\]"
    r"|\[\s*(?:…|\.\.\.|_{2,})\s*\]"
    r"|(?<![\w/-])T\.?B\.?[DC]\b(?!/)"
    r"|(?<![\w/-])(?:XX{1,4}|xxx+)(?![\w/-])(?! (?:century|siècle|siglo|век))"
)


_NUMBERED_BY_LETTERS = (
    "article",
    "articles",
    "annex",
    "annexe",
    "appendix",
    "chapter",
    "part",
    "title",
    "artículo",
    "anexo",
)
"""What Roman numbers stand behind."""
_SIGNS = ("[", "TB", "T.B", "XX", "xxx")
"""One of them stands in all of these."""


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    words = clause.provision.text
    for found in _OPEN.finditer(words):
        if found[0] == "XX" and words[: found.start()].rstrip().rpartition(" ")[2].lower() in _NUMBERED_BY_LETTERS:
            continue
        yield Breach(f"“{found[0]}” is still to be filled in", clause.provision.id, *found.span())


LEFT_OPEN = NamedRule(
    "left-open",
    "leftovers",
    "Nothing is left that was to be filled in: “[to be completed]”, “TBD”, “XX”.",
    ("CUSTOM",),
    "warning",
    _check,
    needs=any_of(*_SIGNS),
)
