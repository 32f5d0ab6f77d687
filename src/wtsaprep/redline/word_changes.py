"""Word changes: what changes of substance inside one clause, each with its place in the words in force."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.language import every
from wtsaprep.redline.changes import changes_of, nothing_follows
from wtsaprep.redline.tokens import is_mark, tokens

if TYPE_CHECKING:
    from wtsaprep.redline.redline import MarkedProvision
    from wtsaprep.redline.spans import Spans

_BLANK = re.compile(r"[\u00a0\u2007\u2009\u202f]")
_CONJUNCTIONS = ("and", "or")
_REMEMBERED = 4096
"""Texts whose words are kept: of many proposals on one text most say the same."""


class WordChange(NamedTuple):
    """One change inside a clause: the characters of the text in force that go, and what comes in their place."""

    start: int
    end: int
    gone: str
    new: str


@lru_cache(_REMEMBERED)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared: without marks, whatever their case."""
    return tuple([word.casefold() for word in tokens(text).words if not is_mark(word)]) if text else ()


def fewest_words(text: str) -> int:
    """How many words a text has at least, told by its blanks: no two words are one where a letter follows a blank."""
    return len([piece for piece in text.split() if piece[0].isalpha()])


def word_changes(marked: MarkedProvision) -> tuple[WordChange, ...]:
    """The changes of substance inside a clause, with their places in the text in force; its end mark is in none."""
    return _changes_alone(alone(marked)._replace(id="", level=0))


@lru_cache(_REMEMBERED)
def _changes_alone(marked: MarkedProvision) -> tuple[WordChange, ...]:
    """The same, of what it depends on: the words marked, what kind they are of, and which citations were repaired."""
    spans = marked.text
    starts = [0]
    for span in spans:
        starts.append(starts[-1] + (len(span.text) if span.mark != "inserted" else 0))
    found: list[WordChange] = []
    for change in changes_of(marked):
        if change.formal:
            continue
        gone, new = change.deleted, change.inserted
        if nothing_follows(spans, change.at):
            gone, new = without_end_marks(gone), without_end_marks(new)
        found.append(trimmed(starts[change.at], gone, new))
    return tuple(found)


def own_spans(marked: MarkedProvision) -> Spans:
    """The words of a clause marked against those it has in force; others may have been joined to it."""
    return marked.text if marked.fate == "edited" else marked.own or marked.seen


def alone(marked: MarkedProvision) -> MarkedProvision:
    """A clause as if it stayed in its place, marked against the words that it has in force."""
    return marked._replace(fate="edited", label=(), words=own_spans(marked), inner=(), own=(), lineage=None, was=None)


def plain_blanks(text: str) -> str:
    """The words with blanks of one kind."""
    return text if text.isascii() else _BLANK.sub(" ", text)


def without_end_marks(text: str) -> str:
    """The words of a clause without what formally ends it."""
    words = text.rstrip()
    for conjunction in _CONJUNCTIONS:
        before = words.removesuffix(conjunction)
        if words != before != (stripped := before.rstrip()):
            words = stripped
            break
    return words[:-1].rstrip() if words.endswith(_end_marks()) else words


def trimmed(start: int, gone: str, new: str) -> WordChange:
    """A change without the blanks at its ends, which belong to neither side; those within are of one kind."""
    gone, new = plain_blanks(gone), plain_blanks(new)
    words = gone.strip()
    start += len(gone) - len(gone.lstrip()) if words else 0
    return WordChange(start, start + len(words), words, new.strip())


@cache
def _end_marks() -> tuple[str, ...]:
    return every(lambda table: tuple(table.end_marks))
