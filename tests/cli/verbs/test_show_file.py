"""``show`` of files: our own ones are read by their paths, with the workspace that they lie in."""

from __future__ import annotations

from pathlib import Path

from support.command_line import Run
from support.practice import practice_copy


def test_our_own_files_are_read_by_their_paths(run: Run, tmp_path: Path) -> None:
    workspace = tmp_path / "shipped"
    practice_copy(workspace)
    files = {"proposals": "MOD\tARB/36A1/1", "resolutions": "RESOLUTION 11", "contributions": "MOD\tARB/36A1/1"}
    for folder, begins in files.items():
        path = sorted((workspace / folder).glob("*.toml"))[0]
        done = run("show", path)
        assert done.returncode == 0, done.stderr
        assert done.stdout.startswith(begins)
    settings = run("show", workspace / "wtsaprep.toml")
    assert settings.returncode == 3
    assert "this is no file of a text" in settings.stderr


def test_a_review_is_shown_by_the_names_of_its_clauses(run: Run, tmp_path: Path) -> None:
    workspace = tmp_path / "shipped"
    practice_copy(workspace)
    (workspace / "reviews").mkdir(exist_ok=True)
    (workspace / "reviews" / "arb.toml").write_text(
        'format = 1\ntext = "ARB/36A1/1"\n\n[[decision]]\nprovision = "recognizing-1"\nat = "2024-10-16T10:00:00Z"\n'
        'outcome = "agreed"\nbody = "COM4"\n',
        encoding="utf-8",
    )
    done = run("show", workspace / "reviews" / "arb.toml")
    assert done.stdout.splitlines() == ["Decisions on ARB/36A1/1", "recognizing a)\tagreed\tCOM4"], done.stderr
