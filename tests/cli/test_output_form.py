"""The form of a document: what --to says, else what the file is called; nothing is silently ignored."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.command_line import Run
from support.printers import put_office

BEGINS = {
    ".md": ("# ", "**PRACTICE**", "**PRIVATE", "World"),
    ".html": ("<!DOCTYPE html>",),
    ".htm": ("<!DOCTYPE html>",),
    ".json": ("{",),
    ".csv": ("\ufeff",),
    ".docx": ("PK",),
    ".xlsx": ("PK",),
    ".pdf": ("%PDF-",),
    ".txt": ("Resolution", "PRACTICE", "recognizing", "observing", "Proposals", "whole text"),
}
WRITES = {
    "compare 11": (".md", ".html", ".htm", ".json", ".csv", ".txt", ".docx", ".xlsx", ".pdf"),
    "options 11": (".md", ".html", ".htm", ".json", ".txt", ".docx", ".pdf"),
    "outcomes 11": (".md", ".html", ".htm", ".json", ".csv", ".txt", ".docx", ".xlsx", ".pdf"),
    "brief 11": (".md", ".html", ".htm", ".json", ".docx", ".pdf"),
    "review ARB/36A1/1": (".md", ".json", ".docx", ".pdf"),
    "export ARB/36A1/1": (".md", ".docx", ".pdf"),
}


@pytest.mark.parametrize("verb", WRITES)
@pytest.mark.parametrize("ending", [*BEGINS, ".HTML", ".odt"])
def test_a_file_is_what_it_is_called(
    run: Run, shipped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, verb: str, ending: str
) -> None:
    put_office(tmp_path / "bin", monkeypatch)
    path = tmp_path / f"paper{ending}"
    done = run(*verb.split(), "-o", path, "--workspace", shipped)
    if ending.lower() in WRITES[verb]:
        assert done.returncode == 0, done.stderr
        assert path.read_bytes().startswith(tuple(begin.encode() for begin in BEGINS[ending.lower()]))
    else:
        assert (done.returncode, done.stdout, path.exists()) == (2, "", False)
        assert f"paper{ending}" in done.stderr
        assert "Endings: " in done.stderr


@pytest.mark.parametrize("verb", WRITES)
def test_a_name_without_an_ending_or_with_one_of_no_form_holds_what_is_asked_for(
    run: Run, shipped: Path, tmp_path: Path, verb: str
) -> None:
    for name in ("paper", "paper.draft"):
        done = run(*verb.split(), "--to", "markdown", "-o", tmp_path / name, "--workspace", shipped)
        assert done.returncode == 0, done.stderr
        assert (tmp_path / name).read_text("utf-8").startswith(BEGINS[".md"])
    assert run(*verb.split(), "-o", tmp_path / "other", "--workspace", shipped).returncode == 0


@pytest.mark.parametrize("verb", [verb for verb in WRITES if not verb.startswith("export")])
def test_a_name_that_says_another_form_is_refused(run: Run, shipped: Path, tmp_path: Path, verb: str) -> None:
    path = tmp_path / "paper.json"
    done = run(*verb.split(), "--to", "markdown", "-o", path, "--workspace", shipped)
    assert (done.returncode, done.stdout, path.exists()) == (2, "", False)
    assert "--to markdown writes markdown" in done.stderr


@pytest.mark.parametrize("verb", WRITES)
def test_json_beside_a_file_says_what_was_written(run: Run, shipped: Path, tmp_path: Path, verb: str) -> None:
    for name, form in (("paper.md", "markdown"), ("paper.json", "json")):
        if name.endswith(tuple(WRITES[verb])):
            done = run(*verb.split(), "--json", "-o", tmp_path / name, "--workspace", shipped)
            assert done.returncode == 0, done.stderr
            told = json.loads(done.stdout)
            assert (told["written"], told["form"]) == (str(tmp_path / name), form)
            assert (tmp_path / name).read_text("utf-8").startswith(BEGINS[Path(name).suffix])
