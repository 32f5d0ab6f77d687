"""Merging three texts: different clauses merge, the same clause is a conflict, and no word of either side is lost."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from drafting.test_amend import items
from support.strategies import drafts, revisions, texts
from wtsaprep.drafting.amend import apply, derive
from wtsaprep.drafting.draft import Draft
from wtsaprep.drafting.merge import Merged, merge
from wtsaprep.drafting.settle import ConflictChoice, all_settled, settled_text
from wtsaprep.errors import AmendmentFault
from wtsaprep.model.conflict import Conflict
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.resolution import Baseline


@st.composite
def two_sides(draw: st.DrawFn) -> tuple[Text, Text, Text]:
    """A base and what two sides made of it; each gives new clauses ids of its own, but for one."""
    base = draw(texts(most=8))

    def side(own: str) -> Text:
        names = {f"new{n}": f"{own}{n}" for n in range(1, 3)}
        return tuple(p.model_copy(update={"id": names.get(p.id, p.id)}) for p in draw(revisions(base)))

    return base, side("o"), side("t")


@given(drafts())
def test_what_one_side_alone_did_is_done(draft: tuple[Text, Text]) -> None:
    base, side = draft
    assert merge(base, side, base) == Merged(side)
    assert merge(base, base, side) == Merged(side)
    assert merge(base, side, side) == Merged(side)


@given(two_sides())
@example(
    (
        (
            Provision(id="note", kind="note", text="study;"),
            Provision(id="considering", kind="heading", text="considering"),
            Provision(id="moved", text="study;"),
            Provision(id="last", text="study;"),
        ),
        (
            Provision(id="considering", kind="heading", text="considering"),
            Provision(id="last", text="study;"),
            Provision(id="moved", text="study study;"),
        ),
        (Provision(id="moved", text="study;"), Provision(id="note", kind="note", text="study;")),
    )
)
def test_the_sides_may_change_places_but_for_the_order(sides: tuple[Text, Text, Text]) -> None:
    base, ours, theirs = sides
    one, other = merge(base, ours, theirs), merge(base, theirs, ours)
    settled = {c.provision for c in one.conflicts}
    assert settled == {c.provision for c in other.conflicts}
    assert {p.id: p for p in one.text if p.id not in settled} == {p.id: p for p in other.text if p.id not in settled}
    assert {(c.provision, str(c.ours), str(c.theirs)) for c in one.conflicts} == {
        (c.provision, str(c.theirs), str(c.ours)) for c in other.conflicts
    }


@given(two_sides())
def test_two_drafts_that_touch_different_clauses_are_both_applied(sides: tuple[Text, Text, Text]) -> None:
    base, ours, theirs = sides
    mine = derive(base, ours)
    touched = {a.provision for a in mine}
    theirs = apply(base, (a for a in derive(base, theirs) if a.provision not in touched))
    other = derive(base, theirs)
    assume(not touched & {a.provision for a in other})
    try:
        both = apply(base, (*mine, *other))
    except AmendmentFault:
        return  # One side inserts after what the other one moves: the two sets need re-anchoring to apply together.
    text = merge(base, ours, theirs).text
    assert Counter(map(repr, text)) == Counter(map(repr, both))
    for side in (ours, theirs):
        # What both put behind one clause may stand otherwise among each other: each in its section (`arrival_order`).
        own = {p.id for p in side if p in text}
        assert [p.id for p in text if p.id in own] == [p.id for p in both if p.id in own]


@given(two_sides())
def test_no_word_of_either_side_is_lost(sides: tuple[Text, Text, Text]) -> None:
    base, ours, theirs = sides
    merged = merge(base, ours, theirs)
    held = {p.text for p in merged.text}
    held |= {side.text for c in merged.conflicts for side in (c.ours, c.theirs) if isinstance(side, Provision)}
    for side in (ours, theirs):
        known = set(base)
        assert {p.text for p in side if p not in known} <= held


@given(two_sides())
def test_each_clause_stands_once(sides: tuple[Text, Text, Text]) -> None:
    ids = [p.id for p in merge(*sides).text]
    assert len(ids) == len(set(ids))


@given(two_sides())
def test_all_mine_and_all_theirs_have_the_words_of_that_side(sides: tuple[Text, Text, Text]) -> None:
    base, ours, theirs = sides
    merged = merge(base, ours, theirs)
    proposal = Proposal(id="x", symbol="MOD", baseline=Baseline(resolution="1"), conflicts=merged.conflicts)
    draft = Draft(proposal, base, merged.text)
    choices: tuple[tuple[ConflictChoice, Text], ...] = (("mine", ours), ("theirs", theirs))
    for choice, side in choices:
        chosen = all_settled(draft, choice)
        assert not chosen.proposal.conflicts
        wanted = {p.id: p for p in side}
        found = {p.id: p for p in chosen.revised}
        for conflict in merged.conflicts:
            assert found.get(conflict.provision) == wanted.get(conflict.provision)


HEAD = Provision(id="h", kind="heading", text="resolves")
END = Provision(id="k", kind="heading", text="invites")


@pytest.mark.parametrize(
    ("ours", "theirs", "ids", "conflicts"),
    [
        pytest.param(items("abc", a="A"), items("abc", c="C"), "abc", [], id="different clauses"),
        pytest.param(items("abc", a="A"), items("abc", a="A"), "abc", [], id="equal changes are one"),
        pytest.param(
            items("abc", a="clause a ours"), items("abc", a="their clause a"), "abc", ["changed a"], id="words"
        ),
        pytest.param(items("bc"), items("abc", a="A"), "abc", ["changed a"], id="we deleted what they changed"),
        pytest.param(items("abc", a="A"), items("bc"), "abc", ["gone a"], id="they deleted what we changed"),
        pytest.param(items("axbc"), items("aybc"), "axybc", [], id="both insert after one clause: ours first"),
        pytest.param(items("acb"), items("abc", a="A"), "acb", [], id="moved and another edited"),
        pytest.param(items("acb"), items("abc", b="B"), "acb", [], id="moved here, edited there"),
        pytest.param(items("bca"), items("bac"), "bca", [], id="two moves that agree"),
        pytest.param(items("axbc"), items("axbc", x="X"), "axbc", ["overlaps x"], id="one new clause in two forms"),
        pytest.param(items("axbc"), items("bca"), "xbca", [], id="inserted after what moved: where it was"),
        pytest.param(items("bc"), items("axbc"), "xbc", [], id="inserted after what is deleted"),
    ],
)
def test_merged_by_clause(ours: Text, theirs: Text, ids: str, conflicts: list[str]) -> None:
    merged = merge(items("abc"), ours, theirs)
    assert "".join(p.id for p in merged.text) == ids
    assert [f"{c.reason} {c.provision}" for c in merged.conflicts] == conflicts


def test_a_clause_moved_to_two_places_stands_in_ours_and_knows_theirs() -> None:
    merged = merge(items("abcd"), items("bcda"), items("bcad"))
    (conflict,) = merged.conflicts
    assert (conflict.reason, conflict.provision, conflict.after) == ("overlaps", "a", "c")
    assert merged.text == items("bcda")
    assert settled_text(merged.text, conflict, "theirs") == items("bcad")


def test_a_new_clause_in_a_section_that_the_other_side_deleted_is_a_conflict() -> None:
    a, b, x = items("abx")
    merged = merge((HEAD, a, END, b), (END, b), (HEAD, a, x, END, b))
    assert [(c.provision, c.reason, c.ours, c.theirs) for c in merged.conflicts] == [("x", "gone", None, x)]
    assert merged.text == (x, END, b)
    assert settled_text(merged.text, merged.conflicts[0], "mine") == (END, b)


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        ("that it grows;", "that it shrinks;", "[that it grows][that it shrinks];"),
        ("that it grows;", "that it shrinks.", "[that it grows;][that it shrinks.]"),
        ("that it grows.", None, "[that it grows]."),
    ],
)
def test_both_stand_in_square_brackets(mine: str, theirs: str | None, expected: str) -> None:
    ours = Provision(id="a", text=mine)
    other = None if theirs is None else Provision(id="a", text=theirs)
    conflict = Conflict(provision="a", ours=ours, theirs=other)
    (settled,) = settled_text((ours,), conflict, "both")
    assert settled.text == expected


def test_what_was_edited_since_is_mine() -> None:
    (edited,), (ours,), (theirs,) = items("a", a="edited"), items("a", a="ours"), items("a", a="theirs")
    conflict = Conflict(provision="a", ours=ours, theirs=theirs)
    assert settled_text((edited,), conflict, "mine") == (edited,)
