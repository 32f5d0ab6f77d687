"""Preparing the practice set and a session in the room on a real terminal; the line is cut in the middle of both."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from stories.test_draft_on_a_terminal import run, terminal
from support.terminal import Terminal
from wtsaprep.review.undo_log import not_taken_back
from wtsaprep.services.sessions.positions import positions_on
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index

__all__ = ["terminal"]

Start = Callable[..., Terminal]


def cut(t: Terminal) -> None:
    """The line is gone."""
    t.hang_up()
    assert t.ended(5) == 129


def prepare(start: Start) -> Terminal:
    """Go through everything that is proposed."""
    t = start()
    t.sees("Tabled on 1 resolution", "? more")
    t.press("gp")
    t.sees("which changes do you want to go through?")
    t.press("every")
    t.sees("every", "everything")
    t.press("\r")
    t.sees("Prepare  everything")
    return t


def held(folder: Path) -> dict[str, str]:
    """What we think of each change, by number of the proposal and clause."""
    workspace = Workspace(folder / "workspace")
    found: dict[str, str] = {}
    for path in sorted(workspace.proposals.glob("*.toml")):
        for one in not_taken_back(positions_on(Index(workspace), path.stem).positions):
            found[f"{path.stem[:3]} {one.provision}"] = one.stand
    return found


def test_a_full_preparation_survives_a_cut_line(terminal: Start, tmp_path: Path) -> None:
    t = prepare(terminal)
    t.sees("PRD/XX/1 · whole text", "1 of 7, 0 looked at")
    t.press("o")
    t.sees("PRB/XX/1 · new after considering b)", "1 looked at")
    t.press("y")
    t.sees("PRE/XX/1 · recognizing b)", "2 looked at")
    t.press("\r")
    t.sees("Our notes on PRE/XX/1")
    t.press("the Director knows")
    t.sees("the Director knows")
    cut(t)

    t = prepare(terminal)
    t.sees("4 of 7, 2 looked at", "what you were writing is kept: Enter goes on with it")
    t.press("\r")
    t.sees("the Director knows")
    t.press(" of it\x1b")
    t.sees("note: the Director knows of it")
    t.press("l")
    t.sees("PRA/XX/1 · resolves", "3 looked at")
    t.press("y")
    t.sees("support: PRA/XX/1", "the same for 1 identical")
    t.press("p")
    t.sees("5 of 7")
    t.press("i")
    t.sees("support: 1 identical too", "5 looked at")
    t.press("n")
    t.sees("PRC/XX/1 · resolves", "7 of 7")
    t.press("a")
    t.sees("Nothing is left", "6 looked at")
    t.press("u")
    t.sees("taken back", "5 looked at")
    t.press("u")
    t.sees("taken back", "4 looked at")
    t.press("\x12")
    t.sees("made again", "5 looked at")
    t.press("a\x1b")
    t.sees("Tabled on 1 resolution")
    t.press("q")
    assert t.ended(5) == 0

    assert set(held(tmp_path).values()) >= {"oppose", "support", "can live with"}
    shown = run(tmp_path, "brief", "11")
    assert "the Director knows of it" in shown
    assert shown.count("PRIVATE") > 3
    for verb in (["show", "ARB/36A1/1"], ["export", "ARB/36A1/1"], ["compare", "11"], ["list"]):
        assert "Director knows" not in run(tmp_path, *verb)


def begin_room(start: Start) -> Terminal:
    """Go on with the session on DT/24."""
    t = start()
    t.sees("Chair's texts (1)", "? more")
    t.press("G")
    t.press("gm")
    t.sees("Room  DT/24", "ROOM")
    return t


def chairs_text(start: Start) -> None:
    """A chair's text that takes a change of ARB and a clause of PRB, made in a run of its own."""
    t = start()
    t.sees("Tabled on 1 resolution", "? more")
    t.press("\x1b[B")
    t.press("gt")
    t.sees("Start a chair's text")
    t.press("DT/24\r")
    t.sees("DT/24, being made")
    t.press("\r")
    t.sees("new after considering b)")
    t.press("jj\r")
    t.sees("in the text: option 2")
    t.press("n")
    t.sees("being made  recognizing a)")
    t.press("jj\r")
    t.sees("in the text: option 2")
    t.press("\x1b")
    t.sees("DT/24, being made", "2 changes")
    t.press("q")
    t.press("\x1b\x1b")
    t.press("q")


def test_a_session_in_the_room_survives_a_cut_line(terminal: Start, tmp_path: Path) -> None:
    chairs_text(terminal)
    t = begin_room(terminal)
    t.sees("considering c)", "2 open")
    t.press("a")
    t.sees("agreed: considering c)", "recognizing a)", "1 open")
    t.press("h")
    t.sees("pending: recognizing a)", "0 open")
    t.press("\r")
    t.sees("Body (AHG, COM4, PL)")
    t.press("COM4\tthe Arab gr")
    t.sees("the Arab gr")
    cut(t)

    t = begin_room(terminal)
    t.sees("recognizing a)", "what was being written is kept")
    t.press("\r")
    t.sees("COM4", "the Arab gr")
    t.press("\toup comes back to it\x1b")
    t.sees("pending, COM4", "the Arab group comes back to it")
    t.press("u")
    t.sees("taken back")
    t.press("u")
    t.sees("taken back", "1 open")
    t.press("b")
    t.sees("bracketed: recognizing a)")
    t.press("x")
    t.sees("written to ~: dt-24-record, dt-24-agreed (.docx, .md)")
    t.press("\x1bq")

    record = json.loads(run(tmp_path, "review", "DT/24", "--to", "json"))
    told = [(one["paragraph"], one["outcome"], bool(one["undone"])) for one in entries(record)]
    assert told == [
        ("considering c)", "agreed", False),
        ("recognizing a)", "pending", True),
        ("recognizing a)", "pending", True),
        ("recognizing a)", "bracketed", False),
    ]
    paper = (tmp_path / "dt-24-record.md").read_text(encoding="utf-8")
    assert "considering c)" in paper
    assert "pending" not in paper


def entries(record: Any) -> list[dict[str, Any]]:
    """The decisions of a record as data."""
    found: list[dict[str, Any]] = record["decisions"]
    return found
