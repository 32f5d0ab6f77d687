"""How many co-signatories a proposal needs, as the workspace says."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from wtsaprep.errors import WtsaprepError

if TYPE_CHECKING:
    from wtsaprep.store.folders.workspace import Workspace


def cosignatories_needed(workspace: Workspace) -> int:
    """How many must have signed, as wtsaprep.toml tells it; 0 where it does not."""
    with contextlib.suppress(WtsaprepError):
        return workspace.event().cosignatories_needed
    return 0
