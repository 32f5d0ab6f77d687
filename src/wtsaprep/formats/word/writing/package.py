"""Packages: the parts of a Word file put together, the same bytes for the same parts.

Source: [OOXML].
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any, NamedTuple

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Sequence

RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
"""The namespace in which an element names a relationship."""
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
_DATE = (1980, 1, 1, 0, 0, 0)
"""The first that a zip knows: parts of ours bear no date, so that the same words are the same bytes."""
_READABLE = 0o644 << 16
_APPLICATION = "docProps/app.xml"
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_OURS = "wtsaprep"
"""What a file of ours says made it, and in the comment of its archive, which none keeps that saves it anew."""
HEADER = "header1"
HEADER_ID = "header"
"""What the relationship of the header is called."""


class PackagePart(NamedTuple):
    """One part of the main folder of a Word file: its name without an ending, which for most is its kind, too."""

    name: str
    root: Any

    @property
    def kind(self) -> str:
        """What it is, as relationships and content types say it."""
        return self.name.rstrip("0123456789")


def word_package(document: Any, parts: Sequence[PackagePart], properties: Any) -> bytes:
    """A Word file of its main part and the others that this one needs."""
    types = etree.Element("Types", nsmap={None: f"{PACKAGE}/content-types"})
    for ending, type_ in (
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
    ):
        etree.SubElement(types, "Default", Extension=ending, ContentType=type_)
    overrides = [("/word/document.xml", f"{WORD}.document.main+xml"), ("/docProps/core.xml", _CORE)]
    overrides.append((f"/{_APPLICATION}", "application/vnd.openxmlformats-officedocument.extended-properties+xml"))
    overrides += [(f"/word/{part.name}.xml", f"{WORD}.{part.kind}+xml") for part in parts]
    for name, type_ in overrides:
        etree.SubElement(types, "Override", PartName=name, ContentType=type_)
    whole = [("rId1", f"{OFFICE}/officeDocument", "word/document.xml")]
    whole += [("rId2", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml")]
    whole.append(("rId3", f"{OFFICE}/extended-properties", _APPLICATION))
    of_main = [
        (HEADER_ID if part.name == HEADER else f"rId{number}", f"{OFFICE}/{part.kind}", f"{part.name}.xml")
        for number, part in enumerate(parts, 1)
    ]
    named = {
        "[Content_Types].xml": types,
        "_rels/.rels": _relationships(whole),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": _relationships(of_main),
        **{f"word/{part.name}.xml": part.root for part in parts},
        "docProps/core.xml": properties,
        _APPLICATION: _application(),
    }
    return _zipped(
        {
            name: etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            for name, root in named.items()
        }
    )


def is_ours(raw: bytes) -> bool:
    """Whether a Word file was saved last by this program."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            # Whatever stands behind it, another program put there, and readers pass over it.
            return archive.comment == _OURS.encode() and raw.endswith(_OURS.encode())
    except (zipfile.BadZipFile, NotImplementedError, OSError):
        return False


def sign(archive: zipfile.ZipFile) -> None:
    """Let a file be known as ours until another program saves it; no part of it says so."""
    archive.comment = _OURS.encode()


def _application() -> Any:
    root = etree.Element(f"{{{_EXTENDED}}}Properties", nsmap={None: _EXTENDED})
    etree.SubElement(root, f"{{{_EXTENDED}}}Application").text = _OURS
    return root


def core_properties(title: str, creator: str) -> Any:
    """What a file says of itself."""
    dublin = "http://purl.org/dc/elements/1.1/"
    root = etree.Element(
        f"{{{PACKAGE}/metadata/core-properties}}coreProperties",
        nsmap={"cp": f"{PACKAGE}/metadata/core-properties", "dc": dublin},
    )
    for name, value in (("title", title), ("creator", creator)):
        etree.SubElement(root, f"{{{dublin}}}{name}").text = value
    return root


def _relationships(rows: Sequence[tuple[str, str, str]]) -> Any:
    root = etree.Element("Relationships", nsmap={None: f"{PACKAGE}/relationships"})
    for id_, type_, target in rows:
        etree.SubElement(root, "Relationship", Id=id_, Type=type_, Target=target)
    return root


def _zipped(parts: dict[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zip_entry(name), content)
        sign(archive)
    return held.getvalue()


def zip_entry(name: str) -> zipfile.ZipInfo:
    """What the zip says of a part of ours: no date, so that the same words are the same bytes."""
    info = zipfile.ZipInfo(name, _DATE)
    info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, _READABLE
    return info
