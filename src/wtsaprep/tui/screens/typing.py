"""Taking back what was typed into a field: on screens that are there to be written on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, cast

from wtsaprep.tui.screens.screen_command import Topic, once

if TYPE_CHECKING:
    from wtsaprep.tui.screens.command_screen import CommandScreen


class _Field(Protocol):
    def action_undo(self) -> None: ...
    def action_redo(self) -> None: ...


def _field(screen: CommandScreen[Any]) -> _Field:
    return cast("_Field", screen.focused)


def _no_field(screen: CommandScreen[Any]) -> str:
    return "" if screen.focused is not None else "no field is in use"


TYPING: Topic[CommandScreen[Any]] = (
    once("undo-typing", lambda screen: _field(screen).action_undo(), _no_field),
    once("redo-typing", lambda screen: _field(screen).action_redo(), _no_field),
)
