"""A chair's text started, made by options, read from a paper, handed out: by one job, whichever face asks."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.practice import practice_copy
from wtsaprep.errors import InputFault, UsageFault, WriteFault
from wtsaprep.services.comparing.chair_session import ChairSession
from wtsaprep.services.comparing.chair_texts import hand_out
from wtsaprep.services.comparing.comparison import compare_proposals
from wtsaprep.services.comparing.new_chair_text import import_chair_text, one_text, start_chair_text
from wtsaprep.services.comparing.opened_chair_text import StoredChairText, named_chair_text
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.find import named_resolution
from wtsaprep.store.index.index import Index

OURS = "ARB/36A1/1"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """The shipped workspace."""
    return Workspace(practice_copy(tmp_path / "workspace"))


def started(workspace: Workspace, taking: str = "") -> StoredChairText:
    """A chair's text on Resolution 11."""
    return start_chair_text(workspace, "DT/24", named_resolution(Index(workspace), "11"), taking=taking)


def test_it_is_for_practice_where_a_proposal_on_its_text_is(workspace: Workspace) -> None:
    entries = compare_proposals(Index(workspace), named_resolution(Index(workspace), "11")).entries
    assert started(workspace).value.practice == any(entry.proposal.practice for entry in entries)


def test_it_can_begin_with_all_that_a_proposal_says(workspace: Workspace) -> None:
    draft = started(workspace, OURS)
    entries = compare_proposals(Index(workspace), draft.baseline).entries
    assert draft.revised == next(entry.revised for entry in entries if entry.proposal.number == OURS)
    assert {source for row in draft.value.attributions for source in row.sources} == {"ARB"}


def test_it_takes_no_proposal_on_another_text(workspace: Workspace) -> None:
    with pytest.raises(UsageFault, match="is no proposal on Resolution 11"):
        started(workspace, "ARB/99/1")
    assert not list(workspace.texts.glob("*")) if workspace.texts.exists() else True


def test_an_option_is_picked_by_its_place_its_name_or_a_proposal(workspace: Workspace) -> None:
    session = ChairSession(workspace, started(workspace).stored)
    clause = next(one for one in session.clauses if one.ids and any(option.backers for option in one.options))
    at, option = next((n, option) for n, option in enumerate(clause.options) if option.backers)
    texts = []
    for name in (at, option.name, option.backers[0].number):
        session.pick(session.clause_called(clause.name), [name])
        texts.append(session.draft.revised)
        session.undo()
    assert texts[0] == texts[1] == texts[2] != session.draft.revised


def test_what_is_no_clause_and_no_option_is_named_with_those_there_are(workspace: Workspace) -> None:
    session = ChairSession(workspace, started(workspace).stored)
    with pytest.raises(InputFault, match="no options for 'thanking'"):
        session.clause_called("thanking")
    with pytest.raises(UsageFault, match="has no option '77'"):
        session.pick(session.clauses[0], ["77"])


def test_a_paper_is_the_next_revision_of_what_was_handed_out(workspace: Workspace) -> None:
    draft = hand_out(workspace, started(workspace, OURS))
    read, left_out = import_chair_text(workspace, "DT/24R1", draft.revised)
    assert (read.value.name, read.revised, left_out) == ("DT/24R1", draft.revised, "")
    assert named_chair_text(Index(workspace), "DT/24").value.frozen


def test_a_paper_of_a_document_that_is_here_takes_no_place_of_what_was_made_of_it(workspace: Workspace) -> None:
    draft = started(workspace, OURS)
    paper = draft.baseline.provisions
    read, _ = import_chair_text(workspace, "DT/24", paper)
    assert (read.value.name, read.revised) == ("DT/24R1", paper)
    assert import_chair_text(workspace, "DT/24", draft.revised).draft.value.name == "DT/24R2"
    assert named_chair_text(Index(workspace), "DT/24").revised == draft.revised


def test_of_a_new_document_somebody_must_say_on_which_text_it_is(workspace: Workspace) -> None:
    resolution = named_resolution(Index(workspace), "11")
    with pytest.raises(UsageFault, match="on which text in force is it"):
        import_chair_text(workspace, "DT/25", resolution.provisions)
    assert import_chair_text(workspace, "DT/25", resolution.provisions, resolution).draft.value.document == "DT/25"


def test_a_paper_holds_one_text(workspace: Workspace) -> None:
    text = named_resolution(Index(workspace), "11").provisions
    assert one_text("a.txt", [text]) == text
    for texts in ([], [text, text]):
        with pytest.raises(InputFault, match="a chair's text is one"):
            one_text("a.txt", texts)


def test_a_new_clause_of_a_paper_is_the_option_of_the_proposal_that_has_it(workspace: Workspace) -> None:
    draft = started(workspace)
    session = ChairSession(workspace, draft.stored)
    clause = next(one for one in session.clauses if one.follows is not None)
    session.pick(clause, [1])
    of_paper = (p.model_copy(update={"id": f"paper-{p.id}"}) for p in session.draft.revised)
    session.undo()
    read = import_chair_text(workspace, "DT/24", tuple(of_paper)).draft
    assert ChairSession(workspace, read.stored).standing(clause) == (1,)


def test_a_paper_that_cannot_be_saved_leaves_no_text_begun(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise WriteFault("the disk is full")

    resolution = named_resolution(Index(workspace), "11")
    monkeypatch.setattr("wtsaprep.services.comparing.new_chair_text.save_change", full)
    with pytest.raises(WriteFault):
        import_chair_text(workspace, "DT/25", resolution.provisions, resolution)
    assert Index(workspace).chair_text("DT/25") is None
