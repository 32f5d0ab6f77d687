"""Edits of the files of a workspace at random, as somebody else's program would make them."""

from __future__ import annotations

from pathlib import Path
from random import Random

from support.many_on_one_text import many_on_one_text
from support.practice import practice_copy
from wtsaprep.store.folders.workspace import Workspace

POSITION = """format = 1
proposal = "{proposal}"

[[position]]
provision = "{clause}"
at = "2024-10-17T13:20:00+00:00"
stand = "oppose"
"""


def some_workspace(folder: Path, seed: int) -> Workspace:
    """One to be edited: of many proposals on one text, or the practice set, on one or two."""
    if seed % 2:
        return many_on_one_text(folder / "many", 4, seed).workspace
    workspace = Workspace(practice_copy(folder / "workspace"))
    return on_two_texts(workspace) if seed % 4 else workspace


def on_two_texts(workspace: Workspace) -> Workspace:
    """The practice set with the text in force and two of the proposals once more, under another number."""
    text = workspace.resolutions / "resolution-11-hammamet-2016.toml"
    again = text.read_text("utf-8").replace('number = "11"', 'number = "12"', 1)
    (workspace.resolutions / "resolution-12-hammamet-2016.toml").write_text(again, "utf-8")
    for name in ("prb", "prc"):
        said = (workspace.proposals / f"{name}-res-11-practice.toml").read_text("utf-8")
        said = said.replace("-res-11-", "-res-12-").replace('resolution = "11"', 'resolution = "12"')
        said = said.replace("/XX/1", "/XX/2")
        (workspace.proposals / f"{name}-res-12-practice.toml").write_text(said, "utf-8")
    return workspace


def edited(chance: Random, workspace: Workspace) -> str:
    """Change a file at random; what was done."""
    files = sorted(path for path in workspace.folder.rglob("*.toml") if path.parent.name != "sessions")
    path = chance.choice(files)
    act = chance.choice(("words", "words", "touch", "remove", "position", "break", "again"))
    text = path.read_text(encoding="utf-8")
    if act == "words":
        word = chance.choice(text.split())
        path.write_text(text.replace(word, chance.choice((word.upper(), f"{word}x", "the"))), encoding="utf-8")
    elif act == "touch":
        path.touch()
    elif act == "remove" and len(files) > 6:
        path.unlink()
    elif act == "break":
        path.write_text(text[: len(text) // 2], encoding="utf-8")
    elif act == "position":
        proposal = chance.choice(sorted(workspace.proposals.glob("*.toml"))).stem
        place = workspace.private / "positions" / f"{proposal}.toml"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(POSITION.format(proposal=proposal, clause=chance.choice(("resolves-1", "c1"))), "utf-8")
    return f"{act} {path.name}"
