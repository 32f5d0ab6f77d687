"""Deciding: one key a decision of the body on the paragraph that lies before it; each is logged at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from wtsaprep.present.text.visible import visible
from wtsaprep.services.sessions.room_session import RoomSession
from wtsaprep.tui.screens.filter_screen import FilterScreen
from wtsaprep.tui.screens.screen_command import Topic, once
from wtsaprep.tui.sessions.queue_screen import QueueScreen
from wtsaprep.tui.widgets.rows_view import ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.model.file_format import Outcome
    from wtsaprep.review.paragraphs import TabledParagraph

InTheRoom = QueueScreen[RoomSession]
"""A screen on which decisions are logged."""


class ParagraphScreen(FilterScreen[str]):
    """Asks for another paragraph."""

    heading: str = "Merged into which paragraph?"

    def __init__(self, paragraphs: Sequence[TabledParagraph]) -> None:
        super().__init__()
        self._paragraphs = paragraphs

    def rows(self, words: str) -> list[ListRow[str]]:
        return [ListRow(visible(p.name), p.id) for p in self._paragraphs if words in p.name.casefold()]


def decide(outcome: Outcome, screen: InTheRoom, into: str = "") -> None:
    """Log what the body decided, and lay the next paragraph before it."""
    paragraph = screen.session.current
    if paragraph is None or not screen.carry_out(partial(screen.session.decide, outcome, into)):
        return
    screen.go_on(f"{outcome}: {paragraph.name}", f"Nothing is left; {screen.key('record')} writes the record")


def merge_into(screen: InTheRoom) -> None:
    """Ask which paragraph it was merged into, and log that."""
    current = screen.session.current
    others = [other for other in screen.session.paragraphs if current is None or other.id != current.id]

    def merge(into: str | None) -> None:
        if into:
            decide("merged", screen, into)

    screen.app.push_screen(ParagraphScreen(others), merge)


def no_paragraph(screen: InTheRoom) -> str:
    """There is nothing before the body."""
    return "" if screen.session.current else "there is no paragraph to decide on"


OUTCOMES: tuple[tuple[str, Outcome], ...] = (
    ("agree", "agreed"),
    ("put-in-brackets", "bracketed"),
    ("pend-paragraph", "pending"),
    ("withdraw", "withdrawn"),
    ("no-change", "no change"),
)
DECIDING: Topic[InTheRoom] = (
    *(once(name, partial(decide, outcome), no_paragraph) for name, outcome in OUTCOMES),
    once("merge-into", merge_into, no_paragraph),
)
