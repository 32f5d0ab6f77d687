"""Every screen opened on a workspace one value of which is extreme: it answers, and there is a way back."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from support.command_line import called, own_environment
from support.extreme_values import MADE, put_extreme
from support.practice import practice_copy
from support.story import Story, play
from wtsaprep.tui.lists.library_screen import LibraryScreen

WAYS = (
    ("enter", "n", "f", "tab", "escape", "C", "escape", "g", "c", "escape", "B", "escape", "v", "g", "r", "escape"),
    ("down", "enter", "n", "v", "o", "n", "escape"),
    ("down", "equals_sign", "down", "enter", "escape"),
    ("down", "down", "down", "enter", "n", "C", "escape", "x", "escape"),
    ("G", "enter", "l", "escape", "enter", "escape", "g", "m", "n", "enter", "escape", "g", "h"),
    ("w", "c", "down", "f", "escape", "enter", "escape"),
    ("g", "p", *"every", "enter", "n", "enter", "escape", "h", "escape", "b", "escape"),
    ("g", "e", "escape", "i", "escape", "x", "tab", "escape", "g", "u", "escape", "N", "escape", "g", "t", "escape"),
    ("slash", *"coll", "enter", "escape", "o", "u", "escape"),
)
"""Keys from the library to its screens, forms and lists."""
DEEPEST = 8


@cache
def _prepared() -> Path:
    folder = Path(mkdtemp(prefix="wtsaprep-extreme-"))
    workspace = practice_copy(folder / "workspace", also_ours="ARB")
    for words in MADE:
        done = called(("--workspace", workspace, *words), folder, own_environment(folder))
        assert done.returncode == 0, done.stderr
    return workspace


def open_every_screen(folder: Path, seed: int) -> None:
    """Put an extreme value into a workspace of its own and go every way; a crash raises what it was."""
    workspace = Path(shutil.copytree(_prepared(), folder / "workspace"))
    what = put_extreme(workspace, seed)

    async def tell(story: Story) -> None:
        for way in WAYS:
            for key in ("g", "g", *way):
                await story.press(key)
            for _ in range(DEEPEST):
                await story.drawn()
                if isinstance(story.app.screen, LibraryScreen):
                    break
                await story.press("escape")
            assert isinstance(story.app.screen, LibraryScreen), f"no way back: {what}\n{story.text()}"
        await story.settles()

    try:
        play(tell, folder)
    except Exception as wrong:
        wrong.add_note(f"seed {seed}: {what}")
        raise
