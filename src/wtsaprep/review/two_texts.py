"""Readings: what a change reads like, in short, so that one judged or agreed before is known again.

What is formal does not count: end marks, letters, repaired references, the editions of cited texts.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from wtsaprep.model.edition import CITY_YEAR
from wtsaprep.model.sections import OPENS_SECTION
from wtsaprep.redline.word_changes import without_end_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wtsaprep.drafting.wishes import Wish

_CITED = re.compile(rf"\(\s*(?:Rev\.\s*)?{CITY_YEAR}\s*\)")


def headings_over(in_force: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Under which heading each provision of a text in force stands, by their ids; from their ids and kinds."""
    heading_over: dict[str, str] = {}
    heading = ""
    for id_, kind in in_force:
        heading = id_ if kind in OPENS_SECTION else heading
        heading_over[id_] = heading
    return heading_over


def change_in_words(wish: Wish, under: Mapping[str, str]) -> str:
    """What a change reads like: its words, where they come to stand if it is new or moves, and what it becomes."""
    if wish.act == "deleted":
        return read_as(wish.act)
    # New clauses in a row push one another along, so of them the section counts, not what they follow.
    place = {"moved": wish.after, "new": under.get(wish.after, "")}.get(wish.act, "")
    return read_as(wish.act, place, wish.substance, *filter(None, (wish.marked.becomes,)))


def read_as(*parts: str) -> str:
    """Some texts in short: equal where they read alike."""
    words = "\n".join(re.sub(r"\s+", " ", _CITED.sub("()", without_end_marks(part))).strip() for part in parts)
    return hashlib.sha256(words.encode()).hexdigest()[:16]
