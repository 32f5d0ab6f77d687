"""``other-verb``: an item that begins with a verb of the other part: "instructs ..." under considering."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.model.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wtsaprep.conventions.looked_at import ClauseInPlace

_OF_OPERATIVE: Mapping[str, tuple[str, ...]] = {
    "en": ("resolves ", "instructs ", "invites ", "urges ", "encourages ", "decides ", "authorizes ", "requests the "),
    "fr": ("décide ", "charge le ", "charge la ", "invite ", "prie ", "exhorte ", "autorise "),
    "es": ("resuelve ", "encarga a", "invita a", "insta a", "pide a", "exhorta a"),
}
_OF_PREAMBLE: Mapping[str, tuple[str, ...]] = {
    "en": (
        "considering that ",
        "recognizing that ",
        "recalling that ",
        "recalling resolution",
        "bearing in mind that ",
    ),
    "fr": ("considérant que ", "reconnaissant que ", "rappelant que ", "ayant à l'esprit que "),
    "es": ("considerando que ", "reconociendo que ", "recordando que ", "teniendo en cuenta que "),
}
"""Beginnings that can be nothing but a verb; "requests" and "calls" may be nouns."""
_LONGEST = 40
_CITED = LatePattern(r"\w+ (?:\d|[a-z]{1,2}\))")
"""A clause that is cited: "resolves 2 above shows"."""


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    beginnings = {"preambular": _OF_OPERATIVE, "operative": _OF_PREAMBLE}.get(clause.part)
    if beginnings is None or clause.provision.kind != "item" or clause.provision.level:
        return
    words = clause.words[:_LONGEST].lower()
    if words.startswith(beginnings[clause.language]) and not _CITED.match(words):
        begun = next(filter(words.startswith, beginnings[clause.language]))
        verb = begun.split(" ")[0]
        where = "the preamble" if clause.part == "preambular" else "the operative part"
        said = f"it begins with “{verb}”, and stands in {where}; a heading may be missing"
        yield Breach(said, clause.provision.id, 0, len(verb))


OTHER_VERB = NamedRule(
    "other-verb",
    "wording",
    "What is instructed stands under a heading of its own, and not in the preamble; nor the other way round.",
    ("WRC-COUNT",),
    "note",
    _check,
    languages=tuple(_OF_PREAMBLE),
)
