"""The private folder: nobody else's to read, never in git, and its comments saved as they come."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.proposal import Comment
from wtsaprep.store.folders.create import create_workspace
from wtsaprep.store.folders.private_folder import change_private_comments, make_private, private_comments
from wtsaprep.store.folders.workspace import Workspace

REMARK = Comment(provision="recognizing-1", author="A. Delegate", date="2024-10-01", text="Ask Cairo first.")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_comment_makes_the_folder_and_nobody_else_can_read_it(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    assert private_comments(workspace, "p").value.comments == ()
    assert not workspace.private.exists()
    change_private_comments(workspace, "p", lambda comments: (*comments, REMARK))
    assert mode(workspace.private) == 0o700
    assert mode(workspace.private / "comments" / "p.toml") == 0o600  # Also of use to a copy of the folder.
    assert (workspace.private / ".gitignore").read_text().endswith("*\n")
    assert (workspace.private / "comments" / "p.toml").read_text() == (
        'format = 1\nproposal = "p"\n\n[[comment]]\nprovision = "recognizing-1"\nauthor = "A. Delegate"\n'
        'date = "2024-10-01"\ntext = "Ask Cairo first."\n'
    )
    assert private_comments(workspace, "p").value.comments == (REMARK,)


def test_what_somebody_else_wrote_meanwhile_is_kept(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    other = REMARK.model_copy(update={"text": "two"})
    change_private_comments(workspace, "p", lambda comments: (*comments, REMARK))
    change_private_comments(workspace, "p", lambda comments: (*comments, other))
    assert [c.text for c in private_comments(workspace, "p").value.comments] == ["Ask Cairo first.", "two"]


def test_a_folder_that_was_open_is_closed(tmp_path: Path) -> None:
    folder = tmp_path / "private"
    folder.mkdir(mode=0o755)
    make_private(folder)
    assert mode(folder) == 0o700


def test_a_new_workspace_has_a_private_folder(tmp_path: Path) -> None:
    assert mode(create_workspace(tmp_path / "new", {}) / "private") == 0o700


def test_a_broken_file_is_named_and_not_written_over(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    path = workspace.private / "comments" / "p.toml"
    path.parent.mkdir(parents=True)
    path.write_text("proposal = ")
    with pytest.raises(WtsaprepError, match=r"p\.toml"):
        change_private_comments(workspace, "p", lambda comments: (*comments, REMARK))
    assert path.read_text() == "proposal = "
