"""What papers say of proposals when a body decides on paragraphs, against a table made by hand (told/)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from support.command_line import called, own_environment
from wtsaprep.comparison.fates import AmendmentFate
from wtsaprep.model.review import Decision, Review
from wtsaprep.present.lists.fates import clause_name
from wtsaprep.review.outcomes import Came
from wtsaprep.review.record import record
from wtsaprep.services.comparing.fates import fates_of
from wtsaprep.services.comparing.opened_chair_text import named_chair_text
from wtsaprep.services.papers.outcomes import outcomes_of
from wtsaprep.services.sessions.texts_before_bodies import tabled
from wtsaprep.store.folders.reviews import change_review
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index

FOLDER = Path(__file__).parent / "told"
TABLE: dict[str, Any] = tomllib.loads((FOLDER / "table.toml").read_text("utf-8"))

Said = dict[str, str]
"""What became of changes: "ARB/1/1 | resolves 1" and "taken"."""


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    folder = tmp_path_factory.mktemp("told")
    environment = own_environment(folder)

    def run(*words: str | Path) -> None:
        done = called((*words, "--workspace", folder / "w"), folder, environment)
        assert done.returncode == 0, done.stderr

    done = called(("init", folder / "w", "--event", "WTSA-24", "--place", "New Delhi"), folder, environment)
    assert done.returncode == 0, done.stderr
    run("import", FOLDER / TABLE["text"])
    for name in TABLE["proposals"]:
        clean = (FOLDER / name).read_text("utf-8").startswith("MOD")
        run("import", FOLDER / name, *(("--baseline", "77", "--revised") if clean else ()))
    run("chair", "import", "DT/7", FOLDER / TABLE["chair"], "--on", "77")
    return Workspace(folder / "w")


def sit(workspace: Workspace, said: list[str]) -> Index:
    """The workspace after a body decided this and nothing else."""
    paragraphs = {p.name: p for p in tabled(Index(workspace), "DT/7").paragraphs}
    decisions = []
    for minute, row in enumerate(said):
        name, outcome, into = (*row.split(" | "), "")[:3]
        decisions.append(
            Decision(
                provision=paragraphs[name].id,
                at=f"2024-10-17T13:{minute:02}:00+00:00",
                outcome=outcome,
                into=paragraphs[into].id if into else "",
                words=paragraphs[name].words,
                revision="DT/7",
                body="AHG",
            )
        )
    change_review(workspace, "DT/7", lambda _: Review(text="DT/7", decisions=tuple(decisions)))
    return Index(workspace)


def split(rows: list[str]) -> Said:
    return {row.rpartition(" | ")[0]: row.rpartition(" | ")[2] for row in rows}


def amendments(index: Index) -> dict[str, AmendmentFate]:
    """The fates by the name of their clause; the whole text is called so."""
    found = fates_of(index, named_chair_text(index, "DT/7"))
    return {
        f"{fate.number} | {clause_name(fate, found.names[fate.proposal]) if fate.provision else 'whole text'}": fate
        for fate in found.fates
    }


def outcomes(index: Index) -> Iterator[tuple[str, Came | None, bool]]:
    """What outcomes tell of each change, and whether somebody said so."""
    names = {(fate.proposal, fate.provision): name for name, fate in amendments(index).items()}
    for row in outcomes_of(index).rows:
        for change in row.changes:
            yield names[row.proposal, change.provision], change.came, change.settled


def test_before_anybody_decided_all_is_suggested(workspace: Workspace) -> None:
    index = sit(workspace, [])
    found = amendments(index)
    assert {name: fate.fate for name, fate in found.items()} == split(TABLE["suggested"])
    assert all(fate.open for fate in found.values())
    assert {name: came for name, came, _ in outcomes(index)} == split(TABLE["suggested"])
    assert not any(settled for *_, settled in outcomes(index))
    assert record(tabled(index, "DT/7")) == ()


@pytest.mark.parametrize("row", TABLE["decided"], ids=lambda row: "; ".join(row["paragraphs"])[:70])
def test_a_decision_says_something_only_of_what_its_paragraph_holds(workspace: Workspace, row: dict[str, Any]) -> None:
    says = split(row["says"])
    index = sit(workspace, row["paragraphs"])
    told = list(outcomes(index))
    assert {name: came for name, came, settled in told if settled} == says
    rest = {name: came for name, came, settled in told if not settled}
    assert rest == {name: came for name, came in split(TABLE["suggested"]).items() if name not in says}
    of_fates = {name: came for name, came in says.items() if came != "pending"}
    found = amendments(index)
    assert {name: fate.fate for name, fate in found.items() if not fate.open} == of_fates
    names = {(fate.proposal, fate.provision): name for name, fate in found.items()}
    entries = record(tabled(index, "DT/7"))
    assert {names[s.proposal, s.provision]: s.fate for entry in entries for s in entry.settles} == of_fates


FORMS = ("text", "markdown", "html", "csv")


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_the_outcomes_says_what_is_only_suggested(
    workspace: Workspace, tmp_path: Path, form: str
) -> None:
    def told(*decided: str) -> str:
        sit(workspace, list(decided))
        words = ("outcomes", "77", "--to", form, "--workspace", workspace.folder)
        done = called(words, tmp_path, own_environment(tmp_path))
        assert done.returncode == 0, done.stderr
        return done.stdout

    before = told()
    over_the_table = (
        3 if form != "csv" else 0
    )  # Accepted in part, in brackets, not accepted: each said with its number.
    assert before.count("(suggested)") == before.count(" in DT/7: ") + 6 + over_the_table
    after = told("resolves 1 | bracketed")
    assert "in brackets in DT/7: resolves 1" in after
    assert "in brackets in DT/7: resolves 1 (suggested)" not in after
    assert "not taken in DT/7: resolves 1 (suggested)" in after


def test_the_record_and_the_fates_name_only_what_the_paragraph_holds(workspace: Workspace, tmp_path: Path) -> None:
    sit(workspace, ["resolves 1 | bracketed", "resolves 2 | agreed"])
    environment = own_environment(tmp_path)
    record_told = called(("review", "DT/7", "--workspace", workspace.folder), tmp_path, environment).stdout
    assert "| resolves 1 | bracketed |  | ARB/1/1, resolves 1: in brackets |" in record_told
    assert "| resolves 2 | agreed |  | ARB/1/1, resolves 2: taken<br>APT/3/1, resolves 2: not taken |" in record_told
    fates_told = called(("fates", "DT/7", "--workspace", workspace.folder), tmp_path, environment).stdout
    rows = [line.split() for line in fates_told.splitlines() if "resolves 1" in line]
    assert [row[1:3] for row in rows] == [["in", "brackets"], ["not", "taken?"]]
