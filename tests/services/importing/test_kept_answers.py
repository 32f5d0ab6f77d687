"""Answers that were kept are given again to the same input, and to no other one."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.laws import examples
from support.practice import practice_copy
from support.typing_places import EUR
from wtsaprep.formats.flattened.joins.readings import JoinReading
from wtsaprep.services.importing.import_job import ImportJob, begin_import, with_input, with_questions
from wtsaprep.services.importing.import_options import ImportOptions
from wtsaprep.services.importing.kept_answers import with_written_answers, written_answers
from wtsaprep.store.folders.workspace import Workspace


@pytest.fixture(scope="module")
def job(tmp_path_factory: pytest.TempPathFactory) -> ImportJob:
    """A text with one question."""
    workspace = Workspace(practice_copy(tmp_path_factory.mktemp("home") / "workspace"))
    return with_input(begin_import(workspace, ImportOptions()), EUR, "eur.txt")


def given_of(job: ImportJob) -> dict[int, JoinReading | None]:
    return dict(job.read[-1].questions.answers)


def answered(job: ImportJob, number: int | None) -> ImportJob:
    """The question answered by one of its readings, by a person's own words (-1), or left as it stands."""
    questions = job.read[-1].questions
    (at,) = questions.open
    guess = questions.guesses[at]
    own = guess.corrected("mobile telephony", "digital")
    return with_questions(job, 0, questions.answered(at, None if number is None else [*guess.readings, own][number]))


@pytest.mark.parametrize("number", [0, 2, -1, None])
def test_an_answer_is_given_again(job: ImportJob, number: int | None) -> None:
    before = answered(job, number)
    again = with_written_answers(job, written_answers(before))
    assert given_of(again) == given_of(before)
    assert given_of(again)


def test_nothing_answered_is_nothing_written(job: ImportJob) -> None:
    assert written_answers(job) == ""


def test_another_input_is_asked_anew(job: ImportJob) -> None:
    written = written_answers(answered(job, 0))
    read = replace(job.read[0], given=f"{EUR} ")
    assert given_of(with_written_answers(replace(job, inputs=(read,)), written)) == {}


def test_what_nobody_could_have_answered_is_asked_anew(job: ImportJob) -> None:
    told = json.loads(written_answers(answered(job, 0)))
    (at,) = told["answers"]
    told["answers"][at] = [0, 4, "the ", "a "]
    assert given_of(with_written_answers(job, json.dumps(told))) == {}


ODD = st.recursive(
    st.none() | st.integers() | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=5)
        | st.dictionaries(st.sampled_from(["input", "answers", "0", "1", "2"]), inner, max_size=3)
    ),
)


@examples(0.5)
@given(ODD)
def test_whatever_a_journal_holds_nothing_breaks(job: ImportJob, odd: object) -> None:
    told = json.loads(written_answers(answered(job, 0)))
    for written in (str(odd), json.dumps(odd), json.dumps(told | {"answers": odd})):
        with_written_answers(job, written)
