"""Order: which provisions stay in their place when a text is rearranged, and which ones move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.sections import OPENS_SECTION
from wtsaprep.redline.plainly_set import plainly_set

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from wtsaprep.model.provision import Provision, Text

_OF_SUBSTANCE = ("kind", "level", "label", "style", "split_from", "joined", "copied_from", "italics")
_Weight = tuple[int, int, int]


def staying_ids(baseline: Text, revised: Text, moving: Collection[str] = ()) -> frozenset[str]:
    """The ids of the provisions that stay where they are between two texts, some left out.

    Of two that could move, one that differs does; one that differs in how its words are set alone is the same.
    """
    old, new = ({p.id: p for p in text if p.id not in moving} for text in (baseline, revised))
    return stationary(tuple(old), tuple(new), lambda id_: not _is_the_same(old[id_], new[id_]))


def moved_ids(baseline: Text, revised: Text) -> frozenset[str]:
    """The ids of the provisions that a redline of both texts has as moved."""
    both = frozenset(p.id for p in baseline) & frozenset(p.id for p in revised)
    return both - staying_ids(baseline, revised)


def _is_the_same(one: Provision, other: Provision) -> bool:
    if one is other:
        return True
    same = all(getattr(one, name) == getattr(other, name) for name in _OF_SUBSTANCE)
    return same and plainly_set(one.text) == plainly_set(other.text)


def stationary(
    baseline: Sequence[str], revised: Sequence[str], is_edited: Callable[[str], bool] = lambda _: False
) -> frozenset[str]:
    """The ids that both texts hold and that need not move, so that the moves are the fewest.

    On a tie the edited provisions move, then those that stand later in the baseline: a reader then sees
    one move and one small edit where two clauses were swapped and one of them was edited. Asked is only of those among
    which something moves.
    """
    place = {id_: index for index, id_ in enumerate(baseline)}
    common = [id_ for id_ in revised if id_ in place]
    held = set(common)
    kept = [id_ for id_ in baseline if id_ in held]
    head = 0
    while head < len(kept) and kept[head] == common[head]:
        head += 1
    tail = len(kept)
    while tail > head and kept[tail - 1] == common[tail - 1]:
        tail -= 1
    middle = _heaviest_rise([(place[id_], not is_edited(id_)) for id_ in common[head:tail]])
    return frozenset([*kept[:head], *kept[tail:], *(common[head + index] for index in middle)])


def _heaviest_rise(row: list[tuple[int, bool]]) -> list[int]:
    """Indices of the heaviest rising run of places: longest, then most untouched, then earliest.

    The best run that ends below a place is looked up in a Fenwick tree of maxima, so a text of thousands
    of provisions costs n log n and not n squared.
    """
    rank = {place: n + 1 for n, place in enumerate(sorted(place for place, _ in row))}
    tree: list[tuple[_Weight, int]] = [((0, 0, 0), -1)] * (len(row) + 1)
    before: list[int] = []
    best: tuple[_Weight, int] = ((0, 0, 0), -1)
    for index, (place, untouched) in enumerate(row):
        under = _best_below(tree, rank[place] - 1)
        weight = (under[0][0] + 1, under[0][1] + untouched, under[0][2] - place)
        before.append(under[1])
        _raise(tree, rank[place], (weight, index))
        if weight > best[0]:
            best = (weight, index)
    run: list[int] = []
    last = best[1]
    while last >= 0:
        run.append(last)
        last = before[last]
    return run[::-1]


def _best_below(tree: list[tuple[_Weight, int]], rank: int) -> tuple[_Weight, int]:
    best = tree[0]
    while rank > 0:
        best = max(best, tree[rank])
        rank &= rank - 1
    return best


def _raise(tree: list[tuple[_Weight, int]], rank: int, entry: tuple[_Weight, int]) -> None:
    while rank < len(tree):
        tree[rank] = max(tree[rank], entry)
        rank += rank & -rank


def anchors(baseline: Text, revised: Text, staying: Collection[str]) -> dict[str, str]:
    """For each provision of the revised text that is new or moves, the baseline provision it follows ("" for none).

    That is the nearest one before it that stays, or the last of the deleted ones that follow that one in its
    section: what replaces deleted clauses then stands after them, yet never slips into the section behind.
    """
    held = {p.id for p in revised}
    last_gone = _last_gone(baseline, staying, held)
    anchor_of: dict[str, str] = {}
    anchor = last_gone.get("", "")
    for provision in revised:
        if provision.id in staying:
            anchor = last_gone.get(provision.id, provision.id)
        else:
            anchor_of[provision.id] = anchor
    return anchor_of


def _last_gone(baseline: Text, staying: Collection[str], held: Collection[str]) -> dict[str, str]:
    """For each staying provision, the last of the deleted ones that directly follow it within its section."""
    last: dict[str, str] = {}
    current: str | None = ""
    for provision in baseline:
        if provision.id in staying:
            current = provision.id
        elif provision.id in held:
            continue  # It moves away, so nothing can be said to follow it.
        elif provision.kind in OPENS_SECTION:
            current = None
        elif current is not None:
            last[current] = provision.id
    return last
