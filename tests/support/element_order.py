"""The order of elements that the schema of Office Open XML publishes, and what of a Word file has another one."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from lxml import etree

from support.word_documents import part
from wtsaprep.formats.word.names import W

if TYPE_CHECKING:
    from collections.abc import Iterator

ORDERS = {
    "pPr": "pStyle keepNext keepLines numPr pBdr shd tabs bidi spacing ind jc rPr sectPr pPrChange",
    "rPr": "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps strike color sz szCs u vertAlign rtl cs lang",
    "tblPr": "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "tblBorders": "top left bottom right insideH insideV",
    "tbl": "tblPr tblGrid tr",
    "tr": "trPr tc",
    "trPr": "cantSplit tblHeader ins del",
    "tc": "tcPr p",
    "tcPr": "tcW gridSpan vMerge tcBorders shd vAlign cellIns cellDel",
    "sectPr": "headerReference footerReference footnotePr pgSz pgMar cols titlePg",
    "settings": "trackRevisions footnotePr compat",
    "style": "name basedOn next link qFormat pPr rPr",
    "docDefaults": "rPrDefault pPrDefault",
}
"""The children of elements in their order (ECMA-376-1, annex A), as far as a file of ours has them."""


def elements(raw: bytes) -> Iterator[etree._Element]:
    """The elements of the parts of a file in which its words and looks stand."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        names = [name for name in archive.namelist() if name.startswith("word/") and name.endswith(".xml")]
    for name in names:
        yield from part(raw, name).iter()


def out_of_order(raw: bytes) -> Iterator[bytes]:
    """The elements of a file whose children stand in another order."""
    for element in elements(raw):
        order = ORDERS.get(str(element.tag).removeprefix(W), "").split()
        if order:
            places = [order.index(str(child.tag).removeprefix(W)) for child in element]
            if places != sorted(places):
                yield etree.tostring(element)
