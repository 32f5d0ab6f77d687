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
    "line",
    [
        *("bateau rouge", "barco grande", "лодка", "bateaux de tous les autres membres et encore des ports"),
        "encargar al Director de la Oficina:",
    ],
)
def test_other_words_do_not(line: str) -> None:
    assert not heading_form(line).open_shape


@pytest.mark.parametrize(
    "line",
    [
        "resloves to instruct the Director of the Telecommunication Standardization Bureau",
        "invtes Member States, Sector Members, Associates and Academia to take part in this work",
        "charger le Directeur du Bureau de la normalisation des télécommunications, avec les autres Directeurs",
        "encargando al Director de la Oficina de Normalización de las Telecomunicaciones",
        "resolver encargar al Director",
        "поручить Директору Бюро стандартизации электросвязи",
    ],
)
def test_a_long_line_with_a_slip_or_another_form_of_the_verb_is_a_heading_before_items(line: str) -> None:
    assert is_heading(shape_of(line), shape_of("1\tto report"), finished=True)
    assert not is_heading(shape_of(line), shape_of("1\tto report"), finished=False)
    assert not is_heading(shape_of(line), shape_of("Ports are useful"), finished=True)


def test_a_clause_that_is_cited_with_a_slip_is_no_heading() -> None:
    assert not is_heading(shape_of("resloves 2 above shows"), shape_of("1\tto report"), finished=True)


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
