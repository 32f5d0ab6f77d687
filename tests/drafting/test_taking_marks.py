"""Taking marks: what is taken into a draft reads as theirs, and nothing else of ours changes; or it says why not."""

from __future__ import annotations

import re
from collections import Counter
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from comparison.test_words_found import words_of_one
from support.laws import examples
from support.random_proposals import random_proposal, random_text
from support.strategies import drafts
from wtsaprep.drafting.amend import derive
from wtsaprep.drafting.draft import Draft
from wtsaprep.drafting.taking_marks import marks_offered, taking_step
from wtsaprep.errors import StepRefused
from wtsaprep.model.file_format import FORMAL_KINDS
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.resolution import Baseline

BASE: Text = (
    Provision(id="h", kind="heading", text="considering"),
    Provision(id="a", text="that the ports of the north report often to the pilots;"),
    Provision(id="b", text="that lights are seen,"),
    Provision(id="r", kind="heading", text="resolves"),
    Provision(id="one", text="to go on."),
)


def draft(number: str, revised: Text = BASE, baseline: Text = BASE) -> Draft:
    """A draft on a text in force."""
    return Draft(Proposal(id="x", number=number, baseline=Baseline(resolution="5")), baseline, revised)


def with_a(words: str) -> Text:
    """The text with other words for its first clause."""
    return tuple(p.model_copy(update={"text": words}) if p.id == "a" else p for p in BASE)


THEIRS = draft("RCC/1/1", with_a("that all ports of the north report twice a year to the pilots;"))


def words_of_a(after: Draft) -> str:
    """The first clause of a draft."""
    return next(p.text for p in after.revised if p.id == "a")


def test_one_mark_is_taken_and_the_other_left() -> None:
    first, second = marks_offered(THEIRS, "a")
    taken = taking_step(draft("ARB/1/1"), THEIRS, "a", "considering a)", first)
    assert words_of_a(taken.draft) == "that all ports of the north report often to the pilots;"
    assert taken.name == "take a mark in considering a) from RCC/1/1"
    both = taking_step(taken.draft, THEIRS, "a", "considering a)", second).draft
    assert words_of_a(both) == words_of_a(THEIRS)


def test_a_mark_is_laid_beside_what_we_change_elsewhere_in_the_clause() -> None:
    ours = draft("ARB/1/1", with_a("that the ports of the north report often to all pilots;"))
    taken = taking_step(ours, THEIRS, "a", "considering a)", marks_offered(THEIRS, "a")[1])
    assert words_of_a(taken.draft) == "that the ports of the north report twice a year to all pilots;"


@pytest.mark.parametrize(
    ("ours", "why"),
    [
        (with_a("that the ports of the north report never to the pilots;"), "ARB/1/1 changes the same words of it"),
        (THEIRS.revised, "ARB/1/1 says that already, or nearly so"),
        (tuple(p for p in BASE if p.id != "a"), "ARB/1/1 deletes this clause"),
    ],
    ids=["competing", "same", "deleted"],
)
def test_what_competes_is_refused_with_its_reason(ours: Text, why: str) -> None:
    with pytest.raises(StepRefused) as refused:
        taking_step(draft("ARB/1/1", ours), THEIRS, "a", "considering a)", marks_offered(THEIRS, "a")[1])
    assert refused.value.what == why


def test_a_mark_that_says_again_what_was_taken_before_is_taken() -> None:
    theirs = draft("RCC/1/1", with_a("that the ports of the north seen twice report often to the pilots seen twice;"))
    ours = draft("ARB/1/1")
    for mark in marks_offered(theirs, "a"):
        ours = taking_step(ours, theirs, "a", "considering a)", mark).draft
    assert words_of_a(ours) == words_of_a(theirs)


def test_a_draft_on_another_text_takes_nothing() -> None:
    with pytest.raises(StepRefused, match="not on the same text in force"):
        taking_step(draft("ARB/1/1", BASE[:2], BASE[:2]), THEIRS, "a", "considering a)")


def test_a_clause_that_they_do_not_change_offers_nothing() -> None:
    with pytest.raises(StepRefused, match="changes nothing of this clause"):
        marks_offered(THEIRS, "b")


def test_new_deleted_and_moved_clauses_are_taken_whole() -> None:
    new = Provision(id="new-1", text="that buoys are not,")
    theirs = draft("RCC/1/1", (BASE[0], BASE[2], BASE[3], BASE[1], new))
    ours = draft("ARB/1/1")
    for id_ in ("new-1", "a", "one"):
        assert marks_offered(theirs, id_) == ()
        ours = taking_step(ours, theirs, id_, "it").draft
    assert [p.id for p in ours.revised] == [p.id for p in theirs.revised]


@given(drafts())
@examples(1)
def test_a_clause_taken_into_a_draft_that_changes_nothing_is_theirs(texts: tuple[Text, Text]) -> None:
    baseline, revised = texts
    theirs, ours = draft("RCC/1/1", revised, baseline), draft("ARB/1/1", baseline, baseline)
    assume(baseline)
    words = {p.id: " ".join(p.text.split()).rstrip(";,.:") for p in revised}
    for amendment in derive(baseline, revised):
        if amendment.kind in FORMAL_KINDS:
            continue
        taken = taking_step(ours, theirs, amendment.provision, "it").draft
        found = {p.id: " ".join(p.text.split()).rstrip(";,.:") for p in taken.revised}
        assert found.get(amendment.provision) == words.get(amendment.provision)
        with pytest.raises(StepRefused):
            taking_step(taken, theirs, amendment.provision, "it")


@given(st.data())
@examples(1)
def test_marks_taken_one_by_one_in_any_order_are_the_clause_taken_whole(data: st.DataObject) -> None:
    words = data.draw(st.lists(st.sampled_from(("ports", "report", "all", "old", "the", "seen", "twice")), max_size=14))
    theirs = draft("RCC/1/1", with_a(" ".join(("that", *words, "pilots;"))))
    assume(theirs.revised != BASE)
    marks = marks_offered(theirs, "a")
    ours = draft("ARB/1/1")
    for mark in data.draw(st.permutations(marks)):
        ours = taking_step(ours, theirs, "a", "it", mark).draft
    assert words_of_a(ours) == words_of_a(theirs)


FIRST, LAST = "to keep lamps in each harbour", "to count the buoys of the whole coast"
ONE: Text = (BASE[3], Provision(id="c", text=f"{FIRST}, and {LAST};"), BASE[4])
TWO: Text = (BASE[3], Provision(id="c", text=f"{FIRST};"), Provision(id="d", text=f"{LAST};"), BASE[4])
SPLIT: Text = (
    BASE[3],
    Provision(id="c", text=f"{FIRST} at night;"),
    Provision(id="n", text=f"{LAST};", split_from="c"),
    BASE[4],
)
JOINED: Text = (BASE[3], Provision(id="c", text=f"{FIRST}, and {LAST} by day;", joined=("d",)), BASE[4])


@pytest.mark.parametrize(
    ("base", "revised", "ids"), [(ONE, SPLIT, ("c", "n")), (TWO, JOINED, ("c", "d"))], ids=["split", "join"]
)
def test_a_split_or_a_join_is_taken_whole_whichever_clause_is_meant(
    base: Text, revised: Text, ids: tuple[str, ...]
) -> None:
    theirs = draft("RCC/1/1", revised, base)
    for id_ in ids:
        taken = taking_step(draft("ARB/1/1", base, base), theirs, id_, "it").draft
        assert taken.revised == revised
        with pytest.raises(StepRefused, match="says that already"):
            taking_step(taken, theirs, id_, "it")


SHORTER = SPLIT[2].model_copy(update={"text": "to count buoys of the whole coast;"})


@pytest.mark.parametrize(
    ("base", "revised", "clause", "words"),
    [
        (ONE, SPLIT, "c", f"{FIRST} at night, and {LAST};"),
        (ONE, (*SPLIT[:2], SHORTER, BASE[4]), "c", f"{FIRST} at night, and {SHORTER.text}"),
        (TWO, JOINED, "d", f"{LAST} by day;"),
    ],
    ids=["split", "both halves", "join"],
)
def test_words_that_change_in_a_split_or_a_join_are_taken_without_it(
    base: Text, revised: Text, clause: str, words: str
) -> None:
    theirs, ours = draft("RCC/1/1", revised, base), draft("ARB/1/1", base, base)
    offered = marks_offered(theirs, clause)
    assert all(marks_offered(theirs, p.id) == offered for p in revised[1:3] if p.id in ("c", "n"))
    for mark in offered:
        ours = taking_step(ours, theirs, clause, "it", mark).draft
    assert [p.id for p in ours.revised] == [p.id for p in base]
    assert next(p.text for p in ours.revised if p.id == clause) == words
    assert taking_step(ours, theirs, clause, "it").draft.revised == revised


def test_a_split_that_changes_no_words_offers_none() -> None:
    bare = (ONE[0], TWO[1], SPLIT[2], ONE[2])
    assert marks_offered(draft("RCC/1/1", bare, ONE), "n") == ()


def test_a_split_of_what_ours_changes_is_left_and_so_is_a_word_in_what_ours_split() -> None:
    reworded = (ONE[0], ONE[1].model_copy(update={"text": f"{FIRST}, and {LAST} by day;"}), ONE[2])
    for ours in ((ONE[0], ONE[2]), reworded):
        with pytest.raises(StepRefused) as refused:
            taking_step(draft("ARB/1/1", ours, ONE), draft("RCC/1/1", SPLIT, ONE), "n", "it")
        assert refused.value.what == "ARB/1/1 changes a clause, too, that was split or joined there"
    with pytest.raises(StepRefused, match="ARB/1/1 splits this clause, or joins it to another"):
        taking_step(draft("ARB/1/1", SPLIT, ONE), draft("RCC/1/1", reworded, ONE), "c", "it")


def words_in(text: Text) -> Counter[str]:
    """How often each word stands in a text."""
    return Counter(word for p in text for word in re.findall(r"\w+", p.text))


def lost_or_twice(rng: Random) -> set[str]:
    """Words that the text in force, a draft and another's proposal have once, and after a take are lost or doubled."""
    base = random_text(rng, words_of_one("base"))
    theirs = draft("RCC/1/1", random_proposal(rng, base, "rcc", words=words_of_one("RCC")).revised, base)
    ours = draft("ARB/1/1", random_proposal(rng, base, "arb", words=words_of_one("ARB")).revised, base)
    changed = [a.provision for a in derive(base, theirs.revised)]
    if not changed:
        return set()
    id_ = rng.choice(changed)
    try:
        marks = marks_offered(theirs, id_)
        taken = taking_step(ours, theirs, id_, "it", rng.choice((None, *marks))).draft
    except StepRefused:
        return set()
    in_force, before, wanted, after = map(words_in, (base, ours.revised, theirs.revised, taken.revised))
    once = {word for word in in_force if in_force[word] == before[word] == wanted[word] == 1}
    own = {word for word in before if word not in in_force and word not in wanted and before[word] == 1}
    return {word for word in once | own if after[word] != 1} | {
        word for word in wanted if word not in in_force and word not in before and wanted[word] == 1 < after[word]
    }


@given(st.randoms(use_true_random=False))
def test_a_take_loses_no_words_and_doubles_none(rng: Random) -> None:
    assert lost_or_twice(rng) == set()
