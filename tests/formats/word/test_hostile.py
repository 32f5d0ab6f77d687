"""Damaged and hostile files: refused in a sentence that names them, soon and within bounds."""

from __future__ import annotations

import io
import random
import resource
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from support.word_files import document, docx, numbered, p, package, run, zipped
from wtsaprep.errors import InputFault
from wtsaprep.formats.word.document import read_document
from wtsaprep.formats.word.kinds import kind_of
from wtsaprep.formats.word.package import open_package

GOOD = docx(p("a clause"))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600


def with_doctype(entity: str = "") -> str:
    """The main part with a document type."""
    return document(p("START ", "<w:r><w:t>&x;</w:t></w:r>")).replace("?>", f"?><!DOCTYPE d [{entity}]>", 1)


def many_parts(count: int, claimed: int | None = None) -> bytes:
    """A zip of many parts, which may claim to have fewer."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("word/000000.xml", b"")
    one = held.getvalue()
    directory, end = one.index(b"PK\x01\x02"), one.rindex(b"PK\x05\x06")
    entry, listed = one[:directory], one[directory:end]
    names = (
        (listed[:42] + struct.pack("<L", number * len(entry)) + listed[46:]).replace(b"000000", b"%06d" % number)
        for number in range(count)
    )
    whole = min(count, 0xFFFF)
    last = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, whole, whole, len(listed) * count, len(entry) * count, 0)
    raw = bytearray(with_long_end(b"".join((entry * count, *names, last)), count))
    if claimed is not None:
        at = raw.rfind(b"PK\x05\x06")
        struct.pack_into("<2H", raw, at + 8, claimed, claimed)
    return bytes(raw)


def lying() -> bytes:
    """A part that unpacks to more than its entries say."""
    raw = bytearray(docx(p("x" * 500_000)))
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        size = archive.getinfo("word/document.xml").file_size
    return bytes(raw).replace(struct.pack("<L", size), struct.pack("<L", 64))


def damaged() -> bytes:
    """A file some of whose packed bytes are others."""
    at = GOOD.find(b"word/document.xml") + 40
    return GOOD[:at] + b"\xff" * 20 + GOOD[at + 20 :]


def before_the_file() -> bytes:
    """A part that is said to begin before the file: its directory is said to be further on than it is."""
    raw = bytearray(GOOD)
    at = raw.rfind(b"PK\x05\x06")
    (begin,) = struct.unpack_from("<L", raw, at + 16)
    struct.pack_into("<L", raw, at + 16, begin + 60_000)
    return bytes(raw)


def with_long_end(raw: bytes, count: int | None = None) -> bytes:
    """The same archive with the larger form of its end, which may claim to have more parts."""
    at = raw.rfind(b"PK\x05\x06")
    _, _, _, _, parts, size, begin, _ = struct.unpack_from("<4s4H2LH", raw, at)
    parts = parts if count is None else count
    end = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, parts, parts, size, begin)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, at, 1)
    return raw[:at] + end + locator + raw[at:]


def many_elements(count: int) -> list[str]:
    """Elements that can't be packed small."""
    chance = random.Random(11)
    return [f"<w:p{chance.getrandbits(32):x}/>" for _ in range(count)]


def nested(depth: int) -> str:
    """Content controls in content controls."""
    return "<w:sdt><w:sdtContent>" * depth + p("a") + "</w:sdtContent></w:sdt>" * depth


def encrypted() -> bytes:
    """A zip whose parts say that they need a password."""
    raw = bytearray(GOOD)
    at = raw.find(b"PK\x01\x02")
    while at >= 0:
        raw[at + 8] |= 1
        at = raw.find(b"PK\x01\x02", at + 4)
    return bytes(raw)


FILES: dict[str, tuple[Callable[[], bytes], str]] = {
    "encrypted": (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "protected with a password"),
    "old .doc": (lambda: OLE + "WordDocument".encode("utf-16-le"), "old Word file (.doc"),
    "other OLE": (lambda: OLE, "old Office file"),
    "odt": (
        lambda: zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": ""}),
        "OpenDocument text",
    ),
    "ods": (lambda: zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "OpenDocument file"),
    "epub": (lambda: zipped({"mimetype": "application/epub+zip"}), "e-book"),
    "xlsx": (lambda: package({"xl/workbook.xml": "<x/>"}), "Excel workbook"),
    "pptx": (lambda: package({"ppt/presentation.xml": "<x/>"}), "PowerPoint file"),
    "zip": (lambda: zipped({"a.txt": "a"}), "zip archive, no Word document"),
    "pdf": (lambda: b"%PDF-1.7 ...", "a PDF"),
    "rtf": (lambda: b"{\\rtf1 ...", "Rich Text"),
    "text": (lambda: b"just words\n", "plain text"),
    "web page": (lambda: b"<html><body>x</body></html>", "a web page"),
    "empty": (lambda: b"", "empty"),
    "noise": (lambda: b"\x00\x01\x02\x03" * 99, "does not begin as one"),
    "truncated": (lambda: GOOD[: len(GOOD) // 2], "its end is missing"),
    "truncated a little": (lambda: GOOD[:-4], "its end is missing"),
    "damaged": (lambda: damaged(), "can't be unpacked"),
    "a part before the file": (lambda: before_the_file(), "can't be unpacked"),
    "zip encrypted": (lambda: encrypted(), "protected with a password"),
    "no main part": (lambda: package({"word/styles.xml": "<x/>"}), "is missing"),
    "no text body": (lambda: docx(main="<w:document xmlns:w='x'/>"), "no text body"),
    "not well-formed": (lambda: docx(main="<w:document"), "can't be read"),
    "doctype": (lambda: docx(main=with_doctype()), "document type"),
    "entity": (lambda: docx(main=with_doctype("<!ENTITY x 'b'>")), "document type"),
    "entity of a file": (lambda: docx(main=with_doctype("<!ENTITY x SYSTEM 'file:///etc/passwd'>")), "document type"),
    "doctype in UTF-16": (
        lambda: docx(main=with_doctype("<!ENTITY x 'b'>").replace("UTF-8", "UTF-16").encode("utf-16")),
        "document type",
    ),
    "doctype in another encoding": (
        lambda: docx(main=with_doctype().replace("UTF-8", "UTF-7").encode("utf-7")),
        "UTF-8 and UTF-16 are allowed",
    ),
    "doctype in the styles": (
        lambda: docx(p("a"), styles="", extra={"word/styles.xml": "<!DOCTYPE x><w:styles xmlns:w='x'/>"}),
        "document type",
    ),
    "doctype in UTF-32": (
        lambda: docx(main=with_doctype().replace("UTF-8", "UTF-32").encode("utf-32-le")),
        "can't be read",
    ),
    "doctype in EBCDIC": (lambda: docx(main=with_doctype().replace("UTF-8", "cp037").encode("cp037")), "can't be read"),
    "doctype in an encoding that is declared late": (
        lambda: docx(
            main=with_doctype()
            .replace(' encoding="UTF-8"', " " * 300 + 'encoding="UTF-7"')
            .replace("<!DOCTYPE", "+ADwAIQ-DOCTYPE")
        ),
        "can't be read",
    ),
    "bomb": (lambda: docx(main=document(p(run("x" * 160_000_000)))), "packed more than 300 times"),
    "bomb of many elements": (lambda: docx(main=document("<w:p/>" * 3_000_000)), "packed more than"),
    "many elements": (lambda: docx(main=document(*many_elements(800_000))), "too many elements"),
    "lying about its size": (lambda: lying(), "can't be unpacked"),
    "deep": (lambda: docx(nested(300)), "can't be read"),
    "100,000 parts": (lambda: many_parts(100_000), "more than 2000 parts"),
    "100,000 parts in the larger form": (lambda: with_long_end(GOOD, 100_000), "more than 2000 parts"),
    "a larger form that is none": (
        lambda: with_long_end(GOOD).replace(b"PK\x06\x06", b"PK\x06\x08"),
        "its directory is missing",
    ),
    "100,000 parts, claiming 5": (lambda: many_parts(100_000, 5), "more than 2000 parts"),
    "too many comments": (
        lambda: docx(p("a"), comments="".join(f'<w:comment w:id="{n}"/>' for n in range(12_001))),
        "more than 12000 comments",
    ),
    "too many characters": (lambda: docx(*(p(f"{n:0900}") for n in range(9_500))), "more than 8388608 characters"),
    "too many notes": (
        lambda: docx(
            "<w:p>" + "".join(f'<w:r><w:footnoteReference w:id="{n}"/></w:r>' for n in range(12_001)) + "</w:p>",
            footnotes="".join(f'<w:footnote w:id="{n}"/>' for n in range(12_001)),
        ),
        "more than 12000 notes",
    ),
    "too many paragraphs": (lambda: docx("".join(p(str(n)) for n in range(12_001))), "more than 12000 paragraphs"),
}
"""What is refused: made when it is wanted, since some of it takes seconds to make."""


def refused(raw: bytes, name: str) -> str:
    """What is said to a file of that name."""
    with pytest.raises(InputFault) as caught:
        read_document(raw) if kind_of(raw, f"{name}.docx") == "word" else None
    return str(caught.value)


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_named_for_what_it_is(name: str) -> None:
    make, said = FILES[name]
    assert said in refused(make(), name)


def test_two_parts_of_one_name_are_refused() -> None:
    held = io.BytesIO(GOOD)
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(held, "a") as archive:
        archive.writestr("word/document.xml", document(p("another")))
    with pytest.raises(InputFault, match="two of its parts"):
        open_package(held.getvalue())


def test_a_label_is_bounded_however_long_its_pattern() -> None:
    pattern = "%1" * 100_000
    raw = docx(*(p("a", number="1") for _ in range(2_000)), numbering=numbered(("decimal", pattern)))
    assert max(len(line.new_label) for line in read_document(raw).lines) < 300


def test_text_boxes_in_text_boxes_are_told_once() -> None:
    box = "<w:pict><w:txbxContent>" * 100 + "<w:t>x</w:t>" * 9_000 + "</w:txbxContent></w:pict>" * 100
    (gap,) = read_document(docx(f"<w:p><w:r>{box}</w:r></w:p>")).gaps
    assert gap.what == f"a text box is left out: “{'x' * 119}…”"


def test_a_small_file_may_have_the_larger_form_of_end() -> None:
    (line,) = read_document(with_long_end(GOOD)).lines
    assert line.runs[0].text == "a clause"


def test_depth_within_bounds_is_read() -> None:
    (line,) = read_document(docx(nested(100))).lines
    assert line.runs[0].text == "a"


@pytest.mark.parametrize("at", range(0, len(GOOD), 37))
def test_a_file_cut_off_anywhere_is_refused(at: int) -> None:
    with pytest.raises(InputFault):
        read_document(GOOD[:at])


@pytest.mark.parametrize("name", ["bomb", "many elements", "100,000 parts", "100,000 parts, claiming 5", "deep"])
def test_a_hostile_file_costs_little(name: str, tmp_path: Path) -> None:
    """Seconds of the processor and memory are bounded by the system, so that the test can't take more itself."""
    path = tmp_path / "hostile.docx"
    path.write_bytes(FILES[name][0]())

    def bounds() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (2, 2))
        resource.setrlimit(resource.RLIMIT_AS, (700 * 2**20, 700 * 2**20))

    command = [sys.executable, "-m", "wtsaprep", "show", str(path)]
    done = subprocess.run(command, preexec_fn=bounds, capture_output=True, text=True, timeout=60)
    assert done.returncode == 3
    assert FILES[name][1] in done.stderr
