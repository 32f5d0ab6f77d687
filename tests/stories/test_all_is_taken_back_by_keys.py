"""Whatever a person did by keys is taken back by keys in a later run, byte for byte, and done again in one more."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from stories.test_all_is_taken_back import files
from stories.test_the_same_by_verbs import go, to_resolution
from support.practice import practice_copy
from support.story import Story, play
from tui.chair.test_chair_screen import set_source
from wtsaprep.store.folders.workspace import Workspace

Keys = Callable[[Story], Awaitable[None]]
LAMPS = (
    "RESOLUTION 907 (Geneva, 2022)\n\nLamps\n\nThe World Telecommunication Standardization Assembly (Geneva, 2022),\n\n"
    "resolves\n\nto buy oil.\n"
)


async def new_draft(story: Story) -> None:
    await to_resolution(story)
    await story.press("m")
    await story.sees("MOD ARB/XX/1")


async def open_draft(story: Story) -> None:
    await story.settles()
    await story.press("slash")
    await story.type("ARB/XX/1")
    await story.press("enter")
    await story.sees("MOD ARB/XX/1")


async def change_words(story: Story) -> None:
    await open_draft(story)
    await go(story, "recognizing b)")
    await story.press("enter")
    await story.type(" as seen")
    await story.press("escape", "s")
    await story.sees("saved:")


def commented(*choice: str) -> Keys:
    async def comment(story: Story) -> None:
        await open_draft(story)
        await go(story, "recognizing b)")
        await story.press("C", "a", *choice, "enter")
        await story.type("so it is")
        await story.press("escape")
        await story.sees("so it is")
        await story.press("escape", "s")
        await story.settles()

    return comment


async def cosign(story: Story) -> None:
    await open_draft(story)
    await story.press("g", "c", "a")
    await story.type("EGY")
    await story.press("enter", "s")
    await story.sees("EGY")
    await story.press("escape", "s")
    await story.settles()


async def note_colour(story: Story) -> None:
    await story.settles()
    await story.press("w")
    await story.sees("Needs us")
    await story.press("c")
    await story.sees("Documents", "PRA/XX")
    await story.press("l")
    await story.settles()


async def start_chair(story: Story) -> None:
    await to_resolution(story)
    await story.press("g", "t")
    await story.sees("Start a chair's text on Resolution 11")
    await story.type("DT/24")
    await story.press("enter")
    await story.sees("DT/24, being made")


async def open_chair(story: Story) -> None:
    await story.settles()
    await story.press("slash")
    await story.type("DT/24")
    await story.press("enter")
    await story.sees("DT/24, being made")


async def pick(story: Story) -> None:
    await open_chair(story)
    await story.press("enter")
    await story.settles()
    await story.press("2")
    await story.sees("in the text: option 2")
    await story.press("escape")


async def hand_out(story: Story) -> None:
    await open_chair(story)
    await story.press("F", "enter")
    await story.sees("DT/24, handed out")


async def judge(story: Story) -> None:
    await story.settles()
    await story.press("slash")
    await story.type("DT/24")
    await story.press("enter")
    await story.sees("DT/24, handed out")
    await story.press("l")
    await story.sees("Fates in DT/24")
    await story.press("x")
    await story.settles()


async def take_position(story: Story) -> None:
    await story.settles()
    await story.press("g", "p")
    await story.sees("which changes do you want to go through?")
    await story.type("everything")
    await story.press("enter")
    await story.sees("Prepare  everything")
    await story.press("o")
    await story.settles()


async def bring_in(story: Story) -> None:
    await story.settles()
    await story.press("i")
    await story.type(str(story.workspace.folder.parent / "lamps.txt"))
    await story.press("enter")
    await story.sees("Imported")


async def on_draft(story: Story, number: str) -> None:
    """Put the cursor of the library on a draft of ours."""
    await story.settles()
    await story.press("g", "g")
    while f"› MOD {number}" not in story.text():
        await story.press("j")
        await story.settles()


async def renumber(story: Story) -> None:
    await on_draft(story, "ARB/XX/1")
    await story.press("N")
    await story.sees("Which number is")
    await story.type("ARB/77")
    await story.sees("is now ARB/77/1")
    await story.press("enter")
    await story.sees("takes it back")


async def discard(story: Story) -> None:
    await on_draft(story, "ARB/77/1")
    await story.press("D")
    await story.sees("brings it back")


ACTS: tuple[tuple[str, Keys], ...] = (
    ("new MOD ARB/XX/1", new_draft),
    ("save ARB/XX/1", change_words),
    ("change our own comments", commented()),
    ("save ARB/XX/1", commented("down")),
    ("save ARB/XX/1", cosign),
    ("note", note_colour),
    ("import Resolution 907", bring_in),
    ("start DT/24", start_chair),
    ("pick", pick),
    ("hand out DT/24", hand_out),
    ("DT/24", judge),
    ("position: oppose", take_position),
    ("renumber", renumber),
    ("discard MOD ARB/77/1", discard),
)
"""What is done in a run of the program, and what undo calls it."""
NOTED_BESIDE = {"private/register.toml", "private/positions/prd-res-11-practice.toml"}
"""What opening a text notes, which is no act; and a log, where a step that is taken back stays and says so."""


def test_all_is_taken_back_in_a_later_run_and_done_again_in_one_more(tmp_path: Path, workspace: Path) -> None:
    states = [files(workspace)]
    for name, act in ACTS:
        play(act, tmp_path, (100, 40))
        states.append(files(workspace))
        assert states[-1] != states[-2], name

    odd: list[tuple[str, str]] = []

    async def travel(story: Story, key: str, name: str, state: dict[str, bytes]) -> None:
        await story.settles()
        await story.press(key)
        await story.settles()
        said = next((line for line in story.lines() if line.startswith((" taken back: ", " done again: "))), "")
        if name not in said:
            odd.append((f"{key} {name}", said))
        now = files(workspace)
        changed = {place for place in {*now, *state} if now.get(place) != state.get(place)} - NOTED_BESIDE
        if changed:
            odd.append((f"{key} {name}", ", ".join(changed)))

    async def undo_all(story: Story) -> None:
        for (name, _), before in reversed(tuple(zip(ACTS, states, strict=False))):
            await travel(story, "u", name, before)

    async def redo_all(story: Story) -> None:
        for (name, _), after in zip(ACTS, states[1:], strict=True):
            await travel(story, "ctrl+r", name, after)

    play(undo_all, tmp_path, (100, 40))
    play(redo_all, tmp_path, (100, 40))
    assert not odd


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Ours, and a file to import beside it."""
    (tmp_path / "lamps.txt").write_text(LAMPS, encoding="utf-8")
    practice_copy(tmp_path / "workspace", also_ours="ARB")
    set_source(Workspace(tmp_path / "workspace"), "ARB")
    return tmp_path / "workspace"
