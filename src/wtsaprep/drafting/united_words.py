"""Uniting two wordings of one clause that change other words of it, as when a text in force was corrected."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from wtsaprep.drafting.competing_words import touches
from wtsaprep.drafting.draft import worded_provision
from wtsaprep.redline.spans import accepted, rejected
from wtsaprep.redline.word_changes import WordChange
from wtsaprep.redline.words import mark_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.model.provision import Provision


def united_words(base: Provision, ours: Provision, theirs: Provision) -> Provision | None:
    """Our wording of a clause with their changes in it too; None where both are about the same words.

    Where both say the same of some words, it is said once.
    """
    if any(_but_for_words(side) != _but_for_words(base) for side in (ours, theirs)):
        return None
    mine, other = (tuple(_changes(base.text, side.text)) for side in (ours, theirs))
    rest = tuple(change for change in other if change not in mine)
    if any(touches(one, another) or _overlap(one, another) for one in mine for another in rest):
        return None
    text, at = [], 0
    for change in sorted((*mine, *rest)):
        text += [base.text[at : change.start], change.new]
        at = change.end
    return worded_provision(ours, "".join((*text, base.text[at:])))


def _but_for_words(provision: Provision) -> Provision:
    return provision.model_copy(update={"text": "", "italics": ()})


def _changes(old: str, new: str) -> Iterator[WordChange]:
    """What one wording puts in the place of what, with the blanks that go and come."""
    at = 0
    for kept, run in groupby(mark_words(old, new), lambda span: span.mark == "kept"):
        spans = list(run)
        gone = rejected(spans)
        if not kept:
            yield WordChange(at, at + len(gone), gone, accepted(spans))
        at += len(gone)


def _overlap(one: WordChange, other: WordChange) -> bool:
    return one.start < other.end and other.start < one.end
