"""``binding-word``: "must" and "shall" where a resolution says "should"; asked only of those who switch it on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule, any_of
from wtsaprep.model.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import ClauseInPlace

_BINDING = {
    "en": LatePattern(r"\b(?:must|shall)\b"),
    "fr": LatePattern(r"\b(?:doit|doivent)\b"),
    "es": LatePattern(r"\b(?:debe|deben|deberá|deberán)\b"),
}
_SAID = {"en": "should", "fr": "devrait", "es": "debería"}


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    if clause.provision.kind != "item" or clause.part != "operative":
        return
    for word in _BINDING[clause.language].finditer(clause.words):
        said = f"“{word[0]}” binds; most resolutions say “{_SAID[clause.language]}”"
        yield Breach(said, clause.provision.id, *word.span())


BINDING_WORD = NamedRule(
    "binding-word",
    "wording",
    "A resolution says what should be done, and seldom what must.",
    ("CUSTOM",),
    "note",
    _check,
    languages=tuple(_BINDING),
    needs=any_of("must", "shall", "doit", "doivent", "debe", "deberá"),
    asked_for=True,
)
