"""Surviving words: whether what a proposal changes in a clause is still there in another wording of that clause."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.redline.words import mark_words

if TYPE_CHECKING:
    from collections.abc import Iterator

SHARE = 0.25
"""Share of the words put in that must be there, in the same place, to call a change taken with changes."""

_WORD = re.compile(r"\w+")
_SMALL = frozenset(("a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "that", "the", "to"))


class _Change(NamedTuple):
    """The characters that go, and the words that come in their place."""

    start: int
    end: int
    gone: tuple[str, ...]
    new: tuple[str, ...]


def survives(in_force: str, wanted: str, found: str) -> bool:
    """Whether some of what turns the text in force into the wanted one turns it into the one that was found.

    Words put in count, small ones only where there are no others; of a mere deletion, that the words are gone.
    """
    there = list(_changes(in_force, found))
    return any(_is_there(change, there) for change in _changes(in_force, wanted))


def _is_there(wanted: _Change, there: list[_Change]) -> bool:
    near = [one for one in there if one.start <= wanted.end and wanted.start <= one.end]
    if not wanted.new:
        return bool(wanted.gone) and any(one.start <= wanted.start and wanted.end <= one.end for one in near)
    words = Counter([word for word in wanted.new if word not in _SMALL] or wanted.new)
    found = Counter(word for one in near for word in one.new)
    return (words & found).total() >= SHARE * words.total()


def _changes(old: str, new: str) -> Iterator[_Change]:
    at = 0
    gone = came = ""
    for mark, text in (*mark_words(old, new), ("kept", "")):
        if mark == "deleted":
            gone += text
        elif mark == "inserted":
            came += text
        else:
            if gone or came:
                yield _Change(at, at + len(gone), _words(gone), _words(came))
            at += len(gone) + len(text)
            gone = came = ""


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))
