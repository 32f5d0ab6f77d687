"""What two wishes on one clause are to each other: the same, one within the other, in competition, or neither."""

from __future__ import annotations

import pytest

from wtsaprep.drafting.amend import apply
from wtsaprep.drafting.competing_words import Relation, relation
from wtsaprep.drafting.wishes import Wish, wishes
from wtsaprep.model.amendment import Amendment
from wtsaprep.model.provision import Provision
from wtsaprep.redline.redline import redline

CLAUSE = "that study groups should continue to report to TSAG on mobile telephony and payment systems;"
BASE = (
    Provision(id="h", kind="heading", text="resolves"),
    Provision(id="c", text=CLAUSE),
    Provision(id="d", text="that the Director shall report;"),
    Provision(id="e", text="that Member States take part."),
)
MIRRORED: dict[Relation, Relation] = {"includes": "included", "included": "includes"}


def replaced(old: str, new: str) -> Amendment:
    """A change of some words of the clause."""
    assert old in CLAUSE
    return Amendment(provision="c", text=CLAUSE.replace(old, new))


def rewritten(text: str) -> Amendment:
    """The whole clause in other words."""
    return Amendment(provision="c", text=text)


def new(text: str) -> Amendment:
    """A new clause after it."""
    return Amendment(provision="new", change="insert", after="c", text=text)


DELETED = Amendment(provision="c", change="delete")
AFTER_D = Amendment(provision="c", change="move", after="d")
AFTER_E = Amendment(provision="c", change="move", after="e")
HEADING = Amendment(provision="c", kind="heading")
SUB_ITEM = Amendment(provision="c", level=1)
SHALL = "that study groups shall report to TSAG on mobile telephony and payment systems;"
FINANCE = "that study groups should continue to report to TSAG on digital financial services;"

TABLE: list[tuple[str, Amendment, Amendment, Relation]] = [
    ("the same words", rewritten(SHALL), rewritten(SHALL), "same"),
    ("only the end mark differs", rewritten(SHALL), rewritten(SHALL.replace(";", ".")), "same"),
    ("other words in the same place", replaced("should", "shall"), replaced("should", "may"), "against"),
    ("a negation more", replaced("should continue", "shall"), replaced("should continue", "shall not"), "against"),
    ("other places", replaced("should", "shall"), replaced("TSAG", "the Council"), "beside"),
    ("all of it and more", rewritten(SHALL.replace("TSAG", "the Council")), replaced("TSAG", "the Council"),
     "includes"),
    ("a longer deletion", replaced(" and payment systems", ""), replaced(" systems", ""), "includes"),
    ("struck, and replaced", replaced("mobile telephony", "5G"), replaced("mobile telephony ", ""), "against"),
    ("a longer insertion", replaced("TSAG", "TSAG and member administrations every year and at length"),
     replaced("TSAG", "TSAG and member administrations"), "includes"),
    ("put in right behind words that go", replaced(" and payment systems", ""),
     replaced("payment systems", "payment systems of the post"), "against"),
    ("put in behind a comma after words that go", replaced(" and payment systems", ""),
     replaced("payment systems", "payment systems, and to publish"), "beside"),
    ("put in behind words that go and tie the next ones", replaced("mobile telephony and ", ""),
     replaced("payment", "electronic payment"), "beside"),
    ("put in behind words that are replaced", replaced("payment systems", "payments"),
     replaced("payment systems", "payment systems of the post"), "beside"),
    ("put in right before words that go", replaced("mobile telephony and ", ""),
     replaced("mobile", "affordable mobile"), "against"),
    ("put in before words that go and tie themselves to those before", replaced(" and payment systems", ""),
     replaced("telephony", "telephony worldwide"), "beside"),
    ("a word put in before words that go, tied to those before", replaced("mobile telephony and ", ""),
     replaced("on mobile", "on and off mobile"), "beside"),
    ("one deletes the clause, one edits it", DELETED, replaced("should", "shall"), "against"),
    ("both delete it", DELETED, DELETED, "same"),
    ("one deletes, one moves it", DELETED, AFTER_D, "against"),
    ("moved to two places", AFTER_D, AFTER_E, "against"),
    ("moved to one place", AFTER_D, AFTER_D, "same"),
    ("one moves, one edits", AFTER_D, replaced("should", "shall"), "beside"),
    ("one moves and makes the other's edit", Amendment(provision="c", change="move", after="d", text=SHALL),
     rewritten(SHALL), "includes"),
    ("one moves and edits otherwise", Amendment(provision="c", change="move", after="d", text=FINANCE),
     replaced("mobile telephony", "5G"), "against"),
    ("of another kind", HEADING, HEADING, "same"),
    ("of two other kinds", HEADING, SUB_ITEM, "against"),
    ("of another kind, and edited", HEADING, rewritten(SHALL), "beside"),
    ("of another kind and edited, and edited", Amendment(provision="c", kind="heading", text=SHALL),
     rewritten(SHALL), "includes"),
    ("of another kind, and deleted", HEADING, DELETED, "against"),
    ("new clauses alike", new("that postal networks reach all people;"), new("that postal networks reach all people,"),
     "same"),
    ("a new clause with a task more", new("to report to TSAG and to organize workshops every year in all regions;"),
     new("to report to TSAG;"), "includes"),
    ("new clauses that differ", new("to report to TSAG on 5G;"), new("to report to TSAG on identity;"), "against"),
]  # fmt: skip


def wish(amendment: Amendment, column: int) -> Wish:
    """What a proposal of one amendment wants."""
    return next(wishes(column, redline(BASE, apply(BASE, [amendment]))))


@pytest.mark.parametrize(("one", "other", "expected"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_relation(one: Amendment, other: Amendment, expected: Relation) -> None:
    mine, theirs = wish(one, 0), wish(other, 1)
    assert relation(mine, theirs) == expected
    assert relation(theirs, mine) == MIRRORED.get(expected, expected)


STRUCK_AND_BROUGHT = (DELETED, Amendment(provision="new", change="insert", after="e", text=SHALL))
JOINED = (
    Amendment(provision="c", text=f"{CLAUSE[:-1]} and that the Director shall report;", joined=("d",)),
    Amendment(provision="d", change="delete"),
)
BROUGHT_AS_ONE = (
    DELETED,
    Amendment(provision="d", change="delete"),
    Amendment(provision="new", change="insert", after="d", text=JOINED[0].text),
)


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        (STRUCK_AND_BROUGHT, (rewritten(SHALL),), ["same"]),
        (STRUCK_AND_BROUGHT, (rewritten(SHALL.replace(";", ".")),), ["same"]),
        (STRUCK_AND_BROUGHT, (Amendment(provision="c", change="move", after="e", text=SHALL),), ["same"]),
        (STRUCK_AND_BROUGHT, (rewritten(FINANCE),), ["against"]),
        (STRUCK_AND_BROUGHT, (Amendment(provision="c", kind="heading", text=SHALL),), ["against"]),
        ((DELETED, new(CLAUSE)), (AFTER_E,), ["against"]),
        (BROUGHT_AS_ONE, JOINED, ["same", "same"]),
        ((DELETED, Amendment(provision="d", change="delete")), JOINED, ["against", "against"]),
    ],
    ids=["so", "but for its end mark", "there", "otherwise", "as a heading", "as it was", "joined", "only struck"],
)
def test_a_clause_struck_and_brought_in_the_words_of_the_other_is_no_matter_of_dispute(
    ours: tuple[Amendment, ...], theirs: tuple[Amendment, ...], expected: list[Relation]
) -> None:
    mine, other = (
        {w.marked.id: w for w in wishes(at, redline(BASE, apply(BASE, list(side))))}
        for at, side in enumerate((ours, theirs))
    )
    pairs = [(mine[id_], other[id_]) for id_ in ("c", "d") if id_ in mine and id_ in other]
    assert [relation(*pair) for pair in pairs] == expected
    assert [relation(*reversed(pair)) for pair in pairs] == expected
