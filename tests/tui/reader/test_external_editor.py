"""The user's own editor: what it leaves is checked, and nothing is changed where that is no clause."""

from __future__ import annotations

import os
import shutil
import signal
from contextlib import nullcontext
from pathlib import Path

import pytest

from support.story import Story, play
from support.terminal import Terminal
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


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("", "no editor is set"),
        (" \t ", "no editor is set"),
        ("/nowhere/vi", "^/nowhere/vi can't be started: no such file"),
        ("vi 'x", r"^\$VISUAL ends within a quotation or behind a backslash: vi 'x"),
        ('vi "', r"^\$VISUAL ends within a quotation"),
        ("vi \\", r"^\$VISUAL ends within a quotation"),
        ("''", "^an empty word can't be started"),
        ("/tmp", "^/tmp can't be started: permission denied"),
        ("/etc/passwd", "^/etc/passwd can't be started: permission denied"),
        ("vi\0m", "can't be started: embedded null byte"),
        ("x" * 300_000, r"^x{60} \.\.\. can't be started"),
        ("sh -c 'kill -9 $$'", "^sh was ended by signal 9"),
    ],
)
def test_whatever_is_set_is_answered_by_what_to_set(command: str, said: str) -> None:
    with pytest.raises(WtsaprepError, match=said) as fault:
        edited_outside("words", {"VISUAL": command, "EDITOR": ""}, nullcontext())
    assert fault.value.hint, "it does not say what to do"


def test_a_blank_visual_leaves_it_to_the_editor(tmp_path: Path) -> None:
    environment = editor(tmp_path, """printf 'new' > "$1" """) | {"VISUAL": " "}
    assert edited_outside("old", environment, nullcontext()) == "new"


def test_what_was_written_and_is_refused_is_kept_where_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    for script in (r"""printf 'my one\n\nmy two\n' > "$1" """, """printf 'my one' > "$1"; exit 1"""):
        with pytest.raises(WtsaprepError, match="What you wrote is in ") as fault:
            edited_outside("words", editor(tmp_path, script), nullcontext())
        kept = Path(fault.value.hint.rpartition(" is in ")[2].removesuffix("."))
        assert kept.read_text(encoding="utf-8").startswith("my one")
        assert (kept.parent.stat().st_mode & 0o777, kept.stat().st_mode & 0o777) == (0o700, 0o600)
        shutil.rmtree(kept.parent)
    with pytest.raises(WtsaprepError):
        edited_outside("words", editor(tmp_path, "exit 1"), nullcontext())
    assert not list(tmp_path.glob("wtsaprep-*")), "words that are in the draft lie about"


def test_without_a_place_for_its_file_no_editor_is_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))
    with pytest.raises(WtsaprepError, match="no file can be made for the editor: no such file"):
        edited_outside("words", editor(tmp_path, "exit 1"), nullcontext())


def test_an_interrupt_is_the_editors(tmp_path: Path) -> None:
    environment = editor(tmp_path, f"""kill -INT {os.getpid()}; sleep 0.05; printf 'new' > "$1" """)
    before = signal.getsignal(signal.SIGINT)
    assert edited_outside("old", environment, nullcontext()) == "new"
    assert signal.getsignal(signal.SIGINT) is before


def test_a_command_that_can_not_be_read_is_said_on_the_screen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def tell(story: Story) -> None:
        monkeypatch.setattr(story.app, "suspend", nullcontext)
        story.app.environment = {"EDITOR": "vi 'x"}
        await story.press("enter", "n", "E")
        await story.sees("$EDITOR ends within a quotation", "as in EDITOR=vi")

    play(tell, tmp_path)


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


@pytest.mark.parametrize("command", ["/nowhere/vi", "false", "sh -c 'kill -9 $$'", "true"])
def test_the_terminal_is_taken_back_whatever_became_of_the_editor(tmp_path: Path, command: str) -> None:
    with_terminal = Terminal(tmp_path, EDITOR=command, VISUAL=command)
    try:
        with_terminal.sees("Tabled on 1 resolution")
        with_terminal.press("\r")
        with_terminal.sees("redline")
        with_terminal.press("nE")
        with_terminal.sees("can't be started" if "nowhere" in command else "ended" if command != "true" else "redline")
        with_terminal.press("?")
        with_terminal.sees("Here first")
    finally:
        with_terminal.close()
