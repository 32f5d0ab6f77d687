"""`wtsaprep history`: a clause through four editions, with the proposals that made and want changes of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.command_line import Run
from support.four_editions import four_editions
from wtsaprep.store.folders.create import create_workspace
from wtsaprep.store.folders.workspace import Workspace


@pytest.fixture
def lamps(tmp_path: Path, run: Run) -> Path:
    """A workspace with the four editions, a proposal on the third that the last one followed, and one on the last."""
    folder = create_workspace(tmp_path / "lamps", {"place": "Baku", "year": 2028, "source": "ARB"})
    workspace = Workspace(folder)
    for edition in four_editions():
        workspace.save(workspace.new_resolution(edition))
    at = ("--workspace", folder)
    run("new", "MOD", "73@cape-2016", "--source", "ARB", *at)
    run("edit", "ARB/XX/1", "considering a)", "replace", "horns", "horns and whistles", *at)
    run("new", "MOD", "73", "--source", "EGY", *at)
    run("edit", "EGY/XX/1", "considering a)", "delete", *at)
    return folder


def test_it_says_since_when_words_stand_and_by_whose_proposal(run: Run, lamps: Path) -> None:
    done = run("history", "73", "considering a)", "--workspace", lamps)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "Resolution 73 (Delta, 2022): considering a)",
        "",
        "Its words",
        "  since Lake Town, 2008\tthat horns",
        "  since Delta, 2022\tand whistles",
        "  since Lake Town, 2008\tare blown at night when ships are near the coast;",
        "",
        "Edition by edition",
        "  Lake Town, 2008: considering b)\tthat bells are rung in fog and that horns are blown at night when ships "
        "are near the coast;",
        "  Bay, 2012: considering d), split off considering b)\tthat horns are blown at night when ships are near "
        "the coast;",
        "  Cape, 2016: considering a), moved\tthat horns are blown at night when ships are near the coast;",
        "  Delta, 2022: changed, as MOD ARB/XX/1 wanted\tthat horns{+ and whistles+} are blown at night when ships "
        "are near the coast;",
        "",
        "Wanted of it now",
        "  MOD EGY/XX/1: deleted, open",
    ]


def test_without_a_clause_it_says_since_when_each_clause_stands(run: Run, lamps: Path) -> None:
    told = run("history", "73", "--workspace", lamps).stdout.splitlines()
    assert told[2:5] == [
        "considering a)\tsince Lake Town, 2008\tthat horns",
        "considering a)\tsince Delta, 2022\tand whistles",
        "considering a)\tsince Lake Town, 2008\tare blown at night when ships are near the coast;",
    ]
    assert told[-1] == "resolves 2\tsince Delta, 2022\tto publish the book."
    rows = json.loads(run("history", "73@bay-2012", "--json", "--workspace", lamps).stdout)
    assert {word["since"] for row in rows for word in row["words"]} == {"Lake Town, 2008", "Bay, 2012"}
    assert "No earlier edition" in run("history", "73@lake-town-2008", "--workspace", lamps).stderr


def test_up_to_an_earlier_edition_later_ones_say_nothing(run: Run, lamps: Path) -> None:
    found = json.loads(run("history", "73@bay-2012", "resolves 1", "--json", "--workspace", lamps).stdout)
    assert found["editions"] == ["Lake Town, 2008", "Bay, 2012"]
    assert [span["since"] for span in found["words"]] == ["Lake Town, 2008"]
    assert found["now"] == []


def test_a_clause_that_is_not_there_is_refused_with_the_nearest(run: Run, lamps: Path) -> None:
    done = run("history", "73", "resolves 9", "--workspace", lamps)
    assert done.returncode == 3
    assert "no clause is called 'resolves 9'" in done.stderr


def test_a_clause_that_only_an_earlier_edition_has_is_said_to_be_there(run: Run, lamps: Path) -> None:
    done = run("history", "73", "that keepers are few", "--workspace", lamps)
    assert done.returncode == 3
    assert "Resolution 73 (Cape, 2016) has it: name that edition, 73@cape-2016." in done.stderr


def test_a_move_came_by_who_wanted_it(run: Run, lamps: Path) -> None:
    at = ("--workspace", lamps)
    run("new", "MOD", "73@bay-2012", "--source", "RCC", *at)
    run("edit", "RCC/XX/1", "considering d)", "move-up", "3", *at)
    done = run("history", "73@cape-2016", "considering a)", *at)
    assert "  Cape, 2016: considering a), moved, as MOD RCC/XX/1 wanted\t" in done.stdout


def test_what_the_next_edition_left_out_is_gone_by_whose_proposal(run: Run, lamps: Path) -> None:
    at = ("--workspace", lamps)
    run("edit", "ARB/XX/1", "considering b)", "delete", *at)
    told = "Delta, 2022{}gone, as MOD ARB/XX/1 wanted"
    assert told.format(": ") in run("history", "73@cape-2016", "considering b)", *at).stdout
    assert told.format("\t") in run("compare", "73", "--editions", *at).stdout
    joined = run("history", "73@bay-2012", "resolves 2", *at).stdout
    assert "Cape, 2016: joined to resolves\n" in joined
