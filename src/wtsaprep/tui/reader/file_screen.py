"""A Word file in the reader: as it stands, with its own tracked changes, and nothing of it in the workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from wtsaprep.formats.word.document import read_document
from wtsaprep.formats.word.listing import as_redline, line_id, listing
from wtsaprep.present.sheet.sheet import Sheet
from wtsaprep.present.sheet.text_lines import VIEW_NAMES
from wtsaprep.store.settings.word_styles import own_styles
from wtsaprep.tui.reader.copying import COPYING
from wtsaprep.tui.reader.looking import LOOKING
from wtsaprep.tui.reader.text_screen import TextScreen
from wtsaprep.tui.screens.cursor_screen import ENDS, PAGES, STEPS
from wtsaprep.tui.screens.general import GENERAL, QUIT

if TYPE_CHECKING:
    from wtsaprep.model.provision import Text
    from wtsaprep.redline.redline import Redline
    from wtsaprep.tui.screens.screen_command import Topics


class WordText(NamedTuple):
    """What a Word file says; no clause of it can be put into a draft before it is imported."""

    name: str
    marked: Redline
    texts: tuple[Text, ...] = ()


class FileScreen(TextScreen[WordText]):
    """Reads one Word file without importing it."""

    topics: ClassVar[Topics[FileScreen]] = (GENERAL, QUIT, STEPS, PAGES, ENDS, LOOKING, COPYING)

    def __init__(self, name: str, raw: bytes, number: int = 0) -> None:
        super().__init__(WordText(name, as_redline(listing(read_document(raw, own_styles())))))
        self._number = number

    def laid_out(self) -> Sheet:
        return Sheet(self.text.marked)

    def begin(self) -> None:
        # A paragraph that was joined to another stands in the line of that one.
        places = (self.sheet.place_of(line_id(number)) for number in range(self._number, 0, -1))
        self.view.move_to(next((place for place in places if place >= 0), 0))

    def title_texts(self) -> tuple[str, str]:
        return self.text.name, f"{VIEW_NAMES[self.sheet.view]}, not imported"

    def status_texts(self) -> tuple[str, str]:
        cited = self.here()[1] if len(self.sheet) else ""
        return self.clause_told(cited), ""
