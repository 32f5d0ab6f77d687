"""Groups: who wants the same of a clause, and which groups compete; a law of both is that the order of sources is none.

Each wish is in exactly one group; any two wishes of a group are near-same.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.competing_words import relation
from wtsaprep.drafting.likeness import near
from wtsaprep.redline.spans import accepted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wtsaprep.drafting.competing_words import Relation
    from wtsaprep.drafting.wishes import Wish


@dataclass(frozen=True, slots=True)
class Group:
    """Wishes on one clause that are the same, or near-same."""

    wishes: tuple[Wish, ...]
    """In the order of the columns."""

    @property
    def columns(self) -> tuple[int, ...]:
        """The columns of those who want it."""
        return tuple(wish.column for wish in self.wishes)

    @property
    def wordings(self) -> tuple[tuple[Wish, ...], ...]:
        """The wishes of it by what they say, sign for sign, but for what is formal."""
        wishes_of: dict[tuple[object, ...], list[Wish]] = {}
        for wish in self.wishes:
            wishes_of.setdefault(wish.asks, []).append(wish)
        return tuple(map(tuple, wishes_of.values()))

    def variant(self, column: int) -> int:
        """Which of its wordings a column has, from 0."""
        return next(at for at, wishes in enumerate(self.wordings) if any(wish.column == column for wish in wishes))

    @property
    def exact(self) -> bool:
        """Whether all want it in the same words."""
        return len({_words_wanted(wish) for wish in self.wishes}) == 1


class Related(NamedTuple):
    """Two groups of a clause, by their places among its groups, and what the first is to the second."""

    one: int
    other: int
    relation: Relation


def group_wishes(wishes: Sequence[Wish]) -> tuple[Group, ...]:
    """The wishes on one clause in groups: the most alike are joined first, and only if all are near to all.

    In the order of the columns, whatever order they come in.
    """
    by_words: dict[tuple[object, ...], list[Wish]] = {}
    for wish in sorted(wishes, key=lambda wish: (wish.column, _words_wanted(wish))):
        by_words.setdefault(_words_wanted(wish), []).append(wish)
    identical = list(by_words.values())
    likes = [
        (-like, keys, (at, to))
        for (at, (my_words, mine)), (to, (their_words, theirs)) in combinations(enumerate(by_words.items()), 2)
        if (like := near(mine[0], theirs[0])) and (keys := tuple(sorted((my_words, their_words), key=repr)))
    ]
    alike = {frozenset(pair) for _, _, pair in likes}
    joined = {at: [at] for at in range(len(identical))}
    for _, _, (at, to) in sorted(likes, key=lambda row: (row[0], repr(row[1]))):
        mine_at, theirs_at = joined[at], joined[to]
        if mine_at is not theirs_at and all(frozenset((a, b)) in alike for a in mine_at for b in theirs_at):
            mine_at += theirs_at
            joined.update(dict.fromkeys(theirs_at, mine_at))
    clusters = {id(cluster): cluster for cluster in joined.values()}.values()
    groups = [[wish for at in cluster for wish in identical[at]] for cluster in clusters]
    return tuple(Group(tuple(sorted(group, key=_place))) for group in sorted(groups, key=lambda g: min(map(_place, g))))


def related(groups: Sequence[Group]) -> tuple[Related, ...]:
    """What each two groups of a clause are to each other."""
    wanted = enumerate([tuple(_each_wanted(group)) for group in groups] if len(groups) > 1 else [])
    return tuple(Related(at, to, _between(one, other)) for (at, one), (to, other) in combinations(wanted, 2))


def _between(one: Iterable[Wish], other: Iterable[Wish]) -> Relation:
    relations = {relation(mine, theirs) for mine, theirs in product(one, other)}
    if "against" in relations:
        return "against"
    return relations.pop() if len(relations) == 1 and "same" not in relations else "beside"


def _each_wanted(group: Group) -> Iterator[Wish]:
    """One wish of each wording; of those who strike a clause all, since some may bring it in other words."""
    for same in group.wordings:
        yield from same if same[0].act == "deleted" else same[:1]


def _words_wanted(wish: Wish) -> tuple[object, ...]:
    """What a wish comes to, as it is told from others: to the letter, but for what is formal."""
    if wish.act == "deleted":
        return ("deleted",)
    if wish.act == "new":
        return ("new", wish.words)
    if wish.act == "joined":
        return ("joined", wish.into, wish.changes)
    return (wish.act, wish.place if wish.act == "moved" else "", wish.changes, wish.form or (), *wish.parts)


def _place(wish: Wish) -> tuple[int, int, str]:
    return wish.column, wish.order, accepted(wish.marked.text)


def contested(groups: Iterable[Related]) -> bool:
    """Whether two groups of a clause compete."""
    return any(related.relation == "against" for related in groups)
