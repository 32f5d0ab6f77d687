"""Skeletons: changes written into a Word file that was given; what no proposal touches stays byte for byte as it was.

Source: [WTSA-CPI].
"""

from __future__ import annotations

import io
import re
import zipfile
from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple
from xml.parsers import expat

from lxml import etree

from wtsaprep.errors import InputFault
from wtsaprep.formats.flattened.lines.style_roles import style_key
from wtsaprep.formats.word.names import ID, VAL, W
from wtsaprep.formats.word.package import open_package
from wtsaprep.formats.word.part import AGAIN
from wtsaprep.formats.word.relationships import main_part, related_parts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wtsaprep.formats.word.package import Package

_ANEW = "Open it in Word, save it anew as .docx, and take that one."
_P = f"{W}p"
_BOXES = f"{W}txbxContent"
_CHANGES = ("rPr", "pPr", "sectPr", "tblPr", "trPr", "tcPr", "tblGrid", "tblPrEx", "numbering")
_MARKS = tuple(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"))
_MARKS += tuple(f"{W}{name}RangeStart" for name in ("moveFrom", "moveTo"))
_MARKS += tuple(f"{W}{name}Change" for name in _CHANGES)
_NAMESPACES = re.compile(rb'\sxmlns(?::[\w.-]+)?="[^"]*"')
_WORD = W[1:-1]


class SkeletonParagraph(NamedTuple):
    """A paragraph of a given file."""

    element: Any
    start: int
    """Its first byte in the part."""
    end: int
    """The byte behind its last one."""


class Skeleton:
    """A Word file that was given, and what is to stand in it in place of what stands there."""

    def __init__(self, raw: bytes) -> None:
        """Open it.

        Raises:
            InputFault: it can't be read, it bears marks already, or it is written in a way in which nothing can be put.
        """
        package = open_package(raw)
        self._raw, self.main = raw, main_part(package)
        self._xml = package.read(self.main)
        self._root = package.parse(self.main)
        if b"\0" in self._xml[:100]:  # UTF-16
            raise InputFault("the given file is written in a way in which nothing can be put into it", hint=_ANEW)
        if next(self._root.iter(*_MARKS), None) is not None:
            hint = "Accept or reject them in Word first, or take the file as it was handed out."
            raise InputFault("the given file has tracked changes already", hint=hint)
        self.paragraphs = self._found()
        self._written: dict[tuple[int, int], list[bytes]] = {}
        taken = [int(id_) for e in self._root.iter() if (id_ := e.get(ID)) and id_.isdecimal()]
        self.numbers = count(max(taken, default=0) + 1)

        self._styles = self._styles_of(package)

    def style(self, key: str) -> str:
        """The id of the style that is called so (`style_key`); empty if the file has none."""
        return self._styles.get(key, "")

    def replace(self, paragraph: SkeletonParagraph, element: Any) -> None:
        """Let another paragraph stand where one stood."""
        self._put(paragraph.start, paragraph.end, element)

    def put_behind(self, paragraph: SkeletonParagraph, element: Any) -> None:
        """Let a new paragraph stand behind one, and behind those that were put there before."""
        self._put(paragraph.end, paragraph.end, element)

    def put_before(self, paragraph: SkeletonParagraph, element: Any) -> None:
        """Let a new paragraph stand before one."""
        self._put(paragraph.start, paragraph.start, element)

    def file(self) -> bytes:
        """The file as it is now; all its parts but the main one are as they were, and so is what was not replaced."""
        xml, done = b"", 0
        for (start, end), pieces in sorted(self._written.items()):
            xml += self._xml[done:start] + b"".join(pieces)
            done = end
        xml += self._xml[done:]
        held = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(self._raw)) as given, zipfile.ZipFile(held, "w") as archive:
            for info in given.infolist():
                is_main = info.filename.lstrip("/").lower() == self.main.lower()
                archive.writestr(info, xml if is_main else given.read(info))
        return held.getvalue()

    def _styles_of(self, package: Package) -> dict[str, str]:
        named = {kind: target for target, kind in reversed(related_parts(package, self.main))}
        root = package.parse(named["styles"]) if "styles" in named else ()
        styles = [style for style in root if style.tag == f"{W}style" and style.get(f"{W}type") == "paragraph"]
        return {style_key(style.find(f"{W}name").get(VAL, "")): style.get(f"{W}styleId", "") for style in styles}

    def _put(self, start: int, end: int, element: Any) -> None:
        self._written.setdefault((start, end), []).append(self._bytes(element))

    def _bytes(self, element: Any) -> bytes:
        """An element as it stands in the part, whose root declares its namespaces."""
        whole: bytes = etree.tostring(element, encoding="utf-8")
        head, rest = whole.split(b">", 1)
        return _NAMESPACES.sub(b"", head) + b">" + rest

    def _found(self) -> tuple[SkeletonParagraph, ...]:
        """The paragraphs of its text in order, but for those in boxes."""
        places = _places(self._xml)
        elements = list(self._root.iter(_P))
        if len(places) != len(elements):
            raise InputFault("the given file is written in a way in which nothing can be put into it", hint=AGAIN)
        held = (SkeletonParagraph(element, *place) for element, place in zip(elements, places, strict=True))
        return tuple(p for p in held if next(p.element.iterancestors(_BOXES), None) is None)


def _places(xml: bytes) -> list[tuple[int, int]]:
    """Where the paragraphs of a part begin and end, in bytes, in the order in which they begin."""
    places: list[list[int]] = []
    open_: list[int | None] = []
    parser = expat.ParserCreate(namespace_separator=" ")

    def start(name: str, attributes: Mapping[str, str]) -> None:
        is_paragraph = name == f"{_WORD} p"
        open_.append(len(places) if is_paragraph else None)
        if is_paragraph:
            places.append([parser.CurrentByteIndex, 0])

    def end(name: str) -> None:
        if (at := open_.pop()) is not None:
            closing = parser.CurrentByteIndex
            # An empty element ends where it begins: `<w:p/>`.
            places[at][1] = xml.index(b">", closing) + 1

    parser.StartElementHandler, parser.EndElementHandler = start, end
    try:
        parser.Parse(xml, True)
    except expat.ExpatError as error:
        raise InputFault(f"the given file can't be read: {error}", hint=AGAIN) from None
    return [(first, last) for first, last in places]
