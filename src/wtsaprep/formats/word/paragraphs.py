"""Paragraphs: the body of a Word file as paragraphs of runs, each with the texts that have it and who changed it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.errors import InputFault
from wtsaprep.formats.word.alternatives import understood_alternative
from wtsaprep.formats.word.forms import form, form_before
from wtsaprep.formats.word.marking import SIDES, marked, marked_by
from wtsaprep.formats.word.names import MC, W
from wtsaprep.formats.word.runs import RunReader
from wtsaprep.formats.word.styles import Styles, is_on
from wtsaprep.formats.word.tables import TBL, cells, first_merged, rows
from wtsaprep.formats.word.values import NO_LIST, Cell, Form, Gap, TrackedMark, WordParagraph

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_MOST = 12_000
"""Paragraphs of one document that are read, notes or comments; the Proceedings of an assembly have fewer."""
_MOST_CHARACTERS = 8 * 2**20
"""Of a part; a text file may be as long."""
_KEPT = TrackedMark()
_MERGED = "a table with merged cells is read as rows of single cells"
_JOINED = "the paragraphs of a cell are read as one, here and wherever a cell of this table has several"
_RUN_ON = "two tables with no words between them are read as one"
_STYLE_SEPARATOR = f"{W}specVanish"
_ALTERNATIVES = f"{MC}AlternateContent"
_P, _SDT, _RPR, _PPR = (f"{W}{name}" for name in ("p", "sdt", "rPr", "pPr"))


def bounded(count: int, what: str, most: int = _MOST) -> None:
    """Let a document go on as long as it has not too much of something.

    Raises:
        InputFault: it has.
    """
    if count > most:
        hint = "No document of an assembly has so many; cut it into parts."
        raise InputFault(f"this Word document has more than {most} {what}", hint=hint)


class BodyReader:
    """Walks the elements of a part in order and collects its paragraphs."""

    def __init__(self, root: Any, styles: Styles, first: int = 1, container: int = 0, *, prompts: bool = True) -> None:
        self.paragraphs: list[WordParagraph] = []
        self._runs = RunReader(root, styles, first, prompts=prompts)
        self._container = self._containers = container
        self._characters = 0
        self._tables = self._behind_table = 0
        self.not_as_rows: list[Gap] = []
        """Tables that are more than rows of cells, or that nothing parts from the one before."""
        self._cell: Cell | None = None
        self._styles = styles
        self._run_in: tuple[Form, Form] | None = None
        """What the heading says of itself that the next paragraph is to go on."""
        self._blocks: dict[str, Callable[[Any, TrackedMark], None]] = {_P: self._paragraph, TBL: self._table}

    @property
    def gaps(self) -> list[Gap]:
        """What was left out, in order."""
        return self._runs.gaps

    @property
    def note_marks(self) -> Mapping[str, str]:
        """The marks of the notes that were called by one of their own, by their ids."""
        return self._runs.note_marks.by_id

    @property
    def next_number(self) -> int:
        """The number of the next paragraph."""
        return self._runs.number

    @property
    def next_container(self) -> int:
        """A container that no paragraph read so far stands in."""
        return self._containers + 1

    def read(self, element: Any, mark: TrackedMark = _KEPT) -> None:
        """Read the blocks in an element."""
        for child in element:
            tag = child.tag
            if block := self._blocks.get(tag):
                block(child, mark)
            elif tag == _SDT:
                self._block_control(child, mark)
            elif tag in SIDES:
                self.read(child, marked(mark, child))
            elif tag in (f"{W}customXml", f"{W}smartTag", f"{W}sdtContent"):
                self.read(child, mark)
            elif tag == _ALTERNATIVES:
                self.read(understood_alternative(child), mark)
            elif tag in (f"{W}altChunk", f"{W}subDoc"):
                self._runs.leave_out("another document put in here is left out")
            else:
                self._runs.follow_move(child)

    def read_closed(self, element: Any, mark: TrackedMark = _KEPT) -> None:
        """Read a cell or a note: it keeps the end of its last paragraph, whatever is marked, and so stays itself."""
        container, first = self._container, len(self.paragraphs)
        self.read(element, mark)
        for at in range(len(self.paragraphs) - 1, first - 1, -1):
            if self.paragraphs[at].container == container:
                self.paragraphs[at] = self.paragraphs[at]._replace(end=mark)
                return

    def _block_control(self, element: Any, mark: TrackedMark) -> None:
        content = self._runs.content(element)
        if content is not None:
            self.read(content, mark)

    def _table(self, table: Any, mark: TrackedMark) -> None:
        outer, container = self._cell, self._container
        number = self._tables
        merged = None
        if outer is None:
            merged = self._begin_table(table)
        is_told = outer is not None
        for row_at, row in enumerate(rows(table)):
            row_mark = marked_by(mark, row.find(f"{W}trPr"))
            for column, cell in enumerate(cells(row)):
                if cell is merged:
                    self._tell_of_table(_MERGED)
                self._containers += 1
                self._container = self._containers
                self._cell = outer or Cell(number, row_at, column)
                first = len(self.paragraphs)
                self.read_closed(cell, marked_by(row_mark, cell.find(f"{W}tcPr")))
                if not is_told and sum(map(_has_words, self.paragraphs[first:])) > 1:
                    self._tell_of_table(_JOINED, self.paragraphs[first].number, lost=False)
                    is_told = True
        self._cell, self._container = outer, container
        if outer is None:
            self._behind_table = len(self.paragraphs)

    def _begin_table(self, table: Any) -> Any:
        """Count a table and tell where it runs into the one before; its first cell that is merged, if one is."""
        between = self.paragraphs[self._behind_table :]
        if self._tables and between and not any(map(_has_words, between)):
            self._tell_of_table(_RUN_ON)
        self._tables += 1
        return first_merged(table)

    def _tell_of_table(self, what: str, number: int = 0, *, lost: bool = True) -> None:
        self.not_as_rows.append(Gap(number or self._runs.number, what, lost))

    def _paragraph(self, element: Any, mark: TrackedMark) -> None:
        properties = element.find(_PPR)
        end, base, final = mark, Form(), Form()
        if properties is not None:
            final = form(properties)
            base = form_before(properties, final)
            end = marked_by(mark, properties.find(_RPR))
        if self._run_in:
            base, final = self._numbered(base, self._run_in[0]), self._numbered(final, self._run_in[1])
        self._run_in = None
        at_end = None if properties is None else properties.find(_RPR)
        if at_end is not None and is_on(at_end.find(_STYLE_SEPARATOR)):
            # A style separator: a heading that runs on in one line with the paragraph that follows, in both texts.
            end, self._run_in = TrackedMark(False, False), (base, final)
        bounded(self._runs.number, "paragraphs")
        runs, comments, move = self._runs.read(element, mark, final.style, in_table=self._cell is not None)
        self._characters += sum(len(run.text) for run in runs)
        bounded(self._characters, "characters", _MOST_CHARACTERS)
        if not runs and properties is not None and self._runs.is_hidden(properties):
            base, final = base._replace(list_id=NO_LIST), final._replace(list_id=NO_LIST)
        self.paragraphs.append(
            WordParagraph(self._runs.number, runs, end, base, final, self._container, self._cell, comments, move)
        )
        self._runs.number += 1

    def _numbered(self, own: Form, head: Form) -> Form:
        """What a paragraph says of itself, with the number of the heading that it goes on."""
        styled_list, styled_level = self._styles.list_of(head.style)
        list_id = head.list_id or styled_list
        return (
            own._replace(list_id=list_id, level=styled_level if head.level is None else head.level) if list_id else own
        )


def _has_words(paragraph: WordParagraph) -> bool:
    return any(run.text.strip() for run in paragraph.runs)
