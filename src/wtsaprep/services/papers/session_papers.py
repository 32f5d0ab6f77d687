"""Papers of a session in the room: its record, and the text as agreed with its open points."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal, get_args

from wtsaprep.drafting.named_clauses import clauses_named
from wtsaprep.errors import InputFault, Where
from wtsaprep.formats.endings import usual_ending
from wtsaprep.formats.papers.agreed import agreed_data, agreed_markdown
from wtsaprep.formats.papers.record import record_data, record_markdown, record_paper
from wtsaprep.model.names import slug
from wtsaprep.model.odd_characters import visible_document
from wtsaprep.review.record import record
from wtsaprep.services.comparing.for_others import fates_for_others
from wtsaprep.services.papers.paper_files import name_beside, paper_file, theirs
from wtsaprep.services.papers.pdf import ToPrint, not_told, pdf_of
from wtsaprep.services.sessions.texts_before_bodies import tabled
from wtsaprep.store.folders.written_papers import write_paper
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.review.tabled import Tabled
    from wtsaprep.services.papers.pdf import PrintingTold
    from wtsaprep.store.folders.workspace import Workspace

SessionPaper = Literal["record", "agreed"]
"""The record tells every decision, the agreed text what stands now."""

SESSION_PAPERS: tuple[SessionPaper, ...] = get_args(SessionPaper)

PaperFormat = Literal["markdown", "json", "word", "pdf"]
PAPER_FORMATS: tuple[PaperFormat, ...] = get_args(PaperFormat)
_HANDED_ROUND: tuple[PaperFormat, ...] = ("word", "markdown")
"""What they are written as when a session ends."""


def session_paper(
    workspace: Workspace, reference: str, paper: SessionPaper, to: PaperFormat, told: PrintingTold = not_told
) -> str | bytes:
    """A paper on a chair's text or a proposal as it leaves the program; ``told`` hears how long a PDF takes.

    Raises:
        UsageFault: what makes that form is not on this machine.
        InputFault: nothing that can lie before a body is called that, or a file can't be read.
    """
    return _paper(_before_the_room(workspace, reference), paper, to, told)


def write_session_papers(workspace: Workspace, reference: str, folder: Path) -> tuple[str, ...]:
    """Write all papers, each as Markdown and for Word; gives the names of the files.

    A Markdown file that others made, or changed, stays, and this stands beside it.

    Raises:
        InputFault: a Word file of somebody else stands there; nothing is written.
        WtsaprepError: the text can't be read, or a file not be written.
    """
    text = _before_the_room(workspace, reference)
    made: dict[Path, str | bytes] = {}
    for paper in SESSION_PAPERS:
        for to in _HANDED_ROUND:
            path = folder / f"{slug(reference)}-{paper}{usual_ending(to)}"
            if to == "word" and (why := theirs(path, to)):
                raise InputFault(why, Where(str(path)), "Give it another name, or move it away.")
            content = _paper(text, paper, to, not_told)
            made[name_beside(path) if theirs(path, to) and _is_another(path, content) else path] = content
    for path, content in made.items():
        write_paper(path, content)
    return tuple(path.name for path in made)


def _is_another(path: Path, content: str | bytes) -> bool:
    """Whether a file stands there, and says something else."""
    return os.path.isfile(path) and path.read_bytes() != (content.encode() if isinstance(content, str) else content)


def _paper(text: Tabled, paper: SessionPaper, to: PaperFormat, told: PrintingTold) -> str | bytes:
    if to in ("markdown", "json"):
        return _written(text, paper, to)
    if paper == "record":
        return paper_file(record_paper(text, record(text)), to, told)
    if to == "word":
        return _agreed_in_word(text)
    return pdf_of(ToPrint(lambda: _agreed_in_word(text), lambda: _agreed_page(text), ("word", "page")), told)


def _before_the_room(workspace: Workspace, reference: str) -> Tabled:
    """A text with what became of the proposals that the body has; drafts of ours that are not handed in are ours."""
    text = tabled(Index(workspace), reference)
    versions = tuple(version._replace(fates=fates_for_others(version.fates)) for version in text.versions)
    return replace(text, versions=versions)


def _agreed_in_word(text: Tabled) -> bytes:
    from wtsaprep.formats.word.writing.agreed import word_agreed

    with clauses_named({text.name: (text.text, text.baseline)}):
        return word_agreed(text)


def _agreed_page(text: Tabled) -> str:
    from wtsaprep.formats.markdown.page import markdown_page

    return markdown_page(_written(text, "agreed", "markdown"), f"Agreed text: {text.heading}")


def _written(text: Tabled, paper: SessionPaper, to: PaperFormat) -> str:
    if paper == "agreed":
        with clauses_named({text.name: (text.text, text.baseline)}):
            document = agreed_markdown(text) if to == "markdown" else _json(agreed_data(text))
    else:
        entries = record(text)
        document = record_markdown(text, entries) if to == "markdown" else _json(record_data(text, entries))
    return visible_document(document)


def _json(value: dict[str, Any]) -> str:
    return f"{json.dumps(value, ensure_ascii=True, indent=2)}\n"
