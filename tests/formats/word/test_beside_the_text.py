"""What is changed in headers, footers, text boxes and comments: no part of the text, so told with its words."""

from __future__ import annotations

import pytest

from support.word_files import NAMESPACES, both, docx, p, run
from wtsaprep.formats.word.document import read_document

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def with_margins(*margins: tuple[str, str]) -> bytes:
    """A file of one paragraph with headers and footers, each its kind and its blocks."""
    relations = "".join(
        f'<Relationship Id="r{n}" Target="{kind}{n}.xml" Type="{_OFFICE}/{kind}"/>'
        for n, (kind, _) in enumerate(margins)
    )
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    tags = {"header": "hdr", "footer": "ftr"}
    parts: dict[str, str | bytes] = {
        f"word/{kind}{n}.xml": f"<w:{tags[kind]} {NAMESPACES}>{inner}</w:{tags[kind]}>"
        for n, (kind, inner) in enumerate(margins)
    }
    parts["word/_rels/document.xml.rels"] = f'<Relationships xmlns="{namespace}">{relations}</Relationships>'
    return docx(p("a"), extra=parts)


def told(raw: bytes) -> list[str]:
    """What is told of a file and need not be accepted."""
    return [gap.what for gap in read_document(raw).gaps if not gap.lost]


@pytest.mark.parametrize(
    ("inner", "shown"),
    [
        (p("Document [-36-]{+37+}-E"), "Document [-36-]{+37+}-E"),
        (p("WTSA\t", "{+Draft+}"), "WTSA {+Draft+}"),
        (p("a") + p("[-b-]", end="-"), "a [-b-]"),
        (p("Doc ", run("36", properties="<w:strike/>"), run("37", properties='<w:u w:val="single"/>')), "[-36-]{+37+}"),
    ],
)
@pytest.mark.parametrize("kind", ["header", "footer"])
def test_what_is_changed_in_the_margins_is_told_with_its_words(kind: str, inner: str, shown: str) -> None:
    raw = with_margins((kind, inner))
    assert both(raw) == (["a"], ["a"])
    (what,) = told(raw)
    assert f"changed in a {kind}" in what
    assert shown in what


@pytest.mark.parametrize("inner", [p("Document 36-E"), p(run("36", properties='<w:u w:val="single"/>')), p(end="+")])
def test_margins_in_which_no_word_is_changed_are_not_told(inner: str) -> None:
    assert told(with_margins(("header", inner))) == []


def test_a_change_that_several_headers_repeat_is_told_once() -> None:
    changed = p("[-36-]{+37+}")
    assert len(told(with_margins(("header", changed), ("header", changed), ("header", p("[-1-]{+2+}"))))) == 2


def test_a_text_box_is_told_with_its_marks() -> None:
    boxed = f"<w:r><w:pict><v:textbox><w:txbxContent>{p('see [-A-]{+B+}')}</w:txbxContent></v:textbox></w:pict></w:r>"
    (gap,) = read_document(docx(p("a ", boxed))).gaps
    assert (gap.what, gap.lost) == ("a text box is left out: “see [-A-]{+B+}”", True)


def test_a_comment_that_was_changed_itself_is_read_as_it_came_out_and_told() -> None:
    mark = '<w:r><w:commentReference w:id="7"/></w:r>'
    comment = f'<w:comment w:id="7" w:author="TSB">{p("why [-here-]{+there+}?")}</w:comment>'
    document = read_document(docx(p("x"), p("a", mark), comments=comment))
    assert document.comments["7"].text == "why there?"
    (gap,) = document.gaps
    assert gap.number == 2
    assert "why [-here-]{+there+}?" in gap.what
