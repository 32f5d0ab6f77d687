"""Citations are followed to whatever text they lead to, and back: to the same place, in the same view, at any depth."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from support.citing_texts import file_of, lay_citing_texts
from support.practice import practice_copy
from support.story import Story, play
from wtsaprep.model.provision import Provision
from wtsaprep.model.resolution import Resolution
from wtsaprep.store.files.toml_values import dump_value
from wtsaprep.tui.reader.reader_screen import ReaderScreen
from wtsaprep.tui.screens.destinations import CompareEditions, CompareProposals, ReadHistory, ReadResolution, Room


@pytest.fixture
def citing(tmp_path: Path) -> Path:
    """A folder with a workspace in it whose texts cite each other."""
    lay_citing_texts(practice_copy(tmp_path / "workspace", also_ours="ARB"))
    return tmp_path


async def read(story: Story, number: str, adopted: str) -> None:
    """Open one of the texts."""
    story.app.open(ReadResolution(file_of(story.workspace.folder, number, adopted), "resolves-1"))
    await story.sees(f"Resolution {number} ({adopted})")


def seen(story: Story) -> tuple[object, ...]:
    """Where one is, and how it looks."""
    screen = story.app.screen
    assert isinstance(screen, ReaderScreen)
    return screen.text.name, screen.here(), screen.sheet.view, screen.view.scrolled, len(story.app.screen_stack)


def test_it_is_asked_which_and_one_comes_back_to_the_same_place(citing: Path) -> None:
    async def tell(story: Story) -> None:
        await read(story, "73", "Geneva, 2022")
        before = seen(story)
        await story.press("g", "f")
        await story.sees("Follow which citation?", "»Resolution 11 (Hammamet, 2016)«")
        await story.press("down", "enter")
        await story.sees("Resolution 44 (New Delhi, 2024)", "resolves 2")
        await story.press("g", "f")
        await story.sees("Resolution 73 (Geneva, 2022)")
        await story.press("g", "o")
        await story.sees("Resolution 44 (New Delhi, 2024)")
        await story.press("g", "o")
        assert seen(story) == before
        await story.press("g", "o")
        await story.sees("no citation was followed")

    play(tell, citing)


def test_what_is_not_here_is_said_with_what_is(citing: Path) -> None:
    async def tell(story: Story) -> None:
        await read(story, "73", "Geneva, 2022")
        await story.press("down", "g", "f", "down", "enter")
        await story.sees("Resolution 44 (Dubai, 2012) is not in this workspace", "New Delhi, 2024")

    play(tell, citing)


def test_where_nothing_is_cited_it_is_said(citing: Path) -> None:
    async def tell(story: Story) -> None:
        await read(story, "44", "New Delhi, 2024")
        await story.press("g", "f")
        await story.sees("nothing is cited here")

    play(tell, citing)


@pytest.mark.parametrize("seed", range(3))
def test_following_and_coming_back_is_the_identity(citing: Path, seed: int) -> None:
    """Within a text and between them, the view changed on the way, as often as one likes."""
    chance = random.Random(seed)

    async def tell(story: Story) -> None:
        await read(story, "73", "Geneva, 2022")
        trail = []
        for _ in range(8):
            await story.press(chance.choice(("g g", "down", "up")))
            before = seen(story)
            await story.press("g", "f")
            if story.app.screen.__class__.__name__ == "ReferencesScreen":
                await story.press(*["down"] * chance.randrange(2), "enter")
            if seen(story) != before:
                trail.append(before)
        assert trail
        for before in reversed(trail):
            await story.press("g", "o")
            assert seen(story) == before

    play(tell, citing)


def test_a_view_that_was_changed_on_the_way_is_as_it_was(citing: Path) -> None:
    async def tell(story: Story) -> None:
        path = story.workspace.folder / "proposals"
        draft = next(path.glob("arb-*.toml"))
        text = draft.read_text("utf-8").replace("digital financial services", "services of recognizing b) above", 1)
        draft.write_text(text, "utf-8")
        story.read_again()
        await story.press("enter", "n")
        await story.settles()
        before = seen(story)
        await story.press("g", "f")
        assert seen(story)[1] != before[1]
        await story.press("v", "v", "o", "g", "o")
        assert seen(story) == before

    play(tell, citing)


def test_who_cites_a_clause_or_the_text_is_listed_and_gone_to(citing: Path) -> None:
    async def tell(story: Story) -> None:
        await read(story, "44", "New Delhi, 2024")
        await story.press("g", "F")
        await story.sees("nothing here cites resolves 1")
        await story.press("down")
        before = seen(story)
        await story.press("g", "F")
        await story.sees("resolves 2: cited in 2 places", "Resolution 73 (Dubai, 2012)  resolves 1")
        await story.press("down", "enter")
        await story.sees("Resolution 73 (Geneva, 2022)", "in force")
        assert seen(story)[1] == ("resolves-1", "resolves 1")
        await story.press("g", "o")
        assert seen(story) == before
        await story.press("g", "g", "g", "F")
        await story.sees("Resolution 44 (New Delhi, 2024): cited in")

    play(tell, citing)


def test_what_is_cited_is_followed_from_a_comparison_and_from_the_room(citing: Path) -> None:
    async def tell(story: Story) -> None:
        draft = next((story.workspace.folder / "proposals").glob("arb-*.toml"))
        text = draft.read_text("utf-8").replace("digital financial services", "services of Resolution 44", 1)
        draft.write_text(text, "utf-8")
        story.app.open(CompareProposals("11", "recognizing-1"))
        await story.sees("Compare")
        await story.settles()
        await story.press("g", "f")
        await story.sees("Resolution 44 (New Delhi, 2024)")
        await story.press("g", "o")
        await story.sees("Compare")
        await story.press("escape")
        story.app.open(Room(draft))
        await story.sees("Room")
        await story.press("g", "f")
        await story.sees("Resolution 44 (New Delhi, 2024)")
        await story.press("g", "o")
        await story.sees("Room")

    play(tell, citing)


@pytest.mark.parametrize(
    "view",
    [CompareEditions("73@geneva-2022", "resolves 1"), ReadHistory("73@geneva-2022", "resolves-1")],
    ids=["editions", "history"],
)
def test_it_is_followed_from_editions_and_from_a_history(citing: Path, view: CompareEditions | ReadHistory) -> None:
    async def tell(story: Story) -> None:
        story.app.open(view)
        await story.sees("that Resolution 11 (Hammamet, 2016)")
        before = story.app.screen
        await story.press("g", "f")
        await story.sees("»Resolution 44")
        await story.press("down", "enter")
        await story.sees("Resolution 44 (New Delhi, 2024)", "in force")
        await story.press("g", "o")
        assert story.app.screen is before

    play(tell, citing)


def test_what_is_only_read_is_no_text_to_propose_on(citing: Path) -> None:
    folder = citing / "workspace" / "references"
    folder.mkdir()
    text = Resolution(
        kind="constitution",
        number="CS",
        adopted="Bucharest, 2022",
        provisions=(Provision(id="title", kind="title", text="CONSTITUTION"), Provision(id="no-9", text="to be read;")),
    )
    (folder / "constitution.toml").write_text(dump_value(text), "utf-8")

    async def tell(story: Story) -> None:
        story.app.open(ReadResolution(folder / "constitution.toml"))
        await story.sees("Constitution CS (Bucharest, 2022)", "only read here")
        assert "propose" not in story.text()
        assert "my MOD" not in story.text()
        for key in ("enter", "m", "g n"):
            await story.press(*key.split())
            await story.sees("is only read here:")
            assert isinstance(story.app.screen, ReaderScreen)

    play(tell, citing)
