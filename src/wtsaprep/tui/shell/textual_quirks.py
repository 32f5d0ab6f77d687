"""Quirks of Textual, each with its cure; pinned to textual 8. Those of its terminal driver are in `line`."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


def quiet_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """What to set before Textual is first imported, since it reads it only then."""
    return {name: value for name, value in _QUIET.items() if name not in environment}


_QUIET = {"TEXTUAL_ANIMATIONS": "none", "TEXTUAL_SMOOTH_SCROLL": "0"}


def load_asyncio() -> None:
    """Load what Textual runs on without what encrypts connections, a fiftieth of a start: no screen has any.

    It does without where Python was built so, and is told here that it was; whoever asks later gets it.
    """
    if "asyncio" in sys.modules or "ssl" in sys.modules:
        return
    modules: dict[str, Any] = sys.modules
    modules["ssl"] = None
    try:
        import asyncio  # noqa: F401
    finally:
        del modules["ssl"]


def leave_at_once(status: int) -> None:
    """End the process without waiting for threads that a dead terminal holds up."""
    os._exit(status)
