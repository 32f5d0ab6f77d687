"""All editions of a text side by side at 80x24, from the library, the reader and the comparison."""

from __future__ import annotations

from pathlib import Path

from support.four_editions import four_editions
from support.other_edition import other_edition
from support.story import Story, play
from wtsaprep.cli.main import main
from wtsaprep.model.provision import Provision
from wtsaprep.model.resolution import Resolution
from wtsaprep.store.folders.workspace import Stored

RESOLUTION = ["down"]


def test_one_edition_has_none_beside_it(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press(*RESOLUTION, "g", "e")
        await story.sees("there is one edition of Resolution 11 here")

    play(tell, tmp_path)


def test_the_clauses_that_an_edition_changed_are_shown_with_their_words(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        other_edition(story.workspace.folder)
        story.read_again()
        await story.press(*RESOLUTION, "g", "e")
        await story.sees("Editions  11", "2 editions", "Hammamet, 2016", "Geneva, 2022", "changed in Geneva, 2022")
        await story.press("G", "n")
        await story.sees("no further clause was changed")
        await story.press("c")
        await story.sees("only changed")
        await story.press("escape")
        await story.sees("Ours")

    play(tell, tmp_path)


def test_it_is_opened_at_the_clause_that_was_read(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        other_edition(story.workspace.folder)
        story.read_again()
        await story.press(*RESOLUTION, "enter", "G", "g", "e")
        await story.sees("Editions  11")
        assert "Hammamet, 2016" in story.text()
        await story.press("escape", "escape", "equals_sign", "g", "e")
        await story.sees("Editions  11")

    play(tell, tmp_path)


def test_it_begins_at_the_clause_and_not_at_what_bears_its_letter_now(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        other_edition(story.workspace.folder)
        later = next(story.workspace.resolutions.glob("*geneva*"))
        stored = story.workspace.load(Resolution, later)
        text = stored.value
        at = next(at for at, p in enumerate(text.provisions) if p.text.startswith("to consult with UPU"))
        new = Provision(id="new-1", text="to begin with something that no edition had;")
        provisions = (*text.provisions[: at - 1], new, *text.provisions[at - 1 :])
        story.workspace.save(Stored(text.model_copy(update={"provisions": provisions}), later, stored.stamp))
        story.read_again()
        await story.press(*RESOLUTION, "enter", "slash", '"consult with UPU', "enter")
        await story.sees("Resolution 11 (Hammamet, 2016)")
        await story.press("g", "e")
        await story.sees("Editions  11", "to consult with UPU")

    play(tell, tmp_path)


def test_as_many_columns_as_can_be_read_and_the_cursor_goes_through_them(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        for text in four_editions():
            story.workspace.save(story.workspace.new_resolution(text))
        story.read_again()
        await story.press("G", "g", "e")
        await story.sees("2 of 4 editions  ‹ 2 more", "Cape, 2016", "›Delta, 2022", "→ moved", "× gone")
        await story.press("h", "h")
        await story.sees("2 of 4 editions", "›Bay, 2012", "+ split off considering b)")
        assert "in a book." not in story.text()
        await story.press("slash", *"in a book", "enter")
        await story.sees("1 of 2")
        await story.press("v", "h", "n", "p")
        await story.sees("›Lake Town, 2008")
        await story.press("g", "g", "enter")
        await story.sees("Resolution 73 (Lake Town, 2008)")
        await story.press("escape")
        await story.sees("›Lake Town, 2008")

    play(tell, tmp_path)


def test_others_are_not_told_that_a_draft_of_ours_struck_what_is_gone(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        for text in four_editions():
            story.workspace.save(story.workspace.new_resolution(text))
        at = ("--workspace", str(story.workspace.folder))
        assert main(["new", "MOD", "73@cape-2016", "--source", "ARB", *at]) == 0
        assert main(["edit", "ARB/XX/1", "considering b)", "delete", *at]) == 0
        story.read_again()
        await story.press("G", "g", "e")
        await story.sees("gone, as MOD ARB/XX/1 wanted")
        await story.press("f8")
        await story.settles()
        assert "× gone" in story.text()
        assert "ARB/XX/1" not in story.text()

    play(tell, tmp_path)
