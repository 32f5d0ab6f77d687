"""The commands that write more of a position than one key can say: our notes, what we heard, our brief."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.tui.sessions.position_forms import brief_form, heard_form, heard_said, notes_form, notes_said
from wtsaprep.tui.sessions.queue_screen import QueueScreen

if TYPE_CHECKING:
    from wtsaprep.services.sessions.prepare_session import PrepareSession


class PositionCommands(QueueScreen):
    """What stands in a form is kept as it is written, and taken when the form is left."""

    _session: PrepareSession

    def do_write_notes(self) -> None:
        session, now = self._session, self._session.current
        if now is not None:
            form = notes_form(now, session.walk.written("write-notes"), self.keeper("write-notes"))
            self.let_write("write-notes", form, lambda said: session.say(now, **notes_said(said)))

    def do_hear(self) -> None:
        session, now = self._session, self._session.current
        if now is not None:
            form = heard_form(now, session.walk.written("hear"), self.keeper("hear"))
            self.let_write(
                "hear", form, lambda said: session.hear(now, **heard_said(said)) if any(said.values()) else None
            )

    def do_write_brief(self) -> None:
        session, resolution = self._session, self._session.resolution
        if resolution is not None:
            brief, begun = session.brief(), session.walk.written("write-brief")
            form = brief_form(resolution.name, brief, begun, self.keeper("write-brief"))
            self.let_write("write-brief", form, session.say_in_brief)
