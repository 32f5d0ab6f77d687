"""What we hold of a proposal stays when its revision arrives; what changed is flagged, nothing else asks again."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.practice import practice_copy
from wtsaprep.cli.main import main
from wtsaprep.comparison.versions import news
from wtsaprep.drafting.amend import apply, derive
from wtsaprep.model.position import Positions
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.resolution import Resolution
from wtsaprep.review.positions import HeldPosition, by_source, progress_of, with_position
from wtsaprep.review.queue_selection import QueueSelection
from wtsaprep.services.drafts.opened_proposal import stored_draft
from wtsaprep.services.sessions.positions import Holdings, change_positions
from wtsaprep.services.sessions.queues import queue_of
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index

CHANGES = {
    "considering-1": ("have been collaborating", "have long been collaborating"),
    "recognizing-2": ("in recent years", "since 2016"),
    "recalling-1": ("one of the purposes", "one of the main purposes"),
    "observing-1": ("common activities", "common programmes"),
}
"""What the first version changes: words of clauses in force, and others in their place."""

LATER = {"recognizing-2": ("since 2016", "since 2020"), "observing-1": ("common programmes", "common projects")}
"""What the revision changes in it."""


def reworded(text: Text, changes: dict[str, tuple[str, str]]) -> Text:
    """A text with other words in some clauses; each of them must be there."""
    for id_, (old, _) in changes.items():
        assert old in next(p.text for p in text if p.id == id_), id_
    return tuple(
        p.model_copy(update={"text": p.text.replace(*changes[p.id], 1)}) if p.id in changes else p for p in text
    )


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """The shipped resolution with one proposal of RCC on it."""
    practice_copy(tmp_path / "workspace")
    found = Workspace(tmp_path / "workspace")
    for folder in (found.proposals, found.contributions):
        for path in folder.iterdir():
            path.unlink()
    save(found, "rcc-11", "RCC/40A1/1", reworded(in_force(found).provisions, CHANGES))
    return found


def in_force(workspace: Workspace) -> Resolution:
    return workspace.load(Resolution, next(workspace.resolutions.glob("*.toml"))).value


def save(workspace: Workspace, name: str, number: str, revised: Text) -> Path:
    resolution = in_force(workspace)
    amendments = derive(resolution.provisions, revised)
    value = Proposal(
        id=name, number=number, sources=("RCC",), baseline=resolution.baseline, amendments=amendments, reasons="So."
    )
    stored = workspace.new_proposal(value)
    stored.path.unlink(missing_ok=True)
    return workspace.save(stored)[0].path


def held(workspace: Workspace, number: str) -> dict[str, HeldPosition]:
    found = queue_of(Index(workspace), QueueSelection("proposal", number))
    return {one.change.provision: one for one in Holdings(Index(workspace), found.paths).held(found.changes)}


def oppose_all(workspace: Workspace, number: str) -> None:
    for at, (provision, one) in enumerate(sorted(held(workspace, number).items())):
        said = {"stand": "oppose", "judged": one.change.judged, "note": f"note on {provision}"}

        def change(log: Positions, provision: str = provision, said: dict[str, str] = said, at: int = at) -> Positions:
            return with_position(log, provision, f"2024-10-1{at}T00:00:00+00:00", None, **said)

        change_positions(workspace, one.change.proposal, change)


def import_revision(workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The revision as it comes: a document of somebody else, read from a file."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    first = stored_draft(Index(workspace), workspace.load(Proposal, workspace.proposals / "rcc-11.toml"))
    path = save(workspace, "sent", "RCC/40R1A1/1", reworded(first.revised, LATER))
    document = tmp_path / "sent.md"
    options = ["--workspace", str(workspace.folder)]
    assert main([*options, "export", "RCC/40R1A1/1", "-o", str(document)]) == 0
    path.unlink()
    assert main([*options, "import", str(document), "--accept-guesses"]) == 0


def test_a_revision_keeps_positions_and_flags_what_changed(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    oppose_all(workspace, "RCC/40A1/1")
    import_revision(workspace, tmp_path, monkeypatch)
    later = held(workspace, "RCC/40R1A1/1")
    assert {id_ for id_, one in later.items() if one.open} == LATER.keys()
    assert {one.state for one in later.values()} == {"changed since", "looked at"}
    assert {one.carried_from for one in later.values()} == {"RCC/40A1/1"}
    assert all(one.position and one.position.note == f"note on {id_}" for id_, one in later.items())


def test_what_is_flagged_is_what_is_new_in_the_revision(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    oppose_all(workspace, "RCC/40A1/1")
    import_revision(workspace, tmp_path, monkeypatch)
    baseline = in_force(workspace).provisions
    earlier, later = reworded(baseline, CHANGES), reworded(reworded(baseline, CHANGES), LATER)
    flagged = {id_ for id_, one in held(workspace, "RCC/40R1A1/1").items() if one.state == "changed since"}
    assert flagged == {marked.id for _, marked in news(baseline, earlier, later).changed}


def test_a_position_taken_on_the_revision_takes_the_place_of_the_one_carried(workspace: Workspace) -> None:
    oppose_all(workspace, "RCC/40A1/1")
    save(workspace, "later", "RCC/40R1A1/1", reworded(apply_first(workspace), LATER))
    one = held(workspace, "RCC/40R1A1/1")["observing-1"]

    def support(log: Positions) -> Positions:
        said = {"stand": "support", "judged": one.change.judged}
        return with_position(log, "observing-1", "2024-10-20T00:00:00+00:00", one.position, **said)

    change_positions(workspace, "later", support)
    now = held(workspace, "RCC/40R1A1/1")["observing-1"]
    assert (now.position and now.position.stand, now.state, now.carried_from) == ("support", "looked at", "")
    assert now.position
    assert now.position.note == "note on observing-1"


def apply_first(workspace: Workspace) -> Text:
    first = workspace.load(Proposal, workspace.proposals / "rcc-11.toml").value
    return apply(in_force(workspace).provisions, first.amendments)


def test_progress_is_told_by_source(workspace: Workspace) -> None:
    oppose_all(workspace, "RCC/40A1/1")
    found = tuple(held(workspace, "RCC/40A1/1").values())
    assert progress_of(found) == (4, 4)
    assert dict(by_source(found)) == {"RCC": (4, 4)}


NEW = "that the postal networks of all Member States are to be studied together,"


def with_new(text: Text, id_: str, words: str) -> Text:
    """A text with one more clause at the end of its first section."""
    at = next(n for n, p in enumerate(text) if p.id == "considering-3") + 1
    return (*text[:at], Provision(id=id_, text=words), *text[at:])


def take(workspace: Workspace, number: str, **said: str) -> None:
    """Say something of all changes of a proposal, as they read now."""
    for one in held(workspace, number).values():

        def change(log: Positions, one: HeldPosition = one) -> Positions:
            told = {"judged": one.change.judged} | said
            return with_position(log, one.change.provision, "2024-10-21T00:00:00+00:00", one.position, **told)

        change_positions(workspace, one.change.proposal, change)


def test_positions_on_new_clauses_are_carried_over_two_revisions_whatever_their_ids(workspace: Workspace) -> None:
    in_first = apply_first(workspace)
    save(workspace, "rcc-11", "RCC/40A1/1", with_new(in_first, "a-new", NEW))
    take(workspace, "RCC/40A1/1", stand="support", note="ours, too")
    save(workspace, "rev1", "RCC/40R1A1/1", with_new(in_first, "b-new", NEW.replace("all", "some")))
    assert [id_ for id_, one in held(workspace, "RCC/40R1A1/1").items() if one.open] == ["b-new"]
    save(workspace, "rev2", "RCC/40R2A1/1", with_new(in_first, "c-new", NEW.replace("all", "some")))
    now = held(workspace, "RCC/40R2A1/1")["c-new"]
    assert (now.state, now.position and now.position.note) == ("changed since", "ours, too")
    take(workspace, "RCC/40R1A1/1", stand="oppose")
    now = held(workspace, "RCC/40R2A1/1")["c-new"]
    assert (now.state, now.carried_from, now.position and now.position.stand) == ("looked at", "RCC/40R1A1/1", "oppose")


def test_a_revision_that_only_adopts_anew_asks_nothing_again(workspace: Workspace) -> None:
    take(workspace, "RCC/40A1/1", stand="support")
    later = tuple(
        p.model_copy(update={"text": p.text.replace("Hammamet, 2016", "New Delhi, 2024").removesuffix(",") + " and"})
        if p.kind in ("number", "opening") or p.id in CHANGES
        else p
        for p in apply_first(workspace)
    )
    save(workspace, "rev1", "RCC/40R1A1/1", later)
    assert not any(one.open for one in held(workspace, "RCC/40R1A1/1").values())
