"""What git's driver can't merge: it names the file of the workspace, and who does as it says loses nothing."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from support.command_line import Run
from support.git_clones import PROPOSAL, RESOLUTION, Clone, clone_of_two_branches
from wtsaprep.model.review import Decision, Review
from wtsaprep.services.drafts.opened_proposal import draft_of, stored_draft
from wtsaprep.store.files.toml_values import dump_value
from wtsaprep.store.index.find import named_proposal
from wtsaprep.store.index.index import Index

FEES = """RESOLUTION 99 (Hammamet, 2016)

Fees of harbours

(Hammamet, 2016)

The World Telecommunication Standardization Assembly (Hammamet, 2016),

considering

a) that harbours ask for fees;

b) that ships pay them,

resolves

1 that fees be low and be published;

2 that they be paid at once.
"""


@pytest.fixture
def here(tmp_path: Path, shipped: Path, run: Run) -> Clone:
    """A clone on the branch "mine", set up, with a branch "theirs" at the same commit."""
    return clone_of_two_branches(tmp_path, shipped, run)


def commands(told: str, word: str) -> list[str]:
    """The words of a git command that a message says, as they would be typed."""
    found = re.search(rf"git ({word}\b[^(.\n]*(?:\.toml)?)", told)
    assert found, told
    return shlex.split(found[1])


def said(clone: Clone, number: str) -> dict[str, str]:
    """What a proposal says, by clause."""
    index = Index(clone.workspace)
    return {p.id: p.text for p in draft_of(stored_draft(index, named_proposal(index, number))).revised}


def test_every_file_is_called_by_its_name_in_the_workspace(here: Clone) -> None:
    here.call("chair", "start", "DT/24", "11")
    row = Decision(provision="resolves-1", at="2024-10-17T15:00:00.000000+00:00", outcome="agreed", body="AHG")
    log = Review(text="DT/24", decisions=(row,))
    (here.folder / "reviews").mkdir(exist_ok=True)
    (here.folder / "reviews" / "dt-24.toml").write_text(dump_value(log), encoding="utf-8")
    here.commit()
    here.git("branch", "-f", "theirs")
    names = ("texts/dt-24.toml", "reviews/dt-24.toml", "contributions/arb-36a1.toml", PROPOSAL, RESOLUTION)
    for branch, line in (("theirs", "x = [\n"), ("mine", "# ours\n")):
        here.git("checkout", "-q", branch)
        for name in names:
            path = here.folder / name
            path.write_text(line + path.read_text(encoding="utf-8"), encoding="utf-8")
        here.commit()
    told = here.git("merge", "theirs", fails=True)
    for name in names:
        assert f"{name} was left as it is. {name} (their version), line 2: not valid TOML" in told
    assert ".merge_file" not in told
    here.git(*commands(told, "merge --abort"))
    assert not here.git("status", "--porcelain")


def test_what_both_changed_and_can_not_be_two_things_is_merged_when_they_agree(here: Clone) -> None:
    for branch, symbol, clause in (("theirs", "(MOD)", "considering-1"), ("mine", "OTHER", "considering-2")):
        here.git("checkout", "-q", branch)
        here.edit('number = "ARB', f'symbol = "{symbol}"\nnumber = "ARB')
        here.amend(clause, f"that {branch} stands;")
        here.commit()
    told = here.git("merge", "theirs", fails=True)
    assert "both sides changed `symbol`" in told
    here.git(*commands(told, "merge --abort"))
    here.edit('symbol = "OTHER"', 'symbol = "(MOD)"')
    here.commit()
    here.git("merge", "--no-edit", "theirs")
    words = said(here, "ARB/36A1/1")
    assert (words["considering-1"], words["considering-2"]) == ("that theirs stands;", "that mine stands;")


def test_when_the_missing_text_was_brought_the_command_said_merges_both(here: Clone, tmp_path: Path) -> None:
    fees = tmp_path / "fees.txt"
    fees.write_text(FEES, encoding="utf-8")
    with (here.folder / ".gitignore").open("a", encoding="utf-8") as ignored:
        ignored.write("/resolutions/*99*\n/bases/\n")
    here.call("import", str(fees))
    here.call("new", "MOD", "99", "--source", "ARB", "--number", "ARB/77/1")
    here.commit()
    here.git("branch", "-f", "theirs")
    for branch, clause in (("theirs", "considering a)"), ("mine", "resolves 2")):
        here.git("checkout", "-q", branch)
        words = tmp_path / "words.txt"
        words.write_text(f"that {branch} stands;", encoding="utf-8")
        here.call("edit", "ARB/77/1", clause, "--text", str(words))
        here.commit()
    for path in (*here.folder.glob("resolutions/*99*"), *here.folder.glob("bases/*")):
        path.unlink()
    told = here.git("merge", "theirs", fails=True)
    assert "version before both): the text in force that it changes, 99 (Hammamet, 2016), was not found" in told
    here.call("import", str(fees))
    here.git(*commands(told, "checkout -m"))
    words_of = said(here, "ARB/77/1")
    assert words_of["considering-1"].startswith("that theirs stands")
    assert words_of["resolves-2"].startswith("that mine stands")
