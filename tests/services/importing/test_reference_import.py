"""A text that is only read: imported, shown, followed to by its numbers, and changed by nobody."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from formats.test_numbered_text import CONSTITUTION
from support.command_line import Run
from support.story import Story, play
from support.word_files import docx, p, row, table
from wtsaprep.errors import InputFault, UsageFault
from wtsaprep.model.cited_acts import cited_acts
from wtsaprep.model.resolution import Resolution
from wtsaprep.services.drafts.new_proposal import NewProposal, start_proposal
from wtsaprep.services.search.following import cited_place
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index


@pytest.fixture
def workspace(shipped: Path, run: Run, tmp_path: Path) -> Workspace:
    """A workspace that holds a Constitution."""
    (tmp_path / "cs.txt").write_text(CONSTITUTION, "utf-8")
    done = run("import", tmp_path / "cs.txt", "--reference", "constitution", "--workspace", shipped)
    assert done.returncode == 0, done.stderr
    assert "Constitution CS (Bucharest, 2022)" in done.stdout
    return Workspace(shipped)


def test_it_is_shown_by_its_kind_or_its_short_name(workspace: Workspace, run: Run) -> None:
    for name in ("constitution", "CS", "cs@bucharest-2022"):
        done = run("show", name, "--workspace", workspace.folder)
        assert "9\tg) to promote a broader approach;" in done.stdout, done.stderr


def test_it_is_listed_by_itself_and_read_in_the_library(workspace: Workspace, run: Run, tmp_path: Path) -> None:
    listed = run("list", "--workspace", workspace.folder).stdout
    assert "Only read (1)\n  Constitution  CS  Bucharest, 2022  CONSTITUTION OF A UNION" in listed
    data = json.loads(run("list", "--json", "--workspace", workspace.folder).stdout)
    assert [row["kind"] for row in data["references"]] == ["constitution"]
    shutil.copytree(workspace.folder, tmp_path / "workspace")

    async def tell(story: Story) -> None:
        await story.press("G")
        await story.sees("Only read (1)", "Constitution CS")
        await story.press("enter")
        await story.sees("Constitution CS (Bucharest, 2022)", "to promote a broader approach")
        await story.press("g", "F")
        await story.sees("it is cited by the numbers of its provisions")
        await story.press(*["down"] * 4, "g", "F")
        await story.sees("No. 9 of the Constitution: cited in 1 place", "Resolution 11 (Hammamet, 2016)  recalling")

    play(tell, tmp_path)


def test_a_number_of_it_is_followed_to(workspace: Workspace) -> None:
    (act,) = cited_acts("under No. 9 of the ITU Constitution")
    place = cited_place(Index(workspace), act, "en")
    assert (place.path.parent, place.clause) == (workspace.references, "no-9")
    (other,) = cited_acts("No. 99 of the Constitution")
    with pytest.raises(InputFault, match="is not in Constitution CS"):
        cited_place(Index(workspace), other, "en")
    (convention,) = cited_acts("No. 9 of the Convention")
    with pytest.raises(InputFault, match="not in this workspace"):
        cited_place(Index(workspace), convention, "en")


def test_it_is_not_here_twice_and_undo_takes_it_back(workspace: Workspace, run: Run, tmp_path: Path) -> None:
    again = run("import", tmp_path / "cs.txt", "--reference", "constitution", "--workspace", workspace.folder)
    assert (again.returncode, "is here already" in again.stderr) == (3, True)
    assert run("undo", "--workspace", workspace.folder).returncode == 0
    assert not list(workspace.references.glob("*.toml"))


def test_no_proposal_changes_it(workspace: Workspace) -> None:
    text = workspace.load(Resolution, next(workspace.references.glob("*.toml"))).value
    with pytest.raises(UsageFault, match="only read here"):
        start_proposal(workspace, NewProposal("MOD", text))
    assert "CS" not in {head.number for head in Index(workspace).resolutions}


@pytest.mark.parametrize(
    "blocks",
    [
        pytest.param([p(line) for line in CONSTITUTION.splitlines() if line], id="paragraphs"),
        pytest.param(
            [
                *(p(line) for line in CONSTITUTION.splitlines()[:5] if line),
                table(row("8", "1 The purposes of the Union are:"), row("9", "g) to promote a broader approach;")),
                p("9A\th) to do so again."),
                p("This stands by [-it-]{+itself+}."),
            ],
            id="numbers in a column of their own, and marks that are taken as they read",
        ),
    ],
)
def test_it_is_read_from_a_word_file_as_from_text(
    workspace: Workspace, run: Run, tmp_path: Path, blocks: list[str]
) -> None:
    (tmp_path / "cv.docx").write_bytes(docx(*blocks))
    done = run("import", tmp_path / "cv.docx", "--reference", "convention", "--workspace", workspace.folder)
    assert done.returncode == 0, done.stderr
    index = Index(workspace)
    texts = {head.kind: index.load(Resolution, head.path).value.provisions for head in index.references}
    assert texts["convention"] == texts["constitution"]
