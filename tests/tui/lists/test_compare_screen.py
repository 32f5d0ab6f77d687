"""Comparing from the keyboard at 80x24: from the library and the reader, to a proposal and back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.geometry import Region

from cli.test_chair_actions import ARB, EUR
from support.command_line import Run, revise
from support.story import Story, play
from wtsaprep.tui.lists.compare_screen import CompareScreen
from wtsaprep.tui.reader.reader_screen import ReaderScreen
from wtsaprep.tui.widgets.sheet_view import SheetView

RESOLUTION = ["down"]


def test_from_the_library_to_a_clause_of_a_proposal_and_back(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press(*RESOLUTION, "equals_sign")
        await story.sees("Compare  Resolution 11", "6 proposals, 1 contested", "›ARB")
        await story.press("g", "g", "n")
        await story.sees("! resolves: A against B", "A  PRA/XX/1, PRB/XX/1  changed 3%", "B  PRC/XX/1  changed 5%")
        await story.press("l", "l", "l")
        await story.sees("›PRC", "MOD PRC/XX/1  Collaborate where resources allow")
        await story.press("enter")
        await story.sees("MOD PRC/XX/1 · PRC", "resolves   change 1 of 1")
        await story.press("equals_sign")
        await story.sees("› ! resolves", "›PRC")
        await story.press("enter")
        await story.sees("MOD PRC/XX/1 · PRC")
        assert [type(screen).__name__ for screen in story.app.screen_stack[2:]] == ["CompareScreen", "ReaderScreen"]
        await story.press("escape")
        await story.sees("› ! resolves")
        await story.press("escape")
        await story.sees("Tabled on 1 resolution")

    play(tell, tmp_path)


def test_only_what_is_contested_and_one_source(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press(*RESOLUTION, "equals_sign")
        await story.sees("recognizing a)", "4 changed, 8 kept")
        assert "considering a)" not in story.text()
        await story.press("c")
        await story.sees("only contested", "PRD against any change", "! resolves")
        assert "recognizing a)" not in story.text()
        await story.press("s", "s")
        await story.sees("only contested, only PRA", "±A")
        await story.press(*["s"] * 5)
        await story.press("g", "g", "p")
        await story.sees("no clause before this one is contested")

    play(tell, tmp_path)


def test_wordings_are_shown_whole_and_scrolled(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press(*RESOLUTION, "equals_sign", "g", "g", "n")
        await story.sees("… of the ITU Telecommunication Standardization Sector")
        await story.press("v")
        await story.sees("in force")
        assert "…" not in story.text().split("against B")[1]
        await story.press("space", "space", "space")
        await story.sees("kept as it is: ARB/36A1/1, PRE/XX/1")

    play(tell, tmp_path)


def test_a_draft_is_compared_as_it_is_now(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "n", "enter")
        await story.sees("editing")
        await story.type(" [trust]")
        await story.press("escape", "equals_sign")
        await story.sees("Compare", "trust")

    play(tell, tmp_path)


def test_a_reader_is_told_who_else_changes_a_clause(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press(*["down"] * 3, "enter", "n", "n")
        await story.sees("MOD PRB/XX/1", "(same as PRA; against PRC)")
        await story.press("enter")
        await story.sees("editing", "same as PRA; against PRC")
        await story.press("escape", "v")
        await story.settles()
        assert "against PRC" not in story.text()

    play(tell, tmp_path)


def test_where_nothing_can_be_compared_it_says_why(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        for path in story.workspace.proposals.glob("*.toml"):
            path.unlink()
        await story.press(*RESOLUTION, "equals_sign")
        await story.sees("no proposal here is on this text")

    play(tell, tmp_path)


@pytest.mark.parametrize("keys", [["l"], ["j"]])
def test_moving_repaints_only_what_changes(tmp_path: Path, keys: list[str]) -> None:
    """Another column marks another head; another clause, two rows of the list and the stack."""

    async def tell(story: Story) -> None:
        await story.press(*RESOLUTION, "equals_sign")
        await story.settles()
        screen = story.app.screen
        assert isinstance(screen, CompareScreen)
        before = story.lines()
        await story.press(*keys)
        await story.settles()
        changed = [at for at, (old, new) in enumerate(zip(before, story.lines(), strict=True)) if old != new]
        if keys == ["l"]:
            assert set(changed) <= {1, 22}
        else:
            assert set(changed) & set(range(2, 7)) <= {screen.rows.region.y + 1, screen.rows.region.y + 2}

    play(tell, tmp_path)


def test_the_reader_opens_without_waiting_for_the_comparison(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who else changes a clause is found out beside the reading: keys are answered while it runs."""
    import threading

    from wtsaprep.services.comparing import with_open_drafts

    go_on = threading.Event()
    real = with_open_drafts.compare_beside

    def held_up(*arguments: Any) -> object:
        go_on.wait(10)
        return real(*arguments)

    monkeypatch.setattr(with_open_drafts, "compare_beside", held_up)

    async def tell(story: Story) -> None:
        await story.press(*["down"] * 3, "enter", "n", "n")
        await story.sees("MOD PRB/XX/1", "resolves   change 2 of 2")
        assert isinstance(story.app.screen, ReaderScreen)
        assert "against PRC" not in story.text()
        go_on.set()
        await story.sees("(same as PRA; against PRC)")

    play(tell, tmp_path)


def test_of_too_many_proposals_the_reader_says_so_and_compares_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wtsaprep.services.comparing import with_open_drafts

    monkeypatch.setattr(with_open_drafts, "MOST_BESIDE", 1)

    async def tell(story: Story) -> None:
        await story.press(*["down"] * 3, "enter")
        await story.sees("more than 1 proposals on it: = compares them")
        reading = story.app.screen.reading  # type: ignore[attr-defined]
        beside = [reading, story.app.screen.text.rules.reading]  # type: ignore[attr-defined]
        assert not any(one.given_up for one in beside)
        await story.press("escape")
        await story.until(lambda: all(one.given_up for one in beside), "an end of what nobody waits for")

    play(tell, tmp_path)


def test_of_what_is_wanted_of_a_clause_only_lines_that_differ_are_painted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def tell(story: Story) -> None:
        await story.press(*RESOLUTION, "equals_sign", "c")
        await story.settles()
        view = story.app.screen.query_one(SheetView)
        painted: list[int] = []
        refresh = view.refresh

        def counted(*regions: Region, **more: bool) -> SheetView:
            painted.extend(region.y for region in regions or (Region(0, y) for y in range(view.size.height)))
            return refresh(*regions, **more)

        monkeypatch.setattr(view, "refresh", counted)
        before = story.lines()[view.region.y : view.region.bottom]
        await story.press("j")
        await story.settles()
        after = story.lines()[view.region.y : view.region.bottom]
        differing = [y for y, (was, now) in enumerate(zip(before, after, strict=True)) if was != now]
        assert set(differing) <= set(painted)
        assert max(painted) == max(differing) < view.size.height - 5

    play(tell, tmp_path, (120, 60))


def test_one_key_shows_what_is_superseded(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        revise(story.workspace.folder)
        story.read_again()
        await story.sees("Tabled on 1 resolution, and 1 proposal superseded")
        await story.press("o")
        await story.sees("Tabled on 1 resolution  ", "superseded by ARB/36R1A")
        await story.press("equals_sign")
        await story.sees("6 proposals", "1 superseded")
        await story.press("o")
        await story.sees("7 proposals", "ARB/36A1")

    play(tell, tmp_path)


def test_new_texts_on_one_subject_are_compared_and_a_chairs_text_is_started_from_them(tmp_path: Path, run: Run) -> None:
    async def tell(story: Story) -> None:
        import_two(run, story.workspace.folder)
        story.read_again()
        await story.sees("ADD ARB/40/1", "New texts (1)")
        await story.press("slash", '"ARB/40/1', "enter", "G", "equals_sign")
        await story.sees("Compare  New texts ARB/40/1, EUR/41/1", "ARB   EUR", "considering a)")
        await story.press("g", "e")
        await story.sees("new texts have no editions")
        await story.press("l", "enter")
        await story.sees("EUR/41/1")
        await story.press("equals_sign")
        await story.sees("Compare  New texts EUR/41/1, ARB/40/1")
        await story.press("escape", "g", "t", '"DT/30', "enter")
        await story.sees("DT/30", "New texts EUR/41/1, ARB/40/1")

    play(tell, tmp_path)


def import_two(run: Run, folder: Path) -> None:
    """Import two draft new texts on one subject."""
    for name, text in (("arb.txt", ARB), ("eur.txt", EUR)):
        (folder.parent / name).write_text(text, encoding="utf-8")
        assert run("import", folder.parent / name, "--accept-guesses", "--workspace", folder).returncode == 0


def test_the_clauses_that_nobody_changes_are_folded_unless_they_are_asked_for(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press(*RESOLUTION, "equals_sign")
        await story.sees("8 kept")
        await story.press("c", "c", "c")
        await story.sees("all clauses", "considering a)")
        assert "8 kept" not in story.text()

    play(tell, tmp_path)


def test_columns_beyond_the_screen_are_announced_and_reached_and_ours_stays(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press(*RESOLUTION, "equals_sign")
        await story.sees("4 of 6 proposals  › 2 more", "›ARB")
        await story.press("l", "l", "l", "l", "l")
        await story.sees("4 of 6 proposals  ‹ 2 more", " ARB", "›PRE")

    play(tell, tmp_path, (56, 24))


def test_the_help_says_what_the_signs_are_and_signs_are_letters_where_they_are_wanted(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press(*RESOLUTION, "equals_sign", "question_mark")
        await story.sees("± changed  + new  → moved  & joined  × deleted", "they compete")
        await story.press("escape", "t")
        await story.sees("! resolves", "cA", "cB")
        assert "±" not in story.text()

    play(tell, tmp_path)


def test_a_chairs_text_is_started_from_what_stands_side_by_side(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("down", "equals_sign")
        await story.sees("Compare")
        await story.press("g", "t", '"DT/24', "enter")
        await story.sees("DT/24, being made")

    play(tell, tmp_path)
