"""The editor: one clause in a small text area, its redline against the text in force live beneath."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wtsaprep.commands import Place
from wtsaprep.drafting.edit import with_words
from wtsaprep.present.sheet import Sheet
from wtsaprep.redline.redline import redline
from wtsaprep.tui.bar import Bar
from wtsaprep.tui.clause_area import ClauseArea
from wtsaprep.tui.command_screen import CommandScreen
from wtsaprep.tui.sheet_view import SheetView

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from wtsaprep.drafting.edit import Drafted
    from wtsaprep.model.provision import Text
    from wtsaprep.tui.session import Session


class DraftScreen(CommandScreen):
    """Edits one clause; leaving it is one step that can be undone."""

    place: ClassVar[Place] = "draft"
    AUTO_FOCUS = "TextArea"
    DEFAULT_CSS = """
    DraftScreen TextArea { height: 50%; border: none; padding: 0 2; }
    DraftScreen #label { margin-top: 1; color: $text-muted; }
    """

    def __init__(self, session: Session, id_: str, citation: str) -> None:
        super().__init__()
        self._session = session
        self._provision = id_
        self._citation = citation
        self._laid: Drafted | None = None

    def compose_body(self) -> ComposeResult:
        yield ClauseArea(self._words(self._session.draft.revised), self._follow)
        yield Bar(id="label")
        yield SheetView()

    def on_mount(self) -> None:
        self.query_one("#label", Bar).put("against the text in force")
        area = self.query_one(ClauseArea)
        area.move_cursor(area.document.end)
        self._lay_over()
        super().on_mount()

    def title_texts(self) -> tuple[str, str]:
        proposal = self._session.draft.proposal
        return f"{self._citation}   {proposal.symbol} {proposal.number or proposal.id}", "editing"

    def status_texts(self) -> tuple[str, str]:
        return "Esc keeps what you wrote and goes back; there, u takes it back", ""

    def _follow(self) -> None:
        self._session.typing(self._provision, self.query_one(ClauseArea).text)
        if self._drafted() != self._laid:
            self._lay_over()
        if news := self._session.news():
            self.say(news)

    def do_back(self) -> None:
        self._session.step(f"edit {self._citation}", self._drafted())
        self.app.pop_screen()

    def _drafted(self) -> Drafted:
        return with_words(self._session.draft, self._provision, self.query_one(ClauseArea).text)

    def _lay_over(self) -> None:
        self._laid = draft = self._drafted()
        old = tuple(p for p in draft.baseline if p.id == self._provision)
        new = tuple(p for p in draft.revised if p.id == self._provision)
        self.query_one(SheetView).show(Sheet(redline(old, new), formal=True))

    def _words(self, text: Text) -> str:
        return next((p.text for p in text if p.id == self._provision), "")
