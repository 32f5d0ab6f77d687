"""The forms of a position: what we think in words, and what we heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.brief import FIELDS
from wtsaprep.tui.forms.writing_form import Asked, WritingForm

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from wtsaprep.model.brief import Brief
    from wtsaprep.review.positions import HeldPosition
    from wtsaprep.tui.forms.writing_form import WrittenFields


NOTES = {
    "note": "Note",
    "talking_points": "Talking points, one a line",
    "fallbacks": "Fallback texts, the best first, a blank line between",
}
"""The fields of a position that are written in words, each with what it is called."""


def notes_form(held: HeldPosition, begun: Mapping[str, str], keep: Callable[[WrittenFields], None]) -> WritingForm:
    """Asks for note, talking points and fallback texts."""
    texts = {name: _as_text(getattr(held.position, name, "")) for name in NOTES} | dict(begun)
    fields = tuple(Asked(name, label, texts[name], long=True) for name, label in NOTES.items())
    return WritingForm(f"Our notes on {held.change.number}, {held.change.name}", fields, keep, shows="ours")


def _as_text(words: str | tuple[str, ...]) -> str:
    """What a field holds, several texts with a blank line between."""
    return words if isinstance(words, str) else "\n\n".join(words)


def brief_form(name: str, brief: Brief, begun: Mapping[str, str], keep: Callable[[WrittenFields], None]) -> WritingForm:
    """Asks for what a person writes of our brief on a text in force."""
    fields = tuple(
        Asked(field, field.replace("_", " ").capitalize(), begun.get(field, getattr(brief, field)), field != "editor")
        for field in FIELDS
    )
    return WritingForm(f"Our brief on {name}", fields, keep, shows="ours")


def heard_form(held: HeldPosition, begun: Mapping[str, str], keep: Callable[[WrittenFields], None]) -> WritingForm:
    """Asks who said what, where and when."""
    fields = (
        Asked("source", "Source (its code, as in RCC)", begun.get("source", "")),
        Asked("view", "For, against or flexible", begun.get("view", "")),
        Asked("where", "Where", begun.get("where", "")),
        Asked("when", "When", begun.get("when", "")),
        Asked("remark", "What was said", begun.get("remark", ""), long=True),
    )
    hint = "Esc keeps it and goes back; no source, nothing noted"
    return WritingForm(f"Heard on {held.change.number}, {held.change.name}", fields, keep, shows="ours", hint=hint)
