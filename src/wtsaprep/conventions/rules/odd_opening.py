"""``odd-opening``: one item that begins with "that" where all others begin with "to", or that lacks their word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.aside_words import TO_GO_ON
from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.heading_verbs import verb_kind
from wtsaprep.conventions.openings import OPENED_LANGUAGES, openings_under
from wtsaprep.conventions.rule import NamedRule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.conventions.looked_at import SectionInPlace
    from wtsaprep.conventions.openings import Openings
    from wtsaprep.model.provision import Provision

_FEWEST = 3


def _check(section: SectionInPlace) -> Iterator[Breach]:
    if not section.items:
        return
    heading = next((p.text.lower() for p in section.provisions if p.kind == "heading"), "")
    items = [p for p in section.items if not p.level]
    heading = heading.removeprefix("further ").removeprefix("also ").removeprefix("resolves to ")
    openings = openings_under(heading, section.language)
    if openings is None:
        return
    if openings.always and not any(p.text.startswith(openings.usual) for p in items):
        yield from _none_opens(items, heading, openings, section.language)
    if len(items) < _FEWEST:
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


def _none_opens(items: Sequence[Provision], heading: str, openings: Openings, language: str) -> Iterator[Breach]:
    """Under an instruction that does not end with the word itself: a verb that should have it."""
    if TO_GO_ON.search(heading):
        return
    for item in items:
        # A heading that lost its line is none of what stands under the one before.
        if openings.lacks.match(item.text) and not verb_kind(item.text, language):
            usual = openings.usual[0].strip()
            yield Breach(
                f"it lacks the “{usual}” that an instruction goes on with", item.id, 0, len(item.text.split()[0])
            )


ODD_OPENING = NamedRule(
    "odd-opening",
    "wording",
    "Items under an instruction or a decision go on from its heading, all in one way: “to report ...”, “to take ...”.",
    ("WRC-COUNT",),
    "note",
    _check,
    languages=OPENED_LANGUAGES,
)
