"""Two colleagues and real git: different clauses merge, the same clause becomes a conflict that loads and is shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.command_line import Done, Run
from support.git_clones import PROPOSAL, RESOLUTION, Clone, clone_of_two_branches
from wtsaprep.drafting.amend import apply
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.resolution import Resolution
from wtsaprep.model.review import Decision, Review
from wtsaprep.services.comparing.named_text import open_named
from wtsaprep.services.drafts.opened_proposal import StoredDraft
from wtsaprep.store.files.toml_values import dump_value
from wtsaprep.store.index.index import Index


@pytest.fixture
def here(tmp_path: Path, shipped: Path, run: Run) -> Clone:
    """A clone on the branch "mine", set up, with a branch "theirs" at the same commit."""
    return clone_of_two_branches(tmp_path, shipped, run)


def both_sides(here: Clone, ours: tuple[str, str], theirs: tuple[str, str]) -> tuple[Proposal, Proposal]:
    """Each side changes one more clause and commits."""
    here.git("checkout", "-q", "theirs")
    here.amend(*theirs)
    here.commit("theirs")
    other = here.proposal()
    here.git("checkout", "-q", "mine")
    here.amend(*ours)
    here.commit("ours")
    return here.proposal(), other


@pytest.mark.parametrize("how", [("merge", "--no-edit", "theirs"), ("rebase", "theirs")], ids=["merge", "rebase"])
def test_different_clauses_merge_to_what_both_drafts_say(here: Clone, how: tuple[str, ...]) -> None:
    ours, theirs = both_sides(here, ("considering-1", "that we say this;"), ("considering-2", "that they say that;"))
    here.git(*how)
    draft = open_named(Index(here.workspace), "ARB/36A1/1")
    assert isinstance(draft, StoredDraft)
    applied = apply(draft.baseline_text, {a.provision: a for a in (*ours.amendments, *theirs.amendments)}.values())
    assert draft.revised == applied
    assert not draft.proposal.value.conflicts
    assert not here.git("status", "--porcelain")


def test_the_same_clause_is_a_conflict_that_loads_and_is_shown(here: Clone, run: Run) -> None:
    both_sides(here, ("considering-1", "that we say this;"), ("considering-1", "that they say that;"))
    told = here.git("merge", "theirs", fails=True)
    assert f"{PROPOSAL}: 1 conflict to settle" in told
    assert "<<<<" not in (here.folder / PROPOSAL).read_text(encoding="utf-8")
    (conflict,) = here.proposal().conflicts
    assert (conflict.provision, conflict.reason) == ("considering-1", "changed")
    shown = run("show", "ARB/36A1/1", "--workspace", here.folder)
    assert "1 conflict to settle" in shown.stderr
    assert "CONFLICT\tconsidering a): the text changed under the edit" in shown.stdout
    assert "we say this" in shown.stdout.split("CONFLICT")[1]
    assert "they say that" in shown.stdout.split("CONFLICT")[1]
    refused = run("export", "ARB/36A1/1", "--workspace", here.folder)
    assert (refused.returncode, refused.stdout) == (4, "")


def test_particulars_are_merged_field_by_field_and_rows_one_by_one(here: Clone) -> None:
    here.git("checkout", "-q", "theirs")
    here.edit('sources = ["ARB"]\n', 'sources = ["ARB"]\nreasons = "Theirs."\nheadline = "Post"\n')
    here.edit("[[amendment]]", '[[cosignatory]]\nadministration = "Egypt"\n\n[[amendment]]')
    here.commit("theirs")
    here.git("checkout", "-q", "mine")
    here.edit('sources = ["ARB"]\n', 'sources = ["ARB"]\nreasons = "Ours.\\n\\nAnd more."\n')
    here.commit("ours")
    here.git("merge", "theirs", fails=True)
    merged = here.proposal()
    assert merged.headline == "Post"
    assert {one.administration for one in merged.cosignatories} == {"Egypt"}
    (conflict,) = merged.conflicts
    assert (conflict.field, conflict.ours, conflict.theirs) == ("reasons", "Ours.\n\nAnd more.", "Theirs.")


def test_texts_in_force_merge_by_clause(here: Clone) -> None:
    here.git("checkout", "-q", "theirs")
    here.edit("have been collaborating", "are collaborating", RESOLUTION)
    here.commit("theirs")
    here.git("checkout", "-q", "mine")
    here.edit("technical progress", "progress", RESOLUTION)
    here.commit("ours")
    here.git("merge", "--no-edit", "theirs")
    text = here.workspace.load(Resolution, here.folder / RESOLUTION).value.provisions
    assert any("are collaborating" in p.text for p in text)
    assert any("informed of progress" in p.text for p in text)


def test_documents_merge_field_by_field(here: Clone) -> None:
    name = "contributions/arb-36a1.toml"
    here.git("checkout", "-q", "theirs")
    here.edit('sources = ["ARB"]\n', 'sources = ["ARB"]\ntitle = "Post"\n', name)
    here.commit("theirs")
    here.git("checkout", "-q", "mine")
    here.edit('sources = ["ARB"]\n', 'sources = ["ARB"]\ndate = "1 May 2024"\n', name)
    here.commit("ours")
    here.git("merge", "--no-edit", "theirs")
    text = (here.folder / name).read_text(encoding="utf-8")
    assert 'date = "1 May 2024"' in text
    assert 'title = "Post"' in text


@pytest.mark.parametrize(
    ("ours", "complaint"),
    [
        ("event = 'WTSA'\n", "nothing that can be merged by clause"),
        ("id = [\n", "not valid TOML"),
        ("format = 1\nid = 'x'\nsymbol = 'MOD'\nbaseline = { resolution = '99' }\n", "99 (), was not found"),
    ],
    ids=["another file", "broken", "no text in force"],
)
def test_what_can_not_be_merged_is_left_as_it_is(run: Run, tmp_path: Path, ours: str, complaint: str) -> None:
    for name, text in (("base", ours), ("ours", ours), ("theirs", ours.replace("WTSA", "WTDC"))):
        (tmp_path / name).write_text(text, encoding="utf-8")
    done = run("merge", "base", "ours", "theirs")
    assert done.returncode == 1
    assert "ours was left as it is" in done.stderr
    assert complaint in done.stderr
    assert (tmp_path / "ours").read_text(encoding="utf-8") == ours


def test_a_repository_that_tracks_private_files_is_warned_at_every_save(here: Clone, run: Run) -> None:
    assert "/private/" in (here.folder / ".gitignore").read_text(encoding="utf-8").splitlines()
    (here.folder / "private").mkdir(exist_ok=True)
    (here.folder / "private" / "notes.toml").write_text("x = 1\n", encoding="utf-8")
    here.git("add", "-A")

    def new() -> Done:
        return run("new", "MOD", "11", "--source", "ARB", "--workspace", here.folder)

    assert "private" not in new().stderr
    here.git("add", "-f", "private/notes.toml")
    assert "tracks 1 private file of ours" in new().stderr


def test_a_repository_that_an_earlier_version_set_up_is_told_what_to_run(here: Clone, run: Run) -> None:
    attributes = here.folder / ".gitattributes"
    lines = attributes.read_text(encoding="utf-8").splitlines(keepends=True)
    attributes.write_text("".join(line for line in lines if "/bases/" not in line), encoding="utf-8")
    told = run("new", "MOD", "11", "--source", "ARB", "--workspace", here.folder).stderr
    assert "git merges bases/ as plain text" in told
    assert "git-setup" in told
    assert run("git-setup", "--workspace", here.folder).returncode == 0
    assert "plain text" not in run("new", "MOD", "11", "--source", "ARB", "--workspace", here.folder).stderr


def test_private_may_be_a_repository_of_its_own(here: Clone, run: Run) -> None:
    inner = Clone(here.folder / "private", run)
    inner.folder.mkdir(exist_ok=True)
    inner.git("init", "-q")
    (inner.folder / "notes.toml").write_text("x = 1\n", encoding="utf-8")
    inner.commit("ours alone")
    here.git("add", "-f", "private")
    assert "private" not in run("new", "MOD", "11", "--source", "ARB", "--workspace", here.folder).stderr


def test_git_setup_twice_changes_nothing_and_needs_a_repository(here: Clone, run: Run, empty: Path) -> None:
    before = {name: (here.folder / name).read_bytes() for name in (".gitattributes", ".gitignore")}
    assert run("git-setup", "--workspace", here.folder).returncode == 0
    assert before == {name: (here.folder / name).read_bytes() for name in before}
    done = run("git-setup", "--workspace", empty)
    assert done.returncode == 3
    assert "git init" in done.stderr


def test_decisions_of_both_sides_stand_in_the_order_of_time(here: Clone) -> None:
    name = "reviews/dt-24.toml"
    path = here.folder / name
    path.parent.mkdir()
    first = Decision(provision="resolves", at="2024-10-17T15:00:00+00:00", outcome="agreed", body="AHG")
    later = first.model_copy(update={"at": "2024-10-17T15:01:00+00:00", "outcome": "bracketed"})
    last = first.model_copy(update={"at": "2024-10-17T15:02:00+00:00", "provision": "recalling"})

    def write(*rows: Decision) -> None:
        path.write_text(dump_value(Review(text="DT/24", decisions=rows)), encoding="utf-8")

    write(first)
    here.commit("begun")
    here.git("branch", "-f", "theirs")
    here.git("checkout", "-q", "theirs")
    write(first.model_copy(update={"undone": "2024-10-17T15:05:00+00:00"}), last)
    here.commit("theirs")
    here.git("checkout", "-q", "mine")
    write(first, later)
    here.commit("ours")
    here.git("merge", "--no-edit", "theirs")
    merged = here.workspace.load(Review, path).value.decisions
    assert [(one.at[14:16], one.outcome, bool(one.undone)) for one in merged] == [
        ("00", "agreed", True),
        ("01", "bracketed", False),
        ("02", "agreed", False),
    ]


def test_a_conflict_that_git_left_by_itself_is_told_with_the_way_out(here: Clone, run: Run) -> None:
    name = "reviews/arb-res-11-b3dg.toml"
    attributes = here.folder / ".gitattributes"
    before = attributes.read_text("utf-8")  # As a version that knew no reviews set it up.
    attributes.write_text("".join(line for line in before.splitlines(keepends=True) if "reviews" not in line), "utf-8")

    def write(minute: str) -> None:
        row = Decision(provision="resolves-1", at=f"2024-10-17T15:{minute}:00+00:00", outcome="agreed")
        text = dump_value(Review(text="arb-res-11-b3dg", decisions=(row,)))
        (here.folder / name).parent.mkdir(exist_ok=True)
        (here.folder / name).write_text(text, encoding="utf-8")
        here.commit(minute)

    here.commit("earlier")
    here.git("checkout", "-q", "-B", "theirs")
    write("01")
    here.git("checkout", "-q", "mine")
    write("02")
    here.git("merge", "--no-edit", "theirs", fails=True)
    told = run("review", "ARB/36A1/1", "--workspace", here.folder)
    assert told.returncode == 3
    assert f"`git checkout -m -- {here.folder / name}`" in told.stderr
    assert run("git-setup", "--workspace", here.folder).returncode == 0
    here.git("checkout", "-m", "--", str(here.folder / name))
    assert len(here.workspace.load(Review, here.folder / name).value.decisions) == 2
