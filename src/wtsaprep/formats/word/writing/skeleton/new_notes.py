"""New notes: the part of footnotes of a given file that has none yet, and what the file must say of it.

Source: [OOXML].
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from lxml import etree

from wtsaprep.formats.word.names import RELATIONSHIPS
from wtsaprep.formats.word.writing.elements import element
from wtsaprep.formats.word.writing.file import separators
from wtsaprep.formats.word.writing.package import OFFICE, PACKAGE, WORD
from wtsaprep.formats.word.writing.skeleton.part import SkeletonPart, with_children

if TYPE_CHECKING:
    from wtsaprep.formats.word.package import Package

_TYPES = "[Content_Types].xml"


def new_notes(name: str) -> SkeletonPart:
    """A part of footnotes without any, but for the lines over them."""
    root = element("footnotes", *separators())
    return SkeletonPart(name, etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True), root)


def notes_declared(package: Package, main: str, name: str) -> dict[str, bytes]:
    """The parts that must name a new one: what is in the file, and what the main part has to do with others."""
    kind = posixpath.basename(name).partition(".")[0]
    type_ = etree.Element(f"{{{PACKAGE}/content-types}}Override", PartName=f"/{name}")
    type_.set("ContentType", f"{WORD}.{kind}+xml")
    folder, file_name = posixpath.split(main)
    relations = posixpath.join(folder, "_rels", f"{file_name}.rels")
    has = package.has(relations)
    taken = {row.get("Id") for row in package.parse(relations)} if has else set()
    id_ = next(id_ for number in range(1, len(taken) + 2) if (id_ := f"rIdNotes{number}") not in taken)
    row = etree.Element(f"{RELATIONSHIPS}Relationship", Id=id_, Type=f"{OFFICE}/{kind}")
    row.set("Target", posixpath.basename(name))
    given = package.read(relations) if has else f'<Relationships xmlns="{RELATIONSHIPS[1:-1]}"/>'.encode()
    return {
        _TYPES.lower(): with_children(package.read(_TYPES), etree.tostring(type_)),
        relations.lower() if has else relations: with_children(given, etree.tostring(row)),
    }
