"""Going through a text or a list: what the arrows, pages and ends do on every screen that shows one."""

from __future__ import annotations

from typing import ClassVar, Protocol, TypeVar, cast

from wtsaprep.tui.screens.command_screen import CommandScreen
from wtsaprep.tui.screens.screen_command import ScreenCommand, Topic, once

T = TypeVar("T")


class WithSteps(Protocol):
    """What is gone through step by step, as `LinesView` is."""

    def move(self, steps: int, /) -> None: ...


class WithCursor(WithSteps, Protocol):
    """A text or a list with a cursor, as `SheetView` and `RowsView` are."""

    def page(self, pages: int, /) -> None: ...
    def home(self) -> None: ...
    def end(self) -> None: ...


class HasSteps(Protocol):
    """A screen with something to go through."""

    @property
    def stepped(self) -> WithSteps:
        """What the arrows go through."""


class HasCursor(Protocol):
    """A screen of one text or list, or of a list and the text that belongs to what is chosen in it."""

    @property
    def stepped(self) -> WithCursor:
        """What the arrows go through."""

    @property
    def paged(self) -> WithCursor:
        """What goes by pages."""


class CursorScreen(CommandScreen[T]):
    """A screen whose cursor goes through what selectors name."""

    steps_in: ClassVar[str] = "SheetView"
    """Selector of what the arrows go through."""
    pages_in: ClassVar[str] = ""
    """Selector of what goes by pages, where that is the other one."""

    @property
    def stepped(self) -> WithCursor:
        return cast("WithCursor", self.query_one(self.steps_in))

    @property
    def paged(self) -> WithCursor:
        return cast("WithCursor", self.query_one(self.pages_in or self.steps_in))


STEPS: Topic[HasSteps] = (
    ScreenCommand("down", lambda screen, times: screen.stepped.move(times)),
    ScreenCommand("up", lambda screen, times: screen.stepped.move(-times)),
)
PAGES: Topic[HasCursor] = (
    ScreenCommand("page-down", lambda screen, times: screen.paged.page(times)),
    ScreenCommand("page-up", lambda screen, times: screen.paged.page(-times)),
)
ENDS: Topic[HasCursor] = (
    once("top", lambda screen: screen.stepped.home()),
    once("bottom", lambda screen: screen.stepped.end()),
)
