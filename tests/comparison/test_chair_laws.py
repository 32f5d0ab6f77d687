"""Laws of chair's texts: fates, picks, brackets, and what is left of a proposal once one is taken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.strategies import drafts, prose, revisions, texts
from wtsaprep.comparison.brackets import as_alternatives, bracket_readings
from wtsaprep.comparison.columns import Compared
from wtsaprep.comparison.fates import fates
from wtsaprep.comparison.if_adopted import rebased_on
from wtsaprep.comparison.options import backer_of, clauses, order_of, pick_of
from wtsaprep.comparison.picks import with_picks
from wtsaprep.comparison.standing_options import StandingOptions
from wtsaprep.drafting.amend import apply, derive
from wtsaprep.model.chair import ChairText
from wtsaprep.model.printed import printed
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Text
from wtsaprep.model.resolution import Baseline
from wtsaprep.store.files.toml_values import dump_value, load_value

BASELINE = Baseline(resolution="11")


def offer(name: str, revised: Text) -> Compared:
    """A proposal of a source."""
    return Compared(Proposal(id=name.lower(), number=f"{name}/1/1", sources=(name,), baseline=BASELINE), revised)


def new_text(name: str, text: Text) -> Compared:
    """A draft new text of a source."""
    return Compared(Proposal(id=name.lower(), symbol="ADD", number=f"{name}/1/1", sources=(name,)), text)


@st.composite
def several(draw: st.DrawFn) -> tuple[Text, list[Compared]]:
    """A text in force and three proposals on it."""
    baseline = draw(texts())
    return baseline, [offer(name, draw(revisions(baseline))) for name in ("ARB", "EUR", "RCC")]


@given(drafts())
def test_of_a_text_that_is_a_proposals_own_everything_is_taken(two: tuple[Text, Text]) -> None:
    baseline, revised = two
    assert {one.suggested for one in fates(baseline, revised, [offer("ARB", revised)])} <= {"taken"}


@given(drafts())
def test_of_the_text_in_force_nothing_is_taken(two: tuple[Text, Text]) -> None:
    baseline, revised = two
    assert {one.suggested for one in fates(baseline, baseline, [offer("ARB", revised)])} <= {"not taken"}


@given(several(), st.data())
def test_the_order_of_proposals_does_not_matter(case: tuple[Text, list[Compared]], data: st.DataObject) -> None:
    baseline, offers = case
    chair = data.draw(revisions(baseline))
    other = data.draw(st.permutations(offers))
    assert fates(baseline, chair, offers, frozenset({"EUR"})) == fates(baseline, chair, other, frozenset({"EUR"}))
    assert clauses(baseline, offers, frozenset({"EUR"})) == clauses(baseline, other, frozenset({"EUR"}))


@given(several(), st.integers(0, 2))
def test_a_text_picked_wholly_from_one_proposal_is_its_own(case: tuple[Text, list[Compared]], which: int) -> None:
    baseline, offers = case
    chosen = offers[which]
    chair = ChairText(id="dt", document="DT/24", baseline=BASELINE)
    compiled = clauses(baseline, offers)
    own = [backer_of(clause, chosen.proposal.id) for clause in compiled]
    order = order_of(compiled, chosen.proposal.id)
    for clause, backer in zip(compiled, own, strict=True):
        chair = with_picks(chair, baseline, clause, [backer], order)
    text = apply(baseline, chair.amendments)
    assert [p.text for p in printed(text)] == [p.text for p in printed(chosen.revised)]
    for clause in compiled:
        chair = with_picks(chair, baseline, clause, [None])
    assert (chair.amendments, chair.attributions) == ((), ())


@given(st.lists(texts(most=8), min_size=2, max_size=3), st.data())
def test_picking_all_of_one_new_text_gives_that_text(revised: list[Text], data: st.DataObject) -> None:
    own_ids = (tuple(p.model_copy(update={"id": f"{n}-{p.id}"}) for p in text) for n, text in enumerate(revised))
    offers = [new_text(name, text) for name, text in zip(("ARB", "EUR", "RCC"), own_ids, strict=False)]
    chosen = data.draw(st.sampled_from(offers))
    first = derive((), offers[0].revised)
    compiled = clauses((), offers)
    order = order_of(compiled, chosen.proposal.id)
    for began in ((), first):
        chair = ChairText(id="dt", document="DT/24", baseline=Baseline(resolution="[]"), amendments=began)
        for clause in compiled:
            chair = with_picks(chair, (), clause, [backer_of(clause, chosen.proposal.id)], order)
        text, wanted = ([p.text for p in of] for of in (apply((), chair.amendments), chosen.revised))
        # What takes the place of a clause of the first one stays where that stood.
        assert (text, sorted(text)) == (wanted if not began else text, sorted(wanted))


@given(several())
def test_no_change_is_the_first_option_and_each_amendment_is_in_one_clause(
    case: tuple[Text, list[Compared]],
) -> None:
    baseline, offers = case
    compiled = clauses(baseline, offers)
    assert all(clause.options[0].what == "no change" for clause in compiled if clause.options)
    for one in offers:
        stands = [backer for clause in compiled if (backer := backer_of(clause, one.proposal.id))]
        assert len(stands) == len(derive(baseline, one.revised))


@given(several(), st.data())
def test_several_options_in_brackets_are_all_in_the_text_and_each_can_be_taken_again(
    case: tuple[Text, list[Compared]], data: st.DataObject
) -> None:
    baseline, offers = case
    chair = ChairText(id="dt", document="DT/24", baseline=BASELINE)
    compiled = clauses(baseline, offers)
    for clause in compiled:
        plain = [at for at, option in enumerate(clause.options) if not option.what.startswith("moved")]
        if len(plain) < 2 or any(set("[]") & set(span.text) for option in clause.options for span in option.marked):
            continue
        chosen = data.draw(st.lists(st.sampled_from(plain), min_size=2, max_size=3, unique=True))
        both = with_picks(chair, baseline, clause, [pick_of(clause.options[at]) for at in sorted(chosen)])
        assert {source for row in both.attributions for source in row.sources} <= {"ARB", "EUR", "RCC"}
        assert set(chosen) <= set(StandingOptions(both, baseline, compiled).of(clause))
        assert load_value(ChairText, dump_value(both)) == both
        one = with_picks(both, baseline, clause, [pick_of(clause.options[chosen[0]])])
        assert chosen[0] in StandingOptions(one, baseline, compiled).of(clause)


@given(drafts())
def test_of_the_proposal_that_is_taken_nothing_is_left(two: tuple[Text, Text]) -> None:
    baseline, revised = two
    left = rebased_on(baseline, revised, revised)
    assert (left.text, left.amendments, left.conflicts) == (revised, (), ())


END_MARKS = " ;,."


@given(st.lists(prose.filter(lambda text: "[" not in text and "]" not in text), min_size=2, max_size=4, unique=True))
def test_alternatives_read_as_what_they_were(wordings: list[str]) -> None:
    """But for their end marks, which are formal: all share one."""
    both = as_alternatives(wordings)
    readings = bracket_readings(both.text)
    if len(readings) >= len(wordings):
        assert {" ".join(text.split()).rstrip(END_MARKS) for text in wordings} <= {
            r.rstrip(END_MARKS) for r in readings
        }
    for text, (start, end) in zip(wordings, both.places, strict=True):
        assert both.text[start:end] in text


@pytest.mark.parametrize(
    ("wordings", "expected"),
    [
        (("groups should act;", "groups shall act;"), "groups [should][shall] act;"),
        (("to act", "to act now"), "to act [now]"),
        (("to act;", "to act now;"), "to act [now];"),
        (("a b", "c d"), "[a b][c d]"),
        (("a b;", "c d;"), "[a b][c d];"),
        (("", "a new one;"), "[a new one];"),
        (("x y z", "x z", "x w z"), "x [y][][w] z"),
        (("", "a;", "a;"), "[a];"),
        (("x y z", "x w z", "x y z"), "x [y][w] z"),
    ],
)
def test_brackets_stand_around_what_differs(wordings: tuple[str, ...], expected: str) -> None:
    assert as_alternatives(wordings).text == expected
