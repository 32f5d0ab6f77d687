"""Every screen as text, at 80x24 and 120x40, the main ones at 60x20.

``pytest --goldens`` writes them anew.

Colour must not change a single character: what a screen says is said in text. At 80x24 it is taken away from each
screen; at the other sizes the program begins without it.
"""

from __future__ import annotations

import os
from datetime import date, datetime, timedelta
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from support.command_line import SEED
from support.four_editions import four_editions
from support.other_edition import other_edition
from support.parallel_texts import in_french
from support.replies_sent import send_replies
from support.story import Story, play
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.tui.shell.theming import start_theme

GOLDENS = Path(__file__).parent / "goldens"
SIZES = [(80, 24), (120, 40)]
SMALL = (60, 20)
ON_SMALL = (
    "library",
    "reader",
    "reader-signs",
    "reader-prefix",
    "draft",
    "form",
    "help",
    "palette",
    "conflict",
)

SHOWN_WIDE = {
    *("reader-formal", "reader-clean", "reader-in-force", "reader-signs", "reader-only-changed", "reader-prefix"),
    *("reader-moved", "reader-split", "reader-suppression", "reader-conflict", "palette-counted"),
    *("library-search", "brackets-none", "comments-none", "replies", "register-mine", "compare-contested"),
    *("options-brackets", "prepare-room"),
}
"""Screens that another one shows at 120x40, in another state: what width changes is seen there."""

_BRACKETS = ["enter", "n", "b", "j", "enter", '"[may][should][', "escape"]
_PRIVATE = ["C", "a", "enter", '"Ask the Director first; this may be seen as a step back from New Delhi.', "escape"]
_REPLY = ["r", '"Done.', "escape", "x"]
_SHARED = ["a", "down", "enter", '"Shall we cite Res. 73?', "escape"]

CHAIR = ["down", "g", "t", '"DT/24', "enter", "g", "g", "enter", "p", "p", "n", "n", "2", "escape"]
"""A chair's text with the change of the first proposal."""

EUR = SEED.read_text(encoding="utf-8").replace("ARB/36A1/1", "EUR/40A1/2").replace("RESOLUTION 11", "RESOLUTION 12")
"""A pasted redline without its marks, on a text in force that is not here."""

PREPARE = ["g", "p", '"every', "enter"]
"""All changes there are."""

SCREENS: dict[str, list[str]] = {
    "library": [],
    "library-search": ["slash", '"WSIS', "enter"],
    "reader": ["enter", "n"],
    "reader-formal": ["enter", "o"],
    "reader-clean": ["enter", "v"],
    "reader-in-force": ["enter", "v", "v"],
    "reader-signs": ["enter", "t", "n"],
    "reader-only-changed": ["enter", "c"],
    "reader-prefix": ["enter", "right_square_bracket"],
    "reader-moved": ["G", "enter", "n"],
    "reader-split": ["enter", "n", "e", *["up"] * 9, *["right"] * 15, "enter", "escape"],
    "new-clause": ["enter", "n", "a", '"to report', "enter", '"to act'],
    "replace": ["enter", "R", '"joint', "enter", '"common'],
    "sections": ["enter", "n", "M"],
    "one-mark": ["enter", "n", "e", '" [x]', "escape", "z"],
    "palette-counted": ["enter", "n", "colon", '"2 move'],
    "reader-suppression": [*["down"] * 5, "enter"],
    "reader-conflict": ["enter", "right_square_bracket", "x"],
    "conflict": ["enter", "g", "x"],
    "draft": ["enter", "n", "enter", '" [x]'],
    "form": ["enter", "f"],
    "export": ["x"],
    "new": ["down", "g", "n"],
    "cosignatories": ["enter", "g", "c", "a", '"EGY, 2024-05-01', "enter", "s", "a", '"JOR', "enter"],
    "help": ["enter", "question_mark"],
    "palette": ["enter", "ctrl+p", '"recog'],
    "import": ["i"],
    "import-question": ["i", '"eur.txt', "enter", "3"],
    "brackets": [*_BRACKETS, "B", "a", '"RCC', "space", '"EUR', "enter"],
    "brackets-none": ["enter", "B"],
    "comments": ["enter", "n", *_PRIVATE, *_REPLY, *_SHARED],
    "comments-none": ["enter", "n", "C"],
    "comment-circle": ["enter", "n", "C", "a"],
    "comment-form": ["enter", "n", "C", "a", "enter", '"Ask first.'],
    "reader-commented": ["enter", "n", "b", *_PRIVATE, "escape"],
    "replies": ["enter", "g", "r", "n", "2"],
    "replies-taken": ["enter", "g", "r", "n", "2", "t"],
    "chair": [*CHAIR, "n"],
    "options": [*CHAIR, "G", "enter"],
    "options-brackets": [*CHAIR, "g", "g", "enter", "n", "n", "n", "j", "b"],
    "fates": [*CHAIR, "l", "n"],
    "register": ["w"],
    "register-documents": ["w", "c", "j", "l", "r", "f", '"A. Delegate', "enter"],
    "register-focal-point": ["w", "c", "j", "f", '"A. Del'],
    "register-mine": ["w", "c", "c"],
    "compare": ["down", "equals_sign", "n"],
    "compare-contested": ["down", "equals_sign", "c", "l", "l"],
    "compare-source": ["enter", "equals_sign", "s", "s", "s"],
    "editions": ["down", "g", "e"],
    "editions-four": ["G", "g", "e", "h"],
    "parallel": ["enter", "n", "g", "L", "n"],
    "parallel-in-force": ["down", "enter", "g", "L", "n"],
    "history": ["down", "enter", *["j"] * 7, "g", "H"],
    "ages": ["down", "enter", *["j"] * 14, "g", "A"],
    "prepare-choice": ["g", "p"],
    "prepare": [*PREPARE, "4", "n"],
    "prepare-position": [
        *PREPARE,
        "4",
        "n",
        "o",
        "p",
        "r",
        "enter",
        '"Ask the Director.',
        "tab",
        '"Who pays?',
        "escape",
    ],
    "prepare-room": [*PREPARE, "4", "n", "o", "p", "g", "h"],
    "notes": [*PREPARE, "enter", '"Ask first.'],
    "brief": [*PREPARE, "b"],
    "room": [*CHAIR, "g", "m"],
}
REPLIED = ("replies", "replies-taken")
"""Screens of a workspace that replies have come to."""


IN_CONFLICT = """
[[conflict]]
provision = "recognizing-1"
base = { id = "recognizing-1", text = "the use of new technologies by the postal sector;" }
ours = { id = "recognizing-1", text = "the use of digital technologies by the postal sector;" }
theirs = { id = "recognizing-1", text = "the use of new technologies by all postal operators;" }
"""


def have_received(workspace: Path) -> None:
    """Documents came in, and there are twelve days to the deadline."""
    for at, path in enumerate(sorted((workspace / "contributions").iterdir())):
        noon = datetime(2024, 9, 10 + at, 12).timestamp()
        os.utime(path, (noon, noon))
    settings = workspace / "wtsaprep.toml"
    deadline = date.today() + timedelta(days=12)
    settings.write_text(f'{settings.read_text(encoding="utf-8")}deadline = "{deadline}"\n', encoding="utf-8")


def put_in_conflict(workspace: Path) -> None:
    """Two colleagues changed one clause of the first proposal."""
    path = workspace / "proposals" / "arb-res-11-b3dg.toml"
    text = path.read_text(encoding="utf-8").removesuffix(IN_CONFLICT)
    path.write_text(text + IN_CONFLICT, encoding="utf-8")


def make_ready(name: str, folder: Path) -> None:
    """Lay into the workspace what a screen shows."""
    if "conflict" in name:
        put_in_conflict(folder)
    if name == "ages":
        other_edition(folder, "Dubai, 2012")
    if name in ("editions", "history"):
        other_edition(folder)
    if name == "editions-four":
        workspace = Workspace(folder)
        for text in four_editions():
            workspace.save(workspace.new_resolution(text))
    if name.startswith("parallel"):
        in_french(folder)
    if name.startswith("register"):
        have_received(folder)


@pytest.mark.parametrize(
    ("name", "size"),
    [
        *((name, size) for name, size in product(SCREENS, SIZES) if size == SIZES[0] or name not in SHOWN_WIDE),
        *product(ON_SMALL, [SMALL]),
    ],
    ids=lambda value: value if isinstance(value, str) else "{}x{}".format(*value),
)
def test_screen(name: str, size: tuple[int, int], tmp_path: Path, request: pytest.FixtureRequest) -> None:
    seen: list[str] = []

    async def tell(story: Story) -> None:
        await story.sees("Tabled on 1 resolution")
        make_ready(name, story.workspace.folder)
        if name == "editions-four":  # They are opened from the list.
            story.read_again()
        await story.press(*SCREENS[name])
        await story.settles()
        seen.append(story.text().replace(os.environ["HOME"], "HOME").replace(date.today().isoformat(), "2024-10-15"))
        if coloured:
            plain, _ = start_theme({"NO_COLOR": "1"})
            assert plain.name != story.app.theme
            shown = story.text()
            story.app.register_theme(plain)
            story.app.theme = plain.name
            await story.settles()
            assert story.text() == shown

    coloured = size == SIZES[0]
    if name in REPLIED:
        send_replies(tmp_path)
    # A field shows as much of a path as it has room for: so home is short wherever the test runs.
    with pytest.MonkeyPatch.context() as patch, TemporaryDirectory(dir="/tmp") as home:
        patch.setenv("HOME", home)
        patch.chdir(tmp_path)
        Path("eur.txt").write_text(EUR, encoding="utf-8")
        if coloured:
            play(tell, tmp_path, size)
        else:
            play(tell, tmp_path, size, NO_COLOR="1")
    golden = GOLDENS / f"{name}-{size[0]}x{size[1]}.txt"
    if request.config.getoption("--goldens"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(seen[0] + "\n", encoding="utf-8")
    assert seen[0] + "\n" == golden.read_text(encoding="utf-8")
