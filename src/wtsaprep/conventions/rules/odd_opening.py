"""``odd-opening``: one item that begins with "that" where all others under an instruction begin with "to"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wtsaprep.conventions.looked_at import SectionInPlace

_FEWEST = 3
_WORDS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {
    "en": (("instruct", "request", "invite", "encourage", "urge", "call upon", "calls upon"), ("to ",), ("that ",)),
    "fr": (("charge", "prie", "invite", "encourage", "demande"), ("de ", "d'", "d’", "à "), ("que ", "qu'", "qu’")),
}
"""How the headings of instructions begin, how their items do, and how these do not."""


def _check(section: SectionInPlace) -> Iterator[Breach]:
    if len(section.items) < _FEWEST:
        return
    headings, usual, odd = _WORDS[section.language]
    heading = next((p.text.lower() for p in section.provisions if p.kind == "heading"), "")
    items = [p for p in section.items if not p.level]
    heading = heading.removeprefix("further ").removeprefix("also ").removeprefix("resolves to ")
    if not heading.startswith(headings) or len(items) < _FEWEST:
        return
    others = [p for p in items if not p.text.startswith(usual)]
    if len(others) == 1 and others[0].text.startswith(odd):
        first, told = others[0].text.split(" ")[0], items[0] if items[0] is not others[0] else items[1]
        said = f"it begins with “{first}” where the others begin with “{told.text.split(' ')[0]}”"
        yield Breach(said, others[0].id, 0, len(first))


ODD_OPENING = NamedRule(
    "odd-opening",
    "wording",
    "Items under an instruction go on from its heading, all in one way: “to report ...”, “to take ...”.",
    ("WRC-COUNT",),
    "note",
    _check,
    languages=tuple(_WORDS),
)
