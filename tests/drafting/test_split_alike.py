"""A clause that one text split is cut alike in the others: half meets half, nothing stands twice."""

from __future__ import annotations

import re
from collections import Counter
from itertools import count

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from comparison.test_followed_text import worked_over
from wtsaprep.drafting.rebased_text import RebasedText, rebased_text
from wtsaprep.model.provision import Provision, Text
from wtsaprep.redline.align import inherit_ids

FIRST, LAST = "to keep lamps lit on every pier;", "to end all quarrels about buoys."
REPORTS, SUMMARY = "to collect reports from ports;", "to publish a summary of them each year;"
WHOLE = "to collect reports from ports and to publish a summary of them each year;"
BIENNIAL = "to publish a summary of them every two years;"
ROUND = "to publish a summary of them each year and to send it round;"
GATHER = "to gather reports from all harbours;"
MANY = "to collect reports from ports and islands;"
FRENCH = (
    "que la maintenance des câbles d'alimentation est coûteuse et qu'elle incombe aux exploitants;",
    "que l'entretien des câbles d'alimentation est coûteux;",
    "qu'il incombe aux exploitants;",
)


def text(name: str, *clauses: str) -> Text:
    """A text of one section."""
    items = (Provision(id=f"{name}{n}", text=words) for n, words in enumerate((FIRST, *clauses, LAST)))
    return (Provision(id="resolves", kind="heading", text="resolves"), *items)


def put(whole: str, ours: tuple[str, ...], theirs: tuple[str, ...]) -> RebasedText:
    """Ours on a chair's text, both as they come from files: ids say little of which half is which."""
    base = text("b", whole)
    mine, other = from_file(base, text("a", *ours)), from_file(base, text("t", *theirs))
    return rebased_text(base, mine, other, onto_chairs_text=True)


def from_file(base: Text, made: Text) -> Text:
    """A text as it comes from a file: each clause under the id of the one in force that it is like."""
    numbers = count()
    return inherit_ids(base, made, lambda: f"{made[1].id}-{next(numbers)}")


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ((REPORTS, BIENNIAL), (REPORTS, SUMMARY), (REPORTS, BIENNIAL)),
        ((REPORTS, SUMMARY), (REPORTS, BIENNIAL), (REPORTS, BIENNIAL)),
        ((MANY, SUMMARY), (REPORTS, BIENNIAL), (MANY, BIENNIAL)),
        ((REPORTS, BIENNIAL), (MANY, SUMMARY), (MANY, BIENNIAL)),
        ((f"{MANY[:-1]} and {SUMMARY}",), (REPORTS, SUMMARY), (MANY, SUMMARY)),
        ((f"{REPORTS[:-1]} and {BIENNIAL}",), (REPORTS, SUMMARY), (REPORTS, BIENNIAL)),
        ((MANY, SUMMARY), (f"{REPORTS[:-1]} and {BIENNIAL}",), (MANY, BIENNIAL)),
        ((REPORTS, ROUND), (REPORTS, SUMMARY), (REPORTS, ROUND)),
        ((REPORTS, BIENNIAL), (GATHER, BIENNIAL), (GATHER, BIENNIAL)),
        ((REPORTS, BIENNIAL), (BIENNIAL,), (BIENNIAL,)),
        ((REPORTS,), (REPORTS, SUMMARY), (REPORTS,)),
    ],
)  # fmt: skip
def test_half_meets_half_whichever_has_the_old_id(
    ours: tuple[str, ...], theirs: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    found = put(WHOLE, ours, theirs)
    assert found.conflicts == ()
    assert tuple(p.text for p in found.text[2:-1]) == expected


@pytest.mark.parametrize("ours", [FRENCH[1:], (f"{FRENCH[1][:-1]} et {FRENCH[2]}",)])
def test_a_half_is_known_whatever_is_elided_in_it(ours: tuple[str, ...]) -> None:
    found = put(FRENCH[0], ours, FRENCH[1:])
    assert (found.conflicts, tuple(p.text for p in found.text[2:-1])) == ((), FRENCH[1:])


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [((REPORTS, BIENNIAL), (REPORTS, SUMMARY.replace("each year", "each month"))), ((REPORTS, BIENNIAL), (REPORTS,))],
    ids=["other words", "gone"],
)
def test_a_half_that_is_not_alike_waits_alone(ours: tuple[str, ...], theirs: tuple[str, ...]) -> None:
    found = put(WHOLE, ours, theirs)
    (conflict,) = found.conflicts
    assert isinstance(conflict.ours, Provision)
    assert conflict.ours.text == BIENNIAL
    assert conflict.name == "resolves 2"
    assert [p.text for p in found.text].count(REPORTS) == 1


def test_a_joined_clause_is_one_whichever_of_its_ids_it_bears() -> None:
    base = text("b", REPORTS, SUMMARY)
    whole = Provision(id="b1", text=WHOLE)
    ours, theirs = (
        (*base[:2], whole.model_copy(update={"id": id_}), base[-1].model_copy(update={"text": words}))
        for id_, words in (("b1", LAST), ("b2", "to end all quarrels about bells."))
    )
    assert rebased_text(base, ours, theirs, onto_chairs_text=True).text == theirs
    assert rebased_text(base, ours, theirs, onto_chairs_text=True).conflicts == ()


def test_halves_that_each_text_calls_by_one_id_leave_no_empty_clause() -> None:
    base = text("b", "to publish;")
    ours, theirs = (
        tuple(p.model_copy(update={"text": words}) if p.id == "b1" else p for p in base)
        for words in ("to;", "publish;")
    )
    assert [c.provision for c in rebased_text(base, ours, theirs).conflicts] == ["b1"]


def test_a_clause_changed_across_the_cut_stays_whole() -> None:
    ours = "to collect summaries of reports each year;"
    found = put(WHOLE, (ours,), (REPORTS, SUMMARY))
    conflict, half = found.conflicts
    assert isinstance(conflict.ours, Provision)
    assert conflict.ours.text == ours
    assert half.ours is None, "the half that was cut off waits with it"


@given(worked_over(), st.booleans())
def test_onto_a_text_that_joined_split_or_moved_a_clause_nothing_is_lost_and_nothing_stands_twice(
    case: tuple[Text, Text, Text], as_a_file: bool
) -> None:
    base, ours, theirs = case
    known = {word for p in base for word in re.findall(r"\w+", p.text)} - {"that"}
    if any(p.id == "half" for p in theirs) and {p.id for p in ours} == {p.id for p in base}:
        # A half of a clause in force has some words of it, or it can't be known for one.
        changed = {p.id for p in theirs} - {p.id for p in base} | {
            a.id for a, b in zip(ours, base, strict=True) if a != b
        }
        assume(all(len(known.intersection(p.text[:-1].split(" "))) > 2 for p in theirs if p.id in changed))
    if as_a_file:
        theirs = from_file(base, tuple(p.model_copy(update={"id": f"f{n}"}) for n, p in enumerate(theirs)))
    found = rebased_text(base, ours, theirs, onto_chairs_text=True)
    waiting = {conflict.provision for conflict in found.conflicts}
    words = Counter(word for p in found.text for word in re.findall(r"\w+", p.text) if word.startswith("new"))
    assert set(words) == {word for p in ours for word in re.findall(r"\w+", p.text) if word.startswith("new")}
    assert waiting or max(words.values()) == 1
