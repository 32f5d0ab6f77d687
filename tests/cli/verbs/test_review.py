"""Session records and agreed texts on the command line, on the practice set."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from support.command_line import Run
from support.poison import odd_in
from wtsaprep.model.file_format import Outcome
from wtsaprep.model.review import Decision
from wtsaprep.services.sessions.texts_before_bodies import tabled
from wtsaprep.store.folders.reviews import change_review
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index


@pytest.fixture
def room(tmp_path: Path, shipped: Path, run: Run) -> Path:
    """The practice set with DT/24 in two revisions."""
    folder = tmp_path / "room"
    shutil.copytree(shipped, folder)
    for words in (
        ("start", "DT/24", "11", "--body", "AHG"),
        ("pick", "DT/24", "recognizing a)", "ARB/36A1/1"),
        ("freeze", "DT/24"),
        ("pick", "DT/24", "resolves", "2", "3"),
    ):
        done = run("chair", *words, "--workspace", folder)
        assert done.returncode == 0, done.stderr
    return folder


def decide(folder: Path, text: str, name: str, outcome: Outcome, at: str) -> None:
    """Let AHG decide on a paragraph by its name."""
    workspace = Workspace(folder)
    found = tabled(Index(workspace), text)
    one = next(one for one in found.paragraphs if one.name == name)
    row = Decision(
        provision=one.id, at=at, outcome=outcome, body="AHG", revision=found.versions[-1].name, words=one.words
    )
    change_review(
        workspace, found.review.text, lambda review: review.model_copy(update={"decisions": (*review.decisions, row)})
    )


def test_the_record_goes_through_all_revisions_and_the_agreed_text_is_the_newest(
    spawn: Run, run: Run, room: Path
) -> None:
    decide(room, "DT/24", "recognizing a)", "agreed", "2024-10-17T13:20:00+00:00")
    decide(room, "DT/24R1", "resolves", "bracketed", "2024-10-17T13:25:00+00:00")
    record = spawn("review", "DT/24", "--workspace", room, TZ="Asia/Kolkata").stdout
    assert "Times:\tUTC+05:30" in record
    assert "| 2024-10-17 18:50 | AHG | DT/24R1 | recognizing a) | agreed |" in record
    assert "| ARB/36A1/1, recognizing a): taken |" in record
    agreed = run("review", "DT/24", "--paper", "agreed", "--workspace", room).stdout
    assert agreed.startswith("**PRACTICE**\n\n# Agreed text: DT/24 (Rev.1), AHG, being made\n")
    assert agreed.endswith("| resolves | bracketed | AHG |  |\n")
    done = run("review", "DT/24R1", "--to", "json", "--workspace", room)
    assert [row["paragraph"] for row in json.loads(done.stdout)["decisions"]] == ["recognizing a)", "resolves"]
    agreed_data = json.loads(run("review", "DT/24", "--paper", "agreed", "--to", "json", "--workspace", room).stdout)
    assert agreed_data["counts"] == {"agreed": 1, "bracketed": 1, "unchanged": 9}


def test_a_proposal_lies_before_a_body_too(run: Run, room: Path) -> None:
    decide(room, "PRA/XX/1", "resolves", "agreed", "2024-10-17T13:20:00+00:00")
    record = run("review", "PRA/XX/1", "--workspace", room).stdout
    assert record.startswith("**PRACTICE**\n\n# Session record: MOD PRA/XX/1\n")
    assert "PRA/XX/1, resolves: taken<br>PRB/XX/1, resolves: taken" in record


def test_a_paper_is_written_where_it_is_asked_for(run: Run, room: Path, tmp_path: Path) -> None:
    done = run("review", "DT/24", "--paper", "agreed", "-o", "agreed.md", "--workspace", room)
    assert (done.returncode, done.stdout) == (0, "")
    assert "Written: " in done.stderr
    assert (tmp_path / "agreed.md").read_text(encoding="utf-8").startswith("**PRACTICE**")


@pytest.mark.parametrize(("reference", "status"), [("DT/99", 3), ("DT/24R7", 3), ("11", 2), ("ARB/36A1", 2)])
def test_what_lies_before_no_body_is_refused(run: Run, room: Path, reference: str, status: int) -> None:
    done = run("review", reference, "--workspace", room)
    assert (done.returncode, done.stdout) == (status, "")
    assert "nothing here that lies before a body" in done.stderr


def test_a_remark_steers_no_terminal(run: Run, room: Path) -> None:
    decide(room, "DT/24", "recognizing a)", "pending", "2024-10-17T13:20:00+00:00")
    path = room / "reviews" / "dt-24.toml"
    path.write_text(path.read_text().replace('"AHG"', '"A\\u001b[31m"\nremark = "\\u202e\\u0007"'), encoding="utf-8")
    for words in (("--paper", "record"), ("--paper", "agreed"), ("--to", "json")):
        done = run("review", "DT/24", *words, "--workspace", room)
        assert done.returncode == 0
        assert not odd_in(done.stdout)


@pytest.mark.parametrize("to", ["markdown", "json"])
def test_a_paper_of_the_room_names_no_draft_that_was_not_handed_in(run: Run, room: Path, to: str) -> None:
    words = room.parent / "words.txt"
    words.write_text("that collaboration with the postal operators is vital;")
    for call in (
        ("ours", "EGY"),
        ("new", "MOD", "11"),
        ("edit", "EGY/XX/1", "recognizing a)", "--text", words),
    ):
        done = run(*call, "--workspace", room)
        assert done.returncode == 0, done.stderr
    decide(room, "DT/24", "recognizing a)", "agreed", "2024-10-17T13:20:00+00:00")
    for paper in ("record", "agreed"):
        written = run("review", "DT/24", "--paper", paper, "--to", to, "--workspace", room).stdout
        assert "EGY/XX/1" not in written
    assert "EGY/XX/1" in run("fates", "DT/24", "--workspace", room).stdout, "it is there for us"
