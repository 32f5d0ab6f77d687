"""Once we say who we are, drafts that bear XXX get our numbers; one act, which is taken back whole."""

from __future__ import annotations

from pathlib import Path

from support.practice import practice_copy
from wtsaprep.services.drafts.new_proposal import NewProposal, start_proposal
from wtsaprep.services.drafts.our_code import name_ourselves
from wtsaprep.services.sessions import all_done
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.find import named_resolution
from wtsaprep.store.index.index import Index


def test_drafts_get_our_numbers_and_undo_gives_all_back(tmp_path: Path) -> None:
    workspace = Workspace(practice_copy(tmp_path / "workspace"))
    for _ in range(2):
        start_proposal(workspace, NewProposal("MOD", named_resolution(Index(workspace), "11")))
    before = held(workspace)
    named = name_ourselves(workspace, "EGY")
    assert named.renumbered == (("XXX/XX/1", "EGY/XX/1"), ("XXX/XX/2", "EGY/XX/2"))
    assert [head.sources for head in Index(workspace).proposals if "EGY" in head.number] == [("EGY",), ("EGY",)]
    last = all_done.last_done(workspace)
    assert last is not None
    all_done.undo(workspace, last)
    assert held(workspace) == before


def test_a_number_that_is_taken_leaves_the_draft_as_it_is_and_says_so(tmp_path: Path) -> None:
    workspace = Workspace(practice_copy(tmp_path / "workspace"))
    resolution = named_resolution(Index(workspace), "11")
    start_proposal(workspace, NewProposal("MOD", resolution, "EGY"))
    start_proposal(workspace, NewProposal("MOD", resolution))
    named = name_ourselves(workspace, "EGY")
    assert named.renumbered == ()
    assert "EGY/XX" in named.left[0]


def held(workspace: Workspace) -> dict[str, bytes]:
    """All files of a workspace that are not derived."""
    return {
        str(path.relative_to(workspace.folder)): path.read_bytes()
        for path in workspace.folder.rglob("*.toml")
        if path.parent.name != "bases"
    }
