"""No key hangs the program: every key on every screen and in every field, and it answers after each.

Keys go straight to the application. Behind each comes a question that takes the same way as the keys; it must come out
at the screen within a number of turns of the event loop, and the key may not have been handed around until then.
"""

from __future__ import annotations

import asyncio
import importlib
import pkgutil
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.await_complete import AwaitComplete
from textual.message import Message
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input, TextArea

import wtsaprep.tui
from support.many_runs import one_of_many
from support.other_edition import other_edition
from support.parallel_texts import in_french
from support.practice import practice_copy
from support.replies_sent import send_replies
from support.story import drawn_when_looked_at, key_event
from support.typing_places import WAYS as WAYS_TO_TYPE
from support.word_files import docx, p
from tui.test_goldens import CHAIR, PREPARE, put_in_conflict
from wtsaprep.commands.table import COMMANDS
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index
from wtsaprep.tui.keys.key_screen import NOT_TAKEN
from wtsaprep.tui.routes.table import ROUTES
from wtsaprep.tui.shell.app import WtsaprepApp
from wtsaprep.tui.widgets.clause_area import ClauseArea
from wtsaprep.tui.widgets.kept import InDraft, InJournal
from wtsaprep.tui.widgets.one_line_field import OneLineField
from wtsaprep.tui.widgets.text_row import Bar

WORD, CLEAN = "doubts.docx", "clean.txt"
WAYS: dict[str, list[list[str]]] = {
    "BracketsScreen": [["enter", "n", "b", "enter", *"[may]", "escape", "B"]],
    "ChairScreen": [CHAIR],
    "QueueChoiceScreen": [["g", "p"]],
    "CircleScreen": [["enter", "n", "C", "a"]],
    "CommentForm": [["enter", "n", "C", "a", "enter"]],
    "CommentsScreen": [["enter", "n", "C"]],
    "CompareScreen": [["down", "equals_sign"], ["down", "equals_sign", "slash"]],
    "ConflictScreen": [["enter", "g", "x"]],
    "CosignatoriesScreen": [["enter", "g", "c"], ["enter", "g", "c", "a"]],
    "EditionsScreen": [["down", "g", "e"]],
    "ParallelScreen": [["enter", "n", "g", "L"]],
    "HistoryScreen": [["enter", "j", "g", "H"]],
    "EditorScreen": [["enter", "n", "enter"]],
    "ExportScreen": [["x"]],
    "FindingsScreen": [["enter", "n", "enter", *" Sector", "escape", "exclamation_mark"]],
    "FatesScreen": [[*CHAIR, "l"]],
    "FileScreen": [["i", *WORD, "enter", "down", "down", "enter"]],
    "FormScreen": [["enter", "f"]],
    "HelpScreen": [["question_mark"]],
    "ImportScreen": [["i"], ["i", *WORD, "enter"]],
    "LibraryScreen": [[], ["slash"]],
    "WhoseScreen": [["i", "f3", "enter", *CLEAN, "enter"]],
    "WhichOneScreen": [["enter", "n", "e", *" [x]", "escape", "z"]],
    "DocumentNameScreen": [["down", "g", "t"]],
    "NewProposalScreen": [["g", "n"]],
    "OptionsScreen": [[*CHAIR, "G", "enter"]],
    "PaletteScreen": [["colon"]],
    "ParagraphScreen": [[*CHAIR, "g", "m", "m"]],
    "PrepareScreen": [[*PREPARE, "4", "n"], [*PREPARE, "slash"]],
    "ReaderScreen": [["enter", "n"], ["enter", "slash"]],
    "ReferencesScreen": [["enter", "n", "enter", *" as in considering a) and considering b)", "escape", "g", "f"]],
    "RegisterScreen": [["w"], ["w", "c", "j", "f"]],
    "ReplaceScreen": [["enter", "R"]],
    "RenumberScreen": [["N"]],
    "RepliesScreen": [["enter", "g", "r"]],
    "RoomScreen": [[*CHAIR, "g", "m"]],
    "SaveAsScreen": [["enter", "g", "s"]],
    "SectionScreen": [["enter", "n", "M"]],
    "SmallScreen": [[]],
    "ThemeScreen": [["g", "l"]],
    "UnfinishedScreen": [["enter"]],
    "WaysToWriteScreen": [["down", "enter", "enter"]],
    "WhoWeAreScreen": [["g", "u"]],
    "WritingForm": [[*PREPARE, "enter"], [*PREPARE, "4", "n", "o", "p", "r", "enter"]],
}
"""The ways to every screen, to some with a field open."""
BASES = {"TextScreen", "KeyScreen", "CommandScreen", "QuestionScreen", "FilterScreen", "QueueScreen", "CursorScreen"}
ENDING = {"ConflictScreen": "mtb"}
"""Keys with which the work of a screen is done: it can't stay."""
STEPS = [step for command in COMMANDS for keys in command.keys for step in keys.split(" ")]
KEYS = [
    *dict.fromkeys(STEPS),
    "shift+tab",
    "backspace",
    "delete",
    "f20",
    "alt+left",
    "alt+d",
    "alt+O",
    "ctrl+underscore",
    "<unknown>",
]
MANY = [step for command in COMMANDS for keys in command.keys if " " in keys for step in keys.split(" ")]
LAST = "quick and dear"
PASTED = f"d q\nx\n\t{LAST}"
FURTHEST = 12
"""How often a key is looked at: once by each that lies between a field and the application."""
TURNS = 20_000
"""Of the event loop, in which what takes longest here is done many times over."""


def screens() -> Iterator[str]:
    """All screens there are."""
    for module in pkgutil.walk_packages(wtsaprep.tui.__path__, "wtsaprep.tui."):
        importlib.import_module(module.name)
    classes: list[type[Screen[Any]]] = [Screen]
    for one in classes:
        classes += one.__subclasses__()
        ours = one.__module__.startswith("wtsaprep.") and one.__name__.endswith(("Screen", "Form"))
        if ours and one.__name__ not in BASES:
            yield one.__name__


def is_attacked(field: Input | TextArea) -> bool:
    """Whether a field is in the list of places where something can be typed, or takes words that are looked for."""
    assert isinstance(field, OneLineField | ClauseArea)
    if isinstance(field.kept, InJournal):
        place, name = field.kept.begun.place, field.kept.field
        return any(place.form == way.form and name in way.fields for way in WAYS_TO_TYPE.values())
    return not isinstance(field.kept, InDraft) or any(field.kept.form == way.form for way in WAYS_TO_TYPE.values())


class Question(events.InputEvent, bubble=False):
    """Goes behind a key, as another one would, and comes out once."""


class Presser:
    """Presses keys, and sees after each that the program answers."""

    def __init__(self, folder: Path) -> None:
        workspace = Workspace(folder)
        environment = {"EDITOR": "true"}
        self.app = WtsaprepApp(workspace, Index(workspace).contents, "WTSA-24", environment, ROUTES)
        self.looks = 0
        self.answered = False

    def hook(self, message: Message) -> None:
        """Sees every message that anybody gets."""
        if isinstance(message, events.Key):
            self.looks += 1
        elif isinstance(message, Question) and message.is_forwarded:
            self.answered = True

    async def press(self, key: str) -> None:
        await self.give(key_event(key), key)

    async def give(self, event: events.Key | events.Paste, key: str) -> None:
        """Give the program what is typed or pasted, and wait for its answer."""
        self.looks, self.answered = 0, False
        self.app.post_message(event)
        self.app.post_message(Question())
        for _ in range(TURNS):
            await asyncio.sleep(0)
            if self.answered:
                break
        assert self.answered, f"no answer after {key}"
        assert self.looks <= FURTHEST, f"{key} was handed around"

    async def stay(self, keys: list[str], field: Input | TextArea | None) -> None:
        """Press keys on the screen on top, which is not left; what opens over it is taken away."""
        app, screen = self.app, self.app.screen
        leave_screen = app.pop_screen

        def leave() -> AwaitComplete:
            return AwaitComplete() if app.screen is screen else leave_screen()

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(app, "pop_screen", leave)
            patch.setattr(screen, "dismiss", lambda result=None: AwaitComplete())
            patch.setattr(app, "leave", lambda status: None)
            for key in keys:
                if field is not None and field.is_attached and screen.focused is not field:
                    screen.set_focus(field)
                await self.press(key)
                while app.screen is not screen:
                    assert screen in app.screen_stack, f"{key} left the screen"
                    await leave_screen()

    async def paste(self, field: Input | TextArea | None) -> None:
        """Paste lines that would be commands, if they were keys: none is lost, or it is said that nothing takes them.

        They land in the field, or the screen makes more of them and shows what.
        """
        screen = self.app.screen
        if field is not None:
            if not field.is_attached:
                return
            screen.set_focus(field)
            await self.press("end")
        await self.give(events.Paste(PASTED), "a paste")
        assert self.app.screen is screen
        if field is not None:
            written = field.value if isinstance(field, Input) else field.text
            if screen.focused is not field:
                written = "\n".join(strip.text for strip in screen._compositor.render_strips())
            assert all(word in written for word in LAST.split())
        elif screen.focused is None and type(screen).__name__ != "SmallScreen":
            assert any(NOT_TAKEN in bar.words[0] for bar in screen.query(Bar))

    async def go(self, way: list[str], name: str, pilot: Pilot[None]) -> None:
        """Go to a screen."""
        for key in way:
            await self.press(key)
        if name == "SmallScreen":
            await pilot.resize_terminal(30, 8)
        await self.app.workers.wait_for_complete()
        await pilot.pause()
        assert type(self.app.screen).__name__ == name

    def sees_the_way_back(self) -> None:
        """The footer names, at 80 columns, the key that leads back."""
        screen = self.app.screen
        footer = screen.query_one("#footer", Bar)
        pieces, _ = footer.words
        assert not isinstance(pieces, str)
        first = type(screen).__name__ == "LibraryScreen" and screen.focused is None
        assert ("q" if first else "Esc") in {piece.text for piece in pieces if piece.role == "key"}
        assert sum(len(piece.text) for piece in pieces) <= footer.size.width == 78

    async def press_all(self, rounds: int = 1) -> None:
        """Every key in a field, or on the screen itself, there some times round; from field to field, and out.

        Letters are written in a screen's other fields as in its first, and only where there are several rounds.
        """
        screen = self.app.screen
        fields = [box for box in screen.query("*") if isinstance(box, Input | TextArea) and box.focusable]
        assert all(map(is_attacked, fields)), "it is not in the list of places that kills and full disks attack"
        ending = ENDING.get(type(screen).__name__, "")
        for box in (*fields, *(() if fields else (None,))):
            # A screen may be another one when keys come round again; all that a field keeps of them is its text.
            in_field = KEYS if rounds > 1 or box in fields[:1] else [key for key in KEYS if len(key) > 1]
            await self.stay(in_field if box else [key for key in KEYS + MANY if key not in ending] * rounds, box)
            await self.paste(box)
        around = len(fields) + 1
        await self.stay([*["tab"] * around, *["shift+tab"] * around], None)
        for key in (*ending, "escape", "escape"):
            await self.press(key)


def unfinished(folder: Path) -> None:
    """Half a thought was written here and is in its journal."""

    async def lose(presser: Presser) -> None:
        async with presser.app.run_test(message_hook=presser.hook):
            for key in ("enter", "n", "enter", *"half"):
                await presser.press(key)

    with one_of_many():
        asyncio.run(lose(Presser(folder)))


def test_there_is_a_way_to_every_screen() -> None:
    assert {*WAYS} == {*screens()}


def play_all_ways(
    name: str, tmp_path: Path, patch: pytest.MonkeyPatch, then: Callable[[Presser], Awaitable[None]]
) -> None:
    """Go every way to a screen, each in a workspace of its own where that way leads there, and do something."""
    patch.setenv("HOME", str(tmp_path))
    patch.chdir(tmp_path)
    Path(WORD).write_bytes(docx(p("MOD\tRCC/40A1/1"), p("RESOLUTION 5 (Rev. Geneva, 2022)"), p("considering")))
    Path(CLEAN).write_text("RESOLUTION 11 (Rev. New Delhi, 2024)\nconsidering\nthat all is well.\n", encoding="utf-8")

    async def run(way: list[str], folder: Path) -> None:
        presser = Presser(folder)
        async with presser.app.run_test(message_hook=presser.hook) as pilot:
            await presser.go(way, name, pilot)
            await then(presser)

    for number, way in enumerate(WAYS[name]):
        folder = tmp_path / str(number)
        folder.mkdir()
        if name == "RepliesScreen":
            send_replies(folder)
        else:
            practice_copy(folder / "workspace", also_ours="ARB")
        if name == "EditionsScreen":
            other_edition(folder / "workspace")
        if name == "ParallelScreen":
            in_french(folder / "workspace")
        if name == "ConflictScreen":
            put_in_conflict(folder / "workspace")
        if name == "UnfinishedScreen":
            unfinished(folder / "workspace")
        with one_of_many(), drawn_when_looked_at():
            asyncio.run(run(way, folder / "workspace"))


@pytest.mark.parametrize("name", WAYS)
def test_a_screen_shows_the_way_back_and_answers_after_every_key(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def look_and_press(presser: Presser) -> None:
        if name != "SmallScreen":
            presser.sees_the_way_back()
        await presser.press_all()

    play_all_ways(name, tmp_path, monkeypatch, look_and_press)
