"""Files: a document as the parts of a Word file: its body, notes, comments, styles, settings and header."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.errors import ExportFault
from wtsaprep.formats.word.writing.elements import Elements, element, signed, words
from wtsaprep.formats.word.writing.ends import part_ends
from wtsaprep.formats.word.writing.package import (
    HEADER,
    HEADER_ID,
    RELATED,
    PackagePart,
    core_properties,
    word_package,
)
from wtsaprep.formats.word.writing.styles import styles_part
from wtsaprep.formats.word.writing.values import WrittenParagraph, WrittenRun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.formats.word.writing.values import WrittenComment, WrittenDocument

_A4 = {"w": "11907", "h": "16840"}
_TURNED = {"w": "16840", "h": "11907", "orient": "landscape"}
_MARGINS = {
    "top": "1418",
    "right": "1134",
    "bottom": "1418",
    "left": "1134",
    "header": "720",
    "footer": "720",
    "gutter": "0",
}
_SEPARATORS = (("-1", "separator"), ("0", "continuationSeparator"))


def word_file(document: WrittenDocument) -> bytes:
    """The document as a Word file; the same document gives the same bytes.

    Raises:
        ExportFault: a text has characters that no Word file holds.
    """
    made = Elements(document.notes, document.language)
    body = element("body")
    for passage in document.passages:
        try:
            for block in passage.blocks:
                body.extend(made.block(block))
        except ValueError as error:  # lxml's, for characters that no XML may hold.
            raise ExportFault(
                "this text has characters that no Word file holds",
                passage.where,
                "Take out its control characters, then export again.",
            ) from error
    part_ends(body, made.number)
    # The end of the last paragraph of a file can't go; so it is one that nobody marked.
    body.extend((made.paragraph(WrittenParagraph("Normal")), _section(document)))
    notes = element("footnotes", *separators(), *map(made.note, [*made.called]))
    parts = [
        PackagePart("styles", styles_part(document.language)),
        PackagePart("settings", _settings(tracked=document.tracked)),
    ]
    parts += [PackagePart("footnotes", notes), PackagePart(HEADER, _header(document.head, made))]
    if made.comments:
        parts.append(PackagePart("comments", element("comments", *_comments(made.comments, made))))
    return word_package(element("document", body), parts, core_properties(document.title, document.creator))


def _section(document: WrittenDocument) -> Any:
    header = element("headerReference", type="default")
    header.set(f"{RELATED}id", HEADER_ID)
    size = element("pgSz", **(_TURNED if document.landscape else _A4))
    section = element("sectPr", header, size, element("pgMar", **_MARGINS))
    if not document.head_on_first:
        section.append(element("titlePg"))
    return section


def separators() -> list[Any]:
    """The lines over footnotes, which stand among these."""
    lines = [(number, kind, element("p", element("r", element(kind)))) for number, kind in _SEPARATORS]
    return [element("footnote", line, type=kind, id=number) for number, kind, line in lines]


def _settings(*, tracked: bool) -> Any:
    separators = element("footnotePr", *(element("footnote", id=number) for number, _ in _SEPARATORS))
    tracking = [element("trackRevisions")] if tracked else []
    return element("settings", *tracking, separators)


def _header(head: str, made: Elements) -> Any:
    """The number of the page and, below it, of the document."""
    page = element("fldSimple", element("r", words("2")), instr=" PAGE ")
    number = element("p", element("pPr", element("pStyle", val="Header")), page)
    return element("hdr", number, made.paragraph(WrittenParagraph("Header", (WrittenRun(head),))))


def _comments(comments: Sequence[tuple[str, WrittenComment]], made: Elements) -> list[Any]:
    rows = []
    for number, comment in comments:
        row = element("comment", id=number, **signed(comment.by))
        row.extend(
            made.paragraph(WrittenParagraph("CommentText", (WrittenRun(line),))) for line in comment.text.splitlines()
        )
        rows.append(row)
    return rows
