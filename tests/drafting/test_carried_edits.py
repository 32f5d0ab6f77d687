"""Edits go with the words that another one joins or splits; what competes is told for the whole of it."""

from __future__ import annotations

import pytest

from wtsaprep.drafting.competing_words import relation
from wtsaprep.drafting.rebased_text import RebasedText, rebased_text
from wtsaprep.drafting.wishes import wishes
from wtsaprep.model.provision import Provision, Text
from wtsaprep.redline.redline import redline

COURSE = "to organize a course for keepers in each region"
LAMPS = "to lend lamps to harbours of developing countries"
HEADING, LAST = Provision(id="h", kind="heading", text="resolves"), Provision(id="z", text="to report.")


def text(*clauses: tuple[str, str]) -> Text:
    """A text of one section."""
    return (HEADING, *(Provision(id=id_, text=words) for id_, words in clauses), LAST)


def words(found: RebasedText) -> list[str]:
    """The clauses of a merged text but the first and the last."""
    return [p.text for p in found.text[1:-1]]


def between(base: Text, mine: Text, theirs: Text, id_: str) -> str:
    """What two texts are to each other in one clause."""
    (one,), (other,) = ([w for w in wishes(0, redline(base, t)) if w.marked.id == id_] for t in (mine, theirs))
    return relation(one, other)


APART = text(("a", f"{COURSE};"), ("b", f"{LAMPS};"))
WHOLE = text(("b", f"{COURSE}, and {LAMPS};"))
EDITED = COURSE.replace("keepers", "keepers of lamps and bells")


@pytest.mark.parametrize("joins_first", [True, False])
def test_an_edit_goes_into_the_clause_that_took_its_own_in(joins_first: bool) -> None:
    sides = (WHOLE, text(("a", f"{EDITED};"), ("b", f"{LAMPS};")))
    mine, theirs = sides if joins_first else sides[::-1]
    found = rebased_text(APART, mine, theirs)
    assert (words(found), found.conflicts, found.united) == ([f"{EDITED}, and {LAMPS};"], (), ("b",))
    assert between(APART, mine, theirs, "a") == "beside"


@pytest.mark.parametrize("splits_first", [True, False])
def test_an_edit_goes_into_the_half_that_has_its_words(splits_first: bool) -> None:
    sides = (text(("n", f"{COURSE};"), ("b", f"{LAMPS};")), text(("b", f"{EDITED}, and {LAMPS};")))
    mine, theirs = sides if splits_first else sides[::-1]
    found = rebased_text(WHOLE, mine, theirs)
    assert (words(found), found.conflicts) == ([f"{EDITED};", f"{LAMPS};"], ())
    assert between(WHOLE, mine, theirs, "b") == "beside"


OTHERS = text(("a", f"{COURSE.replace('each', 'every')};"), ("b", f"{LAMPS};"))


def test_other_words_in_a_joined_clause_are_one_conflict_with_the_words_of_both() -> None:
    joins = text(("b", f"{COURSE.replace('each', 'some')}, and {LAMPS};"))
    (conflict,) = rebased_text(APART, joins, OTHERS).conflicts
    sides = [side.text for side in (conflict.ours, conflict.theirs) if isinstance(side, Provision)]
    assert sides == [f"{COURSE.replace('each', word)}, and {LAMPS};" for word in ("some", "every")]
    assert between(APART, joins, OTHERS, "a") == "against"


@pytest.mark.parametrize(
    "theirs",
    [text(("b", f"{LAMPS};")), (HEADING, APART[2], LAST, APART[1])],
    ids=["deleted", "moved"],
)
def test_a_join_competes_with_what_else_becomes_of_the_clause(theirs: Text) -> None:
    for found in (rebased_text(APART, WHOLE, theirs), rebased_text(APART, theirs, WHOLE)):
        assert "b" in {conflict.provision for conflict in found.conflicts}
        assert all(conflict.ours or conflict.theirs for conflict in found.conflicts)
    assert between(APART, WHOLE, theirs, "a") == "against"


def test_joins_to_two_neighbours_compete_and_both_of_these_are_told() -> None:
    base = (*APART[:-1], Provision(id="c", text="to keep the list of all these lamps;"), LAST)
    to_a = (HEADING, Provision(id="a", text=f"{COURSE}, and {LAMPS};"), base[3], LAST)
    to_c = (HEADING, base[1], Provision(id="c", text=f"{LAMPS}, and to keep the list of all these lamps;"), LAST)
    assert between(base, to_a, to_c, "b") == "against"
    assert {c.provision for c in rebased_text(base, to_a, to_c).conflicts} == {"a", "c"}


def test_a_part_that_begins_as_what_is_put_in_before_it_is_no_conflict() -> None:
    base = (HEADING, Provision(id="c", text="postal network postal postal."))
    split = (HEADING, Provision(id="c", text="postal;"), Provision(id="n", text="network postal postal."))
    put_in = (HEADING, Provision(id="c", text="network postal network postal postal."))
    for ours, theirs in ((split, put_in), (put_in, split)):
        found = rebased_text(base, ours, theirs)
        assert ([p.text for p in found.text[1:]], found.conflicts) == (
            ["network postal;", "network postal postal."],
            (),
        )


@pytest.mark.parametrize("splits_first", [True, False])
def test_words_put_in_before_what_joined_two_halves_are_of_the_first(splits_first: bool) -> None:
    sides = (
        text(("n", f"{COURSE};"), ("b", f"{LAMPS};")),
        text(("b", f"{COURSE} and on each island, and {LAMPS};")),
    )
    mine, theirs = sides if splits_first else sides[::-1]
    found = rebased_text(WHOLE, mine, theirs)
    assert (words(found), found.conflicts) == ([f"{COURSE} and on each island;", f"{LAMPS};"], ())


def test_words_put_in_where_a_clause_is_cut_and_no_word_is_between_compete() -> None:
    base = text(("b", f"{COURSE} {LAMPS};"))
    split = text(("n", f"{COURSE};"), ("b", f"{LAMPS};"))
    put_in = text(("b", f"{COURSE} yearly {LAMPS};"))
    assert between(base, split, put_in, "b") == "against"
    assert "b" in {conflict.provision for conflict in rebased_text(base, split, put_in).conflicts}


def test_both_take_a_clause_in_with_other_words_and_it_stands_once() -> None:
    mine = text(("b", f"{COURSE}, and {LAMPS};"))
    theirs = text(("b", f"{LAMPS} and charts, and {COURSE};"))
    assert between(APART, mine, theirs, "b") == "against"
    (conflict,) = rebased_text(APART, mine, theirs).conflicts
    sides = [side.text for side in (conflict.ours, conflict.theirs) if isinstance(side, Provision)]
    assert [side.count(COURSE) for side in sides] == [1, 1]


@pytest.mark.parametrize("joins_first", [True, False])
def test_a_clause_whose_beginning_changed_as_it_was_joined_is_not_told_twice(joins_first: bool) -> None:
    run = COURSE.replace("to organize", "to run and pay for")
    sides = (text(("b", f"{LAMPS}, and {run};")), text(("a", f"{run};"), ("b", f"{LAMPS};")))
    mine, theirs = sides if joins_first else sides[::-1]
    found = rebased_text(APART, mine, theirs)
    assert (words(found), found.conflicts) == ([f"{LAMPS}, and {run};"], ())
    assert between(APART, mine, theirs, "a") in ("includes", "included")


def test_what_is_wanted_of_a_half_is_in_its_conflict() -> None:
    split = text(("b", f"{COURSE};"), ("n", f"{LAMPS.replace('lend', 'sell')};"))
    theirs = text(("b", f"{COURSE}, and {LAMPS.replace('lend', 'rent out')};"))
    for mine, other in ((split, theirs), (theirs, split)):
        (conflict,) = rebased_text(WHOLE, mine, other).conflicts
        sides = {side.text for side in (conflict.ours, conflict.theirs) if isinstance(side, Provision)}
        assert sides == {f"{LAMPS.replace('lend', word)};" for word in ("sell", "rent out")}
