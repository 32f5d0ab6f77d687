"""Runs: what stands in one paragraph of a Word file, as runs of words, each with the texts that have it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.formats.word.alternatives import understood_alternative
from wtsaprep.formats.word.beside_the_text import marked_words, shown_marks
from wtsaprep.formats.word.fields import Fields
from wtsaprep.formats.word.fonts import Fonts
from wtsaprep.formats.word.looks import Looks
from wtsaprep.formats.word.marking import SIDES, marked, signature
from wtsaprep.formats.word.names import ID, MC, SYMEX, VAL, XML, M, W
from wtsaprep.formats.word.note_marks import NoteMarks, is_bare_mark
from wtsaprep.formats.word.styles import is_on
from wtsaprep.formats.word.symbols import UNKNOWN, symbol
from wtsaprep.formats.word.values import CALL, Gap, TrackedMark, WordRun

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.formats.word.styles import Styles
    from wtsaprep.formats.word.values import DrawnLook

_SHOWN = 60
"""Characters that are shown of what is left out."""
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
_OWN_MARK = f"{W}customMarkFollows"
_CALL_STYLES = ("footnotereference", "endnotereference")
_ALTERNATIVES = f"{MC}AlternateContent"
_DRAWN = f"{W}rPr/{W}rPrChange"
"""Says who drew a run as it is, where Word tracks that."""
_R, _SDT, _RPR = (f"{W}{name}" for name in ("r", "sdt", "rPr"))
_FIELD_CHAR, _RUBY = f"{W}fldChar", f"{W}ruby"
_WORDS = (f"{W}t", f"{W}delText")


class RunReader:
    """Walks what stands in the paragraphs of a part, one paragraph after the other, and notes what it leaves out."""

    def __init__(self, root: Any, styles: Styles, first: int, *, prompts: bool) -> None:
        self.gaps: list[Gap] = []
        self.number = first
        """The number of the paragraph that is read, or read next."""
        self.note_marks = NoteMarks()
        self._styles = styles
        self._prompts = prompts
        self._fields = Fields(root)
        self._looks = Looks(root, styles)
        self._fonts = Fonts(root, styles)
        self._look: DrawnLook = ""
        self._in_link = False
        self._runs: list[tuple[list[str], TrackedMark, DrawnLook]] = []
        self._comments: list[str] = []
        self._move = self._moved = ""
        self._in_table = False
        self._hides = next(root.iter(f"{W}vanish"), None) is not None or styles.hide
        self._hidden_style = False
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

    def read(
        self, paragraph: Any, mark: TrackedMark, style: str, *, in_table: bool
    ) -> tuple[tuple[WordRun, ...], tuple[str, ...], str]:
        """The runs of a paragraph, the ids of the comments on it, and the name of the move it is part of, if of any."""
        self._runs, self._comments, self._moved = [], [], self._move
        self._in_table, self._look = in_table, ""
        if self._looks.any:
            self._looks.begin(paragraph, style)
        self._fonts.begin(style)
        self._hidden_style = self._hides and self._styles.hidden(style)
        self._inline(paragraph, mark)
        self.note_marks.begin_run(raised=False)
        runs = tuple(WordRun("".join(texts), mark, look) for texts, mark, look in self._runs)
        return runs, tuple(dict.fromkeys(self._comments)), self._moved

    def leave_out(self, what: str, *, lost: bool = True) -> None:
        """Note that something of the paragraph is left out."""
        self.gaps.append(Gap(self.number, what, lost=lost))

    def content(self, element: Any) -> Any:
        """What a content control holds; nothing if that is but a prompt to fill it in, and those are not wanted."""
        if self._prompts or element.find(f"{W}sdtPr/{W}showingPlcHdr") is None:
            return element.find(f"{W}sdtContent")
        self.leave_out("the prompt of an empty field to be filled in is left out", lost=False)
        return None

    def follow_move(self, element: Any) -> None:
        """Take note of what the file calls the words from here on as a move, if they are one."""
        if element.tag in _MOVE_STARTS:
            self._move = self._moved = element.get(f"{W}name", "")[:200]
        elif element.tag in _MOVE_ENDS:
            self._move = ""
            # The end of a move stands in the paragraph behind it.
            self._moved = self._moved if self._runs else ""

    def is_hidden(self, run: Any) -> bool:
        """Whether the properties of a run, or of the end of a paragraph, or its styles say that it is not shown."""
        if not self._hides:
            return False
        properties = run.find(_RPR)
        if properties is None:
            return self._hidden_style
        vanishes = is_on(properties.find(f"{W}vanish"))
        if vanishes is not None:
            return vanishes
        style = properties.find(f"{W}rStyle")
        return self._hidden_style or (style is not None and self._styles.hidden(style.get(VAL, "")))

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
                self._in_link = tag == f"{W}hyperlink"
                self._inline(child, mark)
                self._in_link = False
            elif tag == _ALTERNATIVES:
                self._inline(understood_alternative(child), mark)
            else:
                self.follow_move(child)

    def _run(self, run: Any, mark: TrackedMark) -> None:
        if self.is_hidden(run):
            self._leave_out_hidden(run)
            return
        if self.note_marks.awaited:
            self.note_marks.begin_run(raised=self._is_raised(run) or is_bare_mark("".join(run.itertext()).strip()))
        if self._looks.any:
            self._look = self._looks.of(run, is_link=self._in_link or self._fields.in_link)
            if self._look and mark.by is None and (drawn := run.find(_DRAWN)) is not None:
                mark = mark._replace(by=signature(drawn))
        self._in_run(run, run, mark)

    def _in_run(self, element: Any, run: Any, mark: TrackedMark) -> None:
        for child in element:
            tag = child.tag
            if tag == _RPR:
                continue
            if tag in _WORDS:
                self._words(child, run, mark)
            elif tag in _SIGNS:
                self._text(_SIGNS[tag], mark)
            elif tag == _FIELD_CHAR:
                self._fields.take(child)
            elif tag == _RUBY:
                self._inline(child, mark)
            elif tag == _ALTERNATIVES:
                self._in_run(understood_alternative(child), run, mark)
            elif piece := self._pieces.get(tag):
                piece(child, mark)

    def _words(self, element: Any, run: Any, mark: TrackedMark) -> None:
        text = element.text
        if text:
            if self._fonts.any or not text.isprintable():
                text = self._drawn(run, _clean(element, text))
            self._text(text, mark)

    def _drawn(self, run: Any, text: str) -> str:
        """The text of a run in its font, which may draw signs for letters."""
        if self._fields.in_code or not self._fonts.asks(text):
            return text
        text, unknown = self._fonts.drawn(run, text)
        for character, font in unknown.items():
            named = f"of the font {font[:_SHOWN]!r}" if font else f"that no font is named for (U+{ord(character):04X})"
            self.leave_out(f"a symbol {named} is not known")
        return text

    def _text(self, text: str, mark: TrackedMark) -> None:
        if self._fields.in_code or not (mark.base or mark.final):
            return
        if self.note_marks.awaited:
            text = self.note_marks.take(text)
        if self._runs and self._runs[-1][1] == mark and self._runs[-1][2] == self._look:
            self._runs[-1][0].append(text)
        else:
            self._runs.append(([text], mark, self._look))

    def _leave_out_hidden(self, run: Any) -> None:
        shown = "".join(t.text or "" for t in run.iter(f"{W}t", f"{W}delText")).strip()
        if shown and not self._fields.in_code:
            self.leave_out(f"hidden text is left out: “{shown[:_SHOWN]}”", lost=False)

    def _control(self, element: Any, mark: TrackedMark) -> None:
        content = self.content(element)
        if content is not None:
            self._inline(content, mark)

    def _call(self, element: Any, mark: TrackedMark) -> None:
        kind = "f" if element.tag == f"{W}footnoteReference" else "e"
        id_ = kind + element.get(ID, "")
        self.note_marks.begin_run(raised=False)
        self._text(f"{CALL}{id_}{CALL}", mark)
        if element.get(_OWN_MARK, "0") not in ("0", "false", "off") and (mark.base or mark.final):
            self.note_marks.call(id_)

    def _is_raised(self, run: Any) -> bool:
        """Whether a run is drawn as the calls of notes are."""
        raised, style = run.find(f"{_RPR}/{W}vertAlign"), run.find(f"{_RPR}/{W}rStyle")
        by_style = style is not None and self._styles.key(style.get(VAL, "")) in _CALL_STYLES
        return by_style or (raised is not None and raised.get(VAL) == "superscript")

    def _comment(self, element: Any, mark: TrackedMark) -> None:
        self._comments.append(element.get(ID, ""))

    def _symbol(self, element: Any, mark: TrackedMark) -> None:
        space = SYMEX if element.tag.startswith(SYMEX) else W
        code, font = element.get(f"{space}char", ""), element.get(f"{space}font", "")
        sign = symbol(code, font)
        if sign == UNKNOWN:
            self.leave_out(f"a symbol of the font {font[:_SHOWN]!r} is not known")
        self._text(sign, mark)

    def _picture(self, element: Any, mark: TrackedMark) -> None:
        shown = shown_marks(marked_words(element))
        if shown:
            self.leave_out(f"a text box is left out: “{shown}”")
        elif not self._in_table:
            self.leave_out("a picture is left out", lost=False)

    def _equation(self, element: Any, mark: TrackedMark) -> None:
        text = "".join(t.text or "" for t in element.iter(f"{M}t"))
        if text:
            self.leave_out(f"an equation is kept as its mere signs: “{text[:_SHOWN]}”")
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
    if "\n" in text and element.get(f"{XML}space") != "preserve":
        text = text.strip()
    return text.translate(_BLANK)
