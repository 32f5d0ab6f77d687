"""No file of a workspace is read twice in one action, whatever the action asks of it."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from support.command_line import called, own_environment, revise
from support.replies_sent import send_replies
from wtsaprep.model.position import Position, Positions, Sitting
from wtsaprep.model.resolution import Resolution
from wtsaprep.model.review import Decision
from wtsaprep.services.comparing.new_chair_text import start_chair_text
from wtsaprep.services.needs.exact_counts import exact_counts
from wtsaprep.services.needs.needs import read_facts
from wtsaprep.services.sessions.positions import change_positions
from wtsaprep.store.folders.reviews import change_review
from wtsaprep.store.folders.saved_sessions import keep_sitting
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.find import named_text
from wtsaprep.store.index.index import Index

OURS = "arb-res-11-b3dg"
_opened: list[list[str]] = []
"""The lists that note every file that is opened now."""


@cache
def _listen() -> None:
    def note(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open" and _opened and isinstance(arguments[0], str | Path):
            _opened[-1].append(str(arguments[0]))

    sys.addaudithook(note)  # Whatever opens a file is heard; a hook can't be taken away again.


@pytest.fixture
def opened() -> Iterator[list[str]]:
    """The files that are opened while a test runs."""
    _listen()
    names: list[str] = []
    _opened.append(names)
    yield names
    _opened.remove(names)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A workspace with something in every folder: two texts in force, a revision, chair's texts, replies, positions."""
    send_replies(tmp_path)
    folder = tmp_path / "workspace"
    revise(folder)
    workspace = Workspace(folder)
    eleven = workspace.load(Resolution, folder / "resolutions" / "resolution-11-hammamet-2016.toml").value
    twelve = eleven.model_copy(update={"number": "12", "provisions": eleven.provisions})
    workspace.save(workspace.new_resolution(twelve))
    _on_the_other_text(folder)
    for resolution in (eleven, twelve):
        start_chair_text(workspace, f"DT/{resolution.number}", resolution)
    start_chair_text(workspace, "DT/11R1", eleven)
    said = Decision(provision="recognizing-1", at="2024-10-17T12:00:00", outcome="pending", revision="DT/11")
    change_review(workspace, "DT/11", lambda review: review.model_copy(update={"decisions": (said,)}))
    position = Position(provision="recognizing-1", at="2024-10-17T12:00:00", stand="support")
    change_positions(workspace, OURS, lambda _: Positions(proposal=OURS, positions=(position,)))
    keep_sitting(workspace, Sitting(choice="all", at="2024-10-17T12:00:00", left=3))
    keep_sitting(workspace, Sitting(kind="room", choice="DT/11", at="2024-10-17T12:00:00", left=3))
    return workspace


def _on_the_other_text(folder: Path) -> None:
    """A proposal on Resolution 12 in the document of ARB/36A1, as ARB/36A1/2."""
    text = (folder / "proposals" / f"{OURS}.toml").read_text(encoding="utf-8")
    text = (
        text.replace(OURS, "arb-res-12")
        .replace("ARB/36A1/1", "ARB/36A1/2")
        .replace('resolution = "11"', 'resolution = "12"')
    )
    (folder / "proposals" / "arb-res-12.toml").write_text(text, encoding="utf-8")
    document = folder / "contributions" / "arb-36a1.toml"
    written = document.read_text(encoding="utf-8").replace(f'"{OURS}"', f'"{OURS}", "arb-res-12"')
    document.write_text(written, encoding="utf-8")


def twice(opened: list[str], workspace: Workspace) -> dict[str, int]:
    """The files of a workspace that were opened more than once."""
    inside = Counter(
        name.removeprefix(f"{workspace.folder}/") for name in opened if name.startswith(str(workspace.folder))
    )
    assert any(name.endswith(".toml") for name in inside)
    return {name: count for name, count in inside.items() if count > 1 and name.endswith(".toml")}


@pytest.mark.parametrize(
    "words",
    [
        "list",
        "list --needs",
        "show 11",
        "show 12@hammamet-2016",
        "show ARB/36A1/1",
        "show ARB/36R1A1/1",
        "show ARB/36A1",
        "show DT/11R1",
        "compare 11",
        "compare 11 --only undecided",
        "options 11",
        "fates DT/11R1",
        "outcomes",
        "outcomes 11",
        "review DT/11",
        "brief 11",
        "export ARB/36A1",
        "export ARB/36A1/1",
        "rebase ARB/36A1/1 --onto PRA/XX/1",
        "show ARB/36A1/1 --replies",
        "show ARB/36A1/1 --comments --private",
        "diff ARB/36A1/1 ARB/36R1A1/1",
        "show ARB/36R1A1/1 --against ARB/36A1/1",
    ],
)
def test_a_verb_reads_no_file_twice(workspace: Workspace, opened: list[str], words: str, tmp_path: Path) -> None:
    environment = own_environment(tmp_path)
    done = called(("--workspace", workspace.folder, *words.split()), tmp_path, environment)
    assert done.returncode in (0, 1, 4), done.stderr
    assert twice(opened, workspace) == {}


@pytest.mark.parametrize("ask", [read_facts, lambda index: exact_counts(index, read_facts(index).rough)])
def test_what_needs_us_is_counted_from_files_read_once(
    workspace: Workspace, opened: list[str], ask: Callable[[Index], object]
) -> None:
    ask(Index(workspace))
    assert twice(opened, workspace) == {}


def test_a_text_in_force_is_found_by_the_names_of_files(workspace: Workspace, opened: list[str]) -> None:
    for number in range(20, 120):
        (workspace.resolutions / f"resolution-{number}-geneva-2022.toml").write_text(f'number = "{number}"\n', "utf-8")
    opened.clear()
    assert named_text(Index(workspace), "11").number == "11"
    assert [Path(name).name for name in opened] == ["resolution-11-hammamet-2016.toml"]


def test_a_text_in_force_under_a_name_of_its_own_is_found_too(workspace: Workspace) -> None:
    path = workspace.resolutions / "resolution-11-hammamet-2016.toml"
    path.rename(workspace.resolutions / "resolution-99-nowhere-1999.toml")
    assert named_text(Index(workspace), "11").path.name == "resolution-99-nowhere-1999.toml"
