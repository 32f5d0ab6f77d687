"""Heads that are known are those that would be read: whatever was done to the files, or to what was kept, meanwhile."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.private_seed import MARK
from wtsaprep.store.files.known_states import KnownStates, State, file_state
from wtsaprep.store.files.single_files import read_bytes
from wtsaprep.store.folders.locations import user_cache
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index import files_read, known_heads
from wtsaprep.store.index.index import Index

HEADS: dict[str, tuple[str, ...]] = {
    "resolutions": (
        'format = 1\nnumber = "{n}"\nadopted = "Geneva, 2022"\n{row}title = 1\n',
        'format = 1\nnumber = "1{n}"\nadopted = "Geneva, 2022"\n\n'
        '[[provision]]\nid = "t"\nkind = "title"\ntext = "{w}"\n',
    ),
    "proposals": (
        'format = 1\nid = "arb-{n}"\nnumber = "ARB/{n}/1"\nsources = ["ARB", "{w}"]\n'
        'baseline = {{ resolution = "1{n}", adopted = "Geneva, 2022" }}\n\n'
        '[[amendment]]\nprovision = "a"\ntext = "{w}"\n',
        'format = 1\nid = "arb-{n}"\nheadline = "{w}"\n\n[[conflict]]\nprovision = "a"\n',
    ),
    "contributions": ('format = 1\nsources = ["{w}"]\ndocument = "{n}"\naddenda = [1]\nproposals = ["arb-{n}"]\n',),
    "texts": ('format = 1\nid = "dt-{n}"\ndocument = "DT/{n}"\nbody = "{w}"\nfrozen = true\n',),
    "replies": ('id = "{w}"\nproposal = "arb-{n}"\n\n[[amendment]]\nprovision = "a"\n',),
}
"""Heads of the files of each folder; with words in them, and a number of one sign."""
BROKEN = "no head at all ="
words = st.sampled_from(("EUR", "RCC", "USA", "é", "a\u2028b", ""))
written = st.sampled_from([(folder, head) for folder, heads in HEADS.items() for head in (*heads, BROKEN)])
names = st.sampled_from(("a", "b", "arb-1", "a (1)"))
kinds = st.sampled_from(("write", "write as long and as old", "delete", "rename", "harm", "leave", "leave"))
steps = st.tuples(kinds, written, names, names, words, st.integers(1, 3))


def told(index: Index) -> object:
    """All that the heads of a workspace tell, and what goes with them."""
    contents = index.contents
    paths = [*(h.path for h in contents.resolutions), *(h.path for h in contents.proposals)]
    return repr(contents._replace(broken=())), (
        [(file.path, str(file.error), file.error.where) for file in (*index.broken, *index.replies.broken)],
        (index.resolutions, index.proposals, index.contributions, index.chair_texts, index.replies.read),
        [(path, index.files.stamp(path), index.files.may_hold_conflicts(path)) for path in paths],
        [index.base_path(head) for head in contents.proposals],
    )


def settle(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what was written count as written long ago."""
    monkeypatch.setattr(known_heads, "has_settled", bool)


def write(path: Path, text: str, times: State | None = None) -> None:
    """Write a file, if need be until its clock has gone on; with the time of its words as it was, if that is given."""
    before = (file_state(path) or (0,))[-1]
    while True:
        path.write_text(text, encoding="utf-8")
        if times:
            os.utime(path, ns=(times[2], times[2]))
        if (file_state(path) or (0,))[-1] != before:
            return


def as_long(text: str) -> str:
    """Another text of as many bytes."""
    return text.replace("arb", "rcc").replace("1", "2").replace("no head", "no heat")


def take(step: Any, folder: Path) -> None:
    """Do something to a workspace, or to what was kept of it."""
    kind, (place, head), name, other, word, number = step
    path = folder / place / f"{name}.toml"
    if kind == "write":
        write(path, head if head is BROKEN else head.format(n=number, w=word, row="[x]\n" if number == 3 else ""))
    elif kind == "write as long and as old" and path.exists():
        state = file_state(path)
        assert state
        write(path, as_long(path.read_text("utf-8")), state[1:])
    elif kind == "delete":
        path.unlink(missing_ok=True)
    elif kind == "rename" and path.exists():
        os.replace(path, path.with_name(f"{other}.toml"))
    elif kind == "harm":
        for kept in user_cache().rglob("*.json"):
            raw = kept.read_bytes()
            kept.write_bytes((raw[: len(raw) // 2], raw.replace(b"ARB", b"RCC"), b"", b"\xff\n[]")[number])


@given(st.lists(steps, max_size=14))
def test_known_heads_are_those_that_would_be_read(done: list[Any]) -> None:
    with TemporaryDirectory() as place, pytest.MonkeyPatch.context() as patch:
        settle(patch)
        folder, cache = Path(place) / "workspace", str(Path(place) / "cache")
        for name in HEADS:
            (folder / name).mkdir(parents=True)
        running = Workspace(folder, known=KnownStates())
        for step in done:
            take(step, folder)
            patch.setenv("XDG_CACHE_HOME", os.devnull)
            cold = told(Index(Workspace(folder)))
            patch.setenv("XDG_CACHE_HOME", cache)
            later = Index(Workspace(folder))
            assert told(later) == cold
            assert told(Index(running)) == cold
            later.keep_heads()
            assert told(Index(Workspace(folder))) == cold


@pytest.fixture
def workspace(tmp_path: Path, shipped: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A copy of the practice set that was there long ago."""
    settle(monkeypatch)
    return Workspace(shutil.copytree(shipped, tmp_path / "workspace"))


def read_by(index: Index, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that an index reads for a list."""
    read: list[str] = []

    def noted(path: Path, most: int, size: int | None = None) -> bytes:
        read.append(path.name)
        return read_bytes(path, most, size)

    with monkeypatch.context() as patch:
        patch.setattr(files_read, "read_bytes", noted)
        assert index.contents.resolutions
    return read


def test_a_later_run_reads_only_what_changed(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Index(workspace)
    assert len(read_by(first, monkeypatch)) > 5
    first.keep_heads()
    assert read_by(Index(workspace), monkeypatch) == []
    path = first.contributions[0].path
    write(path, path.read_text("utf-8") + "\n")
    assert read_by(Index(workspace), monkeypatch) == [path.name]


def test_what_was_written_a_moment_ago_is_not_kept(tmp_path: Path, shipped: Path) -> None:
    workspace = Workspace(shutil.copytree(shipped, tmp_path / "workspace"))
    path = next(workspace.proposals.iterdir())
    write(path, path.read_text("utf-8") + "\n")
    index = Index(workspace)
    assert index.contents.proposals
    index.keep_heads()
    assert path.name not in "".join(kept.read_text("utf-8") for kept in user_cache().rglob("*.json"))


def test_few_new_heads_beside_many_are_no_reason_to_write_all(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(known_heads, "_WORTH_IT", 1)
    index = Index(workspace)
    assert index.contents.proposals
    index.keep_heads()
    assert not [*user_cache().rglob("heads-*.json")]


def test_nothing_private_and_nothing_broken_is_kept(workspace: Workspace) -> None:
    workspace.sittings.mkdir(parents=True)
    (workspace.sittings / "one.toml").write_text(f'kind = "room"\nchoice = "{MARK}"\nleft = 2\n', encoding="utf-8")
    (workspace.proposals / "broken.toml").write_text(f'headline = "{MARK}"\n', encoding="utf-8")
    index = Index(workspace)
    assert index.contents.proposals
    assert index.sittings[0].choice == MARK
    index.keep_heads()
    kept = [*user_cache().rglob("heads-*.json")]
    assert kept
    assert all(file.stat().st_mode & 0o777 == 0o600 for file in kept)
    assert MARK not in "".join(file.read_text("utf-8") for file in kept)


def test_rows_of_another_length_are_no_heads(workspace: Workspace) -> None:
    index = Index(workspace)
    before = index.contents
    index.catalogue.keep("heads of proposals", {head.path.name: [1, 2] for head in before.proposals})
    assert Index(workspace).contents == before


def test_heads_are_plain(workspace: Workspace) -> None:
    index = Index(workspace)
    assert index.contents.proposals
    index.keep_heads()
    head, body = next(user_cache().rglob("heads-of-proposals.json")).read_text("utf-8").split("\n", 1)
    assert head.startswith("wtsaprep catalogue ")
    assert json.loads(body).keys() == {path.name for path in workspace.proposals.iterdir()}
