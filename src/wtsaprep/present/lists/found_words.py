"""Where words were found, as rows beneath what holds them: the clause, what holds them, and the words in context."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from wtsaprep.model.counted import counted
from wtsaprep.present.text.columns import cut
from wtsaprep.present.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.services.search.places_of_words import PlaceOfWords

MOST_SHOWN = 3
"""Places beneath one text; the rest are counted."""
NOWHERE = "no title and no text here has these words"
_LEFT_OUT = "… "
_FOLLOWING = 3
"""Of as many parts of the room around the words what follows has one, at least."""


def found_rows(places: Sequence[PlaceOfWords], width: int, most: int = MOST_SHOWN, *, of: int = 0) -> list[str]:
    """A row a place, the first ones; and how many more there are. The words are seen in a row of that width.

    ``of`` is how many places there are where not all are given.
    """
    rows = [found_row(place, width) for place in places[:most]]
    more = max(of, len(places)) - len(rows)
    return [*rows, more_found(more)] if more > 0 else rows


def found_row(place: PlaceOfWords, width: int) -> str:
    """One place as a row."""
    return cut(visible(_row(place, width)), width).rstrip()


def more_found(more: int) -> str:
    """That the words stand in more places than are shown."""
    return f"    and in {more} more"


def many_found(shown: int) -> str:
    """That there is more than anybody reads."""
    return f"these are the first {counted(shown, 'text')}; more words find fewer"


def _row(place: PlaceOfWords, width: int) -> str:
    what = "" if place.found_in in ("text", place.cited) else f" ({place.found_in})"
    head, before = f"    {place.cited}{what}: ", place.before
    # What is too long is cut at its end, but what follows has a third of the room.
    room = width - 1 - cell_len(f"{head}{place.words}")
    if (over := cell_len(before) + min(cell_len(place.after), room // _FOLLOWING) - room) > 0:
        before = f"{_LEFT_OUT}{before[over + len(_LEFT_OUT) :].partition(' ')[2]}"
    return f"{head}{before}{place.words}{place.after}"
