"""What the clauses of a redline are called: by their heading and labels in the text that they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.citation_words import label_path
from wtsaprep.model.sections import OPENS_SECTION
from wtsaprep.redline.spans import accepted, rejected

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.model.citation_words import LabelPath
    from wtsaprep.redline.redline import MarkedProvision


def leading_to(marked: Sequence[MarkedProvision], place: int, *, before: bool) -> tuple[str, LabelPath]:
    """The heading over a clause and the labels down to it, in the baseline (``before``) or in the revised text."""
    side = rejected if before else accepted
    labels: list[str] = []
    above = 10
    for provision in reversed(marked[: place + 1]):
        if not (provision.in_baseline if before else provision.in_revised):
            continue
        if provision.kind in OPENS_SECTION:
            return side(provision.text), label_path(tuple(reversed(labels)))
        level = provision.level if provision.kind == "item" else -1
        if not labels or (level < above and provision.kind in ("item", "rule")):
            labels.append(side(provision.label))
            above = level
    return "", label_path(tuple(reversed(labels)))
