"""``take``: one mark of theirs, or a clause, into our draft, which is begun if there is none."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from support.command_line import Run

THEIRS = "PRA/XX/1"


@pytest.fixture
def ours(run: Run, shipped: Path, tmp_path: Path) -> Path:
    """A copy of the shipped workspace that is ours: of EGY."""
    folder = Path(shutil.copytree(shipped, tmp_path / "copy"))
    settings = folder / "wtsaprep.toml"
    lines = [line for line in settings.read_text().splitlines() if not line.startswith("source =")]
    settings.write_text("\n".join([*lines, 'source = "EGY"', ""]))
    return folder


def changed(run: Run, folder: Path) -> str:
    """A clause that they change inside."""
    rows = json.loads(run("diff", "11", THEIRS, "--json", "--workspace", folder).stdout)["changed"]
    return next(str(row["clause"]) for row in rows if row["change"] == "edited")


def test_a_draft_is_begun_for_the_first_mark_and_the_next_goes_into_it(run: Run, ours: Path) -> None:
    clause = changed(run, ours)
    listed = json.loads(run("take", THEIRS, clause, "--list", "--json", "--workspace", ours).stdout)
    assert listed["clause"] == clause
    assert listed["marks"][0]["mark"] == 1
    done = run("take", THEIRS, clause, "--mark", "1", "--json", "--workspace", ours)
    assert done.returncode == 0, done.stderr
    row = json.loads(done.stdout)
    assert (row["into"], row["started"], row["from"]) == ("EGY/XX/1", True, THEIRS)
    assert listed["marks"][0]["inserted"].strip() in row["text"]
    again = run("take", THEIRS, clause, "--mark", "1", "--workspace", ours)
    assert "EGY/XX/1 says that already, or nearly so" in again.stderr
    assert again.returncode != 0


def test_what_was_taken_is_taken_back_as_one_act(run: Run, ours: Path) -> None:
    before = {path: path.read_bytes() for path in (ours / "proposals").glob("*.toml")}
    assert run("take", THEIRS, changed(run, ours), "--workspace", ours).returncode == 0
    assert len(list((ours / "proposals").glob("*.toml"))) == len(before) + 1
    assert run("undo", "--workspace", ours).returncode == 0
    assert {path: path.read_bytes() for path in (ours / "proposals").glob("*.toml")} == before


def test_which_draft_is_asked_where_there_are_several(run: Run, ours: Path) -> None:
    for _ in range(2):
        assert run("new", "MOD", "11", "--workspace", ours).returncode == 0
    clause = changed(run, ours)
    done = run("take", THEIRS, clause, "--workspace", ours)
    assert done.returncode == 4
    assert "Say into which: EGY/XX/1, EGY/XX/2." in done.stderr
    done = run("take", THEIRS, clause, "--into", "EGY/XX/2", "--workspace", ours)
    assert done.stdout.startswith(f"EGY/XX/2\t{clause}\t")


def test_a_mark_is_named_by_its_words_as_well(run: Run, ours: Path) -> None:
    clause = changed(run, ours)
    first, *_ = json.loads(run("take", THEIRS, clause, "--list", "--json", "--workspace", ours).stdout)["marks"]
    words = (first["inserted"] or first["deleted"]).strip()
    done = run("take", THEIRS, clause, "--mark", words, "--json", "--workspace", ours)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["mark"] == 1


@pytest.mark.parametrize("said", ["-1", "0", "²", "no such words"])
def test_what_names_no_mark_is_told_which_there_are(run: Run, ours: Path, said: str) -> None:
    done = run("take", THEIRS, changed(run, ours), f"--mark={said}", "--workspace", ours)
    assert (done.returncode, "There are: 1 " in done.stderr) == (3, True), done.stderr


def test_a_mark_that_is_not_there_is_refused_and_nothing_is_begun(run: Run, ours: Path) -> None:
    before = sorted((ours / "proposals").iterdir())
    done = run("take", THEIRS, changed(run, ours), "--mark", "99", "--workspace", ours)
    assert done.returncode == 3
    assert "no such change in this clause" in done.stderr
    assert sorted((ours / "proposals").iterdir()) == before


def test_words_that_change_in_a_split_are_taken_without_it(run: Run, ours: Path) -> None:
    assert run("new", "MOD", "11", "--source", "RCC", "--workspace", ours).returncode == 0
    split = run("edit", "RCC/XX/1", "recognizing b)", "split", "and consequently", "--workspace", ours)
    assert split.returncode == 0, split.stderr
    bare = run("take", "RCC/XX/1", "recognizing c)", "--list", "--workspace", ours)
    assert "recognizing c) is split or joined, and nothing in it changes by itself: it is" in bare.stderr
    said = ("replace", "greater coordination", "closer coordination")
    assert run("edit", "RCC/XX/1", "recognizing c)", *said, "--workspace", ours).returncode == 0
    listed = run("take", "RCC/XX/1", "recognizing c)", "--list", "--workspace", ours)
    assert (listed.stdout.count("\n"), "[-greater-]{+closer+} coordination" in listed.stdout) == (1, True)
    assert "Without --mark all of it is taken, with what it was split from or joined to." in listed.stderr
    done = run("take", "RCC/XX/1", "recognizing c)", "--mark", "closer", "--workspace", ours)
    assert done.stdout.startswith("EGY/XX/1\trecognizing b)\tthat the changes in postal"), done.stderr
    assert "the need for closer coordination" in done.stdout
