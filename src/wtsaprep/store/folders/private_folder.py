"""The private folder: what only our delegation sees, readable by nobody else and kept out of shared repositories."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from wtsaprep.errors import Where, WriteFault
from wtsaprep.model.file_format import PRIVATE_COMMENTS
from wtsaprep.model.private import PrivateComments
from wtsaprep.remedies import Remedy
from wtsaprep.store.files.file_form import as_file
from wtsaprep.store.files.single_files import make_folder, read_file, write_file
from wtsaprep.store.folders.change_on_disk import change_on_disk
from wtsaprep.store.folders.git import would_take
from wtsaprep.store.folders.workspace import Stored

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.model.proposal import Comment
    from wtsaprep.model.value import Value
    from wtsaprep.store.folders.workspace import Workspace

V = TypeVar("V", bound="Value")

_OURS = 0o700
_ALL = "*"
_IGNORE = f"# Our delegation's own: never in a shared repository.\n{_ALL}\n"


def load_private(workspace: Workspace, place: str, blank: V) -> Stored[V]:
    """A private value by its place in the folder ("positions/ID.toml"); ``blank`` if there is no file.

    Raises:
        InputFault: the file can't be read.
    """
    path = workspace.private / place
    # A folder that is somebody else's to read holds nothing for us; `Path.exists` would raise there.
    return workspace.load(type(blank), path) if os.path.exists(path) else Stored(blank, path, None)


def change_private(workspace: Workspace, place: str, blank: V, change: Callable[[V], V]) -> Stored[V]:
    """Change a private value as it is on the disk now, and save it.

    Raises:
        InputFault: the file can't be read.
        WriteFault: it can't be written.
    """

    workspace.see_that_it_is_there()  # What is not there is blank, and a change of that may be none.

    def save(stored: Stored[V]) -> Stored[V]:
        make_private(workspace.private)
        return workspace.save_entry(stored)

    return change_on_disk(lambda: load_private(workspace, place, blank), change, save)


def private_comments(workspace: Workspace, proposal: str) -> Stored[PrivateComments]:
    """Our delegation's comments on a proposal; none if there is no file of them.

    Raises:
        InputFault: the file can't be read.
    """
    return load_private(workspace, _comments_of(proposal), PrivateComments(proposal=proposal))


def change_private_comments(
    workspace: Workspace, proposal: str, change: Callable[[tuple[Comment, ...]], tuple[Comment, ...]]
) -> Stored[PrivateComments]:
    """Change our delegation's comments on a proposal as they are on the disk now, and save them.

    Raises:
        InputFault: the file can't be read.
        WriteFault: it can't be written.
    """

    def changed(value: PrivateComments) -> PrivateComments:
        return value.model_copy(update={"comments": change(value.comments)})

    return change_private(workspace, _comments_of(proposal), PrivateComments(proposal=proposal), changed)


def make_private(folder: Path) -> None:
    """Make the private folder, or make it private: nobody but its owner may look into it, and git passes it by.

    Raises:
        WriteFault: it can't be made, or is somebody else's.
    """
    make_folder(folder)
    try:
        if stat.S_IMODE(folder.stat().st_mode) != _OURS:
            os.chmod(folder, _OURS)
    except OSError as error:
        what = f"it can't be made private: {(error.strerror or str(error)).lower()}"
        raise WriteFault(what, Where(str(folder)), "Make it your own, then try again. Nothing was written.") from None
    _ignored_by_git(folder)


def _ignored_by_git(folder: Path) -> None:
    """See that git passes the folder by, whoever emptied its list; what somebody took out of it by hand stays so."""
    ignore = folder / ".gitignore"
    if not os.path.lexists(ignore):
        write_file(ignore, _IGNORE, None)
    elif _ALL not in (held := read_file(ignore)).text.splitlines() and not os.path.lexists(folder / ".git"):
        write_file(ignore, as_file(ignore, f"{_IGNORE}{held.text}"), held.stamp)


def may_go_to(workspace: Workspace, path: Path) -> None:
    """See that a file outside, private words of ours in it, does not go where git would take it along.

    Raises:
        WriteFault: it would, or git can't tell.
    """
    own = Path(os.path.realpath(workspace.private))
    keep = Remedy("keep-private")
    try:
        repository = would_take(path)
    except WriteFault as fault:
        what = f"it is private, and nobody can tell whether the repository it would lie in takes it: {fault.what}"
        raise WriteFault(what, Where(str(path)), remedy=keep) from None
    if repository is not None and own not in (repository, *repository.parents):  # private/ may be one of its own.
        raise WriteFault(f"it is private, and the repository {repository} would take it", Where(str(path)), remedy=keep)


def _comments_of(proposal: str) -> str:
    return f"{PRIVATE_COMMENTS}/{proposal}.toml"
