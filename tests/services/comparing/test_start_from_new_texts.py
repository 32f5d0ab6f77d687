"""A chair's text started from competing new texts: where others look on, drafts of ours are no part of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from support.command_line import Run
from wtsaprep.errors import UsageFault
from wtsaprep.services.comparing.start_from_new_texts import start_from_new_texts
from wtsaprep.store.folders.workspace import Workspace


@pytest.fixture
def new_texts(tmp_path: Path, shipped: Path, run: Run) -> tuple[Workspace, list[str]]:
    """A workspace of ours with a draft new text of ours, and one that another source handed in."""
    folder = Path(shutil.copytree(shipped, tmp_path / "workspace"))
    settings = folder / "wtsaprep.toml"
    lines = [line for line in settings.read_text(encoding="utf-8").split("\n") if not line.startswith("source =")]
    settings.write_text("\n".join(('source = "EGY"', *lines)), encoding="utf-8")
    at = ("--workspace", str(folder))
    ours = run("new", "add", "--source", "EGY", *at).stdout.strip()
    run("new", "add", "--source", "EUR", "--number", "EUR/38A1/1", *at)
    return Workspace(folder), [ours, "EUR/38A1/1"]


def test_others_see_none_of_ours_that_is_not_handed_in(new_texts: tuple[Workspace, list[str]]) -> None:
    workspace, (ours, theirs) = new_texts
    shown = start_from_new_texts(workspace, "DT/24", [ours, theirs], for_others=True)
    assert len(shown.value.new_texts) == 1
    assert ours not in shown.value.baseline.resolution
    assert {source for row in shown.value.attributions for source in row.sources} <= {"EUR"}
    assert len(start_from_new_texts(workspace, "DT/25", [ours, theirs]).value.new_texts) == 2
    with pytest.raises(UsageFault, match="no new text that was handed in"):
        start_from_new_texts(workspace, "DT/26", [ours], for_others=True)
