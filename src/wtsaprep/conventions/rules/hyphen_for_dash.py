"""``hyphen-for-dash``: a hyphen between blanks, where a dash stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach, Fix, WordsEdit
from wtsaprep.conventions.rule import NamedRule, any_of
from wtsaprep.model.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import ClauseInPlace

_HYPHEN = LatePattern(r"(?<=[\w)\]”\"»][ \u00a0])-(?=[ \u00a0][(“\"«]?[^\W\d_])")


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    if clause.provision.kind == "cell":
        return
    for found in _HYPHEN.finditer(clause.provision.text):
        fix = Fix("a dash put", (WordsEdit(clause.provision.id, *found.span(), "–"),))
        yield Breach("a hyphen stands between blanks, where a dash does", clause.provision.id, *found.span(), fix)


HYPHEN_FOR_DASH = NamedRule(
    "hyphen-for-dash",
    "typography",
    "Between blanks a dash stands, not a hyphen.",
    ("CUSTOM",),
    "note",
    _check,
    mends="A dash is put.",
    needs=any_of(" - ", "\u00a0- ", " -\u00a0", "\u00a0-\u00a0"),
)
