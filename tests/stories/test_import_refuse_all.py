"""A pasted redline without its marks: the screen asks in words what happened at each place, and `x` leaves all as they
stand, as the verb's option does.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from support.command_line import Run
from support.story import Story, play

TEXT = """MOD\tARB/40A1/1
RESOLUTION 905 (Geneva, 2031)
Ropes and ladders
The World Telecommunication Standardization Assembly (Geneva, 2031),
considering
a)\tthat the Union of Harbours,the ILH, keeps lamps;
b)\tthat reporting reporting is useful;
c)\tthat mobile ladderscables are kept,
resolves
to go on.
"""
BLANK = "a blank was lost: “a) that the Union of Harbours, the ILH, keeps lamps;”"
TWICE = "“reporting” stands twice, and once is meant: “b) that reporting is useful;”"


def texts(workspace: Path) -> dict[str, object]:
    """What was written, by file."""
    return {path.name: tomllib.loads(path.read_text("utf-8")) for path in sorted(workspace.rglob("*905*.toml"))}


def by_verb(run: Run, tmp_path: Path, option: str) -> tuple[str, Path]:
    """What the verb says of the text, and its workspace."""
    file, workspace = tmp_path / "file.txt", tmp_path / "by-verb"
    file.write_text(TEXT, encoding="utf-8")
    assert run("init", workspace).returncode == 0
    done = run("import", file, option, "--workspace", workspace)
    assert done.returncode == 0, done.stderr
    return done.stderr, workspace


def test_what_changes_nothing_is_said_in_words_and_costs_no_clause(run: Run, tmp_path: Path) -> None:
    said, workspace = by_verb(run, tmp_path, "--accept-guesses")
    assert BLANK in said
    assert TWICE in said
    for view in ("base", "final"):
        shown = run("show", "ARB/40A1/1", "--view", view, "--workspace", workspace).stdout
        assert "that the Union of Harbours, the ILH, keeps lamps;" in shown
        assert "that reporting is useful;" in shown


@pytest.mark.parametrize("first", [(), ("n",)])
def test_x_leaves_all_as_they_stand(run: Run, tmp_path: Path, first: tuple[str, ...]) -> None:
    _, workspace = by_verb(run, tmp_path, "--refuse-guesses")

    async def tell(story: Story) -> None:
        await story.press("i")
        await story.type(str(tmp_path / "file.txt"))
        await story.press("enter")
        await story.sees("1 of 3", BLANK)
        await story.press(*first)
        await story.press("x")
        await story.sees("Imported")

    play(tell, tmp_path, (120, 40))
    written = texts(tmp_path / "workspace")
    assert written
    assert written == texts(workspace)
    assert "Harbours,the ILH" in str(written)
    assert "reporting reporting" in str(written)
