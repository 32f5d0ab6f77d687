"""A later edition or a returned text inherits ids by its words, wherever its clauses have gone."""

from __future__ import annotations

import itertools
from collections.abc import Callable

from hypothesis import given

from support.strategies import drafts
from wtsaprep.model.provision import Provision, Text
from wtsaprep.redline.align import inherit_ids


def fresh() -> Callable[[], str]:
    """Suffixes n1, n2, ..."""
    numbers = itertools.count(1)
    return lambda: f"n{next(numbers)}"


def ids(baseline: dict[str, str], revised: list[str]) -> list[str]:
    """The ids that revised clauses inherit from baseline ones."""
    old = tuple(Provision(id=id_, text=text) for id_, text in baseline.items())
    new = tuple(Provision(id=f"resolves-{n}", text=text) for n, text in enumerate(revised, start=1))
    return [p.id for p in inherit_ids(old, new, fresh())]


BASE = {
    "a": "to encourage and assist the collaboration between the two organs;",
    "b": "to consult with UPU on the establishment of a joint working group;",
    "c": "to report to the Council on progress.",
}


def test_equal_clauses_keep_their_ids_whatever_their_end_marks() -> None:
    assert ids(BASE, [text.rstrip(";.") + "," for text in BASE.values()]) == ["a", "b", "c"]


def test_a_clause_that_moved_and_was_edited_is_found_again() -> None:
    moved = "to consult closely with UPU on the establishment of a working group;"
    assert ids(BASE, [moved, BASE["a"], BASE["c"]]) == ["b", "a", "c"]


def test_a_new_clause_gets_a_fresh_id() -> None:
    assert ids(BASE, [BASE["a"], "that postal networks reach everybody;", BASE["b"], BASE["c"]]) == [
        "a",
        "resolves-n1",
        "b",
        "c",
    ]


def test_a_clause_rewritten_in_its_place_is_the_same() -> None:
    assert ids(BASE, [BASE["a"], "to set up with UPU a group on joint standards;", BASE["c"]]) == ["a", "b", "c"]


def test_two_single_paragraphs_are_the_same_one() -> None:
    assert ids({"x": "mobile telephony;"}, ["financial services;"]) == ["x"]


def test_a_plain_blank_for_a_no_break_one_is_no_change() -> None:
    old = (
        Provision(id="a", text="under No.\xa09 of the Constitution;"),
        Provision(id="b", text="x\xa0100\xa0000 and y"),
    )
    new = (Provision(id="i1", text="under No. 9 of the Constitution;"), Provision(id="i2", text="x 100 000 and z"))
    assert [p.text for p in inherit_ids(old, new, fresh())] == [old[0].text, "x\xa0100\xa0000 and z"]


@given(drafts())
def test_ids_stay_unique_and_words_stay_the_same(draft: tuple[Text, Text]) -> None:
    baseline, revised = draft
    renamed = tuple(p.model_copy(update={"id": f"q-{n}"}) for n, p in enumerate(revised))
    result = inherit_ids(baseline, renamed, fresh())
    assert len({p.id for p in result}) == len(result)
    assert [p.text.split() for p in result] == [p.text.split() for p in revised]


def test_footnotes_are_called_by_the_ids_that_they_inherit() -> None:
    old = (
        Provision(id="a", text="that the bodies[^n] meet;"),
        Provision(id="n", kind="note", text="Those of the Union."),
    )
    new = (
        Provision(id="i1", text="that new ones[^note-1] are wanted;"),
        Provision(id="i2", text="that the bodies[^note-2] meet often;"),
        Provision(id="note-1", kind="note", text="A new one."),
        Provision(id="note-2", kind="note", text="Those of the Union."),
    )
    assert [(p.id, p.text) for p in inherit_ids(old, new, fresh())] == [
        ("i1-n1", "that new ones[^note-n2] are wanted;"),
        ("a", "that the bodies[^n] meet often;"),
        ("note-n2", "A new one."),
        ("n", "Those of the Union."),
    ]


def test_a_clause_rewritten_beside_two_that_changed_places_is_found() -> None:
    def text(*clauses: str) -> Text:
        heading = Provision(id="resolves-0", kind="heading", text="resolves")
        end = Provision(id="instructs-0", kind="heading", text="instructs the Director")
        return (heading, *(Provision(id=f"resolves-{n}", text=words) for n, words in enumerate(clauses, 1)), end)

    one, two = "to collect reports of interference;", "to publish a summary of them each year;"
    baseline = text(one, two, "to review this resolution at the next assembly,")
    revised = text(two, one, "to review this resolution in 2028,")
    named = inherit_ids(baseline, revised, lambda: "new")
    assert [p.id for p in named] == ["resolves-0", "resolves-2", "resolves-1", "resolves-3", "instructs-0"]
