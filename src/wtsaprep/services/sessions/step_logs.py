"""Logs of steps on disk: of all positions and views heard together, and of the decisions on each text."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.position import Positions
from wtsaprep.model.review import Review
from wtsaprep.review.positions import entries, rewritten_positions
from wtsaprep.services.sessions.positions import change_positions, place_of
from wtsaprep.store.folders.acting import acting
from wtsaprep.store.folders.reviews import change_review

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from wtsaprep.review.undo_log import LogEntry, Rewrite
    from wtsaprep.store.folders.workspace import Workspace
    from wtsaprep.store.index.index import Index


class StepLog(NamedTuple):
    """What one file says of its own steps: our positions on a proposal, or the decisions on a text."""

    value: Positions | Review
    path: Path

    @property
    def entries(self) -> Sequence[LogEntry]:
        """All entries, also those that were taken back."""
        return entries(self.value) if isinstance(self.value, Positions) else self.value.decisions

    def rewrite(self, workspace: Workspace, step: str, change: Rewrite) -> None:
        """Save it with one step rewritten.

        Raises:
            WtsaprepError: it can't be saved.
        """
        if isinstance(self.value, Positions):
            change_positions(workspace, self.value.proposal, lambda log: rewritten_positions(log, step, change))
            return

        def decisions(review: Review) -> Review:
            return review.model_copy(update={"decisions": change(review.decisions, step)})

        change_review(workspace, self.value.text, decisions)


@contextlib.contextmanager
def steps_rewritten(workspace: Workspace, logs: Iterable[StepLog], step: str, change: Rewrite) -> Iterator[None]:
    """Rewrite a step in all logs that have it, then do what goes with it; on a fault of either all are as they were.

    Raises:
        WtsaprepError: one of them can't be saved.
    """
    with acting(workspace, "") as within:  # No act is kept of logs alone.
        for log in logs:
            log.rewrite(within, step, change)
        yield


def step_logs(index: Index, text: Path | None = None) -> Iterator[tuple[StepLog, ...]]:
    """The logs that share their steps: those of all positions, and each review alone; or only those on one text.

    One key may have said the same of changes of several proposals. A file that can't be read is left out: whoever opens
    what it is about is told.
    """
    wanted = _places_of(index, text) if text else None
    positions = tuple(_read(index, Positions, index.position_files, wanted))
    reviews = _read(index, Review, index.review_files, wanted)
    return (logs for logs in (positions, *((review,) for review in reviews)) if logs)


def _read(
    index: Index, kind: type[Positions | Review], paths: Sequence[Path], wanted: tuple[Path, ...] | None
) -> Iterator[StepLog]:
    for path in paths:
        if wanted is None or path in wanted:
            with contextlib.suppress(WtsaprepError):
                yield StepLog(index.load(kind, path).value, path)


def _places_of(index: Index, text: Path) -> tuple[Path, ...]:
    workspace = index.workspace
    for chair in index.chair_texts:
        if chair.path == text:
            return (workspace.review_path(chair.document),)
    for head in index.proposals:
        if head.path == text:
            return (workspace.private / place_of(head.id), workspace.review_path(head.id))
    return ()
