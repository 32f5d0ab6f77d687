"""Where words were found, as rows beneath what holds them: the clause, what holds them, and the words in context."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.present.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.services.search.places_of_words import PlaceOfWords

MOST_SHOWN = 3
"""Places beneath one text; the rest are counted."""


def found_rows(places: Sequence[PlaceOfWords]) -> list[str]:
    """A row a place, the first ones; and how many more there are."""
    rows = [visible(_row(place)) for place in places[:MOST_SHOWN]]
    more = len(places) - MOST_SHOWN
    return [*rows, f"    and in {more} more"] if more > 0 else rows


def _row(place: PlaceOfWords) -> str:
    what = "" if place.found_in == "text" else f" ({place.found_in})"
    return f"    {place.cited}{what}: {place.before}{place.words}{place.after}"
