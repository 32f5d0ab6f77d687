"""What others tabled opens to be read; who wants to write is asked who we are, once, and offered what can be done."""

from __future__ import annotations

from pathlib import Path

from support.story import Story, play


def test_our_own_proposal_from_their_wording_and_who_we_are_is_asked_once(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        theirs = (story.workspace.proposals / "arb-res-11-b3dg.toml").read_bytes()
        await story.press("down", "enter", "n", "d")
        await story.sees("delete: ARB tabled it; Enter says what can be done with it")
        await story.press("enter")
        await story.sees("ARB/36A1/1: ARB tabled it", "our own proposal, from this wording", "a reply to its authors")
        await story.press("enter")
        await story.sees("Who are we?")
        await story.type("egypt")
        await story.sees("EGY     Egypt")
        await story.press("enter")
        await story.sees("MOD EGY/XX/1", "change 1 of 1")
        await story.press("n", "enter")
        await story.sees("recognizing a)", "editing")
        await story.press("escape", "m")
        await story.sees("my MOD: this proposal is ours; gn starts another one")
        await story.press("escape", "m")
        await story.sees("Our own proposal, beside ARB/36A1/1")
        await story.press("down", "enter")
        await story.sees("we have a draft on it already", "go on with MOD EGY/XX/1", "another MOD beside it")
        await story.press("down", "enter")
        await story.sees("MOD EGY/XX/2")
        assert (story.workspace.proposals / "arb-res-11-b3dg.toml").read_bytes() == theirs
        assert story.workspace.event().source == "EGY"

    play(tell, tmp_path, also_ours="")


def test_a_reply_to_its_authors(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("down", "enter", "n", "enter", "down", "down", "enter", "E", "G", "Y", "enter")
        await story.sees("change 1 of 1")
        await story.press("escape", "escape")
        await story.sees("a reply to ARB/36A1/1")

    play(tell, tmp_path, also_ours="")


def test_who_writes_for_them_says_so_once_and_writes(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("down", "enter", "n", "enter", "down", "down", "down")
        await story.sees("change it: we write for ARB, so it is ours")
        await story.press("enter")
        await story.sees("recognizing a)", "editing")
        await story.press("escape", "d")
        await story.sees("deleted")

    play(tell, tmp_path, also_ours="")


def test_who_says_it_later_is_named_then_and_the_drafts_with_them(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("m")
        await story.sees("Who are we?")
        await story.type("xxx")
        await story.sees("say it later; XXX stands for our code until then")
        await story.press("enter")
        await story.sees("MOD XXX/XX/1", "XXX stands for our code; gu in the library says who we are")
        await story.press("escape", "g", "u")
        await story.type("egy")
        await story.press("enter")
        await story.sees("we are EGY; XXX/XX/1 is now EGY/XX/1")

    play(tell, tmp_path, also_ours="")


def test_who_leaves_the_question_begins_nothing(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("m")
        await story.sees("Who are we?")
        await story.press("escape")
        await story.sees("Tabled on 1 resolution", "6 unread")
        assert "Ours" not in story.text()
        assert len(list(story.workspace.proposals.glob("*.toml"))) == 6

    play(tell, tmp_path, also_ours="")
