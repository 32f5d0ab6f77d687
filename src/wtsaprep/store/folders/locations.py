"""Where things lie: the workspace of this run, the packaged one it is copied from, the user's folders."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import wtsaprep
from wtsaprep.errors import InputFault, Where, WriteFault
from wtsaprep.remedies import Remedy
from wtsaprep.store.files.single_files import typed_path

if TYPE_CHECKING:
    from collections.abc import Mapping

    from platformdirs import PlatformDirs

VARIABLE = "WTSAPREP_WORKSPACE"
SETTINGS = "wtsaprep.toml"
"""The file that makes a folder a workspace."""
PRACTICE_FOLDER = "practice"
"""Where the practice set lies, in the package and among what is the user's."""


def packaged_workspace() -> Path:
    """The workspace that comes with the program: in the wheel, or the checkout's ``data/``."""
    package = Path(wtsaprep.__file__).resolve().parent
    in_wheel = package / "_data"
    return in_wheel if os.path.isdir(in_wheel) else package.parent.parent / "data"


def packaged_practice() -> Path:
    """The practice set that comes with the program, a workspace of its own."""
    return packaged_workspace() / PRACTICE_FOLDER


def practice_workspace() -> Path:
    """The practice set in the user's data folder, whether or not it is there yet."""
    return _own_folders().user_data_path / PRACTICE_FOLDER


def user_workspace() -> Path:
    """The workspace in the user's data folder, whether or not it is there yet."""
    return _own_folders().user_data_path / "workspace"


def user_config() -> Path:
    """The user's config folder, whether or not it is there: settings, keys and themes of one's own."""
    return _own_folders().user_config_path


def user_state() -> Path:
    """The user's state folder, whether or not it is there: what the program keeps for itself."""
    return _own_folders().user_state_path


def user_journals() -> Path:
    """The folder of the journals, whether or not it is there yet."""
    return user_state() / "journals"


def user_acts() -> Path:
    """The folder of what was done to files and can be taken back, whether or not it is there yet."""
    return user_state() / "acts"


def user_cache() -> Path:
    """The user's cache folder, whether or not it is there: what can be found out again."""
    if sys.platform == "darwin":
        return _own_folders().user_cache_path
    # As platformdirs has it: lists need nothing else of it, and loading it takes as long as reading them.
    named = os.environ.get("XDG_CACHE_HOME", "").strip()
    # One that is not absolute is to be ignored (XDG Base Directory): it would lie wherever somebody happens to be.
    return Path(named if os.path.isabs(named) else os.path.expanduser("~/.cache")) / "wtsaprep"


def _own_folders() -> PlatformDirs:
    """Where the system keeps what is the user's and the program's."""
    from platformdirs import PlatformDirs

    return PlatformDirs("wtsaprep", appauthor=False)


def find_workspace(option: str | None, environment: Mapping[str, str]) -> tuple[Path, bool]:
    """The folder of the workspace, and whether it was copied from the packaged one just now.

    Raises:
        InputFault: the folder named is not a workspace.
        WriteFault: the packaged workspace can't be copied.
    """
    named = option or environment.get(VARIABLE)
    if named:
        return checked_workspace(typed_path(named)), False
    target = user_workspace()
    if os.path.isfile(target / SETTINGS):
        return target, False
    copy_packaged(packaged_workspace(), target)
    return target, True


def find_practice() -> Path:
    """The folder of the practice set, copied from the packaged one where it is not there yet.

    Raises:
        WriteFault: it can't be copied.
    """
    target = practice_workspace()
    if not os.path.isfile(target / SETTINGS):
        copy_packaged(packaged_practice(), target)
    return target


def checked_workspace(folder: Path) -> Path:
    """The folder, if it is a workspace.

    Raises:
        InputFault: it is not one.
    """
    if os.path.isfile(folder / SETTINGS):
        return folder.absolute()
    if os.path.exists(folder) and not os.path.isdir(folder):
        raise InputFault("this is not a folder, so it can't be a workspace", Where(str(folder)), "Name a folder.")
    what = f"no workspace here: there is no {SETTINGS}" if os.path.isdir(folder) else "there is no such folder"
    raise InputFault(what, Where(str(folder)), remedy=Remedy("make-workspace", str(folder)))


def copy_packaged(packaged: Path, target: Path) -> None:
    """Copy a packaged workspace to a folder that is not there yet, whole or not at all.

    Raises:
        WriteFault: it can't be written, or a folder that is no workspace is in the way.
    """
    import shutil
    import tempfile

    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if os.path.isdir(target) and not any(target.iterdir()):
            target.rmdir()
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".workspace-") as scratch:
            copy = Path(scratch) / "workspace"
            # A checkout in which somebody tried the program holds what is theirs alone.
            shutil.copytree(packaged, copy, ignore=shutil.ignore_patterns("private", PRACTICE_FOLDER))
            _make_writable(copy)
            copy.rename(target)
    except OSError as error:
        if os.path.isfile(target / SETTINGS):
            return  # Another run was faster.
        what = f"the workspace can't be made: {error.strerror}"
        raise WriteFault(what, Where(str(target)), remedy=Remedy("name-workspace")) from None


def _make_writable(folder: Path) -> None:
    """A package may lie read-only; the user's copy must not."""
    for path in [folder, *folder.rglob("*")]:
        os.chmod(path, 0o755 if os.path.isdir(path) else 0o644)
