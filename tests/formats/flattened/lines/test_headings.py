"""Headings that are misspelt are lines of the form of headings, in whatever language; other words are not."""

from __future__ import annotations

import pytest

from wtsaprep.formats.flattened.lines.headings import heading_form


@pytest.mark.parametrize("line", ["reslves", "notign", "décidd", "considérnat", "encrga al Director", "решате"])
def test_a_verb_with_a_slip_opens_a_section(line: str) -> None:
    assert heading_form(line).open_shape


@pytest.mark.parametrize(
    "line", ["bateau rouge", "barco grande", "лодка", "décidd de naviguer avec tous les autres membres et encore"]
)
def test_other_words_do_not(line: str) -> None:
    assert not heading_form(line).open_shape
