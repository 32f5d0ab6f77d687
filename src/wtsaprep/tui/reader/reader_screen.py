"""The reader: a text in force, or a proposal laid over it, with all that can be done to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wtsaprep.services.drafts.new_proposal import UNKNOWN_SOURCE
from wtsaprep.tui.reader.conflicts import CONFLICTS
from wtsaprep.tui.reader.copying import COPYING
from wtsaprep.tui.reader.leading_on import LEADING_ON
from wtsaprep.tui.reader.looking import LOOKING
from wtsaprep.tui.reader.may_act import shows_marks
from wtsaprep.tui.reader.open_points import OPEN_POINTS
from wtsaprep.tui.reader.open_text_screen import OpenTextScreen
from wtsaprep.tui.reader.references import REFERENCES
from wtsaprep.tui.reader.saving import SAVING
from wtsaprep.tui.reader.structure import STRUCTURE
from wtsaprep.tui.reader.unfinished_screen import UnfinishedScreen
from wtsaprep.tui.reader.versions import VERSIONS, tell_news
from wtsaprep.tui.reader.wording import WORDING
from wtsaprep.tui.screens.cursor_screen import ENDS, PAGES, STEPS
from wtsaprep.tui.screens.general import GENERAL, QUIT

if TYPE_CHECKING:
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.services.drafts.drafting_session import DraftingSession
    from wtsaprep.tui.screens.screen_command import Topics


class ReaderScreen(OpenTextScreen):
    """Reads and drafts."""

    topics: ClassVar[Topics[ReaderScreen]] = (
        *(GENERAL, QUIT, STEPS, PAGES, ENDS),
        *(LOOKING, COPYING, REFERENCES, VERSIONS),
        *(STRUCTURE, WORDING, OPEN_POINTS, CONFLICTS, SAVING),
        LEADING_ON,
    )

    def __init__(
        self,
        resolution: Resolution | None,
        session: DraftingSession | None,
        clause: str = "",
        *,
        unknown_source: bool = False,
    ) -> None:
        super().__init__(resolution, session)
        self._beginning = clause
        self._unknown_source = unknown_source
        """Whether the proposal was begun just now, and nobody has said whose it is."""

    def why_no_marks(self) -> str:
        return shows_marks(self)

    def begin(self) -> None:
        self.go_to_id(self._beginning)
        if self._unknown_source:
            form = self.key("form")
            self.say(f"whose it is nobody has said: {UNKNOWN_SOURCE} stands for it; {form} tells more")
        tell_news(self)
        self._offer_unfinished()
        self.call_after_refresh(self.look_around)

    def _offer_unfinished(self) -> None:
        session = self.drafting
        if session is not None and session.unfinished is not None:
            self.app.push_screen(UnfinishedScreen(session, session.unfinished, room=self.shell.room_view))
        elif session is not None and (news := session.news()):
            self.say(news)
