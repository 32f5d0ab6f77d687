"""The main job from the command line: import the real text, see its redline, hand in a document."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from support.command_line import SEED, Run
from support.practice import practice_copy

HERE = Path(__file__).parent


def folded(text: str) -> str:
    """A text with its white space folded."""
    return " ".join(text.split())


@pytest.mark.parametrize(("view", "expected"), [("base", "expected_base.txt"), ("final", "expected_revised.txt")])
def test_show_prints_the_text_as_delegates_read_it(run: Run, shipped: Path, view: str, expected: str) -> None:
    done = run("show", "ARB/36A1/1", "--view", view, "--workspace", shipped)
    assert done.returncode == 0
    assert folded(done.stdout) == folded((HERE / expected).read_text(encoding="utf-8"))


def test_the_redline_shows_the_four_changes_and_no_other(run: Run, shipped: Path) -> None:
    done = run("--workspace", shipped, "show", "ARB/36A1/1", "--view", "redline")
    marks = [m for m in re.findall(r"(?:\[-.*?-\])?(?:\{\+.*?\+\})?", done.stdout) if m]
    assert marks == [
        "[-Hammamet, 2016-]{+New Delhi, 2024+}",
        "{+; New Delhi, 2024+}",
        "[-Hammamet, 2016-]{+New Delhi, 2024+}",
        "[-currency transfer by mobile telephony-]{+digital financial services+}",
    ]


def test_a_reconstructed_text_says_so_wherever_it_is_read(run: Run, shipped: Path) -> None:
    assert "worked out" in run("show", "11", "--workspace", shipped).stderr
    assert "worked out" in run("show", "ARB/36A1/1", "--workspace", shipped).stderr
    assert "reconstructed" in run("list", "--workspace", shipped).stdout


@pytest.mark.parametrize(
    "words",
    [
        "export ARB/36A1/1",
        "export ARB/36A1 --marks none",
        "export DT/24",
        *(f"compare 11 --to {form}" for form in ("markdown", "html", "csv")),
        *(f"options 11 --to {form}" for form in ("markdown", "html")),
        "fates DT/24",
        *(f"outcomes 11 --to {form}" for form in ("markdown", "html", "csv")),
        *(f"review DT/24 --paper {paper}" for paper in ("record", "agreed")),
    ],
)
def test_a_paper_for_colleagues_carries_no_working_note(run: Run, tmp_path: Path, words: str) -> None:
    practice = practice_copy(tmp_path / "workspace")
    run("chair", "start", "DT/24", "11", "--workspace", practice)
    run("decide", "DT/24", "resolves", "no-change", "--workspace", practice)
    done = run(*words.split(), "--workspace", practice)
    assert done.returncode == 0, done.stderr
    assert (
        "Resolution 11" in done.stdout or "RESOLUTION 11" in done.stdout or "csv" in words or words.startswith("fates")
    )
    for note in ("reconstructed", "worked out", "Judged", "Proved", str(practice)):
        assert note not in done.stdout


def test_importing_the_seed_gives_the_shipped_proposal(run: Run, shipped: Path, empty: Path) -> None:
    done = run("import", SEED, "--accept-guesses", "--workspace", empty)
    assert done.returncode == 0, done.stderr
    for folder in ("proposals", "resolutions"):
        (made,) = (empty / folder).glob("*.toml")
        assert made.read_text(encoding="utf-8") == (shipped / folder / made.name).read_text(encoding="utf-8")


def test_guesses_without_a_terminal_are_listed_and_nothing_is_written(run: Run, empty: Path) -> None:
    done = run("import", SEED, "--workspace", empty)
    assert done.returncode == 4
    assert done.stderr.count("(proved by its form)") == 3
    assert "[-currency transfer by mobile telephony-]{+digital financial services+}" in done.stderr
    assert not list(empty.glob("*/*.toml"))


def test_importing_twice_changes_nothing(run: Run, empty: Path) -> None:
    run("import", SEED, "--accept-guesses", "--workspace", empty)
    before = {path: path.read_bytes() for path in empty.rglob("*.toml")}
    done = run("import", SEED, "--accept-guesses", "--workspace", empty)
    assert (done.returncode, done.stdout) == (0, "")
    assert "in the workspace already" in done.stderr
    assert {path: path.read_bytes() for path in empty.rglob("*.toml")} == before


def test_standard_input_is_read(run: Run, empty: Path) -> None:
    done = run("import", "-", "--accept-guesses", "--workspace", empty, stdin=SEED.read_text(encoding="utf-8"))
    assert done.returncode == 0, done.stderr
    assert "MOD ARB/36A1/1" in done.stdout


def test_a_clean_revised_text_gives_the_same_changes(run: Run, empty: Path) -> None:
    run("import", SEED, "--accept-guesses", "--workspace", empty)
    revised = (HERE / "expected_revised.txt").read_text(encoding="utf-8").replace("ARB/36A1/1", "ARB/XX/7")
    (empty / "revised.txt").write_text(revised, encoding="utf-8")
    done = run("import", empty / "revised.txt", "--baseline", "11", "--revised", "--workspace", empty)
    assert done.returncode == 0, done.stderr
    shown = [run("show", number, "--workspace", empty).stdout for number in ("ARB/36A1/1", "ARB/XX/7")]
    assert shown[0].split("\n")[1:] == shown[1].split("\n")[1:]


def test_the_document_has_cover_list_and_reasons(run: Run, shipped: Path) -> None:
    text = run("export", "ARB/36A1", "--workspace", shipped).stdout
    assert "**Addendum 1 to Document 36-E**" in text
    assert "Title:\t\\[to be completed\\]" in text
    assert "MOD\tARB/36A1/1" in text
    assert (
        "cybersecurity and <del>currency transfer by mobile telephony</del><ins>digital financial services</ins>;"
        in text
    )
    assert MarkdownIt("commonmark").render(text).count("<li>") == 0


def test_a_suppression_is_shown_without_its_text(run: Run, shipped: Path) -> None:
    lines = run("show", "PRD/XX/1", "--workspace", shipped).stdout.splitlines()
    assert lines[:3] == ["PRACTICE", "SUP\tPRD/XX/1", "RESOLUTION 11 (Rev. Hammamet, 2016)"]
    assert lines[-1].startswith("Reasons:\t")
    assert len(lines) == 5


@pytest.mark.parametrize("number", ["PRA/XX/1", "PRB/XX/1", "PRC/XX/1", "PRD/XX/1", "PRE/XX/1"])
def test_practice_heads_every_view_and_export(run: Run, shipped: Path, number: str) -> None:
    for view in ("base", "redline", "final"):
        assert run("show", number, "--view", view, "--workspace", shipped).stdout.startswith("PRACTICE\n")
    assert run("export", number, "--workspace", shipped).stdout.startswith("**PRACTICE**\n")


def test_a_new_proposal_has_its_three_formal_changes(run: Run, empty: Path) -> None:
    run("import", SEED, "--accept-guesses", "--workspace", empty)
    done = run("new", "MOD", "11", "--workspace", empty)
    assert (done.returncode, done.stdout) == (0, "ARB/XX/1\n")
    shown = run("show", "ARB/XX/1", "--workspace", empty).stdout
    assert shown.count("{+") == 3
    assert run("new", "MOD", "11", "--workspace", empty).stdout == "ARB/XX/2\n"
    listed = run("export", "ARB/XX", "--workspace", empty).stdout
    assert "**Proposals**" in listed
    assert "MOD\tARB/XX/2\tRESOLUTION 11 (Rev. New Delhi, 2024)" in listed
