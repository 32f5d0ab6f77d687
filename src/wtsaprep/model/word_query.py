"""What is looked for in all that a workspace holds, as a value, and what it is found in."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from wtsaprep.model.folded_words import folded_words, is_number, word_places
from wtsaprep.model.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterable

WordKind = Literal["title", "proposal", "chair", "text", "ours", "changed", "inserted", "deleted"]
"""What a query can be narrowed to: what holds the words, or what is done to them."""
WordHolder = Literal["title", "proposal", "chair", "text", "ours", "gone"]
"""What holds words, in the order of rank; a title is what lists call a thing, ours is what is private, gone is all that
goes with a text which is suppressed: found by who asks what is deleted."""
ROW_KINDS: tuple[WordHolder, ...] = ("title", "proposal", "chair", "text", "ours", "gone")
CHANGING: tuple[WordHolder, ...] = ("proposal", "chair")
"""What changes texts; they stand beside each other in rank."""
CHANGES: frozenset[WordKind] = frozenset(("changed", "inserted", "deleted"))
ANY = "*"
"""Stands for any letters of a word; between letters also for the blank between two words."""
_FEWEST_BEGUN = 3
"""Letters from which on a word finds those that begin with it."""
_LABEL = LatePattern(r".*\d.*|[^\W\d_\u3040-\u30ff\u3400-\u9fff]|[ivxl]{2,4}|[^\W\d_](?:bis|ter|quater)")
"""A folded word that may be the label of a clause; signs of Chinese are words."""


class Sought(NamedTuple):
    """Folded words one behind the other; the last one may be but the beginning of one."""

    words: tuple[str, ...]
    begun: bool = False

    @property
    def is_pattern(self) -> bool:
        """Whether some of its letters are any."""
        return any(ANY in word for word in self.words)

    @property
    def names_label(self) -> bool:
        """Whether a label may be among it, which one clause under a heading has."""
        return any(_LABEL.pattern.fullmatch(word) for word in self.words)


@dataclass(frozen=True, slots=True)
class WordQuery:
    """What is looked for: all that is sought, in any order, in one clause, where it stands in what is wanted."""

    sought: tuple[Sought, ...] = ()
    headings: tuple[Sought, ...] = ()
    """One of these is in the heading over the clause."""
    sources: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    kinds: tuple[WordKind, ...] = ()
    undecided: bool = False
    """Whether only that is wanted which is proposed and on which no decision is recorded."""
    without: tuple[WordQuery, ...] = ()
    """What is to be left out: no row is found that one of these finds."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is looked for."""
        return self == WordQuery()

    @property
    def asks_of_changes(self) -> bool:
        """Whether it is asked what becomes of the words."""
        return not CHANGES.isdisjoint(self.kinds)


class WordRow(NamedTuple):
    """Where words may stand: a clause, or what lists call a thing."""

    kind: WordHolder
    place: str
    """What the clause is called, in full."""
    now: str
    before: str = ""
    """Its words in the text that it changes."""
    source: str = ""
    """Sources of what it stands in, with blanks between them."""
    symbol: str = ""
    is_clause: bool = True
    """Whether it is a clause of a text; reasons are none."""
    undecided: bool = False
    """Whether it is proposed, and no decision on it is recorded."""


def fits(query: WordQuery, row: WordRow) -> bool:
    """Whether a row is what is looked for."""
    if query.sources and not set(query.sources) & set(row.source.split()):
        return False
    if query.symbols and row.symbol not in query.symbols:
        return False
    if query.undecided and not row.undecided:
        return False
    if any(fits(one, row) for one in query.without):
        return False
    return words_fit(query, row.kind, row.place, row.now, row.before, is_clause=row.is_clause)


def words_fit(query: WordQuery, kind: str, place: str, now: str, before: str, *, is_clause: bool = True) -> bool:
    """Whether a row is what is looked for, but for whose it is, what was decided and what is to be left out."""
    if query.headings and not stands_in(query.headings, (place,), any_of=True):
        return False
    there, was = (bool(text) and _holds(query, kind, place, text) for text in (now, before))
    if not there and not was:
        return False
    if kind == "gone":
        return not {"deleted", "changed"}.isdisjoint(query.kinds) or (not query.kinds and asks_of_suppressed(query))
    if not query.kinds or kind in query.kinds:
        return True
    if kind not in CHANGING or not is_clause:
        return False
    comes, goes = (there and not was, was and not there) if query.sought else words_that_change(now, before)
    done = {"inserted": comes, "deleted": goes, "changed": comes or goes}
    return any(done.get(one, False) for one in query.kinds)


def _holds(query: WordQuery, kind: str, place: str, text: str) -> bool:
    """Whether a row has what is sought: in its own words, or in those and the place that is named.

    A heading stands over many clauses, and is no word of each. It is named by how it begins, and only beside something
    of the clause itself: one of its words, or the label that leads to it. What lists call a thing is words of its own.
    """
    own, called = (f" {' '.join(folded_words(one))} " for one in (text, place))
    here = [_pattern(one).search(own) is not None for one in query.sought]
    if all(here):
        return True
    there = [_pattern(one).search(called) is not None for one in query.sought]
    if not all(one or other for one, other in zip(here, there, strict=True)):
        return False
    if kind == "title":
        return True
    named = any(_pattern(one).match(called) for one in query.sought)
    of_it = any(here) or any(there and one.names_label for one, there in zip(query.sought, there, strict=True))
    return named and of_it


def asks_of_suppressed(query: WordQuery) -> bool:
    """Whether it is looked for in proposals that suppress texts: what goes with those is what they say."""
    return not {"SUP", "SUP*"}.isdisjoint(query.symbols)


def words_that_change(now: str, before: str) -> tuple[bool, bool]:
    """Whether a clause has words that it had not, and had some that it has not."""
    there, was = Counter(folded_words(now)), Counter(folded_words(before))
    return bool(there - was), bool(was - there)


def stands_in(sought: Iterable[Sought], texts: Iterable[str], *, any_of: bool = False) -> bool:
    """Whether all that is sought stands in some texts, each in one of them; or one of it."""
    plain = [f" {' '.join(folded_words(text))} " for text in texts]
    found = (any(_pattern(one).search(text) for text in plain) for one in sought)
    return any(found) if any_of else all(found)


def count_in(sought: Sought, words: Iterable[str]) -> float:
    """How often something stands in folded words; where a word only begins so, it counts for half."""
    plain = f" {' '.join(words)} "
    found = len(_pattern(sought).findall(plain))
    return (found + len(_pattern(sought._replace(begun=False)).findall(plain))) / 2 if sought.begun else found


def is_changed(query: WordQuery, kind: str, place: str, now: str, before: str) -> bool | None:
    """Whether the words of a clause that is changed are put in (true) or taken out (false); None if neither."""
    if query.asks_of_changes and not query.sought:
        return bool(now) and ("deleted" not in query.kinds or not before)
    there, was = (bool(text) and _holds(query, kind, place, text) for text in (now, before))
    return None if there == was else there


def first_change(text: str, other: str) -> tuple[int, int] | None:
    """Where in a text the first words stand that the other one lacks; None if it has them all."""
    left = Counter(folded_words(text)) - Counter(folded_words(other))
    words, others = word_places(text), [word for word, _, _ in word_places(other)]
    same = next((at for at, (one, other_one) in enumerate(zip(words, others, strict=False)) if one[0] != other_one), 0)
    # From where they part on, since what is written twice and goes once goes there; else wherever it stands.
    first = next((at for at in (*range(same, len(words)), *range(same)) if left[words[at][0]]), None)
    if first is None:
        return None
    last = first
    while last + 1 < len(words) and left[words[last + 1][0]]:
        last += 1
    return words[first][1], words[last][2]


def first_place(query: WordQuery, text: str) -> tuple[int, int] | None:
    """Where in a text that stands which is sought first of all that stands there; None if nothing does."""
    words = word_places(text)
    plain = f" {' '.join(word for word, _, _ in words)} "
    for one in query.sought:
        if found := _pattern(one).search(plain):
            first = plain.count(" ", 0, found.start())
            last = plain.count(" ", 0, found.end() - (not one.begun)) - 1
            return words[first][1], words[last][2]
    return None


@lru_cache(64)
def _pattern(sought: Sought) -> re.Pattern[str]:
    """What finds it in folded words with one blank before, between and behind them."""
    words = " ".join(map(_any_letters, sought.words))
    return re.compile(f" {words}{'' if sought.begun else ' '}")


def _any_letters(word: str) -> str:
    pieces = word.split(ANY)
    out = re.escape(pieces[0])
    for at, piece in enumerate(pieces[1:], 1):
        # At either end it is the rest of a word; in between it may reach into the next one.
        inside = any(pieces[:at]) and any(pieces[at:])
        out += ("[^ ]*(?: [^ ]*)?" if inside else "[^ ]*") + re.escape(piece)
    return out


def begins_words(word: str) -> bool:
    """Whether a word finds those that begin with it: it has some letters, and is no number."""
    return len(word) >= _FEWEST_BEGUN and not is_number(word)
