"""Going through a text or a list: what the arrows, pages and ends do on every screen that shows one."""

from __future__ import annotations

from typing import ClassVar, Protocol, TypeVar, cast

from wtsaprep.tui.screens.command_screen import CommandScreen

T = TypeVar("T")


class Walked(Protocol):
    """A text or a list with a cursor, as `SheetView` and `RowsView` are."""

    def move(self, steps: int, /) -> None: ...
    def page(self, pages: int, /) -> None: ...
    def home(self) -> None: ...
    def end(self) -> None: ...


class CursorScreen(CommandScreen[T]):
    """A screen of one text or list, or of a list and the text that belongs to what is chosen in it."""

    walked: ClassVar[str] = "SheetView"
    """Selector of what the arrows go through."""
    paged: ClassVar[str] = ""
    """Selector of what goes by pages, where that is the other one."""

    def _walked(self, selector: str) -> Walked:
        return cast("Walked", self.query_one(selector))

    def do_down(self, times: int) -> None:
        self._walked(self.walked).move(times)

    def do_up(self, times: int) -> None:
        self._walked(self.walked).move(-times)

    def do_page_down(self, times: int) -> None:
        self._walked(self.paged or self.walked).page(times)

    def do_page_up(self, times: int) -> None:
        self._walked(self.paged or self.walked).page(-times)

    def do_signs(self) -> None:
        """On this screen and on all beneath it."""
        from wtsaprep.tui.widgets.sheet_view import SheetView

        self.shell.signs = not self.shell.signs
        for screen in self.app.screen_stack:
            for view in screen.query(SheetView):
                view.show_again()

    def do_top(self) -> None:
        self._walked(self.walked).home()

    def do_bottom(self) -> None:
        self._walked(self.walked).end()
