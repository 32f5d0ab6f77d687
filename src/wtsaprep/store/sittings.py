"""Sittings on disk: where a session that was begun goes on. Private, since places tell plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.names import slug
from wtsaprep.model.position import Sitting
from wtsaprep.store.private import change_private, load_private

if TYPE_CHECKING:
    from wtsaprep.store.workspace import Workspace


def sitting_of(workspace: Workspace, blank: Sitting) -> Sitting:
    """The session that goes through the same as another one, as it was left.

    Raises:
        InputFault: its file can't be read.
    """
    return load_private(workspace, _place(blank), blank).value


def keep_sitting(workspace: Workspace, sitting: Sitting) -> None:
    """Keep where a session stands.

    Raises:
        InputFault: its file can't be read.
        WriteFault: it can't be written.
    """
    change_private(workspace, _place(sitting), sitting.model_copy(update={"at": ""}), lambda _: sitting)


def _place(sitting: Sitting) -> str:
    return f"sessions/{sitting.kind}-{slug(sitting.choice)}.toml"
