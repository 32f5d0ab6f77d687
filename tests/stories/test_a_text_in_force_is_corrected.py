"""A text in force corrected in ten places under six drafts, by import, by hand, by git: each keeps its own marks."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from support.command_line import Run
from support.git_clones import RESOLUTION, Clone, clone_of_two_branches
from wtsaprep.model.counted import counted
from wtsaprep.model.resolution import Baseline
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.find import named_resolution
from wtsaprep.store.index.index import Index

DRAFTS = ("ARB/36A1/1", "PRA/XX/1", "PRB/XX/1", "PRC/XX/1", "PRD/XX/1", "PRE/XX/1")
TEN = {
    "have been collaborating to identify": "are collaborating to identify",
    "need to keep themselves": "have to keep themselves",
    "the usefulness of examining": "how useful it is to examine",
    "inter alia, to the use": "among other things, to the use",
    "sustainable use of high-speed": "sustained use of high-speed",
    "one of the purposes": "a purpose",
    "topics of interest": "topics of common interest",
    "minimum of formality": "minimum of formalities",
    "to report to Telecommunication": "to report to the Telecommunication",
    "encourage and assist": "encourage and to assist",
}
"""What is corrected: in clauses that drafts change, too, but at other words."""

FEES = """RESOLUTION 150 (Lomé, 2016)

Sharing of laboratories

(Lomé, 2016)

The World Telecommunication Standardization Assembly (Lomé, 2016),

resolves

1 that laboratories in each region be invited to share their facilities;

2 that the fees for sharing be kept low and be published every year.
"""


def corrected(text: str) -> str:
    """A text with the ten corrections."""
    for old, new in TEN.items():
        assert old in text
        text = text.replace(old, new)
    return text


def correct_by_hand(folder: Path) -> None:
    """Make the ten corrections in the file of the text in force."""
    path = folder / RESOLUTION
    path.write_text(corrected(path.read_text(encoding="utf-8")), encoding="utf-8")


def marks(run: Run, folder: Path) -> dict[str, list[str]]:
    """The marks of each draft, as `show` writes them, each with the label of its clause."""
    shown = {name: run("show", name, "--view", "redline", "--workspace", folder).stdout for name in DRAFTS}
    return {name: re.findall(r"\[-.*?-\]|\{\+.*?\+\}", text) for name, text in shown.items()}


def in_force(folder: Path) -> Baseline:
    """The text in force as it is now."""
    return named_resolution(Index(Workspace(folder)), "11").baseline


def stands_on(folder: Path) -> set[str]:
    """The digests of the texts that the drafts stand on."""
    return {head.digest for head in Index(Workspace(folder)).proposals}


@pytest.fixture
def folder(tmp_path: Path, shipped: Path) -> Path:
    """A copy of the shipped workspace; nothing was run in it yet."""
    return shutil.copytree(shipped, tmp_path / "workspace")


def test_an_import_that_replaces_it_leaves_each_draft_its_marks(folder: Path, run: Run) -> None:
    before = marks(run, folder)
    official = folder / "official.txt"
    official.write_text(corrected(run("show", "11", "--workspace", folder).stdout), encoding="utf-8")
    done = run("import", official, "--replace", "--workspace", folder)
    assert (done.returncode, "6 drafts put onto it" in done.stdout) == (0, True), done.stdout + done.stderr
    assert marks(run, folder) == before
    assert stands_on(folder) == {in_force(folder).digest}


def test_corrections_by_hand_leave_each_draft_its_marks(folder: Path, run: Run) -> None:
    before = marks(run, folder)
    correct_by_hand(folder)
    assert marks(run, folder) == before
    compared = run("compare", "11", "--workspace", folder)
    assert "another text in force" not in compared.stdout + compared.stderr
    for name in DRAFTS[:2]:
        done = run("rebase", name, "--onto", "11", "--workspace", folder)
        assert done.returncode == 0, done.stdout + done.stderr
    done = run("rebase", "11", "--onto", "11", "--workspace", folder)
    assert (done.returncode, len(done.stdout.splitlines()) >= 4) == (0, True), done.stdout + done.stderr
    assert marks(run, folder) == before
    assert stands_on(folder) == {in_force(folder).digest}
    assert [path.stem for path in (folder / "bases").iterdir()] == [in_force(folder).digest[7:23]]


def test_a_chairs_text_goes_along_and_keeps_its_sources(folder: Path, run: Run) -> None:
    here = ("--workspace", folder)
    began = json.loads(run("chair", "start", "DT/24", "11", "--from", "PRA/XX/1", "--json", *here).stdout)
    before = re.findall(r"\[-.*?-\]|\{\+.*?\+\}", run("show", "DT/24", *here).stdout)
    sources = run("show", "DT/24", *here).stdout.partition("Sources")[2]
    assert "PRA" in sources
    correct_by_hand(folder)
    assert re.findall(r"\[-.*?-\]|\{\+.*?\+\}", run("show", "DT/24", *here).stdout) == before
    done = run("rebase", "DT/24", "--onto", "11", *here)
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith(f": {counted(began['changes'], 'change')}\n")  # Formal ones are counted nowhere.
    shown = run("show", "DT/24", *here).stdout
    assert re.findall(r"\[-.*?-\]|\{\+.*?\+\}", shown) == before
    assert shown.partition("Sources")[2] == sources
    assert "topics of common interest" in shown


def test_the_fates_of_a_text_that_was_handed_out_go_on(tmp_path: Path, run: Run) -> None:
    """Also where what was put onto the correction competes with the words that were in force."""
    here = ("--workspace", tmp_path / "w")

    def do(*words: str | Path) -> None:
        done = run(*words, *here)
        assert done.returncode == 0, done.stderr

    assert run("init", tmp_path / "w", "--event", "WTSA-24", "--place", "New Delhi", "--source", "ATU").returncode == 0
    (tmp_path / "fees.txt").write_text(FEES, encoding="utf-8")
    do("import", tmp_path / "fees.txt")
    do("new", "MOD", "150", "--source", "ATU")
    do("edit", "ATU/XX/1", "resolves 2", "edit", "that the fees for sharing be kept low.")
    do("chair", "start", "DT/24", "150", "--from", "ATU/XX/1")
    do("fates", "DT/24", "--confirm", "ATU/XX/1", "resolves 2", "taken")
    do("chair", "freeze", "DT/24")
    before = run("fates", "DT/24", *here)
    assert "taken " in before.stdout
    official = tmp_path / "official.txt"
    official.write_text(FEES.replace("low and be published", "low and published"), encoding="utf-8")
    done = run("import", official, "--replace", *here)
    assert "DT/24 was handed out and stays on the text before, with its fates" in done.stdout
    after = run("fates", "DT/24", *here)
    assert (after.stdout, after.stderr) == (before.stdout, before.stderr)
    assert "taken in DT/24: resolves 2" in run("outcomes", "150", *here).stdout


def test_an_import_names_the_chairs_texts_that_it_puts_onto_it(folder: Path, run: Run) -> None:
    here = ("--workspace", folder)
    assert run("chair", "start", "DT/24", "11", "--from", "PRA/XX/1", *here).returncode == 0
    official = folder / "official.txt"
    official.write_text(corrected(run("show", "11", *here).stdout), encoding="utf-8")
    assert "6 drafts and 1 chair's text (DT/24) put onto it" in run("import", official, "--replace", *here).stdout


@pytest.fixture
def clone(tmp_path: Path, shipped: Path, run: Run) -> Clone:
    """A clone on the branch "mine", with a branch "theirs" at the same commit."""
    return clone_of_two_branches(tmp_path, shipped, run)


HOW = pytest.mark.parametrize("how", [("merge", "--no-edit", "theirs"), ("rebase", "theirs")], ids=["merge", "rebase"])


@HOW
def test_a_colleagues_commit_leaves_each_draft_its_marks(clone: Clone, run: Run, how: tuple[str, ...]) -> None:
    before = marks(run, clone.folder)
    clone.git("checkout", "-q", "theirs")
    correct_by_hand(clone.folder)
    clone.commit("corrected")
    clone.git("checkout", "-q", "mine")
    clone.amend("considering-3", "what we say here,")
    clone.commit("ours")
    mine = marks(run, clone.folder)
    clone.git(*how)
    assert marks(run, clone.folder) == mine
    done = run("rebase", "PRA/XX/1", "--onto", "11", "--workspace", clone.folder)
    assert done.returncode == 0, done.stdout + done.stderr
    assert marks(run, clone.folder)["PRA/XX/1"] == before["PRA/XX/1"]


@HOW
def test_drafts_on_two_texts_are_merged(clone: Clone, run: Run, how: tuple[str, ...]) -> None:
    clone.git("checkout", "-q", "theirs")
    official = clone.folder.parent / "official.txt"
    official.write_text(corrected(run("show", "11", "--workspace", clone.folder).stdout), encoding="utf-8")
    assert run("import", official, "--replace", "--workspace", clone.folder).returncode == 0
    clone.amend("instructs-director-1", "to say what they say;")
    clone.commit("theirs")
    clone.git("checkout", "-q", "mine")
    clone.amend("recognizing-2", "that we say this,")
    clone.commit("ours")
    clone.git(*how)
    assert stands_on(clone.folder) == {in_force(clone.folder).digest}
    merged = {amendment.provision for amendment in clone.proposal().amendments}
    assert {"recognizing-1", "recognizing-2"} <= merged
    assert "instructs-director-1" in merged
    assert not clone.proposal().conflicts
    assert not clone.git("status", "--porcelain")
    redline = run("show", "ARB/36A1/1", "--workspace", clone.folder).stdout
    assert "topics of common interest" in redline
    assert "[-common-]" not in redline


def test_a_new_draft_of_theirs_finds_the_text_that_we_need_no_more(clone: Clone, run: Run) -> None:
    clone.git("checkout", "-q", "theirs")
    assert run("new", "MOD", "11", "--source", "EUR", "--workspace", clone.folder).returncode == 0
    clone.commit("theirs")
    clone.git("checkout", "-q", "mine")
    correct_by_hand(clone.folder)
    for name in DRAFTS:
        assert run("rebase", name, "--onto", "11", "--workspace", clone.folder).returncode == 0
    clone.commit("ours")
    clone.git("merge", "--no-edit", "theirs")
    shown = run("show", "EUR/XX/1", "--workspace", clone.folder)
    assert "common interest" not in shown.stdout.partition("observing")[2].partition("resolves")[0]
    assert "made on another text" in shown.stderr
    assert run("rebase", "EUR/XX/1", "--onto", "11", "--workspace", clone.folder).returncode == 0


def test_corrections_on_both_sides_leave_a_draft_that_knows_its_text(clone: Clone, run: Run) -> None:
    clone.git("checkout", "-q", "theirs")
    clone.edit("technical progress", "progress", RESOLUTION)
    assert run("rebase", "ARB/36A1/1", "--onto", "11", "--workspace", clone.folder).returncode == 0
    clone.commit("theirs")
    clone.git("checkout", "-q", "mine")
    clone.edit("have been collaborating", "are collaborating", RESOLUTION)
    assert run("rebase", "ARB/36A1/1", "--onto", "11", "--workspace", clone.folder).returncode == 0
    before = marks(run, clone.folder)["ARB/36A1/1"]
    clone.commit("ours")
    clone.git("merge", "--no-edit", "theirs")
    assert not clone.git("status", "--porcelain")
    assert marks(run, clone.folder)["ARB/36A1/1"] == before
    assert run("rebase", "ARB/36A1/1", "--onto", "11", "--workspace", clone.folder).returncode == 0
    assert marks(run, clone.folder)["ARB/36A1/1"] == before
    assert clone.proposal().baseline == in_force(clone.folder)


def test_one_text_kept_by_both_sides_is_no_conflict(clone: Clone, run: Run) -> None:
    base = next((clone.folder / "bases").iterdir())
    for branch in ("theirs", "mine"):
        clone.git("checkout", "-q", branch)
        clone.edit(
            'status = "reconstructed"', f'status = "reconstructed"\nlanguage = "{branch[0]}n"', f"bases/{base.name}"
        )
        clone.commit(branch)
    clone.git("merge", "--no-edit", "theirs")
    assert 'language = "mn"' in base.read_text(encoding="utf-8")
    assert marks(run, clone.folder)["ARB/36A1/1"]
