"""Guesses as lines: a reading among the words round it, and how sure it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.present.text.excerpts import words_after, words_before
from wtsaprep.present.text.pieces import Piece
from wtsaprep.present.text.visible import visible

if TYPE_CHECKING:
    from wtsaprep.formats.flattened.joins.readings import Guess, JoinReading
    from wtsaprep.present.text.pieces import Line

_AROUND = 40
_BESIDE = 24
"""Characters shown before what was only put in."""


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
    # A label stands before a tab, which would be drawn as a sign.
    return f"{words_before(before, _AROUND)}{words}{words_after(after, _AROUND)}".replace("\t", " ")


def sureness(guess: Guess) -> str:
    """How sure a guess is, in words."""
    if guess.settled:
        return "as the text in force says"
    return "proved by its form" if guess.proved else "judged, not proved"


def reason_line(guess: Guess, name: str, place: str) -> Line:
    """Where a question is and why it is asked: "recognizing a), line 13: ..."; what is asked is never proved."""
    where = ", ".join(filter(None, (name, place)))
    return (Piece(visible(f"{where}: "), "heading"), Piece(visible(guess.why), "text"))


def clause_line(guess: Guess, reading: JoinReading) -> tuple[str, Line]:
    """What is printed before the clause, and the whole clause as a reading has it, with its marks."""
    label, tab, words = guess.sentence[: reading.start].partition("\t")
    before = words if tab else label
    return _shown(label + tab) if tab else "", _marked(before, reading, guess.sentence[reading.end :])


def reading_line(guess: Guess, reading: JoinReading) -> Line:
    """What a reading makes of the place, and no more than the readings differ in; in words if it changes nothing."""
    if reading.changes_nothing:
        return (Piece(visible(reading_in_place(guess, reading)), "text"),)
    first, last = _place(guess)
    return _marked(guess.sentence[first : reading.start], reading, guess.sentence[reading.end : last])


def _place(guess: Guess) -> tuple[int, int]:
    """From where to where the readings of a guess reach, to whole words: what none of them changes stays outside."""
    marking = [reading for reading in guess.readings if not reading.changes_nothing]
    first = min(reading.start for reading in marking)
    last = max(reading.end for reading in marking)
    if all(reading.start == reading.end for reading in marking):
        first = max(0, first - _BESIDE)  # Nothing of it stands in the clause: what it comes behind does.
    text = guess.sentence
    first = max(text.rfind(" ", 0, first), text.rfind("\t", 0, first)) + 1
    behind = text.find(" ", last)
    return first, len(text) if behind < 0 else behind


def _marked(before: str, reading: JoinReading, after: str) -> Line:
    change = (
        (Piece(_shown(reading.inserted), "text"),)
        if reading.changes_nothing
        else (Piece(_shown(reading.deleted), "deleted"), Piece(_shown(reading.inserted), "inserted"))
    )
    pieces = (Piece(_shown(before), "text"), *change, Piece(_shown(after), "text"))
    return tuple(piece for piece in pieces if piece.text)


def _shown(text: str) -> str:
    # A label stands before a tab, which would be drawn as a sign.
    return visible(text.replace("\t", "  "))
