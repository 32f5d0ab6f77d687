"""Unsaved work of an earlier run, as a redline against what is saved: recovered, left for later or given up; asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.widgets import Static

from wtsaprep.commands.keys import shown_key
from wtsaprep.drafting.form_fields import form_values
from wtsaprep.present.sheet.read_texts import read_texts
from wtsaprep.present.sheet.sheet import Sheet
from wtsaprep.present.text.key_hints import hint_line
from wtsaprep.present.text.visible import visible
from wtsaprep.redline.redline import redline
from wtsaprep.tui.keys.key_screen import KeyScreen, key_typed
from wtsaprep.tui.widgets.page import MiddlePage
from wtsaprep.tui.widgets.sheet_view import SheetView
from wtsaprep.tui.widgets.text_row import Bar

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

    from wtsaprep.services.drafts.drafting_session import DraftingSession
    from wtsaprep.services.drafts.recovery import Unfinished

KEYS = (
    ("r", "recover"),
    ("c", "compare all clauses"),
    ("d", "discard"),
    ("j k", "scroll"),
    ("Esc", "leave for later"),
)


class UnfinishedScreen(KeyScreen[None]):
    """Shows unsaved work against what is saved, and asks what is to become of it."""

    DEFAULT_CSS: ClassVar[str] = """
    UnfinishedScreen Static { padding: 0 1 0 3; }
    """

    def __init__(self, session: DraftingSession, unfinished: Unfinished) -> None:
        super().__init__()
        self._session = session
        self._unfinished = unfinished
        self._only_changed = True

    def compose(self) -> ComposeResult:
        yield Bar(id="title", classes="title")
        with MiddlePage():
            for told in (*self._unfinished.told, *self._particulars()):
                yield Static(visible(told), markup=False)
            yield SheetView()
        yield Bar(id="footer", classes="footer")

    def on_mount(self) -> None:
        self.query_one("#title", Bar).put("A draft was left unsaved. What it says, against what is saved:")
        self._put_keys()
        self._lay_over()
        self.query_one(SheetView).next_change(1)

    def _put_keys(self) -> None:
        self.query_one("#footer", Bar).put(hint_line(*KEYS))

    def say(self, message: str) -> None:
        """A sentence in the last row."""
        self.query_one("#footer", Bar).put(message, whole=True)

    def _particulars(self) -> list[str]:
        """What differs besides the texts, which no redline shows."""
        saved, unsaved = form_values(self._session.opened.saved), form_values(self._unfinished.draft)
        return [f"{name}: {unsaved[name]}" for name in saved if saved[name] != unsaved[name] and name != "reasons"]

    def _lay_over(self) -> None:
        (_, saved), (_, unsaved) = read_texts(self._session.opened.saved), read_texts(self._unfinished.draft)
        laid = redline(saved, unsaved)
        only_changed = self._only_changed and not laid.unchanged
        self.query_one(SheetView).show(Sheet(laid, formal=True, only_changed=only_changed))

    def take_key(self, event: events.Key) -> bool:
        view = self.query_one(SheetView)
        self._put_keys()
        if event.key == "r":
            self._session.recover()
            self.dismiss()
        elif event.key == "d":
            self._session.discard()
            self.dismiss()
        elif event.key in ("escape", "o"):
            self.dismiss()
        elif event.key == "c":
            self._only_changed = not self._only_changed
            self._lay_over()
        elif event.key in ("j", "down"):
            view.move(1)
        elif event.key in ("k", "up"):
            view.move(-1)
        else:
            self.say(
                f"{shown_key(key_typed(event))} does nothing here; r recovers, d discards, o or Esc leaves it for later"
            )
        return True
