"""Everything that a person did, in the order of time: acts on files, and steps of what has a log in its own file.

Positions, views heard and decisions are in no log of acts, since each key saves one of them; their own logs know
when each was made and taken back. The last thing done is the later one of both, and is taken back where it is kept.
What a colleague decided came with git and stands in the same log as ours: it is taken back like ours, and named.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from wtsaprep.errors import StepRefused
from wtsaprep.model.file_format import PRIVATE
from wtsaprep.review.undo_log import last_step, made_again, moment, next_step, taken_back
from wtsaprep.services.drafts.taking_back import all_acts, do_again, take_back
from wtsaprep.services.sessions.step_logs import step_logs, steps_rewritten
from wtsaprep.services.sessions.step_names import step_name
from wtsaprep.store.folders.act_log import Act, forget, last_act, last_undone
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from wtsaprep.review.undo_log import E, LogEntry
    from wtsaprep.services.sessions.step_logs import StepLog
    from wtsaprep.store.folders.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that somebody did: an act, or a step of logs, or both at once."""

    name: str
    at: str
    """When it was done: UTC, ISO 8601."""
    undone: str
    """When it was taken back; empty while it stands."""
    places: tuple[str, ...]
    """The files that it changed, with strokes."""
    act: Act | None = None
    logs: tuple[StepLog, ...] = ()
    """The logs that have a step of its time; beside an act where a decision came with other words."""

    @property
    def private(self) -> bool:
        """Whether it changed nothing but what only our delegation sees."""
        return all(place.startswith(f"{PRIVATE}/") for place in self.places)


def last_done(workspace: Workspace, text: Path | None = None) -> Deed | None:
    """What undo takes back: the last thing done that stands, or the last one done to a text, by its file."""
    found = _found(workspace, text, last_act(workspace.folder, text), last_step)
    return max(found, key=lambda done: done.at, default=None)


def last_taken_back(workspace: Workspace, text: Path | None = None) -> Deed | None:
    """What redo does again: what was taken back last, or last of a text."""
    found = _found(workspace, text, last_undone(workspace.folder, text), next_step)
    return max(found, key=lambda done: done.undone, default=None)


def all_done(workspace: Workspace) -> list[Deed]:
    """All that was done and is kept, the last first, what was taken back among it."""
    index = Index(workspace)
    done = [_of_act(act) for act in all_acts(workspace)]
    for logs in step_logs(index):
        times = {entry.at for log in logs for entry in log.entries}
        done += [_of_step(index, logs, at) for at in times]
    return sorted(_joined(done), key=lambda one: one.at, reverse=True)


def undo(workspace: Workspace, done: Deed) -> Deed:
    """Take back what was done, where it is kept.

    Raises:
        InputFault: what was kept of it can't be read.
        NeedsDecision: somebody changed the same since, or a draft has unsaved work; nothing is changed.
        WriteFault: a file can't be written; all are as they were.
    """
    now = moment(datetime.now(UTC), *(log.entries for log in done.logs))

    def change(log: Sequence[E], step: str) -> tuple[E, ...]:
        return taken_back(log, step, now)

    with steps_rewritten(workspace, done.logs, done.at, change):
        act = take_back(workspace, done.act) if done.act else None
    return replace(done, act=act, undone=now if done.logs or act is None else act.undone_at)


def redo(workspace: Workspace, done: Deed) -> Deed:
    """Do again what was taken back.

    Raises:
        InputFault: what was kept of it can't be read.
        NeedsDecision: somebody changed the same since, or a draft has unsaved work; nothing is changed.
        WriteFault: a file can't be written; all are as they were.
    """
    with steps_rewritten(workspace, done.logs, done.at, made_again):
        act = do_again(workspace, done.act) if done.act else None
    return replace(done, act=act, undone="")


def leave(workspace: Workspace, done: Deed) -> Deed:
    """Let what was done stand, and undo go on with what was done before it; an act is forgotten, a log keeps its steps.

    Raises:
        StepRefused: it stands in a log, where undo always finds it.
        WriteFault: what keeps it can't be removed.
    """
    if done.act is None:
        raise StepRefused(f"this stands in a log and can always be taken back: {done.name}")
    forget(done.act)
    return done


def _found(
    workspace: Workspace, text: Path | None, act: Act | None, find: Callable[[Iterable[LogEntry]], str]
) -> list[Deed]:
    """The act and, of all logs that share their steps, the step that undo or redo comes to first."""
    index = Index(workspace)
    found = [_of_act(act)] if act else []
    for logs in step_logs(index, text):
        if step := find(entry for log in logs for entry in log.entries):
            found.append(_of_step(index, logs, step))
    return _joined(found)


def _joined(found: Iterable[Deed]) -> list[Deed]:
    """What bears one time, and stands or was taken back alike, is one: a decision and the words that it came with."""
    alike: dict[tuple[str, bool], list[Deed]] = defaultdict(list)
    for deed in found:
        alike[deed.at, bool(deed.undone)].append(deed)
    return [
        Deed(
            "; ".join(deed.name for deed in deeds),
            at,
            max(deed.undone for deed in deeds),
            tuple(place for deed in deeds for place in deed.places),
            next((deed.act for deed in deeds if deed.act), None),
            tuple(log for deed in deeds for log in deed.logs),
        )
        for (at, _), deeds in alike.items()
    ]


def _of_act(act: Act) -> Deed:
    return Deed(act.name, act.at, act.undone_at, act.places, act)


def _of_step(index: Index, logs: Iterable[StepLog], at: str) -> Deed:
    having = tuple(log for log in logs if any(entry.at == at for entry in log.entries))
    undone = max(entry.undone for log in having for entry in log.entries if entry.at == at)
    places = tuple(log.path.relative_to(index.workspace.folder).as_posix() for log in having)
    return Deed(step_name(index, having, at), at, undone, places, logs=having)
