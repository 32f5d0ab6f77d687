"""The log of acts: what was done to the files of a workspace, so that it can be taken back, also after a restart.

One file an act in the state folder, readable by its owner alone: the name of the act, and what each file held before
and after. Which acts were taken back is told by their files' names, so that only the one that is wanted is read.
"""

from __future__ import annotations

import contextlib
import hashlib
import itertools
import json
import os
import time
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.errors import InputFault, ThereFault, Where, WriteFault, WtsaprepError
from wtsaprep.remedies import Remedy
from wtsaprep.store.files.single_files import OURS_ALONE, make_folder, read_bytes, write_file
from wtsaprep.store.folders.locations import user_acts
from wtsaprep.store.folders.recording import bytes_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from wtsaprep.store.folders.recording import Recording

MOST_ACTS = 100
"""How many acts are kept; the oldest go first."""
MOST_KEPT = 32 * 1024 * 1024
"""How many bytes they may take together; the last one is kept whatever it takes."""
_MOST_READ = 4 * MOST_KEPT
_STANDS, _TAKEN_BACK = ".json", ".undone"


class ActFile(NamedTuple):
    """One file that an act changed."""

    place: str
    """Where it lies in the workspace, with strokes."""
    before: str | None
    """What it held; None if it was not there."""
    after: str | None
    """What the act left; None if it took the file away."""


@dataclass(frozen=True, slots=True)
class Act:
    """One act, such as an import: its name, when it was done, the files that it changed, and the file that keeps it."""

    name: str
    at: str
    """UTC, ISO 8601; that of a step of a log that was made within it."""
    places: tuple[str, ...]
    kept: Path

    @property
    def undone(self) -> bool:
        """Whether it was taken back."""
        return self.kept.suffix == _TAKEN_BACK

    @property
    def undone_at(self) -> str:
        """When it was taken back, UTC, ISO 8601; empty while it stands."""
        if not self.undone:
            return ""
        return datetime.fromtimestamp(_time(self.kept) / 1e9, UTC).isoformat(timespec="microseconds")


def last_act(folder: Path, file: Path | None = None) -> Act | None:
    """The act on a workspace that undo would take back: the last one that stands, or the last one of a file."""
    return next((act for act in standing_acts(folder) if _changed(folder, act, file)), None)


def last_undone(folder: Path, file: Path | None = None) -> Act | None:
    """The act that redo would do again: what was taken back last, or last of a file."""
    return next((act for act in undone_acts(folder) if _changed(folder, act, file)), None)


def standing_acts(folder: Path) -> Iterator[Act]:
    """The acts on a workspace that were not taken back, the last one first. What can't be read is no act."""
    return _read_in_turn(reversed(_kept(folder, _STANDS)))


def undone_acts(folder: Path) -> Iterator[Act]:
    """The acts that were taken back, the one that was taken back last first."""
    return _read_in_turn(sorted(_kept(folder, _TAKEN_BACK), key=_time, reverse=True))


def files_of(act: Act) -> tuple[ActFile, ...]:
    """What each file of an act held before and after.

    Raises:
        InputFault: what was kept can't be read.
    """
    _, _, files = read_bytes(act.kept, _MOST_READ).partition(b"\n")
    try:
        return tuple(ActFile(*file) for file in json.loads(files))
    except (ValueError, TypeError):
        remedy = None if act.undone else Remedy("leave-act")
        raise InputFault(f"what was kept of it is damaged: {act.name}", Where(str(act.kept)), remedy=remedy) from None


def marked(act: Act, *, undone: bool) -> Act:
    """The act, kept as one that was taken back, or as one that stands."""
    path = act.kept.with_suffix(_TAKEN_BACK if undone else _STANDS)
    act.kept.rename(path)
    now = time.time_ns()  # A file system may touch by a coarser clock than the one that logs are written by.
    os.utime(path, ns=(now, now))
    return replace(act, kept=path)


def act_of_step(folder: Path, step: str) -> Act | None:
    """The act within which a log got a step, by the time that both bear; None if the step came alone."""
    return next((act for act in (*standing_acts(folder), *undone_acts(folder)) if act.at == step), None)


def forget(act: Act) -> None:
    """Let an act stand for good: it is kept no more, and undo goes on with the one before it.

    Raises:
        WriteFault: the file that keeps it can't be removed.
    """
    try:
        act.kept.unlink(missing_ok=True)
    except OSError as error:
        raise WriteFault("it can't be removed", Where(str(act.kept)), str(error.strerror or "")) from None


def keep_act(folder: Path, name: str, recording: Recording) -> None:
    """Keep an act; what can't be kept can't be taken back, which is no reason to lose the act itself."""
    files = tuple(
        ActFile(file.place, _text(file.raw), _text(bytes_at(folder / file.place))) for file in recording.files
    )
    if not files:
        return
    with contextlib.suppress(WtsaprepError, OSError):
        changed = {file.place for file in files}
        for act in undone_acts(folder):
            # What was taken back of these files can't be done again on what is there now.
            if not changed.isdisjoint(act.places):
                act.kept.unlink(missing_ok=True)
        _write(_folder_of(folder), name, files, recording.step)
        _make_room(_kept(folder, _STANDS))


def _changed(folder: Path, act: Act, file: Path | None) -> bool:
    return file is None or any(folder / place == file for place in act.places)


def _write(kept: Path, name: str, files: tuple[ActFile, ...], step: str) -> None:
    make_folder(kept)
    kept.chmod(0o700)
    at = step or datetime.now(UTC).isoformat(timespec="microseconds")
    head = json.dumps({"format": 1, "name": name, "at": at, "places": [file.place for file in files]})
    last = max((int(path.stem) for path in kept.iterdir() if path.stem.isdecimal()), default=0)
    for number in itertools.count(last + 1):
        # A number that another program takes meanwhile is its own.
        with contextlib.suppress(ThereFault):
            # A line that is quickly read, and one that is read by who takes the act back.
            write_file(kept / f"{number:06}{_STANDS}", f"{head}\n{json.dumps(files)}\n", None, OURS_ALONE)
            return


def _make_room(kept: list[Path]) -> None:
    """Remove the oldest acts until neither number nor bytes are too many."""
    sizes = [path.stat().st_size for path in kept]
    for at, path in enumerate(kept[:-1]):
        if len(kept) - at <= MOST_ACTS and sum(sizes[at:]) <= MOST_KEPT:
            return
        path.unlink(missing_ok=True)


def _read_in_turn(paths: Iterable[Path]) -> Iterator[Act]:
    for path in paths:
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
            with path.open("rb") as file:
                head = json.loads(file.readline())
            yield Act(head["name"], head["at"], tuple(head["places"]), path)


def _kept(folder: Path, suffix: str) -> list[Path]:
    kept = _folder_of(folder)
    return sorted(kept.glob(f"*{suffix}")) if os.path.isdir(kept) else []


def _time(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def _folder_of(folder: Path) -> Path:
    digest = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:12]
    return user_acts() / f"{folder.name}-{digest}"


def _text(raw: bytes | None) -> str | None:
    return None if raw is None else raw.decode("utf-8", "surrogateescape")
