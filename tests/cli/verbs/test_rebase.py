"""Two editions: a draft goes to a newer one, an official text replaces a reconstructed one, drift is never ignored."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from support.command_line import Run
from wtsaprep.model.resolution import Resolution
from wtsaprep.services.comparing.named_text import open_named
from wtsaprep.services.drafts.opened_proposal import StoredDraft
from wtsaprep.store.folders.workspace import Stored, Workspace
from wtsaprep.store.index.index import Index

OLD = """RESOLUTION 5 (Rev. Dubai, 2012)
On gaps
considering
a)\tthat gaps remain between many countries;
b)\tthat bridging them costs money;
c)\tthat time is short and getting shorter,
resolves
to act on all of this at once.
"""
NEW = """RESOLUTION 5 (Rev. Hammamet, 2016)
On gaps
considering
a)\tthat gaps remain between many countries;
b)\tthat bridging them costs much time;
c)\tthat something altogether different is now the case here,
resolves
to act on all of this at once.
"""
MINE = {
    "gaps remain between many countries": "gaps remain between most countries",
    "bridging them costs money": "bridging them costs effort",
    "time is short and getting shorter": "time is short and getting very much shorter",
}


@pytest.fixture
def two(empty: Path, run: Run) -> Path:
    """A workspace with two editions of Resolution 5 and a draft on the old one that changes three clauses."""
    for name, text in (("old.txt", OLD), ("new.txt", NEW)):
        (empty / name).write_text(text, encoding="utf-8")
        done = run("import", empty / name, "--accept-guesses", "--workspace", empty)
        assert done.returncode == 0, done.stderr
    mine = OLD.replace("Dubai, 2012", "New Delhi, 2024")
    for words, others in MINE.items():
        mine = mine.replace(words, others)
    (empty / "mine.txt").write_text(f"MOD\tARB/XX/1\n{mine}", encoding="utf-8")
    done = run("import", empty / "mine.txt", "--baseline", "5@dubai", "--revised", "--workspace", empty)
    assert done.returncode == 0, done.stderr
    return empty


def files(workspace: Path) -> dict[Path, bytes]:
    """All files of a workspace."""
    return {path: path.read_bytes() for path in workspace.rglob("*.toml")}


def words(workspace: Path, reference: str = "ARB/XX/1") -> list[str]:
    """The revised text of a proposal."""
    found = open_named(Index(Workspace(workspace)), reference)
    assert isinstance(found, StoredDraft)
    return [p.text for p in found.revised]


def test_conflicts_can_be_left_and_settled_clause_by_clause(two: Path, run: Run) -> None:
    done = run("rebase", "ARB/XX/1", "--onto", "5@hammamet", "--keep", "open", "--json", "--workspace", two)
    told = json.loads(done.stdout)
    assert (done.returncode, told["written"], told["settled"], told["open"]) == (0, True, 0, 2)
    for choice, left in (("mine", 1), ("theirs", 0)):
        clause = json.loads(run("settle", "ARB/XX/1", "--json", "--workspace", two).stdout)[0]["clause"]
        assert run("settle", "ARB/XX/1", clause, choice, "--workspace", two).returncode == 0
        assert len(json.loads(run("settle", "ARB/XX/1", "--json", "--workspace", two).stdout)) == left
    text = words(two)
    assert "that bridging them costs effort;" in text
    assert not any("very much shorter" in clause for clause in text)


def test_what_does_not_apply_is_listed_with_its_reason_and_nothing_is_written(two: Path, run: Run) -> None:
    before = files(two)
    done = run("rebase", "ARB/XX/1", "--onto", "5@hammamet", "--workspace", two)
    assert done.returncode == 4
    assert "CONFLICT\tconsidering b): the text changed under the edit" in done.stdout
    assert "CONFLICT\tconsidering c): the clause, or its section, is gone" in done.stdout
    assert "considering a)" not in done.stdout
    assert "2 conflicts to settle" in done.stderr
    assert files(two) == before


@pytest.mark.parametrize(
    ("keep", "second", "third"),
    [
        ("mine", "that bridging them costs effort;", True),
        ("theirs", "that bridging them costs much time;", False),
        ("both", "[that bridging them costs effort][that bridging them costs much time];", True),
    ],
)
def test_all_can_be_settled_at_once(two: Path, run: Run, keep: str, second: str, third: bool) -> None:
    done = run("rebase", "ARB/XX/1", "--onto", "5@hammamet", "--keep", keep, "--workspace", two)
    assert done.returncode == 0, done.stderr
    text = words(two)
    assert "RESOLUTION 5 (Rev. New Delhi, 2024)" in text
    assert "that gaps remain between most countries;" in text
    assert second in text
    assert any("very much shorter" in clause for clause in text) == third
    assert any("altogether different" in clause for clause in text)
    assert "5 (Hammamet, 2016)" in run("show", "ARB/XX/1", "--json", "--workspace", two).stderr + done.stdout


def test_a_text_of_another_number_or_the_same_text_is_refused(two: Path, run: Run, shipped: Path) -> None:
    shutil.copy(next((shipped / "resolutions").glob("*.toml")), two / "resolutions")
    assert run("rebase", "ARB/XX/1", "--onto", "11", "--workspace", two).returncode == 2
    assert "already" in run("rebase", "ARB/XX/1", "--onto", "5@dubai", "--workspace", two).stderr


@pytest.fixture
def reconstructed(empty: Path, run: Run, shipped: Path) -> Path:
    """The shipped texts, the one in force reconstructed, and what the official text is."""
    for folder in ("resolutions", "proposals", "contributions", "bases"):
        shutil.rmtree(empty / folder, ignore_errors=True)
        shutil.copytree(shipped / folder, empty / folder)
    text = run("show", "11", "--workspace", empty).stdout
    assert "currency transfer by mobile telephony" in text
    official = text.replace("currency transfer by mobile telephony", "money transfer by mobile telephony")
    (empty / "official.txt").write_text(official, encoding="utf-8")
    return empty


def test_an_official_text_takes_the_place_of_a_reconstructed_one_only_when_told(reconstructed: Path, run: Run) -> None:
    before = files(reconstructed)
    done = run("import", reconstructed / "official.txt", "--workspace", reconstructed)
    assert done.returncode == 4
    assert "--replace" in done.stderr
    assert files(reconstructed) == before


def marks(workspace: Path, run: Run, reference: str) -> list[str]:
    """The marks of a proposal, as `show` writes them."""
    shown = run("show", reference, "--view", "redline", "--workspace", workspace)
    return re.findall(r"\[-.*?-\]|\{\+.*?\+\}", shown.stdout)


DRAFTS = ["ARB/36A1/1", "PRA/XX/1", "PRB/XX/1", "PRC/XX/1", "PRD/XX/1", "PRE/XX/1"]


def test_every_draft_keeps_its_marks_on_the_official_text(reconstructed: Path, run: Run) -> None:
    text = (reconstructed / "official.txt").read_text("utf-8").replace("money transfer", "currency transfer")
    for old, new in (("topics of interest", "topics of common interest"), ("of formality", "of formalities")):
        text = text.replace(old, new)
    (reconstructed / "official.txt").write_text(text, encoding="utf-8")
    before = {number: marks(reconstructed, run, number) for number in DRAFTS}
    done = run("import", reconstructed / "official.txt", "--replace", "--workspace", reconstructed)
    assert done.returncode == 0, done.stderr
    assert "6 drafts put onto it, each with its own changes alone" in done.stdout
    assert {number: marks(reconstructed, run, number) for number in DRAFTS} == before
    assert any("topics of common interest" in clause for clause in words(reconstructed, "PRA/XX/1"))
    found = open_named(Index(Workspace(reconstructed)), "11")
    assert isinstance(found, Resolution)
    assert found.status == "official"
    assert [path.name for path in (reconstructed / "bases").iterdir()] == [f"{found.baseline.digest[7:23]}.toml"]


def test_what_is_in_conflict_with_the_official_text_stays_on_the_one_before(reconstructed: Path, run: Run) -> None:
    before = {number: marks(reconstructed, run, number) for number in DRAFTS}
    done = run("import", reconstructed / "official.txt", "--replace", "--workspace", reconstructed)
    assert done.returncode == 0, done.stderr
    assert "5 drafts put onto it" in done.stdout
    assert "ARB/36A1/1 stays on the text before: 1 of its changes is in conflict" in done.stdout
    assert run("undo", "--workspace", reconstructed).returncode == 0
    done = run("import", reconstructed / "official.txt", "--replace", "--json", "--workspace", reconstructed)
    stays = [{"name": "ARB/36A1/1", "why": "1 of its changes is in conflict"}]
    replaced = {"number": "11", "drafts": 5, "chair_texts": [], "waiting": stays, "handed_out": []}
    assert json.loads(done.stdout)["replaced"] == [replaced]
    assert {number: marks(reconstructed, run, number) for number in DRAFTS} == before
    assert "made on another text" in run("show", "ARB/36A1/1", "--workspace", reconstructed).stderr
    assert len(list((reconstructed / "bases").iterdir())) == 2
    done = run("rebase", "ARB/36A1/1", "--onto", "11", "--keep", "open", "--workspace", reconstructed)
    assert done.returncode == 4  # It is not ours, so nobody could settle it there.
    done = run("rebase", "ARB/36A1/1", "--onto", "11", "--keep", "mine", "--workspace", reconstructed)
    assert done.returncode == 0, done.stderr
    assert "[-money transfer by mobile telephony-]{+digital financial services+}" in marks_of_clause(reconstructed, run)
    assert len(list((reconstructed / "bases").iterdir())) == 1


def corrected_by_hand(workspace: Path) -> None:
    """The text in force corrected where ARB/36A1/1 changes it, too."""
    path = next((workspace / "resolutions").iterdir())
    text = path.read_text("utf-8")
    path.write_text(text.replace("currency transfer by", "money transfer by"), encoding="utf-8")


def test_of_all_on_a_text_none_is_written_or_those_that_are_ready(reconstructed: Path, run: Run) -> None:
    here = ("--workspace", reconstructed)
    corrected_by_hand(reconstructed)
    before = files(reconstructed)
    done = run("rebase", "11", "--onto", "11", *here)
    assert (done.returncode, files(reconstructed)) == (4, before)
    assert "ARB/36A1/1\nCONFLICT\trecognizing a)" in done.stdout
    assert "1 proposal of 6 to be decided on; nothing was written" in done.stderr
    assert "or write the 5 others with --ready" in done.stderr
    rows = json.loads(run("rebase", "11", "--onto", "11", "--json", *here).stdout)
    assert [row["wants"] for row in rows if not row["written"]] == [*["ready"] * 5, "keep"]
    done = run("rebase", "11", "--onto", "11", "--ready", *here)
    assert (done.returncode, "1 proposal of 6 to be decided on; 5 written" in done.stderr) == (0, True)
    assert run("undo", *here).returncode == 0
    assert files(reconstructed) == before
    rows = json.loads(run("rebase", "11", "--onto", "11", "--ready", "--json", *here).stdout)
    assert [(row["name"], row["wants"]) for row in rows if not row["written"]] == [("ARB/36A1/1", "keep")]
    rows = json.loads(run("rebase", "11", "--onto", "11", "--keep", "mine", "--json", *here).stdout)
    assert [row["written"] for row in rows] == [True]
    one = {
        "name": "ARB/36A1/1",
        "onto": "Resolution 11 (Hammamet, 2016)",
        "written": False,
        "wants": "",
        "conflicts": [],
    }
    for ref, data in (("11", []), ("ARB/36A1/1", one)):
        done = run("rebase", ref, "--onto", "11", "--json", *here)
        assert (done.returncode, "on Resolution 11 (Hammamet, 2016) already." in done.stderr) == (0, True)
        assert json.loads(done.stdout) == data


def test_one_that_does_not_count_any_more_holds_up_no_other(reconstructed: Path, run: Run) -> None:
    here = ("--workspace", reconstructed)
    assert run("withdraw", "ARB/36A1/1", *here).returncode == 0
    corrected_by_hand(reconstructed)
    done = run("rebase", "11", "--onto", "11", *here)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("stands on Resolution 11 (Hammamet, 2016)") == 5
    assert "ARB/36A1/1 does not count any more and stays on the text it is on." in done.stderr


def marks_of_clause(workspace: Path, run: Run) -> str:
    """The redline of the clause that ARB/36A1/1 changes."""
    shown = run("show", "ARB/36A1/1", "--workspace", workspace).stdout
    return next(line for line in shown.splitlines() if "digital financial services+}" in line)


def test_replacing_writes_all_or_nothing(reconstructed: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from wtsaprep.errors import WriteFault
    from wtsaprep.services.drafts.replacing_texts import carry_out_replacement, plan_replacement
    from wtsaprep.store.index.find import find_resolution

    workspace = Workspace(reconstructed)
    stored = find_resolution(Index(workspace), "11")
    assert stored
    planned = plan_replacement(
        Index(workspace), stored.value.model_copy(update={"status": "official", "provenance": "x"})
    )
    before = files(reconstructed)
    save = Workspace.save

    def full(self: Workspace, one: Stored[Resolution]) -> object:
        if isinstance(one.value, Resolution):
            raise WriteFault("no space left")
        return save(self, one)

    monkeypatch.setattr(Workspace, "save", full)
    with pytest.raises(WriteFault):
        list(carry_out_replacement(workspace, planned))
    assert files(reconstructed) == before


@pytest.fixture
def corrected(two: Path) -> Path:
    """The old text lost a clause, by hand, after the draft was made."""
    path = two / "resolutions" / "resolution-5-dubai-2012.toml"
    text = path.read_text(encoding="utf-8")
    gone = next(block for block in text.split("\n\n") if 'id = "considering-3"' in block)
    path.write_text(text.replace(f"\n\n{gone}", ""), encoding="utf-8")
    return two


def test_a_draft_is_shown_on_the_text_it_was_made_on(corrected: Path, run: Run) -> None:
    before = files(corrected)
    done = run("show", "ARB/XX/1", "--workspace", corrected)
    assert done.returncode == 0
    assert "made on another text of Resolution 5 (Dubai, 2012) than is in force" in done.stderr
    assert "between [-many-]{+most+} countries" in done.stdout
    assert "getting{+ very much+} shorter" in done.stdout
    assert "CONFLICT" not in done.stdout
    assert files(corrected) == before


def test_a_draft_is_put_onto_the_corrected_text(corrected: Path, run: Run) -> None:
    done = run("rebase", "ARB/XX/1", "--onto", "5@dubai", "--workspace", corrected)
    assert done.returncode == 4
    assert "CONFLICT\tconsidering c): the clause, or its section, is gone" in done.stdout
    done = run("rebase", "ARB/XX/1", "--onto", "5@dubai", "--keep", "theirs", "--workspace", corrected)
    assert done.returncode == 0, done.stderr
    shown = run("show", "ARB/XX/1", "--workspace", corrected)
    assert "made on another text" not in shown.stderr
    assert "between [-many-]{+most+} countries" in shown.stdout
    assert "time is short" not in shown.stdout


@pytest.fixture
def lost(corrected: Path) -> Path:
    """And the text that the draft was made on is not to be had any more."""
    shutil.rmtree(corrected / "bases")
    return corrected


def test_what_fits_is_shown_where_the_text_it_was_made_on_is_lost(lost: Path, run: Run) -> None:
    before = files(lost)
    done = run("show", "ARB/XX/1", "--workspace", lost)
    assert done.returncode == 0
    assert "that it was made on is not here any more" in done.stderr
    assert "between [-many-]{+most+} countries" in done.stdout
    assert "CONFLICT\t“that time is short and getting very much…”: the clause, or its section, is gone" in done.stdout
    assert files(lost) == before


def test_a_draft_whose_text_is_lost_is_not_handed_in(lost: Path, run: Run) -> None:
    path = lost / "resolutions" / "resolution-5-dubai-2012.toml"
    text = path.read_text(encoding="utf-8").replace("to act on all", "to act upon all")
    path.write_text(text, encoding="utf-8")
    done = run("export", "ARB/XX/1", "--workspace", lost)
    assert (done.returncode, done.stdout) == (4, "")
    assert "not here any more" in done.stderr


def test_a_draft_whose_text_is_lost_is_put_onto_another_one_only_when_told(lost: Path, run: Run) -> None:
    before = files(lost)
    done = run("rebase", "ARB/XX/1", "--onto", "5@dubai", "--keep", "mine", "--workspace", lost)
    assert done.returncode == 4
    assert "--fit" in done.stderr
    assert "between [-many-]{+most+} countries" in done.stdout
    assert files(lost) == before
    assert run("rebase", "ARB/XX/1", "--onto", "5@dubai", "--fit", "--workspace", lost).returncode == 4
    done = run("rebase", "ARB/XX/1", "--onto", "5@dubai", "--fit", "--keep", "mine", "--workspace", lost)
    assert done.returncode == 0, done.stderr
    assert "not here any more" not in run("show", "ARB/XX/1", "--workspace", lost).stderr
    assert any("very much shorter" in clause for clause in words(lost))
