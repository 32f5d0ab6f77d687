"""Quirks of Textual that would lose a draft or the terminal, each with its cure; pinned to textual 8."""

from __future__ import annotations

import codecs
import os
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def quiet_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """What to set before Textual is first imported, since it reads it only then."""
    return {name: value for name, value in _QUIET.items() if name not in environment}


_QUIET = {"TEXTUAL_ANIMATIONS": "none", "TEXTUAL_SMOOTH_SCROLL": "0"}


def accept_any_bytes() -> None:
    """Keep a byte that is not UTF-8, as a Latin-1 terminal sends for é, from ending the program.

    Textual decodes what is typed strictly, in a thread whose failure is a crash.
    """
    from textual.drivers import linux_driver

    linux_driver.getincrementaldecoder = lambda encoding: partial(  # type: ignore[attr-defined]
        codecs.getincrementaldecoder(encoding), errors="replace"
    )


def leave_at_once(status: int) -> None:
    """End the process without waiting for threads that a dead terminal holds up."""
    os._exit(status)
