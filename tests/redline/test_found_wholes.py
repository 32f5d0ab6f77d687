"""Wholes found by words: a join and a split in a text that came as a file are told as such, a deletion is not."""

from __future__ import annotations

import pytest

from wtsaprep.model.provision import Provision, Text
from wtsaprep.redline.align import inherit_ids
from wtsaprep.redline.redline import redline
from wtsaprep.redline.remarks import remarks

HEADING = Provision(id="h", kind="heading", text="resolves")
COURSE = "to organize a course for keepers in each region"
LAMPS = "to lend lamps to harbours of developing countries, within available resources"
LIST = Provision(id="c", text="to keep the list of lamps on a public page.")


def text(*clauses: tuple[str, str]) -> Text:
    """A text of one section, the list last."""
    return (HEADING, *(Provision(id=id_, text=words) for id_, words in clauses), LIST)


BUOYS = "to count the buoys of the coast"
APART = text(("a", f"{COURSE};"), ("b", f"{LAMPS};"))

THREE = text(("a", f"{COURSE};"), ("b", f"{BUOYS};"), ("c1", f"{LAMPS};"))


@pytest.mark.parametrize(
    ("base", "revised", "told"),
    [
        (APART, text(("b", f"{COURSE}, and {LAMPS};")), ["joined to resolves 1"]),
        (APART, text(("a", f"{COURSE}, and {LAMPS};")), ["joined to resolves 1"]),
        (APART, text(("b", f"{COURSE} and island, and {LAMPS};")), ["joined to resolves 1"]),
        (APART, text(("b", "to lend many lamps to harbours of developing countries and to islands;")), []),
        (APART, text(("b", f"{LAMPS};")), []),
        (
            text(("b", f"{COURSE}, and {LAMPS};")),
            text(("n", f"{COURSE};"), ("b", f"{LAMPS};")),
            ["split from resolves 2"],
        ),
        (
            text(("b", f"{COURSE}, and {LAMPS};")),
            text(("b", f"{COURSE};"), ("n", f"{LAMPS};")),
            ["split from resolves 1"],
        ),
        (APART, text(("a", f"{COURSE};"), ("n", f"{COURSE} and {LAMPS};"), ("b", f"{LAMPS};")), []),
        (THREE, text(("b", f"{BUOYS};"), ("c1", f"{COURSE} and {LAMPS};")), ["joined to resolves 2"]),
        (THREE, text(("a", f"{COURSE} and {LAMPS};"), ("b", f"{BUOYS};")), ["joined to resolves 1"]),
        (
            text(("a", f"{COURSE};"), ("b", f"{BUOYS};")),
            text(
                ("b", f"{BUOYS};"), ("n", f"to paint each boat of the fleet in white and red before spring; {COURSE};")
            ),
            ["joined to resolves 2"],
        ),
        (
            text(("a", f"{COURSE};"), ("b", f"{BUOYS};")),
            text(("b", f"{BUOYS};"), ("n", f"{COURSE} and island;")),
            [],
        ),
        (
            text(("a", "that the fees for lamps be kept low and be published every year;")),
            text(("a", "that the fees for lamps be kept low;"), ("n", "that the fees for lamps be published yearly;")),
            ["split from resolves 1"],
        ),
        (
            text(("a", "that the fees for lamps be kept low;")),
            text(("a", "that the fees for lamps be kept low;"), ("n", "that the fees for buoys be kept low;")),
            [],
        ),
    ],
    ids=[
        *("to the next", "to the one before", "reworded", "gone", "deleted", "first half", "second half", "new"),
        *("behind another", "before another", "to a new one", "in other words", "words in both", "one like it"),
    ],
)
def test_what_words_alone_tell(base: Text, revised: Text, told: list[str]) -> None:
    laid = redline(base, revised)
    assert list(remarks(laid).values()) == told
    if told:
        kept = [span.text for p in laid.provisions for span in p.seen if span.mark == "kept" and p.inner]
        whole = [words for words in (COURSE, LAMPS) if words in " ".join(p.text for p in base)]
        assert all(any(words in text for text in kept) or " and island" in revised[1].text for words in whole)


FAR = (("u", "to paint each boat of the fleet in white and red;"), ("v", "to keep every island open in winter;"))


@pytest.mark.parametrize(
    ("revised", "told"),
    [
        (text(("b", f"{COURSE};"), *FAR, ("n", f"{LAMPS};")), ["split from resolves 1"]),
        (text(("n", f"{COURSE};"), *FAR, ("b", f"{LAMPS};")), ["split from resolves 4"]),
        (text(("b", f"{COURSE};"), ("n", "to act;"), *FAR, ("m", f"{LAMPS};")), ["split from resolves 1"]),
        (text(("b", f"{COURSE}, and {LAMPS};"), *FAR, ("n", f"{LAMPS};")), []),
        (text(("b", f"{COURSE};"), *FAR, ("n", f"{BUOYS};")), []),
    ],
    ids=["behind others", "before others", "with another label", "repeated", "new"],
)
def test_a_part_is_found_away_from_its_whole(revised: Text, told: list[str]) -> None:
    base = text(("b", f"{COURSE}, and {LAMPS};"), *FAR)
    if told and revised[1].id == "n":
        base = text(*FAR, ("b", f"{COURSE}, and {LAMPS};"))
    assert list(remarks(redline(base, revised)).values()) == told


SHORT = "to keep a list of reference sites"
YEARLY = "to publish what was measured there every year, and to send it to all who asked for it"


@pytest.mark.parametrize(
    ("base", "revised", "ids"),
    [
        ([f"{SHORT}, and {YEARLY};"], [f"{SHORT};", f"{YEARLY};"], ["b0", "n0"]),
        ([f"{YEARLY}, and {SHORT};"], [f"{YEARLY};", f"{SHORT};"], ["b0", "n0"]),
        ([f"{SHORT};", f"{YEARLY};"], [f"{SHORT} and {YEARLY};"], ["b0"]),
        ([f"{YEARLY};", f"{SHORT};"], [f"{YEARLY} and {SHORT};"], ["b0"]),
        ([f"{SHORT};", f"{YEARLY};"], [f"{YEARLY};"], ["b1"]),
        ([f"{YEARLY};"], [f"{SHORT};", f"{YEARLY};"], ["n0", "b0"]),
    ],
    ids=["split, long half last", "split, long half first", "joined", "joined, long one first", "deleted", "new"],
)
def test_a_clause_in_force_is_where_its_words_begin(base: list[str], revised: list[str], ids: list[str]) -> None:
    """Whichever part has most of its words, so that two who split or join alike say the same."""
    fresh = (f"{n}" for n in range(9))
    old = tuple(Provision(id=f"b{n}", text=words) for n, words in enumerate((*base, "to act at once.")))
    new = tuple(Provision(id="n", text=words) for words in (*revised, "to act at once."))
    assert [p.id.replace("-", "") for p in inherit_ids(old, new, lambda: next(fresh))[:-1]] == ids
