"""A Word file in the reader: as it stands, with its own tracked changes, and nothing of it in the workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.formats.word.document import read_document
from wtsaprep.formats.word.listing import as_redline, line_id, listing
from wtsaprep.redline.redline import Redline
from wtsaprep.redline.spans import Span
from wtsaprep.store.settings.word_styles import own_styles
from wtsaprep.tui.reader.reader_screen import VIEW_NAMES, ReaderScreen

if TYPE_CHECKING:
    from wtsaprep.commands.command import Command
    from wtsaprep.present.sheet.sheet import Sheet

_BLANKS = str.maketrans("\t\n", "  ")
_LOOKING = ("view", "next-change", "previous-change", "next-hit")
_LEFT_OUT = ("export", "new", "start")


class FileScreen(ReaderScreen):
    """Reads one Word file without importing it."""

    def __init__(self, name: str, raw: bytes, number: int = 0) -> None:
        self._called = name
        self._marked = _in_lines(as_redline(listing(read_document(raw, own_styles()))))
        self._number = number
        super().__init__(None, None)

    def _laid(self, make: type[Sheet]) -> Sheet:
        return make(self._marked)

    def on_mount(self) -> None:
        super().on_mount()
        self.view.move_to(max(0, self._sheet.place_of(line_id(self._number))))
        self.refresh_bars()

    def title_texts(self) -> tuple[str, str]:
        return self._called, f"{VIEW_NAMES[self._sheet.view]}, not imported"

    def why_not(self, command: Command) -> str:
        if command.name in _LOOKING:
            return ""
        if command.needs or command.name in _LEFT_OUT:
            return "this is a file that is only looked at; import it to work on it"
        return super().why_not(command)


def _in_lines(laid: Redline) -> Redline:
    """The same with blanks for the tabs and breaks within paragraphs, which the sheet would draw as signs."""
    return Redline(
        tuple(p._replace(text=tuple(Span(s.mark, s.text.translate(_BLANKS)) for s in p.text)) for p in laid.provisions)
    )
