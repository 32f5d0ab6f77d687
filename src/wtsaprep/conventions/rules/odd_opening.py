"""``odd-opening``: one item that begins with "that" where all others begin with "to", or that lacks their word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.openings import OPENED_LANGUAGES, openings_under
from wtsaprep.conventions.rule import NamedRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import SectionInPlace

_FEWEST = 3


def _check(section: SectionInPlace) -> Iterator[Breach]:
    if len(section.items) < _FEWEST:
        return
    heading = next((p.text.lower() for p in section.provisions if p.kind == "heading"), "")
    items = [p for p in section.items if not p.level]
    heading = heading.removeprefix("further ").removeprefix("also ").removeprefix("resolves to ")
    if len(items) < _FEWEST:
        return
    openings = openings_under(heading, section.language)
    if openings is None:
        return
    others = [p for p in items if not p.text.startswith(openings.usual)]
    if len(others) != 1:
        return
    (odd,) = others
    first, like = odd.text.split(" ")[0], items[0] if items[0] is not odd else items[1]
    usual = next(filter(like.text.startswith, openings.usual)).strip()
    if openings.odd and odd.text.startswith(openings.odd):
        yield Breach(f"it begins with “{first}” where the others begin with “{usual}”", odd.id, 0, len(first))
    elif openings.lacks.match(odd.text):
        yield Breach(f"it lacks the “{usual}” that the others begin with", odd.id, 0, len(first))


ODD_OPENING = NamedRule(
    "odd-opening",
    "wording",
    "Items under an instruction or a decision go on from its heading, all in one way: “to report ...”, “to take ...”.",
    ("WRC-COUNT",),
    "note",
    _check,
    languages=OPENED_LANGUAGES,
)
