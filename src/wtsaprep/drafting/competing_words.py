"""Relations between two wishes on one clause: the same, one includes the other, they compete, or neither."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from wtsaprep.drafting.belonging import goes_with
from wtsaprep.drafting.likeness import near, turns
from wtsaprep.drafting.small_words import full_words
from wtsaprep.redline.word_changes import WordChange, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.drafting.wishes import Wish
    from wtsaprep.redline.lineage import CarriedWords

_END_MARK = 2
"""Characters that a clause may end with."""

Relation = Literal["same", "includes", "included", "against", "beside"]
"""What the first of two wishes is to the second. Beside: both can be had, since they are about other words."""


def relation(one: Wish, other: Wish) -> Relation:
    """What the first wish is to the second."""
    if near(one, other):
        return "same"
    if one.act == other.act == "new":
        return _of_new(one.words, other.words)
    if "new" in (one.act, other.act) or "deleted" in (one.act, other.act):
        return "same" if _brings_anew(one, other) or _brings_anew(other, one) else "against"
    if (_torn(one) or _torn(other)) and _tears_apart(one, other):
        return "against"
    placed = one.place == other.place
    if one.act == other.act == "moved" and not placed:
        return "against"
    if one.form and other.form and one.form != other.form:
        return "against"
    pairs = [(mine, theirs) for mine in one.changes for theirs in other.changes if touches(mine, theirs)]
    if any(relation_of_changes(mine, theirs) == "against" for mine, theirs in pairs):
        return "against"
    if _has_all(one, other):
        return "includes"
    if _has_all(other, one):
        return "included"
    # What both take in, or put in, is there once, so in the words of one of them.
    once = set(one.takes_in).isdisjoint(other.takes_in) and not _put_in_twice(one.changes, other.changes)
    return "beside" if once else "against"


def _brings_anew(one: Wish, other: Wish) -> bool:
    """Whether one strikes a clause and brings it, wherever, word for word as the other rewords it (`same_words`)."""
    if one.act != "deleted":
        return False
    if other.act == "joined":
        struck, whole = one.others.get(other.into), other.others.get(other.into)
        return struck is not None and whole is not None and _brings_anew(struck, whole)
    if other.act not in ("changed", "moved") or not one.brought:
        return False
    return (other.marked.kind, other.result) in one.brought and other.rewritten


def crosses(one: Wish, change: WordChange) -> bool:
    """Whether a change is about words round which a clause is split, and not about those of one part alone."""
    if any(change.start <= c.start and c.end - _END_MARK <= change.end for c in one.carried):
        return True  # Nothing of that part would be left.
    if change.start == change.end and any(_is_at_cut(c, change.start) for c in one.carried):
        return True
    if any(c.start <= change.start and change.end <= c.end for c in one.carried):
        return False
    return any(touches(WordChange(start, end, " ", ""), change) for start, end in one.cuts)


def _is_at_cut(carried: CarriedWords, at: int) -> bool:
    """Whether a place is just where a part is cut off, no word between, so that it may be in that part or not."""
    before = carried.before and carried.start - carried.before <= 1 and carried.before <= at <= carried.start
    behind = carried.behind and carried.behind - carried.end <= 1 and carried.end <= at <= carried.behind
    return bool(before or behind)


def _torn(one: Wish) -> bool:
    return bool(one.carried) or one.act == "joined"


def _tears_apart(one: Wish, other: Wish) -> bool:
    """Whether two wishes want the words of one clause in different clauses."""
    if one.form or other.form:
        return True  # Which of the clauses is to be of that kind, nobody said.
    if "joined" in (one.act, other.act):
        kept, gone = (other, one) if one.act == "joined" else (one, other)
        apart = {one.act, other.act} != {"joined", "changed"} or bool(kept.carried) or gone.into in kept.takes_in
        return apart or is_left_behind(gone, kept)
    if one.carried and other.carried:
        return [(c.start, c.end) for c in one.carried] != [(c.start, c.end) for c in other.carried]
    return any(crosses(mine, change) for mine, theirs in ((one, other), (other, one)) for change in theirs.changes)


def is_left_behind(joined: Wish, other: Wish) -> bool:
    """Whether words are put in beside some that did not go along when the clause was joined to another."""
    put_in = (change for change in other.changes if words_of(change.new))
    return any(all(change.end < c.start or c.end < change.start for c in joined.carried) for change in put_in)


def mirrored(known: Relation) -> Relation:
    """What the second of two wishes is to the first."""
    if known == "includes":
        return "included"
    return "includes" if known == "included" else known


def touches(one: WordChange, other: WordChange) -> bool:
    """Whether two changes are about the same words of the text in force, or insert at the same point.

    Words put in right beside words that go are about these if they belong to them (`belonging`).
    """
    if one.start == one.end or other.start == other.end:
        if one.start == one.end and other.start == other.end:
            return one.start == other.start
        point, span = (one, other) if one.start == one.end else (other, one)
        return span.start < point.start < span.end or goes_with(point, span)
    return one.start < other.end and other.start < one.end


def _has_all(one: Wish, other: Wish) -> bool:
    """Whether one wish does all that the other wants: its move, its kind, and each change inside the clause."""
    if (
        (other.act == "moved" and one.act != "moved")
        or (other.form and not one.form)
        or (_torn(other) and not _torn(one))
    ):
        return False
    return all(
        any(relation_of_changes(mine, theirs) in ("same", "includes") for mine in one.changes)
        for theirs in other.changes
    )


def relation_of_changes(one: WordChange, other: WordChange) -> Relation:
    """What one change of words is to another."""
    if not touches(one, other):
        return "beside"
    if (one.start, one.end) == (other.start, other.end) and words_of(one.new) == words_of(other.new):
        return "same"
    if _takes_in(one, other):
        return "includes"
    return "included" if _takes_in(other, one) else "against"


def _put_in_twice(ours: Sequence[WordChange], theirs: Sequence[WordChange]) -> bool:
    """Whether two sides put the same words in at different places, as in a list: united, they would stand twice."""
    said = [(mine, other) for mine in ours for other in theirs if relation_of_changes(mine, other) != "beside"]
    mine, others = (
        [c for c in side if _only_puts_in(c) and all(c not in pair for pair in said)] for side in (ours, theirs)
    )
    rows = [[full_words(words_of(change.new)) for change in side] for side in (mine, others)]
    return any(a and b and _share_a_run(a, b) for a in rows[0] for b in rows[1])


def _share_a_run(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one of two rows of words is in the other, or a run of several words that is half of it; one is chance."""
    ends = [0] * (len(other) + 1)
    longest = 0
    for word in one:
        ends = [0, *(ends[at] + 1 if word == theirs else 0 for at, theirs in enumerate(other))]
        longest = max(longest, *ends)
    fewest = min(len(one), len(other))
    return longest == fewest or 1 < longest >= fewest / 2


def _only_puts_in(change: WordChange) -> bool:
    return not full_words(words_of(change.gone))


def _takes_in(one: WordChange, other: WordChange) -> bool:
    """Whether a change strikes all that the other strikes and writes all that it writes, and more of the same sense."""
    if not (one.start <= other.start and other.end <= one.end):
        return False
    mine, theirs = words_of(one.new), words_of(other.new)
    if not theirs:
        return not mine and bool(other.gone)
    return _contains(mine, theirs) and not turns(mine, theirs)


def _of_new(one: Sequence[str], other: Sequence[str]) -> Relation:
    if not turns(one, other):
        if _follows(one, other):
            return "includes"
        if _follows(other, one):
            return "included"
    return "against"


def _contains(words: Sequence[str], part: Sequence[str]) -> bool:
    return any(tuple(words[at : at + len(part)]) == tuple(part) for at in range(len(words) - len(part) + 1))


def _follows(words: Sequence[str], part: Sequence[str]) -> bool:
    """Whether all words of the part stand among the words, in their order."""
    rest = iter(words)
    return all(word in rest for word in part)
