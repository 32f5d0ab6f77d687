"""Belonging: whether words that one puts in right beside words that another deletes are said of these.

"and be published every year {+by the Bureau+}", "the {+full+} costs": without what goes they would be said of something
else, which nobody wanted. A comma, or a small word at the seam, tells that they are said of what stays: "costs {+of
access+} [-and prices-]", "[-prices and-] {+total+} costs". Words put in beside such as are replaced are said of the new
ones.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from wtsaprep.model.language import every_word
from wtsaprep.redline.tokens import is_mark, tokens

if TYPE_CHECKING:
    from wtsaprep.redline.word_changes import WordChange


@cache
def _tying() -> frozenset[str]:
    """Words that tie what follows them to what stands before, in the languages that part words by blanks."""
    return every_word(lambda table: table.small.tying)


def goes_with(put: WordChange, gone: WordChange) -> bool:
    """Whether words that are put in right behind others, or right before them, go if these are deleted."""
    if gone.new or not gone.start - 1 <= put.start <= gone.end or gone.start < put.start < gone.end:
        return False
    deleted, new = (tuple(filter(None, tokens(words).words)) for words in (gone.gone, put.new))
    if not deleted or not new or is_mark(new[0]):
        return False
    if put.start == gone.end:
        return not _ties(deleted[-1])
    return not _ties(deleted[0]) and not _ties(new[0])


def _ties(word: str) -> bool:
    return is_mark(word) or word.casefold() in _tying()
