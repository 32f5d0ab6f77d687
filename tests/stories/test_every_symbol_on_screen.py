"""Proposals of every symbol, and who signs them, from the keyboard at 80x24."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.story import Story, play
from wtsaprep.store.index.find import find_proposal
from wtsaprep.store.index.index import Index

RESOLUTION = ["down"]


def test_a_new_text_is_started_and_written(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("g", "n")
        await story.sees("Start a proposal", "ADD    a draft new resolution")
        await story.press("enter")
        await story.sees("ADD XXX/XX/1", "DRAFT NEW RESOLUTION [XXX-1]", "[to be completed]")
        await story.press("v")
        await story.sees("an ADD is a new text, which carries no marks")
        await story.press("j", "enter")
        await story.sees("as it will read")
        await story.type("Trust")
        await story.press("escape")
        await story.sees("unsaved", "Trust")
        await story.press("s")
        await story.sees("saved:")
        await story.press("x")
        await story.sees("Export XXX/XX/1")

    play(tell, tmp_path)


@pytest.mark.parametrize(
    ("typed", "title", "why"),
    [
        ("suppress the", "SUP XXX/XX/1", "a SUP changes no words; MOD does"),
        ("numbered", "NOC XXX/XX/1", "a NOC changes no words; MOD does"),
        ("without number", "NOC of XXX", "a NOC changes no words; MOD does"),
    ],
)
def test_what_a_symbol_forbids_says_why(tmp_path: Path, typed: str, title: str, why: str) -> None:
    async def tell(story: Story) -> None:
        await story.press(*RESOLUTION, "g", "n")
        await story.sees("suppress the resolution · Resolution 11")
        await story.type(typed)
        await story.press("enter")
        await story.sees(title, "RESOLUTION 11 (Rev. Hammamet, 2016)")
        await story.press("enter")
        await story.sees(why)

    play(tell, tmp_path)


def test_the_reasons_of_a_suppression_are_edited(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press(*RESOLUTION, *["down"] * 4, "enter")
        await story.sees("SUP PRD/XX/1")
        await story.press("G", "enter")
        await story.sees("Headline")

    play(tell, tmp_path)


def test_a_missing_reason_is_said_before_the_export(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press(*RESOLUTION, "g", "n", *"suppress the", "enter")
        await story.sees("SUP XXX/XX/1")
        await story.press("x")
        await story.sees("XXX/XX/1: a SUP must give its reasons; there are none")

    play(tell, tmp_path)


def test_each_change_of_the_table_of_cosignatories_is_a_step(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        settings = story.workspace.folder / "wtsaprep.toml"
        settings.write_text(settings.read_text(encoding="utf-8") + "cosignatories_needed = 2\n", encoding="utf-8")
        await story.press("enter", "g", "c")
        await story.sees("0 of 2 signed: 2 more needed")
        await story.press("s")
        await story.sees("the table is empty; a adds an administration")
        await story.press("a")
        await story.type("EGY, 2024-05-01, a@b.eg")
        await story.press("enter", "s")
        await story.sees("EGY  signed  2024-05-01  a@b.eg", "1 of 2 signed: 1 more needed")
        await story.press("a")
        await story.type("JOR")
        await story.press("enter", "o")
        await story.sees("JOR  objects", "1 objects")
        await story.press("r", "enter")
        await story.type(", 2024-06-02")
        await story.press("enter")
        await story.sees("JOR  reservation  2024-06-02")
        await story.press("a", *"OMA", "enter")
        await story.sees("OMA  pending")
        await story.press("d")
        await story.until(lambda: "OMA" not in story.text())
        await story.press("a", *"half", "escape")
        await story.until(lambda: "half" not in story.text())
        await story.press("p", "escape")
        await story.sees("unsaved", "MOD ARB/36A1/1")
        await story.press("u")
        await story.sees("taken back: co-signatories")
        await story.press("ctrl+r", "f")
        await story.sees("Co-signatories (F2): 1 of 2 signed, 1 pending: 1 more needed")
        await story.press("f2", "j", "s", "escape")
        await story.sees("Co-signatories (F2): 2 of 2 signed: enough")
        await story.press("escape", "s")
        await story.sees("saved:")
        found = find_proposal(Index(story.workspace), "ARB/36A1/1")
        assert found is not None
        rows = [(one.administration, one.status, one.date) for one in found.value.cosignatories]
        assert rows == [("EGY", "signed", "2024-05-01"), ("JOR", "signed", "2024-06-02")]

    play(tell, tmp_path)
