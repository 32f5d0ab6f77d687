"""Making a workspace: its folders, its settings, and the ignore file that keeps private things private."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from wtsaprep.errors import SchemaFaults, Where, WriteFault
from wtsaprep.model.event import Event
from wtsaprep.model.file_format import CHAIR_TEXTS, CONTRIBUTIONS, PRIVATE, PROPOSALS, RESOLUTIONS, REVIEWS
from wtsaprep.store.files.single_files import write_file
from wtsaprep.store.files.toml_values import dump_value
from wtsaprep.store.folders.git import IGNORED
from wtsaprep.store.folders.locations import SETTINGS
from wtsaprep.store.folders.private_folder import make_private

if TYPE_CHECKING:
    from pathlib import Path

FOLDERS = (RESOLUTIONS, CONTRIBUTIONS, PROPOSALS, CHAIR_TEXTS, REVIEWS)


def create_workspace(folder: Path, answers: dict[str, Any]) -> Path:
    """A new workspace in a folder that is not there yet or is empty.

    Raises:
        InputFault: an answer is not what it should be.
        WriteFault: the folder holds something already, or can't be written.
    """
    try:
        event = Event(**answers)
    except ValidationError as error:
        faults = tuple(f"{e['loc'][0]}: {e['msg']}" for e in error.errors())
        raise SchemaFaults("these answers can't be used:", faults, Where(str(folder))) from None
    try:
        if os.path.exists(folder) and (not os.path.isdir(folder) or any(folder.iterdir())):
            what = "a workspace is already there" if os.path.exists(folder / SETTINGS) else "it is not empty"
            raise WriteFault(what, Where(str(folder)), "Name a new folder. Nothing was changed.")
        for name in FOLDERS:
            (folder / name).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteFault(f"can't be made: {(error.strerror or '').lower()}", Where(str(folder))) from None
    make_private(folder / PRIVATE)
    ignored = "".join(f"{line}\n" for line in IGNORED)
    write_file(folder / ".gitignore", f"# Our delegation's own: never in a shared repository.\n{ignored}", None)
    write_file(folder / SETTINGS, dump_value(event), None)
    return folder.absolute()
