"""Amendments obey their laws: what is derived applies back, what is applied is derived again, any subset applies."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.strategies import drafts
from wtsaprep.drafting.amend import apply, derive
from wtsaprep.errors import AmendmentFault
from wtsaprep.model.amendment import Amendment
from wtsaprep.model.provision import Provision, Text


def items(letters: str, **texts: str) -> Text:
    """A text of items named by their letters; a keyword gives one of them another text."""
    return tuple(Provision(id=letter, text=texts.get(letter, f"clause {letter}")) for letter in letters)


def said(amendments: tuple[Amendment, ...]) -> list[str]:
    """Amendments in short: ``delete b``, ``move c after a``, ``insert x after b``, ``replace a``."""
    return [
        f"{a.change} {a.provision}" + (f" after {a.after or 'nothing'}" if a.after is not None else "")
        for a in amendments
    ]


@given(drafts())
def test_what_is_derived_applies_back(draft: tuple[Text, Text]) -> None:
    baseline, revised = draft
    assert apply(baseline, derive(baseline, revised)) == revised


@given(drafts())
def test_what_is_applied_is_derived_again(draft: tuple[Text, Text]) -> None:
    baseline, revised = draft
    normal = derive(baseline, revised)
    assert derive(baseline, apply(baseline, normal)) == normal


@given(drafts(), st.data())
def test_any_subset_of_a_proposal_applies(draft: tuple[Text, Text], data: st.DataObject) -> None:
    baseline, revised = draft
    chosen = tuple(a for a in derive(baseline, revised) if data.draw(st.booleans()))
    apply(baseline, chosen)


@given(drafts())
def test_editing_back_leaves_nothing(draft: tuple[Text, Text]) -> None:
    baseline, _ = draft
    assert derive(baseline, baseline) == ()


@given(drafts())
def test_at_most_one_amendment_a_provision(draft: tuple[Text, Text]) -> None:
    named = [a.provision for a in derive(*draft)]
    assert len(named) == len(set(named))


@pytest.mark.parametrize(
    ("revised", "expected"),
    [
        pytest.param(items("ab"), ["delete c"], id="deleted"),
        pytest.param(items("acb"), ["move c after a"], id="swapped: the later one moves"),
        pytest.param(items("acb", b="edited"), ["move b after c"], id="swapped and edited: the edited one moves"),
        pytest.param(items("bca"), ["move a after c"], id="fewest moves"),
        pytest.param(items("axyc"), ["delete b", "insert x after b", "insert y after b"], id="replaced by two"),
        pytest.param(items("xabc"), ["insert x after nothing"], id="before all"),
        pytest.param(items("abc", b="other"), ["replace b"], id="replaced"),
    ],
)
def test_normal_form(revised: Text, expected: list[str]) -> None:
    assert said(derive(items("abc"), revised)) == expected


def test_a_clause_that_replaces_a_deleted_section_stays_in_the_section_before() -> None:
    head, other = (Provision(id=name, kind="heading", text=name) for name in ("considering", "recalling"))
    a, b, c, x = items("abcx")
    amendments = derive((head, a, b, other, c), (head, a, x))
    assert said(amendments) == ["delete b", "insert x after b", "delete recalling", "delete c"]


@pytest.mark.parametrize(
    ("amendments", "complaint"),
    [
        ([Amendment(provision="z", text="new")], "does not have"),
        ([Amendment(provision="a", text="one"), Amendment(provision="a", change="delete")], "two amendments"),
        ([Amendment(provision="a", change="insert", after="b", text="x")], "has the id"),
        ([Amendment(provision="x", change="insert", after="q", text="x")], "follows 'q'"),
        (
            [Amendment(provision="a", change="move", after="c"), Amendment(provision="b", change="move", after="a")],
            "moves",
        ),
    ],
)
def test_amendments_that_do_not_fit_are_refused_with_their_provision(
    amendments: list[Amendment], complaint: str
) -> None:
    with pytest.raises(AmendmentFault, match=complaint) as caught:
        apply(items("abc"), amendments)
    assert caught.value.where.provision == amendments[-1].provision
