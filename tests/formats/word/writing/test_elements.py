"""Elements in the order that the schema of Office Open XML publishes: Word calls a file broken that has another."""

from __future__ import annotations

import pytest
from lxml import etree

from support.element_order import elements, out_of_order
from support.matrices import hostile
from support.tabled_texts import tabled_text
from support.word_documents import DOCUMENT, HEAD, PLAIN, entry, part, unmarked, word
from wtsaprep.comparison.selection import selected
from wtsaprep.drafting.split_join import joined, split
from wtsaprep.formats.matrix.paper import matrix_paper
from wtsaprep.formats.word.names import W
from wtsaprep.formats.word.writing.agreed import word_agreed
from wtsaprep.formats.word.writing.document import WordForm, word_document
from wtsaprep.formats.word.writing.into_skeleton import word_into
from wtsaprep.formats.word.writing.papers import word_paper
from wtsaprep.model.provision import Provision, Text

NEEDED = {
    "ins": {"id", "author"},
    "del": {"id", "author"},
    "moveFrom": {"id", "author"},
    "moveTo": {"id", "author"},
    "moveFromRangeStart": {"id", "author", "date", "name"},
    "moveToRangeStart": {"id", "author", "date", "name"},
    "pPrChange": {"id", "author"},
    "cellIns": {"id", "author"},
    "comment": {"id", "author"},
}
"""The attributes that elements must have."""
CELLS = ("a", "b", "c", "d")
BASE = (
    *HEAD,
    Provision(id="h", kind="heading", text="considering"),
    Provision(id="a", text="that post is everywhere; that roads are not;", italics=((5, 9),)),
    Provision(id="b", text="that networks grow[^n];"),
    Provision(id="c", text="the need of villages,"),
    *(Provision(id=f"cell{n}", kind="cell", level=n % 2, text=text) for n, text in enumerate(CELLS)),
    Provision(id="n", kind="note", text="In most regions."),
)


def changed() -> Text:
    """The text above after everything that can be done to one."""
    text = split(BASE, "a", 24, "a2")
    at = {p.id: n for n, p in enumerate(text)}
    heading = text[at["c"]].model_copy(update={"kind": "heading", "text": "the need"})
    row = (Provision(id="new0", kind="cell", text="e"), Provision(id="new1", kind="cell", level=1, text="f"))
    column = Provision(id="new2", kind="cell", level=2, text="g")
    body = (text[at["b"]], text[at["h"]], text[at["a"]], text[at["a2"]], Provision(id="x", text="new[^m];"), heading)
    cells = (*text[at["cell0"] : at["cell1"] + 1], column, *row)
    notes = (text[at["n"]], Provision(id="m", kind="note", label="*", text="A note."))
    return (*text[: len(HEAD)], *body, *cells, *notes)


def every_operation() -> bytes:
    """A Word file in which everything is done that can be done to a text."""
    form = WordForm(annotations=("comments",), headline=True)
    comment = {"provision": "x", "author": "EGY", "text": "Why?"}
    return word(BASE, changed(), form, comments=(comment,), headline="Post")


def in_given_file() -> bytes:
    """The same, but for the comment and the headline, written into a file that has the text without marks."""
    return word_into(unmarked(BASE), [entry(BASE, changed())], PLAIN)


EVERY = pytest.mark.parametrize("raw", [every_operation(), in_given_file()], ids=["whole", "given"])


@pytest.mark.parametrize(
    "raw",
    [
        *(every_operation(), in_given_file()),
        *(word(BASE, joined(BASE, "a")), word_into(unmarked(BASE), [entry(BASE, joined(BASE, "a"))], PLAIN)),
        *(word_paper(matrix_paper(hostile(), selected(hostile()))), word_agreed(tabled_text())),
    ],
    ids=["all", "all given", "joined", "joined given", "comparison", "agreed"],
)
def test_children_stand_in_the_order_of_the_schema(raw: bytes) -> None:
    assert list(out_of_order(raw)) == []


def test_what_must_be_said_of_a_change_is_said() -> None:
    met = set()
    for element in elements(every_operation()):
        tag = str(element.tag).removeprefix(W)
        if tag in NEEDED:
            met.add(tag)
            assert NEEDED[tag] <= {str(name).removeprefix(W) for name in element.attrib}, etree.tostring(element)
    assert met == NEEDED.keys()


def test_what_must_be_said_in_a_given_file_is_said() -> None:
    for element in elements(in_given_file()):
        needed = NEEDED.get(str(element.tag).removeprefix(W), set())
        assert needed <= {str(name).removeprefix(W) for name in element.attrib}, etree.tostring(element)


def test_numbers_are_given_once() -> None:
    tracked = {f"{W}{name}" for name in NEEDED}
    numbers = [e.get(f"{W}id") for e in elements(in_given_file()) if e.tag in tracked]
    assert len(numbers) == len(set(numbers)) > 10


@EVERY
def test_blanks_at_the_ends_of_words_are_kept(raw: bytes) -> None:
    for element in elements(raw):
        if str(element.tag).removeprefix(W) in ("t", "delText"):
            assert element.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"


@EVERY
def test_deleted_words_are_deleted_text(raw: bytes) -> None:
    root = part(raw, "word/document.xml")
    assert not [t for change in root.iter(f"{W}del") for t in change.iter(f"{W}t")]
    assert not [t for t in root.iter(f"{W}delText") if not [*t.iterancestors(f"{W}del")]]


@EVERY
def test_a_range_that_begins_ends(raw: bytes) -> None:
    root = part(raw, "word/document.xml")
    for tag in ("moveFromRange", "moveToRange"):
        starts = {e.get(f"{W}id") for e in root.iter(f"{W}{tag}Start")}
        assert starts
        assert starts == {e.get(f"{W}id") for e in root.iter(f"{W}{tag}End")}


def test_a_clause_that_is_read_from_the_right_is_set_from_there_in_any_document() -> None:
    arabic = (*HEAD, Provision(id="r", text="أن يقدم تقريرا;"), Provision(id="l", text="to report;"))
    paragraphs = {"".join(p.itertext()): p for p in part(word(HEAD, arabic), "word/document.xml").iter(f"{W}p")}
    for text, right in (("أن يقدم تقريرا;", True), ("to report;", False)):
        (paragraph,) = (p for words, p in paragraphs.items() if text in words)
        assert (paragraph.find(f"{W}pPr/{W}bidi") is not None) == right
        assert (paragraph.find(f".//{W}rPr/{W}rtl") is not None) == right


@pytest.mark.parametrize(
    ("language", "named"), [("en", "val=en-GB"), ("fr", "val=fr-FR"), ("ar", "bidi=ar-SA"), ("zh", "eastAsia=zh-CN")]
)
def test_each_run_says_its_language(language: str, named: str) -> None:
    document = DOCUMENT.model_copy(update={"language": language})
    runs = list(part(word_document(document, [entry(BASE, changed())], PLAIN), "word/document.xml").iter(f"{W}r"))
    words = [run for run in runs if run.find(f"{W}t") is not None or run.find(f"{W}delText") is not None]
    for run in words:
        (look,) = run.iterfind(f"{W}rPr/{W}lang")
        assert [f"{str(name).removeprefix(W)}={value}" for name, value in look.attrib.items()] == [named]
