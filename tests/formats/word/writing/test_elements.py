"""Elements in the order that the schema of Office Open XML publishes: Word calls a file broken that has another."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

import pytest
from lxml import etree

from support.word_documents import HEAD, part, word
from wtsaprep.drafting.split_join import joined, split
from wtsaprep.formats.word.names import W
from wtsaprep.formats.word.writing.document import WordForm
from wtsaprep.model.provision import Provision

ORDERS = {
    "pPr": "pStyle keepNext keepLines numPr pBdr shd tabs bidi spacing ind jc rPr sectPr pPrChange",
    "rPr": "ins del moveFrom moveTo rStyle rFonts b bCs i iCs strike color sz szCs u vertAlign rtl cs lang",
    "tblPr": "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "tblBorders": "top left bottom right insideH insideV",
    "tbl": "tblPr tblGrid tr",
    "tr": "trPr tc",
    "tc": "tcPr p",
    "tcPr": "tcW gridSpan vMerge tcBorders shd vAlign cellIns cellDel",
    "sectPr": "headerReference footerReference footnotePr pgSz pgMar cols titlePg",
    "settings": "trackRevisions footnotePr compat",
    "style": "name basedOn next link qFormat pPr rPr",
    "docDefaults": "rPrDefault pPrDefault",
}
"""The children of elements in their order (ECMA-376-1, annex A), as far as a file of ours has them."""
NEEDED = {
    "ins": {"id", "author"},
    "del": {"id", "author"},
    "moveFrom": {"id", "author"},
    "moveTo": {"id", "author"},
    "moveFromRangeStart": {"id", "author", "name"},
    "moveToRangeStart": {"id", "author", "name"},
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


def every_operation() -> bytes:
    """A Word file in which everything is done that can be done to a text."""
    text = split(BASE, "a", 24, "a2")
    at = {p.id: n for n, p in enumerate(text)}
    heading = text[at["c"]].model_copy(update={"kind": "heading", "text": "the need"})
    row = (Provision(id="new0", kind="cell", text="e"), Provision(id="new1", kind="cell", level=1, text="f"))
    column = Provision(id="new2", kind="cell", level=2, text="g")
    body = (text[at["b"]], text[at["h"]], text[at["a"]], text[at["a2"]], Provision(id="x", text="new[^m];"), heading)
    cells = (*text[at["cell0"] : at["cell1"] + 1], column, *row)
    notes = (text[at["n"]], Provision(id="m", kind="note", label="*", text="A note."))
    form = WordForm(annotations=("comments",), headline=True)
    comment = {"provision": "x", "author": "EGY", "text": "Why?"}
    return word(BASE, (*text[: len(HEAD)], *body, *cells, *notes), form, comments=(comment,), headline="Post")


def parts(raw: bytes) -> Iterator[etree._Element]:
    """The parts of a file in which its words and looks stand."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        names = [name for name in archive.namelist() if name.startswith("word/") and name.endswith(".xml")]
    for name in names:
        yield from part(raw, name).iter()


@pytest.mark.parametrize("raw", [every_operation(), word(BASE, joined(BASE, "a"))], ids=["all", "joined"])
def test_children_stand_in_the_order_of_the_schema(raw: bytes) -> None:
    for element in parts(raw):
        tag = str(element.tag).removeprefix(W)
        if tag in ORDERS:
            order = ORDERS[tag].split()
            places = [order.index(str(child.tag).removeprefix(W)) for child in element]
            assert places == sorted(places), etree.tostring(element)


def test_what_must_be_said_of_a_change_is_said() -> None:
    met = set()
    for element in parts(every_operation()):
        tag = str(element.tag).removeprefix(W)
        if tag in NEEDED:
            met.add(tag)
            assert NEEDED[tag] <= {str(name).removeprefix(W) for name in element.attrib}, etree.tostring(element)
    assert met == NEEDED.keys()


def test_blanks_at_the_ends_of_words_are_kept() -> None:
    for element in parts(every_operation()):
        if str(element.tag).removeprefix(W) in ("t", "delText"):
            assert element.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"


def test_deleted_words_are_deleted_text() -> None:
    root = part(every_operation(), "word/document.xml")
    assert not [t for change in root.iter(f"{W}del") for t in change.iter(f"{W}t")]
    assert not [t for t in root.iter(f"{W}delText") if not [*t.iterancestors(f"{W}del")]]


def test_a_range_that_begins_ends() -> None:
    root = part(every_operation(), "word/document.xml")
    for tag in ("moveFromRange", "moveToRange"):
        starts = {e.get(f"{W}id") for e in root.iter(f"{W}{tag}Start")}
        assert starts
        assert starts == {e.get(f"{W}id") for e in root.iter(f"{W}{tag}End")}
