"""Fates: what of each proposal is still in a chair's text, amendment by amendment, formal ones left out.

Laws: of a text that is a proposal's own, all its amendments are taken; of the text in force, none is; the order in
which proposals are given does not matter. A fate is suggested here; a person confirms it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wtsaprep.comparison.amendment_search import AmendmentSearch, Found
from wtsaprep.comparison.columns import column, in_order, is_our_column
from wtsaprep.comparison.counterparts import Counterparts
from wtsaprep.comparison.followed_text import FollowedText
from wtsaprep.comparison.laid_texts import LaidTexts
from wtsaprep.comparison.wanted_changes import WantedChanges
from wtsaprep.comparison.word_weights import WordWeights
from wtsaprep.drafting.wishes import wishes
from wtsaprep.model.file_format import FIXED_KINDS
from wtsaprep.model.regions import NOBODY
from wtsaprep.redline.redline import redline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wtsaprep.comparison.amendment_search import FateAct
    from wtsaprep.comparison.columns import Column, Compared
    from wtsaprep.comparison.fate_reasons import FateReason
    from wtsaprep.comparison.laid_texts import LaidText
    from wtsaprep.model.chair import ConfirmedFate, Fate
    from wtsaprep.model.provision import Text
    from wtsaprep.redline.spans import Spans


@dataclass(frozen=True, slots=True)
class AmendmentFate:
    """One amendment of a proposal and what became of it."""

    proposal: str
    """Id of the proposal."""
    number: str
    sources: tuple[str, ...]
    ours: bool
    provision: str
    """The clause, as the proposal calls it; empty for the whole text."""
    act: FateAct
    suggested: Fate
    wanted: Spans = ()
    """The text in force and what the proposal makes of it."""
    found: Spans = ()
    """What the proposal makes of it and what the chair's text says instead."""
    paragraph: str = ""
    """The paragraph of the chair's text that it is about, as that text calls it; empty for the whole text."""
    tied: tuple[str, ...] = ()
    """The paragraphs that it stands or falls with: those that hold its words, or if it is not taken, keep what it takes
    out. A decision on any other one says nothing of it."""
    confirmed: Fate | None = None
    reason: FateReason = ""
    """Why it is taken with changes where its words are not."""
    settled: Fate | None = None
    """What follows from a body's decision on that paragraph."""
    symbol: str = ""
    whole: str = ""
    """The clause whose change it is part of: halves of a split and sides of a join are one change."""

    @property
    def fate(self) -> Fate:
        """What a person said; else what follows from a decision; else what is suggested."""
        return self.confirmed or self.settled or self.suggested

    @property
    def open(self) -> bool:
        """Whether it is no more than suggested."""
        return self.confirmed is None and self.settled is None


def whole_fates(rows: Iterable[AmendmentFate]) -> tuple[tuple[Fate, bool], ...]:
    """What became of each change, and whether that is no more than suggested; a split or a join is one change.

    Where its halves fared differently, it was taken with changes, if none of them stands in brackets.
    """
    changes: dict[tuple[str, str], list[AmendmentFate]] = {}
    for row in rows:
        changes.setdefault((row.proposal, row.whole), []).append(row)
    return tuple((_fate_of_all({row.fate for row in of}), any(row.open for row in of)) for of in changes.values())


def _fate_of_all(found: set[Fate]) -> Fate:
    if len(found) == 1:
        return next(iter(found))
    return "in brackets" if "in brackets" in found else "taken with changes"


def fates(
    baseline: Text,
    chair: Text,
    entries: Iterable[Compared],
    own: frozenset[str] = NOBODY,
    confirmed: Iterable[ConfirmedFate] = (),
    laid: LaidTexts | None = None,
) -> tuple[AmendmentFate, ...]:
    """The fate of every amendment of substance, ours first, then by document number and in the order of the text.

    ``laid`` are the texts laid over the one in force, where others ask for them as well.
    """
    laid = laid or LaidTexts(baseline)
    fate_confirmed = {(fate.proposal, fate.provision): fate.fate for fate in confirmed}
    weights = WordWeights(baseline)
    there, counterparts = FollowedText(baseline, chair, weights), Counterparts(baseline, chair)
    in_turn = in_order(entries, own)
    wanted = WantedChanges(baseline, (entry.revised for entry in in_turn))
    return tuple(
        AmendmentFate(
            head.id,
            head.number,
            head.sources,
            is_our_column(head, own),
            found.provision,
            found.act,
            found.fate,
            found.wanted,
            found.found,
            found.paragraph,
            found.tied,
            fate_confirmed.get((head.id, found.provision)),
            found.reason,
            symbol=head.symbol,
            whole=found.whole,
        )
        for at, entry in enumerate(in_turn)
        for head in (column(entry.proposal),)
        for found in _found(baseline, there, counterparts, wanted, head, (at, laid.of(entry.revised)))
    )


def _found(
    baseline: Text,
    there: FollowedText,
    counterparts: Counterparts,
    wanted: WantedChanges,
    head: Column,
    revised: tuple[int, LaidText],
) -> Iterator[Found]:
    if head.whole == "SUP":
        gone = all(p.kind in FIXED_KINDS for p in there.text)
        yield Found("", "suppress", "taken" if gone else "not taken")
    elif head.whole == "NOC":
        changed = any(wishes(0, redline(baseline, there.text)))
        yield Found("", "keep", "not taken" if changed else "taken")
    else:
        at, text = revised
        yield from AmendmentSearch(baseline, text, at, there, counterparts, wanted).all()
