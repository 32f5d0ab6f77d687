"""What a change reads like: whatever is formal leaves it as it is, whatever is of substance does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wtsaprep.drafting.wishes import wishes
from wtsaprep.model.provision import Provision, Text
from wtsaprep.redline.redline import redline
from wtsaprep.review.two_texts import change_in_words, headings_over

_HEADS = {"considering": "considering", "resolves": "resolves"}
_WORDS = st.lists(
    st.sampled_from(("that", "members", "report", "yearly", "not", "ITU", "data", "and", "or")), min_size=1, max_size=6
).map(" ".join)
_MARKS = st.sampled_from((";", ",", ".", "; and", ""))


def text(**clauses: str) -> Text:
    """A text of items and headings; a name that is a heading's is one."""
    return tuple(
        Provision(id=id_, kind="heading" if id_ in _HEADS else "item", text=words) for id_, words in clauses.items()
    )


IN_FORCE = text(
    considering="considering",
    a="that the report of Resolution 44 (Rev. Hammamet, 2016) is late;",
    b="that time is short,",
    resolves="resolves",
    c="to act under considering b),",
    d="to report.",
)


def read(revised: Text) -> dict[str, str]:
    """What each change of a text reads like."""
    under = headings_over((p.id, p.kind) for p in IN_FORCE)
    return {wish.marked.id: change_in_words(wish, under) for wish in wishes(0, redline(IN_FORCE, revised))}


def changed(revised: Text, **texts: str) -> Text:
    return tuple(p.model_copy(update={"text": texts.get(p.id, p.text)}) for p in revised)


@given(_WORDS, _MARKS, _MARKS)
def test_end_marks_do_not_count(words: str, one: str, other: str) -> None:
    wanted = [changed(IN_FORCE, a=f"that the {words} report is late{mark}") for mark in (one, other)]
    assert read(wanted[0]) == read(wanted[1])


@given(_WORDS, _WORDS)
def test_other_words_read_otherwise(one: str, other: str) -> None:
    def wanted(words: str) -> dict[str, str]:
        return read(changed(IN_FORCE, b=f"that {words} time is short,"))

    assert (wanted(one) == wanted(other)) == (one == other)


@pytest.mark.parametrize(
    "words",
    ["that the report of Resolution 44 (Rev. {}) is very late;", "that Resolution 44 (Rev. {}) stands;"],
)
def test_editions_of_cited_texts_do_not_count(words: str) -> None:
    of_cities = [read(changed(IN_FORCE, a=words.format(one))) for one in ("Hammamet, 2016", "New Delhi, 2024")]
    assert of_cities[0] == of_cities[1]


def test_a_repaired_reference_does_not_count() -> None:
    first = changed(IN_FORCE, c="to act quickly under considering b),")
    new = Provision(id="n", text="that all is new;")
    later = changed((first[0], new, *first[1:]), c="to act quickly under considering c),")
    assert read(later)["c"] == read(first)["c"]


def test_a_new_clause_reads_alike_wherever_in_its_section_and_otherwise_in_another_one() -> None:
    new = Provision(id="n", text="to report all data.")
    places = [read((*IN_FORCE[:at], new, *IN_FORCE[at:]))["n"] for at in range(1, 7)]
    assert (len({*places[:3]}), len({*places[3:]}), len({*places})) == (1, 1, 2)


def test_a_deletion_a_change_and_a_move_read_otherwise() -> None:
    deleted = read(tuple(p for p in IN_FORCE if p.id != "d"))["d"]
    moved = read((*IN_FORCE[:1], IN_FORCE[5], *IN_FORCE[1:5]))["d"]
    edited = read(changed(IN_FORCE, d="to report at once."))["d"]
    assert len({deleted, moved, edited}) == 3
