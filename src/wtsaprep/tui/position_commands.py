"""The commands that write more of a position than one key can say: our notes, what we heard, our brief."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.tui.position_forms import brief_form, heard_form, heard_said, notes_form, notes_said
from wtsaprep.tui.queue_screen import QueueScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.tui.prepare_session import PrepareSession
    from wtsaprep.tui.writing_form import WritingForm, Written


class PositionCommands(QueueScreen):
    """What stands in a form is kept as it is written, and taken when the form is left."""

    _session: PrepareSession

    def do_write_notes(self) -> None:
        session, now = self._session, self._session.now
        if now is not None:
            form = notes_form(now, session.written("write-notes"), self._keep("write-notes"))
            self._write("write-notes", form, lambda said: session.say(now, **notes_said(said)))

    def do_hear(self) -> None:
        session, now = self._session, self._session.now
        if now is not None:
            form = heard_form(now, session.written("hear"), self._keep("hear"))
            self._write(
                "hear", form, lambda said: session.hear(now, **heard_said(said)) if any(said.values()) else None
            )

    def do_write_brief(self) -> None:
        session, resolution = self._session, self._session.resolution
        if resolution is not None:
            brief, begun = session.brief(), session.written("write-brief")
            form = brief_form(resolution.name, brief, begun, self._keep("write-brief"))
            self._write("write-brief", form, session.say_in_brief)

    def _keep(self, name: str) -> Callable[[Written], None]:
        return lambda said: self._session.keep_writing(name, said)

    def _write(self, name: str, form: WritingForm, take: Callable[[Written], object]) -> None:
        """Let somebody write; until what was written is taken, it is kept as it stands there."""

        def done(said: Written | None) -> None:
            if said is None:
                return
            kept = self.carry_out(lambda: self._session.keep_writing(name, said))
            if kept and self.carry_out(lambda: take(said)):
                self.carry_out(lambda: self._session.keep_writing(name, {}))

        self.app.push_screen(form, done)
