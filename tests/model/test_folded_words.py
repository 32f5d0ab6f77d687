"""Words without case and accents."""

from __future__ import annotations

import string
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wtsaprep.model.folded_words import folded, folded_words


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Réseaux à Florianópolis", "reseaux a florianopolis"),
        ("Łódź", "lodz"),
        ("Đorđe", "dorde"),
        ("Jørgen på Tromsø", "jorgen pa tromso"),
        ("Ħal Għaxaq", "hal ghaxaq"),
        ("ışık İzmir", "isik izmir"),
        ("Azərbaycan", "azerbaycan"),
        ("Straße", "strasse"),
        ("mise en œuvre", "mise en oeuvre"),
        ("Þingvellir", "thingvellir"),
        ("ɗan ƙasa", "dan kasa"),
        ("Қазақстан", "Казакстан"),
        ("ёлка", "елка"),
    ],
)
def test_a_letter_is_found_as_a_keyboard_has_it(written: str, typed: str) -> None:
    assert folded_words(written) == folded_words(typed)


@given(st.characters(categories=["Ll", "Lu"], max_codepoint=0x24F))
def test_letters_of_europe_are_one_of_the_alphabet_with_something_added(letter: str) -> None:
    name = unicodedata.name(letter)
    if " WITH " in name and name.split(" WITH ")[0].split()[-1] in string.ascii_uppercase:
        assert folded(letter).rstrip("\u00b7") == name.split(" WITH ")[0].split()[-1].lower()


@given(st.text(max_size=30))
def test_what_is_folded_stays_as_it_is(text: str) -> None:
    assert folded_words(" ".join(folded_words(text))) == folded_words(text)
