"""Our brief on the command line, on the practice set."""

from __future__ import annotations

import json
import shutil
import stat
from collections.abc import Mapping
from pathlib import Path

import pytest

from support.command_line import Run, revise
from support.git_clones import git
from wtsaprep.model.brief import Brief
from wtsaprep.model.resolution import Resolution
from wtsaprep.review.positions import with_position
from wtsaprep.review.queue_selection import QueueSelection
from wtsaprep.services.sessions.briefs import write_in_brief
from wtsaprep.services.sessions.positions import change_positions
from wtsaprep.services.sessions.queues import queue_of
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index


@pytest.fixture
def practice(tmp_path: Path, shipped: Path) -> Path:
    """The practice set, ours being ARB."""
    folder = tmp_path / "practice"
    shutil.copytree(shipped, folder)
    settings = folder / "wtsaprep.toml"
    lines = [line for line in settings.read_text(encoding="utf-8").split("\n") if not line.startswith("source =")]
    settings.write_text("\n".join(['source = "ARB"', *lines]), encoding="utf-8")
    return folder


def test_a_brief_can_be_had_before_anything_is_written(run: Run, practice: Path) -> None:
    done = run("brief", "11", "--workspace", practice)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("**PRIVATE, PRACTICE**\n\n# Brief on Resolution 11 (Hammamet, 2016), reconstructed\n")
    titles = [line for line in done.stdout.splitlines() if line.startswith("## ")]
    assert titles == [
        f"## PRIVATE · {title}"
        for title in (
            "Editor",
            "Position",
            "Background",
            "Further consideration",
            "Reservations",
            "References",
            "Views from other regions",
            "Talking points",
        )
    ]
    assert "We propose:\n\n- recognizing a) changed: MOD ARB/36A1/1\n\nNot looked at yet:\n" in done.stdout
    assert not (practice / "private").exists()


def test_a_position_is_carried_to_a_revision_and_the_earlier_version_is_not_told_of(run: Run, practice: Path) -> None:
    workspace = Workspace(practice)
    one = next(one for one in queue_of(Index(workspace), QueueSelection("mine")).changes if one.number == "ARB/36A1/1")
    held = {"stand": "support", "judged": one.judged, "note": "As agreed in Cairo."}
    change_positions(
        workspace, one.proposal, lambda p: with_position(p, one.provision, "2024-10-01T10:00:00+00:00", None, **held)
    )
    revise(practice)
    text = run("brief", "11", "--workspace", practice).stdout
    assert (
        "- recognizing a) changed: MOD ARB/36R1A1/1\n  - As agreed in Cairo.\n- observing changed: MOD ARB/36R1A1/1\n"
        in text
    )
    assert "ARB/36A1/1" not in text


def test_fields_are_written_from_words_and_from_standard_input(run: Run, practice: Path) -> None:
    done = run(
        "brief", "11", "--set", "editor=A. Delegate", "--set", "further-consideration=Ask UPU.", "--workspace", practice
    )
    assert (done.returncode, done.stdout) == (0, "")
    assert "Brief on Resolution 11 (Hammamet, 2016): editor, further_consideration written." in done.stderr
    done = run("brief", "11", "--set", "background=-", "--workspace", practice, stdin="It dates\nfrom 1984.\n")
    assert done.returncode == 0, done.stderr
    assert (practice / "private" / "briefs" / "resolution-11-hammamet-2016.toml").is_file()
    text = run("brief", "11", "--workspace", practice).stdout
    assert "## PRIVATE · Editor\n\nA. Delegate\n" in text
    assert "## PRIVATE · Background\n\nIt dates\\\nfrom 1984.\n" in text
    data = json.loads(run("brief", "11", "--to", "json", "--workspace", practice).stdout)
    assert data["private"] is True


def test_what_another_program_writes_in_the_same_moment_stands_beside_it_and_is_told(
    run: Run, practice: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faster(workspace: Workspace, resolution: Resolution, fields: Mapping[str, str], seen: Brief | None) -> str:
        write_in_brief(workspace, resolution, {"background": "Theirs.", "editor": "B."}, seen)
        return write_in_brief(workspace, resolution, fields, seen)

    monkeypatch.setattr("wtsaprep.cli.verbs.brief.write_in_brief", faster)
    done = run("brief", "11", "--set", "background=Ours.", "--workspace", practice)
    assert done.returncode == 0
    assert "Somebody else wrote in background meanwhile; both texts stand there." in done.stderr
    data = json.loads(run("brief", "11", "--to", "json", "--workspace", practice).stdout)
    assert all(words in json.dumps(data) for words in ("Theirs.", "Ours.", '"B."'))


def test_a_brief_on_disk_is_for_nobody_elses_eyes(run: Run, practice: Path, tmp_path: Path) -> None:
    done = run("brief", "11", "--to", "html", "-o", "brief.html", "--workspace", practice)
    assert (done.returncode, done.stdout) == (0, "")
    path = tmp_path / "brief.html"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_a_brief_over_a_file_that_all_may_read_is_for_nobody_elses_eyes_either(
    run: Run, practice: Path, tmp_path: Path
) -> None:
    path = tmp_path / "brief.md"
    path.touch(0o644)
    assert run("brief", "11", "-o", "brief.md", "--workspace", practice).returncode == 0
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_brief_goes_into_no_repository_that_would_take_it(run: Run, practice: Path) -> None:
    def status(place: str, *more: str) -> int:
        done = run("brief", "11", "-o", practice / place, *more, "--workspace", practice)
        assert (done.returncode == 0) == ("Written: " in done.stderr) == (practice / place).exists()
        if done.returncode:
            assert "-o without a name writes it into private/; --force" in done.stderr
        (practice / place).unlink(missing_ok=True)
        return done.returncode

    assert status("brief.md") == 0
    git(practice, "init", "-q")
    assert (status("brief.md"), status("new/brief.md"), status("brief.md", "--force")) == (3, 3, 0)
    (practice / ".gitignore").write_text("*.html\n", encoding="utf-8")
    assert (status("brief.md"), status("brief.html"), status("private/brief.md")) == (3, 0, 0)


def test_the_usual_place_of_a_brief_is_our_own_folder(run: Run, practice: Path) -> None:
    git(practice, "init", "-q")
    done = run("brief", "11", "--to", "html", "--workspace", practice, "-o")
    assert done.returncode == 0, done.stderr
    path = practice / "private" / "briefs" / "resolution-11-hammamet-2016.html"
    assert f"Written: {path}" in done.stderr
    assert [stat.S_IMODE(p.stat().st_mode) for p in (path, practice / "private")] == [0o600, 0o700]
    assert "private" not in git(practice, "status", "--porcelain")


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (("99",), 3, "no text in force is called '99'"),
        (("ARB/36A1/1",), 2, "no text in force is called 'ARB/36A1/1'"),
        (("11", "--set", "colour=red"), 2, "'colour=red' sets no field of a brief"),
        (("11", "-o", ""), 2, "argument -o/--output: that names no file"),
        (("11", "--set", "editor"), 2, "fields: editor, position"),
        (("11", "--set", "editor=-", "--set", "position=-"), 2, "editor and position at once"),
    ],
)
def test_what_can_not_be_done_is_refused(
    run: Run, practice: Path, words: tuple[str, ...], status: int, said: str
) -> None:
    done = run("brief", *words, "--workspace", practice)
    assert (done.returncode, done.stdout) == (status, "")
    assert said in done.stderr
    assert not (practice / "private").exists()
