"""A draft whose file was renamed outside while it was being written: its journal follows it, and no other's does."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from support.other_edition import other_edition
from support.practice import practice_copy
from wtsaprep.drafting.draft import with_words
from wtsaprep.services.drafts.drafting_session import DraftingSession
from wtsaprep.services.drafts.leftover_journals import left_journals, unsaved_drafts
from wtsaprep.services.drafts.open_and_save import open_draft_files
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index

DRAFT = "arb-res-11-b3dg.toml"
CLAUSE = "recognizing-1"
NAMES = ("our mod.toml", "arb-res-11-b3dg (conflicted copy 2024-10-02).toml", "0.toml", f"{'long ' * 20}.toml")


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    practice_copy(tmp_path / "workspace")
    return Workspace(tmp_path / "workspace")


def opened(workspace: Workspace, name: str) -> DraftingSession:
    return DraftingSession(workspace, open_draft_files(Index(workspace), workspace.proposals / name))


def killed(session: DraftingSession, words: str) -> None:
    """A session that was changed and whose program died."""
    session.step("edit", with_words(session.draft, CLAUSE, words))
    assert session._journal is not None
    os.close(session._journal._file._handle)
    session._journal._file._handle = -1


def words_left(session: DraftingSession) -> str:
    """The words that an opened draft offers."""
    left = session.unfinished
    return next(p.text for p in left.draft.revised if p.id == CLAUSE) if left else ""


@pytest.mark.parametrize("name", NAMES)
def test_what_was_left_unsaved_is_told_and_offered(workspace: Workspace, name: str) -> None:
    killed(opened(workspace, DRAFT), "words of the night;")
    (workspace.proposals / DRAFT).rename(workspace.proposals / name)
    now = workspace.proposals / name
    assert unsaved_drafts(Index(workspace), closed=True) == {os.path.realpath(now)}
    assert [left.state for left in left_journals(Index(workspace))] == ["offered when it is opened"]
    session = opened(workspace, name)
    assert words_left(session) == "words of the night;"
    session.recover()
    session.save()
    session.close()
    assert "words of the night;" in now.read_text(encoding="utf-8")
    assert not unsaved_drafts(Index(workspace))


def test_a_workspace_that_is_moved_takes_its_journals_along(workspace: Workspace, tmp_path: Path) -> None:
    killed(opened(workspace, DRAFT), "words of the night;")
    moved = Workspace(workspace.folder.rename(tmp_path / "elsewhere"))
    now = moved.proposals / DRAFT
    assert [(left.draft, left.state) for left in left_journals(Index(moved))] == [(now, "offered when it is opened")]
    assert words_left(opened(moved, DRAFT)) == "words of the night;"


def test_a_disk_that_is_not_there_keeps_its_journals(workspace: Workspace, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    practice_copy(stick / "workspace")
    killed(opened(Workspace(stick / "workspace"), DRAFT), "words of the night;")
    stick.rename(tmp_path / "unplugged")
    assert opened(workspace, DRAFT).unfinished is None
    (tmp_path / "unplugged").rename(stick)
    assert words_left(opened(Workspace(stick / "workspace"), DRAFT)) == "words of the night;"


def test_it_is_found_however_often_the_file_is_renamed(workspace: Workspace) -> None:
    killed(opened(workspace, DRAFT), "words of the night;")
    before = DRAFT
    for name in NAMES:
        (workspace.proposals / before).rename(workspace.proposals / name)
        session = opened(workspace, name)
        assert words_left(session) == "words of the night;"
        session.close()
        before = name


def recovered(session: DraftingSession) -> None:
    """Unsaved work of an earlier run was gone on with, on a file that somebody else changed meanwhile."""
    killed(session, "words of the night;")
    path = session.opened.proposal.path
    path.write_text(path.read_text(encoding="utf-8").replace("digital", "other"), encoding="utf-8")


def rebased(session: DraftingSession) -> None:
    """The draft was put onto a later edition."""
    other_edition(session.workspace.folder)
    session.rebase()
    session.close()


def replaced(session: DraftingSession) -> None:
    """The text in force gave way to the official one."""
    path = next(path for path in session.workspace.resolutions.iterdir() if "11" in path.name)
    path.write_text(path.read_text(encoding="utf-8").replace("harmonize", "bring together"), encoding="utf-8")
    session.close()


@pytest.mark.parametrize("before", [recovered, rebased, replaced])
def test_its_journal_names_it_whatever_befell_it(
    workspace: Workspace, before: Callable[[DraftingSession], None]
) -> None:
    before(opened(workspace, DRAFT))
    session = opened(workspace, DRAFT)
    session.recover()
    killed(session, "words of the morning;")
    marks = [left.told.mark for left in left_journals(Index(workspace))]
    assert [mark and mark.path for mark in marks] == [str(workspace.proposals / DRAFT)]
    now = workspace.proposals / "ours.toml"
    (workspace.proposals / DRAFT).rename(now)
    assert [(left.draft, left.state) for left in left_journals(Index(workspace))] == [
        (now, "offered when it is opened")
    ]
    assert words_left(opened(workspace, "ours.toml")) == "words of the morning;"


def test_steps_that_were_saved_can_be_undone_under_the_new_name(workspace: Workspace) -> None:
    first = opened(workspace, DRAFT)
    first.step("edit", with_words(first.draft, CLAUSE, "saved words;"))
    first.save()
    first.close()
    (workspace.proposals / DRAFT).rename(workspace.proposals / "ours.toml")
    session = opened(workspace, "ours.toml")
    assert session.unfinished is None
    assert [name for name, _ in session.history.past] == ["edit"]
    session.close()


def test_a_draft_that_has_its_file_keeps_its_journal(workspace: Workspace) -> None:
    killed(opened(workspace, DRAFT), "words of the night;")
    copy = workspace.proposals / "arb-res-11-b3dg (1).toml"
    copy.write_bytes((workspace.proposals / DRAFT).read_bytes())
    session = opened(workspace, copy.name)
    assert session.unfinished is None
    session.close()
    assert words_left(opened(workspace, DRAFT)) == "words of the night;"


def test_another_proposal_never_gets_them(workspace: Workspace) -> None:
    killed(opened(workspace, DRAFT), "words of the night;")
    text = (workspace.proposals / DRAFT).read_text(encoding="utf-8")
    (workspace.proposals / DRAFT).unlink()
    (workspace.proposals / "other.toml").write_text(text.replace("b3dg", "zzzz"), encoding="utf-8")
    session = opened(workspace, "other.toml")
    assert session.unfinished is None
    session.close()
    assert [left.state for left in left_journals(Index(workspace))] == ["its draft is gone"]


def test_what_a_running_program_writes_is_left_to_it(workspace: Workspace) -> None:
    running = opened(workspace, DRAFT)
    running.step("edit", with_words(running.draft, CLAUSE, "being written;"))
    (workspace.proposals / DRAFT).rename(workspace.proposals / "ours.toml")
    session = opened(workspace, "ours.toml")
    assert session.unfinished is None
    session.close()
    running.close()
