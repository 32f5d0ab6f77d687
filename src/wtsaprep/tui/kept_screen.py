"""What was kept when the program had to go: recovered, compared, left for later, or given up; never by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.screen import Screen

from wtsaprep.present.sheet import Sheet
from wtsaprep.redline.redline import redline
from wtsaprep.tui.bar import Bar
from wtsaprep.tui.sheet_view import SheetView
from wtsaprep.tui.typed_ahead import passed_on

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

    from wtsaprep.drafting.edit import Drafted
    from wtsaprep.tui.session import Session


class KeptScreen(Screen[None]):
    """Shows what was kept as a redline against what is saved, and asks."""

    DEFAULT_CSS: ClassVar[str] = ""

    def __init__(self, session: Session, kept: Drafted) -> None:
        super().__init__()
        self._session = session
        self._kept = kept

    def compose(self) -> ComposeResult:
        yield Bar(id="title", classes="title")
        yield SheetView()
        yield Bar(id="footer", classes="footer")

    def on_mount(self) -> None:
        self.query_one("#title", Bar).put("A draft was kept when the program had to go; against what is saved:")
        self.query_one("#footer", Bar).put("r recover it  d discard it  j k scroll  Esc decide later")
        laid = redline(self._session.opened.saved.revised, self._kept.revised)
        self.query_one(SheetView).show(Sheet(laid, formal=True, only_changed=not laid.unchanged))

    def on_key(self, event: events.Key) -> None:
        if passed_on(self, event):
            return
        event.stop()
        view = self.query_one(SheetView)
        if event.key == "r":
            self._session.step("recover the kept draft", self._kept)
            self.dismiss()
        elif event.key == "d":
            self._session.discard_kept()
            self.dismiss()
        elif event.key == "escape":
            self.dismiss()
        elif event.key in ("j", "down"):
            view.move(1)
        elif event.key in ("k", "up"):
            view.move(-1)
