"""Replies are read on the text that their draft stands on now; what their authors want is as it was."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from support.command_line import Run
from wtsaprep.services.drafts.opened_proposal import draft_of, stored_draft
from wtsaprep.services.drafts.replies_on import replies_on
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.find import named_proposal
from wtsaprep.store.index.index import Index


@pytest.fixture
def folder(tmp_path: Path, shipped: Path, run: Run) -> Path:
    """The shipped workspace with a reply to ARB/36A1/1."""
    folder = shutil.copytree(shipped, tmp_path / "workspace")
    text = run("show", "ARB/36A1/1", "--view", "final", "--workspace", folder).stdout
    text = text.replace("technical progress", "technical and other progress").replace("formality", "paper")
    (tmp_path / "reply.txt").write_text(text, encoding="utf-8")
    done = run("import", tmp_path / "reply.txt", "--onto", "ARB/36A1/1", "--author", "EGY", "--workspace", folder)
    assert done.returncode == 0, done.stderr
    return folder


def correct(folder: Path) -> None:
    """Correct the text in force by hand, in clauses that the reply changes, too."""
    path = next((folder / "resolutions").iterdir())
    text = path.read_text(encoding="utf-8")
    for old, new in (("need to keep", "have to keep"), ("topics of interest", "topics of common interest")):
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def wanted(run: Run, folder: Path) -> list[str]:
    """The marks of the replies, as they are told."""
    shown = run("show", "ARB/36A1/1", "--replies", "--workspace", folder).stdout
    return re.findall(r"\[-.*?-\]|\{\+.*?\+\}", shown)


@pytest.mark.parametrize("kept", [True, False], ids=["it says on which text", "of an earlier version"])
def test_what_a_reply_wants_is_as_it_was_on_a_corrected_text(folder: Path, run: Run, kept: bool) -> None:
    if not kept:
        (path,) = (folder / "replies").iterdir()
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        path.write_text("".join(line for line in lines if not line.startswith("baseline")), encoding="utf-8")
    before = wanted(run, folder)
    assert "{+and other+}" in " ".join(before).replace("{+ ", "{+").replace(" +}", "+}")
    correct(folder)
    assert wanted(run, folder) == before
    done = run("rebase", "ARB/36A1/1", "--onto", "11", "--workspace", folder)
    assert done.returncode == 0, done.stderr
    assert wanted(run, folder) == before
    index = Index(Workspace(folder))
    (reply,) = replies_on(index, draft_of(stored_draft(index, named_proposal(index, "ARB/36A1/1"))))
    assert {amendment.provision for amendment in reply.amendments} == {"considering-2", "resolves-1"}
