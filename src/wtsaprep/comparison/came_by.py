"""What came by which proposal: whether an edition has words that a proposal on the edition before wanted there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.folded_words import folded_words
from wtsaprep.redline.words import mark_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.model.amendment import Amendment
    from wtsaprep.model.provision import Text
    from wtsaprep.redline.spans import Mark, Spans


def wanted_so(marked: Spans, clause: str, baseline: Text, revised: Text) -> bool:
    """Whether a proposal wanted some words that an edition put into a clause, or all that it struck.

    ``marked`` are the words of the clause against those of the edition before, ``clause`` is its id there and empty
    for a new one, ``baseline`` that edition, and ``revised`` what the proposal makes of it.
    """
    words_before = next((p.text for p in baseline if p.id == clause), "")
    before = _spaced(words_before)
    if put := _runs(marked, "inserted"):
        known = {p.id for p in baseline}
        wanted = [_spaced(p.text) for p in revised if p.id == clause or p.id not in known]
        return any(run in words and run not in before for run in put for words in wanted)
    struck = _runs(mark_words(words_before, next((p.text for p in revised if p.id == clause), "")), "deleted")
    gone = _runs(marked, "deleted")
    return bool(gone) and all(any(run in theirs for theirs in struck) for run in gone)


def _runs(marked: Spans, mark: Mark) -> list[str]:
    """The runs of words that bear a mark; what holds no word is none."""
    spaced = (_spaced(span.text) for span in marked if span.mark == mark)
    return [run for run in spaced if run.strip()]


def _spaced(text: str) -> str:
    """Words with a blank on both sides of each, so that none is found within another one."""
    return f" {' '.join(folded_words(text))} "


def moved_so(clause: str, amendments: Iterable[Amendment]) -> bool:
    """Whether a proposal wanted a clause to stand elsewhere."""
    return any(amendment.change == "move" and amendment.provision == clause for amendment in amendments)
