"""The page: rows of a length to be read, in the middle of a wide screen, one left edge for what is written on it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual import events
from textual.widget import Widget

from support.story import Story, play
from wtsaprep.present.text.page import MARGIN, PAGE_WIDTH
from wtsaprep.tui.widgets.clause_area import ClauseArea
from wtsaprep.tui.widgets.one_line_field import OneLineField
from wtsaprep.tui.widgets.sheet_view import SheetView

PREPARING = ("g", "p", '"every', "enter")
FORMS = {
    "form": ("enter", "f"),
    "comment": ("enter", "n", "C", "a", "enter"),
    "notes": (*PREPARING, "enter"),
    "export": ("x",),
    "import": ("i",),
    "replace": ("enter", "R"),
}


def words(story: Story, view: SheetView) -> list[str]:
    """The rows of a text as they stand on the screen, without cursor and change bar."""
    region = view.region
    rows = story.lines()[region.y : region.bottom]
    return [row[region.x + MARGIN :].rstrip() for row in rows]


@pytest.mark.parametrize("keys", [("enter",), PREPARING], ids=["reader", "prepare"])
def test_a_text_is_84_cells_wide_at_most_with_margins_and_in_the_middle(keys: tuple[str, ...], tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press(*keys)
        for width in (60, 80, 99, 100, 120, 200):
            await story._pilot.resize_terminal(width, 40)
            await story.settles()
            fits(story, width)

    def fits(story: Story, width: int) -> None:
        view = story.app.screen.query_one(SheetView)
        rows = words(story, view)
        assert max(map(cell_len, rows)) <= min(84, width - MARGIN - 1)
        assert all(cell_len(row) < width for row in story.lines()[view.region.y : view.region.bottom])
        outline = [one.region for one in story.app.screen.query("#outline") if one.display]
        left = outline[0].x if outline else view.region.x
        assert abs(left - (width - view.region.right)) <= 1
        assert view.region.width == min(PAGE_WIDTH, width - sum(one.width for one in outline))

    play(tell, tmp_path)


@pytest.mark.parametrize("width", [60, 80, 120])
def test_what_is_edited_and_its_redline_break_at_the_same_places(width: int, tmp_path: Path) -> None:
    """Of a text that nobody changed, clause by clause; a title has no label, and begins further left."""

    async def tell(story: Story) -> None:
        await story.press("enter")
        await story.sees("RESOLUTION 11")
        compared = 0
        for _ in range(12):
            await story.press("j", "e")
            await story.settles()
            if story.app.screen.query(ClauseArea):
                area, view = story.app.screen.query_one(ClauseArea), story.app.screen.query_one(SheetView)
                shown = [row for row in words(story, view) if row]
                if area.region.height >= len(shown) and "[" not in area.text and not marked(view):
                    edited = story.lines()[area.region.y : area.region.y + len(shown)]
                    assert [row[area.region.x + MARGIN :].rstrip() for row in edited] == shown
                    compared += 1
                await story.press("escape")
        assert compared >= 5

    play(tell, tmp_path, (width, 40))


def marked(view: SheetView) -> bool:
    """Whether the clause bears marks, whose words the editor has not."""
    return any(piece.role in ("deleted", "inserted") for row in view._rows(0) for piece in row.pieces)


@pytest.mark.parametrize("name", FORMS)
def test_fields_have_one_left_edge_and_the_one_in_use_is_marked_without_colour(name: str, tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press(*FORMS[name])
        await story.settles()
        screen = story.app.screen
        fields: list[Widget] = [one for kind in (OneLineField, ClauseArea) for one in screen.query(kind) if one.display]
        assert fields
        assert {field.content_region.x - field.region.x for field in fields} == {MARGIN}
        assert len({field.region.x for field in fields}) == 1
        lines = story.lines()
        stroked = [field for field in fields if lines[field.region.y][field.region.x : field.region.x + 1] == "┃"]
        assert stroked == [story.app.screen.focused]

    play(tell, tmp_path, (120, 40), NO_COLOR="1")


def test_no_letter_of_a_new_clause_stands_beyond_the_right_edge(tmp_path: Path) -> None:
    """Where the words begin is known only once there are some; what stands in the area breaks anew then."""
    clause = "that rural post offices serve as telecommunication access points for small enterprises and others;"

    async def tell(story: Story) -> None:
        await story.press("enter", "n")
        for width in range(72, 82):
            await story._pilot.resize_terminal(width, 24)
            await story.press("a")
            await story.sees("a new clause")
            story.app.post_message(events.Paste(clause))
            area = story.app.screen.query_one(ClauseArea)
            await story.until(partial(shown, story, area, clause), f"{clause} at {width}")
            await story.press("escape", "u")
            await story.sees("taken back")

    def shown(story: Story, area: ClauseArea, clause: str) -> bool:
        rows = story.lines()[area.region.y : area.region.bottom]
        return " ".join(filter(None, (row[1:].strip() for row in rows))) == clause

    play(tell, tmp_path)
