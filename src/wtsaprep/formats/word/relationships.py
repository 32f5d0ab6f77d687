"""Relationships: which parts of a Word file belong to which, and what they are to each other."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from wtsaprep.errors import InputFault
from wtsaprep.formats.word.names import RELATIONSHIPS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.formats.word.package import Package


class Relationship(NamedTuple):
    """A part that another one names."""

    target: str
    kind: str
    """What it is, as "footnotes" or "header"."""


def main_part(package: Package) -> str:
    """The name of the part that holds the text.

    Raises:
        InputFault: the package names none.
    """
    named = [target for target, kind in _relationships(package, "_rels/.rels", "") if kind == "officeDocument"]
    for target in (*named, "word/document.xml"):
        if package.has(target):
            return target
    if named:
        return named[0]
    raise InputFault("this package names no Word document in it", hint="It may be damaged; ask for it again.")


def related_parts(package: Package, main: str) -> list[Relationship]:
    """The parts that a part names and the package has, in order."""
    folder, name = posixpath.split(main)
    named = _relationships(package, posixpath.join(folder, "_rels", f"{name}.rels"), folder)
    return [related for related in named if package.has(related.target)]


def _relationships(package: Package, name: str, folder: str) -> Iterator[Relationship]:
    """Where the relationships of a part lead; what lies outside is never followed."""
    if not package.has(name):
        return
    for element in package.parse(name).iterfind(f"{RELATIONSHIPS}Relationship"):
        target = unquote(element.get("Target", "")).replace("\\", "/")
        if element.get("TargetMode") == "External" or not target:
            continue
        path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        yield Relationship(path, element.get("Type", "").rpartition("/")[2])
