"""Papers of a session in the room: its record, and the text as agreed with its open points."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal, get_args

from wtsaprep.formats.papers.agreed import agreed_data, agreed_markdown
from wtsaprep.formats.papers.record import record_data, record_markdown
from wtsaprep.model.names import slug
from wtsaprep.model.odd_characters import visible_document
from wtsaprep.review.record import record
from wtsaprep.services.comparing.for_others import fates_for_others
from wtsaprep.services.sessions.texts_before_bodies import tabled
from wtsaprep.store.files.single_files import overwrite_file
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.review.tabled import Tabled
    from wtsaprep.store.folders.workspace import Workspace

SessionPaper = Literal["record", "agreed"]
"""The record tells every decision, the agreed text what stands now."""

SESSION_PAPERS: tuple[SessionPaper, ...] = get_args(SessionPaper)

PaperFormat = Literal["markdown", "json"]
PAPER_FORMATS: tuple[PaperFormat, ...] = get_args(PaperFormat)


def session_paper(workspace: Workspace, reference: str, paper: SessionPaper, to: PaperFormat) -> str:
    """A paper on a chair's text or a proposal as it leaves the program, odd characters in it made visible.

    Raises:
        InputFault: nothing that can lie before a body is called that, or a file can't be read.
    """
    return _written(_before_the_room(workspace, reference), paper, to)


def write_session_papers(workspace: Workspace, reference: str, folder: Path) -> tuple[str, ...]:
    """Write all papers as Markdown; gives the names of the files.

    Raises:
        WtsaprepError: the text can't be read, or a file not be written.
    """
    text = _before_the_room(workspace, reference)
    names = {paper: f"{slug(reference)}-{paper}.md" for paper in SESSION_PAPERS}
    for paper, name in names.items():
        overwrite_file(folder / name, _written(text, paper, "markdown"))
    return tuple(names.values())


def _before_the_room(workspace: Workspace, reference: str) -> Tabled:
    """A text with what became of the proposals that the body has; drafts of ours that are not handed in are ours."""
    text = tabled(Index(workspace), reference)
    versions = tuple(version._replace(fates=fates_for_others(version.fates)) for version in text.versions)
    return replace(text, versions=versions)


def _written(text: Tabled, paper: SessionPaper, to: PaperFormat) -> str:
    if paper == "agreed":
        document = agreed_markdown(text) if to == "markdown" else _json(agreed_data(text))
    else:
        entries = record(text)
        document = record_markdown(text, entries) if to == "markdown" else _json(record_data(text, entries))
    return visible_document(document)


def _json(value: dict[str, Any]) -> str:
    return f"{json.dumps(value, ensure_ascii=True, indent=2)}\n"
