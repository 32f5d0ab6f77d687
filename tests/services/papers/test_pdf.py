"""PDF: what is on the machine prints; where nothing does, a sentence says so, and nothing is left running."""

from __future__ import annotations

import os
import select
import shutil
from pathlib import Path
from time import monotonic

import pytest

from wtsaprep.errors import InputFault, UsageFault
from wtsaprep.services.papers import pdf as printing
from wtsaprep.services.papers.pdf import Printable, ToPrint, not_told, pdf_of

OFFICE = 'printf "%%PDF-1.7 of %s" "$(cat "$7")" > "$6/document.pdf"'
BROWSER = 'for one; do case $one in --print-to-pdf=*) printf "%%PDF-1.7 by a browser" > "${one#*=}";; esac; done'


def asked(*preferred: Printable) -> ToPrint:
    """A document that is the same words in both forms."""
    return ToPrint(lambda: b"words for Word", lambda: "words for a page", preferred)


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that holds all programs of a machine but those of the shell."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setattr(shutil, "which", lambda name: str(folder / name) if (folder / name).exists() else None)
    return folder


def put(folder: Path, name: str, script: str) -> None:
    """Put a program on the machine."""
    (folder / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    (folder / name).chmod(0o755)


def is_running(process: int) -> bool:
    """Whether a process still does something; one that ended and nobody asked about does not."""
    try:
        os.kill(process, 0)
        return ") Z " not in Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except (ProcessLookupError, FileNotFoundError):
        return False


def ends(process: int) -> None:
    """Wait until a process that was killed has ended, which takes the system a moment."""
    limit = monotonic() + 20
    while is_running(process):
        assert monotonic() < limit, "it goes on"
        select.select([], [], [], 0.02)


def test_each_document_goes_to_the_program_that_it_suits_best(programs: Path) -> None:
    put(programs, "soffice", OFFICE)
    put(programs, "chromium", BROWSER)
    assert pdf_of(asked("word", "page"), not_told) == b"%PDF-1.7 of words for Word"
    assert pdf_of(asked("page", "word"), not_told) == b"%PDF-1.7 by a browser"


def test_the_other_one_does_where_that_is_not_there(programs: Path) -> None:
    put(programs, "google-chrome", BROWSER)
    assert pdf_of(asked("word", "page"), not_told) == b"%PDF-1.7 by a browser"


def test_where_nothing_prints_a_sentence_says_what_would(programs: Path) -> None:
    with pytest.raises(UsageFault, match="LibreOffice or Chromium, Chrome or Edge"):
        pdf_of(asked("word", "page"), not_told)


@pytest.mark.parametrize("script", ["exit 3", 'echo "no PDF" > "$6/document.pdf"'])
def test_a_program_that_makes_none_is_named(programs: Path, script: str) -> None:
    put(programs, "libreoffice", script)
    with pytest.raises(InputFault, match="libreoffice made no PDF of this"):
        pdf_of(asked("word"), not_told)


def test_who_has_enough_of_waiting_leaves_nothing_running(programs: Path, tmp_path: Path) -> None:
    started = tmp_path / "started"
    put(programs, "soffice", f'sleep 600 & echo $! > "{started}"; wait')

    def enough(program: str, seconds: float) -> None:
        if started.exists() and started.read_text().strip():
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        pdf_of(asked("word"), enough)
    ends(int(started.read_text()))


def test_one_that_hangs_is_given_up(programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(programs, "soffice", "sleep 600")
    monkeypatch.setattr(printing, "_PATIENCE", 0.3)
    with pytest.raises(InputFault, match="soffice made no PDF in 0 seconds"):
        pdf_of(asked("word"), not_told)
