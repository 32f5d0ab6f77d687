"""The export screen writes what it shows, and what the verb writes in the same dialect."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.command_line import Run
from support.printers import put_office
from support.story import Story, play
from support.word_files import ARB, RCC, docx, gone, ins, p
from support.word_files import run as word_run
from wtsaprep.errors import ExportFault
from wtsaprep.formats.markdown.dialect_names import DIALECTS, DialectName
from wtsaprep.services.papers.export_forms import ExportedDocument, ExportForm
from wtsaprep.services.papers.exporting import PlannedExport, exported

OURS = "ARB/36A1/1"
NAME = "T22-WTSA.24-C-0036!A1!MSW-E.docx"
"""What ITU calls the document that it is in."""


def test_two_keys_lead_from_a_text_to_the_word_file_of_it(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "verb").mkdir()
    run("export", OURS, "-o", tmp_path / "verb" / NAME)

    async def tell(story: Story) -> None:
        await story.press("enter", "x")
        await story.sees("Word: tracked changes, as ITU takes it", NAME, "[-Hammamet, 2016-]{+New Delhi, 2024+}")
        await story.press("enter")
        await story.sees("written:", f"scp 'ana@10.0.0.1:{NAME}' .")

    play(tell, tmp_path, SSH_CONNECTION="10.0.0.9 5000 10.0.0.1 22", USER="ana")
    assert (tmp_path / NAME).read_bytes() == (tmp_path / "verb" / NAME).read_bytes()


def test_each_form_has_its_name_unless_somebody_gave_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))

    async def tell(story: Story) -> None:
        await story.press("enter", "x")
        await story.sees(NAME)
        await story.press("tab")
        await story.sees("Markdown, review:", "arb-36a1-1.md")
        await story.press("backspace", "backspace", "tab")
        await story.sees("Markdown, gfm:", "arb-36a1-1.")
        await story.press("escape")
        await story.press("escape", "q")
        await story.until(lambda: story.app._exit, "the program to end")

    play(tell, tmp_path)


@pytest.mark.parametrize("marks", DIALECTS)
def test_the_screen_writes_what_the_verb_writes(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, marks: DialectName
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    by_verb = run("export", OURS, "--marks", marks).stdout

    async def tell(story: Story) -> None:
        await story.press("enter", "x")
        await story.sees(f"Export {OURS}")
        await story.press(*["tab"] * (DIALECTS.index(marks) + 1))
        await story.sees(f"{marks}:")
        await story.press("enter")
        await story.sees("written:")

    play(tell, tmp_path)
    assert (tmp_path / "arb-36a1-1.md").read_text(encoding="utf-8") == by_verb


def test_a_dialect_that_refuses_the_document_does_not_stand_in_the_way_of_the_next_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refusing(plan: PlannedExport, form: ExportForm) -> ExportedDocument:
        if form.to == "word":
            raise ExportFault("this text would not come back")
        return exported(plan, form)

    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("wtsaprep.tui.forms.export_screen.exported", refusing)

    async def tell(story: Story) -> None:
        await story.press("enter", "x")
        await story.sees("this text would not come back")
        await story.press("tab")
        await story.sees("Up Down go through the document")
        await story.press("enter")
        await story.sees("written:")

    play(tell, tmp_path)


def test_a_file_that_others_made_is_written_over_only_if_that_is_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    theirs, ours = tmp_path / NAME, tmp_path / NAME.replace(".docx", "-2.docx")
    theirs.write_text("what somebody wrote", encoding="utf-8")

    async def tell(story: Story) -> None:
        await story.press("enter", "x")
        await story.sees("A file that others made is there; Enter asks")
        await story.press("enter")
        await story.sees(
            "this file was made, or saved since", f"1  leave it, and write {ours.name}", "2  write over it"
        )
        await story.press("escape")
        await story.sees("nothing was written")
        await story.press("enter")
        await story.sees("1  leave it")
        await story.press("escape", "enter", "1")  # Typed ahead, as on a slow line.
        await story.sees("written:", ours.name)
        assert (theirs.read_text(encoding="utf-8"), ours.exists()) == ("what somebody wrote", True)
        ours.write_text("what somebody wrote since", encoding="utf-8")
        await story.press("enter", "2")
        await story.sees("written:")
        assert ours.read_bytes().startswith(b"PK")

    play(tell, tmp_path)


def test_one_key_leaves_out_who_made_the_marks(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))

    async def tell(story: Story) -> None:
        marked = p(word_run("a)\tthat ports report "), gone("often", ARB), ins("twice a year", RCC), word_run(";"))
        texts = ("MOD\tARB/50/1", "RESOLUTION 5 (Rev. Geneva, 2022)", "On a study", "considering")
        (tmp_path / "a.docx").write_bytes(docx(*map(p, texts), marked, p("b)\tthe rest,")))
        done = run("import", tmp_path / "a.docx", "--workspace", story.workspace.folder)
        assert done.returncode == 0, done.stderr
        story.read_again()
        await story.press("slash", '"MOD ARB/50/1', "enter", "x")
        await story.sees("Export ARB/50/1")
        await story.sees("The marks name ARB, RCC; F6 leaves the names out")
        await story.press("tab", "f6")
        await story.sees("marks in review name nobody")
        await story.press(*["tab"] * DIALECTS.index("pandoc"))
        await story.sees("The marks name ARB, RCC; F6 leaves the names out")
        await story.press("f6")
        await story.sees("the marks do not name ARB, RCC")
        await story.press("enter")
        await story.sees("written:")

    play(tell, tmp_path)
    here = ("--workspace", tmp_path / "workspace")
    written = (tmp_path / "arb-50-1.md").read_text(encoding="utf-8")
    assert written == run("export", "ARB/50/1", "--marks", "pandoc", "--no-authors", *here).stdout
    assert "RCC" in run("export", "ARB/50/1", "--marks", "pandoc", *here).stdout


def test_it_says_that_the_text_in_force_was_corrected_since(run: Run, tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        path = story.workspace.resolutions / "resolution-11-hammamet-2016.toml"
        text = path.read_text("utf-8")
        path.write_text(text.replace("encourage and assist", "encourage and to assist"), "utf-8")
        await story.press("x")
        await story.sees(f"{OURS}: its text in force was corrected: gb on it")

    shown = ("show", OURS, "--json", "--workspace", tmp_path / "workspace")
    play(tell, tmp_path)
    assert json.loads(run(*shown).stdout)["baseline"]["corrected"] is True
    assert json.loads(run("show", OURS, "--json").stdout)["baseline"]["corrected"] is False


def test_a_file_that_is_called_as_another_form_is_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))

    async def tell(story: Story) -> None:
        await story.press("enter", "x")
        await story.sees(f"Export {OURS}")
        await story.press(*["backspace"] * 4)
        await story.type("md")
        await story.press("enter")
        await story.sees("this is Word: name the file .docx")
        await story.press("escape", "x")
        await story.sees("MSW-E.md")  # A name that was tried and refused is offered again.

    play(tell, tmp_path)
    assert not [*tmp_path.glob("*.md")]


def test_a_clause_that_lost_its_end_mark_is_named_before_the_document_is_written(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "n", "e", '" and more', "escape", "s")
        await story.sees("saved:")
        await story.press("x")
        await story.sees("ARB/36A1/1, recognizing a): ends without a mark", "Export ARB/36A1/1")

    play(tell, tmp_path)


def test_every_line_of_the_document_is_seen_whole(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("x", *["pagedown"] * 3)
        await story.sees("telephony-]{+digital financial services+};")

    play(tell, tmp_path)


def test_a_pdf_is_seen_as_its_word_file_and_made_when_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    put_office(tmp_path / "bin", monkeypatch)

    async def tell(story: Story) -> None:
        await story.press("enter", "x")
        await story.sees(NAME)
        await story.press("shift+tab")
        await story.sees("PDF: as it looks on paper", NAME.replace(".docx", ".pdf"), "[-Hammamet, 2016-]")
        await story.press("enter")
        await story.sees("written:", "PDF is for reading and printing")

    play(tell, tmp_path)
    assert (tmp_path / NAME).with_suffix(".pdf").read_bytes() == b"%PDF-1.7"


def test_who_does_not_wait_for_a_pdf_leaves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    put_office(tmp_path / "bin", monkeypatch, "sleep 600")

    async def tell(story: Story) -> None:
        await story.press("enter", "x")
        await story.press("shift+tab")
        await story.sees("PDF: as it looks on paper")
        await story.press("enter")
        await story.sees("soffice makes the PDF, ")
        await story.press("escape")
        await story.sees("redline")
        await story.until(lambda: not story.app.workers, "the program to be stopped")

    play(tell, tmp_path)
    assert not (tmp_path / NAME).with_suffix(".pdf").exists()
