"""Replies in the workspace: one file each, known again by their author and their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.store.folders.workspace import Stored

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.model.reply import Reply
    from wtsaprep.store.folders.workspace import Workspace


def known_reply(replies: Sequence[Reply], arriving: Reply) -> Reply | None:
    """The reply that is there already with the same words by the same author, even if our text moved on since."""
    return next((r for r in replies if (r.author, r.received) == (arriving.author, arriving.received)), None)


def new_reply(workspace: Workspace, value: Reply) -> Stored[Reply]:
    """A reply that is not on disk yet, with the file it will have."""
    return Stored(value, workspace.replies / f"{value.id}.toml", None)
