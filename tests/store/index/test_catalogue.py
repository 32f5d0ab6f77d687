"""The catalogue spares lists what was found out before, and never tells of a file what it was."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from platformdirs import PlatformDirs

from wtsaprep.model.resolution import Resolution
from wtsaprep.services.comparing import near_sameness
from wtsaprep.services.comparing.remarks_on_proposals import remarks_in_words
from wtsaprep.store.files.toml_tables import parse_toml
from wtsaprep.store.folders.locations import user_cache
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index import counted_changes
from wtsaprep.store.index.catalogue import Catalogue
from wtsaprep.store.index.index import Index

FIRST, COPY = "prb-res-11-practice", "prb-copy"


@pytest.fixture
def workspace(tmp_path: Path, shipped: Path) -> Workspace:
    """A copy of the shipped workspace, one of its proposals there twice."""
    folder = shutil.copytree(shipped, tmp_path / "workspace", ignore=shutil.ignore_patterns("private"))
    text = (folder / "proposals" / f"{FIRST}.toml").read_text("utf-8")
    copy = text.replace(FIRST, COPY).replace('number = "PRB', 'number = "PRX')
    (folder / "proposals" / f"{COPY}.toml").write_text(copy, encoding="utf-8")
    return Workspace(folder)


def listed(workspace: Workspace) -> tuple[dict[str, int], dict[str, str]]:
    """What a list made now tells: the changes of the proposals, and the remarks on them."""
    index = Index(workspace)
    return {head.id: head.changes for head in index.contents.proposals}, dict(remarks_in_words(index))


def forbid(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing be counted or laid side by side any more."""
    monkeypatch.delattr(counted_changes, "counted_changes")
    monkeypatch.delattr(near_sameness, "near_sameness")


def edit(path: Path, old: str, new: str) -> None:
    """Change a file by hand."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def kept() -> Path:
    """What the one catalogue that there is tells of changes."""
    return next((user_cache() / "catalogues").rglob("changes.json"))


def test_what_was_found_out_is_not_found_out_again(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    told = listed(workspace)
    assert told[0][FIRST] == 2
    assert told[1].keys() & {FIRST, COPY}
    forbid(monkeypatch)
    assert listed(workspace) == told


def test_it_is_for_its_owner_alone(workspace: Workspace) -> None:
    listed(workspace)
    assert kept().stat().st_mode & 0o777 == 0o600


def test_a_proposal_that_changed_is_counted_anew(workspace: Workspace) -> None:
    before, remarks = listed(workspace)
    path = workspace.proposals / f"{COPY}.toml"
    state = path.stat()
    tables = path.read_text("utf-8").split("\n[[amendment]]")
    of_substance = next(i for i in range(len(tables) - 1, 0, -1) if "resolves" in tables[i] or "instructs" in tables[i])
    path.write_text("\n[[amendment]]".join(tables[:of_substance] + tables[of_substance + 1 :]), encoding="utf-8")
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    after, now = listed(workspace)
    assert after == before | {COPY: before[COPY] - 1}
    assert now != remarks


def test_a_text_that_changed_is_counted_on_anew(workspace: Workspace) -> None:
    shutil.rmtree(workspace.bases)
    before, _ = listed(workspace)
    path = next(workspace.resolutions.iterdir())
    state = path.stat()
    # The text says now what the proposal asks for, so that one change of it is none.
    table = parse_toml((workspace.proposals / f"{FIRST}.toml").read_text("utf-8"))
    asked = next(row for row in table["amendment"] if row.get("provision", "").startswith("resolves"))
    text = Workspace(workspace.folder).load(Resolution, path).value
    words = next(provision.text for provision in text.provisions if provision.id == asked["provision"])
    edit(path, words, asked["text"])
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert listed(workspace)[0][FIRST] == before[FIRST] - 1


@pytest.mark.parametrize("harm", ["", "cut", "changed", "no text"])
def test_a_damaged_one_is_made_anew(workspace: Workspace, harm: str) -> None:
    told = listed(workspace)
    whole = kept().read_bytes()
    harmed = {"": b"", "cut": whole[:-20], "changed": whole.replace(b":2", b":3"), "no text": b"\xff\n\0"}[harm]
    assert harmed != whole
    kept().write_bytes(harmed)
    assert listed(workspace) == told
    assert kept().read_bytes() == whole


def test_where_none_can_be_written_lists_are_made_without(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("no folder")
    assert listed(workspace)[0][FIRST] == 2


def test_topics_are_kept_beside_each_other(tmp_path: Path) -> None:
    one, other = Catalogue(tmp_path), Catalogue(tmp_path)
    one.keep("changes", {"a": 1})
    other.keep("remarks", {"b": {"x.y": "is\tanother"}})
    now = Catalogue(tmp_path)
    assert (now.known("changes", "a"), now.known("remarks", "b")) == (1, {"x.y": "is\tanother"})
    assert now.known("remarks", "a") is None


@pytest.mark.parametrize("named", ["/somewhere/else", "", None])
def test_it_lies_where_the_system_keeps_such_things(monkeypatch: pytest.MonkeyPatch, named: str | None) -> None:
    if named is None:
        monkeypatch.delenv("XDG_CACHE_HOME")
    else:
        monkeypatch.setenv("XDG_CACHE_HOME", named)
    assert user_cache() == PlatformDirs("wtsaprep", appauthor=False).user_cache_path
