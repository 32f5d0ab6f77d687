"""Fields of a position as they are written in words, and of a view heard: what they say, as values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from wtsaprep.errors import StepRefused
from wtsaprep.model.numbers import is_source
from wtsaprep.model.position import LEANINGS

if TYPE_CHECKING:
    from collections.abc import Mapping


def notes_fields(written: Mapping[str, str]) -> dict[str, Any]:
    """What was written of note, talking points and fallback texts, as fields of a position.

    Of fallback texts, which an empty line parts, the best comes first.
    """
    if "fallbacks" not in written:
        return dict(written)
    fallbacks = tuple(text for part in re.split(r"\n\s*\n", written["fallbacks"]) if (text := part.strip()))
    return dict(written) | {"fallbacks": fallbacks}


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
