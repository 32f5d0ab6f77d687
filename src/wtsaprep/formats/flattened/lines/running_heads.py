"""Running heads: lines that are alike but for their numbers, judged together, as named rules in their order.

Source: [WTSA16-PROCEEDINGS], [PP14-FINAL-ACTS].
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.formats.flattened.lines.rule import Rule, first_ruling
from wtsaprep.formats.flattened.patterns import pattern_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.formats.flattened.lines.page_places import PagePlaces

_SHORTEST_PAGE = 4
"""Lines between two running heads; what comes back sooner is a list."""
_FEWEST_WORDS = 4
"""Words of a line that comes back by no chance."""


class Alike(NamedTuple):
    """Lines that are alike but for their numbers, by their places."""

    pages: PagePlaces
    places: Sequence[int]


class Judged(NamedTuple):
    """Those of some lines that are furniture, and those that may be."""

    left_out: frozenset[int]
    doubtful: frozenset[int] = frozenset()


_BROKEN = pattern_of(r"[^\W\d_][-\u2010\u00ad]$")
_WORDS = Judged(frozenset())


def judged(pages: PagePlaces, places: Sequence[int]) -> Judged:
    """Which of some lines that are alike are furniture."""
    return first_ruling(RUNNING_HEADS, Alike(pages, places)).answer


def _broken_word(alike: Alike) -> Judged | None:
    pages, at = alike.pages, alike.places[0]
    broken = len(alike.places) == 1 and at not in pages.proofs and _BROKEN.search(pages.lines[at].text)
    return _WORDS if broken else None


def _alone(alike: Alike) -> Judged | None:
    pages, at = alike.pages, alike.places[0]
    if len(alike.places) > 1 or at in pages.proofs:
        return None
    if pages.lines[at].text[:1].islower() or not (pages.interrupts(at) or pages.is_between_pages(at)):
        return _WORDS
    here = frozenset((at,))
    if at and pages.lines[at - 1].shape.number_line and pages.is_between_pages(at):
        return Judged(frozenset(), here)  # Or the title.
    if pages.has_place(at) or not pages.is_in_body(at):
        return _WORDS
    return Judged(here) if pages.interrupts(at) and pages.is_set_off(at) else Judged(frozenset(), here)


def _list(alike: Alike) -> Judged | None:
    pages, places = alike
    if all(after - before >= _SHORTEST_PAGE for before, after in pairwise(places)):
        return None
    return Judged(frozenset(at for at in places if at in pages.proofs and pages.interrupts(at)))


def _formed(alike: Alike) -> Judged | None:
    pages, places = alike
    proof = pages.proofs.get(places[0])
    if proof is None:
        return None
    sure = frozenset(at for at in places if pages.is_proved(at, proof))
    return Judged(frozenset(places)) if sure and len(places) > 1 else Judged(sure, frozenset(places) - sure)


def _in_sentences(alike: Alike) -> Judged | None:
    loose = frozenset(at for at in alike.places if not alike.pages.has_place(at))
    return Judged(loose, _perhaps(alike)) if any(map(alike.pages.interrupts, loose)) else None


def _at_breaks(alike: Alike) -> Judged | None:
    pages, places = alike
    here = frozenset(at for at in places if not pages.has_place(at) and pages.at_break(at))
    return Judged(here, _perhaps(alike)) if len(here | _perhaps(alike)) > 1 else None


def _in_body(alike: Alike) -> Judged | None:
    pages, places = alike
    loose = frozenset(
        at
        for at in places
        if not pages.has_place(at) and (pages.is_in_body(at) or pages.lines[at - 1].shape.wants_more)
    )
    words = pages.lines[places[0]].text.split()
    return Judged(frozenset(), loose) if loose and len(words) >= _FEWEST_WORDS else None


def _perhaps(alike: Alike) -> frozenset[int]:
    """Those that stand at the end of a page, and where a title or a heading does."""
    pages, places = alike
    return frozenset(at for at in places if pages.has_place(at) and pages.is_between_pages(at))


RUNNING_HEADS: tuple[Rule[Alike, Judged], ...] = (
    Rule("broken word", "the next line goes on with it: “General and vice-”", _broken_word),
    Rule("alone", "it has no form of furniture: only what is set off from its sentence is none of it", _alone),
    Rule("list", "one under the other they are a list, but for what stands in the middle of a sentence", _list),
    Rule("form of furniture", "where the place of one proves it, all that are like it are furniture", _formed),
    Rule(
        "comes back in sentences",
        "a head stands in the middle of some sentence, and between others",
        _in_sentences,
    ),
    Rule("comes back at the ends of pages", "twice is no chance", _at_breaks),
    Rule("comes back in the body", "no clause, heading or label of a body is said twice like that", _in_body),
    Rule("comes back", "titles and names do", lambda _: _WORDS),
)
