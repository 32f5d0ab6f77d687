"""The laws of merging chair's texts, on random picks of random proposals by two people."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.strategies import revisions, texts
from wtsaprep.comparison.columns import Compared
from wtsaprep.comparison.merge_chair_texts import merge_chair_texts
from wtsaprep.comparison.options import Backer, ClauseOptions, clauses, pick_of
from wtsaprep.comparison.picks import with_picks
from wtsaprep.comparison.put_right import put_right
from wtsaprep.comparison.settle_chair_texts import settled_chair_text
from wtsaprep.comparison.standing_options import StandingOptions
from wtsaprep.drafting.amend import apply, derive
from wtsaprep.drafting.settle import CHOICES, ConflictChoice
from wtsaprep.errors import StepRefused
from wtsaprep.model.amendment import Amendment
from wtsaprep.model.chair import ChairText, ConfirmedFate
from wtsaprep.model.conflict import Conflict
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.resolution import Baseline
from wtsaprep.store.files.toml_values import dump_value, load_value

BASELINE = Baseline(resolution="11")
BLANK = ChairText(id="dt", document="DT/24", baseline=BASELINE)


class Picking:
    """A text in force with the options of its clauses."""

    def __init__(self, in_force: Text, compiled: tuple[ClauseOptions, ...]) -> None:
        self.in_force = in_force
        self.clauses = [clause for clause in compiled if clause.open and clause.key]
        self.rows = {id_: clause.key for clause in compiled for id_ in clause.ids}

    def picked(self, chair: ChairText, clause: ClauseOptions, at: int) -> ChairText:
        """A chair's text with an option taken."""
        return with_picks(chair, self.in_force, clause, [pick_of(clause.options[at])])

    def merged(self, base: ChairText, ours: ChairText, theirs: ChairText) -> ChairText:
        """What became of two versions; it is a file that loads."""
        merged = merge_chair_texts(self.in_force, base, ours, theirs, self.rows)
        assert load_value(ChairText, dump_value(merged)) == merged
        return merged

    def taken(self, chair: ChairText, clause: ClauseOptions) -> tuple[int, ...]:
        """The options that a text has of a clause."""
        return StandingOptions(chair, self.in_force, self.clauses).of(clause)


Picks = tuple[Picking, ChairText, ChairText, ChairText, dict[str, tuple[int, int, int]]]
"""Options, three versions, and what was picked for each clause: before, by us, by them."""


@st.composite
def offers(draw: st.DrawFn) -> Picking:
    """Three proposals on a random text."""
    baseline = draw(texts(most=8))
    entries = [
        Compared(
            Proposal(id=name.lower(), number=f"{name}/1/1", sources=(name,), baseline=BASELINE),
            draw(revisions(baseline)),
        )
        for name in ("ARB", "EUR", "RCC")
    ]
    return Picking(baseline, clauses(baseline, entries))


@st.composite
def picks(draw: st.DrawFn) -> Picks:
    """Random picks of two people who began with one text: for each clause the option before, ours, theirs."""
    offered = draw(offers())
    base = ours = theirs = BLANK
    chosen: dict[str, tuple[int, int, int]] = {}
    for clause in offered.clauses:
        of_clause = st.integers(0, len(clause.options) - 1)
        before = draw(of_clause)
        mine, other = (draw(of_clause) if draw(st.booleans()) else before for _ in range(2))
        base = offered.picked(base, clause, before)
        ours = offered.picked(ours, clause, mine)
        theirs = offered.picked(theirs, clause, other)
        chosen[clause.key] = (before, mine, other)
    return offered, base, ours, theirs, chosen


@given(picks())
def test_merging_with_what_was_there_gives_the_other_side(
    case: Picks,
) -> None:
    offered, base, ours, theirs, _ = case
    for one, other, wanted in ((ours, base, ours), (base, theirs, theirs), (ours, ours, ours)):
        merged = offered.merged(base, one, other)
        assert apply(offered.in_force, merged.amendments) == apply(offered.in_force, wanted.amendments)
        assert {*merged.attributions} == {*wanted.attributions}
        assert not merged.conflicts
        assert not merged.aside


@given(picks())
def test_of_random_picks_nothing_is_lost_and_nothing_stands_twice(
    case: Picks,
) -> None:
    offered, base, ours, theirs, chosen = case
    merged = offered.merged(base, ours, theirs)
    text = apply(offered.in_force, merged.amendments)
    waiting = {conflict.provision for conflict in merged.conflicts}
    for clause in offered.clauses:
        before, mine, other = chosen[clause.key]
        wanted = other if mine == before else mine
        assert sum(p.id in clause.ids for p in text) <= 1 + sum(id_ in waiting for id_ in clause.ids)
        if any(backer.amendment and backer.amendment.change == "move" for backer in _backers(clause)):
            continue  # Moved here and changed there is both.
        if mine != other and before not in (mine, other) and not _same(offered, clause, mine, other):
            assert waiting & {*clause.ids}, clause
        elif not waiting & {*clause.ids}:
            side = theirs if mine == before else ours
            assert wanted in offered.taken(merged, clause) or not offered.taken(side, clause)


@given(picks())
def test_what_both_chose_alike_waits_for_nobody_and_bears_their_id(case: Picks) -> None:
    offered, base, ours, theirs, _ = case
    merged = offered.merged(base, ours, theirs)
    text = {p.id for p in apply(offered.in_force, merged.amendments)}
    waiting = {conflict.provision for conflict in merged.conflicts}
    for clause in offered.clauses:
        mine, other = ([a for a in side.amendments if a.provision in clause.ids] for side in (ours, theirs))
        if mine == other:
            assert not waiting & {*clause.ids}
            assert text & {*clause.ids} == {p.id for p in apply(offered.in_force, ours.amendments)} & {*clause.ids}


def _backers(clause: ClauseOptions) -> list[Backer]:
    return [backer for option in clause.options for backer in option.backers]


def _same(offered: Picking, clause: ClauseOptions, one: int, other: int) -> bool:
    texts = [apply(offered.in_force, offered.picked(BLANK, clause, at).amendments) for at in (one, other)]
    return [p.text.rstrip(" ;,.:") for p in texts[0]] == [p.text.rstrip(" ;,.:") for p in texts[1]]


def moved(*sides: ChairText) -> set[str]:
    """The clauses that some texts move."""
    return {a.provision for side in sides for a in side.amendments if a.change == "move"}


@given(picks(), st.sampled_from(CHOICES))
def test_neither_settling_nor_tidying_moves_what_nobody_picked_to_move(case: Picks, choice: ConflictChoice) -> None:
    offered, base, ours, theirs, _ = case
    chair = offered.merged(base, ours, theirs)
    assert moved(chair) <= moved(ours, theirs)
    while chair.conflicts:
        conflict = chair.conflicts[0]
        text = apply(offered.in_force, chair.amendments)
        settled = settled_chair_text(chair, offered.in_force, text, conflict, choice)
        others = moved(chair) - {conflict.provision}
        assert moved(settled) - {conflict.provision} == others
        chair = settled
    tidied = put_right(base, ours, offered.in_force)
    assert moved(tidied) == moved(ours)


@given(picks(), st.sampled_from(CHOICES))
def test_each_conflict_can_be_settled(case: Picks, choice: ConflictChoice) -> None:
    offered, base, ours, theirs, _ = case
    chair = offered.merged(base, ours, theirs)
    mine = {p.id for p in apply(offered.in_force, ours.amendments)}
    while chair.conflicts:
        conflict = chair.conflicts[0]
        text = apply(offered.in_force, chair.amendments)
        chair = settled_chair_text(chair, offered.in_force, text, conflict, choice)
        now = next((p for p in apply(offered.in_force, chair.amendments) if p.id == conflict.provision), None)
        if choice == "mine" and conflict.provision in mine:
            assert now is not None
            assert now.text == (conflict.ours.text if isinstance(conflict.ours, Provision) else None)
        if choice == "theirs":
            assert (now.text if now else None) == (
                conflict.theirs.text if isinstance(conflict.theirs, Provision) else None
            )
        for row in chair.attributions:
            if now is not None and row.provision == now.id:
                assert row.end <= len(now.text) + 1
    assert chair.aside == ()


ITEMS = (Provision(id="resolves", kind="heading", text="resolves"), Provision(id="a", text="to study the first;"))
TEXT: Text = (*ITEMS, Provision(id="b", text="to report on the second."))


def version(words: dict[str, str], *, frozen: bool = False, fates: tuple[ConfirmedFate, ...] = ()) -> ChairText:
    """A version that says other words in some clauses."""
    revised = tuple(p.model_copy(update={"text": words.get(p.id, p.text)}) for p in TEXT)
    return BLANK.model_copy(update={"amendments": derive(TEXT, revised), "frozen": frozen, "fates": fates})


def fate(provision: str, said: str) -> ConfirmedFate:
    """A confirmed fate."""
    return ConfirmedFate.model_validate({"proposal": "arb", "provision": provision, "fate": said})


def test_confirmed_fates_merge_with_their_clauses() -> None:
    ours, theirs = version({}, fates=(fate("a", "taken"),)), version({}, fates=(fate("b", "not taken"),))
    assert merge_chair_texts(TEXT, BLANK, ours, theirs).fates == (fate("a", "taken"), fate("b", "not taken"))
    reworded = version({"a": "to study the last;"})
    assert merge_chair_texts(TEXT, BLANK, ours, reworded).fates == ()
    clash = merge_chair_texts(TEXT, BLANK, ours, version({}, fates=(fate("a", "not taken"),)))
    (conflict,) = clash.conflicts
    assert conflict.field == "fates"
    assert settled_chair_text(clash, TEXT, TEXT, conflict, "theirs").fates == (fate("a", "not taken"),)
    assert settled_chair_text(clash, TEXT, TEXT, conflict, "mine").fates == (fate("a", "taken"),)
    with pytest.raises(StepRefused, match="one fate"):
        settled_chair_text(clash, TEXT, TEXT, conflict, "both")


def test_an_end_mark_that_was_put_right_does_not_compete_with_a_clause_that_is_struck() -> None:
    put_right = version({"a": "to study the first."})
    struck = BLANK.model_copy(update={"amendments": derive(TEXT, (TEXT[0], TEXT[2]))})
    for ours, theirs in ((put_right, struck), (struck, put_right)):
        merged = merge_chair_texts(TEXT, BLANK, ours, theirs)
        assert (merged.conflicts, [p.id for p in apply(TEXT, merged.amendments)]) == ((), ["resolves", "b"])


def test_what_was_handed_out_keeps_its_words_and_the_others_wait() -> None:
    out = version({"a": "to study one;"}, frozen=True)
    other = version({"b": "to report on two."})
    for ours, theirs in ((out, other), (other, out)):
        merged = merge_chair_texts(TEXT, BLANK, ours, theirs)
        assert merged.frozen
        assert apply(TEXT, merged.amendments) == apply(TEXT, out.amendments)
        (conflict,) = merged.conflicts
        assert (conflict.provision, conflict.reason) == ("b", "handed out")
        settled = settled_chair_text(merged, TEXT, apply(TEXT, merged.amendments), conflict, "theirs")
        assert [p.text for p in apply(TEXT, settled.amendments)][1:] == ["to study one;", "to report on two."]


def test_what_was_picked_to_move_moves_and_nothing_else_does() -> None:
    def moving(*ids: str) -> ChairText:
        return BLANK.model_copy(update={"amendments": tuple(move for move in moves if move.provision in ids)})

    in_force = tuple(Provision(id=id_, text=f"to study the {id_};") for id_ in ("one", "two", "three", "four"))
    moves = [Amendment(provision=id_, change="move", after="four") for id_ in ("one", "two", "three")]
    merged = merge_chair_texts(in_force, moving("one", "three"), moving("one", "three"), moving("one", "two", "three"))
    assert [(a.provision, a.change) for a in merged.amendments] == [(a.provision, a.change) for a in moves]


def amended(*amendments: Amendment) -> ChairText:
    """A chair's text with some amendments."""
    return BLANK.model_copy(update={"amendments": amendments})


def test_another_option_that_both_took_keeps_its_id() -> None:
    def adding(id_: str, words: str) -> Amendment:
        return Amendment(provision=id_, change="insert", after="a", text=words)

    another = adding("eur", "to review the list of spare lamps each month;")
    ours = amended(another, Amendment(provision="b", text="to report on the third."))
    merged = merge_chair_texts(
        TEXT, amended(adding("arb", "to review the list of spare lamps;")), ours, amended(another)
    )
    assert (merged.amendments, merged.conflicts) == (ours.amendments, ())


def test_a_move_that_both_took_back_is_in_nobodys_way() -> None:
    in_force = (ITEMS[0], *(Provision(id=id_, text=f"to study the {id_};") for id_ in ("one", "two", "three")))
    deleted = amended(Amendment(provision="resolves", change="delete"))
    merged = merge_chair_texts(
        in_force, amended(Amendment(provision="three", change="move", after="one")), BLANK, deleted
    )
    assert (merged.amendments, merged.conflicts) == (deleted.amendments, ())


def test_end_marks_are_no_choice() -> None:
    ours, theirs = version({"b": "to report on the third."}), version({"b": "to report on the second;"})
    added = Amendment(provision="new", change="insert", after="b", text="to begin anew.")
    theirs = theirs.model_copy(update={"amendments": (*theirs.amendments, added)})
    merged = merge_chair_texts(TEXT, BLANK, ours, theirs)
    assert not merged.conflicts
    assert [p.text for p in apply(TEXT, merged.amendments)][2:] == ["to report on the third;", "to begin anew."]


def test_a_conflict_holds_the_sides() -> None:
    ours, theirs = version({"a": "to study one;"}), version({"a": "to study two;"})
    (conflict,) = merge_chair_texts(TEXT, BLANK, ours, theirs).conflicts
    assert isinstance(conflict, Conflict)
    assert [side.text for side in (conflict.base, conflict.ours, conflict.theirs) if isinstance(side, Provision)] == [
        "to study the first;",
        "to study one;",
        "to study two;",
    ]
