"""The private folder: nobody else's to read, never in git, and its comments saved as they come.

What is made of it is written nowhere that git would take it along, and where git can't tell it is said.
"""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from support.git_clones import git
from wtsaprep.errors import WriteFault, WtsaprepError
from wtsaprep.model.proposal import Comment
from wtsaprep.store.folders.create import create_workspace
from wtsaprep.store.folders.private_folder import change_private_comments, make_private, may_go_to, private_comments
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


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """One with a commit, in which a file is ignored by a rule and another one tracked in spite of it."""
    folder = tmp_path / "repository"
    folder.mkdir()
    git(folder, "init", "-q")
    (folder / ".gitignore").write_text("out/\n*.own\n", encoding="utf-8")
    (folder / "kept.own").touch()
    git(folder, "add", "-f", ".gitignore", "kept.own")
    git(folder, "commit", "-qm", "first")
    return folder


def _worktree(repository: Path) -> Path:
    git(repository, "worktree", "add", "-q", str(repository.parent / "tree"))
    return repository.parent / "tree"


def _submodule(repository: Path) -> Path:
    above = repository.parent / "above"
    above.mkdir()
    git(above, "init", "-q")
    git(above, "-c", "protocol.file.allow=always", "submodule", "add", "-q", str(repository), "below")
    return above / "below"


def _linked(repository: Path) -> Path:
    link = repository.parent / "link"
    link.symlink_to(repository)
    return link


@pytest.mark.parametrize("lying", [lambda repository: repository, _worktree, _submodule, _linked])
def test_what_a_repository_takes_is_refused_and_what_it_ignores_is_not(
    repository: Path, lying: Callable[[Path], Path]
) -> None:
    place, workspace = lying(repository), Workspace(repository.parent / "workspace")
    for refused in ("brief.md", "new/deeper/brief.md", "kept.own", ":(top)brief.md", "-q"):
        with pytest.raises(WriteFault, match=r"it is private, and the repository .* would take it"):
            may_go_to(workspace, place / refused)
    for allowed in ("out/brief.md", "brief.own", "new/brief.own"):
        may_go_to(workspace, place / allowed)
    may_go_to(workspace, repository.parent / "brief.md")


def test_a_link_to_a_repository_is_as_the_file_in_it(repository: Path, tmp_path: Path) -> None:
    (tmp_path / "brief.md").symlink_to(repository / "brief.md")
    with pytest.raises(WriteFault, match="would take it"):
        may_go_to(Workspace(tmp_path / "workspace"), tmp_path / "brief.md")


def test_our_own_folder_is_where_it_belongs(repository: Path) -> None:
    workspace = Workspace(repository)
    make_private(workspace.private)
    may_go_to(workspace, workspace.private / "brief.md")
    git(repository, "add", "-f", ".")
    (workspace.private / ".gitignore").unlink()
    git(workspace.private, "init", "-q")  # A repository of our own.
    may_go_to(workspace, workspace.private / "brief.md")


@pytest.mark.parametrize(
    ("set_up", "said"),
    [
        (lambda folder, patch: patch.setenv("PATH", "/nowhere"), "git can't be started: no such file or directory"),
        (lambda folder, patch: patch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1"), "dubious ownership"),
        (lambda folder, patch: (folder / ".git" / "HEAD").unlink(), "not a git repository"),
        (lambda folder, patch: (folder / ".git" / "config").write_text("[core"), "bad config"),
    ],
)
def test_where_git_can_not_tell_it_is_said(
    repository: Path, monkeypatch: pytest.MonkeyPatch, set_up: Callable[[Path, pytest.MonkeyPatch], object], said: str
) -> None:
    set_up(repository, monkeypatch)
    with pytest.raises(WriteFault, match=f"it is private, and nobody can tell .*{said}") as fault:
        may_go_to(Workspace(repository.parent), repository / "out" / "brief.md")
    assert fault.value.remedy is not None


def test_a_bare_repository_takes_no_files(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "--bare", "bare")
    may_go_to(Workspace(tmp_path / "workspace"), tmp_path / "bare" / "brief.md")


def test_the_list_of_our_own_folder_is_put_right_where_it_lets_files_through(repository: Path) -> None:
    private = repository / "private"
    make_private(private)
    (private / ".gitignore").write_text("*.log\n", encoding="utf-8")
    make_private(private)
    (private / "note.toml").touch()
    assert (private / ".gitignore").read_text(encoding="utf-8").endswith("*\n*.log\n")
    assert "private" not in git(repository, "status", "--porcelain")
