"""Paragraphs: the body of a Word file as paragraphs of runs, each with the texts that have it and who changed it."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from wtsaprep.errors import InputFault
from wtsaprep.formats.word.alternatives import chosen
from wtsaprep.formats.word.fields import Fields
from wtsaprep.formats.word.forms import form, form_before
from wtsaprep.formats.word.marking import SIDES, marked, marked_by
from wtsaprep.formats.word.names import ID, MC, SYMEX, VAL, XML, M, W
from wtsaprep.formats.word.styles import Styles, is_on
from wtsaprep.formats.word.symbols import UNKNOWN, symbol
from wtsaprep.formats.word.values import CALL, NO_LIST, Cell, Form, Gap, TrackedMark, WordParagraph, WordRun

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST = 12_000
"""Paragraphs of one document that are read, notes or comments; the Proceedings of an assembly have fewer."""
_MOST_CHARACTERS = 8 * 2**20
"""Of a part; a text file may be as long."""
_SHOWN = 60
"""Characters that are shown of what is left out."""
_KEPT = TrackedMark()
_THROUGH = frozenset(
    f"{W}{name}" for name in ("hyperlink", "smartTag", "sdtContent", "customXml", "dir", "bdo", "fldSimple", "rubyBase")
)
_MOVE_STARTS = frozenset((f"{W}moveFromRangeStart", f"{W}moveToRangeStart"))
_MOVE_ENDS = frozenset((f"{W}moveFromRangeEnd", f"{W}moveToRangeEnd"))
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011",
    f"{W}softHyphen": "\u00ad",
}
_BLANK = str.maketrans("\t\r\n", "   ")
_ALTERNATIVES = f"{MC}AlternateContent"
_P, _R, _TBL, _SDT, _RPR, _PPR = (f"{W}{name}" for name in ("p", "r", "tbl", "sdt", "rPr", "pPr"))


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
        self.gaps: list[Gap] = []
        self._number = first
        self._container = self._containers = container
        self._styles = styles
        self._prompts = prompts
        self._characters = 0
        self._fields = Fields(root)
        self._tables = 0
        self._cell: Cell | None = None
        self._runs: list[tuple[list[str], TrackedMark]] = []
        self._comments: list[str] = []
        self._move = self._moved = ""
        self._hides = next(root.iter(f"{W}vanish"), None) is not None or styles.hide
        self._hidden_style = False
        self._blocks: dict[str, Callable[[Any, TrackedMark], None]] = {_P: self._paragraph, _TBL: self._table}
        self._pieces: dict[str, Callable[[Any, TrackedMark], None]] = {
            _R: self._run,
            _SDT: self._control,
            f"{W}footnoteReference": self._call,
            f"{W}endnoteReference": self._call,
            f"{W}commentReference": self._comment,
            f"{W}sym": self._symbol,
            f"{SYMEX}symEx": self._symbol,
            f"{W}drawing": self._picture,
            f"{W}pict": self._picture,
            f"{W}object": self._picture,
            f"{M}oMath": self._equation,
            f"{M}oMathPara": self._equation,
        }

    @property
    def next_number(self) -> int:
        """The number of the next paragraph."""
        return self._number

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
                self.read(chosen(child), mark)
            elif tag in (f"{W}altChunk", f"{W}subDoc"):
                self.gaps.append(Gap(self._number, "another document put in here is left out"))
            else:
                self._follow_move(child)

    def read_closed(self, element: Any, mark: TrackedMark = _KEPT) -> None:
        """Read a cell or a note: it keeps the end of its last paragraph, whatever is marked, and so stays itself."""
        container, first = self._container, len(self.paragraphs)
        self.read(element, mark)
        for at in range(len(self.paragraphs) - 1, first - 1, -1):
            if self.paragraphs[at].container == container:
                self.paragraphs[at] = self.paragraphs[at]._replace(end=mark)
                return

    def _block_control(self, element: Any, mark: TrackedMark) -> None:
        content = self._content(element)
        if content is not None:
            self.read(content, mark)

    def _content(self, element: Any) -> Any:
        """What a content control holds; nothing if that is but a prompt to fill it in, and those are not wanted."""
        if self._prompts or element.find(f"{W}sdtPr/{W}showingPlcHdr") is None:
            return element.find(f"{W}sdtContent")
        self.gaps.append(Gap(self._number, "the prompt of an empty field to be filled in is left out", lost=False))
        return None

    def _table(self, table: Any, mark: TrackedMark) -> None:
        outer, container = self._cell, self._container
        number = self._tables
        self._tables += outer is None
        for row_at, row in enumerate(_descend(table, f"{W}tr")):
            row_mark = marked_by(mark, row.find(f"{W}trPr"))
            for column, cell in enumerate(_descend(row, f"{W}tc")):
                self._containers += 1
                self._container = self._containers
                self._cell = outer or Cell(number, row_at, column)
                self.read_closed(cell, marked_by(row_mark, cell.find(f"{W}tcPr")))
        self._cell, self._container = outer, container

    def _paragraph(self, element: Any, mark: TrackedMark) -> None:
        properties = element.find(_PPR)
        end, base, final = mark, Form(), Form()
        if properties is not None:
            final = form(properties)
            base = form_before(properties, final)
            end = marked_by(mark, properties.find(_RPR))
        bounded(self._number, "paragraphs")
        self._runs, self._comments, self._moved = [], [], self._move
        self._hidden_style = self._hides and self._styles.hidden(final.style)
        self._inline(element, mark)
        self._characters += sum(len(text) for texts, _ in self._runs for text in texts)
        bounded(self._characters, "characters", _MOST_CHARACTERS)
        made = tuple(WordRun("".join(texts), mark) for texts, mark in self._runs)
        if not made and self._hides and properties is not None and self._is_hidden(properties):
            base, final = base._replace(list_id=NO_LIST), final._replace(list_id=NO_LIST)
        comments = tuple(dict.fromkeys(self._comments))
        self.paragraphs.append(
            WordParagraph(self._number, made, end, base, final, self._container, self._cell, comments, self._moved)
        )
        self._number += 1

    def _inline(self, element: Any, mark: TrackedMark) -> None:
        for child in element:
            tag = child.tag
            if tag == _R:
                self._run(child, mark)
            elif tag in SIDES:
                self._inline(child, marked(mark, child))
            elif piece := self._pieces.get(tag):
                piece(child, mark)
            elif tag in _THROUGH:
                self._inline(child, mark)
            elif tag == _ALTERNATIVES:
                self._inline(chosen(child), mark)
            else:
                self._follow_move(child)

    def _follow_move(self, element: Any) -> None:
        """Take note of what the file calls the words from here on as a move, if they are one."""
        if element.tag in _MOVE_STARTS:
            self._move = self._moved = element.get(f"{W}name", "")[:200]
        elif element.tag in _MOVE_ENDS:
            self._move = ""
            # The end of a move stands in the paragraph behind it.
            self._moved = self._moved if self._runs else ""

    def _run(self, run: Any, mark: TrackedMark) -> None:
        if self._hides and self._is_hidden(run):
            self._leave_out_hidden(run)
        else:
            self._in_run(run, mark)

    def _in_run(self, run: Any, mark: TrackedMark) -> None:
        for child in run:
            tag = child.tag
            if tag == f"{W}t" or tag == f"{W}delText":
                text = child.text
                if text:
                    self._text(_clean(child, text), mark)
            elif tag in _SIGNS:
                self._text(_SIGNS[tag], mark)
            elif tag == f"{W}fldChar":
                self._fields.take(child)
            elif tag == f"{W}ruby":
                self._inline(child, mark)
            elif tag == _ALTERNATIVES:
                self._in_run(chosen(child), mark)
            elif piece := self._pieces.get(tag):
                piece(child, mark)

    def _text(self, text: str, mark: TrackedMark) -> None:
        if self._fields.in_code or not (mark.base or mark.final):
            return
        if self._runs and self._runs[-1][1] == mark:
            self._runs[-1][0].append(text)
        else:
            self._runs.append(([text], mark))

    def _leave_out_hidden(self, run: Any) -> None:
        shown = "".join(t.text or "" for t in run.iter(f"{W}t", f"{W}delText")).strip()
        if shown and not self._fields.in_code:
            self.gaps.append(Gap(self._number, f"hidden text is left out: “{shown[:_SHOWN]}”", lost=False))

    def _is_hidden(self, run: Any) -> bool:
        properties = run.find(_RPR)
        if properties is None:
            return self._hidden_style
        said = is_on(properties.find(f"{W}vanish"))
        if said is not None:
            return said
        style = properties.find(f"{W}rStyle")
        return self._hidden_style or (style is not None and self._styles.hidden(style.get(VAL, "")))

    def _control(self, element: Any, mark: TrackedMark) -> None:
        content = self._content(element)
        if content is not None:
            self._inline(content, mark)

    def _call(self, element: Any, mark: TrackedMark) -> None:
        kind = "f" if element.tag == f"{W}footnoteReference" else "e"
        self._text(f"{CALL}{kind}{element.get(ID, '')}{CALL}", mark)

    def _comment(self, element: Any, mark: TrackedMark) -> None:
        self._comments.append(element.get(ID, ""))

    def _symbol(self, element: Any, mark: TrackedMark) -> None:
        space = SYMEX if element.tag.startswith(SYMEX) else W
        code, font = element.get(f"{space}char", ""), element.get(f"{space}font", "")
        sign = symbol(code, font)
        if sign == UNKNOWN:
            self.gaps.append(Gap(self._number, f"a symbol of the font {font[:_SHOWN]!r} is not known"))
        self._text(sign, mark)

    def _picture(self, element: Any, mark: TrackedMark) -> None:
        texts = (t.text or "" for t in element.iter(f"{W}t"))
        shown = " ".join("".join(islice(texts, _SHOWN)).split())
        if shown:
            self.gaps.append(Gap(self._number, f"a text box is left out: “{shown[:_SHOWN]}”"))
        elif self._cell is None:
            self.gaps.append(Gap(self._number, "a picture is left out", lost=False))

    def _equation(self, element: Any, mark: TrackedMark) -> None:
        text = "".join(t.text or "" for t in element.iter(f"{M}t"))
        if text:
            self.gaps.append(Gap(self._number, f"an equation is kept as its mere signs: “{text[:_SHOWN]}”"))
            self._signs_of(element, mark)

    def _signs_of(self, element: Any, mark: TrackedMark) -> None:
        """The characters in a part of an equation, which may be inserted and deleted like any others."""
        for child in element:
            if child.tag == f"{M}t":
                self._text(child.text or "", mark)
            else:
                self._signs_of(child, marked(mark, child) if child.tag in SIDES else mark)


def _clean(element: Any, text: str) -> str:
    """The characters of a text element; line feeds and tabs in it are but how its XML was laid out."""
    if text.isprintable():
        return text
    if "\n" in text and element.get(f"{XML}space") != "preserve":
        text = text.strip()
    return text.translate(_BLANK)


def _descend(element: Any, wanted: str) -> Any:
    """The children of a table or row, also those in content controls and other wrappers."""
    for child in element:
        if child.tag == wanted:
            yield child
        elif child.tag in (_SDT, f"{W}sdtContent", f"{W}customXml", f"{W}ins", f"{W}del"):
            yield from _descend(child, wanted)
