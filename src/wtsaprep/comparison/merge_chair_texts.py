"""Merging chair's texts: two versions of one revision, clause by clause, with the sources and fates of each clause.

Laws: of choices on different clauses both stand; what both made of one clause is a conflict that holds both wordings
and the sources of both; merging with what was there gives the other side. End marks are no choice: they are made anew.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from wtsaprep.comparison.chair_versions import versions
from wtsaprep.comparison.picks import fitting
from wtsaprep.comparison.put_right import worded_chair_text
from wtsaprep.drafting.amend import apply, derive
from wtsaprep.drafting.lettered_sides import LetteredSides
from wtsaprep.drafting.merge import merge
from wtsaprep.drafting.merge_drafts import merge_fields
from wtsaprep.drafting.merged_texts import bare, with_marks_of_both
from wtsaprep.drafting.settle import described
from wtsaprep.errors import AmendmentFault
from wtsaprep.model.amendment import Amendment
from wtsaprep.model.chair import ChairText, SpanSources
from wtsaprep.model.conflict import Conflict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wtsaprep.comparison.chair_versions import Version
    from wtsaprep.drafting.merge import Merged
    from wtsaprep.model.chair import ConfirmedFate
    from wtsaprep.model.provision import Text

    Rows = tuple[SpanSources, ...]


def merge_chair_texts(
    in_force: Text, base: ChairText, ours: ChairText, theirs: ChairText, rows: Mapping[str, str] | None = None
) -> ChairText:
    """What two people made of one revision of a chair's text.

    Args:
        in_force: The text in force that all three are on.
        base: What both began with.
        ours: Our version; where a clause is in conflict, the text holds its words.
        theirs: Their version.
        rows: For each new clause of a proposal, by its id, the clause of the options that it stands in.

    Raises:
        NeedsDecision: both changed something that can't be two things at once.
        AmendmentFault: one of them does not fit the text in force.
    """
    merged = _merged(in_force, base, ours, theirs, rows)
    if base.amendments in (ours.amendments, theirs.amendments) or ours.amendments == theirs.amendments or merged.frozen:
        return merged
    # Each side wrote citations by the letters that its own picks make: they are written by those of both.
    values = (base, ours, theirs)
    texts = [apply(in_force, value.amendments) for value in values]
    sides = LetteredSides.of(*texts).in_letters_of(apply(in_force, merged.amendments))
    old, mine, other = (
        worded_chair_text(value, in_force, text, tuple(side.values()), value.dangling)
        for value, text, side in zip(values, texts, sides, strict=True)
    )
    return merged if (old, mine, other) == values else _merged(in_force, old, mine, other, rows)


def _merged(
    in_force: Text, base: ChairText, ours: ChairText, theirs: ChairText, rows: Mapping[str, str] | None
) -> ChairText:
    old, mine, other = versions(in_force, (base, ours, theirs), rows or {})
    if mine.value.frozen != other.value.frozen and not old.value.frozen:
        kept, left = (mine, other) if mine.value.frozen else (other, mine)
        text, conflicts = kept.text, tuple(_changed_beside(old, kept, left))
    else:
        united = _united(in_force, old, mine, other)
        text, conflicts = united.text, united.conflicts
    waiting = frozenset(c.provision for c in conflicts)
    rows_here, aside = _sources(old, mine, other, text, waiting)
    fates, clashes = _fates(in_force, old, mine, other, text)
    particulars = merge_fields(*(_particulars(side.value, ours.follows) for side in (old, mine, other)))
    return particulars.model_copy(
        update={
            "amendments": _amendments(in_force, (old, mine, other), text, waiting),
            "attributions": rows_here,
            "fates": fates,
            "conflicts": (*_left_by_rebases(particulars, waiting), *conflicts, *clashes),
            "aside": tuple(dict.fromkeys((*ours.aside, *theirs.aside, *aside))),
        }
    )


def _left_by_rebases(merged: ChairText, waiting: frozenset[str]) -> Iterator[Conflict]:
    """What waits in the versions already; what both sides made of a clause says more than what a re-base left of it."""
    yield from (c for c in merged.conflicts if not c.provision or c.provision not in waiting)


def _united(in_force: Text, old: Version, mine: Version, other: Version) -> Merged:
    """The clauses of both, end marks put right where both sides changed something."""
    merged = merge(old.text, mine.text, other.text)
    if old.text in (mine.text, other.text):
        return merged
    # Its place in what both began with is no matter of dispute: both chose the same of the text in force.
    conflicts = tuple(c for c in merged.conflicts if mine.state(c.provision) != other.state(c.provision))
    merged = merged._replace(conflicts=conflicts)
    waiting = frozenset(conflict.provision for conflict in merged.conflicts)
    text = merged.text
    with contextlib.suppress(AmendmentFault):
        # What was deleted before and is there again knows its place only in the text in force.
        text = _in_order_of(apply(in_force, _picked(in_force, (old, mine, other), waiting)), text)
    text = with_marks_of_both(in_force, old.text, mine.text, other.text, text, waiting)
    return merged._replace(text=text)


def _in_order_of(placed: Text, text: Text) -> Text:
    """The clauses of a text in the order of another one; what that one has not, behind what it follows here."""
    words = {p.id: p for p in text}
    order = [p.id for p in placed if p.id in words]
    for before, provision in zip((None, *text), text, strict=False):
        if provision.id not in order:
            order.insert(order.index(before.id) + 1 if before else 0, provision.id)
    return tuple(words[id_] for id_ in order)


def _changed_beside(old: Version, kept: Version, left: Version) -> Iterator[Conflict]:
    """What one side changed of a revision that the other handed out: its words stay, so a person takes it on."""
    wanted = merge(old.text, kept.text, left.text)
    change_of = {amendment.provision: amendment.change for amendment in derive(kept.text, wanted.text)}
    for id_ in dict.fromkeys((*change_of, *(conflict.provision for conflict in wanted.conflicts))):
        here, wish = kept.clauses.get(id_), left.clauses.get(id_)
        moved = change_of.get(id_) == "move"
        if not moved and here and wish and bare(here) == bare(wish):
            continue  # Its end mark follows from what comes and goes beside it.
        placed = wish is not None and (here is None or moved)
        yield Conflict(
            provision=id_,
            reason="handed out",
            base=old.clauses.get(id_),
            ours=here,
            theirs=wish,
            after=left.before(id_) if placed else None,
        )


def _amendments(
    in_force: Text, sides: tuple[Version, Version, Version], text: Text, waiting: frozenset[str]
) -> tuple[Amendment, ...]:
    """What makes the text of the one in force: as it was picked where that gives it, so that no move is lost."""
    with contextlib.suppress(AmendmentFault):
        picked = _picked(in_force, sides, waiting)
        marked = tuple(_with_end_marks(picked, apply(in_force, picked), text))
        if apply(in_force, marked) == text:
            return marked
    return derive(in_force, text, frozenset(_moving(*sides, waiting)))


def _moving(old: Version, mine: Version, other: Version, waiting: frozenset[str]) -> Iterator[str]:
    """The clauses that were picked to move: of what both changed, as we have it, whose words stand in the text."""
    for id_ in {**mine.amendments, **other.amendments}:
        if id_ in waiting:
            if (mine if id_ in mine.clauses else other).moves(id_):
                yield id_
            continue
        moved_before, moved_here, moved_there = (side.moves(id_) for side in (old, mine, other))
        stays_moved = moved_here and (moved_there or _is_changed(id_, old, mine))
        if stays_moved or (not moved_before and (moved_here or moved_there)):
            yield id_


def _with_end_marks(amendments: tuple[Amendment, ...], made: Text, text: Text) -> Iterator[Amendment]:
    """The amendments with the words of those clauses that were put right behind them."""
    words = {p.id: p.text for p in text}
    right = {p.id: words[p.id] for p in made if words.get(p.id, p.text) != p.text}
    for amendment in amendments:
        new = right.pop(amendment.provision, None)
        yield amendment if new is None else amendment.model_copy(update={"text": new})
    yield from (Amendment(provision=id_, text=new) for id_, new in right.items())


def _picked(in_force: Text, sides: tuple[Version, Version, Version], waiting: frozenset[str]) -> tuple[Amendment, ...]:
    """The amendments of both sides, each as the side has it that changed it; of a clause in conflict, what stands."""
    old, mine, other = sides
    picked: list[Amendment] = []
    for id_ in dict.fromkeys((*mine.amendments, *other.amendments)):
        if id_ in waiting:
            side = mine if id_ in mine.clauses else other
        else:
            side = other if mine.state(id_) == old.state(id_) else mine
        if id_ in side.amendments:
            picked.append(side.amendments[id_])
    return fitting(in_force, picked)


def _sources(old: Version, mine: Version, other: Version, text: Text, waiting: frozenset[str]) -> tuple[Rows, Rows]:
    """Whose words stand in the text, as the side says whose words it has; and whose the other wording is."""
    merged = {p.id: p for p in text}
    here: list[SpanSources] = []
    aside: list[SpanSources] = []
    sides = (mine, other, old)
    for id_ in dict.fromkeys(row.provision for side in sides for row in side.value.attributions):
        my_clause, their_clause = mine.clauses.get(id_), other.clauses.get(id_)
        my_rows, their_rows = mine.rows(id_), other.rows(id_)
        if id_ in waiting:
            ours_stand = my_clause == merged.get(id_) or their_clause != merged.get(id_)
            here += my_rows if ours_stand else their_rows
            aside += their_rows if ours_stand else my_rows
        elif my_clause == their_clause:
            here += _either(old.rows(id_), my_rows, their_rows)
        else:
            here += my_rows if _is_changed(id_, old, mine) else their_rows
    return tuple(here), tuple(aside)


def _is_changed(id_: str, old: Version, side: Version) -> bool:
    return side.clauses.get(id_) != old.clauses.get(id_)


def _either(before: Rows, mine: Rows, other: Rows) -> Rows:
    """What one side changed; what both did, words that are the same with the sources of both."""
    if mine == other or other == before:
        return mine
    if mine == before:
        return other
    sources_of: dict[tuple[str, int, int], list[str]] = {}
    for row in (*mine, *other):
        sources_of.setdefault((row.provision, row.start, row.end), []).extend(row.sources)
    return tuple(
        SpanSources(provision=id_, sources=tuple(dict.fromkeys(sources)), start=start, end=end)
        for (id_, start, end), sources in sources_of.items()
    )


def _fates(
    in_force: Text, old: Version, mine: Version, other: Version, text: Text
) -> tuple[tuple[ConfirmedFate, ...], tuple[Conflict, ...]]:
    """What was confirmed on either side and holds: its clause reads as it did there."""
    was, ours, theirs = ({(f.proposal, f.provision): f for f in side.value.fates} for side in (old, mine, other))
    fates: list[ConfirmedFate] = []
    clashes: list[Conflict] = []
    for key in dict.fromkeys((*ours, *theirs)):
        before, my_fate, their_fate = was.get(key), ours.get(key), theirs.get(key)
        chosen = [my_fate] if their_fate == before else [their_fate] if my_fate == before else [my_fate, their_fate]
        holding = [fate for fate in chosen if fate and _holds_here(fate, in_force, (mine, other), text)]
        fates += dict.fromkeys(holding)
        if len(set(holding)) > 1:
            sides = {"ours": described(holding[0]), "theirs": described(holding[1])}
            clashes.append(Conflict(field="fates", base=described(before) if before else None, **sides))
    return tuple(fates), tuple(clashes)


def _holds_here(fate: ConfirmedFate, in_force: Text, sides: tuple[Version, ...], text: Text) -> bool:
    """Whether a side on which it was confirmed reads there as the merged text does."""
    return any(_holds(fate, in_force, side.text, text) for side in sides if fate in side.value.fates)


def _holds(fate: ConfirmedFate, in_force: Text, side: Text, text: Text) -> bool:
    there, here = ({p.id: p.text for p in words} for words in (side, text))
    if fate.provision in there or fate.provision in here:
        return there.get(fate.provision) == here.get(fate.provision)
    if any(p.id == fate.provision for p in in_force):
        return True  # Deleted on both sides.
    known = {p.id for p in in_force}
    return {*there} - known == {*here} - known if fate.provision else there == here


def _particulars(value: ChairText, follows: str) -> ChairText:
    """A version without what is merged by clause."""
    blank: dict[str, object] = {"attributions": (), "fates": (), "aside": (), "follows": follows}
    return value.model_copy(update=blank)
