"""``wtsaprep merge BASE OURS THEIRS``: git's merge driver; the merged file is written over OURS."""

from __future__ import annotations

import os
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from wtsaprep.errors import WtsaprepError
from wtsaprep.present.sheet.conflict import counted_conflicts
from wtsaprep.services.drafts.merging_files import merge_files
from wtsaprep.store.files.file_form import as_file
from wtsaprep.store.files.single_files import overwrite_file, typed_path
from wtsaprep.store.folders.locations import SETTINGS, checked_workspace
from wtsaprep.store.folders.workspace import Workspace

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console

CONFLICT = 1


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    parser.add_argument("base", metavar="BASE", help="what both versions began with; may be empty")
    parser.add_argument("ours", metavar="OURS", help="our version; the merged one is written in its place")
    parser.add_argument("theirs", metavar="THEIRS", help="their version")
    parser.add_argument("--path", metavar="PATH", default="", help="where the file lies, if OURS is a copy (git: %%P)")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Merge three versions of a file; 1 if a person has something to settle, or if the file had to be left alone."""
    base, ours, theirs = (typed_path(name) for name in (arguments.base, arguments.ours, arguments.theirs))
    name = arguments.path or arguments.ours
    try:
        merged = merge_files(_workspace(arguments, Path(name)), base, ours, theirs, Path(name))
        overwrite_file(ours, as_file(ours, merged.text))
    except WtsaprepError as error:
        console.say(f"wtsaprep: {name} was left as it is. {console.fault_text(error)}")
        if arguments.path:
            console.say(_what_git_does_then(arguments.path, error))
        return CONFLICT
    if merged.had_comments:
        console.say(f"{name}: comments written by hand are not in the merged file; both versions still have them.")
    if not merged.conflicts:
        return 0
    console.say(f"{name}: {counted_conflicts(merged.conflicts)}; the file holds both texts. Open it with wtsaprep.")
    return CONFLICT


def _what_git_does_then(path: str, error: WtsaprepError) -> str:
    """How both versions are merged when that is done; added as it is now, git would drop the other one."""
    if error.remedy and error.remedy.kind == "bring-text":
        return f"Then: git checkout -m -- {shlex.quote(path)}"
    return (
        "Before that, so that neither version is lost: git merge --abort (git rebase --abort where you rebase). "
        "Where it is their version that has to change, they do it. Commit it, then merge again."
    )


def _workspace(arguments: argparse.Namespace, path: Path) -> Workspace | None:
    """The workspace that the file lies in; the one that is named, if one is."""
    if arguments.workspace:
        return Workspace(checked_workspace(typed_path(arguments.workspace)))
    near = path.absolute().parent.parent
    return Workspace(near) if os.path.isfile(near / SETTINGS) else None
