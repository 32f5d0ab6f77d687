"""The main job from the keyboard: open, read, walk from change to change, edit, undo, redo, save, export."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import TextArea

from tui.story import Story, play
from wtsaprep.store.catalogue import Draft, find
from wtsaprep.tui.draft_screen import DraftScreen

SIZES = [(80, 24), (120, 40)]


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "120x40"])
def test_a_newcomer_drafts_and_exports(tmp_path: Path, size: tuple[int, int]) -> None:
    async def tell(story: Story) -> None:
        await story.sees("Documents (6)", "ARB/36A1")
        await story.press("enter")
        await story.sees("MOD ARB/36A1/1", "redline")
        await story.press("n")
        await story.sees("recognizing a)", "change 1 of 1")
        await story.press("j", "enter")
        await story.sees("recognizing b)", "editing")
        await story.type(" as seen")
        await story.sees("as seen")
        await story.press("escape")
        await story.sees("change 2 of 2", "unsaved")
        await story.press("u")
        await story.sees("taken back: edit recognizing b)")
        await story.press("ctrl+r")
        await story.sees("made again: edit recognizing b)")
        await story.press("s")
        await story.sees("saved:")
        await story.press("x")
        await story.sees("ITU takes Word")
        await story.press("enter")
        await story.sees("written:")

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(tmp_path))
        play(tell, tmp_path, size)
    assert "as seen" in (tmp_path / "arb-36a1-1.md").read_text(encoding="utf-8")
    from wtsaprep.store.workspace import Workspace

    draft = find(Workspace(tmp_path / "workspace"), "ARB/36A1/1")
    assert isinstance(draft, Draft)
    assert any(p.text.endswith("as seen") for p in draft.revised)


def test_a_new_proposal_from_a_text_in_force(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("slash")
        await story.type("Hammamet, 2016  rec")
        await story.press("enter", "m")
        await story.sees("MOD XXX/XX/1", "Resolution 11 (Hammamet, 2016)")

    play(tell, tmp_path)


def test_the_help_is_narrowed_by_typing_and_runs_what_is_chosen(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "question_mark")
        await story.sees("All keys")
        await story.type("clean text")
        await story.until(lambda: story.text().count("Show the text in force") == 1)
        assert "Go to the next change" not in story.text()
        await story.press("enter")
        await story.sees("clean")

    play(tell, tmp_path)


def test_a_key_that_can_not_act_says_why(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "u")
        await story.sees("undo: nothing was changed yet")
        await story.press("right_square_bracket")
        await story.sees("c next change")

    play(tell, tmp_path)


def test_brackets_in_texts_are_shown_as_they_are(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "n", "enter")
        await story.type(" [ARB-1] [bold]x")
        await story.press("escape")
        await story.sees("[ARB-1] [bold]x")

    play(tell, tmp_path)


def test_what_is_being_typed_is_kept_when_the_program_has_to_go(tmp_path: Path) -> None:
    async def lose(story: Story) -> None:
        await story.press("enter", "n", "enter")
        await story.type(" half a thought")
        await story.sees("a thought")
        story.app.keep_drafts()

    async def find_again(story: Story) -> None:
        await story.press("enter")
        await story.sees("A draft was kept", "a thought")
        await story.press("r", "n")
        await story.sees("unsaved", "a thought")
        await story.press("s")
        await story.sees("saved:")

    play(lose, tmp_path)
    assert list((tmp_path / "workspace" / "proposals").glob(".*.unsaved"))
    play(find_again, tmp_path)
    assert not list((tmp_path / "workspace" / "proposals").glob(".*.unsaved"))


def test_a_pasted_text_is_imported_with_its_questions_asked_on_screen(tmp_path: Path) -> None:
    head = "MOD\tEUR/40A1/2\nRESOLUTION 5 (Rev. Dubai, 2012Hammamet, 2016)\nGaps\n"
    text = f"{head}considering\nthat gaps remain,\nresolves\nto act.\n"
    (tmp_path / "pasted.txt").write_text(text, encoding="utf-8")

    async def tell(story: Story) -> None:
        await story.press("i")
        await story.sees("Which file?")
        await story.type(str(tmp_path / "pasted.txt"))
        await story.press("enter")
        await story.sees("1 of 1, line 2", "[-Dubai, 2012-]{+Hammamet, 2016+}")
        await story.press("enter")
        await story.sees("Imported")
        await story.press("escape")
        await story.sees("EUR/40A1/2", "Resolutions (2)")

    play(tell, tmp_path)


def test_what_cant_be_imported_is_listed_before_the_rest_is_written(tmp_path: Path) -> None:
    mod = "MOD\tEUR/40A1/2\nRESOLUTION 5 (Hammamet, 2016)\nGaps\nresolves\nto act[- now-]{+ soon+}.\n"
    sup = "SUP\tEUR/40A1/3\nRESOLUTION 99 (Hammamet, 2016)\nGone\n"
    (tmp_path / "pasted.txt").write_text(mod + sup, encoding="utf-8")

    async def tell(story: Story) -> None:
        await story.press("i")
        await story.sees("Which file?")
        await story.type(str(tmp_path / "pasted.txt"))
        await story.press("enter")
        await story.sees("Not all of it can be imported", "SUP EUR/40A1/3 is about resolution 99")
        assert not any("40a1" in path.read_text("utf-8").lower() for path in story.workspace.proposals.glob("*.toml"))
        await story.press("a")
        await story.sees("Imported", "left out:")
        await story.press("escape")
        await story.sees("EUR/40A1/2", "Resolutions (2)")

    play(tell, tmp_path)


def test_the_form_fills_reasons_and_cover_in_one_step(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "f")
        await story.sees("Headline", "Reasons")
        await story.type("Postal services")
        await story.press("tab")
        await story.type("They changed.")
        await story.press("escape")
        await story.press("G")
        await story.sees("Reasons: They changed.", "unsaved")
        await story.press("u")
        await story.sees("taken back: fill in the form")
        await story.press("ctrl+r", "s")
        await story.sees("saved:")

    play(tell, tmp_path)
    saved = next((tmp_path / "workspace" / "proposals").glob("arb-*.toml")).read_text(encoding="utf-8")
    assert 'headline = "Postal services"' in saved
    assert 'reasons = "They changed."' in saved


def test_a_bug_keeps_the_draft_and_prints_none_of_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(screen: DraftScreen) -> None:
        raise KeyError(screen.query_one(TextArea).text)

    async def tell(story: Story) -> None:
        await story.press("enter", "n", "enter")
        await story.type(" half a tale")
        await story.sees("a tale")
        await story.press("escape")

    monkeypatch.setattr(DraftScreen, "do_back", fail)
    with pytest.raises(KeyError):
        play(tell, tmp_path)
    (kept,) = (tmp_path / "workspace" / "proposals").glob(".*.unsaved")
    assert "half a tale" in kept.read_text(encoding="utf-8")
    printed = capsys.readouterr()
    assert "a bug (KeyError)" in printed.err
    assert "tale" not in printed.out + printed.err


def test_a_clause_taller_than_the_screen_is_read_to_its_end(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "n", "enter")
        await story.type(" and so on" * 30 + " END")
        await story.press("escape")
        for _ in range(12):
            await story.press("j")
            if "END" in story.text():
                break
        await story.sees("END")
        await story.press("j")
        await story.sees("b)  that the changes")

    play(tell, tmp_path, (40, 12))
