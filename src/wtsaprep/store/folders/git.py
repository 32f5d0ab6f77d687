"""Git: a workspace in a repository merges by clause, and keeps what is private out of it."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from wtsaprep.errors import InputFault, Where, WriteFault
from wtsaprep.model.counted import counted
from wtsaprep.remedies import Remedy
from wtsaprep.store.files.file_form import as_file
from wtsaprep.store.files.single_files import overwrite_file, read_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from subprocess import CompletedProcess

IGNORED = ("/private/", "*.toml~")
"""What a shared repository must not hold, and what no repository needs."""
_MERGED = tuple(
    f"/{folder}/*.toml merge=wtsaprep"
    for folder in ("proposals", "resolutions", "contributions", "reviews", "bases", "texts")
)
_SUBMODULE = "160000"
_MARK = "<<<<<<< "
"""What git writes where it leaves a conflict."""
_PATIENCE = 5.0


def repository_of(folder: Path) -> Path | None:
    """The top folder of the repository that a folder lies in, if it lies in one."""
    return next((place for place in (folder, *folder.parents) if os.path.exists(place / ".git")), None)


def would_take(path: Path) -> Path | None:
    """The repository that would take a file with all that is new in it; None if none would: it has it ignored.

    Raises:
        WriteFault: the file would lie in one, and git can't tell.
    """
    place = os.path.realpath(path)
    folder = next(above for above in Path(place).parents if os.path.isdir(above))
    repository = repository_of(folder)
    if repository is None:
        return None
    # What it has already it does not call ignored, whatever its rules say.
    done = _run_git(folder, "check-ignore", "-q", "--", place)
    if done.returncode not in (0, 1):
        raise _refused(folder, done)
    return repository if done.returncode else None


def set_up_git(folder: Path, merge: str) -> list[str]:
    """Make the repository of a workspace merge by clause and hold nothing of ``private/``; tell what was done.

    ``merge`` is the command by which git merges two versions of a file.

    Raises:
        InputFault: the workspace lies in no repository.
        WriteFault: a file can't be written, or git refuses.
    """
    if repository_of(folder) is None:
        raise InputFault("this workspace lies in no git repository", Where(str(folder)), f"First: git init {folder}")
    done = [
        sentence
        for name, lines in ((".gitattributes", _MERGED), (".gitignore", IGNORED))
        if (sentence := _with_lines(folder / name, lines))
    ]
    settings = {"name": "wtsaprep: by clause", "driver": merge, "recursive": "binary"}
    for key, value in settings.items():
        _git(folder, "config", f"merge.wtsaprep.{key}", value)
    return [
        *done,
        *_private_let_go(folder),
        "git config: the merge driver wtsaprep is set for this clone; each clone needs it once",
        *(["commit .gitattributes, so that other clones have it, too"] if done else []),
        *(
            f"git left a conflict in {name}; this merges it anew: git checkout -m -- {name}"
            for name in _unmerged(folder)
        ),
    ]


def merge_anew(folder: Path) -> list[str]:
    """Let git merge anew what it left in conflict, as far as its marks still stand there; tell what was merged.

    Raises:
        WriteFault: git refuses.
    """
    left = [name for name in _unmerged(folder) if _MARK in read_file(folder / name).text]
    for name in left:
        _git(folder, "checkout", "-q", "-m", "--", name)
    return [f"{name} is merged anew" for name in left]


def last_merge_of(folder: Path, name: str) -> tuple[str, str, str] | None:
    """What the last merge of a file was made of: base, ours, theirs. None if the file is not what that merge made.

    Raises:
        WriteFault: git refuses.
    """
    merge = _git(folder, "log", "-1", "--merges", "--format=%H", "--", name).strip()
    if not merge or _shown(folder, merge, name) != read_file(folder / name).text:
        return None
    ours, theirs = (_shown(folder, f"{merge}^{side}", name) for side in (1, 2))
    began = _git(folder, "merge-base", f"{merge}^1", f"{merge}^2").strip()
    return (_shown(folder, began, name) or "", ours, theirs) if ours and theirs else None


def _shown(folder: Path, commit: str, name: str) -> str | None:
    """A file as it was in a commit; None if it was not there."""
    with contextlib.suppress(WriteFault):
        return _git(folder, "show", f"{commit}:./{name}")
    return None


def _private_let_go(folder: Path) -> list[str]:
    """Track nothing of ``private/`` any more, the files stay; tell so."""
    tracked = _private_files(folder)
    if tracked:
        _git(folder, "rm", "-q", "--cached", "--", *tracked)
    many = counted(len(tracked), "private file")
    return (
        [f"{many} of ours: no longer tracked; commit that, what was committed stays in its history"] if tracked else []
    )


def _unmerged(folder: Path) -> list[str]:
    """The files of a workspace that git left in conflict."""
    listed = _git(folder, "diff", "--name-only", "--relative", "--diff-filter=U", "-z")
    return sorted({name for name in listed.split("\0") if name.endswith(".toml")})


def repository_fault(folder: Path) -> InputFault | None:
    """What is wrong with the repository of a workspace: it tracks ``private/``, or was set up by an earlier version."""
    if repository_of(folder) is None:
        return None
    return _private_fault(folder) or _outdated_fault(folder)


def _outdated_fault(folder: Path) -> InputFault | None:
    attributes = folder / ".gitattributes"
    lines = read_file(attributes).text.splitlines() if os.path.isfile(attributes) else []
    lacking = [line.split("/")[1] for line in _MERGED if line not in lines]
    if len(lacking) == len(_MERGED):
        return None
    if not lacking:
        return _clone_fault(folder)
    folders = " and ".join(f"{name}/" for name in lacking)
    what = f"the repository was set up by an earlier version, and git merges {folders} as plain text"
    return InputFault(what, remedy=Remedy("set-up-git"))


def _clone_fault(folder: Path) -> InputFault | None:
    """What is wrong if the repository was set up, but not this clone of it."""
    with contextlib.suppress(WriteFault):
        if not _git(folder, "config", "--get", "--default", "", "merge.wtsaprep.driver").strip():
            what = "this clone was not set up, and git merges its files as plain text"
            return InputFault(what, remedy=Remedy("set-up-git"))
    return None


def _private_fault(folder: Path) -> InputFault | None:
    """What is wrong if it tracks ``private/``, which may be a repository of its own."""
    tracked = _private_files(folder)
    if not tracked:
        return None
    many = counted(len(tracked), "private file")
    what = f"the repository tracks {many} of ours, and what was committed stays in its history"
    return InputFault(what, remedy=Remedy("untrack-private"))


def _private_files(folder: Path) -> list[str]:
    """What is tracked of ``private/``."""
    if not os.path.isdir(folder / "private"):
        return []
    try:
        listed = _git(folder, "ls-files", "-s", "-z", "--", "private")
    except WriteFault:
        return []  # Without git, or in a folder that git does not trust, nothing can be shared by accident either.
    return [row.partition("\t")[2] for row in listed.split("\0") if row and not row.startswith(_SUBMODULE)]


def committed(folder: Path, name: str, most: int) -> Iterator[str]:
    """The versions of a workspace's file that its repository remembers, of any branch, the last first.

    None where it lies in no repository, or git can't tell.
    """
    if repository_of(folder) is None:
        return
    # While git merges, the other side may be on no branch: it is named in the environment of the merge driver.
    heads = [key.removeprefix("GITHEAD_") for key in os.environ if key.startswith("GITHEAD_")]
    with contextlib.suppress(WriteFault):
        listed = _git(folder, "log", "--all", "--reflog", f"--max-count={most}", "--format=%H", *heads, "--", name)
        for commit in listed.split():
            with contextlib.suppress(WriteFault):
                yield _git(folder, "show", f"{commit}:./{name}")


def _with_lines(path: Path, wanted: Iterable[str]) -> str:
    """Add to a file the lines that it lacks; say which."""
    text = read_file(path).text if os.path.exists(path) else ""
    missing = [line for line in wanted if line not in text.splitlines()]
    if not missing:
        return ""
    if text and not text.endswith("\n"):
        text += "\n"
    overwrite_file(path, as_file(path, text + "".join(f"{line}\n" for line in missing)))
    return f"{path.name}: {', '.join(missing)}"


def _git(folder: Path, *words: str) -> str:
    done = _run_git(folder, *words)
    if done.returncode:
        raise _refused(folder, done)
    return done.stdout.decode("utf-8", "replace")


def _run_git(folder: Path, *words: str) -> CompletedProcess[bytes]:
    import subprocess  # Only those who save in a repository need it.

    # No monitor of the repository's own is started: a workspace may come from somebody else.
    command = ["git", "-C", str(folder), "-c", "core.fsmonitor=false", *words]
    try:
        return subprocess.run(command, capture_output=True, check=False, timeout=_PATIENCE)
    except subprocess.TimeoutExpired:
        raise WriteFault(f"git did not answer within {_PATIENCE:.0f} s", Where(str(folder))) from None
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise WriteFault(f"git can't be started: {why}", Where(str(folder))) from None


def _refused(folder: Path, done: CompletedProcess[bytes]) -> WriteFault:
    return WriteFault(f"git refused: {done.stderr.decode('utf-8', 'replace').strip()}", Where(str(folder)))
