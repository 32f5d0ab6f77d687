"""Whatever is wrong with a file, every face names it once, with why, and tells all that can be read."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from support.command_line import Run
from support.practice import practice_copy
from wtsaprep.model.file_format import base_name
from wtsaprep.model.resolution import Resolution
from wtsaprep.model.text_digest import digest
from wtsaprep.services.comparing import unread_files as asked
from wtsaprep.services.comparing.unread_files import unread_files
from wtsaprep.store.files.toml_values import load_value
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index

PROPOSAL, TEXT, DOCUMENT = "prb-res-11-practice.toml", "resolution-11-hammamet-2016.toml", "prb-xx.toml"
FOLDERS = {PROPOSAL: "proposals", TEXT: "resolutions", DOCUMENT: "contributions"}


def bytes_become(change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    def become(path: Path) -> None:
        path.write_bytes(change(path.read_bytes()))

    return become


def as_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def as_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def as_link_to_itself(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.name)


WAYS: dict[str, Callable[[Path], None]] = {
    "cut off": bytes_become(lambda raw: raw[:-20]),
    "cut in its head": bytes_become(lambda raw: raw[:30]),
    "empty": bytes_become(lambda raw: b""),
    "NUL behind it": bytes_become(lambda raw: raw + b"\0" * 40),
    "NUL alone": bytes_become(lambda raw: b"\0" * len(raw)),
    "no UTF-8 behind it": bytes_become(lambda raw: raw + b"# \xff\n"),
    "UTF-16": bytes_become(lambda raw: raw.decode().encode("utf-16")),
    "no TOML behind it": bytes_become(lambda raw: raw + b"\nwhat is this\n"),
    "a key that there is not": bytes_become(lambda raw: b"nonsense = 1\n" + raw),
    "a table that there is not": bytes_become(lambda raw: raw + b"\n[[nonsense]]\na = 1\n"),
    "of a later format": bytes_become(lambda raw: raw.replace(b"format = 1", b"format = 9")),
    "of another kind": bytes_become(lambda raw: b"<html>moved</html>\n"),
    "all of it twice": bytes_become(lambda raw: raw + raw[max(0, raw.find(b"\n[[")) :]),
    "too large": bytes_become(lambda raw: raw + b"#" * 9_000_000),
    "a folder": as_folder,
    "a pipe": as_pipe,
    "a link to itself": as_link_to_itself,
}
OF_A_PROPOSAL: dict[str, Callable[[Path], None]] = {
    "a row of another type": bytes_become(lambda raw: re.sub(rb'(?m)^text = ".*$', b"text = 7", raw, count=1)),
    "a clause that is not there": bytes_become(
        lambda raw: re.sub(rb'(?m)^provision = ".*$', b'provision = "nowhere-9"', raw, count=1)
    ),
    "a text that is not here": bytes_become(lambda raw: re.sub(rb"sha256:[0-9a-f]{4}", b"sha256:0000", raw)),
}
OF_A_DOCUMENT = {
    "a proposal that is not here": bytes_become(lambda raw: raw.replace(b"proposals = [", b'proposals = ["gone-x1", '))
}
CASES = [
    *((file, way, do) for file in FOLDERS for way, do in WAYS.items()),
    *((PROPOSAL, way, do) for way, do in OF_A_PROPOSAL.items()),
    *((DOCUMENT, way, do) for way, do in OF_A_DOCUMENT.items()),
]
CALLS = (("list",), ("list", "--needs"), ("search", "postal"), ("outcomes",), ("check",))


@pytest.mark.parametrize(("file", "way", "do"), CASES, ids=[f"{file}: {way}" for file, way, _ in CASES])
def test_it_is_named_by_every_verb_that_tells_all_and_the_rest_goes_on(
    run: Run, shipped: Path, tmp_path: Path, file: str, way: str, do: Callable[[Path], None]
) -> None:
    folder = Path(shutil.copytree(shipped, tmp_path / "mine"))
    do(folder / FOLDERS[file] / file)
    for call in CALLS:
        done = run(*call, "--workspace", folder)
        assert done.returncode == (1 if call == ("check",) else 0), (call, done.stderr)
        assert sum(file in line for line in done.stderr.splitlines()) == 1, (call, done.stderr)
    for call in (("compare", "11"), ("options", "11")) if file != TEXT else ():
        done = run(*call, "--workspace", folder)
        assert (done.returncode, "PRA" in done.stdout) == (0, True), (call, done.stderr)
        assert sum(file in line for line in done.stderr.splitlines()) == 1, (call, done.stderr)
    listed = run("list", "--workspace", folder).stdout
    assert "MOD  PRA/XX/1" in listed
    assert "PRC/XX" in listed


@pytest.mark.parametrize("call", [("show", "11"), ("compare", "11"), ("options", "11"), ("outcomes", "11")])
@pytest.mark.parametrize("way", ["cut off", "cut in its head", "a folder"])
def test_who_asks_for_one_is_refused_with_its_name(
    run: Run, shipped: Path, tmp_path: Path, call: tuple[str, ...], way: str
) -> None:
    folder = Path(shutil.copytree(shipped, tmp_path / "mine"))
    WAYS[way](folder / FOLDERS[TEXT] / TEXT)
    done = run(*call, "--workspace", folder)
    assert (done.returncode, done.stdout, done.stderr.count(TEXT)) == (3, "", 1), done.stderr


def test_what_nobody_lists_is_named_and_our_own_only_where_we_look_ourselves(run: Run, tmp_path: Path) -> None:
    workspace = Workspace(practice_copy(tmp_path / "mine"))
    for place in ("reviews/dt-24.toml", "replies/egy.toml", "private/positions/x.toml"):
        (workspace.folder / place).parent.mkdir(parents=True, exist_ok=True)
        (workspace.folder / place).write_text("format = ", "utf-8")
    index = Index(workspace)
    assert [file.path.name for file in unread_files(index)] == ["egy.toml", "dt-24.toml"]
    assert [file.path.name for file in unread_files(index, ours=True)] == ["egy.toml", "dt-24.toml", "x.toml"]
    assert "x.toml" not in run("list", "--workspace", workspace.folder).stderr
    assert "x.toml" in run("search", "postal", "--private", "--workspace", workspace.folder).stderr


@pytest.mark.parametrize("way", ["cut off", "cut in its head", "a folder"])
def test_a_kept_base_stands_for_a_text_in_force_that_can_not_be_read(
    run: Run, shipped: Path, tmp_path: Path, way: str
) -> None:
    folder = Path(shutil.copytree(shipped, tmp_path / "mine"))
    path = folder / FOLDERS[TEXT] / TEXT
    base = folder / "bases" / base_name(digest(load_value(Resolution, path.read_text("utf-8")).provisions))
    base.parent.mkdir(exist_ok=True)
    shutil.copy(path, base)
    whole = {call: run(*call, "--workspace", folder) for call in (("check",), ("outcomes",))}
    WAYS[way](path)
    for call, before in whole.items():
        done = run(*call, "--workspace", folder)
        assert (done.stdout, done.stderr.count(TEXT)) == (before.stdout, 1), done.stderr


def test_who_checks_is_told_of_settings_that_can_not_be_read(run: Run, shipped: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(shipped, tmp_path / "mine"))
    usual = run("check", "--workspace", folder), run("check", "PRA/XX/1", "--workspace", folder)
    (folder / "wtsaprep.toml").write_text("format = ", "utf-8")
    for before, done in zip(
        usual, (run("check", "--workspace", folder), run("check", "PRA/XX/1", "--workspace", folder)), strict=True
    ):
        assert (done.returncode, done.stdout) == (1, before.stdout), done.stderr
        assert done.stderr.count("wtsaprep.toml, line 1") == 1


def test_a_folder_that_can_not_be_looked_into_is_named(tmp_path: Path) -> None:
    workspace = Workspace(practice_copy(tmp_path / "mine"))
    shutil.rmtree(workspace.proposals)
    workspace.proposals.write_text("", "utf-8")
    broken = unread_files(Index(workspace))
    assert [file.path for file in broken if file.path == workspace.proposals] == [workspace.proposals]


def test_of_a_workspace_in_which_all_can_be_read_nothing_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asked, "_fault", lambda *_: pytest.fail("opened"))
    assert unread_files(Index(Workspace(practice_copy(tmp_path / "mine")))) == ()


def test_what_a_base_says_is_found_again_once_it_can_be_read(run: Run, shipped: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(shipped, tmp_path / "mine"))
    before = run("search", "postal", "--workspace", folder).stdout
    (base,) = (folder / "bases").glob("*.toml")
    said = base.read_bytes()
    base.write_bytes(said[:-20])
    assert "MOD PRA/XX/1" in run("search", "postal", "--workspace", folder).stdout
    base.write_bytes(said)
    assert run("search", "postal", "--workspace", folder).stdout == before
