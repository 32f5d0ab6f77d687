"""Room view: whatever screen is opened by whatever keys, nothing private is drawn, nor where files lie."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from support.command_line import Run
from support.parallel_texts import in_french
from support.practice import practice_copy
from support.private_seed import MARK, holds_mark, seed
from support.story import Story, play
from tui.test_goldens import CHAIR, PREPARE, SCREENS
from wtsaprep.tui.lists.library_screen import LibraryScreen
from wtsaprep.tui.screens.command_screen import CommandScreen

OURS = {
    "prepare-all": [*PREPARE, "c", "v", *["p"] * 6, "enter", "escape", "h", "escape", "b", "escape", "u"],
    "reader-comments": ["enter", "n", "C", "down", "r", "escape", "a", '"Ask', "escape"],
    "library-search": ["slash", '"kind:ours', "escape", "down", "down"],
}
"""Ways through the program on which something of ours is drawn, key by key."""
PATHS = {
    **SCREENS,
    **OURS,
    "room-decided": [*CHAIR, "g", "m", "a", "p", "enter", '"COM4', "escape", "l", "escape", "x"],
    "saved": ["enter", "n", "enter", *"x", "escape", "s", "g", "s"],
    "written": ["enter", "w", "E"],
    "register": ["w", "c", "c", "i", "m"],
}
"""All that the goldens go, and more."""


@pytest.mark.parametrize("name", PATHS)
def test_nothing_of_ours_is_drawn_in_room_view(name: str, tmp_path: Path) -> None:
    play(following(["f8", *PATHS[name]], tmp_path, []), seeded(tmp_path))


@pytest.mark.parametrize("name", OURS)
def test_without_room_view_it_is_drawn(name: str, tmp_path: Path) -> None:
    drawn: list[str] = []
    play(following(OURS[name], tmp_path, drawn), seeded(tmp_path))
    assert drawn


def seeded(folder: Path) -> Path:
    """A folder for a story, whose workspace holds a marker in every private field."""
    practice_copy(folder / "workspace", also_ours="ARB")
    seed(folder / "workspace")
    return folder


def following(keys: list[str], folder: Path, drawn: list[str]) -> Callable[[Story], Awaitable[None]]:
    """A story that looks at the screen after each key; in room view there must be nothing of ours on it."""

    async def tell(story: Story) -> None:
        for key in keys:
            await story.press(key)
            text = story.text()
            if holds_mark(text):
                drawn.append(key)
            if story.app.room_view:
                assert not drawn, key
                assert str(folder) not in text, key

    return tell


def test_what_is_said_of_private_files_and_where_files_lie_is_not_drawn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "my state"))

    async def tell(story: Story) -> None:
        screen = story.app.screen
        assert isinstance(screen, CommandScreen)
        private, journals = story.workspace.private / "register.toml", tmp_path / "my state" / "wtsaprep"
        screen.say("oppose: ARB/36A1/1")
        story.app.toggle_room_view()
        await story.settles()
        assert "oppose" not in story.text()
        for told, drawn in (
            (f"{private}, line 2: unknown key (found 'oppose')", "something of ours can't be read"),
            (f"What it held is kept in {journals}/a.journal.", "kept in a.journal."),
            (f"{tmp_path}/workspace/proposals/a.toml: too large", "a.toml: too large"),
        ):
            screen.say(told)
            await story.sees(drawn)
            assert not [one for one in ("oppose", "my state", tmp_path.name) if one in story.text()]

    play(tell, tmp_path)


def test_a_private_file_that_cannot_be_read_does_not_show_in_the_room(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        for folder in ("positions", "sessions", "comments"):
            (story.workspace.private / folder).mkdir(parents=True, exist_ok=True)
            for name in ("arb-res-11-b3dg", "room-arb-res-11-b3dg", "prepare-all"):
                (story.workspace.private / folder / f"{name}.toml").write_text(f'stand = "{MARK}"\n', encoding="utf-8")
        await story.press("f8", "enter", "C", "escape", "g", "m")
        await story.settles()
        await story.press("escape", "g", "p", '"every', "enter")
        await story.settles()
        assert not holds_mark(story.text())
        assert "private" not in story.text()

    play(tell, tmp_path)


def test_drafts_of_ours_that_are_not_handed_in_are_not_drawn(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("j", "m")
        await story.sees("MOD XXX/XX/1")
        await story.press("j", "j", "j", "enter", *"bells", "escape", "escape")
        await story.sees("MOD XXX/XX/1", "unsaved", "1 draft not saved")
        await story.press("f8")
        await story.sees("ROOM", "Tabled on 1 resolution", "PRA/XX/1")
        assert "XXX/XX" not in story.text()
        assert "not saved" not in story.text()
        await story.press("f8")
        await story.sees("MOD XXX/XX/1")

    play(tell, tmp_path)


UNSENT = "EGY/XX/1"
WORDS = "words of ours alone"
DEEPEST = 8
"""More steps back than lie between any screen and the library."""


@pytest.fixture
def unsent(tmp_path: Path, run: Run) -> Path:
    """A folder for a story, with a draft of ours that is not handed in, and a chair's text beside it."""
    folder = practice_copy(tmp_path / "workspace")
    settings = folder / "wtsaprep.toml"
    settings.write_text(f'source = "EGY"\n{settings.read_text("utf-8")}', "utf-8")
    here = ("--workspace", folder)
    assert run(*here, "new", "MOD", "11", "--source", "EGY").returncode == 0
    (tmp_path / "words.txt").write_text(f"the {WORDS},", "utf-8")
    assert run(*here, "edit", UNSENT, "considering a)", "edit", "--text", tmp_path / "words.txt").returncode == 0
    assert run(*here, "chair", "start", "DT/24", "11").returncode == 0
    in_french(folder)
    return tmp_path


WAYS = {
    "compare": ["j", "="],
    "options": ["G", "enter", "enter"],
    "against": ["G", "enter", *"VVVVVVVV"],
    "fates": ["G", "enter", "l"],
    "room": ["G", "g", "m"],
    "reader": ["j", "j", "enter", *"jjjj"],
    "history": ["G", "enter", *"jjjj", "g", "H"],
    "parallel": ["g", "g", "enter", "g", "L"],
    "needs": ["w"],
    "documents": ["w", "c"],
    "prepare": ["g", "p", '"every', "enter", *"nnnnnnn"],
}


@pytest.mark.parametrize("way", WAYS)
def test_no_screen_draws_a_draft_of_ours_that_is_not_handed_in(unsent: Path, way: str) -> None:
    """Whether others look once it is opened, or have looked before."""

    async def tell(story: Story) -> None:
        await story.sees("EGY/XX")
        await story.press(*WAYS[way])
        await story.settles()
        if not story.app.room_view:  # The room begins it itself.
            await story.press("f8")
        await nothing_of_it(story)
        for _ in range(DEEPEST):
            if isinstance(story.app.screen, LibraryScreen):
                break
            await story.press("escape")
        await story.press("g", "g", *WAYS[way])
        assert not isinstance(story.app.screen, LibraryScreen)
        await nothing_of_it(story)

    async def nothing_of_it(story: Story) -> None:
        await story.settles()
        assert story.app.room_view
        assert UNSENT not in story.text()
        assert "EGY" not in story.text()
        assert WORDS not in story.text()

    play(tell, unsent)
