"""``heading-verb``: a heading begins with a verb as ITU writes it: "resolves", not "resloves" or "resolve"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach, Fix, WordsEdit
from wtsaprep.conventions.heading_verbs import SPELT_LANGUAGES, meant_verb, verb_place
from wtsaprep.conventions.openings import articles_open, items_open
from wtsaprep.conventions.rule import NamedRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import ClauseInPlace


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    heading = clause.provision
    if heading.kind != "heading" or clause.part not in ("preambular", "operative"):
        return
    if heading.text.startswith((*items_open(clause.language), *articles_open(clause.language))):
        # Of a heading that was written over, or of an item that was made one.
        yield Breach("begins as a clause does; a heading begins with a verb of its part", heading.id)
    elif meant := meant_verb(heading.text, clause.language):
        start, end = verb_place(heading.text, clause.language)
        word = heading.text[start:end]
        right = meant.capitalize() if word[0].isupper() else meant
        fix = Fix(f"{right} written", (WordsEdit(heading.id, start, end, right),))
        yield Breach(f"ITU writes {right} where {word} stands", heading.id, start, end, fix)


HEADING_VERB = NamedRule(
    "heading-verb",
    "structure",
    "A heading begins with a verb as resolutions have it: considering, resolves, instructs the Director ...",
    ("WRC-COUNT", "ITUT-RESOLUTIONS"),
    "warning",
    _check,
    mends="The verb is written as ITU does.",
    languages=SPELT_LANGUAGES,
)
