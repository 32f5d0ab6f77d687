"""``export``: what may be asked of a Word file, and what it is never written over."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.command_line import Run
from support.word_files import both, docx, p
from wtsaprep.formats.word.document import read_document

OURS = "ARB/36A1/1"


def test_the_ending_of_the_file_asks_for_word(run: Run, shipped: Path, tmp_path: Path) -> None:
    done = run("export", OURS, "-o", tmp_path / "a.docx", "--json", "--workspace", shipped)
    assert done.returncode == 0, done.stderr
    assert '"form": "word"' in done.stdout
    base, final = both((tmp_path / "a.docx").read_bytes())
    assert "RESOLUTION 11 (Rev. Hammamet, 2016)" in base
    assert "RESOLUTION 11 (Rev. New Delhi, 2024)" in final


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        (("--marks", "critic"), "Word has marks of its own"),
        (("--date", "yesterday"), "yesterday is no date and time"),
        (("--to", "markdown"), "--to markdown writes markdown"),
    ],
)
def test_what_does_not_go_with_word(run: Run, shipped: Path, tmp_path: Path, asked: tuple[str, ...], why: str) -> None:
    done = run("export", OURS, *asked, "-o", tmp_path / "a.docx", "--workspace", shipped)
    assert (done.returncode, (tmp_path / "a.docx").exists()) == (2, False)
    assert why in done.stderr


def test_what_another_program_made_is_written_over_only_if_asked(run: Run, shipped: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(theirs := docx(p("theirs")))
    done = run("export", OURS, "-o", path, "--workspace", shipped)
    assert (done.returncode, path.read_bytes()) == (2, theirs)
    assert "by another program" in done.stderr
    for force in (("--force",), ()):  # Once it is ours it may be written anew.
        assert run("export", OURS, "-o", path, *force, "--workspace", shipped).returncode == 0


def test_a_fault_says_what_delegates_call_the_clause(run: Run, shipped: Path, tmp_path: Path) -> None:
    run("edit", OURS, "considering a)", "edit", "that there is a note[^4]", "--workspace", shipped)
    for form in ((), ("--json",)):
        done = run("export", OURS, "-o", tmp_path / "a.docx", *form, "--workspace", shipped)
        assert done.returncode == 3
        assert "considering a)" in done.stdout + done.stderr
        assert "provision considering" not in done.stdout + done.stderr


def test_it_goes_into_the_file_of_the_conference(run: Run, shipped: Path, tmp_path: Path) -> None:
    run("export", "PRA/XX/1", "-o", tmp_path / "base.docx", "--workspace", shipped)
    base, _ = both((tmp_path / "base.docx").read_bytes())
    text = base[
        base.index("RESOLUTION 11 (Rev. Hammamet, 2016)") : base.index(
            "Reasons:\tThe collaboration has proved itself; it should no longer be optional."
        )
    ]
    (tmp_path / "skeleton.docx").write_bytes(docx(p("The file of the conference"), *map(p, text)))
    written = ("--template", tmp_path / "skeleton.docx", "-o", tmp_path / "made.docx", "--workspace", shipped)
    for _ in range(2):  # Once it is ours it may be written anew.
        done = run("export", "PRB/XX/1", *written)
        assert done.returncode == 0, done.stderr
    base, final = both((tmp_path / "made.docx").read_bytes())
    assert base[0] == "The file of the conference"
    assert "c)\tthat postal networks reach people whom other networks do not;" in final
    assert "c)\tthat postal networks reach people whom other networks do not;" not in base
    for template, why in (("made.docx", "tracked changes already"), ("none.docx", "none.docx")):
        done = run("export", "PRB/XX/1", "--template", tmp_path / template, "-o", tmp_path / "other.docx", *written[4:])
        assert done.returncode != 0
        assert why in done.stderr


def test_a_chairs_text_names_the_sources_of_its_words(run: Run, shipped: Path, tmp_path: Path) -> None:
    run("chair", "start", "DT/24", "11", "--workspace", shipped)
    run("chair", "pick", "DT/24", "resolves", "PRA/XX/1", "--workspace", shipped)
    done = run("export", "DT/24", "-o", tmp_path / "dt.docx", "--workspace", shipped)
    assert done.returncode == 0, done.stderr
    document = read_document((tmp_path / "dt.docx").read_bytes())
    authors = {mark.by.author for line in document.lines for run_ in line.runs if (mark := run_.mark).by}
    assert authors == {"PRA, PRB", "chair"}  # Who adopts the text, and when, nobody proposed.


def test_proposals_of_several_documents_go_into_one_given_file(run: Run, shipped: Path, tmp_path: Path) -> None:
    run("export", OURS, "-o", tmp_path / "ours.docx", "--workspace", shipped)
    base, _ = both((tmp_path / "ours.docx").read_bytes())
    text = base[base.index("RESOLUTION 11 (Rev. Hammamet, 2016)") :]
    (tmp_path / "given.docx").write_bytes(docx(p("Cover"), p("MOD"), *map(p, text), p("ADD"), p("Behind")))
    run("new", "ADD", "--source", "EGY", "--number", "EGY/40/1", "--workspace", shipped)
    refs, where = (OURS, "EGY/40/1"), ("-o", tmp_path / "made.docx", "--workspace", shipped)
    done = run("export", *refs, *where)
    assert (done.returncode, (tmp_path / "made.docx").exists()) == (2, False)
    assert f"{OURS} and EGY/40/1 are of two documents" in done.stderr
    done = run("export", *refs, "--template", tmp_path / "given.docx", *where)
    assert done.returncode == 0, done.stderr
    lines = both((tmp_path / "made.docx").read_bytes())[1]
    assert [line for line in lines if line.startswith(("Cover", "MOD", "ADD", "Behind"))] == [
        "Cover",
        f"MOD\t{OURS}",
        "ADD\tEGY/40/1",
        "Behind",
    ]


def test_proposals_of_one_document_make_one(run: Run, shipped: Path) -> None:
    for number in ("EGY/40/1", "EGY/40/2"):
        run("new", "ADD", "--source", "EGY", "--number", number, "--workspace", shipped)
    done = run("export", "EGY/40/2", "EGY/40/1", "--marks", "none", "--workspace", shipped)
    assert done.returncode == 0, done.stderr
    assert done.stdout.index("\nADD\tEGY/40/2\n") < done.stdout.index("\nADD\tEGY/40/1\n")
