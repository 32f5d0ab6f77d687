"""What a redline says of a clause beside its words: where it moved, and what it was split from."""

from __future__ import annotations

import pytest
from hypothesis import given

from support.strategies import drafts
from wtsaprep.model.provision import Provision, Text
from wtsaprep.redline.redline import redline
from wtsaprep.redline.remarks import remarks


def text(*rows: str) -> Text:
    """Provisions from ``id: words``; an id in capitals is a heading's."""
    return tuple(
        Provision(id=id_, kind="heading" if id_.isupper() else "item", text=words)
        for id_, _, words in (row.partition(": ") for row in rows)
    )


BASELINE = text(
    "C: considering", "a: one;", "b: two,", "R: recognizing", "c: three;", "d: four,", "S: resolves", "e: to act."
)


def said(revised: Text) -> list[tuple[str, str]]:
    """Each remark after the words of its clause."""
    laid = redline(BASELINE, revised)
    return [("".join(s.text for s in laid.provisions[at].text), words) for at, words in sorted(remarks(laid).items())]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        pytest.param("CabRcdSe", [], id="nothing moved"),
        pytest.param(
            "CadbRcSe",
            [("four,", "moved here from recognizing b)"), ("four,", "moved to considering b)")],
            id="to another section",
        ),
        pytest.param(
            "CabRdcSe", [("four,", "moved here from recognizing b)"), ("four,", "moved to recognizing a)")], id="up"
        ),
        pytest.param(
            "CabSRcde",
            [("resolves", "moved here from below"), ("resolves", "moved up")],
            id="a heading has no better name than its place",
        ),
        pytest.param(
            "CabRcdeS", [("to act.", "moved here from resolves"), ("to act.", "moved to recognizing c)")], id="lone"
        ),
    ],
)
def test_a_move_is_said_at_both_ends(order: str, expected: list[tuple[str, str]]) -> None:
    by_id = {p.id: p for p in BASELINE}
    assert said(tuple(by_id[id_] for id_ in order)) == expected


def test_a_move_with_other_words_says_so() -> None:
    revised = text("C: considering", "a: one;", "d: four and more;", "b: two,", "R: recognizing", "c: three;")
    assert ("four and more;", "moved here from recognizing b), with changes") in said(revised)


def test_a_move_that_changed_an_end_mark_alone_is_a_move() -> None:
    revised = text("C: considering", "a: one;", "d: four,", "b: two;", "R: recognizing", "c: three;")
    moves = [remark for _, remark in said(revised) if remark.startswith("moved here")]
    assert moves
    assert not [remark for remark in moves if "with changes" in remark]


def test_a_clause_that_was_split_off_says_from_which() -> None:
    half = Provision(id="h", text="half;", split_from="b")
    assert said((*BASELINE[:3], half, *BASELINE[3:])) == [("half;", "split from considering b)")]


@given(drafts())
def test_every_move_is_said(draft: tuple[Text, Text]) -> None:
    laid = redline(*draft)
    moved = {at for at, line in enumerate(laid.provisions) if line.fate in ("moved here", "moved away")}
    assert moved <= remarks(laid).keys()
