"""Clauses in JSON: under a long heading they have their whole names, where a line on a screen has them shortened."""

from __future__ import annotations

import json

import pytest

from support.command_line import Run

HEADING = "invites Member States, Sector Members, Associates and Academia"
REF = "ARB/36A1/1"


@pytest.fixture
def run_there(run: Run) -> Run:
    """Calls on a workspace whose proposal has two clauses under a long heading; the first cites a lost one."""
    for words in (
        ("resolves", "add-section", HEADING),
        (HEADING, "add-after", "to think of recognizing b);"),
        (f"{HEADING} 1", "add-after", "to report;"),
        ("recognizing b)", "delete"),
    ):
        done = run("edit", REF, *words)
        assert done.returncode == 0, done.stderr
    return run


@pytest.mark.parametrize(
    "words",
    [
        ("edit", REF, f"{HEADING} 2", "edit", "to report again;"),
        ("take", REF, f"{HEADING} 2", "--list"),
        ("take", REF, f"{HEADING} 2", "--into", "PRA/XX/1"),
        ("comment", REF, f"{HEADING} 2", "is it enough?"),
        ("show", REF, "--clause", f"{HEADING} 2"),
    ],
)
def test_a_verb_names_the_clause_by_its_whole_heading(run_there: Run, words: tuple[str, ...]) -> None:
    done = run_there(*words, "--json")
    assert done.returncode == 0, done.stderr
    rows = json.loads(done.stdout)
    names = [row["clause"] for row in (rows if isinstance(rows, list) else [rows])]
    assert f"{HEADING} 2" in names


def test_a_step_and_what_it_loses_are_named_so_too(run_there: Run) -> None:
    found, *_ = json.loads(run_there("check", REF, "--json").stdout)
    assert found["clause"] == f"{HEADING} 1"
    done = json.loads(run_there("edit", REF, f"{HEADING} 2", "edit", "to report again;", "--json").stdout)
    assert done["step"].endswith(f"{HEADING} 2")


def test_a_short_name_is_understood_as_well(run_there: Run) -> None:
    words = "invites Member States, Sector … 2", "edit", "to report again;"
    assert json.loads(run_there("edit", REF, *words, "--json").stdout)["clause"] == f"{HEADING} 2"
