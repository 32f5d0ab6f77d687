"""The papers of a session are written beside what others have there, and in place of what is ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.practice import practice_copy
from wtsaprep.model.resolution import Resolution
from wtsaprep.services.comparing.new_chair_text import start_chair_text
from wtsaprep.services.papers.session_papers import write_session_papers
from wtsaprep.store.folders.workspace import Workspace

NAMES = ("dt-24-record.docx", "dt-24-record.md", "dt-24-agreed.docx", "dt-24-agreed.md")


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    practice_copy(tmp_path / "workspace")
    found = Workspace(tmp_path / "workspace")
    resolution = found.load(Resolution, next(found.resolutions.glob("*.toml"))).value
    start_chair_text(found, "DT/24", resolution, taking="ARB/36A1/1")
    return found


def test_what_we_wrote_is_written_again_and_what_others_wrote_stays(workspace: Workspace, tmp_path: Path) -> None:
    assert write_session_papers(workspace, "DT/24", tmp_path) == NAMES
    assert write_session_papers(workspace, "DT/24", tmp_path) == NAMES
    (tmp_path / "dt-24-record.md").write_text("notes of a colleague", encoding="utf-8")
    beside = (NAMES[0], "dt-24-record-2.md", *NAMES[2:])
    assert write_session_papers(workspace, "DT/24", tmp_path) == beside
    assert (tmp_path / "dt-24-record.md").read_text(encoding="utf-8") == "notes of a colleague"
