"""Decisions by a verb: logged, remarked on, taken back; words of the paragraph; and what is refused."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from support.command_line import Done, Run

Decide = Callable[..., Done]


@pytest.fixture
def decide(run: Run) -> Decide:
    """``wtsaprep decide`` on a chair's text that takes all of ARB/36A1/1."""
    assert run("chair", "start", "DT/24", "11", "--from", "ARB/36A1/1").returncode == 0
    return lambda *words, stdin="": run("decide", "DT/24", *words, stdin=stdin)


def holding(done: Done) -> list[tuple[str, str, str]]:
    """What holds, by paragraph."""
    assert done.returncode == 0, done.stderr
    return [(row["paragraph"], row["outcome"], row["body"]) for row in json.loads(done.stdout)]


def test_a_decision_is_logged_with_body_and_remark(decide: Decide) -> None:
    assert "recognizing a)\topen" in decide().stdout
    assert holding(decide("recognizing a)", "agreed", "--body", "COM4", "--remark", "as asked", "--json")) == [
        ("recognizing a)", "agreed", "COM4")
    ]
    assert decide("recognizing a)", "pending").stderr == "DT/24: 0 undecided\n"
    assert holding(decide("--take-back", "--json"))[0][1] == "agreed"
    assert holding(decide("--again", "--json"))[0][1] == "pending"


def test_a_decision_with_body_and_remark_is_one_step(decide: Decide, run: Run) -> None:
    paragraph = "recognizing a)"
    decide(paragraph, "bracketed", "--body", "COM4")
    decide(paragraph, "agreed", "--body", "PL", "--remark", "Kenya reserves")
    assert run("undo").returncode == 0
    assert holding(decide("--json")) == [(paragraph, "bracketed", "COM4")]
    assert run("undo").returncode == 0
    assert holding(decide("--json")) == [(paragraph, "", "")]


def test_a_decision_has_no_remark_but_its_own(decide: Decide) -> None:
    paragraph = "recognizing a)"
    decide(paragraph, "agreed", "--body", "COM4", "--remark", "Kenya reserves")
    (row,) = json.loads(decide(paragraph, "bracketed", "--json").stdout)
    assert (row["outcome"], row["body"], row["remark"]) == ("bracketed", "COM4", "")
    (row,) = json.loads(decide(paragraph, "--remark", "until Friday", "--json").stdout)
    assert (row["outcome"], row["body"], row["remark"]) == ("bracketed", "COM4", "until Friday")


def test_a_paragraph_is_merged_into_another(decide: Decide) -> None:
    (row,) = json.loads(decide("recognizing a)", "merged", "--into", "recognizing b)", "--json").stdout)
    assert row["into"] == "recognizing b)"


def test_other_words_open_what_was_agreed(decide: Decide, run: Run) -> None:
    decide("recognizing a)", "agreed")
    (row,) = json.loads(decide("recognizing a)", "--text", "-", "--json", stdin="the cooperation;").stdout)
    assert (row["state"], row["outcome"]) == ("reopened", "agreed")
    shown = run("show", "DT/24", "--clause", "recognizing a)", "--view", "final").stdout
    assert shown.endswith("\na)\tthe cooperation;\n") or shown.endswith("\nthe cooperation;\n")


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["recognizing a)"], 2),
        (["recognizing a)", "merged"], 2),
        (["recognizing a)", "agreed", "--into", "recognizing b)"], 2),
        (["recognizing a)", "perhaps"], 2),
        (["resolves 9", "agreed"], 3),
        (["recognizing a)", "--remark", "first"], 3),
        (["--take-back"], 3),
        (["agreed", "--take-back"], 2),
    ],
)
def test_what_makes_no_sense_is_refused(decide: Decide, words: list[str], status: int) -> None:
    assert decide(*words).returncode == status
    assert "open" in decide().stdout


def test_neither_a_text_in_force_nor_a_document_lies_before_a_body(run: Run) -> None:
    assert run("decide", "11", "resolves", "agreed").returncode == 2
