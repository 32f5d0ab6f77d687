"""One rule of what competes: re-base and comparison agree on random proposals; nothing is left of what was taken."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.laws import examples
from support.random_proposals import random_proposal, random_text
from wtsaprep.comparison.columns import Compared
from wtsaprep.comparison.matrix import MatrixRow, matrix
from wtsaprep.drafting.amend import derive
from wtsaprep.drafting.draft import Draft
from wtsaprep.drafting.lined_up import renamed
from wtsaprep.drafting.rebased_text import RebasedText, rebased_text
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.resolution import Baseline
from wtsaprep.redline.align import inherit_ids
from wtsaprep.redline.changes import changed_clauses
from wtsaprep.redline.redline import redline
from wtsaprep.redline.word_changes import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

randoms = st.randoms(use_true_random=False)


def put(draft: Draft, onto: Text) -> RebasedText:
    """A proposal on the text that another one makes."""
    return rebased_text(draft.baseline, draft.revised, onto, draft.proposal.numbering)


def rows_of(base: Text, *revised: Text) -> tuple[MatrixRow, ...]:
    """The rows of a comparison of some proposals, in this order."""
    offers = (
        Compared(Proposal(id=name, number=f"{name}/{n}/1", baseline=Baseline(resolution="1")), text)
        for n, (name, text) in enumerate(zip(("ARB", "EUR"), revised, strict=False), 1)
    )
    return matrix("", "", base, offers).rows


def wholes(rows: Iterable[MatrixRow], names: Mapping[str, str]) -> list[tuple[list[MatrixRow], set[str]]]:
    """The rows that belong together, since a proposal has words of the one clause in the other; most stand alone.

    Each with the ids of its clauses; ``names`` are those that clauses of the first proposal bear beside the second.
    """
    found: list[tuple[list[MatrixRow], set[str]]] = []
    for row in rows:
        wishes = [wish for at in (0, 1) if (wish := row.wish(at))]
        ids = {id_ for wish in wishes for id_ in (wish.marked.id, wish.into, *(c.into for c in wish.carried)) if id_}
        together, ids = [row], {names.get(id_, id_) for id_ in ids}
        for whole in [whole for whole in found if whole[1] & ids]:
            found.remove(whole)
            together, ids = [*whole[0], *together], ids | whole[1]
        found.append((together, ids))
    return found


def disagreement(base: Text, mine: Draft, theirs: Draft) -> list[str]:
    """The clauses on which the re-base of mine onto theirs and their comparison do not say the same.

    A clause that one of them splits, or joins to another, and what it is split into or joined to are one matter.
    """
    found = put(mine, theirs.revised)
    # What arrives in a section that the other one deleted has no place: no matter of words.
    homeless = {c.provision for c in found.conflicts if c.reason == "gone" and (c.base is None or c.ours is None)}
    open_ = {c.provision for c in found.conflicts}
    wrong = []
    for whole, ids in wholes(rows_of(base, mine.revised, theirs.revised), found.ids):
        names = ", ".join(row.name for row in whole)
        by_both = any(row.wish(0) and row.wish(1) for row in whole)
        contested = any(row.contested for row in whole)
        waiting = open_ & ids if by_both else (open_ - homeless) & ids
        if contested != bool(waiting):
            wrong.append(f"{names}: {'against' if contested else 'compatible'}, {sorted(waiting)}")
    return wrong


def leftover(base: Text, mine: Draft) -> list[str]:
    """What is left of a proposal on its own text."""
    found = put(mine, mine.revised)
    return [*(a.provision for a in derive(mine.revised, found.text)), *(c.provision for c in found.conflicts)]


def pair(rng: Random) -> tuple[Text, Draft, Draft]:
    """A text and two proposals on it, the second one now and then made from the first."""
    base = random_text(rng)
    mine = random_proposal(rng, base, "a")
    known = {p.id for p in base}
    copied = renamed(mine.revised, {p.id: f"b{p.id}" for p in mine.revised if p.id not in known})
    return base, mine, random_proposal(rng, base, "b", copied if rng.random() < 0.3 else None)


@given(randoms)
@examples(2)
def test_what_the_comparison_calls_competing_conflicts_and_nothing_else(rng: Random) -> None:
    assert disagreement(*pair(rng)) == []


@pytest.mark.parametrize("seed", [129, 173, 340])
def test_so_it_is_where_what_competes_reads_the_same(seed: int) -> None:
    assert disagreement(*pair(Random(seed))) == []


def by_words(base: Text, draft: Draft) -> Draft:
    """The same as if it came as a file, which says nothing of what was split and joined, if words tell it as well."""
    plain = tuple(p.model_copy(update={"split_from": "", "joined": ()}) for p in draft.revised)
    told, found = ({(c.clause, c.into) for c in redline(base, text).carried} for text in (draft.revised, plain))
    return replace(draft, revised=plain) if told == found else draft


@given(randoms)
@examples(2)
def test_so_it_is_where_words_alone_tell_what_was_split_or_joined(rng: Random) -> None:
    base, mine, theirs = pair(rng)
    assert disagreement(base, by_words(base, mine), by_words(base, theirs)) == []


def test_so_it_is_where_the_words_of_a_clause_were_brought_anew() -> None:
    base, mine, theirs = pair(Random(395))
    assert disagreement(base, mine, theirs) == []
    assert disagreement(base, by_words(base, mine), by_words(base, theirs)) == []


@pytest.mark.parametrize("seed", range(40))
def test_of_two_that_say_the_same_nothing_competes_where_one_brings_clauses_anew(seed: int) -> None:
    rng = Random(seed)
    base, mine, _ = pair(rng)
    old = {p.id: p for p in base}
    reworded = (p.id for p in mine.revised if p.id in old and words_of(old[p.id].text) != words_of(p.text))
    anew = {p.id: f"z{p.id}" for p in mine.revised if p.id not in old}
    anew |= {id_: f"z{id_}" for id_ in reworded if rng.random() < 0.5}
    theirs = renamed(mine.revised, anew)
    found = put(mine, theirs)
    assert (found.conflicts, changed_clauses(redline(theirs, found.text))) == ((), ())
    # Behind which clause one stands that moves is told by clauses in force, and these are others here.
    against = [row for row in rows_of(base, mine.revised, theirs) if row.contested]
    assert [row.name for row in against if not all((w := row.wish(at)) and w.act == "moved" for at in (0, 1))] == []


@given(randoms)
def test_onto_itself_nothing_is_left(rng: Random) -> None:
    base, mine, _ = pair(rng)
    assert leftover(base, mine) == []


@given(randoms)
def test_onto_its_own_words_under_other_ids_nothing_of_substance_is_left(rng: Random) -> None:
    base, mine, _ = pair(rng)
    known = {p.id for p in base}
    ids = {p.id: f"z{p.id}" for p in mine.revised if p.id not in known}
    there = renamed(mine.revised, ids)
    found = put(mine, there)
    assert found.conflicts == ()
    assert changed_clauses(redline(there, found.text)) == ()


@pytest.mark.parametrize("seed", [*range(40), 527, 1155, 1753])
def test_onto_its_own_text_that_came_as_a_file_nothing_is_left(seed: int) -> None:
    """It says nothing of what was split and joined, and may call another part by the id in force.

    By seeds: of clauses that say the same few words, nothing tells which is which.
    """
    base, mine, _ = pair(Random(seed))
    numbers = count()
    bare = {"split_from": "", "joined": (), "copied_from": ""}
    plain = (p.model_copy(update={"id": p.kind if p.kind == "title" else f"z{p.id}", **bare}) for p in mine.revised)
    there = inherit_ids(base, tuple(plain), lambda: f"n{next(numbers)}")
    for onto_chairs_text in (False, True):
        found = rebased_text(base, mine.revised, there, onto_chairs_text=onto_chairs_text)
        assert found.conflicts == ()
        assert len(found.text) == len(there)
        assert changed_clauses(redline(there, found.text)) == ()


def test_a_citation_means_what_both_sides_mean_by_it_where_they_call_other_halves_by_the_id_in_force() -> None:
    heading = Provision(id="h", kind="heading", text="considering")
    citing = Provision(id="x", text="that considering a) is known.")
    whole = "and quality of the access that costs;"
    base = (heading, Provision(id="c", text=whole), citing)
    head, tail = {"text": "and;"}, {"text": "quality of the access that costs;"}
    ours = (heading, Provision(id="c", **head), Provision(id="n", split_from="c", **tail), citing)
    theirs = (heading, Provision(id="m", **head), Provision(id="c", **tail), citing)
    found = rebased_text(base, ours, theirs)
    assert (found.text, found.conflicts) == (theirs, ())


FIRST, LAST = Provision(id="f", text="that all is well;"), Provision(id="l", text="that all ends well.")


def clause(words: str) -> Text:
    """A text whose second clause reads so."""
    return (FIRST, Provision(id="c", text=words), LAST)


@pytest.mark.parametrize(
    ("mine", "theirs", "put_together", "united"),
    [
        (
            "to study the price of access in all regions;",
            "to study the cost of access in developing regions;",
            "to study the cost of access in all regions;",
            True,
        ),
        (
            "to study the price of access in developing regions,",
            "to study the cost of access in developing regions;",
            "to study the cost of access in developing regions,",
            False,
        ),
        (
            "to study the price of mobile access in developing regions and islands;",
            "to study the price of mobile access in developing regions;",
            "to study the price of mobile access in developing regions and islands;",
            False,
        ),
        (
            "to study the price of mobile access in developing regions;",
            "to study the price of mobile access in developing regions and islands;",
            "to study the price of mobile access in developing regions and islands;",
            False,
        ),
        (
            "to study the price of\u00a0access in all regions;",
            "to study the price of access in all regions;",
            "to study the price of\u00a0access in all regions;",
            False,
        ),
        (
            "to study the price of fixed access in developing regions;",
            "to study the price of mobile access in developing regions;",
            None,
            False,
        ),
    ],
    ids=["beside", "end mark only", "includes", "included", "blank only", "against"],
)
def test_two_wordings_of_a_clause(mine: str, theirs: str, put_together: str | None, united: bool) -> None:
    base = clause("to study the price of access in developing regions;")
    found = rebased_text(base, clause(mine), clause(theirs))
    assert bool(found.conflicts) == (put_together is None)
    assert found.united == (("c",) if united else ())
    if put_together:
        assert found.text == clause(put_together)


def test_a_clause_moved_to_two_places_says_where_to() -> None:
    base = tuple(Provision(id=id_, text=f"that {id_} is well;") for id_ in "abcd")
    a, b, c, d = base
    (conflict,) = rebased_text(base, (b, c, a, d), (b, c, d, a)).conflicts
    assert (conflict.our_place, conflict.their_place) == ("moved after c)", "moved after d)")


@pytest.mark.parametrize(
    ("mine", "theirs", "conflict"),
    [
        ({"kind": "heading"}, {"level": 1}, ("now a heading", "now a sub-item")),
        ({"kind": "heading"}, {"kind": "heading"}, None),
        ({"kind": "heading"}, {"text": "that time is long."}, None),
    ],
)
def test_a_clause_of_another_kind_competes_with_one_of_yet_another(
    mine: dict[str, Any], theirs: dict[str, Any], conflict: tuple[str, str] | None
) -> None:
    base = (Provision(id="b", text="that all is well;"), Provision(id="c", text="that time is short."))
    one, other = ((base[0], base[1].model_copy(update=fields)) for fields in (mine, theirs))
    found = rebased_text(base, one, other)
    assert [(c.our_place, c.their_place) for c in found.conflicts] == ([conflict] if conflict else [])
    if conflict is None:
        assert found.text == (base[0], base[1].model_copy(update={**mine, **theirs}))


def sections(*clauses: str) -> Text:
    """A text in force of two sections, or what somebody makes of it; a name in capitals is a heading's."""
    return tuple(
        Provision(id=id_, kind="heading" if id_.isupper() else "item", text=f"that {id_} is well;") for id_ in clauses
    )


def test_a_new_heading_stays_where_its_clauses_went_elsewhere() -> None:
    base = sections("A", "p", "q", "B", "r", "s", "t")
    pairs = [
        (sections("A", "p", "q", "B", "s", "t", "N", "r"), sections("A", "p", "q", "B", "s", "t")),
        (sections("A", "p", "q", "B", "s", "t", "N", "r"), sections("A", "r", "p", "q", "B", "s", "t")),
        (sections("A", "p", "q", "B", "r", "s", "N", "t"), sections("A", "p", "q", "r", "s", "B", "t")),
    ]
    for ours, theirs in pairs:
        for put_on in (rebased_text(base, ours, theirs), rebased_text(base, theirs, ours)):
            assert "N" in {p.id for p in put_on.text}


def test_a_new_heading_stays_if_its_clauses_are_all_gone() -> None:
    base = sections("A", "p", "B", "r")
    put_on = rebased_text(base, sections("A", "p", "B", "N", "r"), sections("A", "p", "B"))
    assert (put_on.text, put_on.conflicts) == (sections("A", "p", "B", "N"), ())


def test_a_new_heading_that_nobody_emptied_stays() -> None:
    base = sections("A", "p", "B", "r")
    assert rebased_text(base, sections("A", "p", "N", "B", "r"), sections("A", "p", "B", "r", "x")).text == sections(
        "A", "p", "N", "B", "r", "x"
    )


@pytest.mark.parametrize("ours_repairs", [True, False])
def test_a_citation_that_one_side_repaired_and_the_other_took_the_clause_from_is_nobodys_change(
    *, ours_repairs: bool
) -> None:
    heads = [Provision(id=name, kind="heading", text=name) for name in ("considering", "resolves")]
    clauses = [Provision(id=name, text=f"that {name} is known;") for name in ("x", "y", "z")]
    cites = [Provision(id="cites", text=f"to act upon considering {letter} above.") for letter in ("c)", "d)")]
    base = (heads[0], *clauses, heads[1], cites[0])
    repairs = (heads[0], clauses[0], Provision(id="new", text="that more is new;"), *clauses[1:], heads[1], cites[1])
    deletes = (heads[0], *clauses[:2], heads[1], cites[0])
    ours, theirs = (repairs, deletes) if ours_repairs else (deletes, repairs)
    found = rebased_text(base, ours, theirs)
    assert found.conflicts == ()
    assert found.text[-1] == theirs[-1]


def test_a_citation_follows_its_clause_where_edits_went_into_a_clause_that_another_was_joined_to() -> None:
    heads = [Provision(id=name, kind="heading", text=name) for name in ("resolves", "invites")]
    first = Provision(id="x", text="to study the price of access;")
    second, third = Provision(id="y", text="to publish the results each year;"), Provision(id="z", text="to go on;")
    cites = Provision(id="cites", text="to seek funds for resolves 3 above.")
    base = (heads[0], first, second, third, heads[1], cites)
    joined = first.model_copy(update={"text": "to study the price of access to publish the results each year;"})
    ours = (
        heads[0],
        joined.model_copy(update={"joined": ("y",)}),
        third,
        heads[1],
        cites.model_copy(update={"text": "to seek funds for resolves 2 above."}),
    )
    corrected = {"y": "to publish all results each year;", "cites": "to seek contributions for resolves 3 above."}
    theirs = tuple(p.model_copy(update={"text": corrected.get(p.id, p.text)}) for p in base)
    found = rebased_text(base, ours, theirs)
    assert found.conflicts == ()
    assert [p.text for p in found.text if p.id in ("x", "cites")] == [
        "to study the price of access to publish all results each year;",
        "to seek contributions for resolves 2 above.",
    ]
