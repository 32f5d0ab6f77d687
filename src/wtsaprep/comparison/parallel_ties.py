"""Parallel ties: which clauses of a text in one language are those of the same text in another one.

By structure first: sections in the order of their headings, those of one part and verb; within them the clauses in
their order, by depth and length. Then by what is alike in all languages (`parallel_signs`), which also finds what was
put in another place. What has no counterpart is a gap; no word of one language is guessed to be one of another.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.comparison.parallel_costs import ClauseCosts, Ids
from wtsaprep.comparison.parallel_headings import heading_cost, missing_cost
from wtsaprep.comparison.parallel_rows import CROSSING, RowCosts, laid_side_by_side
from wtsaprep.model.file_format import FIXED_KINDS
from wtsaprep.model.sections import Section, sections

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wtsaprep.comparison.parallel_rows import RowPlaces
    from wtsaprep.model.provision import Provision, Text

_ALONE = 1.0
"""What a heading costs that the other language lacks."""
_LACKING = 1.8
"""What each clause costs that one of two sections has more than the other."""
_SECTIONS = 16
"""So far from its share of the text a section is looked for, which costs more than a clause to compare."""
_FAR = 0.5
"""So much must tell for two clauses being one that stand under headings which are not."""


class Tie(NamedTuple):
    """Clauses of one text and those of the other one that say the same; none on one side is a gap."""

    here: Ids
    there: Ids

    @property
    def is_gap(self) -> bool:
        """Whether one of the texts has nothing of it."""
        return not (self.here and self.there)

    @property
    def turned(self) -> Tie:
        """The same, seen from the other text."""
        return Tie(self.there, self.here)


Ties = tuple[Tie, ...]


class _Under(NamedTuple):
    """Some sections that follow one another, as one."""

    opened_by: Section
    headings: tuple[Provision, ...]
    clauses: tuple[Provision, ...]


def proposed_ties(here: Text, there: Text) -> Ties:
    """The ties of two texts, each clause of both in one of them, in the order of the first text."""
    costs = ClauseCosts(here, there)
    notes, others = ([p for p in text if p.kind == "note"] for text in (here, there))
    tied = [*_of_fixed(here, there), *_of_rows(notes, others, costs), *_of_sections(here, there, costs)]
    return in_order(_found_elsewhere(tied, here, there, costs), here, there)


def in_order(ties: Iterable[Tie], here: Text, there: Text) -> Ties:
    """Ties in the order of the first text; what only the other one has, behind what stands before it there."""
    places = {p.id: at for at, p in enumerate(here)}
    over = {p.id: at for at, p in enumerate(there)}
    known = list(ties)
    standing = {over[id_]: min(places[of] for of in tie.here) for tie in known if tie.here for id_ in tie.there}

    def place(tie: Tie) -> tuple[int, int, int]:
        if tie.here:
            return (min(places[id_] for id_ in tie.here), 0, 0)
        first = min(over[id_] for id_ in tie.there)
        before = max((at for at in standing if at < first), default=None)
        return (-1 if before is None else standing[before], 1, first)

    return tuple(sorted(known, key=place))


def _of_fixed(here: Text, there: Text) -> Iterator[Tie]:
    """Number line, title, history and opening formula bear one id in all texts."""
    held, others = ({p.id for p in text} for text in (here, there))
    for id_ in FIXED_KINDS:
        if id_ in held or id_ in others:
            yield Tie((id_,) if id_ in held else (), (id_,) if id_ in others else ())


def _of_sections(here: Text, there: Text, costs: ClauseCosts) -> Iterator[Tie]:
    ours, theirs = _parts(here), _parts(there)
    beside = RowCosts(
        cache(lambda one, other: _cost(_joined(ours, one), _joined(theirs, other), costs)),
        cache(lambda at: _cost_alone(ours[at], costs)),
        cache(lambda at: _cost_alone(theirs[at], costs)),
    )
    for laid in laid_side_by_side(len(ours), len(theirs), beside, reach=_SECTIONS):
        one, other = _joined(ours, laid.here), _joined(theirs, laid.there)
        yield from _of_rows(one.clauses, other.clauses, costs)
        headings = [p.id for p in one.headings], [p.id for p in other.headings]
        if headings[0] and headings[1]:
            yield Tie((headings[0][0],), (headings[1][0],))
            headings = headings[0][1:], headings[1][1:]
        yield from (Tie((id_,), ()) for id_ in headings[0])
        yield from (Tie((), (id_,)) for id_ in headings[1])


def _of_rows(here: Sequence[Provision], there: Sequence[Provision], costs: ClauseCosts) -> Iterator[Tie]:
    for laid in laid_side_by_side(len(here), len(there), costs.rows(here, there)):
        yield Tie(tuple(here[at].id for at in laid.here), tuple(there[at].id for at in laid.there))


def _parts(text: Text) -> list[_Under]:
    return [_part(text, section) for section in sections(text)]


def _part(text: Text, section: Section) -> _Under:
    headings = (section.heading,) if section.heading else ()
    within = text[section.start + len(headings) : section.end]
    return _Under(section, headings, tuple(p for p in within if p.kind not in FIXED_KINDS and p.kind != "note"))


def _joined(parts: Sequence[_Under], places: RowPlaces) -> _Under:
    """Sections that follow one another as one."""
    some = [parts[at] for at in places]
    return _Under(
        some[0].opened_by if some else Section(None, "head", 0, 0),
        tuple(p for one in some for p in one.headings),
        tuple(p for one in some for p in one.clauses),
    )


def _cost(one: _Under, other: _Under, costs: ClauseCosts) -> float:
    """What it costs to take some sections for those of the other text, told without tying their clauses."""
    further = sum(missing_cost(headings) for headings in (one.headings, other.headings))
    lacking = abs(len(one.clauses) - len(other.clauses))
    told = costs.of_rows(one.clauses, other.clauses) + costs.of_rows(one.headings[:1], other.headings[:1])
    return heading_cost(one.opened_by, other.opened_by) + told + lacking * _LACKING + further


def _cost_alone(part: _Under, costs: ClauseCosts) -> float:
    return _ALONE + sum(map(costs.alone, part.clauses))


def _found_elsewhere(ties: Sequence[Tie], here: Text, there: Text, costs: ClauseCosts) -> list[Tie]:
    """The same ties, of the clauses without a counterpart those tied that stand under other headings."""
    ours, theirs = ({p.id: p for p in text if p.kind not in ("heading", "annex")} for text in (here, there))
    alone = [t.here[0] for t in ties if t.is_gap and t.here and t.here[0] in ours]
    others = [t.there[0] for t in ties if t.is_gap and t.there and t.there[0] in theirs]
    likely = sorted(
        (cost, a, b)
        for a in alone
        for b in others
        if ours[a].kind == theirs[b].kind and (cost := costs.beside([ours[a]], [theirs[b]]) + CROSSING) < -_FAR
    )
    found: dict[str, str] = {}
    for _, a, b in likely:
        if a not in found and b not in found.values():
            found[a] = b
    closed = {*found, *found.values()}
    left = [t for t in ties if not (t.is_gap and (*t.here, *t.there)[0] in closed)]
    return [*left, *(Tie((a,), (b,)) for a, b in found.items())]
