"""Picks: a chair's text made by choosing an option for each clause, or several side by side in square brackets.

Laws: a text picked wholly from one proposal is that proposal's; picking "no change" everywhere gives the text in force.
Every word that comes in remembers its sources.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.brackets import as_alternatives
from wtsaprep.comparison.options import WHOLE
from wtsaprep.drafting.amend import amended, apply
from wtsaprep.drafting.end_marks import end_mark, with_end_mark
from wtsaprep.errors import StepRefused
from wtsaprep.model.amendment import Amendment
from wtsaprep.model.chair import SpanSources
from wtsaprep.redline.word_changes import words_of
from wtsaprep.redline.words import mark_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wtsaprep.comparison.options import Backer, ClauseOptions
    from wtsaprep.model.chair import ChairText, ConfirmedFate
    from wtsaprep.model.provision import Provision, Text


def with_picks(
    chair: ChairText, baseline: Text, clause: ClauseOptions, picks: Sequence[Backer | None], order: Sequence[str] = ()
) -> ChairText:
    """The chair's text with what was picked for one clause; several picks stand as alternatives in brackets.

    Args:
        chair: The text so far.
        baseline: The text in force.
        clause: The clause.
        picks: What was picked of its backers, in the order in which it is to stand; None for no change.
        order: Ids in the order of the proposal that is followed, for new clauses after one and the same.

    Raises:
        StepRefused: they want the clause in different places, or the text as a whole gone.
    """
    known = {p.id: p for p in baseline}
    if clause.key == WHOLE:
        raise StepRefused("a text that is suppressed has no chair's text; record it as a decision")
    old = known.get(clause.key)
    amendment = picks[0].amendment if len(picks) == 1 and picks[0] else None
    rows: tuple[SpanSources, ...] = ()
    if amendment is not None and picks[0] is not None:
        rows = tuple(_sources_of(old, amendment, picks[0].sources))
    elif len(picks) > 1:
        amendment, rows = _bracketed(old, clause, picks)
    ids = set(clause.ids)
    others = [a for a in chair.amendments if a.provision not in ids]
    there = next((n for n, a in enumerate(chair.amendments) if a.provision in ids), None)
    if amendment is None:
        placed = others
    elif there is not None and amendment.change == "insert" and chair.amendments[there].after == amendment.after:
        placed = [*others[:there], amendment, *others[there:]]
    else:
        placed = _placed(others, amendment, order)
    amendments = fitting(baseline, placed)
    attributions = (*(a for a in chair.attributions if a.provision not in ids), *rows)
    picked_text = chair.model_copy(update={"amendments": amendments, "attributions": attributions})
    return with_fates_that_hold(picked_text, apply(baseline, chair.amendments), apply(baseline, amendments))


def with_fates_that_hold(chair: ChairText, before: Text, after: Text) -> ChairText:
    """The chair's text with those fates that a person confirmed of clauses that read as they did."""
    if not chair.fates:
        return chair
    old_words, new_words = ({p.id: p.text for p in text} for text in (before, after))

    def holds(fate: ConfirmedFate) -> bool:
        if fate.provision in old_words or fate.provision in new_words:
            return old_words.get(fate.provision) == new_words.get(fate.provision)
        return old_words == new_words  # A clause under another id here, or the text as a whole.

    return chair.model_copy(update={"fates": tuple(filter(holds, chair.fates))})


def _bracketed(
    old: Provision | None, clause: ClauseOptions, picks: Sequence[Backer | None]
) -> tuple[Amendment, tuple[SpanSources, ...]]:
    versions = [_made(old, pick) for pick in picks]
    changes = {pick.amendment.after for pick in picks if pick and pick.amendment and pick.amendment.change == "move"}
    moving = sum(bool(pick and pick.amendment and pick.amendment.change == "move") for pick in picks)
    if moving not in (0, len(picks)) or len(changes) > 1:
        raise StepRefused("a clause can't stand in two places: pick one of them")
    model = next(p for p in versions if p is not None)
    mark = end_mark((old or model).text)
    # End marks are formal: one for all, behind the brackets.
    alternatives = as_alternatives(
        [with_end_mark(p.text, mark) if p and mark else p.text if p else "" for p in versions]
    )
    rows = tuple(
        SpanSources(provision=model.id, sources=pick.sources, start=start, end=end)
        for pick, (start, end) in zip(picks, alternatives.places, strict=True)
        if pick is not None
    )
    if old is None:
        first = next(pick.amendment for pick in picks if pick and pick.amendment)
        return first.model_copy(update={"text": alternatives.text, "italics": None}), rows
    if moving:
        return Amendment(provision=old.id, change="move", after=changes.pop(), text=alternatives.text, italics=()), rows
    return Amendment(provision=old.id, text=alternatives.text, italics=()), rows


def _made(old: Provision | None, pick: Backer | None) -> Provision | None:
    """The clause as a pick has it; None if it has none."""
    if pick is None or pick.amendment is None:
        return old
    return None if pick.amendment.change == "delete" else amended(old, pick.amendment)


def _sources_of(old: Provision | None, amendment: Amendment, sources: tuple[str, ...]) -> Iterator[SpanSources]:
    """A row for each run of words that comes in; one for the clause if none does, or if it moves."""
    has_new_words = False
    at = 0
    new = None if amendment.change == "delete" else amended(old, amendment).text
    for mark, text in mark_words(old.text if old else "", new) if new is not None else ():
        if mark == "inserted" and words_of(text):
            has_new_words = True
            yield SpanSources(provision=amendment.provision, sources=sources, start=at, end=at + len(text))
        at += len(text) if mark != "deleted" else 0
    if not has_new_words or amendment.change == "move":
        yield SpanSources(provision=amendment.provision, sources=sources)


def _placed(others: Sequence[Amendment], added: Amendment, order: Sequence[str]) -> list[Amendment]:
    """The amendments with one more, before the first that its proposal has after it."""
    later = set(order[order.index(added.provision) + 1 :]) if added.provision in order else set()
    at = next((n for n, other in enumerate(others) if other.provision in later), len(others))
    return [*others[:at], added, *others[at:]]


def fitting(baseline: Text, amendments: Iterable[Amendment]) -> tuple[Amendment, ...]:
    """The amendments, each after a provision that stays: one that moves gives way to the nearest before it."""
    found = tuple(amendments)
    moving = {a.provision for a in found if a.change == "move"}
    if not any(a.after in moving for a in found):
        return found
    nearest: dict[str, str] = {}
    last = ""
    for provision in baseline:
        last = last if provision.id in moving else provision.id
        nearest[provision.id] = last
    return tuple(a.model_copy(update={"after": nearest[a.after]}) if a.after in moving else a for a in found)
