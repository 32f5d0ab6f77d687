"""Packages: a Word file as bounded parts, opened from bytes; nothing is written to disk, nothing fetched.

Every bound is checked before the work it is to prevent: the directory before it is read, a part's size before and
while it is unpacked, the number of elements before they are parsed.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING, Any

from wtsaprep.errors import InputFault
from wtsaprep.formats.word.kinds import WORD_BYTES
from wtsaprep.formats.word.part import AGAIN, Reckoning, parse_part, too_large

if TYPE_CHECKING:
    from collections.abc import Mapping

_MOST_PARTS = 2_000
_MOST_DIRECTORY = 512 * _MOST_PARTS
_MOST_UNPACKED = 256 * 2**20
_MOST_IN_PART = 24 * 2**20
_MOST_RATIO = 300
_SMALL = 2**20
"""Parts below this size may be packed at any ratio."""
_END = struct.Struct("<4s4H2LH")
_LONG_END = struct.Struct("<4sQ2H2L4Q")
_LOCATOR = 20
"""Bytes of what stands between the larger form of the end and the usual one."""
_UNPACKING = (
    *(zipfile.BadZipFile, zlib.error, struct.error),
    *(EOFError, OSError, ValueError, NotImplementedError, RuntimeError),
)
"""What the library raises at damaged archives; ValueError where a part is said to begin before the file."""
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
        self._reckoning = Reckoning()

    def has(self, name: str) -> bool:
        """Whether there is such a part."""
        return name.lower() in self._names

    def parse(self, name: str) -> Any:
        """The root element of a part.

        Raises:
            InputFault: there is no such part, it is too large or too deep, or it is no well-formed XML.
        """
        return parse_part(self.read(name), name, self._reckoning)

    def read(self, name: str) -> bytes:
        """The bytes of a part.

        Raises:
            InputFault: there is no such part, it can't be unpacked, or it is larger than it says.
        """
        info = self._names.get(name.lower())
        if info is None:
            raise InputFault(f"the part {name} of this Word document is missing", hint=AGAIN)
        if info.file_size > _MOST_IN_PART:
            raise too_large(f"its part {name} unpacks to {info.file_size / 1e6:.0f} MB")
        try:
            with self._archive.open(info) as part:
                raw = part.read(_MOST_IN_PART + 1)
        except _UNPACKING as error:
            raise InputFault(f"the part {name} of this Word document can't be unpacked: {error}", hint=AGAIN) from None
        if len(raw) > _MOST_IN_PART:
            raise too_large(f"its part {name} unpacks to more than it says")
        return raw


def open_package(raw: bytes) -> Package:
    """The package of a Word file.

    Raises:
        InputFault: it is no zip, another kind of document, damaged, encrypted, or beyond the bounds.
    """
    if len(raw) > WORD_BYTES:
        raise too_large(f"{len(raw) / 1e6:.0f} MB")
    _check_directory(raw)
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
        infos = archive.infolist()
    except _UNPACKING as error:
        raise InputFault(f"this Word document is damaged: {error}", hint=AGAIN) from None
    names = {info.filename.replace("\\", "/").lstrip("/").lower(): info for info in infos}
    if len(names) < len(infos):
        raise InputFault("this Word document is damaged: two of its parts have one name", hint=AGAIN)
    _check_sizes(infos)
    package = Package(archive, names)
    if "[content_types].xml" not in names:
        raise _other_archive(package)
    for folder, what in _NOT_WORD:
        if any(name.startswith(folder) for name in names) and not any(name.startswith("word/") for name in names):
            raise InputFault(f"this is {what}, no Word document")
    return package


def _check_directory(raw: bytes) -> None:
    """Refuse a directory of too many entries before it is read: 100,000 of them would take seconds."""
    at = raw.rfind(b"PK\x05\x06", max(0, len(raw) - _END.size - 65_535))
    if at < 0 or at + _END.size > len(raw):
        raise InputFault("this Word document is damaged: its end is missing", hint=AGAIN)
    _, _, _, _, count, size, _, _ = _END.unpack_from(raw, at)
    long = at - _LOCATOR - _LONG_END.size
    if long >= 0 and raw.startswith(b"PK\x06\x07", at - _LOCATOR):
        # Some programs write the larger form for small files, too; the library reads it where it stands here.
        sign, _, _, _, _, _, _, count, size, _ = _LONG_END.unpack_from(raw, long)
        if sign != b"PK\x06\x06":
            raise InputFault("this Word document is damaged: its directory is missing", hint=AGAIN)
    if count > _MOST_PARTS or size > _MOST_DIRECTORY:
        raise too_large(f"more than {_MOST_PARTS} parts")


def _check_sizes(infos: list[zipfile.ZipInfo]) -> None:
    if sum(info.file_size for info in infos) > _MOST_UNPACKED:
        raise too_large(f"it unpacks to more than {_MOST_UNPACKED // 2**20} MB")
    for info in infos:
        if info.flag_bits & 1:
            raise InputFault("this archive is protected with a password", hint="Ask for it without one.")
        if info.file_size > _SMALL and info.file_size > _MOST_RATIO * max(1, info.compress_size):
            raise too_large(f"its part {info.filename} is packed more than {_MOST_RATIO} times")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise InputFault(f"the part {info.filename} is packed in a way that no Word document is", hint=AGAIN)


def _other_archive(package: Package) -> InputFault:
    if package.has("mimetype"):
        kind = package.read("mimetype")[:80].strip()
        what = _OPEN_DOCUMENT.get(kind, "an OpenDocument file" if b"opendocument" in kind else "")
        if what:
            return InputFault(f"this is {what}, no Word document", hint="Save it as .docx.")
    return InputFault("this is a zip archive, no Word document", hint="Unpack it first.")
