"""A file that can't be imported as it is: the screen offers the other ways, and writes what the verb writes by them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from support.command_line import Run
from support.practice import practice_copy
from support.story import Story, play

OURS = "ARB/36A1/1"


class Way(NamedTuple):
    """What comes in, what the screen offers, the key that takes it, and the options of the verb that say the same."""

    text: str
    sees: str
    key: str
    options: Sequence[str]
    wrote: str


def in_force(run: Run) -> str:
    """The shipped text in force as it would be pasted."""
    return run("show", "11").stdout


def clean(run: Run) -> str:
    """The text that the shipped proposal makes, without its number."""
    return run("show", OURS, "--view", "final").stdout.partition("\n")[2]


def another_way(run: Run) -> dict[str, Way]:
    """One file for each other way there is."""
    text, revised = in_force(run), clean(run)
    marked = text.replace("that ", "that, as [-it-]{+all+} says, ", 1)
    return {
        "against": Way(
            f"MOD\tEUR/40A1/2\n{marked}",
            "b  reads it against the text that is here (11)",
            "b",
            ("--baseline", "11"),
            "MOD EUR/40A1/2",
        ),
        "revised, same edition": Way(
            text.replace("postal", "post", 1),
            "m  makes a MOD of it, revised from the text that is here (11)",
            "m",
            ("--baseline", "11", "--revised"),
            "MOD XXX/XX/1",
        ),
        "revised, its own edition": Way(
            revised,
            "m  makes a MOD of it, revised from the text that is here (11)",
            "m",
            ("--baseline", "11", "--revised"),
            "MOD XXX/XX/1",
        ),
        "replace": Way(
            text.replace("postal", "post", 1),
            "t  puts it in the place of the one here",
            "t",
            ("--replace",),
            "replaces",
        ),
        "reply": Way(
            f"MOD\t{OURS}\n{revised.replace('postal', 'post', 1)}",
            f"o  makes a reply of it, sent back on {OURS}",
            "o",
            ("--onto", OURS),
            f"to {OURS} by",
        ),
    }


NAMES = ("against", "revised, same edition", "revised, its own edition", "replace", "reply")


@pytest.mark.parametrize("name", NAMES)
def test_the_screen_writes_what_the_verb_writes(run: Run, tmp_path: Path, name: str) -> None:
    way = another_way(run)[name]
    file = tmp_path / "file.txt"
    file.write_text(way.text, encoding="utf-8")
    by_verb = tmp_path / "by-verb"
    practice_copy(by_verb, also_ours="ARB")
    done = run("import", file, *way.options, "--accept-guesses", "--workspace", by_verb)
    assert done.returncode == 0, done.stderr

    practice_copy(tmp_path / "workspace", also_ours="ARB")
    before = held(tmp_path / "workspace")

    async def tell(story: Story) -> None:
        await story.press("i")
        await story.type(str(file))
        await story.press("enter")
        await story.sees(way.sees)
        assert held(story.workspace.folder) == before
        await story.press(way.key)
        await story.settles()
        if "Whose text" in story.text():
            await story.press("enter")
        if "question" in story.lines()[0]:
            await story.press("a")
        await story.sees("Imported", way.wrote)

    play(tell, tmp_path, (120, 40))
    assert held(tmp_path / "workspace") == held(by_verb)


def held(folder: Path) -> dict[str, str]:
    """What the files of a workspace hold, by their paths."""
    return {
        str(path.relative_to(folder)): path.read_text(encoding="utf-8")
        for path in folder.rglob("*.toml")
        if path.is_file()
    }


def test_what_another_edition_of_is_here_is_written_as_it_is_if_that_is_meant(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file.txt").write_text(clean(run), encoding="utf-8")

    async def tell(story: Story) -> None:
        await story.press("i")
        await story.type(str(tmp_path / "file.txt"))
        await story.press("enter")
        await story.sees("This is what will be written", "Resolution 11 (New Delhi, 2024), official")
        await story.press("enter")
        await story.sees("Imported")

    play(tell, tmp_path)
