"""The terminal's answer to the question that is sent behind frames."""

from __future__ import annotations

import re

from textual.message import Message

_WHO = re.compile(r"\x1b\[\?[\d;]*c")
"""What a terminal answers that is asked who it is (primary device attributes, as xterm's)."""


class Answered(Message):
    """The terminal has come to the last question, so it has shown all that was sent before."""


def is_answered(sequence: str) -> bool:
    """Whether a whole sequence is that answer."""
    return _WHO.fullmatch(sequence) is not None
