"""A Word file is only looked at: the viewer was given no other commands."""

from __future__ import annotations

from wtsaprep.commands.table import commands_for
from wtsaprep.tui.reader.file_screen import FileScreen
from wtsaprep.tui.reader.reader_screen import ReaderScreen

LOOKING = {
    *("help", "palette", "room-view", "theme", "suspend", "repaint", "back", "quit"),
    *("down", "up", "page-down", "page-up", "top", "bottom"),
    *("view", "next-change", "previous-change", "formal", "only-changed", "signs"),
    *("search", "next-hit", "next-section", "previous-section"),
    *("copy", "copy-marked", "copy-file"),
}


def offered(screen: type[FileScreen] | type[ReaderScreen]) -> set[str]:
    return {command.name for topic in screen.topics for command in topic}


def test_a_viewer_only_looks() -> None:
    assert offered(FileScreen) == LOOKING


def test_a_reader_does_all_that_its_rows_say() -> None:
    assert offered(ReaderScreen) == {row.name for row in commands_for("reader")}
