"""Where to write when a file that others made stands there: by another name, or over it if that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.services.papers.paper_files import name_beside, theirs
from wtsaprep.tui.forms.which_one_screen import WhichOneScreen

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.app import App


def ask_where(app: App[None], path: Path, to: str, go: Callable[[Path | None], None]) -> None:
    """Ask; ``go`` hears where, or that nothing is to be written."""
    beside = name_beside(path)

    def take(chosen: int | None) -> None:
        go(None if chosen is None else path if chosen else beside)

    rows = [f"leave it, and write {beside.name}", "write over it; nothing brings it back"]
    app.push_screen(WhichOneScreen(f"{path.name}: {theirs(path, to)}", rows), take)
