"""A revision of a proposal, made after the text in force was corrected: only what its source changed is new in it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from support.command_line import Run
from wtsaprep.services.comparing.chair_session import ChairSession
from wtsaprep.services.comparing.opened_chair_text import named_chair_text
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index

TEXT = """RESOLUTION 150 (Lomé, 2016)

Sharing of laboratories

(Lomé, 2016)

The World Telecommunication Standardization Assembly (Lomé, 2016),

considering

a) that laboratories are few and that they are far apart;

b) that fees for sharing are high in some regions,

resolves

1 that laboratories in each region be invited to share their facilities;

2 that the fees for sharing be kept low and be published every year.
"""
CORRECTED = TEXT.replace("are few and that", "are scarce, and that").replace(
    "be kept low and be", "be kept fair and be"
)
"""Corrected in a clause that no version changes, and at the words that the first version changes."""
FIRST, SECOND = "ARB/36A1/1", "ARB/36R1A1/1"


class Desk:
    """A workspace with one text in force, and what is done there."""

    def __init__(self, folder: Path, run: Run) -> None:
        self.folder = folder
        self._run = run

    def told(self, *words: str | Path, status: int = 0) -> str:
        """Call a verb; give what it printed and said."""
        done = self._run(*words, "--workspace", self.folder)
        assert done.returncode == status, done.stdout + done.stderr
        return done.stdout + done.stderr

    def bring(self, text: str, *options: str) -> str:
        """Import a text."""
        path = self.folder / "text.txt"
        path.write_text(text, encoding="utf-8")
        return self.told("import", path, *options)


@pytest.fixture
def desk(tmp_path: Path, shipped: Path, run: Run) -> Desk:
    """A workspace with one text in force."""
    folder = shutil.copytree(shipped, tmp_path / "workspace")
    for path in (*folder.glob("proposals/*"), *folder.glob("contributions/*")):
        path.unlink()
    desk = Desk(folder, run)
    desk.bring(TEXT)
    return desk


@pytest.fixture
def revised(desk: Desk) -> Desk:
    """The same with a proposal, the text in force corrected under it, and a revision made on the correction."""
    options = ("--baseline", "150", "--revised", "--source", "ARB", "--number")
    desk.bring(TEXT.replace("kept low and", "kept free of tax and"), *options, FIRST)
    assert f"{FIRST} stays on the text before" in desk.bring(CORRECTED, "--replace")
    second = CORRECTED.replace("be kept fair and be", "be kept free of tax and be").replace("every year", "each May")
    desk.bring(second, *options, SECOND)
    return desk


def test_show_tells_only_what_its_source_changed(revised: Desk) -> None:
    assert f"New since {FIRST}: resolves 2." in revised.told("show", SECOND)


def test_diff_of_the_two_versions_marks_only_that_whichever_is_named_first(revised: Desk) -> None:
    told = revised.told("diff", FIRST, SECOND, "--changes", status=1)
    assert ("[-every year-]{+each May+}" in told, told.count("[-")) == (True, 1)
    assert f"{FIRST} was made on another text of Resolution 150 (Lomé, 2016) than {SECOND}" in told
    told = revised.told("diff", SECOND, FIRST, status=1)
    assert ("[-each May-]{+every year+}" in told, told.count("[-")) == (True, 1)


def test_the_revision_is_laid_over_the_version_before_it(revised: Desk) -> None:
    told = revised.told("show", SECOND, "--against", FIRST, "--view", "redline")
    assert ("[-every year-]{+each May+}" in told, told.count("[-")) == (True, 1)


def test_a_chairs_text_put_onto_the_correction_has_nothing_new(desk: Desk) -> None:
    desk.told("chair", "start", "DT/24", "150")
    desk.told("chair", "freeze", "DT/24")
    assert "DT/24 was handed out and stays on the text before" in desk.bring(CORRECTED, "--replace")
    assert "DT/24R1 stands on Resolution 150" in desk.told("rebase", "DT/24", "--onto", "150")
    assert "[-" not in desk.told("show", "DT/24R1", "--against", "DT/24", "--view", "redline")
    workspace = Workspace(desk.folder)
    session = ChairSession(workspace, named_chair_text(Index(workspace), "DT/24R1").stored)
    assert dict(session.others())["DT/24"] == session.draft.revised


def test_the_library_counts_only_what_its_source_changed(revised: Desk) -> None:
    contents = Index(Workspace(revised.folder)).contents
    assert {head.number: head.changes for head in contents.proposals} == {FIRST: 1, SECOND: 1}
    needs = json.loads(revised.told("list", "--needs", "--json").partition("\nPRIVATE")[0])["needs"]
    asked = {(row["name"], row["reason"]): (row["left"], row["all"]) for row in needs}
    assert asked[f"MOD {SECOND}", "not looked at"] == (1, 1)
    assert (f"MOD {FIRST}", "not looked at") not in asked


def test_a_position_holds_on_a_revision_that_says_the_same_of_the_corrected_text(desk: Desk) -> None:
    options = ("--baseline", "150", "--revised", "--source", "ARB", "--number")
    desk.bring(TEXT.replace("are high in", "are too high in"), *options, FIRST)
    desk.told("position", FIRST, "considering b)", "support")
    desk.bring(CORRECTED, "--replace")
    desk.bring(CORRECTED.replace("are high in", "are too high in"), *options, SECOND)
    rows = json.loads(desk.told("position", SECOND, "--json").partition("\nPRIVATE")[0])
    assert [(row["clause"], row["state"], row["carried_from"]) for row in rows] == [
        ("considering b)", "looked at", FIRST)
    ]
    assert f"MOD {SECOND}" not in desk.told("list", "--needs")
