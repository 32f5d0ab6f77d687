"""The forms of a position: what we think in words, and what we heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.brief import FIELDS
from wtsaprep.services.sessions.position_fields import as_written
from wtsaprep.tui.forms.writing_form import Asked, WritingForm

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.model.brief import Brief
    from wtsaprep.review.positions import HeldPosition
    from wtsaprep.store.journal.words_journal import BegunWords
    from wtsaprep.tui.widgets.kept import JournalForm

    Begin = Callable[[JournalForm, str], BegunWords]
    """Begins a form, or goes on with it: by the command that opens it, and what it is called."""


NOTES = {
    "note": "Note",
    "talking_points": "Talking points, one a line",
    "fallbacks": "Fallback texts, the best first, a blank line between",
}
"""The fields of a position that are written in words, each with what it is called."""


def notes_form(held: HeldPosition, begin: Begin) -> WritingForm:
    """Asks for note, talking points and fallback texts."""
    texts = {name: as_written(getattr(held.position, name, "")) for name in NOTES}
    fields = tuple(Asked(name, label, texts[name], long=True) for name, label in NOTES.items())
    return WritingForm(
        begin("write-notes", f"Our notes on {held.change.number}, {held.change.name}"), fields, shows="ours"
    )


def brief_form(name: str, brief: Brief, begin: Begin) -> WritingForm:
    """Asks for what a person writes of our brief on a text in force."""
    fields = tuple(
        Asked(field, field.replace("_", " ").capitalize(), getattr(brief, field), field != "editor") for field in FIELDS
    )
    return WritingForm(begin("write-brief", f"Our brief on {name}"), fields, shows="ours")


def heard_form(held: HeldPosition, begin: Begin) -> WritingForm:
    """Asks who said what, where and when."""
    fields = (
        Asked("source", "Source (its code, as in RCC)"),
        Asked("view", "For, against or flexible"),
        Asked("where", "Where"),
        Asked("when", "When"),
        Asked("remark", "What was said", long=True),
    )
    hint = "Esc keeps it and goes back; no source, nothing noted"
    begun = begin("hear", f"Heard on {held.change.number}, {held.change.name}")
    return WritingForm(begun, fields, shows="ours", hint=hint)
