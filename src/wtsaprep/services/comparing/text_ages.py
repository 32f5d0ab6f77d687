"""Ages of a text: since which edition that is here each span of each of its clauses stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.comparison.tied_editions import tied_editions
from wtsaprep.comparison.word_ages import word_ages
from wtsaprep.services.comparing.editions import editions_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wtsaprep.comparison.word_ages import AgedSpan
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.store.index.index import Index


class TextAges(NamedTuple):
    """How old the words of a text are."""

    editions: tuple[str, ...]
    """The place and year of each edition that is here, up to the text's own, the oldest first."""
    spans: Mapping[str, tuple[AgedSpan, ...]]
    """The words of each clause, by its id in the text."""
    had_earlier: bool = False
    """Whether there were editions before the first one."""


def text_ages(index: Index, text: Resolution) -> TextAges:
    """The ages of a text in force, in the edition given.

    Raises:
        InputFault: an edition can't be read.
    """
    editions = editions_of(index, text)
    upto = [edition for edition in editions if edition.adopted == text.adopted]
    editions = editions[: editions.index(upto[0]) + 1] if upto else (*editions, text)
    tied = tied_editions(editions)
    ages = word_ages(tied)
    ids = zip(tied.texts[-1], editions[-1].provisions, strict=True)
    return TextAges(tied.adopted, {own.id: ages[p.id] for p, own in ids if p.id in ages}, tied.had_earlier)
