"""Packages: a Word file as bounded parts, opened from bytes; nothing is written to disk, nothing fetched.

Every bound is checked before the work it is to prevent: the directory before it is read, a part's size before and
while it is unpacked, the number of elements before they are parsed.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING, Any

from wtsaprep.errors import InputFault
from wtsaprep.formats.word.kinds import WORD_BYTES

if TYPE_CHECKING:
    from collections.abc import Mapping

_MOST_PARTS = 2_000
_MOST_DIRECTORY = 512 * _MOST_PARTS
_MOST_UNPACKED = 256 * 2**20
_MOST_IN_PART = 24 * 2**20
_MOST_RATIO = 300
_SMALL = 2**20
"""Parts below this size may be packed at any ratio."""
_MOST_SIGNS = 500_000
"""Most `<` of one part, which bounds its elements, and most `=`, which bounds its attributes."""

_END = struct.Struct("<4s4H2LH")
_ENCODING = re.compile(rb"""^<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/", b"http://schemas.openxmlformats.org/wordprocessingml/2006/"),
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
)
_AGAIN = "It may be damaged or cut off; ask for it again, or open it in Word and save it anew."
_NOT_WORD: tuple[tuple[str, str], ...] = (
    ("xl/", "an Excel workbook"),
    ("ppt/", "a PowerPoint file"),
    ("visio/", "a Visio drawing"),
)
_OPEN_DOCUMENT = {
    b"application/vnd.oasis.opendocument.text": "an OpenDocument text (.odt)",
    b"application/epub+zip": "an e-book (EPUB)",
}


class Package:
    """The parts of a Word file by name, each unpacked and parsed only when asked for."""

    def __init__(self, archive: zipfile.ZipFile, names: Mapping[str, zipfile.ZipInfo]) -> None:
        self._archive = archive
        self._names = names

    def has(self, name: str) -> bool:
        """Whether there is such a part."""
        return name.lower() in self._names

    def parse(self, name: str) -> Any:
        """The root element of a part.

        Raises:
            InputFault: there is no such part, it is too large or too deep, or it is no well-formed XML.
        """
        return parse(self.read(name), name)

    def read(self, name: str) -> bytes:
        """The bytes of a part.

        Raises:
            InputFault: there is no such part, it can't be unpacked, or it is larger than it says.
        """
        info = self._names.get(name.lower())
        if info is None:
            raise InputFault(f"the part {name} of this Word document is missing", hint=_AGAIN)
        if info.file_size > _MOST_IN_PART:
            raise _too_large(f"its part {name} unpacks to {info.file_size / 1e6:.0f} MB")
        try:
            with self._archive.open(info) as part:
                raw = part.read(_MOST_IN_PART + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
            raise InputFault(f"the part {name} of this Word document can't be unpacked: {error}", hint=_AGAIN) from None
        if len(raw) > _MOST_IN_PART:
            raise _too_large(f"its part {name} unpacks to more than it says")
        return raw


def open_package(raw: bytes) -> Package:
    """The package of a Word file.

    Raises:
        InputFault: it is no zip, another kind of document, damaged, encrypted, or beyond the bounds.
    """
    if len(raw) > WORD_BYTES:
        raise _too_large(f"{len(raw) / 1e6:.0f} MB")
    _check_directory(raw)
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
        infos = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, struct.error) as error:
        raise InputFault(f"this Word document is damaged: {error}", hint=_AGAIN) from None
    names = {info.filename.replace("\\", "/").lstrip("/").lower(): info for info in infos}
    if len(names) < len(infos):
        raise InputFault("this Word document is damaged: two of its parts have one name", hint=_AGAIN)
    _check_sizes(infos)
    package = Package(archive, names)
    if "[content_types].xml" not in names:
        raise _other_archive(package)
    for folder, what in _NOT_WORD:
        if any(name.startswith(folder) for name in names) and not any(name.startswith("word/") for name in names):
            raise InputFault(f"this is {what}, no Word document")
    return package


def parse(raw: bytes, name: str) -> Any:
    """The root element of an XML part: UTF-8 or UTF-16, of bounded size and depth, without a document type.

    Raises:
        InputFault: it is none of that.
    """
    from lxml import etree  # Loading it takes 10 ms, and only those who read Word files need it.

    raw = _as_utf8(raw, name)
    if b"<!DOCTYPE" in raw or b"<!ENTITY" in raw:
        what = f"the part {name} of this Word document declares a document type, which no Word document does"
        raise InputFault(what, hint="Whoever made it may mean harm: don't open it elsewhere.")
    if raw.count(b"<") > _MOST_SIGNS or raw.count(b"=") > _MOST_SIGNS:
        raise _too_large(f"its part {name} has too many elements")
    for strict, usual in _STRICT:
        if strict in raw:
            raw = raw.replace(strict, usual)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        reason = str(error).split(", line")[0].split("\n")[0][:160]
        raise InputFault(f"the part {name} of this Word document can't be read: {reason}", hint=_AGAIN) from None
    return root


def _as_utf8(raw: bytes, name: str) -> bytes:
    encoding = "utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else ""
    if not encoding and raw[:4] in (b"<\x00?\x00", b"\x00<\x00?", b"<\x00w\x00", b"\x00<\x00w"):
        encoding = "utf-16-le" if raw[:1] == b"<" else "utf-16-be"
    if not encoding:
        declared = _ENCODING.match(raw.removeprefix(b"\xef\xbb\xbf"))
        if declared and declared[1].lower() not in (b"utf-8", b"utf8", b"us-ascii", b"ascii"):
            shown = declared[1].decode()
            raise InputFault(f"the part {name} of this Word document is in {shown}; UTF-8 and UTF-16 are allowed")
        return raw.removeprefix(b"\xef\xbb\xbf")
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        raise InputFault(f"the part {name} of this Word document is damaged: it is no UTF-16", hint=_AGAIN) from None
    return _DECLARATION.sub("", text).encode("utf-8", "surrogatepass")


def _check_directory(raw: bytes) -> None:
    """Refuse a directory of too many entries before it is read: 100,000 of them would take seconds."""
    at = raw.rfind(b"PK\x05\x06", max(0, len(raw) - _END.size - 65_535))
    if at < 0 or at + _END.size > len(raw):
        raise InputFault("this Word document is damaged: its end is missing", hint=_AGAIN)
    _, _, _, _, count, size, _, _ = _END.unpack_from(raw, at)
    if raw[max(0, at - 20) : at].startswith(b"PK\x06\x07") or count > _MOST_PARTS or size > _MOST_DIRECTORY:
        raise _too_large(f"more than {_MOST_PARTS} parts")


def _check_sizes(infos: list[zipfile.ZipInfo]) -> None:
    if sum(info.file_size for info in infos) > _MOST_UNPACKED:
        raise _too_large(f"it unpacks to more than {_MOST_UNPACKED // 2**20} MB")
    for info in infos:
        if info.flag_bits & 1:
            raise InputFault("this archive is protected with a password", hint="Ask for it without one.")
        if info.file_size > _SMALL and info.file_size > _MOST_RATIO * max(1, info.compress_size):
            raise _too_large(f"its part {info.filename} is packed more than {_MOST_RATIO} times")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise InputFault(f"the part {info.filename} is packed in a way that no Word document is", hint=_AGAIN)


def _other_archive(package: Package) -> InputFault:
    if package.has("mimetype"):
        kind = package.read("mimetype")[:80].strip()
        what = _OPEN_DOCUMENT.get(kind, "an OpenDocument file" if b"opendocument" in kind else "")
        if what:
            return InputFault(f"this is {what}, no Word document", hint="Save it as .docx.")
    return InputFault("this is a zip archive, no Word document", hint="Unpack it first.")


def _too_large(what: str) -> InputFault:
    return InputFault(f"this Word document is beyond what is read: {what}", hint="No document of an assembly is.")
