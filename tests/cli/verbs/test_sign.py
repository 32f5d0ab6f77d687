"""Co-signatories by a verb: added, where they stand, renamed, taken out."""

from __future__ import annotations

import json

import pytest

from support.command_line import Run


def test_a_table_is_filled_in_and_printed(run: Run) -> None:
    run("sign", "ARB/36A1/1", "EGY", "signed", "--date", "2024-05-01", "--contact", "a@b.eg")
    done = run("sign", "ARB/36A1/1", "JOR")
    assert done.stdout.splitlines() == ["EGY  signed   2024-05-01  a@b.eg", "JOR  pending"]
    assert done.stderr == "1 signed, 1 pending\n"
    rows = json.loads(run("sign", "ARB/36A1/1", "jor", "objects", "--name", "LBN", "--json").stdout)
    assert [(row["administration"], row["status"]) for row in rows] == [("EGY", "signed"), ("LBN", "objects")]
    assert json.loads(run("sign", "ARB/36A1/1", "EGY", "--delete", "--json").stdout) == rows[1:]


def test_a_code_in_small_letters_is_the_code_and_a_name_stays_as_it_is(run: Run) -> None:
    run("sign", "ARB/36A1/1", "egy", "signed")
    assert run("sign", "ARB/36A1/1", "the Harbours").stdout.splitlines() == [
        "EGY           signed",
        "the Harbours  pending",
    ]
    assert run("sign", "ARB/36A1/1", "egy", "--name", "jor").stdout.startswith("JOR ")


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (["EGY", "--delete"], 3, "'EGY' is not in the table"),
        (["EGY", "--name", "X"], 3, "There are none."),
        (["--date", "2024"], 2, "say which administration"),
        (["EGY", "gone"], 2, "invalid choice: 'gone'"),
    ],
)
def test_what_makes_no_sense_is_refused_with_what_can_be_said(
    run: Run, words: list[str], status: int, told: str
) -> None:
    done = run("sign", "ARB/36A1/1", *words)
    assert (done.returncode, told in done.stderr) == (status, True), done.stderr


def test_nobody_stands_in_the_table_twice_by_code_or_by_name(run: Run) -> None:
    run("sign", "ARB/36A1/1", "EGY")
    run("sign", "ARB/36A1/1", "JOR")
    done = run("sign", "ARB/36A1/1", "JOR", "--name", "Egypt")
    assert (done.returncode, "Egypt stands in the table already" in done.stderr) == (3, True)
    assert run("sign", "ARB/36A1/1", "Egypt", "signed").stdout.splitlines() == ["EGY  signed", "JOR  pending"]
    assert run("sign", "ARB/36A1/1", "EGY", "--name", "Egypt").stdout.splitlines()[0] == "Egypt  signed"
