"""Parts: one part of a given file, and what is to stand in it in place of what stands there; all else stays."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from xml.parsers import expat

from lxml import etree

from wtsaprep.errors import InputFault
from wtsaprep.formats.word.names import W
from wtsaprep.formats.word.part import AGAIN

if TYPE_CHECKING:
    from collections.abc import Mapping

ANEW = "Open it in Word, save it anew as .docx, and take that one."
_NAMESPACE = re.compile(rb'\sxmlns(?::([\w.-]+))?="([^"]*)"')
_ROOT = re.compile(rb"<([A-Za-z_][\w:.-]*)")
_WORD = W[1:-1]
_PLACED = ("p", "tbl", "tblGrid", "tr", "trPr", "tc", "tcPr", "footnote", "endnote")
_TAGS = tuple(f"{W}{name}" for name in _PLACED)
_BEFORE, _BEHIND = 1, 0
"""Where two things are put at one place, that which stands behind something comes first."""


class SkeletonPart:
    """A part, its elements with their places in bytes, and what was written into it."""

    def __init__(self, name: str, xml: bytes, root: Any) -> None:
        """Find the places of what can be replaced.

        Raises:
            InputFault: it is written in a way in which nothing can be put.
        """
        self.name, self.root = name, root
        self._xml = xml
        if b"\0" in xml[:100]:  # UTF-16
            raise InputFault("the given file is written in a way in which nothing can be put into it", hint=ANEW)
        elements, places = list(root.iter(*_TAGS)), _places(xml)
        if len(places) != len(elements):
            raise InputFault("the given file is written in a way in which nothing can be put into it", hint=ANEW)
        self._places: Mapping[Any, tuple[int, int]] = dict(zip(elements, places, strict=True))
        self._written: dict[tuple[int, int, int], list[Any]] = {}
        self._last: list[Any] = []

    def replace(self, element: Any, *made: Any) -> None:
        """Let others stand where an element stood."""
        self._put(*self._places[element], _BEHIND, made)

    def put_behind(self, element: Any, *made: Any) -> None:
        """Let others stand behind an element, and behind those that were put there before."""
        _, end = self._places[element]
        self._put(end, end, _BEHIND, made)

    def put_before(self, element: Any, *made: Any) -> None:
        """Let others stand before an element, and behind those that were put there before."""
        start, _ = self._places[element]
        self._put(start, start, _BEFORE, made)

    def put_last(self, *made: Any) -> None:
        """Let others stand behind all that the root of the part holds."""
        self._last += made

    @property
    def changed(self) -> bool:
        """Whether anything was written into it."""
        return bool(self._written or self._last)

    def content(self) -> bytes:
        """The part as it is now."""
        pieces: list[bytes] = []
        done = 0
        for (start, end, _), made in sorted(self._written.items()):
            pieces += (self._xml[done:start], *map(self._bytes, made))
            done = end
        return with_children(b"".join((*pieces, self._xml[done:])), *map(self._bytes, self._last))

    def _put(self, start: int, end: int, rank: int, made: tuple[Any, ...]) -> None:
        self._written.setdefault((start, end, rank), []).extend(made)

    def _bytes(self, element: Any) -> bytes:
        """An element as it stands in the part, without the namespaces that its root declares."""
        whole: bytes = etree.tostring(element, encoding="utf-8", with_tail=False)
        head, rest = whole.split(b">", 1)
        known = {(prefix or "", uri) for prefix, uri in self.root.nsmap.items()}

        def declared(found: re.Match[bytes]) -> bytes:
            return b"" if ((found[1] or b"").decode(), found[2].decode()) in known else found[0]

        return _NAMESPACE.sub(declared, head) + b">" + rest


def with_children(xml: bytes, *made: bytes) -> bytes:
    """A part with more in its root, behind all that is there."""
    if not made:
        return xml
    whole, root = xml.rstrip(), _ROOT.search(xml)
    assert root is not None, "what was parsed has a root"
    if whole.endswith(b"/>") and whole.rfind(b"<") == root.start():
        return b"".join((whole[:-2], b">", *made, b"</", root[1], b">"))
    at = whole.rfind(b"</")
    return b"".join((whole[:at], *made, whole[at:]))


def _places(xml: bytes) -> list[tuple[int, int]]:
    """Where the elements that can be replaced begin and end, in bytes, in the order in which they begin."""
    places: list[list[int]] = []
    open_: list[int | None] = []
    names = {f"{_WORD} {name}" for name in _PLACED}
    parser = expat.ParserCreate(namespace_separator=" ")

    def start(name: str, attributes: Mapping[str, str]) -> None:
        is_placed = name in names
        open_.append(len(places) if is_placed else None)
        if is_placed:
            places.append([parser.CurrentByteIndex, 0])

    def end(name: str) -> None:
        if (at := open_.pop()) is not None:
            # An empty element ends where it begins: `<w:p/>`.
            places[at][1] = xml.index(b">", parser.CurrentByteIndex) + 1

    parser.StartElementHandler, parser.EndElementHandler = start, end
    try:
        parser.Parse(xml, True)
    except expat.ExpatError as error:
        raise InputFault(f"the given file can't be read: {error}", hint=AGAIN) from None
    return [(first, last) for first, last in places]
