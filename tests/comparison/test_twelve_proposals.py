"""Twelve proposals on one text and three revisions of a chair's text, against a table made by hand (twelve/)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from support.command_line import called, own_environment
from wtsaprep.comparison.matrix import Matrix, MatrixRow, group_letter
from wtsaprep.comparison.options import clauses
from wtsaprep.comparison.proposal_remarks import proposal_remarks
from wtsaprep.comparison.wordings import wordings
from wtsaprep.model.clause_names import clause_names
from wtsaprep.model.file_format import FORMAL_KINDS
from wtsaprep.model.labels import labels
from wtsaprep.redline.redline import redline
from wtsaprep.redline.word_changes import words_of
from wtsaprep.services.comparing.comparison import Comparison, matrix_of
from wtsaprep.services.comparing.fates import fates_of
from wtsaprep.services.comparing.opened_chair_text import StoredChairText, named_chair_text
from wtsaprep.services.comparing.remarks_on_proposals import remarks_in_words
from wtsaprep.services.papers.outcomes import outcomes_of
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.earlier_versions import WITHDRAWN, superseded_by
from wtsaprep.store.index.index import Index

FOLDER = Path(__file__).parent / "twelve"
TABLE: dict[str, Any] = tomllib.loads((FOLDER / "table.toml").read_text("utf-8"))
REVISIONS: dict[str, dict[str, Any]] = {revision["name"]: revision for revision in TABLE["revision"]}


class Prepared(NamedTuple):
    """The workspace that the verbs made of the texts, and its proposals laid side by side."""

    workspace: Index
    compared: Comparison

    @property
    def matrix(self) -> Matrix:
        return self.compared.matrix


@pytest.fixture(scope="module")
def twelve(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    folder = tmp_path_factory.mktemp("twelve")
    environment = own_environment(folder)

    def run(*words: str | Path) -> None:
        done = called((*words, "--workspace", folder / "w"), folder, environment)
        assert done.returncode == 0, done.stderr

    done = called(("init", folder / "w", "--event", "WTSA-24", "--place", "New Delhi"), folder, environment)
    assert done.returncode == 0, done.stderr
    run("import", FOLDER / TABLE["text"])
    for name in TABLE["proposals"]:
        clean = (FOLDER / name).read_text("utf-8").startswith("MOD") and not name.startswith("EGY")
        run("import", FOLDER / name, *(("--baseline", "88", "--revised") if clean else ()))
    for number in TABLE["withdrawn"]:
        run("withdraw", number)
    for name, revision in REVISIONS.items():
        run("chair", "import", name, FOLDER / revision["file"], "--on", "88")
        run("chair", "freeze", name)
    index = Index(Workspace(folder / "w"))
    return Prepared(index, matrix_of(index, "88"))


def test_superseded_and_withdrawn_proposals_are_not_compared(twelve: Prepared) -> None:
    assert [column.number for column in twelve.matrix.columns] == TABLE["compared"]


def test_what_is_superseded_and_withdrawn_is_said(twelve: Prepared) -> None:
    took = {WITHDRAWN: "withdrawn"}
    gone = superseded_by(twelve.workspace.proposals)
    numbers = {head.id: head.number for head in twelve.workspace.proposals}
    said = {numbers[id_]: took.get(by, f"by {by}") for id_, by in gone.items()}
    wanted = dict(line.split(" ", 1) for line in TABLE["superseded"]) | dict.fromkeys(TABLE["withdrawn"], "withdrawn")
    assert said == wanted
    shown = matrix_of(twelve.workspace, "88", superseded=True).matrix.columns
    assert len(shown) == len(TABLE["proposals"])


def test_what_is_nearly_the_same_as_a_whole(twelve: Prepared) -> None:
    assert [str(remark) for remark in proposal_remarks(twelve.matrix)] == TABLE["nearly_the_same"]
    numbers = {head.id: head.number for head in twelve.workspace.proposals}
    told = remarks_in_words(twelve.workspace)
    assert [f"{numbers[id_]} {words}" for id_, words in told.items()] == TABLE["nearly_the_same"]


def test_the_sup_and_the_noc_stand_on_the_whole_text(twelve: Prepared) -> None:
    matrix = twelve.matrix
    assert _numbers(matrix, matrix.suppressing) == TABLE["whole"]["suppress"]
    assert _numbers(matrix, matrix.keeping) == TABLE["whole"]["keep"]


def test_only_clauses_that_somebody_changes_are_rows(twelve: Prepared) -> None:
    assert [row.name for row in twelve.matrix.changed] == [clause["name"] for clause in TABLE["clause"]]


@pytest.mark.parametrize("expected", TABLE["clause"], ids=lambda clause: clause["name"])
def test_groups_relations_and_what_is_contested_are_as_in_the_table(twelve: Prepared, expected: dict[str, Any]) -> None:
    row = next(row for row in twelve.matrix.changed if row.name == expected["name"])
    found = {
        "name": row.name,
        "groups": _groups(twelve.matrix, row),
        "acts": [group.wishes[0].act for group in row.groups],
        "relations": list(_relations(row)),
        "contested": row.contested,
    }
    assert found == expected


@pytest.mark.parametrize("expected", TABLE["clause"], ids=lambda clause: clause["name"])
def test_each_option_has_its_number_and_backers(twelve: Prepared, expected: dict[str, Any]) -> None:
    """No change first, with the NOC; then the groups, near-same wordings as 2a and 2b."""
    compared = twelve.compared
    compiled = clauses(compared.resolution.provisions, compared.entries, compared.own)
    clause = next(clause for clause in compiled if clause.name == expected["name"])
    wanted = [("1", " ".join(TABLE["whole"]["keep"]))]
    for number, group in enumerate(expected["groups"], 2):
        letters = "abc" if len(group) > 1 else [""]
        wanted += [(f"{number}{letter}", backers) for letter, backers in zip(letters, group, strict=False)]
    found = [(option.name, " ".join(backer.number for backer in option.backers)) for option in clause.options]
    assert found == wanted


@pytest.mark.parametrize("name", REVISIONS)
def test_what_became_of_each_change_is_met_to_the_letter(twelve: Prepared, name: str) -> None:
    matrix = twelve.matrix
    called_by = {
        (matrix.columns[w.column].id, w.marked.id): r.name for r in matrix.rows for g in r.groups for w in g.wishes
    }
    found = {
        f"{called_by.get((fate.proposal, fate.provision), 'whole text')} | {fate.number} | {fate.fate}"
        for fate in fates_of(twelve.workspace, named_chair_text(twelve.workspace, name)).fates
    }
    wanted = set()
    for line in REVISIONS[name]["fates"]:
        clause, numbers, fate = line.split(" | ")
        wanted |= {f"{clause} | {number} | {fate}" for number in numbers.split()}
    _meets(found, wanted)


@pytest.mark.parametrize("name", REVISIONS)
def test_every_span_put_in_has_its_sources(twelve: Prepared, name: str) -> None:
    found = set(_sources(named_chair_text(twelve.workspace, name), twelve.compared.resolution.provisions))
    _meets(found, set(REVISIONS[name]["sources"]))


def test_each_proposal_has_its_outcome(twelve: Prepared) -> None:
    assert {row.number: row.status for row in outcomes_of(twelve.workspace).rows} == TABLE["outcomes"]


def _meets(found: set[str], wanted: set[str]) -> None:
    assert (sorted(found - wanted), sorted(wanted - found)) == ([], [])


def _numbers(matrix: Matrix, columns: Iterable[int]) -> list[str]:
    return [matrix.columns[at].number for at in columns]


def _groups(matrix: Matrix, row: MatrixRow) -> list[list[str]]:
    """The groups of a clause as its wordings, each with those who want it so."""
    by_letter = groupby(wordings(matrix, row), key=lambda wording: wording.letter.rstrip("'"))
    return [[" ".join(_numbers(matrix, wording.columns)) for wording in group] for _, group in by_letter]


def _relations(row: MatrixRow) -> Iterator[str]:
    """What groups are to each other, in the words of the table; what lies beside is not said."""
    for one, other, relation in row.relations:
        a, b = group_letter(one), group_letter(other)
        if relation == "included":
            yield f"{b} includes {a}"
        elif relation != "beside":
            yield f"{a} {relation} {b}"


def _sources(draft: StoredChairText, baseline: Any) -> Iterator[str]:
    """Runs of words put in that have the same sources, clause by clause."""
    names = clause_names(draft.revised, labels(draft.revised))
    known = {provision.id for provision in baseline}
    for marked in redline(baseline, draft.revised).provisions:
        if marked.fate not in ("inserted", "edited", "moved here") or marked.kind in FORMAL_KINDS:
            continue
        spans = marked.text if marked.id in known and marked.fate != "moved here" else marked.seen
        words: list[tuple[str, str]] = []
        at = 0
        for mark, text in spans:
            if mark == "deleted":
                continue
            for word, start in _words(text, at):
                inserted = mark == "inserted" or marked.id not in known
                words.append((word, _source_at(draft, marked.id, start) if inserted else ""))
            at += len(text)
        for source, run in groupby(words, key=lambda pair: pair[1]):
            if source:
                yield f"{names[marked.id]} | {' '.join(word for word, _ in run)} | {source}"


def _words(text: str, at: int) -> Iterator[tuple[str, int]]:
    """The words of a text, each with its first character."""
    place = 0
    for word in words_of(text):
        place = text.casefold().index(word, place)
        yield word, at + place
        place += len(word)


def _source_at(draft: StoredChairText, id_: str, at: int) -> str:
    rows = [row for row in draft.value.attributions if row.provision == id_ and row.start <= at < row.end]
    sources = {source for row in rows for source in row.sources}
    order = ["ARB", "ATU", "APT", "EUR", "IAP", "EGY"]
    return " ".join(source for source in order if source in sources) or "chair"
