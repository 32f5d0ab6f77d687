"""Fields of a position as they are written in words, and of a view heard: what they say, as values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from wtsaprep.errors import StepRefused
from wtsaprep.model.numbers import is_source
from wtsaprep.model.position import LEANINGS
from wtsaprep.review.both_wrote import both_wrote

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wtsaprep.model.position import Position

WRITTEN = ("note", "talking_points", "fallbacks")
"""The fields of a position that are written in words."""


def notes_fields(written: Mapping[str, str]) -> dict[str, Any]:
    """What was written of note, talking points and fallback texts, as fields of a position.

    Of fallback texts, which an empty line parts, the best comes first.
    """
    if "fallbacks" not in written:
        return dict(written)
    fallbacks = tuple(text for part in re.split(r"\n\s*\n", written["fallbacks"]) if (text := part.strip()))
    return dict(written) | {"fallbacks": fallbacks}


def as_written(words: str | tuple[str, ...]) -> str:
    """What stands in a field that is written in words, several texts with a blank line between."""
    return words if isinstance(words, str) else "\n\n".join(words)


def united_fields(
    seen: Position, said: Mapping[str, Any], now: Position | None
) -> tuple[Mapping[str, Any], tuple[str, ...]]:
    """What is said of a change by who saw one position, where another one holds by now; and what both wrote.

    Of what is written in words nothing of the other is gone; all else is as it is said now.
    """
    written = {name: as_written(said[name]) for name in WRITTEN if name in said}
    there = {name: as_written(getattr(now or seen, name)) for name in written}
    before = {name: as_written(getattr(seen, name)) for name in written}
    united = both_wrote(before, written, there)
    kept = {name: said[name] for name in united.fields if name not in united.both}
    both = notes_fields({name: united.fields[name] for name in united.both})
    return {name: value for name, value in said.items() if name not in written} | kept | both, united.both


def heard_fields(written: Mapping[str, str]) -> dict[str, Any]:
    """What was written of a view heard, as its fields.

    Raises:
        StepRefused: the source is no code, or the view is none of the three.
    """
    source, view = written["source"].upper(), written["view"].casefold()
    if not source:
        raise StepRefused("say who said it, by the code of the source; nothing noted yet")
    if not is_source(source):
        raise StepRefused(f"{source!r} is no code of a source, as RCC or B are; nothing noted yet")
    leaning = next((leaning for leaning in LEANINGS if view and leaning.startswith(view)), None)
    if leaning is None:
        raise StepRefused("say whether they are for, against or flexible; nothing noted yet")
    return dict(written) | {"source": source, "view": leaning}
