"""Brackets from the keyboard: a clause bracketed, alternatives written, listed, attributed and settled."""

from __future__ import annotations

from pathlib import Path

from support.story import Story, play

ALTERNATIVES = ["enter", "n", "j", "enter", *"[may][should]", "escape"]
"""The proposal opened, and two alternatives written at the end of recognizing b)."""


def test_b_brackets_a_clause_and_takes_the_brackets_off(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "n", "b")
        await story.sees("recognizing a): put into brackets; u takes it back", "[the cooperation")
        await story.press("j")
        await story.sees("recognizing b)   1 change   1 bracket open")
        await story.press("k", "b")
        await story.sees("recognizing a): brackets taken off")
        await story.press("j")
        await story.until(lambda: "bracket open" not in story.text())
        await story.press("u", "k")
        await story.sees("1 bracket open", "[the cooperation")

    play(tell, tmp_path)


def test_from_bracket_to_bracket(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "n", "b", "G", "b", "g", "g")
        await story.press("right_square_bracket", "b")
        await story.sees("recognizing a)   change 1 of 2   2 brackets open")
        await story.press("right_square_bracket", "b", "right_square_bracket", "b")
        await story.sees("no open bracket further on")
        await story.press("left_square_bracket", "b")
        await story.sees("recognizing a)   change 1 of 2   2 brackets open")

    play(tell, tmp_path)


def test_the_list_names_them_and_a_number_is_no_bracket(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "B")
        await story.sees("no bracket is open")
        await story.press("k")
        await story.sees("keep: no bracket is open")
        await story.press("escape", "n", "j", "enter", *"[may][should]in[ARB-1]", "escape", "B")
        await story.sees("recognizing b)  -  [may]", "recognizing b)  -  [should]", "bracket 1 of 2")
        assert "[ARB-1]" in story.text()
        await story.press("escape", "g", "g", "B", "down", "enter")
        await story.sees("recognizing b)   change 2 of 2   ! 1   2 brackets open")

    play(tell, tmp_path)


def test_words_are_kept_dropped_and_chosen_each_a_step_back(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press(*ALTERNATIVES, "B", "c")
        await story.sees("chosen, the others are gone; u takes it back", "may")
        await story.until(lambda: "[" not in story.text())
        await story.press("u")
        await story.sees("[may]", "[should]")
        await story.press("down", "d")
        await story.sees("words dropped", "[may]")
        await story.until(lambda: "[should]" not in story.text())
        await story.press("k")
        await story.sees("words kept, signs gone", "may")
        await story.press("u", "u", "ctrl+r")
        await story.sees("made again: drop words of a bracket")

    play(tell, tmp_path)


def test_who_wants_a_bracket_is_noted_as_sources_and_saved_outside_of_the_text(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press(*ALTERNATIVES, "B", "down", "a", *"A.Person", "enter")
        await story.sees("A.PERSON is no code of a source")
        await story.press("escape", "a", *"rcc", "space", *"eur", "enter")
        await story.sees("noted; u takes it back", "RCC EUR  [should]")
        await story.press("up", "k")
        await story.sees("RCC EUR  [should]")
        await story.press("escape", "s")
        await story.sees("saved:")

    play(tell, tmp_path)
    stored = next((tmp_path / "workspace" / "proposals").glob("arb-*.toml")).read_text()
    assert 'words = "should"\nsources = ["RCC", "EUR"]' in stored
