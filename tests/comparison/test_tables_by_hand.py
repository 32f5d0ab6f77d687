"""Proposals on one text and the revisions of a chair's text, against tables made by hand (twelve/, six/)."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from support.command_line import called, own_environment
from wtsaprep.comparison.matrix import Matrix, MatrixRow, group_letter
from wtsaprep.comparison.options import clauses
from wtsaprep.comparison.proposal_remarks import proposal_remarks
from wtsaprep.comparison.wordings import wordings
from wtsaprep.model.chair import SpanSources
from wtsaprep.model.clause_names import clause_names
from wtsaprep.model.labels import labels
from wtsaprep.present.sheet.chair_text import source_lines
from wtsaprep.present.sheet.sheet import Sheet, citations
from wtsaprep.redline.redline import redline
from wtsaprep.redline.word_changes import words_of
from wtsaprep.services.comparing.chair_session import ChairSession
from wtsaprep.services.comparing.comparison import Comparison, matrix_of
from wtsaprep.services.comparing.fates import fates_of
from wtsaprep.services.comparing.opened_chair_text import StoredChairText, named_chair_text
from wtsaprep.services.comparing.remarks_on_proposals import remarks_in_words
from wtsaprep.services.papers.outcomes import outcomes_of
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.earlier_versions import WITHDRAWN, superseded_by
from wtsaprep.store.index.index import Index

FOLDER = Path(__file__).parent
TABLES: dict[str, dict[str, Any]] = {
    name: tomllib.loads((FOLDER / name / "table.toml").read_text("utf-8")) for name in ("twelve", "six")
}
ROWS = [
    pytest.param(name, row, id=f"{name}-{row['name']}") for name, table in TABLES.items() for row in table["clause"]
]
_REVISIONS = [(name, revision) for name, table in TABLES.items() for revision in table["revision"]]
REVISIONS = [pytest.param(name, revision, id=revision["name"]) for name, revision in _REVISIONS]
TOLD = [pytest.param(name, revision, id=revision["name"]) for name, revision in _REVISIONS if "done" in revision]


class Prepared(NamedTuple):
    """The workspace that the verbs made of the texts, and its proposals laid side by side."""

    workspace: Index
    compared: Comparison

    @property
    def matrix(self) -> Matrix:
        return self.compared.matrix


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Prepared]:
    """The workspace of a table, made once."""
    return cache(lambda name: _prepare(name, tmp_path_factory.mktemp(name)))


def _prepare(name: str, folder: Path) -> Prepared:
    table, files, environment = TABLES[name], FOLDER / name, own_environment(folder)
    on = table["text"].removeprefix("r").removesuffix(".txt")

    def run(*words: str | Path) -> None:
        done = called((*words, "--workspace", folder / "w"), folder, environment)
        assert done.returncode == 0, done.stderr

    done = called(("init", folder / "w", "--event", "WTSA-24", "--place", "New Delhi"), folder, environment)
    assert done.returncode == 0, done.stderr
    run("import", files / table["text"])
    for file in table["proposals"]:
        text = (files / file).read_text("utf-8")
        clean = text.startswith("MOD") and "Supports:" not in text
        run("import", files / file, *(("--baseline", on, "--revised") if clean else ()))
    for number in table["withdrawn"]:
        run("withdraw", number)
    for revision in table["revision"]:
        run("chair", "import", revision["name"], files / revision["file"], "--on", on)
        run("chair", "freeze", revision["name"])
    index = Index(Workspace(folder / "w"))
    return Prepared(index, matrix_of(index, on))


@pytest.mark.parametrize("name", TABLES)
def test_superseded_and_withdrawn_proposals_are_not_compared(prepared: Callable[[str], Prepared], name: str) -> None:
    made, table = prepared(name), TABLES[name]
    assert [column.number for column in made.matrix.columns] == table["compared"]


@pytest.mark.parametrize("name", TABLES)
def test_what_is_superseded_and_withdrawn_is_said(prepared: Callable[[str], Prepared], name: str) -> None:
    made, table = prepared(name), TABLES[name]
    took = {WITHDRAWN: "withdrawn"}
    gone = superseded_by(made.workspace.proposals)
    numbers = {head.id: head.number for head in made.workspace.proposals}
    said = {numbers[id_]: took.get(by, f"by {by}") for id_, by in gone.items()}
    wanted = dict(line.split(" ", 1) for line in table["superseded"]) | dict.fromkeys(table["withdrawn"], "withdrawn")
    assert said == wanted
    shown = matrix_of(made.workspace, made.compared.resolution.number, superseded=True).matrix.columns
    assert len(shown) == len(table["proposals"])


@pytest.mark.parametrize("name", TABLES)
def test_what_is_nearly_the_same_as_a_whole(prepared: Callable[[str], Prepared], name: str) -> None:
    made, table = prepared(name), TABLES[name]
    assert [str(remark) for remark in proposal_remarks(made.matrix)] == table["nearly_the_same"]
    numbers = {head.id: head.number for head in made.workspace.proposals}
    told = remarks_in_words(made.workspace)
    assert [f"{numbers[id_]} {words}" for id_, words in told.items()] == table["nearly_the_same"]


@pytest.mark.parametrize("name", TABLES)
def test_the_sup_and_the_noc_stand_on_the_whole_text(prepared: Callable[[str], Prepared], name: str) -> None:
    made, table = prepared(name), TABLES[name]
    matrix = made.matrix
    assert _numbers(matrix, matrix.suppressing) == table["whole"]["suppress"]
    assert _numbers(matrix, matrix.keeping) == table["whole"]["keep"]


@pytest.mark.parametrize("name", TABLES)
def test_only_clauses_that_somebody_changes_are_rows(prepared: Callable[[str], Prepared], name: str) -> None:
    made, table = prepared(name), TABLES[name]
    assert [row.name for row in made.matrix.changed] == [clause["name"] for clause in table["clause"]]


@pytest.mark.parametrize(("name", "expected"), ROWS)
def test_groups_relations_and_what_is_contested_are_as_in_the_table(
    prepared: Callable[[str], Prepared], name: str, expected: dict[str, Any]
) -> None:
    made = prepared(name)
    row = next(row for row in made.matrix.changed if row.name == expected["name"])
    found = {
        "name": row.name,
        "groups": _groups(made.matrix, row),
        "acts": [group.wishes[0].act for group in row.groups],
        "relations": list(_relations(row)),
        "contested": row.contested,
    }
    assert found == expected


@pytest.mark.parametrize(("name", "expected"), ROWS)
def test_each_option_has_its_number_and_backers(
    prepared: Callable[[str], Prepared], name: str, expected: dict[str, Any]
) -> None:
    """No change first, with the NOC; then the groups, near-same wordings as 2a and 2b."""
    made = prepared(name)
    compared = made.compared
    compiled = clauses(compared.resolution.provisions, compared.entries, compared.own)
    clause = next(clause for clause in compiled if clause.name == expected["name"])
    wanted = [("1", " ".join(TABLES[name]["whole"]["keep"]))]
    for number, group in enumerate(expected["groups"], 2):
        letters = "abc" if len(group) > 1 else [""]
        wanted += [(f"{number}{letter}", backers) for letter, backers in zip(letters, group, strict=False)]
    found = [(option.name, " ".join(backer.number for backer in option.backers)) for option in clause.options]
    assert found == wanted


@pytest.mark.parametrize(("name", "revision"), REVISIONS)
def test_what_became_of_each_change_is_met_to_the_letter(
    prepared: Callable[[str], Prepared], name: str, revision: dict[str, Any]
) -> None:
    made = prepared(name)
    matrix = made.matrix
    called_by = {
        (matrix.columns[w.column].id, w.marked.id): r.name for r in matrix.rows for g in r.groups for w in g.wishes
    }
    found = {
        f"{called_by.get((fate.proposal, fate.provision), 'whole text')} | {fate.number} | {fate.fate}"
        for fate in fates_of(made.workspace, named_chair_text(made.workspace, revision["name"])).fates
    }
    wanted = set()
    for line in revision["fates"]:
        clause, numbers, fate = line.split(" | ")
        wanted |= {f"{clause} | {number} | {fate}" for number in numbers.split()}
    _meets(found, wanted)


@pytest.mark.parametrize(("name", "revision"), REVISIONS)
def test_every_span_put_in_has_its_sources(
    prepared: Callable[[str], Prepared], name: str, revision: dict[str, Any]
) -> None:
    made = prepared(name)
    _meets(set(_sources(named_chair_text(made.workspace, revision["name"]))), set(revision["sources"]))


@pytest.mark.parametrize(("name", "revision"), TOLD)
def test_what_is_struck_or_moved_has_those_who_ask_for_it(
    prepared: Callable[[str], Prepared], name: str, revision: dict[str, Any]
) -> None:
    draft = named_chair_text(prepared(name).workspace, revision["name"])
    laid = redline(draft.baseline.provisions, draft.revised)
    said = [
        "".join(text for text, _ in line) for line in source_lines(draft.with_all_sources, laid, citations(Sheet(laid)))
    ]
    assert [line for line in said if "“" not in line] == revision["done"]


@pytest.mark.parametrize(("name", "revision"), TOLD)
def test_the_options_that_a_text_has_are_those_that_its_fates_say(
    prepared: Callable[[str], Prepared], name: str, revision: dict[str, Any]
) -> None:
    index = prepared(name).workspace
    session = ChairSession(index.workspace, named_chair_text(index, revision["name"]).stored)
    found = {}
    for clause in session.clauses:
        stands = [clause.options[at].name for at in session.standing(clause)]
        found[clause.name] = " ".join([*stands, *["other words"] * session.has_other_words(clause)])
    found.pop("whole text")
    _meets({f"{clause} | {stands}" for clause, stands in found.items()}, set(revision["taken"]))


@pytest.mark.parametrize("name", TABLES)
def test_each_proposal_has_its_outcome(prepared: Callable[[str], Prepared], name: str) -> None:
    made, table = prepared(name), TABLES[name]
    assert {row.number: row.status for row in outcomes_of(made.workspace).rows} == table["outcomes"]


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


def _sources(draft: StoredChairText) -> Iterator[str]:
    """Runs of words that have the same sources, clause by clause."""
    names = clause_names(draft.revised, labels(draft.revised))
    rows = draft.with_all_sources.attributions
    for provision in draft.revised:
        mine = [row for row in rows if row.provision == provision.id]
        words = [(word, _sources_at(mine, start)) for word, start in _words(provision.text)]
        for source, run in groupby(words, key=lambda pair: pair[1]):
            if source:
                yield f"{names[provision.id]} | {' '.join(word for word, _ in run)} | {source}"


def _words(text: str) -> Iterator[tuple[str, int]]:
    """The words of a text, each with its first character."""
    place, plain = 0, text.casefold()
    for word in words_of(text):
        place = plain.index(word, place)
        yield word, place
        place += len(word)


def _sources_at(rows: Iterable[SpanSources], at: int) -> str:
    sources = {source for row in rows if row.start <= at < row.end for source in row.sources}
    order = ["ARB", "J", "ATU", "APT", "EUR", "IAP", "EGY", "chair"]
    return " ".join(source for source in order if source in sources)
