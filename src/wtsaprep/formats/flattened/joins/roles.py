"""Roles of small words: which of two that stand together without a blank took the other's place, and which follow it.

"shouldshall" is one word instead of another one; "ofthe" lacks its blank, since an article follows a preposition.
"""

from __future__ import annotations

from wtsaprep.formats.flattened.lines.word_list import FUNCTION_WORDS

_MODALS = "shall should may might must can could will would"
_ROLES = tuple(
    frozenset(row.split())
    for row in (
        # A verb after a modal has no ending: "should is" is no sentence, "should be" is one.
        f"{_MODALS} is are was were has had does did",
        "is are was were has have had does do did",
        "be been being",
        "a an the this these those its their his her our my your",
        "this that these those",
        "all both each every some no any another such",
        "of in to on by at as for from with within without into onto over under through among between towards against",
        "and or nor but",
        "if when where while",
        "who whom whose which what that how why",
        "it they we he she",
        "more most less least",
        "here there",
    )
)
"""Words that stand at the same place of a sentence."""
_PAIRS = """
as to, as for, as of, as in, as from,
in to, on to, over to, to within, from within, from among, from under,
from between, has had, have had, had had, that this, that these, that those, that which,
that what, that how, that who, if when, he did
"""
_TOGETHER = frozenset(" ".join(pair.split()) for pair in _PAIRS.split(","))
"""Words of one role that follow each other all the same."""


def is_small(word: str) -> bool:
    """Whether a word carries the sentence and not the matter."""
    return word.lower() in FUNCTION_WORDS


def same_role(first: str, last: str) -> bool:
    """Whether the second of two small words can only stand instead of the first, as in "shouldshall"."""
    pair = (first.lower(), last.lower())
    return " ".join(pair) not in _TOGETHER and any(role.issuperset(pair) for role in _ROLES)
