"""Endings: what the name of a file says that it holds, whoever writes it."""

from __future__ import annotations

from pathlib import PurePath

FORMS = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".csv": "csv",
    ".json": "json",
    ".txt": "text",
    ".docx": "word",
    ".xlsx": "xlsx",
    ".pdf": "pdf",
}
"""The form that each ending stands for."""


def ending_of(name: str) -> str:
    """The ending of a file's name, in small letters; empty if it has none."""
    return PurePath(name).suffix.lower()


def form_named(name: str) -> str:
    """The form that a file's name says; empty if it says none."""
    return FORMS.get(ending_of(name), "")


def usual_ending(form: str) -> str:
    """The ending that the name of a file of a form has if nobody says another."""
    return next(ending for ending, named in FORMS.items() if named == form)
