"""Parts: what is put into one stands where it should, whatever the part is written like, and all else is as it was."""

from __future__ import annotations

import pytest

from support.skeletons import TEXT, edited, parts, printed_lines
from support.word_documents import PLAIN, entry
from support.word_files import NAMESPACES, both, docx, p
from wtsaprep.errors import InputFault
from wtsaprep.formats.word.writing.into_skeleton import word_into
from wtsaprep.formats.word.writing.skeleton.part import with_children

LINES = [p(line) for line in printed_lines(TEXT)]
FINAL = edited(a="that post is nearly everywhere;")
ENTRY = entry(TEXT, FINAL, number="ARB/36A1/1")


def main(body: str, head: str = '<?xml version="1.0" encoding="UTF-8"?>', names: str = NAMESPACES) -> str:
    """A main part."""
    return f"{head}<w:document {names}><w:body>{body}</w:body></w:document>"


@pytest.mark.parametrize(
    "xml",
    [
        pytest.param(("\ufeff" + main("".join(LINES))).encode(), id="byte order mark"),
        pytest.param(main("\r\n\t".join(["é中", *LINES])).encode(), id="blanks and signs of many bytes between"),
        pytest.param(main("".join(LINES).replace("<w:p>", '<w:p w:rsidR="1" >')).encode(), id="attributes"),
        pytest.param(main("<!-- <w:p>no</w:p> --><w:p/>" + "".join(LINES)).encode(), id="a comment"),
        pytest.param(main("".join(LINES), names=f'xmlns:n="urn:n" n:x="&lt;w:p>" {NAMESPACES}').encode(), id="a root"),
        pytest.param(main("".join(LINES)).replace("w:", "q:").replace(":w=", ":q=").encode(), id="another prefix"),
    ],
)
def test_a_part_may_be_written_in_any_way(xml: bytes) -> None:
    given = docx(main=xml)
    made = word_into(given, [ENTRY], PLAIN)
    accepted = [line for line in both(made)[1] if line.strip()]
    assert accepted[-len(TEXT) :] == printed_lines(FINAL)
    after = parts(made)["word/document.xml"]
    at = xml.index(b"networks")
    assert after.endswith(xml[at:])  # Behind the clause that changes.
    assert after.startswith(xml[: xml.index(b"RESOLUTION 11") - 80])


def test_a_part_of_two_bytes_a_sign_is_refused() -> None:
    with pytest.raises(InputFault, match="written in a way"):
        word_into(docx(main=main("".join(LINES)).replace("UTF-8", "UTF-16").encode("utf-16")), [ENTRY], PLAIN)


@pytest.mark.parametrize(
    ("xml", "made"),
    [
        (b"<a/>", b"<a><b/></a>"),
        (b"<?xml?>\n<x:a y='/>' />\n", b"<?xml?>\n<x:a y='/>' ><b/></x:a>"),
        (b"<a><c/></a>", b"<a><c/><b/></a>"),
        (b"<a><c/></a>\n", b"<a><c/><b/></a>"),
    ],
)
def test_children_come_behind_all_others(xml: bytes, made: bytes) -> None:
    assert with_children(xml, b"<b/>") == made
