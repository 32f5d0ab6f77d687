"""One counting: whoever counts the changes of a proposal, or what waits in them, counts a split and a join as one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.command_line import Run
from support.practice import practice_copy
from wtsaprep.drafting.amend import apply, derive
from wtsaprep.drafting.draft import Draft
from wtsaprep.drafting.replies import suggestions, tally
from wtsaprep.drafting.returned import received_digest, reply_of
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.resolution import Resolution
from wtsaprep.review.positions import progress_of
from wtsaprep.review.queue_selection import read_choice
from wtsaprep.services.sessions.prepare_session import PrepareSession
from wtsaprep.store.folders.replies import new_reply
from wtsaprep.store.folders.workspace import Workspace

NUMBER = "RCC/40A1/1"
CHANGES = 3


def proposed(base: Text) -> Text:
    """A clause split in two, two clauses joined to one, and another word elsewhere."""
    revised: list[Provision] = []
    for p in base:
        if p.id == "resolves-1":
            head, _, tail = p.text.partition(", on a reciprocal basis and ")
            revised.append(p.model_copy(update={"text": f"{head} in all their work;"}))
            revised.append(Provision(id="resolves-1-half", text=f"to do so {tail}", split_from=p.id))
        elif p.id == "recognizing-1":
            second = next(q for q in base if q.id == "recognizing-2")
            whole = f"{p.text.rstrip(';')}, and {second.text}"
            revised.append(p.model_copy(update={"text": whole, "joined": (second.id,)}))
        elif p.id == "considering-3":
            revised.append(p.model_copy(update={"text": p.text.replace("usefulness", "need")}))
        elif p.id != "recognizing-2":
            revised.append(p)
    return tuple(revised)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    found = Workspace(practice_copy(tmp_path / "workspace"))
    resolution = found.load(Resolution, next(found.resolutions.glob("*.toml"))).value
    amendments = derive(resolution.provisions, proposed(resolution.provisions))
    value = Proposal(id="rcc-11", number=NUMBER, sources=("RCC",), baseline=resolution.baseline, amendments=amendments)
    found.save(found.new_proposal(value))
    return found


def test_the_list_fates_needs_and_sessions_count_the_same(workspace: Workspace, run: Run) -> None:
    at = ("--workspace", workspace.folder)
    run(*at, "chair", "start", "DT/24", "11")
    listed = next(line for line in run(*at, "list").stdout.splitlines() if NUMBER in line)
    assert f"{CHANGES} changes" in listed
    fates = run(*at, "fates", "DT/24").stdout.splitlines()
    assert f"{NUMBER} · 3 changes: 3 not taken? · 3 to confirm" in fates

    def not_looked_at() -> int:
        rows = json.loads(run(*at, "list", "--needs", "--json").stdout)["needs"]
        asked = (row for row in rows if row["name"] == f"MOD {NUMBER}" and row["reason"] == "not looked at")
        return int(next(asked)["left"])

    session = session_on(workspace)
    assert not_looked_at() == CHANGES == progress_of(session.held).all
    half = next(held for held in session.held if held.change.act == "new")
    session.take("oppose", [half])
    assert not_looked_at() == CHANGES - 1
    assert {held.change.provision for held in session.held if held.position} == {"resolves-1", "resolves-1-half"}
    session.walk.undo()
    assert not_looked_at() == CHANGES


def test_a_position_by_the_verb_is_taken_on_both_sides_of_a_join(workspace: Workspace, run: Run) -> None:
    at = ("--workspace", workspace.folder)
    assert run(*at, "position", NUMBER, "recognizing a)", "support").returncode == 0
    held = json.loads(run(*at, "position", NUMBER, "--json").stdout)
    assert {row["id"] for row in held if row["stand"]} == {"recognizing-1", "recognizing-2"}


def test_of_replies_formal_changes_are_shown_and_not_counted(workspace: Workspace) -> None:
    resolution = workspace.load(Resolution, next(workspace.resolutions.glob("*.toml"))).value
    proposal = workspace.load(Proposal, workspace.proposals / f"{workspace_file(workspace)}").value
    draft = Draft(proposal, resolution.provisions, apply(resolution.provisions, proposal.amendments))
    wanted = []
    for p in draft.revised:
        text = p.text.replace("need of", "value of") if p.id == "considering-3" else p.text
        if p.id == "considering-1":
            text = text.replace(";", ".")
        if p.id == "considering-2":
            head, _, tail = p.text.partition(" need to keep ")
            wanted.append(p.model_copy(update={"text": f"{head};"}))
            wanted.append(Provision(id="half-egy", text=f"their need to keep {tail}", split_from=p.id))
            continue
        wanted.append(p.model_copy(update={"text": text}))
    reply = reply_of(draft, tuple(wanted), "EGY", "2024-08-01", received=received_digest(tuple(wanted)))
    workspace.save(new_reply(workspace, reply))
    found = suggestions(draft, (reply,))
    assert {s.provision for s in found if s.formal} >= {"considering-1"}
    assert tally(found) == (2, 2, 0)


def session_on(workspace: Workspace) -> PrepareSession:
    return PrepareSession(workspace, read_choice(f"proposal {NUMBER}"))


def workspace_file(workspace: Workspace) -> str:
    return next(p.name for p in workspace.proposals.glob("*.toml") if NUMBER in p.read_text())
