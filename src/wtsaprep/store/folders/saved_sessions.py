"""Sittings on disk: where a session that was begun goes on. Private, since places tell plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.file_format import SITTINGS
from wtsaprep.model.names import slug
from wtsaprep.model.position import Sitting
from wtsaprep.store.folders.private_folder import change_private, load_private

if TYPE_CHECKING:
    from wtsaprep.model.position import SittingKind
    from wtsaprep.store.folders.workspace import Workspace


def sitting_of(workspace: Workspace, kind: SittingKind, choice: str) -> Sitting:
    """The session of a kind that goes through something, as it was left; a new one if it never was begun.

    Raises:
        InputFault: its file can't be read.
    """
    return load_private(workspace, _place(kind, choice), Sitting(kind=kind, choice=choice)).value


def keep_sitting(workspace: Workspace, sitting: Sitting) -> None:
    """Keep where a session stands.

    Raises:
        InputFault: its file can't be read.
        WriteFault: it can't be written.
    """
    kind, choice = sitting.kind, sitting.choice
    change_private(workspace, _place(kind, choice), Sitting(kind=kind, choice=choice), lambda _: sitting)


def _place(kind: SittingKind, choice: str) -> str:
    return f"{SITTINGS}/{kind}-{slug(choice)}.toml"
