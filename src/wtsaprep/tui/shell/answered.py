"""Answers of the terminal: to the question that is sent behind frames, and others, amid what is typed at once."""

from __future__ import annotations

import re
from typing import NamedTuple

from textual.message import Message

_WHO = re.compile(r"\x1b\[\?[\d;]*c")
"""What a terminal answers that is asked who it is (primary device attributes, as xterm's)."""
_ANSWER = re.compile(
    r"\x1b(?: \[[=>?][0-?]*[ -/]*[@-~] | \[\d+(?:;\d+)+t | (?:\]\d|P[\d>!])[^\x07\x1b]*(?:\x07|\x1b\\) )", re.VERBOSE
)
_BEGUN = re.compile(r"\x1b(?: \[[=>?][0-?]*[ -/]* | (?:\]\d|P[\d>!])[^\x07\x1b]*\x1b? )\Z", re.VERBOSE)
"""An answer whose end is still to come; not what may become a key."""


class Answered(Message):
    """The terminal has come to the last question, so it has shown all that was sent before."""


class Parted(NamedTuple):
    """What was read, without the answers in it: what was typed, the whole answers, and one that is begun at its end."""

    typed: str
    answers: tuple[str, ...]
    begun: str


def is_answered(sequence: str) -> bool:
    """Whether a whole sequence is that answer."""
    return _WHO.fullmatch(sequence) is not None


def parted(read: str) -> Parted:
    """Part what was read: what a terminal sends of itself comes between two letters as well as anywhere."""
    typed = _ANSWER.sub("", read)
    begun = found[0] if (found := _BEGUN.search(typed)) else ""
    return Parted(typed.removesuffix(begun), tuple(_ANSWER.findall(read)), begun)
