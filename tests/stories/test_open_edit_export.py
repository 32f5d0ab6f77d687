"""The main job from the keyboard: open, read, walk from change to change, edit, undo, redo, save, export."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import TextArea

from support.story import Story, play
from support.word_files import both, docx, p
from wtsaprep.services.comparing.named_text import open_named
from wtsaprep.services.drafts.opened_proposal import StoredDraft
from wtsaprep.store.index.index import Index
from wtsaprep.store.journal.draft_journal import read_journal
from wtsaprep.tui.reader.editor_screen import EditorScreen

SIZES = [(80, 24), (120, 40)]


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "120x40"])
def test_a_newcomer_drafts_and_exports(tmp_path: Path, size: tuple[int, int]) -> None:
    async def tell(story: Story) -> None:
        await story.sees("Tabled on 1 resolution", "ARB/36A1")
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
        await story.sees("Word: tracked changes, as ITU takes it")
        await story.press("enter")
        await story.sees("written:")

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(tmp_path))
        play(tell, tmp_path, size)
    _, accepted = both((tmp_path / "T22-WTSA.24-C-0036!A1!MSW-E.docx").read_bytes())
    assert any("as seen" in line for line in accepted)
    from wtsaprep.store.folders.workspace import Workspace

    draft = open_named(Index(Workspace(tmp_path / "workspace")), "ARB/36A1/1")
    assert isinstance(draft, StoredDraft)
    assert any(" as seen" in p.text for p in draft.revised)


def test_a_new_proposal_from_a_text_in_force(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("slash")
        await story.type("Resolution 11")
        await story.sees("search: Resolution 11", "› MOD ARB/36A1/1")
        await story.press("down")
        await story.sees("› 11  Collaboration")
        await story.press("enter")
        await story.sees("Resolution 11 (Hammamet, 2016)", "in force", "m my MOD")
        await story.press("m")
        await story.sees("MOD XXX/XX/1", "Resolution 11 (Hammamet, 2016)")
        await story.sees("XXX stands for our code; gu in the library says who we are")
        await story.press("f")
        await story.sees("gu in the library puts your code in the place of XXX")

    play(tell, tmp_path)


def test_the_help_is_narrowed_by_typing_and_runs_what_is_chosen(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "question_mark")
        await story.sees("All keys")
        await story.type("clean text")
        await story.until(lambda: story.text().count("Show text in force") == 1)
        assert "Go to the next change" not in story.text()
        await story.press("enter")
        await story.sees("clean")

    play(tell, tmp_path)


def test_a_key_that_can_not_act_says_why(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "u")
        await story.sees("undo: nothing was changed yet")
        await story.press("right_square_bracket")
        await story.sees("c next")

    play(tell, tmp_path)


def test_brackets_in_texts_are_shown_as_they_are(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "n", "enter")
        await story.type(" [ARB-1] [bold]x")
        await story.press("escape")
        await story.sees("[ARB-1] [bold]x")

    play(tell, tmp_path)


def test_a_pasted_text_is_imported_with_its_questions_asked_on_screen(tmp_path: Path) -> None:
    head = "MOD\tEUR/40A1/2\nRESOLUTION 5 (Rev. Dubai, 2012Hammamet, 2016)\nGaps\n"
    text = f"{head}considering\nthat services and improvedenhanced use remain,\nresolves\nto act.\n"
    (tmp_path / "pasted.txt").write_text(text, encoding="utf-8")

    async def tell(story: Story) -> None:
        await story.press("i")
        await story.sees("path of a file, or paste a text")
        await story.type(str(tmp_path / "pasted.txt"))
        await story.press("enter")
        await story.sees("question 1 of 1", "line 5", "“improvedenhanced” is no word")
        await story.press("enter")
        await story.sees("Imported", "[-Dubai, 2012-]{+Hammamet, 2016+}")
        await story.press("escape")
        await story.sees("Tabled on 2 resolutions", "EUR")
        await story.press("i")
        await story.sees("path of a file, or paste a text")
        await story.type(str(tmp_path / "pasted.txt"))
        await story.press("enter")
        await story.sees("question 1 of 1", "line 5", "is not in the text in force")
        await story.press("enter")
        await story.sees("Nothing of it is new")

    play(tell, tmp_path)
    saved = next((tmp_path / "workspace" / "proposals").glob("eur-*.toml")).read_text(encoding="utf-8")
    assert "that services and enhanced use remain," in saved


def test_each_key_of_an_import_is_in_the_last_row_and_complains_of_nothing(tmp_path: Path) -> None:
    head = "MOD\tEUR/40A1/2\nRESOLUTION 5 (Rev. Dubai, 2012Hammamet, 2016)\nGaps\n"
    clause = "that mobile telephonydigital services and improvedenhanced use remain,"
    text = f"{head}considering\n{clause}\nresolves\nto act.\n"
    (tmp_path / "pasted.txt").write_text(text, encoding="utf-8")

    async def tell(story: Story) -> None:
        await story.press("i")
        await story.sees("path of a file, or paste a text", "Enter read it", "Esc back")
        await story.type("/nowhere")
        await story.press("enter")
        await story.sees("no such file")
        await story.press("ctrl+u")
        await story.type(str(tmp_path / "pasted.txt"))
        await story.press("enter")
        await story.sees(
            "question 1 of 2",
            "telephonydigital",
            "Enter take it  1-9 choose  n leave the words  a all  Esc back",
        )
        await story.press("n")
        await story.sees("question 2 of 2", "improvedenhanced", "Enter take it")
        await story.press("escape")
        await story.sees("question 1 of 2", "Enter take it")
        await story.press("e")
        await story.sees("the words that were deleted")
        await story.type("wrong")
        await story.press("enter")
        await story.type("digital")
        await story.press("enter")
        await story.sees("does not end with 'wrong'")
        await story.press("end", "ctrl+u")
        await story.type("telephony")
        await story.press("enter")
        await story.sees("the words that were inserted")
        await story.press("end", "ctrl+u")
        await story.type("digital")
        await story.press("enter")
        await story.sees("question 2 of 2", "Enter take it")
        await story.press("a")
        await story.sees("Imported")

    play(tell, tmp_path)
    saved = next((tmp_path / "workspace" / "proposals").glob("eur-*.toml")).read_text(encoding="utf-8")
    assert "mobile digital services and enhanced use remain" in saved


def test_what_cant_be_imported_is_listed_before_the_rest_is_written(tmp_path: Path) -> None:
    mod = "MOD\tEUR/40A1/2\nRESOLUTION 5 (Hammamet, 2016)\nGaps\nresolves\nto act[- now-]{+ soon+}.\n"
    sup = "SUP\tEUR/40A1/3\nRESOLUTION 99 (Hammamet, 2016)\nGone\n"
    (tmp_path / "pasted.txt").write_text(mod + sup, encoding="utf-8")

    async def tell(story: Story) -> None:
        await story.press("i")
        await story.sees("path of a file, or paste a text")
        await story.type(str(tmp_path / "pasted.txt"))
        await story.press("enter")
        await story.sees("Not all of it can be imported", "SUP EUR/40A1/3 is about resolution 99")
        assert not any("40a1" in path.read_text("utf-8").lower() for path in story.workspace.proposals.glob("*.toml"))
        await story.press("r")
        await story.sees("Imported", "left out:")
        await story.press("escape")
        await story.sees("Tabled on 2 resolutions", "EUR")

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
    def fail(screen: EditorScreen) -> None:
        raise KeyError(screen.query_one(TextArea).text)

    async def tell(story: Story) -> None:
        await story.press("enter", "n", "enter")
        await story.type(" half a tale")
        await story.sees("a tale")
        await story.press("escape")

    monkeypatch.setattr(EditorScreen, "leave", fail)
    with pytest.raises(KeyError):
        play(tell, tmp_path)
    (journal,) = (tmp_path / "state" / "wtsaprep" / "journals").iterdir()
    (told,) = read_journal(journal).typed.values()
    assert told.endswith("half a tale")
    printed = capsys.readouterr()
    assert "a bug (KeyError)" in printed.err
    assert str(journal) in "".join(printed.err.split("\n"))
    assert "tale" not in printed.out + printed.err


def test_a_clause_taller_than_the_screen_is_read_to_its_end(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "n", "enter")
        await story.type(" and so on" * 30 + " END")
        await story.press("escape")
        for _ in range(12):
            await story.press("j")
            await story.settles()
            if "END" in story.text():
                break
        await story.sees("END")
        await story.press("j")
        await story.sees("b)  that the changes")

    play(tell, tmp_path, (40, 12))


def test_clauses_are_written_one_after_the_other_moved_and_deleted(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "end", "S")
        await story.type("invites Member States")
        await story.press("enter")
        await story.type("to take part")
        await story.press("enter")
        await story.type("to contribute in kind")
        await story.press("escape")
        await story.sees("1   to take part;", "2   to contribute in kind.")
        await story.press("greater_than_sign")
        await story.sees("1.1 to contribute in kind.", "to take part:", "one level deeper")
        await story.press("K")
        await story.sees("1   to contribute in kind;", "2   to take part.")
        await story.press("3", "u")
        await story.press("j", "d")
        await story.sees("deleted, and nothing is left under invites Member")
        await story.press("r")
        await story.sees("is new, so there is nothing to restore")

    play(tell, tmp_path)


def test_what_was_taken_back_is_under_the_cursor(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "n", "j", "d", "g", "g", "u")
        await story.sees("taken back: delete recognizing b)", "›  b)  that the changes in postal")
        await story.press("g", "g", "ctrl+r")
        await story.sees("made again", "›┃ b)  that the changes in postal")

    play(tell, tmp_path)


def test_a_footnote_is_ended_by_enter_and_leads_back_to_the_clause_that_calls_it(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "n", "j", "e", "f2")
        await story.sees("a footnote; Enter ends it")
        await story.type("of the Union")
        await story.press("enter")
        await story.sees("›┃ b)  that the changes in postal", "organizations,[^1]", "recognizing b)   ")
        await story.press("end", "a")
        await story.type("to report")
        await story.press("escape")
        await story.sees("3   to report.")
        lines = [line for line in story.lines() if "to report" in line or "of the Union" in line]
        assert lines[-2:] == ["›┃ 3   to report.", " ┃ [^1] of the Union"]

    play(tell, tmp_path)


def test_the_last_key_goes_to_the_end_of_the_library(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("G")
        await story.sees("›   MOD PRE/XX/1")
        await story.press("g", "g")
        await story.sees("› MOD ARB/36A1/1")

    play(tell, tmp_path)


def test_enter_in_the_middle_splits_and_plus_joins(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "n", "e", *["up"] * 9, "home", *["right"] * 15, "enter", "escape")
        await story.sees("a)  the cooperation;", "(split from recognizing a) that has existed")
        await story.press("k", "plus")
        await story.sees("joined with the next; u takes it back", "the cooperation that has existed")

    play(tell, tmp_path)


def test_words_are_replaced_where_they_are_marked(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "R")
        await story.type("joint")
        await story.sees("[x]", "[-joint-]")
        await story.press("enter")
        await story.type("common")
        await story.sees("[-joint-]{+common+}")
        await story.press("enter", "space")
        await story.sees("[ ]")
        await story.press("enter")
        await story.sees("unsaved")
        await story.press("u")
        await story.sees("taken back: replace joint by common")

    play(tell, tmp_path)


def test_a_clause_of_another_proposal_is_pasted_with_its_source(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("j", "j", "enter", "n", "y")
        await story.sees("copied; P puts it into a draft")
        await story.press("escape", "g", "g", "enter", "n", "P")
        await story.sees("copied from PRA/XX/1", "pasted")

    play(tell, tmp_path)


def test_one_mark_is_taken_back(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "n", "z")
        await story.sees("taken back; u takes it back", "currency\n       transfer by mobile telephony;")

    play(tell, tmp_path)


def test_the_command_line_does_what_keys_do(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "n", "colon")
        await story.type("2 move-d")
        await story.sees("move-down")
        await story.press("enter")
        await story.sees("moved down", "u takes it back")

    play(tell, tmp_path)


def test_a_word_file_is_summed_up_looked_at_and_imported(tmp_path: Path) -> None:
    raw = docx(
        p("MOD\tRCC/40A1/1"),
        p("RESOLUTION 5 (Rev. Geneva, 2022)"),
        p("Gaps"),
        p("considering"),
        p("that gaps [-remain-]{+are closed+},", "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"),
    )
    (tmp_path / "a.docx").write_bytes(raw)

    async def tell(story: Story) -> None:
        await story.press("i")
        await story.sees("path of a file, or paste a text")
        await story.type(str(tmp_path / "a.docx"))
        await story.press("enter")
        await story.sees("MOD RCC/40A1/1", "4 clauses, 1 changed, by ARB", "paragraph 5: an equation")
        await story.press("j", "j", "j", "enter")
        await story.sees("not imported", "that gaps", "paragraph 5", "MOD RCC/40A1/1")
        await story.press("v")
        await story.sees("clean, not imported")
        await story.press("escape")
        await story.sees("Enter imports what was understood")
        await story.press("k", "k", "k", "enter")
        await story.sees("Not all of it can be imported")
        await story.press("r")
        await story.sees("Imported")
        await story.press("escape")
        await story.sees("Tabled on 2 resolutions", "RCC")

    play(tell, tmp_path)


def test_tab_completes_the_path_of_a_file(tmp_path: Path) -> None:
    for name in ("arb 1.docx", "arb 2.docx", "rcc.docx"):
        (tmp_path / name).write_bytes(docx(p(f"In {name}.")))

    async def tell(story: Story) -> None:
        await story.press("i")
        await story.sees("path of a file, or paste a text")
        await story.type(str(tmp_path / "a"))
        await story.press("tab")
        await story.sees(f"{tmp_path.name}/arb ")
        await story.press("tab")
        await story.sees("arb 1.docx  arb 2.docx")
        await story.press("2", "tab", "enter")
        await story.sees("Look at the file as it stands")
        assert "arb 2.docx" in story.text()

    play(tell, tmp_path)


def test_enter_in_the_search_goes_to_the_first_hit(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "slash", *"exper", "enter")
        await story.sees("resolves")
        await story.until(lambda: "editing" not in story.text())

    play(tell, tmp_path)


def test_a_cover_is_seen_whole_before_it_is_left_out(tmp_path: Path) -> None:
    cover = "Harbour Assembly\nAgenda of the third day\nContact: A. Person\n\n"
    text = "MOD\tEUR/40A1/2\nRESOLUTION 5 (Hammamet, 2016)\nGaps\nresolves\nto act[- now-]{+ soon+}.\n"
    (tmp_path / "pasted.txt").write_text(cover + text, encoding="utf-8")

    async def tell(story: Story) -> None:
        await story.press("i")
        await story.type(str(tmp_path / "pasted.txt"))
        await story.press("enter")
        await story.sees("Enter imports what was understood", "MOD EUR/40A1/2", "lines 1-4: cover matter")
        assert not any("40a1" in path.read_text("utf-8").lower() for path in story.workspace.proposals.glob("*.toml"))
        await story.press("j", "j", "enter")
        await story.sees("›    1  Harbour Assembly", "›    2  Agenda of the third day", "MOD␉EUR/40A1/2")
        await story.press("escape")
        await story.sees("Enter imports what was understood")
        await story.press("enter")
        await story.sees("Imported", "lines 1-4: cover matter")

    play(tell, tmp_path)
