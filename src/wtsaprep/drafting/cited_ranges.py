"""Cited ranges: "considering e) to g)", more than its two ends; found where it runs backwards or lost a clause.

Source: [WRC-COUNT].
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.citation_words import bare_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wtsaprep.model.citations import CitableClause, Citations
    from wtsaprep.model.citing_texts import CitingText
    from wtsaprep.model.provision import Provision
    from wtsaprep.model.references import Reference


class CitedRange(NamedTuple):
    """A range in the words of a clause, with what it cites."""

    whole: Reference
    """Both ends and what stands between them; its target is empty."""
    ends: frozenset[str]
    members: frozenset[str]
    """Ids of the clauses from the one end to the other, ends included; only the ends if they are no list."""
    backwards: bool


def ranges_of(provision: Provision, text: CitingText) -> Iterator[CitedRange]:
    """The ranges that a provision cites, whose ends are both clauses of the text."""
    found, citations = text.references_of(provision), text.citations
    for first, last in pairwise(found):
        if first.edge == "from" and last.edge == "to" and first.target and last.target:
            one, other = citations.clauses[first.target], citations.clauses[last.target]
            words = provision.text[first.start : last.end]
            yield CitedRange(
                first._replace(end=last.end, label=words, target="", edge=""),
                frozenset((one.id, other.id)),
                frozenset(_between(one, other, citations)),
                other.place < one.place,
            )


def torn_ranges(
    provision: Provision, sources: Iterable[Provision], text: CitingText, baseline: CitingText
) -> Iterator[Reference]:
    """The ranges of a provision that do not cite what they cited in the words that it comes from.

    Those that run backwards are among them, and those that lost a clause which the text still has, or took one of
    the baseline in. What was written anew is only told where it runs backwards.

    Args:
        provision: the clause that cites.
        sources: the provisions of the baseline whose words it bears.
        text: what it stands in.
        baseline: what that came of.
    """
    was = [old for source in sources for old in ranges_of(source, baseline)]
    for cited in ranges_of(provision, text):
        same = [old for old in was if old.ends == cited.ends]
        if cited.backwards:
            torn = not any(old.backwards for old in same)
        else:
            meant = {frozenset(old.members & text.citations.clauses.keys()) for old in same}
            torn = bool(meant) and cited.members & baseline.citations.clauses.keys() not in meant
        if torn:
            yield cited.whole


def narrowed_ranges(
    provision: Provision, sources: Iterable[Provision], text: CitingText, baseline: CitingText
) -> Iterator[Reference]:
    """The ranges of a provision with both their ends that lost a clause between them, which the text has no more."""
    was = [old for source in sources for old in ranges_of(source, baseline)]
    for cited in ranges_of(provision, text):
        if any(old.ends == cited.ends and old.members - text.citations.clauses.keys() for old in was):
            yield cited.whole


def _between(one: CitableClause, other: CitableClause, citations: Citations) -> Iterator[str]:
    """The clauses of the same list from one to another; of numbers like 1.2 to 2.3, all those of their depth."""
    yield from (one.id, other.id)
    first, last = sorted((one, other), key=lambda clause: clause.place)
    above, below = bare_path(one.path)[:-1], bare_path(other.path)[:-1]
    if one.section != other.section or len(one.path) != len(other.path):
        return
    for clause in citations.clauses.values():
        among = first.place < clause.place < last.place and len(clause.path) == len(one.path)
        if among and (above != below or bare_path(clause.path)[:-1] == above):
            yield clause.id
