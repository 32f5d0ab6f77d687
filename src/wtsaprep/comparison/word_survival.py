"""Surviving words: whether what a proposal changes in a clause is still there in another wording of that clause."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from wtsaprep.comparison.clause_changes import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.comparison.clause_changes import WordChange

SHARE = 0.2
"""Share of the words put in that must be there, in the same place, to call a change taken with changes.

The middle of what makes no error on tests/comparison/survivals.toml.
"""

_SMALL = frozenset(
    (
        *("a", "an", "the", "this", "these", "those", "its", "their", "all", "each", "any", "such", "other"),
        *("and", "or", "that", "which", "as", "than", "be", "is", "are", "has", "have", "been"),
        *("at", "by", "for", "from", "in", "into", "of", "on", "to", "with", "within", "without", "under", "over"),
        *("since", "until", "after", "before", "during", "between", "among", "through", "towards", "upon", "per"),
    )
)


def survives(wanted: Sequence[WordChange], found: Sequence[WordChange]) -> bool:
    """Whether some of the changes wanted of a clause are among those that were made.

    Words put in count, small ones only where there are no others; of a mere deletion, that the words are gone.
    """
    return any(_is_there(change, found) for change in wanted)


def _is_there(wanted: WordChange, found: Sequence[WordChange]) -> bool:
    near = [one for one in found if one.start <= wanted.end + 1 and wanted.start <= one.end + 1]
    put_in = words_of(wanted.new)
    if not put_in:
        return any(one.start <= wanted.start and wanted.end <= one.end for one in near if one.gone)
    words = Counter([word for word in put_in if word not in _SMALL] or put_in)
    there = Counter(word for one in near for word in words_of(one.new))
    return (words & there).total() >= SHARE * words.total()
