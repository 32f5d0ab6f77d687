"""What of ours is on an earlier edition is named with what to do, until it is put onto the newer one."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.command_line import Run
from support.other_edition import other_edition
from support.practice import practice_copy
from wtsaprep.review.needs import Need
from wtsaprep.services.needs.earlier_editions import brief_files, on_earlier_editions, with_positions
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index
from wtsaprep.store.index.settings_head import read_ours


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The practice set, where PRA's proposal is ours."""
    return practice_copy(tmp_path / "workspace", also_ours="PRA")


def found(folder: Path) -> list[Need]:
    index = Index(Workspace(folder))
    return [
        *on_earlier_editions(
            index.contents, read_ours(index), brief_files(index.workspace), with_positions(index.workspace)
        )
    ]


def test_one_edition_leaves_nothing_behind(folder: Path) -> None:
    assert found(folder) == []


def test_drafts_of_ours_on_the_earlier_edition_are_named_and_those_of_others_are_not(folder: Path) -> None:
    other_edition(folder)
    (need,) = found(folder)
    assert (need.reason, need.kind, need.name, need.subject) == (
        "newer edition",
        "proposal",
        "MOD PRA/XX/1",
        ("11", "Hammamet, 2016"),
    )
    assert need.said == "made on an earlier edition; Resolution 11 (Geneva, 2022) is in force: re-base it"


def test_what_was_put_onto_the_newer_edition_is_done(folder: Path, run: Run) -> None:
    other_edition(folder)
    run("rebase", "PRA/XX/1", "--onto", "11@geneva-2022", "--workspace", folder)
    assert found(folder) == []


def test_a_brief_on_the_earlier_edition_is_named(folder: Path, run: Run) -> None:
    done = run("brief", "11", "--set", "background=It is old.", "--workspace", folder)
    assert done.returncode == 0, done.stderr
    other_edition(folder)
    assert [need.said for need in found(folder) if need.kind == "resolution"] == [
        "our brief is on the edition of Hammamet, 2016; Resolution 11 (Geneva, 2022) is in force: read it again, "
        "and write it anew"
    ]


def test_positions_on_the_earlier_edition_are_counted_but_those_on_ours(folder: Path, run: Run) -> None:
    for proposal in ("PRB/XX/1", "PRA/XX/1"):
        done = run("position", proposal, "resolves", "oppose", "--workspace", folder)
        assert done.returncode == 0, done.stderr
    assert found(folder) == []
    other_edition(folder)
    assert [need.said for need in found(folder) if need.kind == "resolution"] == [
        "our positions on 1 proposal are on the edition of Hammamet, 2016; Resolution 11 (Geneva, 2022) is in force: "
        "take them again on what is there"
    ]
