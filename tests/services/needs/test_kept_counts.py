"""What was kept of counts is what is counted, whatever became of the files since."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from random import Random

import pytest

from support.many_on_one_text import many_on_one_text
from support.practice import practice_copy
from wtsaprep.review.needs import Counts
from wtsaprep.services.needs import exact_counts, kept_counts
from wtsaprep.services.needs.kept_counts import KeptCounts
from wtsaprep.services.needs.needs import read_facts
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index

POSITION = """format = 1
proposal = "{proposal}"

[[position]]
provision = "{clause}"
at = "2024-10-17T13:20:00+00:00"
stand = "oppose"
"""


@pytest.fixture(autouse=True)
def _settled(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(kept_counts, "has_settled", lambda _: True)  # The clock of this disk is fine enough.


def counted(workspace: Workspace) -> Counts:
    """How much is left, as one action tells it that keeps it for the next."""
    index = Index(workspace)
    kept = KeptCounts(index)
    counts = kept.counts(read_facts(index).rough)
    kept.keep()
    return counts


def exactly(workspace: Workspace) -> Counts:
    """The same without anything that was kept."""
    index = Index(workspace)
    return exact_counts.exact_counts(index, read_facts(index).rough)


def edit(chance: Random, workspace: Workspace) -> str:
    """Change a file at random, as somebody else's program would; tell what was done."""
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


@pytest.mark.parametrize("seed", range(6))
def test_what_is_kept_is_what_is_counted(tmp_path: Path, seed: int) -> None:
    chance = Random(seed)
    workspace = Workspace(practice_copy(tmp_path / "workspace"))
    if seed % 2:
        workspace = many_on_one_text(tmp_path / "many", 4, seed).workspace
    done: list[str] = []
    for _ in range(8):
        assert _told(counted(workspace)) == _told(exactly(workspace)), done
        assert _told(counted(workspace)) == _told(exactly(workspace)), done
        done.append(edit(chance, workspace))


def _told(counts: Counts) -> tuple[object, ...]:
    return (*counts[:-1], [str(fault) for fault in counts.faults])


def test_what_did_not_change_is_not_counted_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace = Workspace(practice_copy(tmp_path / "workspace"))
    before = counted(workspace)
    with monkeypatch.context() as patch:
        patch.setattr(exact_counts, "exact_counts", lambda *_: pytest.fail("counted again"))
        assert counted(workspace) == before
    next(workspace.proposals.glob("*.toml")).unlink()
    assert counted(workspace) != before


def test_what_changes_while_it_is_counted_is_not_kept(tmp_path: Path) -> None:
    workspace = Workspace(practice_copy(tmp_path / "workspace"))
    index = Index(workspace)
    kept = KeptCounts(index)
    kept.counts(read_facts(index).rough)
    next(workspace.proposals.glob("*.toml")).unlink()
    kept.keep()
    assert _topics(tmp_path) == []


def test_what_was_written_a_moment_ago_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_counts, "has_settled", lambda _: False)
    counted(Workspace(practice_copy(tmp_path / "workspace")))
    assert _topics(tmp_path) == []


@pytest.mark.parametrize("harm", ["", "{}", "wtsaprep catalogue 0 x\n{}", '["changes", 1]'])
def test_whatever_is_wrong_with_it_is_counted_anew(tmp_path: Path, harm: str) -> None:
    workspace = Workspace(practice_copy(tmp_path / "workspace"))
    before = counted(workspace)
    (topic,) = _topics(tmp_path)
    assert stat.S_IMODE(os.stat(topic).st_mode) == 0o600
    topic.write_text(harm, encoding="utf-8")
    assert counted(workspace) == before


def _topics(folder: Path) -> list[Path]:
    return sorted((folder / "cache").rglob("needs.json"))
