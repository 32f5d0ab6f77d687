"""Several processes: what is to be done with many things is divided among the processors that there are.

Each is forked, so that it knows what its parent knows, and sends what came of its parts. None may use a catalogue:
SQLite allows no connection to be carried over.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

P = TypeVar("P")
R = TypeVar("R")


def done_by_several(do: Callable[[P], R], parts: Sequence[P]) -> Iterator[R]:
    """What comes of each part, in order. What fails in another process is done again in this one, and fails here."""
    processes = min(len(parts), _processors())
    if processes < 2:
        yield from map(do, parts)
        return
    # Loaded where there is so much to do that some hundredths of a second don't count.
    from multiprocessing import get_context

    fork = get_context("fork")
    lines: list[Connection] = []
    workers: list[BaseProcess] = []
    try:
        for number in range(processes):
            line, to_us = fork.Pipe(duplex=False)
            workers.append(fork.Process(target=_work, args=(do, parts[number::processes], to_us), daemon=True))
            workers[-1].start()
            to_us.close()
            lines.append(line)
        for number, part in enumerate(parts):
            sent = _received(lines[number % processes])
            yield sent[0] if sent else do(part)
    finally:
        for worker in workers:
            worker.kill()
            worker.join()


def _received(line: Connection) -> tuple[Any] | None:
    """What came of the next part in another process; None where that one failed."""
    try:
        sent: tuple[Any] = line.recv()
    except (EOFError, OSError):
        return None
    return sent


def _work(do: Callable[[P], R], parts: Sequence[P], line: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Whoever breaks it off hears of it once, from the parent.
    with contextlib.suppress(Exception):
        for part in parts:
            line.send((do(part),))


def _processors() -> int:
    """How many may be used; one where no process can be forked safely, as beside threads."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" and threading.active_count() == 1 else 1
