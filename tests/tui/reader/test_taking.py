"""Taking from another's proposal on the screen, with who made its marks beneath them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from support.story import Story, play
from support.word_files import ARB, RCC, docx, gone, ins, p
from support.word_files import run as word_run

if TYPE_CHECKING:
    from support.command_line import Run


def brought(run_verb: Run, folder: Path) -> None:
    """A workspace of EGY with a proposal that two people marked."""
    workspace, file = folder / "workspace", folder / "a.docx"
    made = run_verb("init", workspace, "--event", "WTSA-24", "--place", "Cairo", "--year", "2024", "--source", "EGY")
    assert made.returncode == 0, made.stderr
    file.write_bytes(
        docx(
            p("MOD\tRCC/40A1/1"),
            p("RESOLUTION 5 (Rev. Geneva, 2022)"),
            p("On ports"),
            p("considering"),
            p(
                *(word_run("a)\tthat the ports report "), gone("often", ARB), ins("twice a year", RCC)),
                *(word_run(" to the pilots of all "), ins("large ", RCC), word_run("harbours;")),
            ),
            p("b)\tthe rest,"),
        )
    )
    done = run_verb("import", file, "--workspace", workspace)
    assert done.returncode == 0, done.stderr


def test_a_mark_is_taken_into_a_draft_that_is_begun_for_it_and_taken_back(run: Run, tmp_path: Path) -> None:
    brought(run, tmp_path)

    async def tell(story: Story) -> None:
        await story.press("j", "j", "enter", "n", "g", "w")
        await story.sees("[-often-] by ARB, 2024-10-01 00:00;", "RCC, 2024-10-05 09:30)")
        await story.press("g", "w", "T")
        await story.sees("What of considering a) do you take", "[-often-]{+twice a year+}", "the whole clause")
        await story.press("enter")
        await story.sees("considering a): taken into the new EGY/XX/1, unsaved; u takes it back")
        await story.press("T", "down", "enter")
        await story.sees("considering a): taken into EGY/XX/1, unsaved")
        await story.press("T", "enter")
        await story.sees("EGY/XX/1 says that already, or nearly so")
        await story.press("u")
        await story.sees("taken back in EGY/XX/1: take a mark in considering a) from RCC/40A1/1")
        await story.press("j", "T")
        await story.sees("RCC/40A1/1 changes nothing of this clause")
        await story.press("escape", "g", "g", "enter", "n")
        await story.sees("MOD EGY/XX/1", "unsaved", "change 1 of 1")
        await story.press("T")
        await story.sees("EGY/XX/1 is ours; what others propose can be taken into it")

    play(tell, tmp_path)
