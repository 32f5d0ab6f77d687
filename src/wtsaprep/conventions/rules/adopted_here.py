"""``adopted-here``: what a MOD revises is adopted by this assembly, and says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach, Fix, WordsEdit
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.drafting.adoption_lines import readopted
from wtsaprep.model.language import alternatives
from wtsaprep.model.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import WholeProposal

_OTHER_BODY = LatePattern(lambda: alternatives(lambda table: table.opening.other_bodies))
"""How other bodies than the assembly are called in an opening formula; their texts are not adopted here."""
_CALLED = {"number": "the number line", "history": "the history", "opening": "the opening formula"}


def _check(looked: WholeProposal) -> Iterator[Breach]:
    adoption = looked.around.adoption
    if looked.proposal.symbol != "MOD" or not adoption or "[" in adoption:
        return
    opening = looked.revised.head.get("opening")
    if opening is not None and _OTHER_BODY.search(opening.text):
        return
    head = tuple(looked.revised.head[kind] for kind in _CALLED if kind in looked.revised.head)
    year = adoption.rpartition(" ")[2]
    wrong = [
        (provision, right.text)
        for provision, right in zip(head, readopted(head, adoption), strict=True)
        if provision.text != right.text and "[" not in provision.text and not _names(provision.text, adoption, year)
    ]
    if wrong:
        edits = tuple(WordsEdit(provision.id, 0, len(provision.text), right) for provision, right in wrong)
        lines = " and ".join(_CALLED[provision.kind] for provision, _ in wrong)
        said = f"{adoption}, where it is to be adopted, is not named in {lines}"
        yield Breach(said, wrong[0][0].id, fix=Fix(f"{adoption} named", edits))


def _names(text: str, adoption: str, year: str) -> bool:
    """Whether a line names the assembly, in this or another language: there the city may be written otherwise."""
    return adoption.casefold() in text.casefold() or (not text.isascii() and year in text)


ADOPTED_HERE = NamedRule(
    "adopted-here",
    "head",
    "A resolution that is revised names the revising assembly: (Rev. City, Year), in its history and opening formula.",
    ("PP-DRAFTING", "ITUT-RESOLUTIONS"),
    "warning",
    _check,
    mends="The city and year of this assembly are put.",
)
