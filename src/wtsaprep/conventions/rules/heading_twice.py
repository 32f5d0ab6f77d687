"""``heading-twice``: two sections that follow each other do not bear the same heading."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.model.citation_words import folded_heading, heading_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import WholeText
    from wtsaprep.model.provision import Provision


def _check(whole: WholeText) -> Iterator[Breach]:
    headings = [section.heading for section in whole.sections]
    for before, after in pairwise(headings):
        if before and after and before.kind == after.kind == "heading" and _called(before) == _called(after):
            yield Breach("follows a section with the same heading", after.id)


def _called(heading: Provision) -> str:
    return folded_heading(heading_words(heading.text))


HEADING_TWICE = NamedRule(
    "heading-twice",
    "structure",
    "Clauses that follow each other under the same heading stand under it once; citations can't tell two apart.",
    ("CUSTOM",),
    "warning",
    _check,
)
