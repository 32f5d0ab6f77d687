"""A person at the prompt confirms, corrects or refuses each guess, and may stop at any of them."""

from __future__ import annotations

import io
from collections.abc import Mapping

import pytest

from support.command_line import SEED
from wtsaprep.cli.console import Console
from wtsaprep.cli.guesses import accept_gaps, answered
from wtsaprep.errors import NeedsDecision
from wtsaprep.formats.flattened.joins.readings import JoinReading
from wtsaprep.formats.flattened.reading.scan import scan
from wtsaprep.services.importing.questions import questions_of


class Typed(io.StringIO):
    """What a person types at a terminal."""

    def isatty(self) -> bool:
        return True


def asked(*answers: str) -> tuple[Mapping[int, JoinReading | None], str]:
    """The answers that come of what is typed for the seed, and what was said."""
    said = Typed()
    console = Console(Typed("".join(f"{answer}\n" for answer in answers)), io.StringIO(), said, {})
    asked = questions_of(scan(SEED.read_text(encoding="utf-8")))
    return answered(console, asked, "seed", accept=False).answers, said.getvalue()


def last(answers: Mapping[int, JoinReading | None]) -> str:
    """The answer to the last guess, the judged one."""
    return str(answers[3])


def test_enter_confirms_and_a_digit_takes_another_extent() -> None:
    answers, said = asked("2")
    assert last(answers) == "[-mobile telephony-]{+digital financial services+}"
    assert "“telephonydigital” is no word" in said


def test_a_guess_can_be_refused() -> None:
    assert last(asked("n")[0]) == "None"


def test_the_words_can_be_given_and_must_stand_there() -> None:
    answers, said = asked("e", "by mobile telephony", "analog", "e", "by mobile telephony", "digital")
    assert last(answers) == "[-by mobile telephony-]{+digital+}"
    assert "does not begin with 'analog'" in said


def test_all_that_is_left_can_be_taken() -> None:
    assert asked("a")[0].keys() == set()


@pytest.mark.parametrize("answers", [("q",), ()])
def test_stopping_or_the_end_of_input_writes_nothing(answers: tuple[str, ...]) -> None:
    with pytest.raises(NeedsDecision):
        asked(*answers)


@pytest.mark.parametrize("answer", ["n", "", "q"])
def test_the_rest_is_imported_only_if_a_person_says_so(answer: str) -> None:
    def ask(typed: str) -> str:
        said = Typed()
        accept_gaps(Console(Typed(typed), io.StringIO(), said, {}), ["seed, line 3: no number line"], accept=False)
        return said.getvalue()

    assert "seed, line 3: no number line" in ask("y\n")
    with pytest.raises(NeedsDecision):
        ask(f"{answer}\n")


def test_no_question_is_asked_where_all_can_be_imported() -> None:
    accept_gaps(Console(io.StringIO(), io.StringIO(), io.StringIO(), {}), [], accept=False)
