"""New clauses of several proposals lined up: those about one thing in one row, each where its proposals put it."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from wtsaprep.drafting.likeness import about_one_thing
from wtsaprep.drafting.wishes import wishes
from wtsaprep.model.file_format import FIXED_KINDS
from wtsaprep.model.printed import calling
from wtsaprep.redline.redline import redline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from wtsaprep.drafting.wishes import Wish
    from wtsaprep.model.provision import Provision, Text

Lined = tuple["Wish", ...]
"""New clauses in one row, at most one of each proposal, in the order of the columns."""


def lined_up(new_clauses: Iterable[Wish]) -> dict[str, list[Lined]]:
    """The rows of new clauses by the provision that they follow.

    Only what follows the same provision is lined up. The most alike are joined first; a row holds one clause of a
    proposal, and all of a row are about one thing. Rows stand as their proposals have them in turn.
    """
    following: dict[str, list[Wish]] = {}
    for wish in sorted(new_clauses, key=lambda wish: (wish.column, wish.order)):
        following.setdefault(wish.after, []).append(wish)
    return {after: list(_in_turn(_rows(new))) for after, new in following.items()}


def _rows(new: Sequence[Wish]) -> list[list[Wish]]:
    columns = {wish.column for wish in new}
    if len(columns) == 1:
        return [[wish] for wish in new]
    words = [wish.words for wish in new]
    alike: dict[tuple[int, int], float] = {}
    for at, to in combinations(range(len(new)), 2):
        one, other = new[at], new[to]
        if (
            one.column != other.column
            and one.marked.kind == other.marked.kind
            and (like := _likeness(one, words[at], words[to]))
        ):
            alike[at, to] = like
    row_of = {at: [at] for at in range(len(new))}
    for at, to in sorted(alike, key=lambda pair: (-alike[pair], pair)):
        mine, theirs = row_of[at], row_of[to]
        if mine is not theirs and all(tuple(sorted((a, b))) in alike for a in mine for b in theirs):
            mine += theirs
            row_of.update(dict.fromkeys(theirs, mine))
    rows = {id(row): row for row in row_of.values()}.values()
    return [[new[at] for at in sorted(row)] for row in rows]


def _likeness(one: Wish, my_words: Sequence[str], their_words: Sequence[str]) -> float:
    """How alike two clauses of one kind are; a text has but one title."""
    return 1.0 if one.marked.kind in FIXED_KINDS else about_one_thing(my_words, their_words)


def _in_turn(rows: list[list[Wish]]) -> Iterator[Lined]:
    """The rows so that each proposal's clauses keep their order where they can."""
    remaining = list(rows)
    while remaining:
        free = [row for row in remaining if not any(_stands_before(other, row) for other in remaining)] or remaining
        # Of the rows that may stand here, a proposal's next clause goes before what only others begin with.
        chosen = min(free, key=lambda row: min((wish.column, wish.order) for wish in row))
        remaining.remove(chosen)
        yield tuple(sorted(chosen, key=lambda wish: wish.column))


def _stands_before(one: list[Wish], other: list[Wish]) -> bool:
    if one is other:
        return False
    return any(mine.column == theirs.column and mine.order < theirs.order for mine in one for theirs in other)


def tied(base: Text, ours: Text, theirs: Text) -> dict[str, str]:
    """The ids that new clauses of ours bear beside another text: those of the same clauses there, or free ones.

    Two are the same if they stand in one row, or say the same in any two places.
    """
    mine, other = ([w for w in wishes(at, redline(base, t)) if w.act == "new"] for at, t in enumerate((ours, theirs)))
    ids: dict[str, str] = {}
    for rows in lined_up([*mine, *other]).values():
        ids.update((row[0].marked.id, row[1].marked.id) for row in rows if len(row) > 1)
    left = {w.marked.id: (w.marked.kind, w.words) for w in other if w.marked.id not in ids.values()}
    for wish in mine:
        said = (wish.marked.kind, wish.words)
        if wish.marked.id not in ids and wish.words and said in left.values():
            ids[wish.marked.id] = next(id_ for id_, words in left.items() if words == said)
            del left[ids[wish.marked.id]]
    used = {p.id for text in (base, ours, theirs) for p in text}
    for wish in mine:
        if wish.marked.id not in ids and any(wish.marked.id == p.id for p in theirs):
            ids[wish.marked.id] = _free(wish.marked.id, used)
    return {id_: new for id_, new in ids.items() if id_ != new}


def renamed(text: Text, ids: Mapping[str, str]) -> Text:
    """A text whose clauses bear other ids; footnotes are called and lineage is told by them."""
    if not ids:
        return text
    return tuple(_renamed(provision, ids) for provision in text)


def _renamed(provision: Provision, ids: Mapping[str, str]) -> Provision:
    called = calling(provision, ids)
    fields = {
        "id": ids.get(provision.id, provision.id),
        "split_from": ids.get(provision.split_from, provision.split_from),
        "copied_from": ids.get(provision.copied_from, provision.copied_from),
        "joined": tuple(ids.get(id_, id_) for id_ in provision.joined),
    }
    changed = {name: value for name, value in fields.items() if value != getattr(provision, name)}
    return called.model_copy(update=changed) if changed else called


def _free(id_: str, used: set[str]) -> str:
    number = 2
    while (free := f"{id_[:70]}.{number}") in used:
        number += 1
    used.add(free)
    return free
