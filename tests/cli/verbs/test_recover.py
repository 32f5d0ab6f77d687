"""Unsaved work is listed and written out without screens, also when its draft is gone."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from support.command_line import Run
from support.practice import practice_copy
from wtsaprep.drafting.draft import with_words
from wtsaprep.services.drafts.drafting_session import DraftingSession
from wtsaprep.services.drafts.open_and_save import open_draft_files
from wtsaprep.store.folders.locations import user_journals
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index
from wtsaprep.store.journal.left_words import TypingPlace
from wtsaprep.store.journal.records import record_line
from wtsaprep.store.journal.words_journal import WordsJournal

CLAUSE = "recognizing-1"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A draft with a step and some typing that were not saved."""
    workspace = Workspace(practice_copy(tmp_path / "workspace"))
    path = workspace.proposals / "arb-res-11-b3dg.toml"
    session = DraftingSession(workspace, open_draft_files(Index(workspace), path))
    session.step("edit", with_words(session.draft, CLAUSE, "a whole thought"))
    session.typing(CLAUSE, "a whole thought and a half")
    session.close()
    return path


def test_unsaved_work_is_listed_and_written_out(run: Run, draft: Path, tmp_path: Path) -> None:
    name = next(user_journals().iterdir()).name
    (line,) = run("recover").stdout.splitlines()
    proposal, changed, *rest = line.split("\t")
    assert (proposal, rest) == ("MOD ARB/36A1/1", ["offered when it is opened", str(draft), name])
    assert re.fullmatch(r"last changed \d{4}-\d\d-\d\d \d\d:\d\d", changed)
    done = run("--workspace", draft.parent.parent, "recover", name, "-o", tmp_path / "out.toml")
    assert (done.returncode, done.stdout) == (0, "")
    assert "a whole thought and a half" in (tmp_path / "out.toml").read_text(encoding="utf-8")
    by_proposal = run("--workspace", draft.parent.parent, "recover", "ARB/36A1/1").stdout
    assert by_proposal == (tmp_path / "out.toml").read_text(encoding="utf-8")


def test_a_journal_outlives_its_draft(run: Run, draft: Path) -> None:
    name = next(user_journals().iterdir()).name
    draft.unlink()
    assert "\tits draft is gone\t" in run("recover").stdout
    done = run("recover", name)
    assert "a whole thought" in done.stdout
    assert "Typed into recognizing-1: a whole thought and a half" in done.stderr


def test_of_a_draft_with_nothing_unsaved_what_is_saved_is_written_out(run: Run, tmp_path: Path) -> None:
    workspace = practice_copy(tmp_path / "workspace")
    done = run("--workspace", workspace, "recover", "ARB/36A1/1", "-o", tmp_path / "out.toml")
    assert (done.returncode, "Nothing of ARB/36A1/1 is unsaved." in done.stderr) == (0, True)
    assert (tmp_path / "out.toml").read_bytes() == (workspace / "proposals" / "arb-res-11-b3dg.toml").read_bytes()


def test_a_wrong_name_is_answered_with_where_the_right_ones_are(run: Run) -> None:
    done = run("recover", "nothing.journal")
    assert (done.returncode, "wtsaprep recover lists them" in done.stderr) == (3, True)


HOSTILE = "a\x1b]0;gone\x07b\x9b2Jc\u202ed\rover"


def left_in_a_form(workspace: Path, called: str, text: str) -> None:
    """Words that somebody was broken off in."""
    journal = WordsJournal(workspace)
    journal.typing(TypingPlace("write-notes", "p1:resolves-2"), "note", text, called=called)
    journal.close()


@pytest.mark.parametrize("called", ["our notes", f"notes {HOSTILE}"])
def test_nothing_of_a_journal_is_sent_raw_to_a_terminal(run: Run, tmp_path: Path, called: str) -> None:
    workspace = practice_copy(tmp_path / "workspace")
    left_in_a_form(workspace, called, HOSTILE)
    listed = run("--workspace", workspace, "recover")
    read = run("--workspace", workspace, "recover", called)
    assert "over" in read.stdout
    assert "-o FILE writes them as they are" in read.stderr
    for done in (listed, read, run("--workspace", workspace, "recover", "--json")):
        assert done.returncode == 0
        assert not set(done.stdout + done.stderr) & set("\x1b\x07\x9b\u202e\r")
    written = tmp_path / "out.txt"
    assert run("--workspace", workspace, "recover", called, "-o", written).returncode == 0
    assert HOSTILE.encode() in written.read_bytes()


def test_nothing_of_a_draft_that_is_gone_is_sent_raw(run: Run, draft: Path) -> None:
    journal = next(user_journals().iterdir())
    records = journal.read_bytes().split(b"\n")
    hostile = [
        record_line(**{**json.loads(line[9:]), "proposal": f"{HOSTILE}\n"}).strip(b"\n")
        if b'"proposal"' in line
        else line
        for line in records
    ]
    journal.write_bytes(b"\n".join(hostile))
    draft.unlink()
    read = run("recover", journal.name)
    assert "over" in read.stdout
    for done in (run("recover"), read):
        assert not set(done.stdout + done.stderr) & set("\x1b\x07\x9b\u202e\r")


def test_what_was_left_in_a_form_is_given_up(run: Run, tmp_path: Path) -> None:
    workspace = practice_copy(tmp_path / "workspace")
    left_in_a_form(workspace, "our notes", "words")
    done = run("--workspace", workspace, "recover", "--give-up", "our notes")
    assert (done.returncode, done.stdout) == (0, "our notes: given up\n")
    assert run("--workspace", workspace, "recover").stdout == ""


def test_what_was_left_in_a_form_of_a_workspace_that_is_gone_is_listed(run: Run, tmp_path: Path) -> None:
    workspace = practice_copy(tmp_path / "workspace")
    left_in_a_form(workspace, "our notes", "words")
    other = practice_copy(tmp_path / "other")
    assert run("--workspace", other, "recover").stdout == ""
    shutil.rmtree(workspace)
    assert run("--workspace", other, "recover").stdout == f"our notes\tits workspace is gone: {workspace}\n"
    assert run("--workspace", other, "recover", "our notes").stdout == "note:\nwords\n\n"
    assert run("--workspace", other, "recover", "--give-up", "our notes").returncode == 0
    assert run("--workspace", other, "recover").stdout == ""
