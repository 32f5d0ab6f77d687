"""Acting: what is saved to a workspace together, kept in the log as one act, and put back on a fault."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from typing import TYPE_CHECKING

from wtsaprep.store.folders.act_log import keep_act
from wtsaprep.store.folders.recording import Recording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wtsaprep.store.folders.workspace import Workspace


@contextlib.contextmanager
def acting(workspace: Workspace, name: str | Callable[[], str]) -> Iterator[Workspace]:
    """The workspace for one act: all that is saved through it can be taken back together.

    Within a larger act it is part of that one; one without a name is kept in no log. What it is called may be known
    once it is done: then it is asked for. On a fault all files are put
    back, so that nothing is left half done.

    Raises:
        WriteFault: the workspace is not there any more; nothing is begun in its place.
    """
    if workspace.recording is not None:
        yield workspace
        return
    workspace.see_that_it_is_there()
    recording = Recording(workspace.folder)
    try:
        yield replace(workspace, recording=recording)
    except BaseException:  # An interrupt, too: what it stops is not half done.
        recording.put_back()
        raise
    finally:
        if called := name if isinstance(name, str) else name():
            keep_act(workspace.folder, called, recording)
