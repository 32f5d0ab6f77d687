"""Two languages of a text on the screen: imported, read in step, what a proposal asks, and the way back."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.parallel_texts import FOLDER, import_text, in_french
from support.story import Story, play


def test_a_second_language_is_imported_tied_and_read(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("i", f'"{FOLDER / "fr_11.txt"}', "enter")
        await story.sees("in French, beside it:", "clauses tied")
        await story.press("enter", "escape")
        await story.sees("  en fr")
        await story.press("down", "enter", *"jjjjj")
        await story.sees("Resolution 11 (Hammamet, 2016)")
        await story.press("g", "L")
        await story.sees("Parallel  Resolution 11 (Hammamet, 2016)", "English, French", "fr  ", "considering a)")
        await story.press("n")
        await story.sees("instructs ITU-T study groups", "- not in French", "gaps")
        await story.press("s")
        await story.sees("the workspace has this text in no further language")
        await story.press("escape")
        await story.sees("Resolution 11 (Hammamet, 2016)", "considering a)")

    play(tell, tmp_path)


def test_a_proposal_says_what_it_asks_and_signs_can_be_written(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        in_french(story.workspace.folder)
        await story.press("enter", "n", "g", "L")
        await story.sees("Parallel  MOD ARB/36A1/1", "(French: reword reconnaissant a))", "1 clause to be changed")
        await story.press("t")
        await story.sees("[-currency transfer", "{+digital")
        await story.press("c")
        await story.sees("reword reconnaissant a)")
        assert "qu'il est utile" not in story.text()

    play(tell, tmp_path)


@pytest.mark.parametrize("size", [(120, 40)])
def test_where_there_is_room_the_languages_stand_side_by_side(size: tuple[int, int], tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        in_french(story.workspace.folder)
        await story.press("down", "enter", "g", "L")
        await story.sees("Parallel")
        beside = [line.split() for line in story.text().splitlines() if "considering" in line and "considérant" in line]
        assert ["considering", "considérant"] in beside

    play(tell, tmp_path, size=size)


def test_without_another_language_it_is_said(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("down", "enter", "g", "L")
        await story.sees("is not here in another language")

    play(tell, tmp_path)


def test_a_tie_is_put_right_taken_back_and_made_again(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        in_french(story.workspace.folder)
        await story.press("down", "enter", "g", "L", "n")
        await story.sees("instructs ITU-T study groups", "- not in French")
        await story.press("D")
        await story.sees("it has no counterpart; e gives it one")
        await story.press("e")
        await story.sees("Which clause of the French text says the same as")
        await story.press('"charge', "enter")
        await story.sees("done: tie instructs ITU-T study groups", "u takes it back")
        await story.press("u")
        await story.sees("taken back: tie", "- not in French")
        await story.press("ctrl+r")
        await story.sees("done again: tie", "charge le Directeur")
        await story.press("D")
        await story.sees("done: mark instructs ITU-T study groups", "- not in French")

    play(tell, tmp_path)


def test_what_either_language_cites_is_followed_and_one_comes_back_to_the_place(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        french = (FOLDER / "fr_11.txt").read_text("utf-8")
        cites = french.replace("qu'il est utile", "que, selon la Résolution 88 (Rév. Hammamet, 2016), il est utile")
        for words in (cites, (FOLDER / "en.txt").read_text("utf-8")):
            import_text(story.workspace, words)
        story.read_again()
        await story.press("down", "enter", "g", "L", "g", "g", *"jjj")
        await story.press("g", "f")
        await story.sees("nothing is cited here")
        await story.press(*"jjjj", "g", "f")
        await story.sees("Cooperation on the time signals of harbours")
        await story.press("g", "o")
        await story.sees("Parallel  Resolution 11 (Hammamet, 2016)", "considering c)")

    play(tell, tmp_path)
