"""Every symbol from the command line: started, shown, exported, and imported into another workspace."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.command_line import SEED, Run

SKELETON = [
    "The World Telecommunication Standardization Assembly (New Delhi, 2024),",
    *("considering", "[to be completed]", "resolves", "[to be completed]"),
]


@pytest.fixture
def workspace(run: Run, empty: Path) -> Path:
    """A workspace of the Arab States with Resolution 11 and ARB/36A1/1."""
    assert run("import", SEED, "--accept-guesses", "--workspace", empty).returncode == 0
    return empty


def test_a_new_text_has_a_skeleton_the_next_placeholder_and_no_marks(run: Run, workspace: Path) -> None:
    assert run("new", "ADD", "--title", "Trust", "--workspace", workspace).stdout == "ARB/XX/1\n"
    assert run("new", "ADD", "--source", "ARB", "--workspace", workspace).stdout == "ARB/XX/2\n"
    assert run("new", "ADD", "--source", "EUR", "--workspace", workspace).stdout == "EUR/XX/1\n"
    shown = {n: run("show", n, "--workspace", workspace).stdout.splitlines() for n in ("ARB/XX/1", "ARB/XX/2")}
    assert shown["ARB/XX/1"] == ["ADD\tARB/XX/1", "DRAFT NEW RESOLUTION [ARB-1]", "Trust", *SKELETON]
    assert shown["ARB/XX/2"][1:3] == ["DRAFT NEW RESOLUTION [ARB-2]", "[to be completed]"]
    assert "[EUR-1]" in run("show", "EUR/XX/1", "--workspace", workspace).stdout
    assert "to be completed" not in "".join(p.read_text() for p in (workspace / "proposals").glob("arb-new-*"))


def test_a_suppression_without_reasons_is_exported_with_a_warning(run: Run, workspace: Path) -> None:
    assert run("new", "SUP", "11", "--workspace", workspace).stdout == "ARB/XX/1\n"
    done = run("export", "ARB/XX/1", "--workspace", workspace)
    assert done.returncode == 0
    assert "ARB/XX/1: a SUP must give its reasons; there are none." in done.stderr
    body = done.stdout.partition("SUP\tARB/XX/1\n\n")[2].split("\n\n")
    assert body[0] == "**RESOLUTION 11 (Rev. Hammamet, 2016)**"
    assert len(body) == 2


@pytest.mark.parametrize(
    ("words", "name", "head", "warned"),
    [
        ([], "arb-res-11-", "NOC\n\n", False),
        (["--number"], "ARB/XX/1", "NOC\tARB/XX/1\n\n", True),
        (["--number", "ARB/36A2/1"], "ARB/36A2/1", "NOC\tARB/36A2/1\n\n", True),
    ],
)
def test_a_noc_is_plain_or_numbered(
    run: Run, workspace: Path, words: list[str], name: str, head: str, warned: bool
) -> None:
    printed = run("new", "NOC", "11", *words, "--workspace", workspace).stdout.strip()
    assert printed.startswith(name)
    done = run("export", printed, "--workspace", workspace)
    assert f"\n{head}**RESOLUTION 11 (Rev. Hammamet, 2016)**\n" in done.stdout
    assert ("must give its reasons" in done.stderr) == warned


def test_a_plain_noc_stands_in_its_source_s_document(run: Run, workspace: Path) -> None:
    run("new", "NOC", "11", "--workspace", workspace)
    assert "\nNOC\n\n**RESOLUTION 11" in run("export", "ARB/XX", "--workspace", workspace).stdout


def test_a_supporting_proposal_has_no_text_of_its_own(run: Run, workspace: Path) -> None:
    done = run("new", "--supports", "ARB/36A1/1", "--source", "EUR", "--workspace", workspace)
    assert (done.returncode, done.stdout) == (0, "EUR/XX/1\n")
    lines = run("show", "EUR/XX/1", "--workspace", workspace).stdout.splitlines()
    assert (lines[0], lines[-1], len(lines)) == ("MOD\tEUR/XX/1", "Supports:\tARB/36A1/1", 4)
    assert "Supports:\tARB/36A1/1\n" in run("export", "EUR/XX/1", "--workspace", workspace).stdout
    assert "supports ARB/36A1/1" in run("list", "--workspace", workspace).stdout


@pytest.mark.parametrize("marks", ["review", "pandoc", "critic", "none"])
def test_what_is_exported_is_imported_elsewhere(run: Run, workspace: Path, tmp_path: Path, marks: str) -> None:
    for words in (
        ["ADD"],
        ["SUP", "11"],
        ["NOC", "11", "--number"],
        ["ADD*", "11"],
        ["SUP*", "11"],
        ["OTHER"],
        ["NOC", "11"],
    ):
        assert run("new", *words, "--workspace", workspace).returncode == 0
    run("new", "--supports", "ARB/36A1/1", "--source", "ARB", "--workspace", workspace)
    document = tmp_path / "document.md"
    run("export", "ARB/XX", "--marks", marks, "-o", document, "--workspace", workspace)
    other = tmp_path / "other"
    run("init", other, "--place", "New Delhi", "--year", "2024")
    run("import", SEED, "--accept-guesses", "--workspace", other)
    done = run("import", document, "--accept-guesses", "--workspace", other)
    assert done.returncode == 0, done.stderr
    for serial in range(1, 8):
        shown = [run("show", f"ARB/XX/{serial}", "--workspace", folder).stdout for folder in (workspace, other)]
        assert shown[0] == shown[1]
    assert (sum(p.read_text().count('symbol = "NOC"') for p in (other / "proposals").iterdir())) == 2


def test_where_nobody_has_said_whose_it_is_a_placeholder_stands_for_it(run: Run) -> None:
    done = run("new", "MOD", "11")
    assert (done.returncode, done.stdout) == (0, "XXX/XX/1\n")
    assert "wtsaprep ours CODE" in done.stderr
    assert run("renumber", "XXX/XX", "EGY/XX").returncode == 0
    assert "MOD\tEGY/XX/1" in run("show", "XXX/XX/1").stdout
