"""`ours`: who we are, said and printed; what others tabled is refused to be changed once it is known."""

from __future__ import annotations

import json

from support.command_line import Run


def test_nobody_has_said_it_then_somebody_does(run: Run) -> None:
    assert "nobody has said who we are" in run("ours").stdout
    assert run("ours", "egy").stdout == "EGY  Egypt\n"
    assert run("ours", "--also", "ARB", "--json").returncode == 0
    told = json.loads(run("ours", "--json").stdout)
    assert told == {"source": "EGY", "name": "Egypt", "also": ["ARB"], "renumbered": []}
    assert run("ours", "EGY", "--also", "ATU", "EUR").stdout == "EGY  Egypt, also ARB, ATU, EUR\n"


def test_a_source_is_one_by_its_code_and_by_its_name(run: Run) -> None:
    done = run("ours", "--also", "EGY", "Egypt", "egypt")
    assert (done.stdout, done.stderr) == (
        "nobody has said who we are; we write for EGY, too; wtsaprep ours CODE says it\n",
        "",
    )
    assert run("ours", "Egypt").stdout == "EGY  Egypt\n"


def test_a_number_is_no_count_of_things_to_be_taken_back(run: Run) -> None:
    run("ours", "EGY")
    done = run("undo", "9")
    assert done.returncode == 3
    assert "One thing is taken back at a time, and 1 thing can be." in done.stderr
    assert run("ours").stdout == "EGY  Egypt\n"


def test_drafts_of_before_are_renumbered_and_one_undo_takes_all_back(run: Run) -> None:
    run("new", "MOD", "11")
    done = run("ours", "EGY", "--name", "Egypt (Arab Republic of)")
    assert "XXX/XX/1 is now EGY/XX/1." in done.stderr
    assert run("undo").returncode == 0
    assert "XXX/XX/1" in run("list").stdout
    assert "nobody has said" in run("ours").stdout


def test_what_others_tabled_is_refused_with_what_can_be_done(run: Run) -> None:
    run("ours", "EGY")
    done = run("edit", "ARB/36A1/1", "observing", "delete")
    assert done.returncode == 4
    assert "ARB tabled it, so MOD ARB/36A1/1 is not ours to change" in done.stderr
    assert "wtsaprep new --from ARB/36A1/1" in done.stderr
    assert run("new", "--from", "ARB/36A1/1").stdout == "EGY/XX/1\n"
    assert run("new", "--reply", "ARB/36A1/1").returncode == 0
    run("ours", "--also", "ARB")
    assert run("edit", "ARB/36A1/1", "observing", "delete").returncode == 0


def test_what_is_no_code_and_a_name_alone_are_refused(run: Run) -> None:
    assert run("ours", "no code").returncode == 2
    assert run("ours", "--name", "Egypt").returncode == 2
    assert run("new", "MOD", "11", "--from", "ARB/36A1/1").returncode == 2


def test_each_source_is_named_once_and_of_one_that_nobody_knows_a_word_is_said(run: Run) -> None:
    assert run("ours", "EGY", "--also", "EGY", "ARB", "ARB").stdout == "EGY  Egypt, also ARB\n"
    assert run("ours", "ARB").stdout == "ARB  Arab States Administrations\n"
    done = run("ours", "EGY", "--also", "XYZ1")
    assert (done.returncode, done.stdout) == (0, "EGY  Egypt, also XYZ1\n")
    assert "XYZ1: the code of no group or state that is known here; taken as it stands\n" in done.stderr
    assert "taken as it stands" not in run("ours").stderr


def test_the_same_is_said_wherever_a_source_is_named(run: Run) -> None:
    assert "XYZ1: the code of no group" in run("new", "MOD", "11", "--source", "XYZ1").stderr
    assert run("new", "MOD", "11", "--source", "EGY/EGY").returncode == 2
    assert "XYZ1: the code of no group" in run("heard", "ARB/36A1/1", "recognizing a)", "XYZ1", "for").stderr
    assert "XYZ1: the code of no group" in run("init", "another", "--source", "XYZ1").stderr
    edited = run("edit", "XYZ1/XX/1", "observing", "edit", "that [it] is so,")
    assert edited.returncode == 0
    noted = run("edit", "XYZ1/XX/1", "observing", "attribution", "RCC", "RCC", "XYZ1", "--bracket", "1")
    assert "XYZ1: the code of no group" in noted.stderr
