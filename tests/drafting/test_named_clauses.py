"""Clauses by the names that people give them, and by how their words begin; what may be several is refused."""

from __future__ import annotations

import pytest

from wtsaprep.drafting.named_clauses import called_among, clause_called, same_name
from wtsaprep.errors import InputFault, NeedsDecision
from wtsaprep.model.provision import Provision, Text


def items(section: str, heading: str, *words: str, level: int = 0) -> Text:
    head = Provision(id=f"{section}-0", kind="heading", text=heading)
    return head, *(Provision(id=f"{section}-{n}", text=text, level=level) for n, text in enumerate(words, 1))


TEXT: Text = (
    Provision(id="title", kind="title", text="Lanterns of the harbour"),
    *items("recognizing", "recognizing", "that lanterns glow;", "that lanterns fade,"),
    *items("further", "recognizing further", "that the pier is long;", "that the tide is low:"),
    Provision(id="further-2a", text="at noon;", level=1),
    Provision(id="further-2b", text="at night,", level=1),
    *items("resolves", "resolves", "to light the pier,"),
    *items("director", "instructs the Director of the Telecommunication Standardization Bureau", "to sail;", "to row."),
)
IN_FORCE: Text = (*TEXT, Provision(id="gone", text="to sink."))


@pytest.mark.parametrize(
    ("said", "id_"),
    [
        ("recognizing a)", "recognizing-1"),
        ("Recognizing  (b)", "recognizing-2"),
        ("recognizing further b) i)", "further-2a"),
        ("recognizing further b)i", "further-2a"),
        ("resolves", "resolves-1"),
        ("heading resolves", "resolves-0"),
        ("recognizing further", "further-0"),
        ("instructs the Director 2", "director-2"),
        ("instructs the Director of the Telecommunication Standardization Bureau 1", "director-1"),
        ("title", "title"),
        ("director-1", "director-1"),
        ("that the tide", "further-2"),
        ('"that the pier', "further-1"),
        ("“to light", "resolves-1"),
        ("instructs the Director 3", "gone"),
        ("deleted instructs the Director 3", "gone"),
        ("to sink", "gone"),
    ],
)
def test_a_clause_is_found_by_its_name_or_its_beginning(said: str, id_: str) -> None:
    assert clause_called(said, TEXT, IN_FORCE) == id_


def test_a_heading_is_meant_where_a_heading_is_asked_for() -> None:
    assert clause_called("resolves", TEXT, heading=True) == "resolves-0"


def test_what_may_be_several_is_refused_with_all_of_them() -> None:
    with pytest.raises(NeedsDecision, match="2 clauses") as caught:
        clause_called("that lanterns", TEXT)
    assert "recognizing a), “that lanterns glow;”" in str(caught.value)
    assert "recognizing b), “that lanterns fade,”" in str(caught.value)


def test_what_is_not_there_is_told_with_what_is_near() -> None:
    with pytest.raises(InputFault, match=r"no clause is called 'resolve 2'; did you mean resolves\?"):
        clause_called("resolve 2", TEXT)


@pytest.mark.parametrize(
    ("said", "name", "one"),
    [
        ("After considering (b)", "new after considering b)", True),
        ("new after considering b)", "new after considering b)", True),
        ("section after considering b)", "new section after considering b)", True),
        ("after considering b)", "new section after considering b)", False),
        ("considering b)", "new after considering b)", False),
        ("new considering b)", "considering b)", False),
    ],
)
def test_what_is_new_is_named_by_its_place_too(said: str, name: str, one: bool) -> None:
    assert same_name(said, name) == one


def test_names_that_only_a_list_has_are_found_there_first() -> None:
    names = {"": "whole text", "recognizing-2": "new after recognizing a)"}
    assert called_among("Whole text", names, TEXT) == ""
    for said in ("new after recognizing a", "after recognizing a)"):
        assert called_among(said, names, TEXT) == "recognizing-2"
    assert called_among("recognizing b)", names, TEXT) == "recognizing-2"
    with pytest.raises(InputFault, match="nothing here is about 'title'"):
        called_among("title", names, TEXT)


def test_a_clause_that_moved_answers_to_its_new_name_and_to_that_in_force() -> None:
    moved = (*(p for p in TEXT if p.id != "further-1"), next(p for p in TEXT if p.id == "further-1"))
    names = {"further-1": "instructs the Director of the Telecommunication Standardization Bureau 3"}
    for said in ("recognizing further a)", "instructs the Director 3", "that the pier"):
        assert called_among(said, names, moved, TEXT) == "further-1"
    with pytest.raises(InputFault):
        called_among("recognizing further b)", names, moved, TEXT)
