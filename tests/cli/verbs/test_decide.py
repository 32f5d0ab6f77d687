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
    assert decide("recognizing a)", "pending").stderr == "DT/24: 0 open\n"
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


def test_words_and_a_decision_at_once_are_one_step(decide: Decide, run: Run) -> None:
    paragraph = "recognizing a)"

    def now() -> tuple[str, str]:
        (row,) = json.loads(decide("--json").stdout)
        return row["outcome"], run("show", "DT/24", "--clause", paragraph, "--view", "final").stdout

    before = now()
    assert decide(paragraph, "agreed", "--text", "-", "--body", "COM4", stdin="the cooperation;").returncode == 0
    after = now()
    assert (after[0], "the cooperation;" in after[1]) == ("agreed", True)
    taken_back = run("undo")
    assert taken_back.stdout == f"taken back: reword {paragraph} in DT/24; decision: agreed on DT/24, {paragraph}\n"
    assert now() == before
    assert run("redo").returncode == 0
    assert now() == after
    assert decide("--take-back").returncode == 0
    assert now() == before
    assert decide("--again").returncode == 0
    assert now() == after
    assert [row["taken back"] for row in json.loads(run("undo", "--list", "--json").stdout)] == [False, False]


def test_words_of_what_was_handed_out_go_with_the_decision_and_the_revision(decide: Decide, run: Run) -> None:
    paragraph = "recognizing a)"
    assert run("chair", "freeze", "DT/24").returncode == 0
    decide(paragraph, "agreed", "--text", "-", stdin="the cooperation;")
    assert run("show", "DT/24R1").returncode == 0
    taken_back = decide("--take-back", "--json")
    assert [(row["text"], row["outcome"]) for row in json.loads(taken_back.stdout)] == [("DT/24", "")]
    assert run("show", "DT/24R1").returncode == 3
    assert run("redo").returncode == 0
    assert [(row["text"], row["outcome"]) for row in json.loads(run("decide", "DT/24R1", "--json").stdout)] == [
        ("DT/24R1", "agreed")
    ]
    run("undo")
    assert [row["text"] for row in json.loads(decide("--again", "--json").stdout)] == ["DT/24R1"]
