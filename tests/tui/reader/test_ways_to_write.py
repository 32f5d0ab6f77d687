"""A proposal of ours that is begun from a clause is opened at that clause: it is what somebody wants to write on."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.story import Story, play

HERE = "considering b)"


async def stands_on_it(story: Story, name: str) -> None:
    await story.sees(name, "redline")
    chosen = "b)  that postal and telecommunication administrations"
    await story.until(
        lambda: any(line.startswith("›") and chosen in line for line in story.lines()), f"{HERE} to be chosen"
    )


@pytest.mark.parametrize(
    "ways",
    [
        pytest.param(("m",), id="m"),
        pytest.param(("enter", "enter"), id="Enter, which edits where that can be done"),
        pytest.param(("g", "n", '"mod', "enter"), id="any symbol"),
    ],
)
def test_on_a_text_in_force(tmp_path: Path, ways: tuple[str, ...]) -> None:
    async def tell(story: Story) -> None:
        await story.press("j", "enter")
        await story.sees("in force")
        await story.press("6", "j")
        await story.sees(HERE)
        await story.press(*ways)
        await stands_on_it(story, "MOD XXX/XX/1")

    play(tell, tmp_path)


def test_gone_on_with(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("j", "enter")
        await story.sees("in force")
        await story.press("m")
        await story.sees("MOD XXX/XX/1")
        await story.press("escape", "6", "j", "m")
        await story.sees("we have a draft on it already")
        await story.press("enter")
        await stands_on_it(story, "MOD XXX/XX/1")

    play(tell, tmp_path)


@pytest.mark.parametrize("way", [pytest.param((), id="from its wording"), pytest.param(("down",), id="our own MOD")])
def test_beside_what_somebody_else_tabled(tmp_path: Path, way: tuple[str, ...]) -> None:
    async def tell(story: Story) -> None:
        await story.press("j", "enter")
        await story.sees("MOD ARB/36A1/1")
        await story.press("6", "j")
        await story.sees(HERE)
        await story.press("m")
        await story.sees("Our own proposal, beside ARB/36A1/1")
        await story.press(*way, "enter")
        await story.sees("Who are we?")
        await story.press('"EGY', "enter")
        await stands_on_it(story, "MOD EGY/XX/1")

    play(tell, tmp_path, also_ours="")
