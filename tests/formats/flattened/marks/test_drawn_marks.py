"""Struck and underlined words in a paste: deletions and insertions where a text has both, words elsewhere."""

from __future__ import annotations

import pytest

from wtsaprep.formats.flattened.marks.written_marks import read_marks
from wtsaprep.redline.spans import accepted, rejected

OLD, NEW = "to continue the study.", "to extend the study."


@pytest.mark.parametrize(
    "text",
    [
        "to <s>continue</s><u>extend</u> the study.",
        "to <S class='x'>continue</S><U>extend</U> the study.",
        "to <strike>continue</strike><ins>extend</ins> the study.",
        "to <del>continue</del><u>extend</u> the study.",
        "to ~~continue~~<u>extend</u> the study.",
        "to ~~continue~~**extend** the study.",
        "to ~~continue ~~**extend **the study.",
        "to **extend**~~continue~~ the study.",
    ],
)
def test_a_text_that_has_both_is_two_texts(text: str) -> None:
    marking = read_marks(text)
    assert (rejected(marking.marked.spans), accepted(marking.marked.spans)) == (OLD, NEW)
    assert [doubt.what for doubt in marking.doubts] == [
        "struck words are read as deleted, underlined or bold ones as inserted"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "to <u>extend</u> the study.",
        "to <s>continue</s> the study.",
        "to **extend** the study.",
        "from ~~ 5 to 6 and **more**.",
        "to [-continue-]{+<u>extend</u>+} <s>the</s> study.",
        "to {~~continue~>extend~~} **the** study.",
        "to <s>continue <u>extend</u> the study.",
    ],
)
def test_what_is_no_pair_is_left_to_the_other_notations(text: str) -> None:
    assert not any("struck words" in doubt.what for doubt in read_marks(text).doubts)


def test_bold_headings_and_labels_are_no_insertions() -> None:
    text = "**considering**\n\n**a)** that ~~old~~**new** is there,\n\n**Reasons:** none"
    final = accepted(read_marks(text).marked.spans)
    base = rejected(read_marks(text).marked.spans)
    assert base == "**considering**\n\n**a)** that old is there,\n\n**Reasons:** none"
    assert final == "**considering**\n\n**a)** that new is there,\n\n**Reasons:** none"


@pytest.mark.parametrize(
    ("text", "base", "final"),
    [
        ("~~old~~ **new** is <u>there</u>", "old is ", "new is there"),
        ("**new** ~~old~~ is <u>there</u>", "old is ", "new is there"),
        ("<s>old</s>**new** is <u>there</u>", "old is ", "new is there"),
        ("**a)** ~~old~~ is <u>there</u>", "**a)** old is ", "**a)** is there"),
    ],
)
def test_bold_beside_struck_words_is_new_where_others_are_underlined(text: str, base: str, final: str) -> None:
    marking = read_marks(text)
    assert " ".join(rejected(marking.marked.spans).split()) == base.strip()
    assert " ".join(accepted(marking.marked.spans).split()) == final
    assert len(marking.doubts) == 1


def test_bold_elsewhere_is_told_where_others_are_underlined() -> None:
    text = "**considering**\n\n**a)** that <s>old</s><u>new</u> is\n**very** clear\nand **more**, ~~now~~<u>then</u>"
    marking = read_marks(text)
    assert "**very** clear\nand **more**, then" in accepted(marking.marked.spans)
    assert [doubt.told() for doubt in marking.doubts] == [
        "lines 3, 5: struck words are read as deleted, underlined or bold ones as inserted",
        "lines 4, 5: bold words are read as those of both texts, with their asterisks: “**very**”",
    ]
