"""Laid texts: what proposals make of one text in force, each laid over it once, whoever asks and however often."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from wtsaprep.comparison.groups import group_wishes
from wtsaprep.drafting.amend import derive
from wtsaprep.drafting.wishes import wishes
from wtsaprep.model.clause_names import clause_names
from wtsaprep.model.labels import same_labels
from wtsaprep.redline.redline import redline_over
from wtsaprep.redline.underlay import Underlay

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wtsaprep.comparison.groups import Group
    from wtsaprep.drafting.wishes import Wish
    from wtsaprep.model.amendment import Amendment
    from wtsaprep.model.provision import Text
    from wtsaprep.redline.redline import Redline


class LaidText:
    """A text laid over the one in force, and what follows from that."""

    def __init__(self, under: Underlay, text: Text) -> None:
        self.text = text
        self._under = under
        self._wishes: dict[int, tuple[Wish, ...]] = {}

    @cached_property
    def laid(self) -> Redline:
        """Its redline against the text in force."""
        return redline_over(self._under, self.text, self._labels)

    @cached_property
    def _labels(self) -> tuple[str, ...]:
        same = same_labels(self._under.text, self.text)
        return self._under.labels if same else self._under.labels_in(self.text)

    def wishes(self, column: int) -> tuple[Wish, ...]:
        """What it wants, as the proposal of some column, of which there are several where they bear one text."""
        if column not in self._wishes:
            self._wishes[column] = tuple(wishes(column, self.laid))
        return self._wishes[column]

    @cached_property
    def amendments(self) -> tuple[Amendment, ...]:
        """The amendments that make it of the text in force."""
        return derive(self._under.text, self.text)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """What its clauses are called."""
        return clause_names(self.text, self._labels)


class LaidTexts:
    """The texts that were made on one text in force."""

    def __init__(self, baseline: Text) -> None:
        self.under = Underlay(baseline)
        self._laid: dict[int, LaidText] = {}
        self._grouped: dict[tuple[int, ...], tuple[Group, ...]] = {}

    def grouped(self, wishes_here: Sequence[Wish]) -> tuple[Group, ...]:
        """Wishes of its texts on one clause in groups; options are made of the same wishes as a matrix."""
        key = tuple(map(id, wishes_here))
        if key not in self._grouped:
            self._grouped[key] = group_wishes(wishes_here)
        return self._grouped[key]

    def of(self, text: Text) -> LaidText:
        """One of them, known by being the same value: to compare two texts costs more than to lay one over."""
        if id(text) not in self._laid:
            self._laid[id(text)] = LaidText(self.under, text)  # Which holds it, so that no other one gets its id.
        return self._laid[id(text)]
