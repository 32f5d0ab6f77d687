"""Places that cite a text: which one, in which clause, and the words around it, a row each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.present.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wtsaprep.services.search.cited_by import CitingPlace

_BEFORE = 24
NEW = "new: "
"""Before words that a proposal brings; in force the clause does not cite it."""


def citing_rows(places: Iterable[CitingPlace], width: int) -> Iterator[str]:
    """The places as rows of so many cells at most."""
    return (citing_row(place, width) for place in places)


def citing_row(place: CitingPlace, width: int) -> str:
    """What cites it, where, and in which words."""
    head = f"{place.called}  {place.name}: {NEW if place.new else ''}"
    start = max(0, place.start - _BEFORE)
    before = f"…{place.words[start : place.start].partition(' ')[2]}" if start else place.words[: place.start]
    room = max(20, width - len(head) - len(before) - 1)
    after = place.words[place.start :]
    return visible(f"{head}{before}{after if len(after) <= room else f'{after[:room]}…'}")
