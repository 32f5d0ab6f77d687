"""Files that are no text: never shown on a terminal, never written over one that somebody else made unless asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.command_line import Run
from support.word_files import docx, p

CALLS = [
    ("compare", "11"),
    ("outcomes",),
    ("options", "11"),
    ("brief", "11"),
    ("review", "ARB/36A1/1", "--paper", "agreed"),
    ("review", "ARB/36A1/1"),
    ("export", "ARB/36A1/1"),
]


@pytest.mark.parametrize("call", CALLS, ids=lambda call: "-".join(call))
def test_each_paper_is_written_as_word_and_again_over_it(run: Run, tmp_path: Path, call: tuple[str, ...]) -> None:
    file = tmp_path / "paper.docx"
    for _ in range(2):
        done = run(*call, "-o", file)
        assert (done.returncode, "Written:" in done.stderr) == (0, True), done.stderr
    assert file.read_bytes().startswith(b"PK")


@pytest.mark.parametrize("call", CALLS, ids=lambda call: "-".join(call))
def test_a_word_file_of_others_is_written_over_only_when_asked(run: Run, tmp_path: Path, call: tuple[str, ...]) -> None:
    file = tmp_path / "paper.docx"
    theirs = docx(p("what others wrote"))
    file.write_bytes(theirs)
    done = run(*call, "-o", file)
    assert done.returncode == 2
    assert "by another program" in done.stderr
    assert "--force writes over it" in done.stderr
    assert file.read_bytes() == theirs
    assert run(*call, "-o", file, "--force").returncode == 0
    assert file.read_bytes() != theirs


def test_a_workbook_that_is_there_is_written_over_only_when_asked(run: Run, tmp_path: Path) -> None:
    pytest.importorskip("xlsxwriter")
    file = tmp_path / "table.xlsx"
    assert run("outcomes", "-o", file).returncode == 0
    assert run("outcomes", "-o", file).returncode == 0
    file.write_bytes(b"what others made of it")
    done = run("outcomes", "-o", file)
    assert done.returncode == 2
    assert "is there already" in done.stderr
    assert run("outcomes", "-o", file, "--force").returncode == 0


WRITERS = [
    *(("export", "ARB/36A1/1", "--to", "markdown"), ("review", "ARB/36A1/1", "--paper", "record"), ("brief", "11")),
    *(("options", "11", "--to", form) for form in ("text", "markdown", "html", "json")),
    *(("compare", "11", "--to", form) for form in ("text", "markdown", "html", "csv", "json")),
    *(("outcomes", "--to", form) for form in ("text", "csv")),
]


@pytest.mark.parametrize("call", WRITERS, ids=lambda call: "-".join(call))
def test_whatever_form_it_has_only_what_was_written_here_is_written_over(
    run: Run, tmp_path: Path, call: tuple[str, ...]
) -> None:
    file = tmp_path / "paper"
    for _ in range(2):
        assert run(*call, "-o", file).returncode == 0
    ours = file.read_bytes()
    file.write_bytes(theirs := ours + b" changed since")
    done = run(*call, "-o", file)
    assert (done.returncode, file.read_bytes()) == (2, theirs)
    assert "none that was written here and left as it was" in done.stderr
    assert "--force writes over it" in done.stderr
    assert run(*call, "-o", file, "--force").returncode == 0
    assert (file.read_bytes(), run(*call, "-o", file).returncode) == (ours, 0)
