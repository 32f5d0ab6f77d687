"""Words: what nobody sees, and how words are set, makes no other text of one; it stays where nothing is changed."""

from __future__ import annotations

import pytest
from lxml import etree

from support.skeletons import TEXT, edited, parts, printed_lines
from support.word_documents import PLAIN, entry
from support.word_files import both, docx, p, run
from wtsaprep.formats.word.writing.into_skeleton import word_into
from wtsaprep.formats.word.writing.skeleton.words import key, words_in

UNSEEN = ("\xad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u200e", "\u200f")


def given(**clauses: str) -> bytes:
    """The file of our text, some of its clauses with other runs."""
    lines = dict(zip((q.id for q in TEXT), printed_lines(TEXT), strict=True))
    return docx(*(p(clauses.get(id_, line)) for id_, line in lines.items()))


@pytest.mark.parametrize("sign", UNSEEN)
def test_what_nobody_sees_is_no_other_text_and_stays(sign: str) -> None:
    raw = given(a=f"a)\tthat {sign}post is every{sign}where;", b=f"b)\tthat net{sign}works grow;")
    made = word_into(raw, [entry(TEXT, edited(a="that post goes everywhere;"))], PLAIN)
    final = both(made)[1]
    assert f"a)\tthat {sign}post goes every{sign}where;" in final
    assert p(f"b)\tthat net{sign}works grow;") in parts(made)["word/document.xml"].decode()


@pytest.mark.parametrize("element", ["softHyphen", "noBreakHyphen"])
def test_hyphens_that_are_elements_are_read_as_they_are(element: str) -> None:
    text = edited(b="that co-networks grow;") if element == "noBreakHyphen" else TEXT
    begun = "that " if text is TEXT else "that co"
    runs = f"<w:r><w:t>b)</w:t><w:tab/><w:t>{begun}</w:t><w:{element}/><w:t>networks grow;</w:t></w:r>"
    lines = [runs if "networks" in line else line for line in printed_lines(text)]
    final = tuple(q.model_copy(update={"text": q.text.replace("grow", "shrink")}) for q in text)
    made = word_into(docx(*map(p, lines)), [entry(text, final)], PLAIN)
    assert f"<w:{element}/>" in parts(made)["word/document.xml"].decode()
    assert [key(line) for line in both(made)[1][1:]] == [key(line) for line in printed_lines(final)]


def test_what_stands_within_words_that_go_goes_with_them() -> None:
    raw = given(b="b)\tthat net\xadworks  \u200bgrow;")
    made = word_into(raw, [entry(TEXT, edited(b="that post;"))], PLAIN)
    assert "b)\tthat post;" in both(made)[1]
    assert both(made)[0] == ["MOD\tARB/36A1/1", *both(raw)[0]]


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("the need of Res.\u00a0No\u202f9,", "the need of Res. No 9,"),
        ("the ITU\u2011T need,", "the ITU-T need,"),
        ("the villages’ “need”,", 'the villages\' "need",'),
        ("THE NEED,", "the need,"),
    ],
)
def test_how_words_are_set_is_no_other_text(typed: str, plain: str) -> None:
    text = edited(c=plain)
    final = tuple(q.model_copy(update={"text": q.text.replace(",", " of all,")}) if q.id == "c" else q for q in text)
    made = word_into(given(c=f"c)\t{typed}"), [entry(text, final)], PLAIN)
    assert f"c)\t{typed.removesuffix(',')} of all," in both(made)[1]


def test_the_mark_of_a_note_is_no_word() -> None:
    called = (
        '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>',
        '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/></w:r><w:r><w:t>*</w:t></w:r>',
    )
    for call in called:
        paragraph = etree.fromstring(
            p(run("grow") + call + run(" fast")).replace(
                "<w:p>", '<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            )
        )
        assert words_in(paragraph) == "grow fast"
