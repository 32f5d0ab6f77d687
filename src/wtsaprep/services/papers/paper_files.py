"""Paper files: a paper in a form that has pages or sheets, made when it is asked for."""

from __future__ import annotations

import os
from itertools import count
from typing import TYPE_CHECKING

from wtsaprep.model.odd_characters import visible_document
from wtsaprep.services.papers.pdf import ToPrint, pdf_of
from wtsaprep.store.folders.written_papers import is_as_written

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.formats.papers.paper import Paper
    from wtsaprep.services.papers.pdf import PrintingTold


def paper_file(paper: Paper, to: str, told: PrintingTold) -> str | bytes:
    """A paper as a page (``html``), ``word``, ``xlsx`` or ``pdf``, of which ``told`` hears how long it takes.

    Raises:
        UsageFault: what makes that form is not on this machine.
        ExportFault: it would not come back from it as itself.
    """
    if to == "xlsx":
        from wtsaprep.formats.papers.workbook import paper_workbook

        return paper_workbook(paper)
    if to == "html":
        return _page(paper)
    if to == "word":
        return _word(paper)
    return pdf_of(ToPrint(lambda: _word(paper), lambda: _page(paper), ("page", "word")), told)


def theirs(path: Path, to: str) -> str:
    """Why a file that stands where one is to be written may be another's; empty if it is ours, or holds nothing."""
    if not os.path.isfile(path) or not os.path.getsize(path) or is_as_written(path):
        return ""
    if to != "word":
        return "this file is there already, and it is none that was written here and left as it was"
    from wtsaprep.formats.word.writing.package import is_ours

    return "" if is_ours(path.read_bytes()) else "this file was made, or saved since, by another program"


def name_beside(path: Path) -> Path:
    """A path for what is not to stand where another's file does: the first at which there is none."""
    numbered = (path.with_stem(f"{path.stem}-{number}") for number in count(2))
    return next(other for other in numbered if not os.path.lexists(other))


def _word(paper: Paper) -> bytes:
    from wtsaprep.formats.word.writing.papers import word_paper

    return word_paper(paper)


def _page(paper: Paper) -> str:
    from wtsaprep.formats.papers.html import paper_html

    return visible_document(paper_html(paper))
