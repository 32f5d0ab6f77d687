"""Taking marks: what is taken into a draft reads as theirs, and nothing else of ours changes; or it says why not."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from support.laws import examples
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
