"""What `check` says: lost citations are findings, lost middles are told; it mends, lets stand, and lists its rules."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from support.command_line import Run
from support.practice import practice_copy
from wtsaprep.conventions.registry import RULES

TEXT = """RESOLUTION 50 (Dubai, 2012)
Harbours
considering
a) that boats exist;
b) that ships exist;
c) that lamps exist;
d) that bells exist,
noting
that considering b) to d) concern all harbours,
resolves
to go on.
"""


@pytest.fixture
def edit(run: Run, empty: Path) -> Run:
    """``wtsaprep edit`` on a draft on that text."""
    (empty / "text.txt").write_text(TEXT, encoding="utf-8")
    assert run("import", empty / "text.txt", "--workspace", empty).returncode == 0
    assert run("new", "MOD", "50", "--workspace", empty).returncode == 0
    assert run("edit", "ARB/XX/1", "--set", "reasons=so", "--workspace", empty).returncode == 0
    return lambda *words: run("edit", "ARB/XX/1", *words, "--workspace", empty)


def test_a_range_without_its_middle_is_told_and_is_no_finding(edit: Run, run: Run, empty: Path) -> None:
    assert "fewer" not in run("check", "ARB/XX/1", "--workspace", empty).stderr
    edit("considering c)", "delete")
    done = run("check", "ARB/XX/1", "--workspace", empty)
    assert "noting: b) to c) cites fewer clauses than in force" in done.stderr
    told = json.loads(run("check", "ARB/XX/1", "--json", "--workspace", empty).stdout)
    assert (done.returncode, {row["severity"] for row in told}) == (0, {"note"})


def test_a_range_without_an_end_is_a_finding(edit: Run, run: Run, empty: Path) -> None:
    edit("considering d)", "delete")
    done = run("check", "ARB/XX/1", "--workspace", empty)
    assert (done.returncode, "noting: cites" in done.stdout, "fewer" in done.stderr) == (1, True, False), done


def test_a_fix_is_shown_then_written_and_taken_back_by_undo(edit: Run, run: Run, empty: Path) -> None:
    edit("resolves", "edit", "to report to Telecommunication Standardization Bureau.")
    shown = run("check", "ARB/XX/1", "--fix", "--workspace", empty)
    assert (shown.returncode, "report to{+ the+} Telecommunication" in shown.stdout) == (1, True), shown
    assert run("check", "ARB/XX/1", "--workspace", empty).returncode == 1
    written = run("check", "ARB/XX/1", "--fix", "--write", "--workspace", empty)
    assert (written.returncode, "1 finding mended" in written.stderr) == (0, True), written
    assert run("check", "ARB/XX/1", "--workspace", empty).returncode == 0
    assert run("undo", "ARB/XX/1", "--workspace", empty).returncode == 0
    assert run("check", "ARB/XX/1", "--workspace", empty).returncode == 1


def test_what_others_tabled_is_left_and_ours_is_mended_beside_it(edit: Run, run: Run, empty: Path) -> None:
    edit("resolves", "edit", "to go , on.")
    assert run("new", "MOD", "50", "--source", "EGY", "--workspace", empty).returncode == 0
    assert run("edit", "EGY/XX/1", "resolves", "edit", "to come , on.", "--workspace", empty).returncode == 0
    (theirs,) = (path for path in (empty / "proposals").glob("*.toml") if "EGY/XX/1" in path.read_text("utf-8"))
    theirs.write_text(theirs.read_text("utf-8").replace("EGY/XX/1", "EGY/40/1"), "utf-8")
    before = theirs.read_text("utf-8")
    done = run("check", "--fix", "--write", "--workspace", empty)
    assert (done.returncode, theirs.read_text("utf-8")) == (1, before)
    assert "EGY/40/1: 1 left, since EGY tabled it." in done.stderr
    assert "ARB/XX/1: 1 finding mended" in done.stderr


def test_where_nobody_said_who_we_are_what_was_tabled_is_mended_only_by_its_name(
    edit: Run, run: Run, empty: Path
) -> None:
    edit("resolves", "edit", "to go , on.")
    (draft,) = (empty / "proposals").glob("*.toml")
    draft.write_text(draft.read_text("utf-8").replace("ARB/XX/1", "ARB/40/1"), "utf-8")
    settings = empty / "wtsaprep.toml"
    settings.write_text(re.sub(r"(?m)^source = .*\n", "", settings.read_text("utf-8")), "utf-8")
    before = draft.read_text("utf-8")
    for named in ((), ("50",)):
        done = run("check", *named, "--fix", "--write", "--workspace", empty)
        assert (done.returncode, draft.read_text("utf-8")) == (1, before), done
        assert "ARB/40/1: 1 left, since it was tabled, and nobody has said who we are." in done.stderr
        assert "`source` in wtsaprep.toml says who we are" in done.stderr
    assert "1 finding mended" in run("check", "ARB/40/1", "--fix", "--write", "--workspace", empty).stderr


def test_a_mended_letter_is_in_the_json_of_the_fixes(edit: Run, run: Run, empty: Path) -> None:
    edit("considering b)", "add-after", "that oars exist;")
    (draft,) = (empty / "proposals").glob("*.toml")
    text = draft.read_text("utf-8")
    draft.write_text(text.replace('text = "that oars exist;"', 'label = "e)"\ntext = "that oars exist;"'), "utf-8")
    (plan,) = json.loads(run("check", "ARB/XX/1", "--fix", "--json", "--workspace", empty).stdout)
    rows = [(row["label_before"], row["label_after"]) for row in plan["clauses"]]
    assert ("e)", "c)") in rows, plan


def test_the_words_beside_a_place_are_cut_between_words(edit: Run, run: Run, empty: Path) -> None:
    edit("noting", "edit", "that notwithstanding considerations harbours of of notwithstanding considerations exist,")
    told = run("check", "ARB/XX/1", "--workspace", empty).stdout
    assert "…considerations harbours of of notwithstanding…" in told, told


def test_a_fix_tells_what_is_left_under_its_heading_and_its_label(edit: Run, run: Run, empty: Path) -> None:
    edit("considering b)", "edit", "that ships of of all [ kinds exist;")
    fix = ("check", "ARB/XX/1", "--fix", "--write", "--workspace", empty)
    written = run(*fix)
    assert "considering\nb)\tthat ships of[- of-] all" in written.stdout
    assert (written.returncode, "1 left to a person" in written.stderr) == (1, True), written
    again = run(*fix)
    assert (again.returncode, "1 left to a person" in again.stderr, again.stdout) == (1, True, "")
    edit("considering b)", "edit", "that 'ships' of \u201call\" kinds exist;")
    assert run(*fix).returncode == 0, "a note may be meant"


def test_what_is_left_is_counted_as_a_check_does(edit: Run, run: Run, empty: Path) -> None:
    edit("resolves", "edit", "to repot to [Telecommunication Standardization Bureau.")
    shown = run("check", "ARB/XX/1", "--fix", "--write", "--workspace", empty)
    left = run("check", "ARB/XX/1", "--workspace", empty)
    (count,) = re.findall(r"(\d+) left to a person", shown.stderr)
    assert (shown.returncode, left.returncode) == (1, 1)
    assert f"{count} thing" in left.stderr, (shown.stderr, left)


def test_a_text_in_force_with_something_left_is_no_success_of_its_fixes(run: Run, tmp_path: Path) -> None:
    folder = practice_copy(tmp_path / "workspace")
    told = run("check", "11", "--fix", "--workspace", folder)
    assert (told.returncode, "Resolution 11 (Hammamet, 2016): 1 left to a person" in told.stderr) == (1, True), told


def test_that_spelling_is_not_checked_is_said_once(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = practice_copy(tmp_path / "workspace")
    monkeypatch.setattr("wtsaprep.services.drafts.surroundings.words_of", lambda _: None)
    assert run("check", "--workspace", folder).stderr.count("Spelling is not checked") == 1
    assert "Spelling" not in run("check", "--rule", "end-mark", "--workspace", folder).stderr
    settings = folder / "wtsaprep.toml"
    settings.write_text(settings.read_text("utf-8") + 'rules = { off = ["misspelt"] }\n', "utf-8")
    assert "Spelling" not in run("check", "--workspace", folder).stderr


def test_what_is_waived_or_switched_off_is_told_no_more(edit: Run, run: Run, empty: Path) -> None:
    edit("resolves", "edit", "to report to Telecommunication Standardization Bureau.")
    edit("noting", "edit", "that considering b) to d) are known to Radiocommunication Bureau,")
    told = json.loads(run("check", "ARB/XX/1", "--json", "--workspace", empty).stdout)
    assert [(row["rule"], row["clause"]) for row in told] == [("missing-article", c) for c in ("noting", "resolves")]
    waive = ("check", "ARB/XX/1", "--waive", "missing-article", "--clause", "resolves", "--note", "so")
    refused = run(*waive[:-2], "--workspace", empty)
    assert (refused.returncode, "with a note that says why" in refused.stderr) == (3, True)
    assert run(*waive, "--workspace", empty).returncode == 0
    told = json.loads(run("check", "ARB/XX/1", "--json", "--workspace", empty).stdout)
    assert [row["clause"] for row in told] == ["noting"]
    settings = empty / "wtsaprep.toml"
    settings.write_text(settings.read_text("utf-8") + 'rules = { off = ["missing-article"] }\n', "utf-8")
    assert run("check", "ARB/XX/1", "--workspace", empty).returncode == 0


def test_what_was_let_stand_is_listed_and_told_again(edit: Run, run: Run, empty: Path) -> None:
    edit("resolves", "edit", "to report to Telecommunication Standardization Bureau.")
    check = ("check", "ARB/XX/1", "--workspace", empty)
    assert "Nothing was let stand." in run(*check, "--waived").stderr
    assert run(*check, "--waive", "missing-article", "--note", "so").returncode == 0
    listed = run(*check, "--waived")
    assert (listed.returncode, listed.stdout.strip()) == (0, "ARB/XX/1, resolves: so [missing-article]")
    (row,) = json.loads(run("check", "--waived", "--json", "--workspace", empty).stdout)
    assert (row["proposal"], row["clause"], row["rule"], row["note"]) == (
        "ARB/XX/1",
        "resolves",
        "missing-article",
        "so",
    )
    assert json.loads(run(*check, "--waived", "--json", "--rule", "end-mark").stdout) == []
    again = ("--again", "missing-article", "--clause", "resolves")
    assert "1 finding told again" in run(*check, *again).stderr
    assert run(*check).returncode == 1
    refused = run(*check, *again)
    assert (refused.returncode, "nothing that missing-article finds was let stand there" in refused.stderr) == (3, True)
    assert run("undo", "ARB/XX/1", "--workspace", empty).returncode == 0
    assert run(*check).returncode == 0
    both = run(*check, "--waived", "--fix")
    assert (both.returncode, "--fix and --waived are two calls" in both.stderr) == (2, True)


def test_a_rule_that_is_switched_off_and_on_is_told(run: Run, empty: Path) -> None:
    settings = empty / "wtsaprep.toml"
    settings.write_text(settings.read_text("utf-8") + 'rules = { off = ["end-mark"], on = ["end-mark"] }\n', "utf-8")
    told = run("check", "--workspace", empty)
    assert "wtsaprep.toml, rules: 'end-mark' stands in off and in on, and is on; take it out of one" in told.stderr


def test_the_rules_are_listed_and_a_code_of_none_is_refused(run: Run, empty: Path) -> None:
    listed = run("check", "--rules", "--workspace", empty)
    assert "end-mark\twarning\tend marks" in listed.stdout
    off = [line.split("\t")[0] for line in listed.stdout.splitlines() if "Off unless wtsaprep.toml" in line]
    assert off == [rule.code for rule in RULES if rule.asked_for]
    assert json.loads(run("check", "--rules", "--json", "--workspace", empty).stdout)[0]["code"] == "missing-reasons"
    refused = run("check", "--rule", "end-marks", "--workspace", empty)
    assert (refused.returncode, "did you mean end-mark?" in refused.stderr) == (2, True)


def test_a_switch_of_no_rule_is_told(run: Run, empty: Path) -> None:
    settings = empty / "wtsaprep.toml"
    settings.write_text(settings.read_text("utf-8") + 'rules = { off = ["run-on-yaer"], on = ["end-mark"] }\n', "utf-8")
    told = run("check", "--fix", "--workspace", empty)
    assert "rules.off: no rule is called 'run-on-yaer'; did you mean run-on-year?" in told.stderr
    assert (told.returncode, "rules.on" in told.stderr) == (0, False)


def test_what_mends_tells_files_that_it_could_not_read(run: Run, empty: Path) -> None:
    (empty / "proposals").mkdir(exist_ok=True)
    (empty / "proposals" / "broken.toml").write_text("format = ", encoding="utf-8")
    told = run("check", "--fix", "--workspace", empty)
    assert (told.returncode, "broken.toml" in told.stderr) == (1, True), told


def test_of_a_document_its_cover_is_checked_too(edit: Run, run: Run, empty: Path) -> None:
    edit("resolves", "edit", "to go on.")
    told = run("check", "ARB/XX", "--workspace", empty)
    assert "ARB/XX: its cover says no" in told.stderr
    assert "abstract" in told.stderr
    assert "unsaid-on-cover" not in run("check", "ARB/XX/1", "--workspace", empty).stderr
    assert "ARB/XX: its cover says no" in run("check", "--workspace", empty).stderr


def test_a_chair_text_is_checked_and_nothing_in_it_is_let_stand(run: Run, tmp_path: Path) -> None:
    folder = practice_copy(tmp_path / "workspace")
    run("chair", "start", "DT/24", "11", "--from", "PRB/XX/1", "--workspace", folder)
    checked = run("check", "DT/24", "--workspace", folder)
    assert checked.returncode in (0, 1), checked
    assert "called" not in checked.stderr
    refused = run("check", "DT/24", "--waive", "end-mark", "--workspace", folder)
    assert (refused.returncode, "a chair's text" in refused.stderr) == (3, True), refused
