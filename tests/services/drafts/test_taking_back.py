"""What was done to files is taken back and done again, to the byte, and never over what somebody else did since."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from support.command_line import SEED, Run
from support.practice import practice_copy
from wtsaprep.drafting.draft import with_words
from wtsaprep.errors import NeedsDecision
from wtsaprep.model.register import RegisteredDocument
from wtsaprep.services.drafts.drafting_session import DraftingSession
from wtsaprep.services.drafts.leftover_journals import unsaved_drafts
from wtsaprep.services.drafts.open_and_save import open_draft_files
from wtsaprep.services.drafts.taking_back import do_again, take_back
from wtsaprep.services.needs.change_register import change_register, with_row
from wtsaprep.store.folders.act_log import last_act, last_undone
from wtsaprep.store.folders.acting import acting
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A copy of the shipped workspace."""
    return Workspace(practice_copy(tmp_path / "workspace"))


def files(workspace: Workspace) -> dict[str, bytes]:
    """All files of a workspace."""
    return {str(p.relative_to(workspace.folder)): p.read_bytes() for p in workspace.folder.rglob("*.toml")}


@pytest.mark.parametrize(
    "words",
    [
        ("new", "MOD", "11", "--source", "EUR"),
        ("new", "ADD", "--source", "EUR"),
        ("import", SEED, "--accept-guesses"),
        ("renumber", "ARB/36A1", "ARB/40"),
        ("renumber", "PRA/XX", "PRA/41", "--as", "addenda"),
        ("chair", "start", "DT/24", "11"),
        ("discard", "ARB/36A1/1"),
        ("discard", "PRA/XX/1"),
    ],
    ids=lambda words: " ".join(map(str, words[:2])),
)
def test_each_verb_that_writes_is_taken_back_and_done_again(
    run: Run, workspace: Workspace, words: tuple[str, ...], tmp_path: Path
) -> None:
    if words[0] == "import":
        workspace = Workspace(tmp_path / "empty")
        run("init", workspace.folder)
    before = files(workspace)
    assert run("--workspace", workspace.folder, *words).returncode == 0
    after = files(workspace)
    assert after != before
    assert run("--workspace", workspace.folder, "undo").returncode == 0
    assert files(workspace) == before
    assert run("--workspace", workspace.folder, "redo").returncode == 0
    assert files(workspace) == after


def test_a_pick_is_taken_back_after_a_restart(run: Run, workspace: Workspace) -> None:
    here = ("--workspace", workspace.folder)
    assert run(*here, "chair", "start", "DT/24", "11").returncode == 0
    before = files(workspace)
    assert run(*here, "chair", "pick", "DT/24", "recognizing a)", "ARB/36A1/1").returncode == 0
    assert run(*here, "chair", "freeze", "DT/24").returncode == 0
    for _ in range(2):
        assert run(*here, "undo", "DT/24").returncode == 0
    assert files(workspace) == before


def test_nothing_is_taken_back_twice(run: Run, workspace: Workspace) -> None:
    here = ("--workspace", workspace.folder)
    assert run(*here, "new", "MOD", "11").returncode == 0
    assert run(*here, "undo").returncode == 0
    done = run(*here, "undo")
    assert (done.returncode, "nothing was done" in done.stderr) == (2, True)


def drafted(workspace: Workspace, clause: str, words: str) -> None:
    """Change a clause of ARB/36A1/1 and save it."""
    path = workspace.proposals / "arb-res-11-b3dg.toml"
    session = DraftingSession(workspace, open_draft_files(Index(workspace), path))
    session.step("edit", with_words(session.draft, clause, words))
    session.save()
    session.close()


def acted(workspace: Workspace, travel: Callable[..., object]) -> None:
    """Take back the last act, or do the last one again."""
    act = (last_act if travel is take_back else last_undone)(workspace.folder)
    assert act is not None
    travel(workspace, act)


def test_what_somebody_did_since_to_other_clauses_stays(workspace: Workspace) -> None:
    before = files(workspace)
    drafted(workspace, "recognizing-1", "ours;")
    path = workspace.proposals / "arb-res-11-b3dg.toml"
    path.write_text(path.read_text("utf-8").replace("sources = ", 'headline = "theirs"\nsources = '), "utf-8")
    acted(workspace, take_back)
    name = "proposals/arb-res-11-b3dg.toml"
    assert b"theirs" in files(workspace)[name]
    assert files(workspace)[name].replace(b'headline = "theirs"\n', b"") == before[name]
    acted(workspace, do_again)
    assert b"ours;" in files(workspace)[name]
    assert b"theirs" in files(workspace)[name]


def test_where_both_changed_one_thing_nothing_is_taken_back(workspace: Workspace) -> None:
    drafted(workspace, "recognizing-1", "ours;")
    path = workspace.proposals / "arb-res-11-b3dg.toml"
    path.write_text(path.read_text("utf-8").replace("ours;", "theirs;"), "utf-8")
    there = files(workspace)
    with pytest.raises(NeedsDecision, match="somebody changed the same"):
        acted(workspace, take_back)
    assert files(workspace) == there


def test_what_was_taken_back_in_an_open_draft_is_no_unsaved_work(workspace: Workspace) -> None:
    before = files(workspace)
    drafted(workspace, "recognizing-1", "ours;")
    path = workspace.proposals / "arb-res-11-b3dg.toml"
    session = DraftingSession(workspace, open_draft_files(Index(workspace), path))
    session.step("edit", with_words(session.draft, "recognizing-1", "more;"))
    session.undo(1)
    assert not unsaved_drafts(Index(workspace))
    acted(workspace, take_back)
    session.close()
    assert files(workspace) == before


def test_unsaved_work_is_never_pulled_away(workspace: Workspace) -> None:
    drafted(workspace, "recognizing-1", "ours;")
    path = workspace.proposals / "arb-res-11-b3dg.toml"
    session = DraftingSession(workspace, open_draft_files(Index(workspace), path))
    session.step("edit", with_words(session.draft, "recognizing-1", "more;"))
    with pytest.raises(NeedsDecision, match="unsaved work"):
        acted(workspace, take_back)
    session.close()


def test_a_row_of_the_register_is_taken_back_whatever_else_was_noted_since(workspace: Workspace) -> None:
    def noted(within: Workspace, document: str) -> None:
        row = RegisteredDocument(document=document, read=True)
        change_register(within, partial(with_row, document=document, row=row))

    with acting(workspace, "note on PRA/XX") as within:
        noted(within, "PRA/XX")
    noted(workspace, "PRB/XX")  # As opening a document does it, which is no act.
    act = last_act(workspace.folder)
    assert act is not None
    undone = take_back(workspace, act)
    register = (workspace.private / "register.toml").read_text("utf-8")
    assert "PRB/XX" in register
    assert "PRA/XX" not in register
    do_again(workspace, undone)
    register = (workspace.private / "register.toml").read_text("utf-8")
    assert register.count('document = "PRA/XX"') == register.count('document = "PRB/XX"') == 1


def test_what_can_not_be_taken_back_is_left_and_undo_goes_on_with_what_was_before(
    run: Run, workspace: Workspace
) -> None:
    here = ("--workspace", workspace.folder)
    assert run(*here, "new", "SUP", "11", "--source", "EUR").returncode == 0
    drafted(workspace, "recognizing-1", "ours;")
    path = workspace.proposals / "arb-res-11-b3dg.toml"
    path.write_text(path.read_text("utf-8").replace("ours;", "theirs;"), "utf-8")
    done = run(*here, "undo")
    assert (done.returncode, "undo --leave" in done.stderr) == (4, True)
    done = run(*here, "undo", "--leave")
    assert (done.returncode, done.stdout) == (0, "left as it is: save ARB/36A1/1\n")
    done = run(*here, "undo")
    assert (done.returncode, done.stdout) == (0, "taken back: new SUP EUR/XX/1\n")


def test_our_comment_that_somebody_reworded_is_not_said_to_be_taken_back(run: Run, workspace: Workspace) -> None:
    here = ("--workspace", workspace.folder)
    assert run(*here, "comment", "ARB/36A1/1", "recognizing a)", "first").returncode == 0
    assert run(*here, "comment", "ARB/36A1/1", "recognizing a)", "second").returncode == 0
    (path,) = (workspace.private / "comments").iterdir()
    path.write_text(path.read_text("utf-8").replace("second", "another"), "utf-8")
    done = run(*here, "undo")
    assert (done.returncode, "can't be taken back" in done.stderr) == (4, True)
    assert "another" in path.read_text("utf-8")
