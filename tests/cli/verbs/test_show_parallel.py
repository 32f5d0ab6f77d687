"""`wtsaprep show REF --parallel fr` and `compare REF --parallel fr`: text, data and papers of two languages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.command_line import Run
from support.parallel_texts import parallel_workspace


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A workspace with the resolution in English, French and Russian."""
    return parallel_workspace(tmp_path / "made", "en", "fr", "ru").folder


@pytest.fixture
def proposal(folder: Path, run: Run) -> str:
    """A MOD that rewords, puts in, deletes and moves."""
    at = ("--workspace", folder)
    assert run("new", "MOD", "88", "--number", "EUR/1/1", *at).returncode == 0
    for words in (
        ("considering d)", "replace", "480", "510"),
        ("considering a)", "add-after", "that nobody hears a bell in a storm;"),
        ("recognizing b)", "move-up"),
        ("noting", "edit", "the work of the Harbour Time Forum (HTF) and of Study Groups 17 and 20,"),
        ("instructs the Director of the Telecommunication Standardization Bureau 2", "delete"),
    ):
        done = run("edit", "EUR/1/1", *words, *at)
        assert done.returncode == 0, (words, done.stderr)
    return "EUR/1/1"


def test_a_text_is_shown_clause_beside_clause(folder: Path, run: Run) -> None:
    done = run("show", "88", "--parallel", "fr", "--workspace", folder)
    assert done.returncode == 0, done.stderr
    assert "considering c)\n  English\tc)\tthat Recommendation ITU-T X.1500" in done.stdout
    assert "\n  French\td)\tque la Recommandation UIT-T X.1500" in done.stdout
    assert "resolves 4\n  English\t4\tto cooperate with the keepers of lighthouses,\n  French\t-\n" in done.stdout


def test_the_data_has_each_clause_of_both_once(folder: Path, run: Run) -> None:
    data = json.loads(run("show", "88", "--parallel", "fr", "--json", "--workspace", folder).stdout)
    assert (data["languages"], data["gaps"]) == (["en", "fr"], 1)
    split = next(row for row in data["rows"] if row["name"] == "considering b)")
    assert [cell["label"] for cell in split["there"]] == ["b)", "c)"]
    assert [row["name"] for row in data["rows"] if row["gap"]] == ["resolves 4"]


@pytest.mark.parametrize("code", ["fr", "ru"])
def test_a_proposal_says_what_the_translator_is_to_do(code: str, folder: Path, proposal: str, run: Run) -> None:
    done = run("show", proposal, "--parallel", code, "--workspace", folder)
    asked = [
        line.split(": ", 1)[1] for line in done.stdout.splitlines() if line.startswith(("  French:", "  Russian:"))
    ]
    assert (
        asked
        == {
            "fr": [
                "insert it behind considérant a)",
                "reword considérant e)",
                "move reconnaissant b) behind reconnaissant",
                "reword notant",
                "delete charge le Directeur du … 2",
            ],
            "ru": [
                "insert it behind учитывая a)",
                "reword учитывая c)",
                "move признавая b) behind признавая",
                "reword отмечая",
                "nothing: the other language has no such clause",
            ],
        }[code]
    )


@pytest.mark.parametrize("form", ["text", "markdown", "html", "csv", "json"])
def test_two_columns_are_had_in_each_form(form: str, folder: Path, proposal: str, run: Run) -> None:
    call = ("compare", proposal, "--parallel", "fr", "--to", form, "--workspace", folder)
    done = run(*call)
    assert done.returncode == 0, done.stderr
    assert "considérant e)" in done.stdout or "consid\\u00e9rant e)" in done.stdout


def test_a_word_file_is_written(folder: Path, tmp_path: Path, run: Run) -> None:
    done = run("compare", "88", "--parallel", "ru", "-o", tmp_path / "two.docx", "--workspace", folder)
    assert (done.returncode, (tmp_path / "two.docx").exists()) == (0, True)


def test_what_is_not_here_is_said(folder: Path, run: Run) -> None:
    done = run("show", "88", "--parallel", "zh", "--workspace", folder)
    assert done.returncode == 3
    assert "is not here in Chinese\nIt is here in French, Russian." in done.stderr
    added = run("new", "ADD", "--number", "EUR/2/1", "--workspace", folder)
    assert added.returncode == 0
    assert run("show", "EUR/2/1", "--parallel", "fr", "--workspace", folder).returncode == 2


def test_the_list_says_in_which_languages_a_text_is_here(folder: Path, run: Run) -> None:
    row = next(line for line in run("list", "--workspace", folder).stdout.splitlines() if "  88  " in line)
    assert "  en fr ru  " in row
    data = json.loads(run("list", "--json", "--workspace", folder).stdout)
    assert [text["languages"] for text in data["resolutions"] if text["number"] == "88"] == [["en", "fr", "ru"]]


def test_a_chairs_text_says_what_it_asks(folder: Path, proposal: str, run: Run) -> None:
    at = ("--workspace", folder)
    assert run("chair", "start", "DT/24", "88", "--from", proposal, *at).returncode == 0
    done = run("show", "DT/24", "--parallel", "fr", *at)
    assert done.returncode == 0, done.stderr
    assert "DT/24" in done.stdout.splitlines()[0]
    assert "  French: insert it behind considérant a)" in done.stdout
    assert "  French: reword considérant e)" in done.stdout
