"""``wtsaprep search``: what has the words, what is said where nothing has, and of files that can't be read."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from support.command_line import Run
from wtsaprep.present.lists.found_words import NOWHERE


def test_what_has_the_words_is_printed_with_its_clause(run: Run, shipped: Path) -> None:
    done = run("search", "resources", "where", "allow", "--workspace", shipped)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("MOD PRC/XX/1  ")
    assert "resolves (put in): … Sector (ITU-T) may, where resources allow, collaborate" in done.stdout


def test_where_nothing_has_them_it_is_said_and_the_status_is_1(run: Run, shipped: Path) -> None:
    done = run("search", "postal drones", "--workspace", shipped)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"{NOWHERE}\n")
    done = run("search", "postal drones", "--json", "--workspace", shipped)
    assert (done.returncode, json.loads(done.stdout)) == (1, [])


def test_files_that_can_not_be_read_are_named(run: Run, shipped: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(shipped, tmp_path / "mine"))
    broken = folder / "proposals" / "pra-res-11-practice.toml"
    said = broken.read_text("utf-8")
    broken.write_text("format = ", "utf-8")
    for _ in range(2):  # Also once the catalogue knows it.
        done = run("search", "postal", "--workspace", folder)
        assert done.returncode == 0
        assert "pra-res-11-practice.toml, line 1" in done.stderr
    broken.write_text(said, "utf-8")
    done = run("search", "postal", "--workspace", folder)
    assert (done.stderr, "PRA/XX/1" in done.stdout) == ("", True)


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        ("source:FOO", 1, "no proposal here is from FOO\nThere are: ARB, PRA, PRB, PRC, PRD, PRE.\n"),
        ("symbol:ADD", 1, "no proposal here has the symbol ADD\nThere are: MOD, SUP.\n"),
        ("heading:urges", 1, "no heading here has 'urges'\nThere are, for example: considering, recognizing"),
        ("symbol:FOO", 2, "wtsaprep: 'FOO' is no symbol of a proposal\nA symbol is one of: MOD, ADD"),
        ("source:", 2, "wtsaprep: source: has nothing behind it\nIt takes a code, as in source:ARB.\n"),
    ],
)
def test_a_filter_that_finds_nothing_is_answered_with_what_there_is(
    run: Run, shipped: Path, words: str, status: int, said: str
) -> None:
    done = run("search", words, "--workspace", shipped)
    assert (done.returncode, done.stdout) == (status, "")
    assert done.stderr.startswith(said)


def test_what_is_decided_is_not_undecided(run: Run, shipped: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(shipped, tmp_path / "mine"))

    def undecided(*words: str) -> list[str]:
        done = run("search", "undecided", *words, "--json", "--workspace", folder)
        return [one["called"] for one in json.loads(done.stdout)]

    assert "MOD ARB/36A1/1" in undecided("kind:deleted", "mobile")
    run("decide", "ARB/36A1/1", "recognizing a)", "agreed", "--workspace", folder)
    assert "MOD ARB/36A1/1" not in undecided("kind:deleted", "mobile")
    assert len(undecided()) == 5
    run("decide", "ARB/36A1/1", "--take-back", "--workspace", folder)
    assert "MOD ARB/36A1/1" in undecided("kind:deleted", "mobile")


def test_words_in_several_clauses_come_behind_those_in_one(run: Run, shipped: Path) -> None:
    done = run("search", "cybersecurity", "lessons", "--json", "--workspace", shipped)
    (found,) = json.loads(done.stdout)
    assert (found["called"], found["count"], found["more"]) == ("Resolution 11 (Hammamet, 2016)", 2, False)
    assert [place["cited"] for place in found["places"]] == ["recognizing a)", "instructs the Director of … 2"]


def test_what_is_to_be_left_out_may_stand_anywhere_and_is_no_option(run: Run, shipped: Path) -> None:
    found = json.loads(run("search", "mobile", "kind:deleted", "--json", "--workspace", shipped).stdout)
    assert [text["called"] for text in found] == ["MOD ARB/36A1/1", "SUP PRD/XX/1"]
    for words in (["-symbol:SUP", "mobile", "kind:deleted"], ["mobile", "-symbol:SUP", "--json", "kind:deleted"]):
        done = run("search", *words, "--workspace", shipped)
        assert (done.returncode, "ARB/36A1/1" in done.stdout, "PRD" in done.stdout) == (0, True, False)
    done = run("search", "-mobile", "--workspace", shipped)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Say what is to be found as well" in done.stderr


def test_words_of_a_heading_are_none_of_the_clauses_under_it(run: Run, shipped: Path) -> None:
    def cited(*words: str) -> list[str]:
        done = run("search", *words, "kind:text", "--json", "--workspace", shipped)
        return [place["cited"] for one in json.loads(done.stdout) for place in one["places"]]

    assert cited("bureau") == ["instructs the Director of …"]
    assert cited("heading:bureau", "lessons") == cited("instructs", "lessons") == ["instructs the Director of … 2"]
    assert cited("instructs", "director", "2") == ["instructs the Director of … 2"]
