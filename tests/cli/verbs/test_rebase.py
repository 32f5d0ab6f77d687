"""Two editions: a draft goes to a newer one, an official text replaces a reconstructed one, drift is never ignored."""

from __future__ import annotations

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
b)\tthat bridging them costs a lot of money;
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
        ("theirs", "that bridging them costs a lot of money;", False),
        ("both", "[that bridging them costs effort][that bridging them costs a lot of money];", True),
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
    for folder in ("resolutions", "proposals", "contributions"):
        shutil.rmtree(empty / folder)
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


def test_every_draft_keeps_its_revised_text_and_is_derived_again(reconstructed: Path, run: Run) -> None:
    numbers = ["ARB/36A1/1", "PRA/XX/1", "PRB/XX/1", "PRC/XX/1", "PRE/XX/1"]
    before = {number: words(reconstructed, number) for number in numbers}
    done = run("import", reconstructed / "official.txt", "--replace", "--workspace", reconstructed)
    assert done.returncode == 0, done.stderr
    assert "6 drafts kept as revised" in done.stdout
    assert {number: words(reconstructed, number) for number in numbers} == before
    found = open_named(Index(Workspace(reconstructed)), "11")
    assert isinstance(found, Resolution)
    assert found.status == "official"
    shown = run("show", "ARB/36A1/1", "--workspace", reconstructed)
    assert "[-money transfer by mobile telephony-]{+digital financial services+}" in shown.stdout
    assert "made on another text" not in shown.stderr


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
        carry_out_replacement(workspace, planned)
    assert files(reconstructed) == before


@pytest.fixture
def drifted(two: Path) -> Path:
    """The old text lost a clause after the draft was made."""
    path = two / "resolutions" / "resolution-5-dubai-2012.toml"
    text = path.read_text(encoding="utf-8")
    gone = next(block for block in text.split("\n\n") if 'id = "considering-3"' in block)
    path.write_text(text.replace(f"\n\n{gone}", ""), encoding="utf-8")
    return two


def test_what_fits_a_drifted_text_is_shown_and_the_rest_listed(drifted: Path, run: Run) -> None:
    before = files(drifted)
    done = run("show", "ARB/XX/1", "--workspace", drifted)
    assert done.returncode == 0
    assert "made on another text" in done.stderr
    assert "between [-many-]{+most+} countries" in done.stdout
    assert "CONFLICT\tconsidering-3: the clause, or its section, is gone" in done.stdout
    assert files(drifted) == before


def test_a_drifted_draft_is_put_onto_the_text_there_is(drifted: Path, run: Run) -> None:
    assert run("rebase", "ARB/XX/1", "--onto", "5@dubai", "--workspace", drifted).returncode == 4
    done = run("rebase", "ARB/XX/1", "--onto", "5@dubai", "--keep", "mine", "--workspace", drifted)
    assert done.returncode == 0, done.stderr
    assert "made on another text" not in run("show", "ARB/XX/1", "--workspace", drifted).stderr
    assert any("very much shorter" in clause for clause in words(drifted))
