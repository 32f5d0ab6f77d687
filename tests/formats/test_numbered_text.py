"""A text whose provisions are numbered is read whole: each number once, with its words, under its heading."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wtsaprep.errors import InputFault
from wtsaprep.formats.numbered_text import numbered_text
from wtsaprep.model.labels import labels

CONSTITUTION = """\
CONSTITUTION OF A UNION
(Rev. Bucharest, 2022)

ARTICLE 1
Purposes of the Union
8\t1 The purposes of the Union are:
9 g) to promote a broader approach;
9A h) to do so again.
This stands by itself.
"""


def test_title_edition_headings_and_provisions_are_told_apart() -> None:
    adopted, text = numbered_text(CONSTITUTION)
    assert adopted == "Bucharest, 2022"
    assert [(p.kind, label, p.text) for p, label in zip(text, labels(text), strict=True)] == [
        ("title", "", "CONSTITUTION OF A UNION"),
        ("heading", "", "ARTICLE 1"),
        ("heading", "", "Purposes of the Union"),
        ("item", "8", "1 The purposes of the Union are:"),
        ("item", "9", "g) to promote a broader approach;"),
        ("item", "9A", "h) to do so again."),
        ("other", "", "This stands by itself."),
    ]


@pytest.mark.parametrize(("words", "why"), [("", "no line"), ("A title\n", "no line"), ("T\n9 a\n9 b\n", "twice")])
def test_what_is_no_such_text_is_refused(words: str, why: str) -> None:
    with pytest.raises(InputFault, match=why):
        numbered_text(words)


@given(st.lists(st.integers(1, 900), min_size=1, max_size=20, unique=True))
def test_every_number_is_borne_by_its_words(numbers: list[int]) -> None:
    _, text = numbered_text("\n".join(("Title", *(f"{number} the words of {number};" for number in numbers))))
    borne = {p.text: label for p, label in zip(text, labels(text), strict=True) if p.kind == "item"}
    assert borne == {f"the words of {number};": str(number) for number in numbers}
