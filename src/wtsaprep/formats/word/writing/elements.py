"""Elements: paragraphs, runs and tables as the XML of Word, each change with a number of its own.

Source: [OOXML].
"""

from __future__ import annotations

import re
from itertools import count, groupby
from typing import TYPE_CHECKING, Any

from lxml import etree

from wtsaprep.formats.word.names import XML, W
from wtsaprep.formats.word.values import CALL
from wtsaprep.formats.word.writing.values import WrittenParagraph, WrittenRun, WrittenTable
from wtsaprep.model.mark_owner import UNKNOWN_AUTHOR
from wtsaprep.model.writing_direction import begins_right_to_left

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from wtsaprep.formats.word.writing.values import WrittenCell, WrittenComment, WrittenMark, WrittenNote
    from wtsaprep.model.mark_owner import MarkAuthor

CHANGES: dict[WrittenMark, str] = {
    "deleted": "del",
    "inserted": "ins",
    "moved away": "moveFrom",
    "moved here": "moveTo",
}
"""The elements that hold what was changed."""
RANGES: dict[WrittenMark, str] = {"moved away": "moveFromRange", "moved here": "moveToRange"}
"""What the elements are called at both ends of a move, but for "Start" and "End"."""
_FIRST_DATE = "1900-01-01T00:00:00Z"
_DRAWN = {"deleted": "A40000", "inserted": "00529B"}
_WIDTH = 9639
"""Of the text on an A4 page, in twentieths of a point."""
_SIDES = ("left", "right")
_BESIDE_WORDS = "85"
"""Between the words of a cell and its lines."""
_LINES = ("top", "left", "bottom", "right", "insideH", "insideV")
_PIECES = re.compile(f"([\t\n]|{CALL}[^{CALL}]*{CALL})")


_LANGUAGES = {"ar": "ar-SA", "zh": "zh-CN", "en": "en-GB", "fr": "fr-FR", "ru": "ru-RU", "es": "es-ES"}
_ARABIC, _CHINESE = "ar", "zh"


def element(tag: str, *children: Any, **attributes: str) -> Any:
    """An element of Word's own namespace, its attributes too."""
    made = etree.Element(f"{W}{tag}", {f"{W}{name}": value for name, value in attributes.items()}, nsmap={"w": W[1:-1]})
    made.extend(children)
    return made


class Elements:
    """Makes the elements of one document: what bears a number gets one that nothing else in it has."""

    def __init__(self, notes: Mapping[str, WrittenNote], language: str) -> None:
        self._notes = notes
        self._language = language
        self._numbers = count(1)
        self.called: dict[str, str] = {}
        """The numbers of the footnotes, by the names of their calls, in the order of these."""
        self.comments: list[tuple[str, WrittenComment]] = []
        """The comments that stand in it, by their numbers."""

    def block(self, block: WrittenParagraph | WrittenTable) -> Iterator[Any]:
        """A paragraph or a table, and what marks the end of its move."""
        if isinstance(block, WrittenTable):
            yield table_element(block, self.paragraph, self._change)
        else:
            yield from self._moved(block) if block.move else (self.paragraph(block),)

    def paragraph(self, paragraph: WrittenParagraph, before: Iterable[Any] = ()) -> Any:
        """A paragraph; ``before`` stands before its first run."""
        made = element("p", self._properties(paragraph))
        made.extend(before)
        numbers = [self._comment(comment) for comment in paragraph.comments]
        made.extend(element("commentRangeStart", id=number) for number in numbers)
        made.extend(self._runs(paragraph.runs))
        for number in numbers:
            reference = element("r", element("rPr", element("rStyle", val="CommentReference")))
            reference.append(element("commentReference", id=number))
            made.extend((element("commentRangeEnd", id=number), reference))
        return made

    def number(self) -> str:
        """A number that nothing in it bears yet."""
        return str(next(self._numbers))

    def note(self, name: str) -> Any:
        """The footnote of a call."""
        note = self._notes[name]
        sign = element("r", element("rPr", element("rStyle", val="FootnoteReference")))
        sign.append(words(note.sign) if note.sign else element("footnoteRef"))
        made = element("footnote", id=self.called[name])
        made.append(self.paragraph(WrittenParagraph("FootnoteText", (WrittenRun("\t"), *note.runs)), (sign,)))
        return made

    def _moved(self, paragraph: WrittenParagraph) -> Iterator[Any]:
        start, end = move_range(paragraph, self.number())
        yield self.paragraph(paragraph, (start,))
        yield end

    def _properties(self, paragraph: WrittenParagraph) -> Any:
        properties = element("pPr", element("pStyle", val=paragraph.style))
        if self._language == _ARABIC or begins_right_to_left("".join(run.text for run in paragraph.runs)):
            properties.append(element("bidi"))
        if paragraph.end != "kept":
            properties.append(element("rPr", self._change(CHANGES[paragraph.mark_of_end], paragraph.by)))
        if paragraph.was:
            change = self._change("pPrChange", paragraph.by)
            change.append(element("pPr", element("pStyle", val=paragraph.was)))
            properties.append(change)
        return properties

    def _runs(self, runs: Iterable[WrittenRun]) -> Iterator[Any]:
        for (mark, by), group in groupby(runs, key=lambda run: (run.mark, run.by)):
            made = [self._run(run) for run in group if run.text]
            if mark == "kept" or not made:
                yield from made
            else:
                change = self._change(CHANGES[mark], by)
                change.extend(made)
                yield change

    def _run(self, run: WrittenRun) -> Any:
        made = element("r")
        looks = element("rPr")
        if CALL in run.text:
            looks.append(element("rStyle", val="FootnoteReference"))
        else:
            looks.extend(_looks(run))
        arabic = self._language == _ARABIC or begins_right_to_left(run.text)
        if arabic:
            looks.append(element("rtl"))
        looks.append(language_look(_ARABIC if arabic else self._language))
        made.append(looks)
        pieces: dict[str, Callable[[], Any]] = {"\t": lambda: element("tab"), "\n": lambda: element("br")}
        for piece in filter(None, _PIECES.split(run.text)):
            if piece.startswith(CALL):
                made.extend(self._call(piece.strip(CALL)))
            elif special := pieces.get(piece):
                made.append(special())
            else:
                made.append(words(piece, "delText" if run.mark == "deleted" else "t"))
        return made

    def _call(self, name: str) -> Iterator[Any]:
        number = self.called.setdefault(name, str(len(self.called) + 1))
        sign = self._notes[name].sign
        yield element("footnoteReference", **({"customMarkFollows": "1"} if sign else {}), id=number)
        if sign:
            yield words(sign)

    def _comment(self, comment: WrittenComment) -> str:
        self.comments.append((str(len(self.comments)), comment))
        return self.comments[-1][0]

    def _change(self, tag: str, by: MarkAuthor) -> Any:
        return element(tag, id=self.number(), **signed(by))


def move_range(paragraph: WrittenParagraph, number: str) -> tuple[Any, Any]:
    """What stands before the first run of a clause that moved, and behind its paragraph.

    The schema wants a date there; where nobody said one it is the first that Word knows, which nobody takes for one.
    """
    tag, by = RANGES[paragraph.end], {"date": _FIRST_DATE, **signed(paragraph.by)}
    return element(f"{tag}Start", id=number, name=paragraph.move, **by), element(f"{tag}End", id=number)


def table_element(
    table: WrittenTable, paragraph: Callable[[WrittenParagraph], Any], change: Callable[[str, MarkAuthor], Any]
) -> Any:
    """A table; its paragraphs and what says that something of it is new or gone are made by others."""
    columns = max(sum(cell.across for cell in row.cells) for row in table.rows)
    widths = table.widths or (_WIDTH // columns,) * columns
    properties = element("tblPr", element("tblW", w=str(sum(widths)), type="dxa"))
    if table.lines:
        lines = (element(side, val="single", sz="4", space="0", color="auto") for side in _LINES)
        properties.append(element("tblBorders", *lines))
    properties.append(element("tblLayout", type="fixed"))
    if table.lines:
        properties.append(element("tblCellMar", *(element(side, w=_BESIDE_WORDS, type="dxa") for side in _SIDES)))
    made = element("tbl", properties, element("tblGrid", *(element("gridCol", w=str(w)) for w in widths)))
    for row in table.rows:
        made.append(element("tr"))
        if row.mark != "kept":
            made[-1].append(element("trPr"))
            say_change(made[-1][-1], change(CHANGES[row.mark], row.by))
        if row.head:
            made[-1].append(element("trPr", element("cantSplit"), element("tblHeader")))
        at = 0
        for number, cell in enumerate(row.cells, 1):
            # The last cell of a short row reaches to the edge of the table.
            end = at + cell.across if number < len(row.cells) else len(widths)
            made[-1].append(element("tc", _cell(cell, widths[at:end], change)))
            made[-1][-1].extend(map(paragraph, cell.paragraphs))
            at = end
    return made


def _cell(cell: WrittenCell, widths: Sequence[int], change: Callable[[str, MarkAuthor], Any]) -> Any:
    properties = element("tcPr", element("tcW", w=str(sum(widths)), type="dxa"))
    if len(widths) > 1:
        properties.append(element("gridSpan", val=str(len(widths))))
    if cell.mark != "kept":
        properties.append(change("cellIns" if cell.mark == "inserted" else "cellDel", cell.by))
    return properties


def say_change(properties: Any, change: Any) -> None:
    """Add a change to what a row or a cell says of itself; a row has to say something else before that."""
    if properties.tag == f"{W}trPr" and not len(properties):
        properties.append(element("cantSplit", val="off"))
    properties.append(change)


def _looks(run: WrittenRun) -> Iterator[Any]:
    """What a run looks like, in the order in which Word wants it; marks that are drawn have the colours of pages."""
    for tag in (*(("b", "bCs") if run.bold else ()), *(("i", "iCs") if run.italic else ())):
        yield element(tag)
    if run.drawn != "kept":
        if run.drawn == "deleted":
            yield element("strike")
        yield element("color", val=_DRAWN[run.drawn])
        if run.drawn == "inserted":
            yield element("u", val="single")


def language_look(language: str) -> Any:
    """What says in which language words are, so that Word spells and breaks them as that has it."""
    kind = {_CHINESE: "eastAsia", _ARABIC: "bidi"}.get(language, "val")
    return element("lang", **{kind: _LANGUAGES.get(language, language)})


def signed(by: MarkAuthor) -> dict[str, str]:
    """Who made something and when; where nobody said when, nothing is said: a date that is made up is taken for one."""
    date = f"{by.date}T00:00:00Z" if len(by.date) == len("2024-10-01") else by.date
    return {"author": by.author or UNKNOWN_AUTHOR, **({"date": date} if "T" in date else {})}


def words(text: str, tag: str = "t") -> Any:
    """Characters, with the blanks at their ends."""
    made = element(tag)
    made.set(f"{XML}space", "preserve")
    made.text = text
    return made
