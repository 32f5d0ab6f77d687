"""Provenance: what a baseline worked out from a proposal says of itself: what is proved, judged, and unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wtsaprep.formats.flattened.joins.readings import Guess, JoinReading
    from wtsaprep.formats.flattened.reading.scan import Scan


def provenance(scanned: Scan, answers: Mapping[int, JoinReading | None], index: int) -> str:
    """Where the baseline of a text of an input comes from, one paragraph a point."""
    text = scanned.texts[index]
    number = text.number or "a text"
    if not text.symbol:
        return ""
    taken = [(g, answers.get(n, g.readings[0])) for n, g in enumerate(scanned.guesses) if g.text == index]
    if any(span.mark != "kept" for paragraph in text.paragraphs for span in paragraph.spans):
        return f"Worked out from the marked text of {number}: what is left when all its marks are rejected."
    if not any(reading for _, reading in taken):
        return f"Taken from {number} as it stands: it shows no marks, so what it may have changed is unknown."
    points = ["Worked out from " + number + ", in which deleted and inserted words run together."]
    points += _proved([reading for guess, reading in taken if guess.proved and reading])
    points += [_judged(guess, reading) for guess, reading in taken if not guess.proved and reading]
    points.append("All else is unknown and taken as unchanged.")
    return "\n\n".join(points)


def _proved(readings: list[JoinReading]) -> list[str]:
    changes = list(dict.fromkeys(str(reading) for reading in readings))
    return [f"Proved by form: {'; '.join(changes)}."] if changes else []


def _judged(guess: Guess, reading: JoinReading) -> str:
    others = [str(other) for other in guess.readings if other != reading and not other.changes_nothing]
    alternatives = f"; {' or '.join(others[:3])} would read as well" if others else ""
    return f"Judged: {guess.read_as(reading)}{alternatives}."
