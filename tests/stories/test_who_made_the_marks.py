"""Who made the marks: told at import, shown on demand, and going out again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.command_line import Run
from support.word_files import ARB, RCC, docx, gone, ins, p
from support.word_files import run as word_run


@pytest.fixture
def imported(run: Run, empty: Path, tmp_path: Path) -> Path:
    """A workspace with a proposal that two people marked."""
    raw = docx(
        p("MOD\tARB/36A1/1"),
        p("RESOLUTION 5 (Rev. Geneva, 2022)"),
        p("On a study"),
        p("considering"),
        p(word_run("a)\tthat ports report "), gone("often", ARB), ins("twice a year", RCC), word_run(";")),
        p("{+b)\tthat harbours do too;+}", end="+"),
        p("[-b)-]{+c)+}\tthe rest,"),
    )
    path = tmp_path / "a.docx"
    path.write_bytes(raw)
    done = run("import", path, "--workspace", empty)
    assert done.returncode == 0, done.stderr
    assert "Kept with the marks of ARB/36A1/1, who made them: ARB, RCC." in done.stderr
    return empty


def test_who_made_the_marks_is_shown_on_demand(run: Run, imported: Path) -> None:
    assert "RCC" not in run("show", "ARB/36A1/1", "--workspace", imported).stdout
    told = run("show", "ARB/36A1/1", "--authors", "--workspace", imported).stdout.split("Authors\n\n")[1]
    assert told.splitlines() == [
        "considering a)\t[-often-]\tARB, 2024-10-01 00:00",
        "considering a)\t{+twice a year+}\tRCC, 2024-10-05 09:30",
        "considering b)\t{+that harbours do too;+}\tARB, 2024-10-01 00:00",
    ]
    rows = json.loads(run("show", "ARB/36A1/1", "--authors", "--json", "--workspace", imported).stdout)["authors"]
    assert [(row["clause"], row["deleted"], row["inserted"], row["author"]) for row in rows] == [
        ("considering a)", "often", "", "ARB"),
        ("considering a)", "", "twice a year", "RCC"),
        ("considering b)", "", "that harbours do too;", "ARB"),
    ]


def test_a_text_of_nobody_in_particular_says_so(run: Run, shipped: Path) -> None:
    assert run("show", "PRA/XX/1", "--authors", "--workspace", shipped).stdout.endswith("\n\nNo authors\n")


def test_marks_that_can_name_their_authors_do(run: Run, imported: Path) -> None:
    done = run("export", "ARB/36A1/1", "--marks", "pandoc", "--workspace", imported)
    assert "The marks name who made them: ARB, RCC; --no-authors leaves them out." in done.stderr
    assert (
        '[often]{.deletion author="ARB" date="2024-10-01T00:00:00Z"}'
        '[twice a year]{.insertion author="RCC" date="2024-10-05T09:30:00Z"}'
    ) in done.stdout


def test_marks_can_leave_their_authors_at_home(run: Run, imported: Path) -> None:
    done = run("export", "ARB/36A1/1", "--marks", "pandoc", "--no-authors", "--workspace", imported)
    assert "RCC" not in done.stdout + done.stderr
    assert '[often]{.deletion author="ARB"}' in done.stdout


def test_what_goes_out_with_authors_comes_back_as_the_same_text(run: Run, imported: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.md"
    assert run("export", "ARB/36A1/1", "--marks", "pandoc", "-o", out, "--workspace", imported).returncode == 0
    for view in ("base", "final"):
        read = run("show", out, "--view", view, "--workspace", imported).stdout
        assert read == run("show", "ARB/36A1/1", "--view", view, "--workspace", imported).stdout


def test_a_file_that_is_only_looked_at_says_who_made_its_marks(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(docx(p(word_run("that ports report "), gone("often", ARB), ins("always", RCC), word_run("."))))
    assert run("show", path, "--authors").stdout.splitlines()[-2:] == [
        "paragraph 1\t[-often-]\tARB, 2024-10-01 00:00",
        "paragraph 1\t{+always+}\tRCC, 2024-10-05 09:30",
    ]
    rows = json.loads(run("show", path, "--authors", "--json").stdout)["authors"]
    assert [(row["text"], row["author"]) for row in rows] == [("often", "ARB"), ("always", "RCC")]
