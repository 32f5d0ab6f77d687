"""The export screen writes what it shows, and what the verb writes in the same dialect."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.command_line import Run
from support.story import Story, play
from wtsaprep.errors import ExportFault
from wtsaprep.formats.markdown.dialect_names import DIALECTS, DialectName
from wtsaprep.services.papers.exporting import ExportedDocument, ExportForm, PlannedExport, exported

OURS = "ARB/36A1/1"


@pytest.mark.parametrize("marks", DIALECTS)
def test_the_screen_writes_what_the_verb_writes(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, marks: DialectName
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    by_verb = run("export", OURS, "--marks", marks).stdout

    async def tell(story: Story) -> None:
        await story.press("enter", "x")
        await story.sees(f"Export {OURS}")
        await story.press(*["tab"] * DIALECTS.index(marks))
        await story.sees(f"Dialect  {marks}")
        await story.press("enter")
        await story.sees("written:")

    play(tell, tmp_path)
    assert (tmp_path / "arb-36a1-1.md").read_text(encoding="utf-8") == by_verb


def test_a_dialect_that_refuses_the_document_does_not_stand_in_the_way_of_the_next_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refusing(plan: PlannedExport, form: ExportForm) -> ExportedDocument:
        if form.marks == DIALECTS[0]:
            raise ExportFault("this text would not come back")
        return exported(plan, form)

    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("wtsaprep.tui.forms.export_screen.exported", refusing)

    async def tell(story: Story) -> None:
        await story.press("enter", "x")
        await story.sees("this text would not come back")
        await story.press("tab")
        await story.sees("Tab changes the dialect")
        await story.press("enter")
        await story.sees("written:")

    play(tell, tmp_path)


def test_it_says_before_what_nothing_would_bring_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "arb-36a1-1.md").write_text("what somebody wrote", encoding="utf-8")

    async def tell(story: Story) -> None:
        await story.press("enter", "x")
        await story.sees("Enter writes over the file that is there")
        await story.press("backspace")
        await story.sees("Enter writes the file;")
        await story.press("d", "enter")
        await story.sees("written:")

    play(tell, tmp_path)
