"""What the screens of a chair's text do, done by the verb: with the same services, across restarts, as JSON."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from support.command_line import Run

ARB = """ADD\tARB/40/1
DRAFT NEW RESOLUTION [ARB-1] (New Delhi, 2024)

Safe use of kites in telecommunication works

The World Telecommunication Standardization Assembly (New Delhi, 2024),

considering

a)\tthat kites are used to inspect towers;

b)\tthat their strings burn easily,

resolves

1\tto study how kites can be identified over telecommunication networks;

2\tto share accident reports among the members.
"""
EUR = (
    ARB.replace("ARB", "EUR")
    .replace("/40/", "/41/")
    .replace("Safe use of kites in", "Kites during")
    .replace("that kites are used to inspect towers", "that kites are widely used to inspect towers and masts")
    .replace("that their strings burn easily", "that birds are disturbed by them")
)

APART = (
    ARB.replace("ARB", "APT")
    .replace("/40/", "/42/")
    .replace("Safe use of kites in telecommunication works", "Lanterns of the harbour masters")
    .replace("that kites are used to inspect towers", "that lanterns guide many ships by night")
    .replace("that their strings burn easily", "that oil is dear")
    .replace("how kites can be identified over telecommunication networks", "which lanterns shine furthest")
    .replace("to share accident reports among the members", "to lend wicks among harbours")
)


@pytest.fixture
def folder(tmp_path: Path, shipped: Path) -> Path:
    """A copy of the practice set."""
    return Path(shutil.copytree(shipped, tmp_path / "practice"))


def chair(run: Run, folder: Path, *words: str, status: int = 0) -> dict[str, Any]:
    """Do something with a chair's text; give what it says of itself."""
    done = run("chair", *words, "--json", "--workspace", folder)
    assert done.returncode == status, done.stderr
    row: dict[str, Any] = json.loads(done.stdout) if status == 0 else {"told": done.stderr}
    return row


def standing(row: dict[str, Any]) -> list[str]:
    """The options that stand of the clause that an action was about."""
    (clause,) = row["clauses"]
    options: list[str] = clause["standing"]
    return options


def test_picks_are_made_bracketed_taken_back_and_made_again(run: Run, folder: Path) -> None:
    chair(run, folder, "start", "DT/24", "11")
    assert standing(chair(run, folder, "pick", "DT/24", "resolves", "shall")) == ["2"]
    assert standing(chair(run, folder, "bracket", "DT/24", "resolves", "PRC")) == ["2", "3"]
    assert standing(chair(run, folder, "bracket", "DT/24", "resolves", "2")) == ["3"]
    assert standing(chair(run, folder, "unpick", "DT/24", "resolves")) == ["1"]
    path = folder / "texts" / "dt-24.toml"
    states = [path.read_bytes()]
    for _ in range(4):
        chair(run, folder, "undo", "DT/24")
        states.append(path.read_bytes())
    assert states[0] == states[-1]
    assert len(set(states)) == 4
    assert "could be taken back" in chair(run, folder, "undo", "DT/24", status=3)["told"]
    for before in reversed(states[:-1]):
        chair(run, folder, "redo", "DT/24")
        assert path.read_bytes() == before
    assert "could be done again" in chair(run, folder, "redo", "DT/24", status=3)["told"]


def test_handing_out_and_the_revision_that_follows_are_taken_back(run: Run, folder: Path) -> None:
    chair(run, folder, "start", "DT/24", "11")
    assert chair(run, folder, "freeze", "DT/24")["frozen"]
    assert chair(run, folder, "pick", "DT/24", "resolves", "2")["name"] == "DT/24R1"
    assert chair(run, folder, "undo", "DT/24")["name"] == "DT/24"
    assert not (folder / "texts" / "dt-24r1.toml").exists()
    assert not chair(run, folder, "undo", "DT/24")["frozen"]
    assert chair(run, folder, "redo", "DT/24")["frozen"]
    assert chair(run, folder, "redo", "DT/24")["name"] == "DT/24R1"


def test_a_name_that_may_be_several_writes_nothing_and_says_which(run: Run, folder: Path) -> None:
    chair(run, folder, "start", "DT/24", "11")
    before = (folder / "texts" / "dt-24.toml").read_bytes()
    told = chair(run, folder, "pick", "DT/24", "resolves", "that", status=4)["told"]
    assert "Which one: 1: no change; 2, PRA/XX/1, PRB/XX/1: “shall”; 3, PRC/XX/1" in told
    assert (folder / "texts" / "dt-24.toml").read_bytes() == before


def test_a_paragraph_is_reworded_and_moved_and_keeps_its_sources(run: Run, folder: Path) -> None:
    chair(run, folder, "start", "DT/24", "11")
    chair(run, folder, "pick", "DT/24", "recognizing a)", "2")
    (folder / "words.txt").write_text("to consult with UPU;\n", encoding="utf-8")
    chair(run, folder, "reword", "DT/24", "instructs the Director 2", "--text", str(folder / "words.txt"))
    chair(run, folder, "move", "DT/24", "recognizing a)", "recognizing b)")
    shown = run("show", "DT/24", "--view", "final", "--workspace", folder).stdout
    assert "2\tto consult with UPU." in shown or "2\tto consult with UPU;" in shown
    rows = json.loads(run("show", "DT/24", "--json", "--workspace", folder).stdout)["attributions"]
    moved = [row for row in rows if row["provision"] == "recognizing-1"]
    assert [row["sources"] for row in moved if row["end"]] == [["ARB"]]
    assert [row["sources"] for row in moved if not row["end"]] == [["PRE"]]  # It wants the two in that order.
    assert chair(run, folder, "reword", "DT/24", "resolves", status=2)


def test_options_of_a_text_in_force_stand_in_json_and_on_a_page(run: Run, folder: Path) -> None:
    for words in (("--json",), ("--to", "json")):
        found = json.loads(run("options", "11", *words, "--workspace", folder).stdout)
        (clause,) = [clause for clause in found["clauses"] if clause["name"] == "resolves"]
        assert [option["name"] for option in clause["options"]] == ["1", "2", "3"]
        assert [one["number"] for one in clause["options"][1]["backers"]] == ["PRA/XX/1", "PRB/XX/1"]
        assert {"mark": "inserted", "text": "shall"} in clause["options"][1]["text"]
    page = run("options", "11", "--to", "html", "--workspace", folder).stdout
    assert page.startswith("<!DOCTYPE html>")
    assert "<ins>shall</ins>" in page
    assert "<strong>PRACTICE</strong>" in page
    assert page.count("</table>") == page.count("<table>") == 5


def test_differences_and_what_is_left_stand_in_json(run: Run, folder: Path) -> None:
    done = run("diff", "11", "ARB/36A1/1", "--json", "--workspace", folder)
    row = json.loads(done.stdout)
    assert (done.returncode, row["unchanged"]) == (1, False)
    assert [one["clause"] for one in row["changed"]] == ["recognizing a)"]
    assert len(row["formal"]) == 3
    assert any(one["id"] == "recognizing-1" for one in row["provisions"])
    same = run("diff", "11", "11", "--changes", "--json", "--workspace", folder)
    assert (same.returncode, json.loads(same.stdout)["changed"]) == (0, [])
    done = run("rebase", "11", "--onto", "PRA/XX/1", "--json", "--workspace", folder)
    left = {one["name"]: one for one in json.loads(done.stdout)["left"]}
    assert done.returncode == 4
    assert [c["provision"] for c in left["MOD PRC/XX/1"]["conflicts"]] == ["resolves-1"]


@pytest.fixture
def competing(run: Run, folder: Path) -> Path:
    """The practice set with two draft new texts on one subject."""
    for name, text in (("arb.txt", ARB), ("eur.txt", EUR)):
        (folder.parent / name).write_text(text, encoding="utf-8")
        assert run("import", name, "--accept-guesses", "--workspace", folder).returncode == 0
    return folder


def test_competing_new_texts_are_laid_side_by_side_by_what_their_clauses_are_about(run: Run, competing: Path) -> None:
    done = run("compare", "ARB/40/1", "EUR/41/1", "--to", "json", "--workspace", competing)
    rows = {row["name"]: [cell["cell"] for cell in row["cells"]] for row in json.loads(done.stdout)["rows"]}
    assert rows["title"] == rows["considering a)"] == rows["resolves 1"] == ["new", "new"]
    assert rows["considering b)"] == ["new", "–"]
    assert rows["considering b) of EUR/41/1"] == ["–", "new"]
    assert run("compare", "ARB/40/1", "ARB/36A1/1", "--workspace", competing).returncode == 2
    assert "resolves 1" in run("options", "ARB/40/1", "EUR/41/1", "--workspace", competing).stdout


def test_one_new_text_is_compared_with_all_on_its_subject(run: Run, competing: Path) -> None:
    both = run("compare", "ARB/40/1", "EUR/41/1", "--workspace", competing).stdout
    assert both.startswith("New texts ARB/40/1, EUR/41/1: ")
    assert run("compare", "ARB/40/1", "--workspace", competing).stdout == both
    (competing.parent / "apt.txt").write_text(APART, encoding="utf-8")
    assert run("import", "apt.txt", "--accept-guesses", "--workspace", competing).returncode == 0
    assert run("compare", "ARB/40/1", "--workspace", competing).stdout == both
    alone = run("compare", "APT/42/1", "--workspace", competing)
    assert (alone.returncode, "no other new text here is on the subject of APT/42/1" in alone.stderr) == (2, True)


def test_papers_name_no_text_in_force_where_there_is_none(run: Run, competing: Path) -> None:
    chair(run, competing, "start", "DT/30", "--from", "ARB/40/1", "--from", "EUR/41/1")
    assert run("decide", "DT/30", "resolves 1", "agreed", "--workspace", competing).returncode == 0
    for paper in ("record", "agreed"):
        told = run("review", "DT/30", "--paper", paper, "--workspace", competing)
        assert told.returncode == 0, told.stderr
        assert "Text in force" not in told.stdout
        assert "Resolution [" not in told.stdout
    options = ("options", "ARB/40/1", "EUR/41/1", "--workspace", competing)
    for to in ("markdown", "html", "json"):
        told = run(*options, "--to", to)
        assert "New texts ARB/40/1, EUR/41/1" in told.stdout
        assert "official" not in told.stdout


def test_a_chairs_text_begins_with_competing_new_texts_and_their_sources(run: Run, competing: Path) -> None:
    chair(run, competing, "start", "DT/30", "--from", "ARB/40/1", "--from", "EUR/41/1")
    told = run("show", "DT/30", "--workspace", competing).stdout
    assert "considering b) · ARB · “that their strings burn easily”" in told
    assert "resolves 2 · ARB, EUR · “to share accident reports among the members”" in told
    assert "considering a) · ARB, EUR · “that kites are used to inspect towers”" in told
    assert standing(chair(run, competing, "pick", "DT/30", "considering a)", "EUR/41/1")) == ["2b"]
    assert standing(chair(run, competing, "pick", "DT/30", "considering b) of EUR/41/1", "2")) == ["2"]
    shown = run("show", "DT/30", "--view", "final", "--workspace", competing).stdout
    assert "a)\tthat kites are widely used to inspect towers and masts;" in shown
    assert "b)\tthat their strings burn easily;\nc)\tthat birds are disturbed by them," in shown
    found = json.loads(run("fates", "DT/30", "--json", "--workspace", competing).stdout)
    fates = {(row["number"], row["clause"]): row["fate"] for row in found}
    assert fates["EUR/41/1", "considering a)"] == "taken"
    assert fates["ARB/40/1", "considering a)"] == "taken with changes"
    told = run("outcomes", "--workspace", competing).stdout
    (ours,) = [line for line in told.splitlines() if "ADD EUR/41/1" in line]
    assert "taken in DT/30: " in ours
    assert run("chair", "start", "DT/31", "--workspace", competing).returncode == 2


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("pick", "DT/24", "resolves", "2", "--text", "words.txt"), "--text says nothing to chair pick"),
        (("reword", "DT/24", "resolves", "words", "--from", "PRA/XX/1"), "--from says nothing to chair reword"),
        (("freeze", "DT/24", "--body", "AHG"), "It goes with chair start, chair import."),
    ],
)
def test_an_option_of_another_action_is_refused_and_not_passed_over(
    run: Run, folder: Path, words: tuple[str, ...], told: str
) -> None:
    chair(run, folder, "start", "DT/24", "11")
    done = run("chair", *words, "--workspace", folder)
    assert (done.returncode, told in done.stderr) == (2, True), done.stderr
