"""Sameness: a text in force that was read when cells without words were left out is the same text still."""

from __future__ import annotations

import pytest

from wtsaprep.model.provision import Provision, Text
from wtsaprep.services.importing.compare_imports import cells_as_in

CLAUSE = Provision(id="a", text="that post is everywhere.")


def with_cells(*texts: str) -> Text:
    """A text with a row of cells."""
    return (*(Provision(id=f"c{n}", kind="cell", level=n, text=text) for n, text in enumerate(texts)), CLAUSE)


@pytest.mark.parametrize(
    ("stored", "arriving", "read_as"),
    [
        ((with_cells("x")), with_cells("x", "", "y"), ["x", "y"]),
        (with_cells("x", ""), with_cells("x", "", "y"), ["x", "", "y"]),
        ((CLAUSE,), with_cells("x", "", "y"), ["x", "", "y"]),
    ],
)
def test_cells_without_words_are_read_as_the_text_in_force_has_them(
    stored: Text, arriving: Text, read_as: list[str]
) -> None:
    assert [p.text for p in cells_as_in(stored, arriving) if p.kind == "cell"] == read_as
