"""Styles: the paragraph styles of ITU's documents, as far as a document of ours needs them.

Names and identifiers are those of ITU's own template, so that a text pasted from one into the other takes its looks.
Source: [ITU-TEMPLATE].
"""

from __future__ import annotations

from typing import Any, NamedTuple

from wtsaprep.formats.word.writing.elements import element, language_look

_TABS = (794, 1191, 1588, 1985)
"""Where labels and words of clauses begin, in twentieths of a point."""
_FONT = "Times New Roman"


class _Style(NamedTuple):
    """A paragraph style: id, name, what it is based on, and what it changes of that."""

    id: str
    name: str
    based_on: str = "Normal"
    align: str = ""
    before: int = -1
    left: int = 0
    hanging: int = 0
    size: int = 0
    """In half points."""
    bold: bool = False
    italic: bool = False
    caps: bool = False
    keep_next: bool = False


_STYLES = (
    _Style("ResNo", "Res_No", align="center", before=480, size=28, keep_next=True),
    _Style("Restitle", "Res_title", align="center", before=240, size=28, bold=True, keep_next=True),
    _Style("Resref", "Res_ref", align="center", before=120, italic=True, keep_next=True),
    _Style("Normalaftertitle", "Normal_after_title", before=280),
    _Style("Call", "Call", before=160, left=794, italic=True, keep_next=True),
    _Style("enumlev1", "enumlev1", before=80, left=794, hanging=794),
    _Style("enumlev2", "enumlev2", before=80, left=1191, hanging=397),
    _Style("enumlev3", "enumlev3", before=80, left=1588, hanging=397),
    _Style("AnnexNo", "Annex_No", align="center", before=480, size=28, keep_next=True),
    _Style("Annextitle", "Annex_title", align="center", before=240, size=28, bold=True, keep_next=True),
    _Style("Tabletext", "Table_text", before=40, size=20),
    _Style("Tablesmall", "Table_small", before=20, size=16),
    _Style("Proposal", "Proposal", before=240, bold=True, keep_next=True),
    _Style("Reasons", "Reasons", before=120),
    _Style("Remark", "Remark", before=0, italic=True, size=20),
    _Style("Source", "Source", align="center", before=480, size=28, bold=True),
    _Style("Title1", "Title 1", align="center", before=240, size=28, caps=True),
    _Style("Headingb", "Heading_b", before=160, bold=True, keep_next=True),
    _Style("Coverline", "Cover_line", before=0, bold=True),
    _Style("Abstract", "Abstract", before=120),
    _Style("FootnoteText", "footnote text", before=80, left=255, hanging=255, size=22),
    _Style("CommentText", "annotation text", before=0, size=20),
    _Style("Header", "header", align="center", before=0, size=18),
)
OF_CLAUSES = {
    "number": "ResNo",
    "title": "Restitle",
    "history": "Resref",
    "opening": "Normalaftertitle",
    "heading": "Call",
    "annex": "AnnexNo",
    "note": "FootnoteText",
    "cell": "Tabletext",
}
"""The styles of clauses by their kind; items and all others are `Normal`, or `enumlev` by their depth."""


def style_of(kind: str, level: int) -> str:
    """The style of a clause."""
    return OF_CLAUSES.get(kind) or (f"enumlev{min(level, 3)}" if level and kind == "item" else "Normal")


def styles_part(language: str) -> Any:
    """The styles of a document."""
    root = element("styles")
    looks = element("rPr", element("rFonts", ascii=_FONT, hAnsi=_FONT, eastAsia=_FONT, cs=_FONT))
    looks.extend((element("sz", val="24"), element("szCs", val="24")))
    looks.append(language_look(language))
    root.append(element("docDefaults", element("rPrDefault", looks), element("pPrDefault")))
    root.append(_normal())
    root.extend(map(_style, _STYLES))
    root.append(_of_characters("FootnoteReference", "footnote reference", element("vertAlign", val="superscript")))
    root.append(_of_characters("CommentReference", "annotation reference", element("sz", val="16")))
    return root


def _normal() -> Any:
    tabs = element("tabs", *(element("tab", val="left", pos=str(at)) for at in _TABS))
    style = element("style", type="paragraph", default="1", styleId="Normal")
    style.extend((element("name", val="Normal"), element("qFormat")))
    style.append(element("pPr", tabs, element("spacing", before="120")))
    return style


def _style(given: _Style) -> Any:
    style = element("style", type="paragraph", styleId=given.id)
    style.extend((element("name", val=given.name), element("basedOn", val=given.based_on)))
    style.append(element("next", val="Normal"))
    paragraph = element("pPr")
    if given.keep_next:
        paragraph.append(element("keepNext"))
    if given.before >= 0:
        paragraph.append(element("spacing", before=str(given.before)))
    if given.left:
        hanging = {"hanging": str(given.hanging)} if given.hanging else {}
        paragraph.append(element("ind", left=str(given.left), **hanging))
    if given.align:
        paragraph.append(element("jc", val=given.align))
    looks = element("rPr")
    looks.extend(element(name) for name, on in (("b", given.bold), ("i", given.italic), ("caps", given.caps)) if on)
    if given.size:
        looks.extend((element("sz", val=str(given.size)), element("szCs", val=str(given.size))))
    style.extend(part for part in (paragraph, looks) if len(part))
    return style


def _of_characters(id_: str, name: str, look: Any) -> Any:
    style = element("style", type="character", styleId=id_)
    style.extend((element("name", val=name), element("rPr", look)))
    return style
