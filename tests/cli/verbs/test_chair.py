"""Options, chair's texts, fates and revisions on the command line, on the practice set."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from support.command_line import Run

MARKS = ("review", "critic", "pandoc", "none")


@pytest.fixture
def practice(tmp_path: Path, shipped: Path) -> Path:
    """The practice set, ours being ARB."""
    folder = tmp_path / "practice"
    shutil.copytree(shipped, folder)
    settings = folder / "wtsaprep.toml"
    lines = [line for line in settings.read_text(encoding="utf-8").split("\n") if not line.startswith("source =")]
    settings.write_text("\n".join(['source = "ARB"', *lines]), encoding="utf-8")
    return folder


def chair(run: Run, folder: Path, *words: str) -> str:
    """Do something with a chair's text; give the name it has then."""
    done = run("chair", *words, "--workspace", folder)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def fates(run: Run, folder: Path, document: str) -> dict[tuple[str, str], str]:
    """The fates in a chair's text, by proposal and clause."""
    done = run("fates", document, "--json", "--workspace", folder)
    assert done.returncode == 0, done.stderr
    return {(row["number"], row["clause"]): row["fate"] for row in json.loads(done.stdout)}


def three_revisions(run: Run, folder: Path) -> None:
    """DT/24 takes ours, Rev.1 has it and PRA against PRC in brackets, Rev.2 drops it."""
    assert chair(run, folder, "start", "DT/24", "11", "--body", "AHG") == "DT/24"
    chair(run, folder, "pick", "DT/24", "recognizing a)", "ARB/36A1/1")
    chair(run, folder, "freeze", "DT/24")
    assert chair(run, folder, "pick", "DT/24", "recognizing a)", "1", "2") == "DT/24R1"
    chair(run, folder, "pick", "DT/24R1", "resolves", "2", "3")
    chair(run, folder, "freeze", "DT/24(Rev.1)")
    assert chair(run, folder, "pick", "DT/24R1", "recognizing a)", "1") == "DT/24R2"
    chair(run, folder, "pick", "DT/24R2", "after considering b)", "PRB/XX/1")


def test_handing_out_again_says_where_changes_go(run: Run, practice: Path) -> None:
    three_revisions(run, practice)
    told = {name: run("chair", "freeze", name, "--workspace", practice).stderr.strip() for name in ("DT/24", "DT/24R2")}
    assert told["DT/24"] == "DT/24 is handed out already; changes go into DT/24R2."
    assert told["DT/24R2"] == "DT/24R2 is handed out; the next change makes Rev.3."


def test_no_change_is_always_the_first_option(run: Run, practice: Path) -> None:
    done = run("options", "11", "--workspace", practice)
    assert done.stdout.count("Option 1  no change") == 5
    assert "Option 2  changed 3%  PRA/XX/1, PRB/XX/1" in done.stdout
    assert "Option 3  changed 5%  PRC/XX/1" in done.stdout
    assert "whole text: PRD against any change\n" in done.stdout
    assert "resolves: 2 against 3\n" in done.stdout
    assert "Option 2  suppress  PRD/XX/1" in done.stdout
    assert "3 clauses with formal changes only" in done.stdout
    markdown = run("options", "11", "--to", "markdown", "--workspace", practice).stdout
    assert "*Option 2: changed 3% (PRA/XX/1, PRB/XX/1)*" in markdown
    assert "*2 against 3*" in markdown
    assert "<del>should continue to</del><ins>shall</ins>" in markdown


def test_what_of_ours_is_in_each_revision(run: Run, practice: Path) -> None:
    three_revisions(run, practice)
    ours = ("ARB/36A1/1", "recognizing a)")
    assert [fates(run, practice, name)[ours] for name in ("DT/24", "DT/24R1", "DT/24R2")] == [
        "taken",
        "in brackets",
        "not taken",
    ]
    last = fates(run, practice, "DT/24R2")
    assert last["PRA/XX/1", "resolves"] == last["PRC/XX/1", "resolves"] == "in brackets"
    assert last["PRB/XX/1", "considering c)"] == "taken"
    assert last["PRD/XX/1", "whole text: suppress it"] == "not taken"
    assert run("fates", "DT/24R1", "--workspace", practice).stdout.startswith(
        "ours: ARB/36A1/1 · 1 change: 1 in brackets? · 1 to confirm\n"
    )


def test_a_confirmed_fate_holds_as_long_as_the_clause_reads_so(run: Run, practice: Path) -> None:
    three_revisions(run, practice)
    said = ("--confirm", "ARB/36A1/1", "recognizing a)", "taken with changes")
    assert run("fates", "DT/24R2", *said, "--workspace", practice).returncode == 0
    chair(run, practice, "pick", "DT/24R2", "resolves", "1")
    assert fates(run, practice, "DT/24R2")["ARB/36A1/1", "recognizing a)"] == "taken with changes"
    chair(run, practice, "pick", "DT/24R2", "recognizing a)", "2")
    assert fates(run, practice, "DT/24R2")["ARB/36A1/1", "recognizing a)"] == "taken"
    assert run("fates", "DT/24R2", *said[:-1], "gone", "--workspace", practice).returncode == 2


def test_a_revision_is_shown_against_anything_on_the_same_text(run: Run, practice: Path) -> None:
    three_revisions(run, practice)
    shown = run("show", "DT/24R1", "--workspace", practice).stdout
    assert shown.startswith("PRACTICE\nDT/24 (Rev.1), AHG, handed out\n")
    assert "{+[shall][may, where resources allow,]+} collaborate" in shown
    assert "resolves · PRA, PRB · “shall”" in shown
    assert "{+shall+}" not in run("show", "DT/24R1", "--view", "final", "--workspace", practice).stdout
    against = run("show", "DT/24R1", "--against", "PRA/XX/1", "--workspace", practice).stdout
    assert "{+[+}shall{+][may, where resources allow,]+}" in against
    assert run("show", "DT/24R1", "--against", "./x", "--workspace", practice).returncode == 3
    done = run("diff", "DT/24R1", "DT/24R2", "--changes", "--workspace", practice)
    assert done.returncode == 1
    names = [line.split("\t")[0] for line in done.stdout.splitlines()]
    assert names == ["considering c)", "recognizing a)", "Formal changes:", "considering d)"]
    exported = run("export", "DT/24R1", "--workspace", practice).stdout
    assert "<ins>\\[shall\\]\\[may, where resources allow,\\]</ins>" in exported
    assert "*(from PRA, PRB, PRC)*" in exported
    marked = [run("export", "DT/24R1", "--marks", marks, "--workspace", practice).stdout for marks in MARKS]
    assert ["PRA, PRB, PRC" in text for text in marked] == [True, True, True, False]
    assert run("diff", "DT/24", "DT/24", "--workspace", practice).returncode == 0


def test_what_was_handed_out_keeps_its_words_and_is_listed(run: Run, practice: Path) -> None:
    three_revisions(run, practice)
    before = (practice / "texts" / "dt-24.toml").read_bytes()
    done = run("chair", "pick", "DT/24", "resolves", "1", "--workspace", practice)
    assert (done.returncode, done.stdout) == (4, "")
    assert "there is DT/24R1 already" in done.stderr
    assert (practice / "texts" / "dt-24.toml").read_bytes() == before
    listed = run("list", "--workspace", practice).stdout
    assert "Chair's texts (3)" in listed
    assert [row["revision"] for row in json.loads(run("list", "--json", "--workspace", practice).stdout)["texts"]] == [
        0,
        1,
        2,
    ]


def test_a_text_handed_out_as_a_file_is_imported_and_its_sources_known(run: Run, practice: Path) -> None:
    three_revisions(run, practice)
    handed_out = run("show", "PRB/XX/1", "--view", "final", "--workspace", practice).stdout
    body = handed_out.split("\n", 2)[2].split("Reasons:")[0]
    (practice / "rev3.txt").write_text(body, encoding="utf-8")
    assert chair(run, practice, "import", "DT/24R3", str(practice / "rev3.txt")) == "DT/24R3"
    found = fates(run, practice, "DT/24R3")
    assert found["PRB/XX/1", "considering c)"] == found["PRB/XX/1", "resolves"] == "taken"
    shown = run("show", "DT/24R3", "--workspace", practice).stdout
    assert "resolves · PRA, PRB · “shall”" in shown
    assert "considering c) · PRB · “that postal networks" in shown
    assert chair(run, practice, "import", "TD/7", str(practice / "rev3.txt"), "--on", "11") == "TD/7"
    assert run("chair", "import", "TD/8", str(practice / "rev3.txt"), "--workspace", practice).returncode == 2


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("pick", "DT/99", "resolves", "1"), 3),
        (("pick", "DT/24", "no such clause", "1"), 3),
        (("pick", "DT/24", "resolves", "9"), 2),
        (("pick", "DT/24", "resolves"), 2),
        (("pick", "DT/24", "whole text", "2"), 3),
        (("pick", "DT/24", "recognizing b)", "1", "2"), 3),
        (("start", "DT/24", "11"), 3),
        (("start", "DT/25", "12"), 3),
        (("freeze", "DT/99"), 3),
        (("freeze", "ARB/36A1/1"), 2),
    ],
)
def test_what_can_not_be_done_is_refused(run: Run, practice: Path, words: tuple[str, ...], status: int) -> None:
    chair(run, practice, "start", "DT/24", "11")
    before = (practice / "texts" / "dt-24.toml").read_bytes()
    done = run("chair", *words, "--workspace", practice)
    assert (done.returncode, done.stdout) == (status, "")
    assert done.stderr
    assert "Traceback" not in done.stderr
    assert (practice / "texts" / "dt-24.toml").read_bytes() == before


def test_a_text_taken_from_one_proposal_holds_all_of_it_and_leaves_nothing_of_it(run: Run, practice: Path) -> None:
    chair(run, practice, "start", "DT/24", "11", "--from", "PRE/XX/1")
    assert fates(run, practice, "DT/24")["PRE/XX/1", "recognizing a)"] == "taken"
    assert "nothing is left" in run("rebase", "PRE/XX/1", "--onto", "DT/24", "--workspace", practice).stdout


def test_when_one_is_taken_the_others_say_what_is_left_and_what_fails(run: Run, practice: Path) -> None:
    before = {path: path.read_bytes() for path in practice.rglob("*.toml")}
    done = run("rebase", "11", "--onto", "PRA/XX/1", "--workspace", practice)
    assert done.returncode == 4
    parts = {part.split(",")[0]: part for part in done.stdout.split("\n\n")}
    assert list(parts) == ["MOD ARB/36A1/1", "MOD PRB/XX/1", "MOD PRC/XX/1", "SUP PRD/XX/1", "MOD PRE/XX/1"]
    assert "CONFLICT\tresolves: the text changed under the edit" in parts["MOD PRC/XX/1"]
    assert "resolves" not in parts["MOD PRB/XX/1"]
    assert run("rebase", "PRA/XX/1", "--onto", "PRB/XX/1", "--workspace", practice).returncode == 0
    assert run("rebase", "PRA/XX/1", "--onto", "PRD/XX/1", "--workspace", practice).returncode == 2
    assert {path: path.read_bytes() for path in practice.rglob("*.toml")} == before


def test_a_revision_of_a_proposal_says_what_is_new_in_it_and_only_that(run: Run, practice: Path) -> None:
    source = (practice / "proposals" / "arb-res-11-b3dg.toml").read_text(encoding="utf-8")
    revised = source.replace("arb-res-11-b3dg", "arb-rev-1").replace("ARB/36A1/1", "ARB/36R1A1/1")
    revised = revised.replace("digital financial services;", "digital financial services,")
    revised = revised.replace("New Delhi, 2024)", "New Delhi, 2025)")
    revised += '\n[[amendment]]\nprovision = "observing-1"\ntext = "that topics of interest change,"\n'
    (practice / "proposals" / "arb-rev-1.toml").write_text(revised, encoding="utf-8")
    done = run("show", "ARB/36R1A1/1", "--workspace", practice)
    assert "New since ARB/36A1/1: observing; 4 formal changes." in done.stderr
    done = run("diff", "ARB/36A1/1", "ARB/36R1A1/1", "--changes", "--workspace", practice)
    names = [line.split("\t")[0] for line in done.stdout.splitlines()]
    assert names == ["observing", "Formal changes:", "number line", "history", "opening formula", "recognizing a)"]
    assert "New since" not in run("show", "ARB/36A1/1", "--workspace", practice).stderr


@pytest.mark.parametrize("marks", ["review", "none"])
def test_our_own_export_of_a_chairs_text_comes_back_as_it_was(
    run: Run, practice: Path, tmp_path: Path, marks: str
) -> None:
    three_revisions(run, practice)
    document = tmp_path / "dt24.md"
    assert run("export", "DT/24R1", "--marks", marks, "-o", document, "--workspace", practice).returncode == 0
    chair(run, practice, "freeze", "DT/24R2")
    assert chair(run, practice, "import", "DT/24R3", str(document)) == "DT/24R3"
    assert run("diff", "DT/24R1", "DT/24R3", "--workspace", practice).returncode == 0
    assert sources(run, practice, "DT/24R3") == sources(run, practice, "DT/24R1")


def sources(run: Run, folder: Path, document: str) -> list[tuple[str, ...]]:
    """Whose words stand where in a chair's text, what every text changes for form left out."""
    rows = json.loads(run("show", document, "--json", "--workspace", folder).stdout)["attributions"]
    formal = ("number", "history", "opening")
    return sorted(tuple(map(str, row.values())) for row in rows if row["provision"] not in formal)
