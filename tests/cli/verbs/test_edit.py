"""Clauses edited by a verb: what is said, what is refused and with which status, and that nothing stays behind."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from support.command_line import Done, Run
from wtsaprep.drafting.named_steps import edit_step
from wtsaprep.errors import WriteFault
from wtsaprep.services.drafts.drafting_session import DraftingSession
from wtsaprep.services.drafts.open_and_save import open_draft_files
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index

DRAFT = "ARB/XX/1"
Edit = Callable[..., Done]


@pytest.fixture
def folder(run: Run, tmp_path: Path, shipped: Path) -> Path:
    """A workspace with a draft on Resolution 11 that says nothing yet."""
    import shutil

    folder = tmp_path / "workspace"
    shutil.copytree(shipped, folder)
    assert run("new", "MOD", "11", "--source", "ARB", "--workspace", folder).stdout == f"{DRAFT}\n"
    return folder


@pytest.fixture
def edit(run: Run, folder: Path) -> Edit:
    """``wtsaprep edit`` on the draft."""
    return lambda *words, stdin="": run("edit", "--workspace", folder, DRAFT, *words, stdin=stdin)


def opened(folder: Path) -> DraftingSession:
    """The draft as a screen opens it."""
    workspace = Workspace(folder)
    head = Index(workspace).proposal(DRAFT)
    assert head is not None
    return DraftingSession(workspace, open_draft_files(Index(workspace), head.path))


def draft_file(folder: Path) -> bytes:
    """The bytes of the draft's file."""
    head = Index(Workspace(folder)).proposal(DRAFT)
    assert head is not None
    return head.path.read_bytes()


def test_a_clause_is_printed_as_it_reads_then(edit: Edit) -> None:
    done = edit("observing", "edit", "that topics change,")
    assert (done.returncode, done.stdout) == (0, f"{DRAFT}\tobserving\tthat topics change,\n")
    assert done.stderr == f"{DRAFT}: edited\n"


def test_words_come_from_a_file_or_standard_input(edit: Edit, tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text("that topics\nchange,\n", encoding="utf-8")
    assert edit("observing", "--text", "words.txt").stdout.endswith("\tthat topics change,\n")
    assert edit("observing", "add-after", "--text", "-", stdin="that all is well,").stdout.endswith(
        "\tthat all is well,\n"
    )
    refused = edit("observing a)", "--text", "-", stdin="one,\n\ntwo,")
    assert refused.returncode == 3
    assert "several paragraphs came back" in refused.stderr


def test_as_json_it_says_what_a_script_needs(edit: Edit) -> None:
    row = json.loads(edit("considering a)", "add-before", "that it begins,", "--json").stdout)
    assert row | {"id": ""} == {
        "proposal": DRAFT,
        "step": "write new clause",
        "changed": True,
        "clause": "considering a)",
        "id": "",
        "text": "that it begins,",
        "lost_citations": [],
    }


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (["resolves 7", "delete"], 3, "no clause is called 'resolves 7'"),
        (['"that', "delete"], 4, "Say how its words begin"),
        (["title", "move-down"], 3, "this part of a text has its place"),
        (["title", "fly"], 2, "nothing that can be done to a clause"),
        (["title"], 2, "say a clause and what is done to it"),
        (["considering a)", "move-to"], 2, "move-to wants the heading of a section"),
        (["considering a)", "move-down", "x"], 2, "is not how often"),
        (["considering a)", "edit"], 2, "say its words"),
        (["considering a)", "keep-words"], 3, "no such bracket in this clause"),
        (["considering a)", "split", "no such words"], 3, "does not hold"),
        (["considering a)", "take-back"], 3, "no such change in this clause"),
        (["considering a)", "move-after", "considering a)"], 3, "can't stand behind itself"),
        (["considering a)", "delete", "--document"], 2, "--document goes with replace"),
        (["--set", "colour=red"], 2, "is no field of the form"),
    ],
)
def test_what_is_refused_has_its_status_and_writes_nothing(
    edit: Edit, folder: Path, words: list[str], status: int, told: str
) -> None:
    before = draft_file(folder)
    done = edit(*words)
    assert (done.returncode, done.stdout) == (status, "")
    assert told in done.stderr
    assert draft_file(folder) == before


def test_a_draft_that_is_open_elsewhere_is_refused(edit: Edit, folder: Path) -> None:
    session = opened(folder)
    done = edit("considering a)", "delete")
    session.close()
    assert done.returncode == 4
    assert "it is open elsewhere" in done.stderr
    assert edit("considering a)", "delete").returncode == 0


def test_a_draft_with_unsaved_work_is_refused_until_that_is_decided_on(run: Run, edit: Edit, folder: Path) -> None:
    session = opened(folder)
    step = edit_step(session.draft, "observing-1", "observing", "that it was left,")
    session.step(step.name, step.draft)
    session.close()
    done = edit("considering a)", "delete")
    assert done.returncode == 4
    assert f"wtsaprep recover --save {DRAFT} saves it" in done.stderr
    saved = run("recover", "--save", DRAFT, "--json", "--workspace", folder)
    assert json.loads(saved.stdout) == {"proposal": DRAFT, "unsaved work": "saved"}
    assert edit("observing", "take-back", "--json").returncode == 0
    assert run("recover", "--give-up", DRAFT, "--workspace", folder).returncode == 3


def test_unsaved_work_can_be_given_up(run: Run, edit: Edit, folder: Path) -> None:
    before = draft_file(folder)
    session = opened(folder)
    step = edit_step(session.draft, "observing-1", "observing", "that it was left,")
    session.step(step.name, step.draft)
    session.close()
    assert run("recover", "--give-up", DRAFT, "--workspace", folder).returncode == 0
    assert draft_file(folder) == before
    assert edit("considering a)", "move-down").returncode == 0


def test_what_can_t_be_saved_leaves_nothing_unsaved(
    run: Run, edit: Edit, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise WriteFault("the disk is full")

    before = draft_file(folder)
    with monkeypatch.context() as broken:
        broken.setattr(Workspace, "save_entry", full)
        done = edit("considering a)", "delete")
    assert (done.returncode, "the disk is full" in done.stderr) == (3, True)
    assert draft_file(folder) == before
    assert run("recover", "--workspace", folder).stdout == ""


def test_a_verb_s_step_is_undone_by_the_verb_and_on_the_screen(run: Run, edit: Edit, folder: Path) -> None:
    before = draft_file(folder)
    edit("considering a)", "delete")
    after = draft_file(folder)
    listed = run("undo", "--list", "--workspace", folder).stdout.splitlines()
    assert listed[0].endswith(f"\tdelete considering a), {DRAFT}")
    session = opened(folder)
    assert session.undo(1) == "delete considering a)"
    session.redo(1)
    session.close()
    assert run("undo", DRAFT, "--workspace", folder).returncode == 0
    assert draft_file(folder) == before
    assert run("redo", DRAFT, "--workspace", folder).returncode == 0
    assert draft_file(folder) == after


def test_a_suppression_changes_no_words_but_has_reasons(run: Run, folder: Path) -> None:
    name = run("new", "SUP", "11", "--source", "ARB", "--workspace", folder).stdout.strip()
    refused = run("edit", name, "considering a)", "delete", "--workspace", folder)
    assert (refused.returncode, "a SUP changes no words" in refused.stderr) == (3, True)
    assert run("edit", name, "--set", "reasons=It is done.", "--workspace", folder).returncode == 0
    assert "It is done." in run("show", name, "--workspace", folder).stdout


def test_words_are_replaced_in_a_whole_document(run: Run, edit: Edit, folder: Path) -> None:
    name = run("new", "MOD", "11", "--source", "ARB", "--workspace", folder).stdout.strip()
    done = edit("whole text", "replace", "pier", "mole", "--document", "--json")
    assert [row["changed"] for row in json.loads(done.stdout)] == [False, False]
    done = edit("whole text", "replace", "sectors", "branches", "--document", "--json")
    assert [(row["proposal"], row["changed"]) for row in json.loads(done.stdout)] == [(DRAFT, True), (name, True)]


def test_a_clause_moves_behind_another_and_takes_its_level(edit: Edit, run: Run, folder: Path) -> None:
    row = json.loads(edit("considering c)", "move-after", "instructs the Director 1", "--json").stdout)
    assert row["clause"] == "instructs the Director of the Telecommunication Standardization Bureau 2"
    shown = run("show", DRAFT, "--clause", '"the usefulness', "--json", "--workspace", folder)
    assert json.loads(shown.stdout)["fate"] == "moved here"


def test_a_mark_of_another_s_proposal_is_taken_into_ours(edit: Edit) -> None:
    done = edit("recognizing a)", "take-mark", "ARB/36A1/1", "digital financial services", "--json")
    assert "digital financial services" in json.loads(done.stdout)["text"]
    assert edit("resolves", "take-mark", "PRA/XX/1").returncode == 0
    assert edit("recognizing a)", "take-mark", "ARB/36A1/1", "7").returncode == 3


def test_brackets_are_written_named_and_settled(edit: Edit) -> None:
    edit("observing", "bracket", "necessary")
    done = edit("observing", "alternative", "urgent")
    assert "[necessary][urgent]" in done.stdout
    refused = edit("observing", "drop-words")
    assert refused.returncode == 4
    assert "1 [necessary]; 2 [urgent]" in refused.stderr
    assert edit("observing", "attribution", "EGY,", "UAE", "--bracket", "urgent").returncode == 0
    assert edit("observing", "attribution", "Ann!", "--bracket", "2").returncode == 3
    assert "it is urgent to" in edit("observing", "choose-alternative", "--bracket", "2").stdout


def test_deleting_a_section_says_how_many_clauses_go(edit: Edit) -> None:
    assert edit("heading considering", "delete").stderr.startswith(f"{DRAFT}: deleted with 3 clauses under it")
    assert edit("recognizing b)", "delete").stderr.startswith(f"{DRAFT}: deleted\n")


@pytest.mark.parametrize("clause", ["number line", "title", "history", "opening formula"])
def test_beside_the_head_a_clause_becomes_the_first_one(edit: Edit, clause: str) -> None:
    done = edit(clause, "add-after", "that this is new;")
    assert (done.returncode, done.stdout) == (0, f"{DRAFT}\tconsidering a)\tthat this is new;\n")
    assert done.stderr == f"{DRAFT}: added at the beginning of considering\n"


def test_moving_a_heading_says_what_moves(edit: Edit) -> None:
    done = edit("recognizing", "move-down")
    assert (done.returncode, done.stderr) == (
        0,
        f"{DRAFT}: moved down with its 2 clauses, which reads as recalling and 1 other moved the other way\n",
    )


def test_a_note_is_called_as_it_is_printed(edit: Edit) -> None:
    assert "postal[^1] and" in edit("recognizing b)", "footnote", "postal", "In most regions.").stdout


def test_of_a_number_that_is_too_great_it_is_told_how_often_and_why(edit: Edit) -> None:
    assert "deleted with 1 clause under and behind it\n" in edit("considering a)", "delete", "2").stderr
    done = edit("recognizing a)", "delete", "99")
    assert (done.returncode, done.stderr.splitlines()[0]) == (
        0,
        f"{DRAFT}: deleted with 1 clause under and behind it, 2 times, not 99: no other like it stands behind it, and "
        "nothing is left under recognizing, which stays unless it is deleted, too",
    )
    assert "1 time, not 3: this is the last place" in edit("instructs the Director 1", "move-down", "3").stderr


@pytest.mark.parametrize("typed", [("delete", "0"), ("delete", "1000"), ("move-down", "much"), ("restore", "2")])
def test_what_is_not_how_often_is_refused(edit: Edit, folder: Path, typed: tuple[str, ...]) -> None:
    before = draft_file(folder)
    assert edit("observing", *typed).returncode == 2
    assert draft_file(folder) == before


def test_an_act_is_called_by_the_clause_and_not_as_that_was_typed(run: Run, edit: Edit, folder: Path) -> None:
    assert edit('"that within the United Nations', "add-after", "that more is so,").returncode == 0
    listed = run("undo", "--list", "--workspace", folder).stdout.splitlines()
    assert listed[0].endswith(f"\tadd-after considering a), {DRAFT}")


def test_a_new_footnote_is_called_so_among_the_options(run: Run, edit: Edit, folder: Path) -> None:
    assert edit("observing", "footnote", "that it is necessary", "As was said before.").returncode == 0
    assert "new footnote\n" in run("options", "11", "--workspace", folder).stdout
