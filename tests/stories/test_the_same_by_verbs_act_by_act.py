"""What a whole preparation leaves out, act by act: by keys and by verbs the files are the same, byte for byte."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from stories.test_all_is_taken_back_by_keys import LAMPS, bring_in, discard, judge, new_draft, open_draft, renumber
from stories.test_the_same_by_verbs import DRAFT, Typist, deal_ids, files, go, to_resolution
from support.command_line import Run
from support.practice import practice_copy
from support.stopped_clock import stop_clock
from support.story import Story, play
from tui.chair.test_chair_screen import set_source
from wtsaprep.commands.command import Command
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.tui.screens.command_screen import CommandScreen

Keys = Callable[[Story], Awaitable[None]]
Verbs = Callable[[Typist], object]
Part = tuple[str, Keys, Verbs]
"""The commands that are run by keys, the keys, and the verbs."""


async def saved(story: Story) -> None:
    await story.press("s")
    await story.sees("saved:")


async def clauses_by_keys(story: Story) -> None:
    await new_draft(story)
    await go(story, "considering b)")
    await story.press("A")
    await story.type("that it came before;")
    await story.press("escape")
    await go(story, "considering c)")
    await story.press("K")
    await go(story, "recognizing b)")
    await story.press(">", "<")
    await go(story, "considering a)")
    await story.press("enter")
    await story.type(" as seen")
    await story.press("escape", "r")
    await go(story, "observing")
    await story.press("up", "D")
    await go(story, "… 2")
    await story.press("g", "a")
    await story.type("ANNEX 1")
    await story.press("escape")
    await go(story, "resolves")
    await story.press("enter")
    await story.type(" as wanted")
    await story.press("escape", "u", "ctrl+r")
    await saved(story)


def clauses_by_verbs(typed: Typist) -> None:
    typed("new", "MOD", "11")
    typed("edit", DRAFT, "considering b)", "add-before", "that it came before;")
    typed("edit", DRAFT, "considering c)", "move-up")
    typed("edit", DRAFT, "recognizing b)", "indent")
    typed("edit", DRAFT, '"that the changes in postal', "outdent")
    typed("edit", DRAFT, "considering a)", "edit", f"{typed.words(DRAFT, 'considering a)')} as seen")
    typed("edit", DRAFT, "considering a)", "restore")
    typed("edit", DRAFT, "heading observing", "delete-heading")
    typed("edit", DRAFT, "whole text", "add-annex", "ANNEX 1")
    typed("edit", DRAFT, "resolves", "edit", f"{typed.words(DRAFT, 'resolves')} as wanted")
    typed("undo", DRAFT)
    typed("redo", DRAFT)


async def brackets_by_keys(story: Story) -> None:
    await open_draft(story)
    await go(story, "resolves")
    await story.press("enter")
    await story.type(" hoped")
    await story.press("f3", "f4")
    await story.type("asked")
    await story.press("escape")
    await go(story, "recognizing a)")
    await story.press("enter")
    await story.type(" now")
    await story.press("f3", "escape", "B")
    await story.sees("[now]")
    await story.press("d", "escape")
    await saved(story)


def brackets_by_verbs(typed: Typist) -> None:
    typed("edit", DRAFT, "resolves", "edit", f"{typed.words(DRAFT, 'resolves')} hoped")
    typed("edit", DRAFT, "resolves", "bracket", "hoped")
    typed("edit", DRAFT, "resolves", "alternative", "asked", "--bracket", "hoped")
    typed("edit", DRAFT, "recognizing a)", "edit", f"{typed.words(DRAFT, 'recognizing a)')} now")
    typed("edit", DRAFT, "recognizing a)", "bracket", "now")
    typed("edit", DRAFT, "recognizing a)", "drop-words", "--bracket", "now")


async def people_by_keys(story: Story) -> None:
    await open_draft(story)
    await story.press("g", "c")
    for code, key in (("EGY", "o"), ("JOR", "p"), ("UAE", "s")):
        await story.press("a")
        await story.type(code)
        await story.press("enter", key)
    await story.sees("UAE")
    await story.press("d", "escape")
    await go(story, "recognizing b)")
    await story.press("C", "a", "down", "enter")
    await story.type("for all")
    await story.press("escape")
    await story.sees("for all")
    await story.press("e")
    await story.type(" of us")
    await story.press("escape")
    await story.sees("of us")
    await story.press("u", "ctrl+r")
    await story.sees("of us")
    await story.press("escape")
    await saved(story)


def people_by_verbs(typed: Typist) -> None:
    typed("sign", DRAFT, "EGY", "objects")
    typed("sign", DRAFT, "JOR", "pending")
    typed("sign", DRAFT, "UAE", "signed")
    typed("sign", DRAFT, "UAE", "--delete")
    typed("comment", DRAFT, "recognizing b)", "for all", "--shared")
    typed("comment", DRAFT, "recognizing b)", "for all of us", "--change", "1")
    typed("undo", DRAFT)
    typed("redo", DRAFT)


async def chair_by_keys(story: Story) -> None:
    await to_resolution(story)
    await story.press("g", "t")
    await story.sees("Start a chair's text on Resolution 11")
    await story.type("DT/24")
    await story.press("enter")
    await story.sees("DT/24, being made", "redline")
    await story.press("enter")
    while "  resolves" not in story.lines()[0].rpartition("of")[0]:
        await story.press("n")
        await story.settles()
    await story.press("down", "enter")
    await story.sees("in the text: option 2")
    await story.press("down", "b")
    await story.settles()
    await story.press("u", "ctrl+r")
    await story.settles()
    await story.press("escape", "F", "enter")
    await story.sees("DT/24, handed out")


def chair_by_verbs(typed: Typist) -> None:
    typed("chair", "start", "DT/24", "11")
    typed("chair", "pick", "DT/24", "resolves", "2")
    typed("chair", "bracket", "DT/24", "resolves", "3")
    typed("chair", "undo", "DT/24")
    typed("chair", "redo", "DT/24")
    typed("chair", "freeze", "DT/24")


FATES = {"t": "taken", "w": "taken with changes", "b": "in brackets", "d": "open"}


async def fates_by_keys(story: Story) -> None:
    await judge(story)
    for key in FATES:
        await story.press(key, "p")
        await story.settles()
    await story.press("y", "u", "ctrl+r")
    await story.settles()


def fates_by_verbs(typed: Typist) -> None:
    typed("register", "DT/24", "--read")  # As whoever opens a text has read it.
    change = "ARB/36A1/1", "recognizing a)"
    typed("fates", "DT/24", "--confirm", *change, "not taken")
    for fate in (*FATES.values(), "suggested"):
        typed("fates", "DT/24", "--confirm", *change, fate)
    typed("chair", "undo", "DT/24")
    typed("chair", "redo", "DT/24")


async def room_by_keys(story: Story) -> None:
    await story.settles()
    await story.press("slash")
    await story.type("DT/24")
    await story.press("enter")
    await story.sees("DT/24, handed out")
    await story.press("g", "m")
    await story.sees("Room  DT/24", "resolves")
    for key in ("h", "w", "-"):
        await story.press(key)
        await story.settles()
        await story.press("p")
        await story.settles()


def room_by_verbs(typed: Typist) -> None:
    for outcome in ("pending", "withdrawn", "no-change"):
        typed("decide", "DT/24", "resolves", outcome)


async def brief_by_keys(story: Story) -> None:
    await to_resolution(story)
    await story.press("g", "p", "enter")
    await story.sees("Prepare")
    await story.press("b")
    await story.type("It matters.")
    await story.press("escape")
    await story.settles()


async def library_by_keys(story: Story) -> None:
    await renumber(story)
    await story.press("u", "ctrl+r")
    await story.settles()
    await discard(story)
    await bring_in(story)


def library_by_verbs(typed: Typist) -> None:
    typed("renumber", "ARB/XX", "ARB/77")
    typed("undo")
    typed("redo")
    typed("discard", "ARB/77/1")
    typed("import", typed.folder.parent / "lamps.txt")


PARTS: tuple[Part, ...] = (
    (
        "add-before move-up indent outdent edit restore delete-heading add-annex undo redo save",
        clauses_by_keys,
        clauses_by_verbs,
    ),
    ("bracket alternative drop-words", brackets_by_keys, brackets_by_verbs),
    ("object pend sign delete-signatory edit-comment take-back-comment comment-again", people_by_keys, people_by_verbs),
    ("take-option bracket-option take-back-pick pick-again freeze", chair_by_keys, chair_by_verbs),
    (
        "fate-not-taken fate-taken fate-changed fate-bracketed fate-open confirm-fate take-back-fate fate-again",
        fates_by_keys,
        fates_by_verbs,
    ),
    ("pend-paragraph withdraw no-change", room_by_keys, room_by_verbs),
    ("write-brief", brief_by_keys, lambda typed: typed("brief", "11", "--set", "editor=It matters.")),
    ("renumber take-back-act do-again discard import", library_by_keys, library_by_verbs),
)


def test_act_by_act_the_files_are_the_same(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stop_clock(monkeypatch)
    workspaces = tmp_path / "workspace", tmp_path / "typed" / "workspace"
    for folder in workspaces:
        practice_copy(folder, also_ours="ARB")
        set_source(Workspace(folder), "ARB")
        (folder.parent / "lamps.txt").write_text(LAMPS, encoding="utf-8")
    ran: set[str] = set()
    run_command = CommandScreen.run_command

    def noted(screen: CommandScreen[Any], row: Command, times: int = 1) -> None:
        ran.add(row.name)
        run_command(screen, row, times)

    monkeypatch.setattr(CommandScreen, "run_command", noted)
    typed = Typist(run, workspaces[1])
    for part, (commands, on_screen, in_shell) in enumerate(PARTS):
        ran.clear()
        deal_ids(monkeypatch, part % 6)
        play(on_screen, tmp_path, (100, 40), USER="Ann")
        assert set(commands.split()) <= ran
        deal_ids(monkeypatch, part % 6)
        in_shell(typed)
        by_keys, typed_files = map(files, workspaces)
        assert by_keys.keys() == typed_files.keys(), commands
        for place, content in by_keys.items():
            assert content == typed_files[place], (commands, place)
