"""Writing more of a position than one key can say: our notes, what we heard, our brief.

What stands in a form is in the journal with every key, and is taken when the form is left.
"""

from __future__ import annotations

from wtsaprep.services.sessions.position_fields import heard_fields, notes_fields
from wtsaprep.tui.screens.screen_command import Topic, first_of, once
from wtsaprep.tui.sessions.position_forms import brief_form, heard_form, notes_form
from wtsaprep.tui.sessions.taking_positions import Preparing, new_text, nothing_here


def write_notes(screen: Preparing) -> None:
    """Write note, talking points and fallback texts."""
    session, held = screen.session, screen.session.current
    if held is not None:
        form = notes_form(held, screen.begun)
        screen.let_write(form, lambda written: screen.say(session.say(held, **notes_fields(written))))


def hear(screen: Preparing) -> None:
    """Write down what somebody said of the change; where nothing is written, nothing was heard."""
    session, held = screen.session, screen.session.current
    if held is not None:
        form = heard_form(held, screen.begun)
        screen.let_write(
            form, lambda written: session.hear(held, **heard_fields(written)) if any(written.values()) else None
        )


def write_brief(screen: Preparing) -> None:
    """Write our brief on the text in force."""
    session, resolution = screen.session, screen.session.resolution
    if resolution is not None:
        seen = session.brief()
        form = brief_form(resolution.name, seen, screen.begun)
        screen.let_write(form, lambda written: screen.say(session.say_in_brief(written, seen)))


WRITING_POSITIONS: Topic[Preparing] = (
    once("write-notes", write_notes, nothing_here),
    once("hear", hear, nothing_here),
    once("write-brief", write_brief, first_of(nothing_here, new_text)),
)
