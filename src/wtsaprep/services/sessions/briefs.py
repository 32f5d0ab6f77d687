"""Briefs on disk: what we wrote of a resolution, one private file each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.brief import FIELDS, Brief
from wtsaprep.model.file_format import BRIEFS
from wtsaprep.model.names import file_of_brief
from wtsaprep.review.both_wrote import both_stand, both_wrote
from wtsaprep.store.folders.acting import acting
from wtsaprep.store.folders.private_folder import change_private, load_private
from wtsaprep.store.index.find import private_value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from wtsaprep.model.resolution import Resolution
    from wtsaprep.store.folders.workspace import Stored, Workspace
    from wtsaprep.store.index.index import Index


def place_of_brief(resolution: Resolution) -> str:
    """Where what we wrote of a resolution lies in the private folder."""
    return f"{BRIEFS}/{file_of_brief(resolution.kind, resolution.reference)}"


def load_brief(workspace: Workspace, resolution: Resolution) -> Stored[Brief]:
    """What we wrote of a resolution; nothing if there is no file.

    Raises:
        InputFault: the file can't be read.
    """
    return load_private(workspace, place_of_brief(resolution), _blank(resolution))


def brief_of(index: Index, resolution: Resolution) -> Brief:
    """What we wrote of a resolution, as an action sees it.

    Raises:
        InputFault: the file can't be read.
    """
    return private_value(index, place_of_brief(resolution), _blank(resolution))


def change_brief(workspace: Workspace, resolution: Resolution, change: Callable[[Brief], Brief]) -> Stored[Brief]:
    """Change what we wrote of a resolution as it is on the disk now, and save it.

    Raises:
        InputFault: the file can't be read.
        WriteFault: it can't be written.
    """
    return change_private(workspace, place_of_brief(resolution), _blank(resolution), change)


def _fields(brief: Brief) -> dict[str, str]:
    return {name: getattr(brief, name) for name in FIELDS}


def write_in_brief(
    workspace: Workspace, resolution: Resolution, fields: Mapping[str, str], seen: Brief | None = None
) -> str:
    """Give some fields of our brief other words, as they are typed in a form or on the command line.

    Who saw what stood there takes nothing away that somebody else wrote since: the sentence on that is given.

    Raises:
        InputFault: the file can't be read.
        WriteFault: it can't be written.
    """
    both: tuple[str, ...] = ()

    def change(brief: Brief) -> Brief:
        nonlocal both
        now = _fields(brief)
        united = both_wrote(_fields(seen) if seen else now, fields, now, one_line=("editor",))
        both = united.both
        return Brief.model_validate(brief.model_dump() | dict(united.fields))

    with acting(workspace, f"brief on {resolution.name}") as within:
        change_brief(within, resolution, change)
    return both_stand(both)


def _blank(resolution: Resolution) -> Brief:
    return Brief(resolution=resolution.reference)
