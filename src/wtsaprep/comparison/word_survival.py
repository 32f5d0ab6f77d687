"""Surviving words: whether what a proposal changes in a clause is still there in another wording of that clause."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from wtsaprep.drafting.competing_words import relation_of_changes
from wtsaprep.drafting.small_words import small_words
from wtsaprep.redline.word_changes import words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from wtsaprep.redline.word_changes import WordChange

SHARE = 0.2
"""Share of the words put in that must be there, in the same place, to call a change taken with changes.

The middle of what makes no error on tests/comparison/survivals.toml.
"""
_SEVERAL = 2
"""Words between two changes that then are of two places."""


def survives(
    old: str,
    wanted: Sequence[WordChange],
    changes: Sequence[WordChange],
    lives_on: Callable[[Sequence[str]], bool],
    asked_for: Collection[WordChange] = (),
) -> bool:
    """Whether some of the changes wanted of a clause in force (``old``) are among those that were made.

    Words put in count, small ones only where there are no others; of a mere deletion, that the words are gone and do
    not live on in another place. Some changes made are just what somebody ``asked_for``: what competes with such a one
    was not taken, though they have a word in common ("every two years", "every year").
    """
    return any(_is_there(old, change, changes, lives_on, asked_for) for change in wanted)


def _is_there(
    old: str,
    wanted: WordChange,
    changes: Sequence[WordChange],
    lives_on: Callable[[Sequence[str]], bool],
    asked_for: Collection[WordChange],
) -> bool:
    near = [change for change in changes if _is_beside(old, wanted, change)]
    put_in = words_of(wanted.new)
    if not put_in:
        return _is_gone(wanted, near) and not lives_on(words_of(wanted.gone))
    near = [c for c in near if c not in asked_for or relation_of_changes(wanted, c) != "against"]
    words = Counter([word for word in put_in if word not in small_words()] or put_in)
    new_words = Counter(word for change in near for word in words_of(change.new))
    return (words & new_words).total() >= SHARE * words.total()


def _is_beside(old: str, one: WordChange, other: WordChange) -> bool:
    """Whether two changes are of one place: they meet, or one word stands between them, or but small ones.

    What stands so near is said of the same: "lamps and bells" for "bells and lamps", "fast boats" for "boats fast".
    """
    between = words_of(old[min(one.end, other.end) : max(one.start, other.start)])
    return len(between) < _SEVERAL or all(word in small_words() for word in between)


def _is_gone(wanted: WordChange, changes: Sequence[WordChange]) -> bool:
    """Whether words are taken out, all at once or piece by piece, small ones between them staying."""
    if any(change.start <= wanted.start and wanted.end <= change.end for change in changes if change.gone):
        return True
    full = Counter(word for word in words_of(wanted.gone) if word not in small_words())
    pieces = (change for change in changes if change.start < wanted.end and wanted.start < change.end)
    return bool(full) and not full - Counter(word for change in pieces for word in words_of(change.gone))


def is_reordered_alike(old: str, wanted: str, text: str) -> bool:
    """Whether a clause of which only the order of words was to change has it changed here, in part as it was wanted.

    Told by the pairs of words that were to change places, as many of which must have done so as of words put in.
    """
    before, after, here = ([word for word in words_of(one) if word not in small_words()] for one in (old, wanted, text))
    if before == after or Counter(before) != Counter(after):
        return False
    once = [word for word in before if before.count(word) == 1]
    there, now = ({word: at for at, word in enumerate(words)} for words in (after, here))
    turned = [(one, other) for one, other in combinations(once, 2) if there[one] > there[other]]
    done = sum(one in now and other in now and now[one] > now[other] for one, other in turned)
    return bool(turned) and done >= SHARE * len(turned)
