"""Replies in the workspace: one file each, found by the proposal that they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.reply import Reply
from wtsaprep.store.folders.workspace import Stored
from wtsaprep.store.index.file_heads import toml_files

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.store.folders.workspace import Workspace


def replies_to(workspace: Workspace, proposal: str) -> tuple[Reply, ...]:
    """All replies to a proposal, by its id, in the order of their files.

    Raises:
        InputFault: a file of a reply can't be read.
    """
    found = (workspace.load(Reply, path).value for path in toml_files(workspace.replies))
    return tuple(reply for reply in found if reply.proposal == proposal)


def known_reply(replies: Sequence[Reply], made: Reply) -> Reply | None:
    """The reply that is there already with the same words by the same author, even if our text moved on since."""
    return next((r for r in replies if (r.author, r.received) == (made.author, made.received)), None)


def new_reply(workspace: Workspace, value: Reply) -> Stored[Reply]:
    """A reply that is not on disk yet, with the file it will have."""
    return Stored(value, workspace.replies / f"{value.id}.toml", None)
