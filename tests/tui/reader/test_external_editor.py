"""The user's own editor: what it leaves is checked, and nothing is changed where that is no clause."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

import pytest

from support.story import Story, play
from wtsaprep.errors import WtsaprepError
from wtsaprep.tui.reader.external_editor import edited_outside
from wtsaprep.tui.widgets.clause_area import ClauseArea


def editor(folder: Path, script: str) -> dict[str, str]:
    """An editor that does to its file what a shell script says."""
    path = folder / "editor.sh"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return {"EDITOR": str(path)}


def test_line_breaks_that_an_editor_made_are_kept_for_folding(tmp_path: Path) -> None:
    environment = editor(tmp_path, r"""grep -q 'old words' "$1" && printf 'new\nwords;\n' > "$1" """)
    assert edited_outside("old words", environment, nullcontext()).split() == ["new", "words;"]


@pytest.mark.parametrize(
    ("script", "said"),
    [
        (r"""printf 'one\n\ntwo\n' > "$1" """, "several paragraphs"),
        ("exit 3", "ended with status 3"),
        (r"""printf '\351' > "$1" """, "not UTF-8"),
    ],
)
def test_what_is_no_clause_is_refused(tmp_path: Path, script: str, said: str) -> None:
    with pytest.raises(WtsaprepError, match=said):
        edited_outside("words", editor(tmp_path, script), nullcontext())


def test_an_editor_that_is_not_there_is_named() -> None:
    with pytest.raises(WtsaprepError, match="/nowhere/vi can't be started"):
        edited_outside("words", {"EDITOR": "/nowhere/vi"}, nullcontext())
    with pytest.raises(WtsaprepError, match="no editor is set"):
        edited_outside("words", {}, nullcontext())


def test_a_clause_that_comes_back_empty_is_deleted_or_stays_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def tell(story: Story) -> None:
        monkeypatch.setattr(story.app, "suspend", nullcontext)  # A test terminal can't be given away.
        story.app.environment = editor(tmp_path, ': > "$1"')
        await story.press("enter", "n", "E")
        await story.sees("recognizing a): came back empty, so it is deleted; u takes it back")
        await story.press("u", "g", "g", "E")
        await story.sees("every resolution has this part; change its words instead")

    play(tell, tmp_path)


def test_a_clause_that_is_left_empty_is_deleted(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "n", "enter")
        story.app.screen.query_one(ClauseArea).clear()
        await story.press("escape", "u")
        await story.sees("taken back: delete recognizing a)")
        await story.press("g", "g", "enter")
        story.app.screen.query_one(ClauseArea).clear()
        await story.press("escape")
        await story.sees("every resolution has this part")

    play(tell, tmp_path)
