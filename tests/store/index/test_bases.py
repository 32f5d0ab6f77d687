"""The text that something was made on is found as long as it is kept anywhere, to the letter, and never another one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from support.command_line import Run
from support.git_clones import Clone
from wtsaprep.model.file_format import base_name
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.resolution import Baseline, Resolution
from wtsaprep.store.folders.bases import keep_base
from wtsaprep.store.folders.workspace import Stored, Workspace
from wtsaprep.store.index.bases import find_base, set_bases_right, sweep_bases
from wtsaprep.store.index.find import named_resolution
from wtsaprep.store.index.index import Index


@pytest.fixture
def workspace(tmp_path: Path, shipped: Path) -> Workspace:
    """A copy of the shipped workspace without its bases, its text in force under another number."""
    folder = shutil.copytree(shipped, tmp_path / "workspace")
    shutil.rmtree(folder / "bases")
    stored = Workspace(folder).load(Resolution, next((folder / "resolutions").iterdir()))
    changed = stored.value.provisions[0].model_copy(update={"text": "RESOLUTION 5 (Rev. Hammamet, 2016)"})
    value = stored.value.model_copy(update={"number": "5", "provisions": (changed, *stored.value.provisions[1:])})
    stored.path.unlink()
    Workspace(folder).save(Workspace(folder).new_resolution(value))
    for path in (folder / "proposals").iterdir():
        path.unlink()
    return Workspace(folder)


def text_of(workspace: Workspace) -> Resolution:
    """The text in force."""
    return named_resolution(Index(workspace), "5")


def correct(workspace: Workspace) -> None:
    """Correct the text in force by hand."""
    path = next(workspace.resolutions.iterdir())
    path.write_text(path.read_text("utf-8").replace("technical progress", "progress"), encoding="utf-8")


def found(workspace: Workspace, baseline: Baseline) -> Resolution | None:
    """What is found of a text, by a new action."""
    return find_base(Index(workspace), baseline)


def test_it_is_the_text_in_force_as_long_as_that_stands(workspace: Workspace) -> None:
    text = text_of(workspace)
    assert found(workspace, text.baseline) == text
    assert found(workspace, Baseline(resolution="5", adopted=text.adopted)) == text


def test_it_is_the_one_that_was_kept_when_that_is_corrected(workspace: Workspace) -> None:
    text = text_of(workspace)
    keep_base(workspace, text)
    correct(workspace)
    assert found(workspace, text.baseline) == text
    next(workspace.resolutions.iterdir()).unlink()
    assert found(workspace, text.baseline) == text


def test_what_was_not_kept_is_not_found(workspace: Workspace) -> None:
    text = text_of(workspace)
    correct(workspace)
    assert found(workspace, text.baseline) is None


def test_a_kept_text_that_somebody_changed_is_not_taken_for_it(workspace: Workspace) -> None:
    text = text_of(workspace)
    keep_base(workspace, text)
    correct(workspace)
    path = workspace.bases / base_name(text.baseline.digest)
    path.write_text(path.read_text("utf-8").replace("Postal", "Post"), encoding="utf-8")
    assert found(workspace, text.baseline) is None
    path.write_text("what = [\n", encoding="utf-8")
    assert found(workspace, text.baseline) is None


@pytest.mark.parametrize("kept", [True, False], ids=["kept", "not kept"])
def test_git_remembers_it(workspace: Workspace, kept: bool, run: Run) -> None:
    here = Clone(workspace.folder, run)
    text = text_of(workspace)
    if kept:
        keep_base(workspace, text)
    here.git("init", "-q")
    here.commit()
    correct(workspace)
    shutil.rmtree(workspace.bases, ignore_errors=True)
    here.commit()
    assert found(workspace, text.baseline) == text


def test_it_goes_when_nothing_was_made_on_it(workspace: Workspace) -> None:
    text = text_of(workspace)
    keep_base(workspace, text)
    path = workspace.bases / base_name(text.baseline.digest)
    stored, _ = workspace.save(workspace.new_proposal(Proposal(id="x", baseline=text.baseline)))
    sweep_bases(Index(workspace))
    assert path.exists()
    broken = workspace.proposals / "broken.toml"
    broken.write_text("what = [\n", encoding="utf-8")
    stored.path.unlink()
    sweep_bases(Index(workspace))
    assert path.exists()
    broken.unlink()
    sweep_bases(Index(workspace))
    assert not path.exists()


def test_it_is_kept_again_when_what_was_made_on_it_comes_back(workspace: Workspace) -> None:
    text = text_of(workspace)
    workspace.save(Stored(Proposal(id="x", baseline=text.baseline), workspace.proposals / "x.toml", None))
    set_bases_right(Index(workspace))
    assert [path.name for path in workspace.bases.iterdir()] == [base_name(text.baseline.digest)]


def test_what_comes_with_the_program_has_its_own(shipped: Path) -> None:
    workspace = Workspace(shipped)
    baselines = {head.digest for head in Index(workspace).proposals}
    assert {base_name(digest) for digest in baselines} == {path.name for path in workspace.bases.iterdir()}
