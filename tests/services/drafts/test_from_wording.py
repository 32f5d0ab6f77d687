"""Our own proposal from the wording of another one, and a reply to its authors."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.practice import practice_copy
from wtsaprep.comparison.columns import Compared
from wtsaprep.errors import UsageFault
from wtsaprep.services.comparing.comparison import compare_proposals
from wtsaprep.services.drafts.from_wording import start_from_wording, start_reply
from wtsaprep.services.ours.who_we_are import say_who_we_are
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.find import named_proposal, named_resolution
from wtsaprep.store.index.index import Index

THEIRS = "ARB/36A1/1"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """One that prepares for EGY."""
    made = Workspace(practice_copy(tmp_path / "workspace"))
    say_who_we_are(made, "EGY")
    return made


def test_ours_says_what_theirs_says_and_nothing_else_of_it(workspace: Workspace) -> None:
    theirs = named_proposal(Index(workspace), THEIRS).value
    ours = start_from_wording(workspace, THEIRS).value
    assert (ours.number, ours.sources, ours.amendments) == ("EGY/XX/1", ("EGY",), theirs.amendments)
    assert (ours.headline, ours.reasons, ours.cosignatories, ours.earlier_numbers) == ("", "", (), ())
    assert named_proposal(Index(workspace), THEIRS).value == theirs
    document = Index(workspace).contribution("EGY/XX")
    assert document is not None
    assert document.proposals == (ours.id,)


def test_a_reply_has_no_number_and_is_compared_with_nothing(workspace: Workspace) -> None:
    before = [entry.proposal.id for entry in compared(workspace)]
    reply = start_reply(workspace, THEIRS).value
    assert (reply.number, reply.reply_to) == ("", THEIRS)
    assert [entry.proposal.id for entry in compared(workspace)] == before
    assert Index(workspace).contribution("EGY/XX") is None


def test_what_has_no_wording_can_not_be_begun_with(workspace: Workspace) -> None:
    with pytest.raises(UsageFault, match="SUP PRD/XX/1 has no wording"):
        start_from_wording(workspace, "PRD/XX/1")


def compared(workspace: Workspace) -> tuple[Compared, ...]:
    index = Index(workspace)
    return compare_proposals(index, named_resolution(index, "11")).entries
