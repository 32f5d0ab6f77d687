"""``cited-edition``: a resolution of the assembly that is cited is cited in the edition that is held here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach, Fix, WordsEdit
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.model.edition import CITY_YEAR
from wtsaprep.model.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import WholeProposal

_CITED = LatePattern(
    rf"Resolution[ \u00a0](?P<number>\d{{1,3}})[ \u00a0]\((?P<revised>Rev\.[ \u00a0])?(?P<edition>{CITY_YEAR})\)"
)


def _check(looked: WholeProposal) -> Iterator[Breach]:
    editions = looked.around.editions
    for provision in looked.revised.text:
        if provision.kind in ("number", "history", "opening") or "Resolution" not in provision.text:
            continue
        for cited in _CITED.finditer(provision.text):
            held = editions(cited["number"])
            # Other conferences have resolutions of the same number: only an earlier edition of ours is sure.
            if held and cited["edition"] in held.earlier and not _stood(cited[0], provision.id, looked):
                # What there was an edition of before was revised.
                start, end = cited.span("edition")
                latest = held.latest if cited["revised"] else f"Rev. {held.latest}"
                fix = Fix(f"({latest}) cited", (WordsEdit(provision.id, start, end, latest),))
                yield Breach(
                    f"Resolution {cited['number']} is held here as of {held.latest}", provision.id, start, end, fix
                )


def _stood(words: str, id_: str, looked: WholeProposal) -> bool:
    before = looked.baseline.by_id.get(id_)
    return before is not None and words in before.text


CITED_EDITION = NamedRule(
    "cited-edition",
    "references",
    'A resolution is cited with the place and year of the edition that is in force: "Resolution 44 (Rev. City, Year)".',
    ("PP-DRAFTING",),
    "warning",
    _check,
    mends="The edition that is held here is cited.",
    languages=("en",),
)
