"""Every screen as text, at 80x24 and 120x40, with and without colour; ``pytest --goldens`` writes them anew.

Colour must not change a single character: what a screen says is said in text.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.replies_sent import send_replies
from tui.story import Story, play

GOLDENS = Path(__file__).parent / "goldens"
SIZES = [(80, 24), (120, 40)]

SCREENS: dict[str, list[str]] = {
    "library": [],
    "library-search": ["slash", *"WSIS", "enter"],
    "reader": ["enter", "n"],
    "reader-formal": ["enter", "o"],
    "reader-clean": ["enter", "v"],
    "reader-in-force": ["enter", "v", "v"],
    "reader-signs": ["enter", "t", "n"],
    "reader-only-changed": ["enter", "c"],
    "reader-prefix": ["enter", "right_square_bracket"],
    "reader-moved": ["down", "down", "down", "down", "down", "enter", "n"],
    "reader-suppression": ["down", "down", "down", "down", "enter"],
    "draft": ["enter", "n", "enter", *" [x]"],
    "form": ["enter", "f"],
    "export": ["x"],
    "help": ["enter", "question_mark"],
    "palette": ["enter", "ctrl+p", *"recog"],
    "import": ["i"],
    "replies": ["enter", "g", "r", "n", "2"],
    "replies-taken": ["enter", "g", "r", "n", "2", "t"],
}
REPLIED = ("replies", "replies-taken")
"""Screens of a workspace that replies have come to."""


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "120x40"])
@pytest.mark.parametrize("name", SCREENS)
def test_screen(name: str, size: tuple[int, int], tmp_path: Path, request: pytest.FixtureRequest) -> None:
    seen: list[str] = []

    async def tell(story: Story) -> None:
        await story.sees("Documents (6)")
        await story.press(*("space" if key == " " else key for key in SCREENS[name]))
        await story.settles()
        seen.append(story.text().replace(str(tmp_path), "HOME"))

    if name in REPLIED:
        send_replies(tmp_path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(tmp_path))
        play(tell, tmp_path, size)
        play(tell, tmp_path, size, NO_COLOR="1")
    golden = GOLDENS / f"{name}-{size[0]}x{size[1]}.txt"
    if request.config.getoption("--goldens"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(seen[0] + "\n", encoding="utf-8")
    assert seen[0] == seen[1]
    assert seen[0] + "\n" == golden.read_text(encoding="utf-8")
