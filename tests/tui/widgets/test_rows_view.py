"""Lists: what stands behind the last row that can be chosen is seen with it, as a heading is with its first row."""

from __future__ import annotations

import asyncio

import pytest
from textual.app import App, ComposeResult

from wtsaprep.tui.widgets.rows_view import ListRow, RowsView

ROWS = [ListRow(""), ListRow("heading"), *(ListRow(f"row {n}", n) for n in range(30)), ListRow(""), ListRow("the end")]


class OneList(App[None]):
    """A list, and nothing else."""

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colours that a list names."""
        return dict.fromkeys(("redline-inserted", "redline-deleted", "redline-moved"), "ansi_green")

    def compose(self) -> ComposeResult:
        yield RowsView(ROWS)


def seen(rows: RowsView[int]) -> list[str]:
    """What stands on the screen."""
    return [rows.render_line(y).text.strip() for y in range(rows.size.height)]


@pytest.mark.parametrize("height", [1, 2, 3, 10])
def test_both_ends_of_a_list_are_seen(height: int) -> None:
    async def look() -> None:
        app = OneList()
        async with app.run_test(size=(40, height)):
            rows: RowsView[int] = app.query_one(RowsView)
            for go in (rows.end, lambda: rows.page(99)):
                rows.home()
                assert "› row 0" in seen(rows)
                assert ("heading" in seen(rows)) == (height > 1)
                go()
                assert "› row 29" in seen(rows)
                assert ("the end" in seen(rows)) == (height > 2)
                rows.move(-1)
                assert "› row 28" in seen(rows)

    asyncio.run(look())
