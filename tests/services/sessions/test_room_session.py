"""The room without a screen: decisions and typed words are taken back in their order, and where they were made."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.practice import practice_copy
from wtsaprep.errors import StepRefused
from wtsaprep.model.resolution import Resolution
from wtsaprep.services.comparing.chair_texts import hand_out
from wtsaprep.services.comparing.new_chair_text import start_chair_text
from wtsaprep.services.papers.session_papers import session_paper
from wtsaprep.services.sessions.all_done import all_done
from wtsaprep.services.sessions.room_session import RoomSession
from wtsaprep.store.folders.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    practice_copy(tmp_path / "workspace")
    return Workspace(tmp_path / "workspace")


@pytest.fixture
def session(workspace: Workspace) -> RoomSession:
    """A session on a chair's text that takes all that ours wants."""
    resolution = workspace.load(Resolution, next(workspace.resolutions.glob("*.toml"))).value
    return RoomSession(workspace, start_chair_text(workspace, "DT/24", resolution, taking="ARB/36A1/1").stored.path)


def at(session: RoomSession, name: str) -> None:
    """Lay a paragraph before the body."""
    session.walk.go([paragraph.name for paragraph in session.paragraphs].index(name))


def test_it_begins_at_the_first_paragraph_that_is_changed(session: RoomSession) -> None:
    assert session.current
    assert (session.current.name, session.walk.left) == ("recognizing a)", 1)


def test_decisions_and_typed_words_are_taken_back_in_their_order(session: RoomSession) -> None:
    before = session.words()
    session.decide("agreed")
    session.reword("that the two organizations cooperate;")
    session.decide("pending")
    assert session.walk.undo() == "recognizing a)"
    assert session.words() == "that the two organizations cooperate;"
    assert session.walk.undo() == "what was typed into recognizing a)"
    assert session.words() == before
    assert session.current
    assert session.current.outcome == "agreed"
    assert session.walk.undo() == "recognizing a)"
    assert not session.walk.can_undo


def test_what_was_taken_back_comes_again_in_its_order(session: RoomSession) -> None:
    before = session.words()
    session.decide("agreed")
    session.reword("that the two organizations cooperate;")
    session.reword("that both cooperate;")
    session.decide("pending")
    for _ in range(4):
        session.walk.undo()
    assert session.words() == before
    told = [session.walk.redo() for _ in range(4)]
    typed = "what was typed into recognizing a)"
    assert told == ["recognizing a)", typed, typed, "recognizing a)"]
    assert (session.words(), session.walk.can_redo) == ("that both cooperate;", False)
    assert session.current
    assert session.current.outcome == "pending"


def test_a_new_step_ends_what_could_come_again(session: RoomSession) -> None:
    session.reword("that the two organizations cooperate;")
    session.walk.undo()
    session.decide("agreed")
    assert not session.walk.can_redo
    session.walk.undo()
    session.reword("that both cooperate;")
    assert not session.walk.can_redo


def test_words_are_taken_back_where_they_were_typed(session: RoomSession) -> None:
    session.reword("that the two organizations cooperate;")
    at(session, "considering a)")
    assert session.walk.undo() == "what was typed into recognizing a)"
    assert session.current
    assert session.current.name == "recognizing a)"


def test_words_that_were_typed_stay_once_they_are_handed_out(workspace: Workspace, session: RoomSession) -> None:
    session.reword("that the two organizations cooperate;")
    chair = session.subject.chair
    assert chair
    hand_out(workspace, chair)
    session.look_again()
    assert session.subject.chair
    assert session.subject.chair.value.frozen
    with pytest.raises(StepRefused, match="handed out"):
        session.walk.undo()
    assert session.words() == "that the two organizations cooperate;"


def test_words_typed_into_what_was_handed_out_are_taken_back_with_the_revision_that_they_began(
    workspace: Workspace, session: RoomSession
) -> None:
    chair = session.subject.chair
    assert chair
    hand_out(workspace, chair)
    session.look_again()
    session.decide("agreed")
    before = session.words()
    session.reword("that the two organizations cooperate;")
    session.reword("that both cooperate;")
    assert session.subject.name == "DT/24R1"
    acts = [done.name for done in all_done(workspace)][:2]
    assert acts == ["reword recognizing a) in DT/24R1", "reword recognizing a) in DT/24"]
    for _ in acts:
        assert session.walk.undo() == "what was typed into recognizing a)"
    assert (session.subject.name, session.words()) == ("DT/24", before)
    for _ in acts:
        assert session.walk.redo() == "what was typed into recognizing a)"
    assert (session.subject.name, session.words()) == ("DT/24R1", "that both cooperate;")
    for _ in acts:
        session.walk.undo()
    assert session.walk.undo() == "recognizing a)"


def test_a_remark_stays_with_the_decision_that_it_was_made_on(session: RoomSession) -> None:
    session.decide("agreed", body="COM4", remark="Kenya reserves")
    session.decide("bracketed")
    assert session.current
    assert session.current.decision
    assert (session.current.decision.body, session.current.decision.remark) == ("COM4", "")
    session.walk.undo()
    assert session.current.decision
    assert session.current.decision.remark == "Kenya reserves"


def test_a_remark_belongs_to_a_decision(session: RoomSession) -> None:
    with pytest.raises(StepRefused, match="decide first"):
        session.remark("AHG", "")
    session.decide("bracketed")
    session.remark("AHG", "until the evening")
    assert session.current
    assert session.current.decision
    assert (session.current.decision.body, session.current.decision.remark) == ("AHG", "until the evening")
    assert session.walk.undo() == "recognizing a)"
    assert session.current.decision
    assert (session.body, session.current.decision.remark) == ("", "")


def test_the_record_names_no_proposal_that_came_after_the_decision(session: RoomSession, workspace: Workspace) -> None:
    ours = workspace.proposals / "arb-res-11-b3dg.toml"
    session.decide("agreed", body="AHG")
    text = ours.read_text(encoding="utf-8").replace("arb-res-11-b3dg", "eur-late-1").replace("ARB", "EUR")
    (workspace.proposals / "eur-late-1.toml").write_text(text.replace("/36A1", "/41"), encoding="utf-8")
    session.look_again()
    session.remark("AHG", "as the Arab States have it")
    paper = session_paper(workspace, "DT/24", "record", "markdown")
    assert "ARB/36A1/1, recognizing a): taken" in paper
    assert "EUR/41/1" not in paper
    assert "as the Arab States have it" in paper
