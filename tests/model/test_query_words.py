"""The language of the search: what is typed, as what is looked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wtsaprep.errors import UsageFault
from wtsaprep.model.query_words import parse_query
from wtsaprep.model.word_query import Sought, WordQuery

WOMEN = (Sought(("women",), True),)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Climate change", WordQuery((Sought(("climate",), True), Sought(("change",), True)))),
        ('"Climate change"', WordQuery((Sought(("climate", "change")),))),
        ('"climate cha', WordQuery((Sought(("climate", "cha"), True),))),
        ("ARB/36", WordQuery((Sought(("arb", "36"), True),))),
        ("ARB/36A1/1", WordQuery((Sought(("arb", "36a1", "1"), True),))),
        ("resolves 2", WordQuery((Sought(("resolves",), True), Sought(("2",))))),
        ("clim*change", WordQuery((Sought(("clim*change",), True),))),
        ("2*", WordQuery((Sought(("2",), True),))),
        ("the the", WordQuery((Sought(("the",), True),))),
        ("source:arb source:EGY", WordQuery(sources=("ARB", "EGY"))),
        ("Symbol:sup", WordQuery(symbols=("SUP",))),
        ("heading:instructs", WordQuery(headings=(Sought(("instructs",), True),))),
        ('heading:"invites member states"', WordQuery(headings=(Sought(("invites", "member", "states")),))),
        ('changed:"70 per cent"', WordQuery((Sought(("70", "per", "cent")),), kinds=("changed",))),
        ('Inserted:"70 per cent"', WordQuery((Sought(("70", "per", "cent")),), kinds=("inserted",))),
        ("deleted:women title:women", WordQuery(WOMEN, kinds=("deleted", "title"))),
        ("kind:deleted kind:Deleted", WordQuery(kinds=("deleted",))),
        ("symbol:add*", WordQuery(symbols=("ADD*",))),
        ('source:"ARB EUR"', WordQuery(sources=("ARB", "EUR"))),
        ("Undecided women", WordQuery((Sought(("women",), True),), undecided=True)),
        ('"undecided"', WordQuery((Sought(("undecided",)),))),
        ("resolves 3.2", WordQuery((Sought(("resolves",), True), Sought(("3", "3\u02d12"))))),
        (
            'women -source:ARB -"a b" -kind:deleted',
            WordQuery(
                WOMEN,
                without=(
                    WordQuery(sources=("ARB",)),
                    WordQuery((Sought(("a", "b")),)),
                    WordQuery(WOMEN, kinds=("deleted",)),
                ),
            ),
        ),
        ("-source:ARB -undecided", WordQuery(without=(WordQuery(sources=("ARB",)), WordQuery(undecided=True)))),
        ("a: women", WordQuery((Sought(("a",)), Sought(("women",), True)))),
        ("at 12:30", WordQuery((Sought(("at",)), Sought(("12", "30"), True)))),
    ],
)
def test_what_is_meant(typed: str, meant: WordQuery) -> None:
    assert parse_query(typed) == meant


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("sorce:ARB", "no filter is called sorce:\nFilters are source:, symbol:, heading:, kind:, changed:"),
        ("kind:gone", "'gone' is no kind of place\nA kind is one of: title, proposal, chair, text, ours, changed"),
        ("-universal", "words are only left out\nSay what is to be found as well"),
        ('-"of the Union" -source:ARB', "words are only left out"),
        ("postal -source:", "source: has nothing behind it\nIt takes a code"),
        ("postal -sorce:ARB", "no filter is called sorce:"),
        ("postal -kind:gone", "'gone' is no kind of place"),
        ("source:", "source: has nothing behind it\nIt takes a code, as in source:ARB."),
        ("kind: women", "kind: has nothing behind it\nIt takes one of: title, proposal"),
        ('heading:"" women', "heading: has nothing behind it"),
        ("changed:*", "changed: has nothing behind it"),
        ("women inserted:", 'inserted: has nothing behind it\nIt takes words, as in inserted:"70 per cent".'),
        ("symbol:FOO", "'FOO' is no symbol of a proposal\nA symbol is one of: MOD, ADD, SUP, NOC"),
        ("see:this", 'words with a colon stand in quotation marks: "see:this".'),
    ],
)
def test_what_there_is_not_is_said(typed: str, said: str) -> None:
    with pytest.raises(UsageFault) as fault:
        parse_query(typed)
    assert said in str(fault.value)


@pytest.mark.parametrize(
    "typed", ["women source:", "women kind: ", 'women heading:"', "women Changed:", "women symbol:"]
)
def test_a_filter_that_is_being_typed_narrows_nothing_yet(typed: str) -> None:
    assert parse_query(typed, goes_on=True) == parse_query("women")


def test_a_filter_that_was_left_behind_is_not_being_typed() -> None:
    with pytest.raises(UsageFault):
        parse_query("source: women", goes_on=True)


@given(st.text(alphabet='ab "*:.2é气-', max_size=20))
def test_whatever_is_typed_means_something_or_is_refused_in_a_sentence(typed: str) -> None:
    try:
        sought = parse_query(typed).sought
    except UsageFault as fault:
        sought, hint = (), fault.hint
    else:
        hint = "-"
    assert hint
    assert all(any(word.strip("*") for word in one.words) for one in sought)
