"""Headings that are misspelt are lines of the form of headings, in whatever language; other words are not."""

from __future__ import annotations

import pytest

from wtsaprep.formats.flattened.lines.heading_verdicts import is_heading
from wtsaprep.formats.flattened.lines.headings import heading_form
from wtsaprep.formats.flattened.lines.line_shape import shape_of


@pytest.mark.parametrize("line", ["reslves", "notign", "décidd", "considérnat", "encrga al Director", "решате"])
def test_a_verb_with_a_slip_opens_a_section(line: str) -> None:
    assert heading_form(line).open_shape


@pytest.mark.parametrize(
    "line", ["bateau rouge", "barco grande", "лодка", "décidd de naviguer avec tous les autres membres et encore"]
)
def test_other_words_do_not(line: str) -> None:
    assert not heading_form(line).open_shape


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("reconaissant", "que les ports sont utiles,"),
        ("décidd", "de maintenir les ports,"),
        ("reconociento", "que los puertos son útiles,"),
        ("encrga al Director", "que informe,"),
        ("recognzing", "that ports are useful,"),
    ],
)
def test_a_verb_with_a_slip_is_a_heading_before_a_clause(line: str, following: str) -> None:
    assert is_heading(shape_of(line), shape_of(following), finished=True)
    assert not is_heading(shape_of(line), shape_of(following), finished=False), "it goes on with what stands before it"
    assert not is_heading(shape_of("bateau rouge"), shape_of(following), finished=True)
