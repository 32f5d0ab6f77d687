"""Guesses as lines: a reading among the words round it, and how sure it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wtsaprep.formats.flattened.joins.readings import Guess, JoinReading

_AROUND = 40


def reading_in_place(guess: Guess, reading: JoinReading) -> str:
    """A reading among the words round it, ``... and [-old-]{+new+};``; one that changes nothing in words."""
    if not reading.changes_nothing:
        return _among(guess.sentence, reading, str(reading))
    whole = _among(guess.sentence, reading, reading.inserted)
    if reading.inserted.isspace():
        return f"a blank was lost: “{whole}”"
    return f"“{reading.inserted}” stands twice, and once is meant: “{whole}”"


def _among(sentence: str, reading: JoinReading, words: str) -> str:
    before, after = sentence[: reading.start], sentence[reading.end :]
    head = f"… {before[-_AROUND:].lstrip()}" if len(before) > _AROUND else before
    tail = f"{after[:_AROUND].rstrip()} …" if len(after) > _AROUND else after
    # A label stands before a tab, which would be drawn as a sign.
    return f"{head}{words}{tail}".replace("\t", " ")


def sureness(guess: Guess) -> str:
    """How sure a guess is, in words."""
    return "proved by its form" if guess.proved else "a judgement"
