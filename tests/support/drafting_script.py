"""A scripted drafting session, killed at a moment of its own choice: what was acknowledged must be there afterwards.

The script is drawn by seed: clauses edited word by word, a field of the form filled, undo, redo, saves. A model that
knows nothing of the program says what the draft must hold after each act.
"""

from __future__ import annotations

import os
import random
import signal
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from support.terminal import Terminal
from wtsaprep.drafting.draft import Draft
from wtsaprep.model.contribution import Contribution
from wtsaprep.services.drafts.drafting_session import DraftingSession
from wtsaprep.services.drafts.open_and_save import open_draft_files
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index

DRAFT = "arb-res-11-b3dg.toml"
PLACES = {"recognizing-1": "ggn\r", "recognizing-2": "ggnj\r", "headline": "f"}
"""What is edited, and the keys that lead there from the reader."""
_SEES = {"recognizing-1": "recognizing a)   MOD", "recognizing-2": "recognizing b)   MOD", "headline": "reasons, cover"}
_END = "\x1b[F"
_BACK = "\x1b"

Texts = dict[str, str]


@dataclass(frozen=True, slots=True)
class Model:
    """What the draft must hold: the states that undo and redo walk along, the open editor, what is saved."""

    states: tuple[Texts, ...]
    at: int
    saved: Texts
    typed: Texts

    @property
    def now(self) -> Texts:
        """The texts, with what stands in an open editor."""
        return {**self.states[self.at], **self.typed}


@dataclass(frozen=True, slots=True)
class Act:
    """Keys that are pressed together, what the screen shows then, and the model after them."""

    keys: str
    sees: tuple[str, ...]
    model: Model
    not_seen: str = "\0"


def draw_script(seed: int, start: Texts) -> tuple[Act, ...]:
    """Some acts, from the library on."""
    chance = random.Random(seed)
    model = Model((start,), 0, start, {})
    acts = [Act("\r", ("MOD ARB/36A1/1", "redline"), model)]
    last, count = "", 0
    while len(acts) < 40:
        kind = chance.choice(["edit", "edit", "undo", "redo", "save"])
        if kind == "edit":
            place = chance.choice(list(PLACES))
            acts.append(Act(PLACES[place], (_SEES[place],), model))
            for _ in range(chance.randint(1, 4)):
                count += 1
                word = f" w{count:02}"
                text = (model.now[place] + word).strip()
                model = replace(model, typed={place: text})
                acts.append(Act(_END + word, (word.strip(),), model))
            model = replace(model, states=(*model.states[: model.at + 1], model.now), at=model.at + 1, typed={})
            acts.append(Act(_BACK, ("redline  unsaved",), model))
        elif kind == "undo" and model.at and last != "undo":
            model = replace(model, at=model.at - 1)
            acts.append(Act("u", ("taken back:",), model))
        elif kind == "redo" and model.at < len(model.states) - 1 and last != "redo":
            model = replace(model, at=model.at + 1)
            acts.append(Act("\x12", ("made again:",), model))
        elif kind == "save" and model.now != model.saved:
            model = replace(model, saved=model.now)
            acts.append(Act("s", ("saved:",), model))
        else:
            continue
        last = kind
    return tuple(acts)


def kill_at_random(seed: int, folder: Path, patch: pytest.MonkeyPatch) -> None:
    """Play a script up to a random moment, kill the program there, and look at what is left."""
    chance = random.Random(f"moment {seed}")
    terminal = Terminal(folder)
    try:
        before = texts(
            open_draft_files(Index(Workspace(terminal.workspace)), terminal.workspace / "proposals" / DRAFT).saved
        )
        script = draw_script(seed, before)
        moment = chance.randrange(1, len(script))
        terminal.sees("ARB/36A1")
        for act in script[:moment]:
            terminal.press(act.keys)
            terminal.sees(*act.sees)
        if chance.random() < 0.7:  # Kill it while it works on the next act.
            terminal.press(script[moment].keys)
            terminal.quiet(chance.choice((0, 0, 0.005, 0.02, 0.05)))
        os.kill(terminal.pid, signal.SIGKILL)
        assert terminal.ended(5) == -signal.SIGKILL
    finally:
        terminal.close()
    patch.setenv("XDG_STATE_HOME", str(folder / ".local" / "state"))
    check_what_is_left(Workspace(terminal.workspace), script[moment - 1].model, script[moment].model)


def check_what_is_left(workspace: Workspace, acknowledged: Model, next_: Model) -> None:
    """The file is the old one or the new one, whole; the journal gives what was acknowledged, or the act after it."""
    path = workspace.proposals / DRAFT
    opened = open_draft_files(Index(workspace), path)
    assert texts(opened.saved) in (acknowledged.saved, next_.saved)
    for cover in workspace.contributions.glob("*.toml"):
        workspace.load(Contribution, cover)
    session = DraftingSession(workspace, opened)
    found = texts(session.unfinished.draft if session.unfinished else session.draft)
    allowed = [acknowledged.now, next_.now]
    assert any(_between(found, acknowledged.now, state) for state in allowed), (found, allowed)
    session.recover()
    while session.history.past:
        session.undo(1)
    assert texts(session.draft) == acknowledged.states[0], "undo reaches back to the beginning"
    session.close()


def unfinished(folder: Path) -> str:
    """The draft that an earlier run left unsaved in a workspace, as its journal has it; empty if none is left."""
    workspace = Workspace(folder)
    session = DraftingSession(workspace, open_draft_files(Index(workspace), workspace.proposals / DRAFT))
    try:
        return str(session.unfinished.draft) if session.unfinished else ""
    finally:
        session.close()


def _between(found: Texts, before: Texts, after: Texts) -> bool:
    """Whether the texts are those after an act, or it was broken off between two of its keys."""
    return found == after or all(
        found[place] == before[place]
        or (found[place].startswith(before[place]) and after[place].startswith(found[place]))
        for place in found
    )


def texts(draft: Draft) -> Texts:
    """What the script edits, as it is in a draft."""
    clauses = {p.id: p.text for p in draft.revised if p.id in PLACES}
    return {**clauses, "headline": draft.proposal.headline}
