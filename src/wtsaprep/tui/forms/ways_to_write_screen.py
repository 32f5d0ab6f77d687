"""What can be done with a text that is not ours to change: our own proposal, a reply, or saying that it is ours."""

from __future__ import annotations

from typing import Literal, NamedTuple

from wtsaprep.tui.screens.filter_screen import DIGITS, FilterScreen
from wtsaprep.tui.widgets.rows_view import ListRow

Way = Literal["own", "wording", "any", "reply", "ours"]


class WayToWrite(NamedTuple):
    """One way to write: what it is, and in words."""

    way: Way
    words: str


class WaysToWriteScreen(FilterScreen[WayToWrite]):
    """Asks which way; ``why`` is why the text itself is not to be changed."""

    own_characters = DIGITS

    def __init__(self, why: str, ways: tuple[WayToWrite, ...]) -> None:
        super().__init__()
        self.heading = why
        self._ways = ways

    def rows(self, words: str) -> list[ListRow[WayToWrite]]:
        return [ListRow(way.words, way) for way in self._ways if words in way.words.casefold()]


def ways_with_proposal(codes: str, *, on_text: bool, wording: bool, theirs: bool) -> tuple[WayToWrite, ...]:
    """What can be done with a proposal: of one with ``wording`` that can be begun with, and of ``theirs`` more."""
    offered: list[WayToWrite] = []
    if wording:
        offered.append(WayToWrite("wording", "our own proposal, from this wording"))
    if on_text:
        offered.append(WayToWrite("own", "our own MOD, from the text in force"))
    if theirs and wording:
        offered.append(WayToWrite("reply", "a reply to its authors: our changes to this wording, to be sent back"))
    if theirs:
        offered.append(WayToWrite("ours", f"change it: we write for {codes}, so it is ours"))
    return tuple(offered)


WITH_TEXT_IN_FORCE = (
    WayToWrite("own", "our own MOD: change this text"),
    WayToWrite("any", "another proposal: SUP, NOC, ADD ..."),
)
