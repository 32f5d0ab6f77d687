"""Files: a Word file that was given, with the parts that are written into, and what its styles are called.

Source: [WTSA-CPI].
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from itertools import count
from typing import TYPE_CHECKING, Any

from wtsaprep.errors import InputFault
from wtsaprep.formats.flattened.lines.style_roles import style_key
from wtsaprep.formats.word.names import ID, VAL, W
from wtsaprep.formats.word.package import open_package
from wtsaprep.formats.word.relationships import main_part, related_parts
from wtsaprep.formats.word.writing.package import sign, zip_entry
from wtsaprep.formats.word.writing.skeleton.finding import shown
from wtsaprep.formats.word.writing.skeleton.new_notes import new_notes, notes_declared
from wtsaprep.formats.word.writing.skeleton.part import SkeletonPart
from wtsaprep.formats.word.writing.skeleton.words import P, T
from wtsaprep.model.counted import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from wtsaprep.formats.word.package import Package

_BOXES = f"{W}txbxContent"
_CHANGES = ("rPr", "pPr", "sectPr", "tblPr", "trPr", "tcPr", "tblGrid", "tblPrEx", "numbering")
_MARKS = tuple(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"))
_MARKS += tuple(f"{W}{name}RangeStart" for name in ("moveFrom", "moveTo"))
_MARKS += tuple(f"{W}{name}Change" for name in _CHANGES)
_TOLD = 3
"""Marks that are named of a file that has some already."""
_OF_TEXT = ("footnotes", "endnotes", "header", "footer")
"""The parts in which changes can be tracked, besides the main one."""
_TAKE_AS_GIVEN = "Accept or reject them in Word first, or take the file as it was handed out."


class Skeleton:
    """A Word file that was given, and what is to stand in it in place of what stands there."""

    def __init__(self, raw: bytes) -> None:
        """Open it.

        Raises:
            InputFault: it can't be read, it bears marks already, or it is written in a way in which nothing can be put.
        """
        self._package = package = open_package(raw)
        self.raw, name = raw, main_part(package)
        related = related_parts(package, name)
        self._named = {kind: target for target, kind in reversed(related)}
        self.main = SkeletonPart(name, package.read(name), package.parse(name))
        self._beside = {target: package.parse(target) for target, kind in related if kind in _OF_TEXT}
        roots = (self.main.root, *self._beside.values())
        if any(next(root.iter(*_MARKS), None) is not None for root in roots):
            what = f"the given file has tracked changes already{_marked(roots)}"
            raise InputFault(what, hint=_TAKE_AS_GIVEN)
        self.paragraphs = paragraphs_of(self.main.root)
        """The paragraphs of its text in order, but for those in boxes."""
        self.numbers = free_numbers(*roots)
        """Numbers that nothing in it bears yet."""
        self._notes: dict[str, SkeletonPart] = {}
        self._styles = _styles_of(package, self._named.get("styles", ""))

    def style(self, key: str, type_: str = "paragraph") -> str:
        """The id of the style that is called so (`style_key`); empty if the file has none."""
        return self._styles.get((type_, key), "")

    def style_name(self, id_: str) -> str:
        """What a style of paragraphs is called (`style_key`), by its id."""
        return next((key for (type_, key), id_of in self._styles.items() if id_of == id_ and type_ == "paragraph"), "")

    def notes(self, kind: str) -> SkeletonPart:
        """The part of its footnotes, or its endnotes; a new one where it has none."""
        if kind not in self._notes:
            if name := self._named.get(kind):
                part = SkeletonPart(name, self._package.read(name), self._beside[name])
            else:
                part = new_notes(posixpath.join(posixpath.dirname(self.main.name), f"{kind}.xml"))
            self._notes[kind] = part
        return self._notes[kind]

    def file(self) -> bytes:
        """The file as it is now; parts that nothing was written into are as they were, byte for byte."""
        made = {part.name.lower(): part.content() for part in (self.main, *self._notes.values()) if part.changed}
        for kind, part in self._notes.items():
            if part.changed and kind not in self._named:
                made |= notes_declared(self._package, self.main.name, part.name)
        return with_parts(self.raw, made)


def _marked(roots: Iterable[Any]) -> str:
    """Where the first marks are, by their words, or those of the paragraph or row that a mark without words is in."""
    places: dict[str, None] = {}
    for mark in (mark for root in roots for mark in root.iter(*_MARKS)):
        around = (_words(held) for held in (mark, *mark.iterancestors(P, f"{W}tr")))
        places[next(filter(None, around), "")] = None
    first, more = list(filter(None, places))[:_TOLD], len(list(filter(None, places))) - _TOLD
    rest = f" and {counted(more, 'other')}" if more > 0 else ""
    return f": {', '.join(map(shown, first))}{rest}" if first else ""


def _words(held: Any) -> str:
    return " ".join("".join(piece.text or "" for piece in held.iter(T, f"{W}delText")).split())


def with_parts(raw: bytes, parts: Mapping[str, bytes]) -> bytes:
    """A file with other parts in the place of its own, or behind them, by their names in small letters."""
    held, rest = io.BytesIO(), dict(parts)
    with zipfile.ZipFile(io.BytesIO(raw)) as given, zipfile.ZipFile(held, "w") as archive:
        for info in given.infolist():
            content = rest.pop(info.filename.replace("\\", "/").lstrip("/").lower(), None)
            archive.writestr(info, given.read(info) if content is None else content)
        for name, content in rest.items():
            archive.writestr(zip_entry(name), content)
        sign(archive)
    return held.getvalue()


def _styles_of(package: Package, name: str) -> Mapping[tuple[str, str], str]:
    """The ids of styles by their type and name; the first of one name counts."""
    styles = [style for style in package.parse(name) if style.tag == f"{W}style"] if name else []
    found: dict[tuple[str, str], str] = {}
    for style in styles:
        named = style.find(f"{W}name")
        key = (style.get(f"{W}type", "paragraph"), style_key("" if named is None else named.get(VAL, "")))
        found.setdefault(key, style.get(f"{W}styleId", ""))
    return found


def paragraphs_of(root: Any) -> tuple[Any, ...]:
    """The paragraphs of the text of a part, but for those in boxes."""
    return tuple(p for p in root.iter(f"{W}p") if next(p.iterancestors(_BOXES), None) is None)


def free_numbers(*roots: Any) -> Iterator[int]:
    """Numbers that nothing in some parts bears yet."""
    taken = {int(id_) for root in roots for e in root.iter() if (id_ := e.get(ID)) and id_.isdecimal()}
    return (number for number in count(1) if number not in taken)
