"""Over a baseline: which words of a flattened clause its baseline has, to the letter, and which were put in.

A flattened clause holds all words of its baseline, in order, and what was inserted between them. Of the ways to find
them in it, the one is taken in which insertions are the fewest, and stand between blanks and marks or directly behind
a word of the baseline: a deleted word is followed by what took its place.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import LCSseq

from wtsaprep.formats.flattened.lines.word_list import words
from wtsaprep.formats.flattened.patterns import pattern_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    Places = Mapping[str, Sequence[tuple[int, int]]]

_TOKEN = pattern_of(r"[^\W\d_]+|\d+|[^\w\s]|_")
_MARKS = ";,.:"
_CLOSING = ",;:.)]"
_LONGEST = 4000
"""Tokens of one clause that are compared; a longer paragraph is no clause."""
_LONGEST_WORD = 80
_MOST_STEPS = 300_000
"""Pairs of places that are weighed in one clause."""
_BESIDE = 12
"""Tokens beside what differs that are placed anew: words put in may begin or end as those beside them do."""


class BaselineToken(NamedTuple):
    """A word, number or sign of the baseline."""

    text: str
    blank: bool
    """Whether a blank parts it from the one before it."""


class FoundToken(NamedTuple):
    """A token of the baseline where it stands in the clause."""

    start: int
    end: int
    blank: bool
    """Whether a blank parts it from the one before it in the baseline."""


class PutIn(NamedTuple):
    """Words of the clause that the baseline lacks, without the blanks beside them."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class OverBaseline:
    """A clause laid over its baseline."""

    found: tuple[FoundToken, ...]
    """Empty for a clause that has the words of its baseline and no others."""
    put_in: tuple[PutIn, ...]
    lacking: tuple[str, ...]
    """Tokens of the baseline that the clause does not hold; what was flattened from it lacks none."""

    def lost_blanks(self) -> Iterator[int]:
        """Where a blank of the baseline is gone and nothing stands in its place."""
        for before, token in pairwise(self.found):
            if token.blank and before.end == token.start:
                yield token.start


def over_baseline(text: str, start: int, old: str) -> OverBaseline:
    """The words of a clause, from a place on, laid over the words of its baseline."""
    if text[start:].split() == old.split():
        return OverBaseline((), (), ())  # As most clauses are: no word was put in.
    tokens = _tokens(old)
    lacking: tuple[str, ...] = ()
    found = _found(text, start, tokens, _BESIDE)
    if found is None:
        found = _found(text, start, tokens, _LONGEST)
    if found is None:
        tokens, lacking = _held(text, start, tokens)
        found = _found(text, start, tokens, _LONGEST) or ()
    return OverBaseline(found, tuple(_put_in(text, start, found)), lacking)


def is_glued(text: str, at: int) -> bool:
    """Whether what begins at a place follows without the blank that would part it from what stands before."""
    if not 0 < at < len(text):
        return False
    before, first = text[at - 1], text[at]
    if first.isalnum():
        return before.isalnum() or before in (_CLOSING if first.isalpha() else ",;)")
    return before in _MARKS if first in _MARKS else first == "(" and before.isalnum()


def makes_a_word(text: str, at: int) -> bool:
    """Whether a place is within one word, to which an ending or a beginning came: "service" and its "s"."""
    start, end = at, at
    while start and text[start - 1].isalpha():
        start -= 1
    while end < len(text) and text[end].isalpha():
        end += 1
    if not start < at < end:
        return False
    rest = text[at:end]
    return text[start:end].lower() in words() or (rest.islower() and rest not in words() and len(rest) < 5)


def _tokens(old: str) -> tuple[BaselineToken, ...]:
    found = list(_TOKEN.finditer(old))[:_LONGEST]
    ends = [0, *(token.end() for token in found)]
    return tuple(BaselineToken(token[0], end < token.start()) for end, token in zip(ends, found, strict=False))


def _held(text: str, start: int, tokens: Sequence[BaselineToken]) -> tuple[tuple[BaselineToken, ...], tuple[str, ...]]:
    """The tokens of a baseline that a clause holds in order, and those that it lacks."""
    known = {token.text for token in tokens}
    there = list(_TOKEN.finditer(text, start))[:_LONGEST]
    after = [part for token in there for part in _parts(token[0], known)]
    held: list[BaselineToken] = []
    lacking: list[str] = []
    for operation in LCSseq.opcodes([token.text for token in tokens], after):
        part = tokens[operation.src_start : operation.src_end]
        if operation.tag == "equal":
            held += part
        else:
            lacking += [token.text for token in part]
    return tuple(held), tuple(lacking)


def _found(text: str, start: int, tokens: Sequence[BaselineToken], beside: int) -> tuple[FoundToken, ...] | None:
    """Where the tokens stand in the clause; None if it does not hold them all.

    Those that are the same at both its ends stand there, but for so many ``beside`` what differs.
    """
    there = list(_TOKEN.finditer(text, start))[:_LONGEST]
    head = _alike(tokens, [match[0] for match in there])
    tail = _alike(tokens[head:][::-1], [match[0] for match in there[head:]][::-1])
    if head == len(tokens) == len(there):
        head, tail = len(tokens), 0
    else:
        head, tail = max(head - beside, 0), max(tail - beside, 0)
    last = len(there) - tail
    low = there[head - 1].end() if head else start
    high = there[last].start() if tail else len(text)
    middle = tokens[head : len(tokens) - tail]
    places = _places((match[0], match.start()) for match in there[head:last])
    known = {token.text for token in tokens}
    run_together = [match.start() for match in there[head:last] if len(_parts(match[0], known)) > 1]
    placed = _placed(_Clause(text, low, high, run_together), middle, places)
    if placed is None:
        return None
    first = [(match.start(), match.end()) for match in there[:head]]
    rest = [(match.start(), match.end()) for match in there[last:]] if tail else []
    spans = [*first, *placed, *rest]
    return tuple(FoundToken(*span, token.blank) for span, token in zip(spans, tokens, strict=True))


def _alike(tokens: Sequence[BaselineToken], there: Sequence[str]) -> int:
    """How many of the first tokens are the same."""
    pairs = zip(tokens, there, strict=False)
    return next((n for n, (token, word) in enumerate(pairs) if token.text != word), min(len(tokens), len(there)))


def _places(there: Iterator[tuple[str, int]]) -> Places:
    """Each run of letters or digits that a token of the clause begins or ends with, and where it stands."""
    places: dict[str, list[tuple[int, int]]] = {}
    for word, at in there:
        places.setdefault(word, []).append((at, at + len(word)))
        if 1 < len(word) <= _LONGEST_WORD:
            for cut in range(1, len(word)):
                places.setdefault(word[:cut], []).append((at, at + cut))
                places.setdefault(word[cut:], []).append((at + cut, at + len(word)))
    return places


class _Clause(NamedTuple):
    """The part of a clause in which tokens are looked for."""

    text: str
    low: int
    high: int
    run_together: Sequence[int]
    """Where words begin that are none, though a word of the baseline is their beginning."""


def _parts(word: str, known: Collection[str]) -> tuple[str, ...]:
    """A word of a clause, or the two that ran together in it, the first of which the baseline knows."""
    if not 2 < len(word) <= _LONGEST_WORD or word in known or word.lower() in words():
        return (word,)
    cuts = ((word[:cut], word[cut:]) for cut in range(2, len(word)))
    return next(((old, new) for old, new in cuts if old in known and (new in known or new.lower() in words())), (word,))


def _placed(clause: _Clause, tokens: Sequence[BaselineToken], places: Places) -> list[tuple[int, int]] | None:
    """The places of tokens by which a clause looks most like one that words were put into; None if it lacks one."""
    standing = [len(places.get(token.text, ())) for token in tokens]
    if sum(one * other for one, other in pairwise(standing)) > _MOST_STEPS:
        return _first_places(clause, tokens, places)
    rows: list[list[tuple[float, int, int, int]]] = [[(0.0, clause.low, clause.low, -1)]]
    for token in tokens:
        row: list[tuple[float, int, int, int]] = []
        for start, end in places.get(token.text, ()):
            ways = (
                (cost + _cost(clause, before, start, token), n)
                for n, (cost, _, before, _) in enumerate(rows[-1])
                if before <= start
            )
            if best := min(ways, default=None):
                row.append((best[0], start, end, best[1]))
        if not row:
            return None
        rows.append(row)
    ends = [cost + _cost_of_rest(clause, end) for cost, _, end, _ in rows[-1]]
    at = ends.index(min(ends))
    chosen: list[tuple[int, int]] = []
    for row in reversed(rows[1:]):
        _, start, end, at = row[at]
        chosen.append((start, end))
    return chosen[::-1]


def _first_places(clause: _Clause, tokens: Sequence[BaselineToken], places: Places) -> list[tuple[int, int]] | None:
    """Each token where it stands first behind the one before: for clauses in which the same words come without end."""
    chosen: list[tuple[int, int]] = []
    end = clause.low
    for token in tokens:
        at_or_after = places.get(token.text, [])
        n = bisect_left(at_or_after, (end, 0))
        if n == len(at_or_after):
            return None
        chosen.append(at_or_after[n])
        end = at_or_after[n][1]
    return chosen


_LOST_BLANK = 1.5
_BEHIND_A_WORD = 0.5
_BEFORE_A_WORD = 2.0
_IN_A_WORD = 1.0
_RUN_TOGETHER = 1.0
"""What an insertion costs beside its being one (1): lost blanks are seldom, and words put before what they replace."""


def _cost(clause: _Clause, before: int, start: int, token: BaselineToken) -> float:
    """How unlike an insertion what stands between two tokens is; nothing if the baseline has it."""
    text, low = clause.text, clause.low
    between = text[before:start]
    if not between.strip():
        return 0.0 if bool(between) == token.blank or before == low else _LOST_BLANK if token.blank else 0.4
    cost = 1.0 + len(between) / 1000 + _RUN_TOGETHER * _between(clause.run_together, before, start)
    if before > low and not between[0].isspace() and is_glued(text, before):
        cost += _BEHIND_A_WORD
    if not between[-1].isspace() and is_glued(text, start):
        cost += _BEFORE_A_WORD
    if not token.blank and before > low and text[start].isalnum():
        cost += _IN_A_WORD
    return cost


def _cost_of_rest(clause: _Clause, end: int) -> float:
    rest = clause.text[end : clause.high]
    return 1.0 + _RUN_TOGETHER * _between(clause.run_together, end, clause.high) if rest.strip() else 0.0


def _between(places: Sequence[int], low: int, high: int) -> int:
    return bisect_left(places, high) - bisect_left(places, low)


def _put_in(text: str, start: int, found: Sequence[FoundToken]) -> Iterator[PutIn]:
    ends = [start, *(token.end for token in found)]
    starts = [*(token.start for token in found), len(text)]
    for low, high in zip(ends, starts, strict=True):
        words_between = text[low:high]
        if words_between.strip():
            begin = low + len(words_between) - len(words_between.lstrip())
            yield PutIn(begin, low + len(words_between.rstrip()))
