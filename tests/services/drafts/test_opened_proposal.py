"""A stored draft is opened on the text it was made on, and laid over that text as it was corrected for reading."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from wtsaprep.services.drafts.opened_proposal import on_text, stored_draft
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.find import named_proposal, named_resolution
from wtsaprep.store.index.index import Index


@pytest.fixture
def workspace(tmp_path: Path, shipped: Path) -> Workspace:
    """A copy of the shipped workspace whose text in force was corrected by hand."""
    workspace = Workspace(shutil.copytree(shipped, tmp_path / "workspace"))
    path = next(workspace.resolutions.iterdir())
    path.write_text(path.read_text("utf-8").replace("topics of interest", "topics of common interest"), "utf-8")
    return workspace


def test_it_is_opened_on_the_text_it_was_made_on(workspace: Workspace) -> None:
    index = Index(workspace)
    draft = stored_draft(index, named_proposal(index, "PRA/XX/1"))
    assert (draft.drifted, draft.lost) == (True, False)
    assert "topics of interest" in "\n".join(p.text for p in draft.revised)


def test_it_is_laid_over_the_corrected_text(workspace: Workspace) -> None:
    index = Index(workspace)
    text = named_resolution(index, "11")
    laid = on_text(index, stored_draft(index, named_proposal(index, "PRA/XX/1")), text)
    assert laid.baseline == text
    assert laid.proposal.value.baseline == text.baseline
    assert "topics of common interest" in "\n".join(p.text for p in laid.revised)


def test_it_is_laid_over_no_other_text_or_edition(workspace: Workspace) -> None:
    index = Index(workspace)
    draft = stored_draft(index, named_proposal(index, "PRA/XX/1"))
    for other in ({"number": "12"}, {"adopted": "Dubai, 2012"}):
        assert on_text(index, draft, named_resolution(index, "11").model_copy(update=other)) is draft
