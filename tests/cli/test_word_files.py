"""Word files on the command line: imported, shown, compared; each refusal in a sentence."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from support.command_line import Run
from support.word_files import ARB, RCC, docx, gone, ins, p, row, style, table, zipped
from support.word_files import run as word_run
from wtsaprep.model.contribution import Contribution
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.resolution import Resolution
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.find import find_contribution, find_proposal, find_resolution
from wtsaprep.store.index.index import Index

FIXTURES = Path(__file__).parents[1] / "formats" / "word" / "fixtures"
RES11 = FIXTURES / "res11_tracked.docx"
STYLES = style("ResNo") + style("Call")


def proposal(folder: Path, number: str) -> Proposal:
    """A proposal of a workspace."""
    stored = find_proposal(Index(Workspace(folder)), number)
    assert stored is not None
    return stored.value


def resolution(folder: Path, number: str) -> Resolution:
    """A text in force of a workspace."""
    stored = find_resolution(Index(Workspace(folder)), number)
    assert stored is not None
    return stored.value


def contribution(folder: Path, number: str) -> Contribution:
    """A document of a workspace."""
    stored = find_contribution(Index(Workspace(folder)), number)
    assert stored is not None
    return stored.value


@pytest.fixture
def copy(tmp_path: Path, shipped: Path) -> Path:
    """A copy of the shipped workspace."""
    return Path(shutil.copytree(shipped, tmp_path / "copy"))


def written(path: Path, raw: bytes) -> Path:
    """A file with these bytes."""
    path.write_bytes(raw)
    return path


def mod(number: str, *clauses: str, resolution: str = "5", before: str = "", comments: str = "") -> bytes:
    """A small contribution that changes a made-up resolution."""
    return docx(
        before,
        p(f"MOD\t{number}"),
        p(f"RESOLUTION {resolution} (Rev. Geneva, 2022)", style="ResNo"),
        p("On a study"),
        p("The World Telecommunication Standardization Assembly (Geneva, 2022),"),
        p("considering", style="Call"),
        *clauses,
        styles=STYLES,
        comments=comments,
    )


def test_a_baseline_says_whose_rejected_texts_agree_also_when_they_come_later(
    tmp_path: Path, empty: Path, run: Run
) -> None:
    def bring(number: str, new: str, *options: str) -> None:
        raw = mod(number, p(f"a)\tthat [-one-]{{+{new}+}};"), p("b)\tthe rest,"))
        assert run("import", written(tmp_path / "x.docx", raw), *options, "--workspace", empty).returncode == 0

    bring("ARB/36A1/1", "two")
    first = resolution(empty, "5")
    bring("RCC/40A1/1", "three")
    bring("RCC/40A1/1", "three")
    bring("EUR/44A1/1", "four", "--baseline", "5")
    told = resolution(empty, "5").provenance
    assert told == f"{first.provenance}\n\nRCC/40A1/1 has the same text when its marks are rejected."
    assert resolution(empty, "5").provisions == first.provisions


@pytest.mark.parametrize("name", ["res11_tracked", "res11_tracked_libreoffice"])
def test_importing_resolution_11_gives_the_shipped_proposal(name: str, run: Run, empty: Path, shipped: Path) -> None:
    done = run("import", FIXTURES / f"{name}.docx", "--workspace", empty)
    assert done.returncode == 0, done.stderr
    made, there = proposal(empty, "ARB/36A1/1"), proposal(shipped, "ARB/36A1/1")
    assert made.amendments == there.amendments
    old, new = resolution(shipped, "11"), resolution(empty, "11")
    assert [(p.id, p.kind, p.level, p.text.split()) for p in old.provisions] == [
        (p.id, p.kind, p.level, p.text.split()) for p in new.provisions
    ]
    assert new.status == "reconstructed"
    assert {owner.provision for owner in made.owners} == {a.provision for a in made.amendments}
    assert {(owner.author, owner.date) for owner in made.owners} == {("ARB", "2024-10-01T00:00:00Z")}


def test_what_is_there_is_known_again(run: Run, copy: Path) -> None:
    before = {path: path.read_bytes() for path in copy.rglob("*.toml")}
    done = run("import", RES11, "--workspace", copy)
    assert done.returncode == 0
    assert "MOD ARB/36A1/1 is in the workspace already" in done.stderr
    assert {path: path.read_bytes() for path in copy.rglob("*.toml")} == before


def test_another_edition_is_shown_and_needs_a_decision(run: Run, empty: Path, tmp_path: Path) -> None:
    one = written(tmp_path / "one.docx", mod("ARB/36A1/1", p("a)\tthat [-one-]{+two+};"), p("b)\tthe rest,")))
    other = written(tmp_path / "other.docx", mod("RCC/40A1/1", p("a)\tthat one;"), p("b)\tthe {+whole +}remainder,")))
    assert run("import", one, "--workspace", empty).returncode == 0
    done = run("import", other, "--workspace", empty)
    assert done.returncode == 4
    assert "b)  the [-rest-]{+remainder+}," in done.stderr
    assert find_proposal(Index(Workspace(empty)), "RCC/40A1/1") is None
    assert run("import", other, "--baseline", "5", "--workspace", empty).returncode == 0
    (amendment,) = proposal(empty, "RCC/40A1/1").amendments
    assert amendment.text == "the whole remainder,"


def test_sources_that_agree_on_a_text_are_named_in_it(run: Run, empty: Path, tmp_path: Path) -> None:
    files = [
        written(tmp_path / f"{n}.docx", mod(number, p(f"a)\tthat [-one-]{{+{n}+}};"), p("b)\tthe rest,")))
        for n, number in enumerate(("ARB/36A1/1", "RCC/40A1/1"))
    ]
    assert run("import", *files, "--workspace", empty).returncode == 0
    assert "RCC/40A1/1 has the same text" in resolution(empty, "5").provenance


def test_authors_dates_and_comments_go_with_the_clauses(run: Run, empty: Path, tmp_path: Path) -> None:
    comment = '<w:r><w:commentReference w:id="0"/></w:r>'
    raw = docx(
        p("MOD\tARB/36A1/1"),
        p("RESOLUTION 5 (Rev. Geneva, 2022)"),
        p("On a study"),
        p("considering"),
        p(word_run("a)\tone "), gone("old", ARB), ins("new", RCC), word_run(";"), comment),
        p("{+b)\ttwo;+}", end="+"),
        p("[-b)-]{+c)+}\tthree,"),
        comments=f'<w:comment w:id="0" w:author="TSB" w:date="2024-10-02T08:00:00Z">{p("Why?")}</w:comment>',
    )
    assert run("import", written(tmp_path / "a.docx", raw), "--workspace", empty).returncode == 0
    made = proposal(empty, "ARB/36A1/1")
    first, inserted = (amendment.provision for amendment in made.amendments)
    assert [(o.provision, o.author) for o in made.owners] == [(first, "ARB"), (first, "RCC"), (inserted, "ARB")]
    (said,) = made.comments
    assert (said.provision, said.author, said.date, said.text) == (first, "TSB", "2024-10-02T08:00:00Z", "Why?")
    assert "Why?" not in run("show", "ARB/36A1/1", "--workspace", empty).stdout


def test_the_cover_goes_into_the_document(run: Run, empty: Path, tmp_path: Path) -> None:
    cover = table(
        row("Document 36-E", "10 September 2024"),
        row("Source:", "Arab States administrations"),
        row("Title:", "Proposed modification of Resolution 5"),
        row("Contact:", p("Ms A. Delegate") + p("Tel: +41 22 730 5111") + p("E-mail: a.delegate@example.org")),
    )
    abstract = p("Abstract:") + p("Two sentences. Of it.")
    raw = mod("ARB/36A1/1", p("a)\tthat [-one-]{+two+};"), p("b)\tthe rest,"), before=cover + abstract)
    assert run("import", written(tmp_path / "a.docx", raw), "--workspace", empty).returncode == 0
    found = contribution(empty, "ARB/36A1")
    assert (found.source, found.date) == ("Arab States administrations", "10 September 2024")
    assert found.title == "Proposed modification of Resolution 5"
    assert found.abstract == "Two sentences. Of it."
    (contact,) = found.contacts
    assert (contact.name, contact.email) == ("Ms A. Delegate", "a.delegate@example.org")
    assert contact.telephone == "+41 22 730 5111"


def test_several_proposals_in_one_document(run: Run, empty: Path, tmp_path: Path) -> None:
    text = "".join(
        p(line)
        for number in (1, 2)
        for line in (
            f"MOD\tARB/36A1/{number}",
            f"RESOLUTION {number + 4} (Rev. Geneva, 2022)",
            f"On study {number}",
            "considering",
            "a)\tthat [-one-]{+two+};",
            "b)\tthe rest,",
            f"Reasons:\tBecause of {number}.",
        )
    )
    done = run("import", written(tmp_path / "a.docx", docx(text)), "--workspace", empty)
    assert done.returncode == 0, done.stderr
    assert [proposal(empty, f"ARB/36A1/{n}").reasons for n in (1, 2)] == ["Because of 1.", "Because of 2."]
    assert len(contribution(empty, "ARB/36A1").proposals) == 2


def test_proceedings_are_many_resolutions(run: Run, empty: Path, tmp_path: Path) -> None:
    text = "".join(
        p(f"RESOLUTION {number} (Rev. Geneva, 2022)", style="ResNo")
        + p(f"On {number}")
        + p("considering", style="Call")
        + p("that all is well,")
        for number in range(1, 6)
    )
    done = run("import", written(tmp_path / "a.docx", docx(text, styles=STYLES)), "--workspace", empty)
    assert done.returncode == 0, done.stderr
    assert {resolution(empty, str(n)).status for n in range(1, 6)} == {"official"}


def test_notes_come_with_the_texts_that_call_them(run: Run, empty: Path, tmp_path: Path) -> None:
    call = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    notes = "".join(f'<w:footnote w:id="{n}">{p(f"Note {n}.")}</w:footnote>' for n in (1, 2))
    raw = docx(
        p("MOD\tARB/36A1/1"),
        p("RESOLUTION 5 (Rev. Geneva, 2022)"),
        p("On a study"),
        p("considering"),
        p(word_run("a)\tone"), ins(call.format(1)), word_run(";")),
        p(word_run("b)\ttwo"), call.format(2), word_run(",")),
        p("Reasons:\tNone."),
        footnotes=notes,
    )
    assert run("import", written(tmp_path / "a.docx", raw), "--workspace", empty).returncode == 0
    shown = run("show", "ARB/36A1/1", "--view", "final", "--workspace", empty).stdout
    assert "a)\tone[^1];\nb)\ttwo[^2],\n" in shown
    assert "Note 1." in shown
    shown = run("show", "ARB/36A1/1", "--view", "base", "--workspace", empty).stdout
    assert "a)\tone;\nb)\ttwo[^1],\n" in shown
    assert "Note 1." not in shown


def test_table_rows_become_cells(run: Run, empty: Path, tmp_path: Path) -> None:
    raw = mod("ARB/36A1/1", p("that:"), table(row("Study group", "[-2-]{+3+}"), row("TSAG", "1", mark="+")))
    assert run("import", written(tmp_path / "a.docx", raw), "--workspace", empty).returncode == 0
    cells = [(p.kind, p.level, p.text) for p in resolution(empty, "5").provisions if p.kind == "cell"]
    assert cells == [("cell", 0, "Study group"), ("cell", 1, "2")]
    assert len(proposal(empty, "ARB/36A1/1").amendments) == 3


def test_what_was_not_read_is_listed_and_has_to_be_accepted(run: Run, empty: Path, tmp_path: Path) -> None:
    inner = p("boxed")
    box = f"<w:r><w:pict><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></w:pict></w:r>"
    path = written(tmp_path / "a.docx", mod("ARB/36A1/1", p("a)\tthat [-one-]{+two+};"), p("b)\tthe rest,", box)))
    done = run("import", path, "--workspace", empty)
    assert done.returncode == 4
    assert "a text box is left out: “boxed”" in done.stderr
    assert find_proposal(Index(Workspace(empty)), "ARB/36A1/1") is None
    assert run("import", path, "--accept-guesses", "--workspace", empty).returncode == 0


def test_a_word_file_is_a_reply_of_whom_it_names(run: Run, empty: Path, tmp_path: Path) -> None:
    mine = mod("ARB/36A1/1", p("a)\tthat [-one-]{+two+};"), p("b)\tthe rest,"))
    run("import", written(tmp_path / "mine.docx", mine), "--workspace", empty)
    before = proposal(empty, "ARB/36A1/1")
    comment = '<w:r><w:commentReference w:id="0"/></w:r>'
    reply = mod(
        "ARB/36A1/1",
        p(word_run("a)\tthat two"), gone(";", RCC), ins(" or more;", RCC), comment),
        p("b)\tthe rest,"),
        comments=f'<w:comment w:id="0" w:author="TSB">{p("Why?")}</w:comment>',
    )
    path = written(tmp_path / "reply.docx", reply)
    done = run("import", path, "--onto", "ARB/36A1/1", "--workspace", empty)
    assert done.returncode == 0, done.stderr
    assert "1 change to ARB/36A1/1 by RCC" in done.stdout
    assert "left out" not in done.stderr
    assert "comment by TSB: Why?" in run("show", "ARB/36A1/1", "--replies", "--workspace", empty).stdout
    assert proposal(empty, "ARB/36A1/1") == before
    assert "that two{+ or more+};" in run("show", "ARB/36A1/1", "--replies", "--workspace", empty).stdout
    again = run("import", path, "--onto", "ARB/36A1/1", "--workspace", empty)
    assert "is in the workspace already" in again.stderr


def test_what_was_not_read_of_a_reply_has_to_be_accepted(run: Run, empty: Path, tmp_path: Path) -> None:
    mine = mod("ARB/36A1/1", p("a)\tthat [-one-]{+two+};"), p("b)\tthe rest,"))
    run("import", written(tmp_path / "mine.docx", mine), "--workspace", empty)
    equation = "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"
    reply = mod("ARB/36A1/1", p("a)\tthat two{+ or more+};"), p("b)\tthe rest,", equation))
    path = written(tmp_path / "reply.docx", reply)
    done = run("import", path, "--onto", "ARB/36A1/1", "--workspace", empty)
    assert done.returncode == 4
    assert "an equation" in done.stderr
    assert not list(empty.glob("replies/*"))


@pytest.mark.parametrize("view", ["base", "final"])
def test_any_word_file_is_shown_as_it_stands(view: str, run: Run) -> None:
    done = run("show", FIXTURES / "n1_paragraphs.docx", "--view", view)
    name = "base" if view == "base" else "revised"
    assert done.stdout == (FIXTURES / f"n1_paragraphs_expected_{name}.txt").read_text(encoding="utf-8")


def test_a_letter_is_shown_with_its_marks(run: Run, tmp_path: Path) -> None:
    raw = docx(p("Dear [-Sir-]{+Madam+},"), table(row("a", "b")), p("Yours"))
    written(tmp_path / "letter.docx", raw)
    assert run("show", "./letter.docx").stdout == "Dear [-Sir-]{+Madam+},\na | b\nYours\n"
    assert run("show", "letter.docx", "--view", "final").stdout == "Dear Madam,\na | b\nYours\n"


def test_a_word_file_is_known_by_its_content(run: Run, tmp_path: Path) -> None:
    written(tmp_path / "letter.txt", docx(p("words")))
    assert run("show", "./letter.txt").stdout == "words\n"


def test_two_word_files_are_compared(run: Run, tmp_path: Path) -> None:
    one, other = written(tmp_path / "a.docx", docx(p("one word"))), written(tmp_path / "b.docx", docx(p("two words")))
    done = run("diff", one, other)
    assert done.returncode == 1
    assert done.stdout == "[-one word-]{+two words+}\n"
    assert run("diff", one, one).returncode == 0


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"just words", "plain text, although its name"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), "OpenDocument text"),
        (b"PK\x03\x04", "damaged"),
    ],
)
def test_other_files_are_named(raw: bytes, said: str, run: Run, tmp_path: Path) -> None:
    path = written(tmp_path / "a.docx", raw)
    for done in (run("show", path), run("import", path)):
        assert done.returncode == 3
        assert said in done.stderr
        assert str(path) in done.stderr
        assert "Traceback" not in done.stderr


def test_the_user_can_say_what_styles_mean(run: Run, empty: Path, tmp_path: Path) -> None:
    config = tmp_path / "config" / "wtsaprep"
    config.mkdir(parents=True)
    text = p("MOD\tARB/36A1/1") + p("RESOLUTION 5 (Rev. Geneva, 2022)") + p("On a study") + p("Thanking all", style="X")
    raw = docx(text, p("that [-one-]{+two+},"), styles=style("X", "Agenda heading"))
    path = written(tmp_path / "a.docx", raw)
    (config / "word-styles.toml").write_text('"Agenda heading" = "heading"\n', encoding="utf-8")
    assert run("import", path, "--workspace", empty, XDG_CONFIG_HOME=str(tmp_path / "config")).returncode == 0
    assert [p.kind for p in resolution(empty, "5").provisions] == ["number", "title", "heading", "item"]
    (config / "word-styles.toml").write_text('"Agenda heading" = "poem"\n', encoding="utf-8")
    done = run("import", path, "--workspace", empty, XDG_CONFIG_HOME=str(tmp_path / "config"))
    assert done.returncode == 3
    assert "'poem' is nothing a style can say" in done.stderr


def test_a_moved_clause_is_moved_and_not_written_anew(run: Run, empty: Path, tmp_path: Path) -> None:
    was, will_be = word_run("a)\tthat the first comes last;"), word_run("b)\tthat the first comes last,")
    gone_here, come_here = f"<w:moveFrom {ARB}>{was}</w:moveFrom>", f"<w:moveTo {ARB}>{will_be}</w:moveTo>"
    raw = mod(
        "ARB/36A1/1",
        p(gone_here, end="<"),
        p("[-b)-]{+a)+}\tthat the second comes first[-,-]{+;+}"),
        p(come_here, end=">"),
    )
    done = run("import", written(tmp_path / "a.docx", raw), "--workspace", empty)
    assert done.returncode == 0, done.stderr
    changes = {(a.provision, a.change) for a in proposal(empty, "ARB/36A1/1").amendments}
    assert changes == {("considering-2", "move"), ("considering-1", "replace")}


@pytest.mark.parametrize("outside", [True, False], ids=["before the paragraph", "in its mark, as LibreOffice has it"])
def test_a_move_that_the_file_tells_may_be_edited(outside: bool, run: Run, empty: Path, tmp_path: Path) -> None:
    def moved(tag: str, *runs: str) -> str:
        start = f'<w:{tag}RangeStart {ARB} w:name="m1"/>'
        inner = (start if not outside else "") + "".join(runs)
        return (start if outside else "") + p(
            f"<w:{tag} {ARB}>{inner}</w:{tag}>", end="<" if tag == "moveFrom" else ">"
        )

    raw = mod(
        "ARB/36A1/1",
        moved("moveFrom", word_run("a)\tthat ten words stand here;")),
        p(f"<w:moveFromRangeEnd {ARB}/>", "[-b)-]{+a)+}\tthat the second comes first[-,-]{+;+}"),
        moved("moveTo", word_run("b)\tthat "), ins("nothing else is left of them,", RCC)),
        p(f"<w:moveToRangeEnd {ARB}/>", "resolves", style="Call"),
        p("that it is so."),
    )
    done = run("import", written(tmp_path / "a.docx", raw), "--workspace", empty)
    assert done.returncode == 0, done.stderr
    made = proposal(empty, "ARB/36A1/1")
    changes = {a.provision: a for a in made.amendments}
    assert {id_: a.change for id_, a in changes.items()} == {"considering-1": "replace", "considering-2": "move"}
    assert changes["considering-1"].text == "that nothing else is left of them,"


def test_authors_of_deleted_clauses_are_kept_against_a_known_text(run: Run, empty: Path, tmp_path: Path) -> None:
    raw = mod("ARB/36A1/1", p("[-a)\tthat one;-]", end="-"), p("[-b)-]{+a)+}\tthe rest,"))
    path = written(tmp_path / "a.docx", raw)
    assert run("import", path, "--workspace", empty).returncode == 0
    made = mod("RCC/40A1/1", p("[-a)\tthat one;-]", end="-"), p("[-b)-]{+a)+}\tthe rest,"))
    done = run("import", written(tmp_path / "b.docx", made), "--baseline", "5", "--workspace", empty)
    assert done.returncode == 0, done.stderr
    made_of = {(o.provision, o.author) for o in proposal(empty, "RCC/40A1/1").owners}
    assert ("considering-1", "ARB") in made_of


def test_comments_in_notes_and_further_paragraphs_of_cells_are_kept(run: Run, empty: Path, tmp_path: Path) -> None:
    comment = '<w:r><w:commentReference w:id="{}"/></w:r>'
    note = f'<w:footnote w:id="1">{p("A note.", comment.format(0))}</w:footnote>'
    raw = docx(
        p("MOD\tARB/36A1/1"),
        p("RESOLUTION 5 (Rev. Geneva, 2022)"),
        p("On [-it-]{+this+}"),
        p("considering"),
        p("that one", '<w:r><w:footnoteReference w:id="1"/></w:r>', ":"),
        table(row(p("a") + p("b", comment.format(1)))),
        footnotes=note,
        comments="".join(f'<w:comment w:id="{n}" w:author="TSB">{p(f"Why {n}?")}</w:comment>' for n in (0, 1)),
    )
    done = run("import", written(tmp_path / "a.docx", raw), "--workspace", empty)
    assert done.returncode == 0, done.stderr
    assert "left out" not in done.stderr
    said = {comment.text: comment.provision for comment in proposal(empty, "ARB/36A1/1").comments}
    assert set(said) == {"Why 0?", "Why 1?"}
    assert said["Why 0?"] == "note-1"


def test_places_in_a_word_file_are_paragraphs(run: Run, empty: Path, tmp_path: Path) -> None:
    raw = docx(p("RESOLUTION 5 (Rev. Geneva, 2022)"), p("On [-it-]{+this+}"))
    done = run("import", written(tmp_path / "a.docx", raw), "--workspace", empty)
    assert done.returncode == 4
    assert "a.docx, paragraph 1: this text carries changes" in done.stderr


def test_a_proposal_without_any_marks_says_so_in_its_baseline(run: Run, empty: Path, tmp_path: Path) -> None:
    raw = mod("ARB/36A1/1", p("a)\tthat one;"), p("b)\tthe rest,"))
    assert run("import", written(tmp_path / "a.docx", raw), "--workspace", empty).returncode == 0
    assert "it shows no marks" in resolution(empty, "5").provenance


def test_marks_that_were_lost_before_word_are_told(run: Run, empty: Path, tmp_path: Path) -> None:
    raw = docx(*(p(line) for line in ("MOD\tARB/36A1/1", "RESOLUTION 5 (Rev. Dubai, 2012Hammamet, 2016)", "On it")))
    done = run("import", written(tmp_path / "a.docx", raw), "--workspace", empty)
    assert done.returncode == 0
    assert (
        "paragraph 2: “Dubai, 2012Hammamet, 2016” has run together and bears no marks; the text is named by both"
        in (done.stderr)
    )


def test_editions_that_ran_together_beside_marks_are_told_and_nothing_is_asked(
    run: Run, empty: Path, tmp_path: Path
) -> None:
    clause = p(
        "that [-one-]{+two+} lamps, as Resolution 7 (Rev. Dubai, 2012Hammamet, 2016) says, are telephonydigital,"
    )
    raw = docx(p("MOD\tARB/36A1/1"), p("RESOLUTION 5 (Hammamet, 2016)"), p("On it"), p("noting"), clause)
    done = run("import", written(tmp_path / "a.docx", raw), "--workspace", empty)
    assert done.returncode == 0
    assert "paragraph 5: “Dubai, 2012Hammamet, 2016” has run together and bears no marks; kept" in done.stderr


def test_comments_outside_of_clauses_are_told(run: Run, empty: Path, tmp_path: Path) -> None:
    raw = docx(
        p("MOD\tARB/36A1/1", '<w:r><w:commentReference w:id="0"/></w:r>'),
        p("RESOLUTION 5 (Rev. Geneva, 2022)"),
        p("On [-it-]{+this+}"),
        comments=f'<w:comment w:id="0" w:author="TSB">{p("Which addendum?")}</w:comment>',
    )
    done = run("import", written(tmp_path / "a.docx", raw), "--workspace", empty)
    assert "paragraph 1: comment by TSB left out: “Which addendum?”" in done.stderr


def test_a_document_with_every_symbol(run: Run, copy: Path, tmp_path: Path) -> None:
    lines = (
        *("SUP\tRCC/40A1/1", "RESOLUTION 11 (Rev. Hammamet, 2016)", "Collaboration", "Reasons:\tDone."),
        *("NOC\tRCC/40A1/2", "RESOLUTION 11 (Rev. Hammamet, 2016)", "Reasons:\tGood as it is."),
        *("ADD\tRCC/40A1/3", "DRAFT NEW RESOLUTION [RCC-1] (New Delhi, 2024)", "On new things", "considering"),
        *("that there are new things,", "resolves", "to study them.", "Reasons:\tThey are new."),
    )
    done = run("import", written(tmp_path / "a.docx", docx(*map(p, lines))), "--workspace", copy)
    assert done.returncode == 0, done.stderr
    made = [proposal(copy, f"RCC/40A1/{n}") for n in (1, 2, 3)]
    assert [one.symbol for one in made] == ["SUP", "NOC", "ADD"]
    assert [one.reasons for one in made] == ["Done.", "Good as it is.", "They are new."]
    assert [len(one.amendments) for one in made] == [0, 0, 6]


def test_how_a_text_is_set_makes_no_other_edition(run: Run, empty: Path, tmp_path: Path) -> None:
    files = [
        written(tmp_path / f"{n}.docx", mod(number, p(f"a)\tthat {words};"), p("b)\tthe [-rest-]{+end+},")))
        for n, (number, words) in enumerate((("ARB/36A1/1", 'ITU-T\'s "x"'), ("RCC/40A1/1", "ITU\u2011T’s “x”")))
    ]
    done = run("import", *files, "--workspace", empty)
    assert done.returncode == 0, done.stderr
    assert len(proposal(empty, "RCC/40A1/1").amendments) == 1
