"""What another text has of ours under another form is not put in twice, nor a matter of dispute."""

from __future__ import annotations

import pytest

from wtsaprep.drafting.granted import without_granted
from wtsaprep.drafting.rebased_text import rebased_text
from wtsaprep.model.provision import Provision, Text


def text(**clauses: str) -> Text:
    return (
        Provision(id="resolves", kind="heading", text="resolves"),
        *(Provision(id=id_, text=words) for id_, words in clauses.items()),
    )


BASE = text(a="to keep lamps;", b="to collect reports from ports and to publish a summary each year;", c="to end.")
EACH = "to collect reports from ports and to publish a summary"

CASES = {
    "one of two alternatives": (
        {"b": f"{EACH} every two years;"},
        {"b": f"{EACH} [each year] [every two years];"},
    ),
    "a word in brackets": ({"a": "to keep new lamps;"}, {"a": "to keep [new] lamps;"}),
    "all alternatives within more words": (
        {"a": "to keep lamps and bells;"},
        {"a": "to keep [lamps] [lamps and bells] [bells];"},
    ),
    "in a half of a split clause": (
        {"b": f"{EACH} every two years;"},
        {"b": "to collect reports from ports;", "new": "to publish a summary every two years;"},
    ),
    "a new clause joined to another": (
        {"b": BASE[2].text, "mine": "to make spare parts again;"},
        {"b": "to collect reports from ports, to publish a summary each year, and to make spare parts again;"},
    ),
}


def made(words: dict[str, str]) -> Text:
    """The base with some clauses in other words, new ones behind b."""
    known = {"a": BASE[1].text, "b": BASE[2].text}
    new = {id_: said for id_, said in words.items() if id_ not in known}
    return text(**{**known, **{i: w for i, w in words.items() if i in known}, **new, "c": "to end."})


@pytest.mark.parametrize(("ours", "theirs"), CASES.values(), ids=CASES)
def test_nothing_is_left_of_what_the_other_text_has(ours: dict[str, str], theirs: dict[str, str]) -> None:
    put = rebased_text(BASE, made(ours), made(theirs), onto_chairs_text=True)
    assert put.conflicts == ()
    assert put.text == made(theirs)


def test_a_clause_joined_to_the_last_one_leaves_that_its_full_stop() -> None:
    base = text(a="to keep lamps;", c="to ring bells.")
    ours = text(a="to keep lamps;", c="to ring bells;", n="to send boats to all islands.")
    theirs = text(a="to keep lamps;", c="to ring bells, and to send boats to all islands.")
    assert rebased_text(base, ours, theirs, onto_chairs_text=True) == (theirs, (), (), {})


def test_what_it_lacks_is_still_put_in() -> None:
    ours = made({"a": "to keep new lamps and bells;"})
    put = rebased_text(BASE, ours, made({"a": "to keep [new] lamps;"}), onto_chairs_text=True)
    assert put.text[1].text == "to keep [new] lamps and bells;"


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ({"b": f"{EACH} every two years;"}, {"b": f"{EACH} [each year] [every month];"}),
        ({"b": f"{EACH} every two years;"}, {"b": "to collect reports from ports;", "new": "to publish a summary;"}),
        ({"mine": "to make spare parts again;"}, {"b": f"{EACH} each year;", "new": "to make spare parts;"}),
    ],
)
def test_what_it_does_not_have_stays(ours: dict[str, str], theirs: dict[str, str]) -> None:
    assert without_granted(BASE, made(ours), made(theirs)) == made(ours)
