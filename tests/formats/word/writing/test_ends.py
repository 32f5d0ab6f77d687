"""Ends that stay between words of one author that are new are told so that no program takes them for new."""

from __future__ import annotations

from copy import deepcopy
from itertools import count

import pytest
from lxml import etree

from support.skeletons import TEXT
from support.word_documents import body, word
from support.word_files import NAMESPACES, RCC, both, docx, ins, p
from wtsaprep.formats.word.names import W
from wtsaprep.formats.word.writing.ends import part_ends

NEW = p("{+b+}", end="+")
RESTYLED = p("{+b+}", style="Call", before="<w:jc/>").replace("<w:jc/>", "")


@pytest.mark.parametrize(
    ("given", "made"),
    [
        pytest.param([p("a[-;-]{+,+}"), NEW], [p("a{+,+}[-;-]"), NEW], id="what is struck stands last"),
        pytest.param([p("a[-;-]{+,+}"), p("{+b)+}b")], [p("a{+,+}[-;-]"), p("{+b)+}b")], id="before one that stays"),
        pytest.param([p("a{+,+}"), NEW, NEW], [p("a{+,+}", end="+"), NEW, p("{+b+}")], id="the new end is the first"),
        pytest.param([p("a{+,+}"), p("{+b+}", style="Call", end="+")], [p("a{+,+}", end="+"), RESTYLED], id="styles"),
        pytest.param([p("a{+,+}"), p(ins("b", RCC), end="+")], None, id="two authors"),
        pytest.param([p("a[-,-]"), p("[-b-]", end="-")], None, id="struck"),
        pytest.param([p("a{+,+}"), p("{+b)+}b", end="+"), p("c")], None, id="the half of one that was split"),
        pytest.param([p("a{+,+}"), "<w:tbl/>", NEW], None, id="a table between"),
    ],
)
def test_no_end_that_stays_is_between_new_words_of_one(given: list[str], made: list[str] | None) -> None:
    blocks = elements(given)
    part_ends(blocks, (str(number) for number in count(1)).__next__)
    assert [*map(shown, blocks)] == [*map(shown, elements(given if made is None else made))]
    assert all(
        both(docx(*given))[side] == both(docx(*(etree.tostring(block).decode() for block in blocks)))[side]
        for side in (0, 1)
    )


def test_the_end_of_a_clause_that_moved_is_new_behind_new_words() -> None:
    one, two = TEXT[4], TEXT[5].model_copy(update={"text": "that networks grow, all of them,"})
    raw = word(TEXT, (*TEXT[:4], two, one, *TEXT[6:]))
    (here,) = (block for block in body(raw).iter(f"{W}p") if block.find(f"{W}moveTo") is not None)
    assert [mark.tag for mark in here.iterfind(f"{W}pPr/{W}rPr/*")] == [f"{W}ins"]


def elements(blocks: list[str]) -> list[etree._Element]:
    """Blocks as elements."""
    return list(etree.fromstring(f"<w:body {NAMESPACES}>{''.join(blocks)}</w:body>"))


def shown(block: etree._Element) -> bytes:
    """An element without what tells its changes apart, and without what says nothing."""
    copy = deepcopy(block)
    for element in list(copy.iter()):
        for name in ("id", "author", "date"):
            element.attrib.pop(f"{W}{name}", None)
        if element.tag in (f"{W}rPr", f"{W}pPr") and not len(element) and (parent := element.getparent()) is not None:
            parent.remove(element)
    return bytes(etree.tostring(copy))
