"""Closed marks: a sign that opens or closes a mark and was lost, put back where the text in force says where it stood.

What a line has over and above its clause in force was put in, to the letter: there an insertion begins and ends, and a
deletion ends in front of it. A deletion behind which nothing was put in stays open, and is told as before.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.formats.flattened.doubt import Doubt
from wtsaprep.formats.flattened.joins.find_joins import item_start
from wtsaprep.formats.flattened.joins.over_baseline import over_baseline
from wtsaprep.formats.flattened.patterns import pattern_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.formats.flattened.joins.over_baseline import PutIn
    from wtsaprep.model.provision import Text

_EDGES = (("{--", "--}", "{++", "++}"), ("[-", "-]", "{+", "+}"), ("<del>", "</del>", "<ins>", "</ins>"))
"""In each notation how a deletion opens and closes, and how an insertion does; longer signs that hold shorter first."""
_ANY = pattern_of(r"\{--|--\}|\{\+\+|\+\+\}|\[-|-\]|\{\+|\+\}|</?(?:del|ins)>")
_MOST_WORDS = 2_000
"""Words of one line that are looked at; a longer line is no clause."""


class _Sign(NamedTuple):
    """A sign of a mark: whether of a deletion, whether it opens, and before which character of the words it stands."""

    deletes: bool
    opens: bool
    at: int


def closed_marks(text: str, baseline: Text) -> tuple[str, tuple[Doubt, ...]]:
    """A text with the signs that were lost in its lines, and what is told of that."""
    clauses = [p.text for p in baseline]
    lines = text.split("\n")
    doubts: list[Doubt] = []
    for number, line in enumerate(lines):
        edges = next((edges for edges in _EDGES if any(edge in line for edge in edges)), None)
        if edges and len(line.split()) <= _MOST_WORDS and (mended := _mended(line, edges, clauses)):
            lines[number] = mended
            doubts.append(Doubt(number + 1, "a sign of a mark was lost here; the text in force says where it stood"))
    return "\n".join(lines), tuple(doubts)


def _mended(line: str, edges: Sequence[str], clauses: Sequence[str]) -> str:
    """A line with its lost signs; empty if it lacks none, or nobody can tell where."""
    found = [match for match in _ANY.finditer(line) if match[0] in edges]
    words = "".join(_between(line, [(match.start(), match.end()) for match in found]))
    gone = (0, *accumulate(len(match[0]) for match in found))
    signs = [
        _Sign(edges.index(m[0]) < 2, m[0] in edges[::2], m.start() - off) for m, off in zip(found, gone, strict=False)
    ]
    if not found or _paired(signs):
        return ""
    start = item_start(words)
    for clause in sorted((c for c in clauses if 0 < len(c) <= len(words)), key=len, reverse=True):
        laid = over_baseline(words, start, clause)
        if laid.found and not laid.lacking:
            whole = list(_with_lost(signs, words, laid.put_in))
            return _written(words, whole, edges) if _paired(whole) and _says(words, whole, start, clause) else ""
    return ""


def _between(line: str, spans: Sequence[tuple[int, int]]) -> Iterator[str]:
    ends = (0, *(end for _, end in spans))
    starts = (*(start for start, _ in spans), len(line))
    yield from (line[end:start] for end, start in zip(ends, starts, strict=True))


def _paired(signs: Sequence[_Sign]) -> bool:
    """Whether each sign that opens is followed by the one that closes it, and no mark stands in another."""
    firsts, seconds = signs[::2], signs[1::2]
    return len(firsts) == len(seconds) and all(
        one.opens and not other.opens and one.deletes == other.deletes
        for one, other in zip(firsts, seconds, strict=True)
    )


def _with_lost(signs: Sequence[_Sign], words: str, put_in: Sequence[PutIn]) -> Iterator[_Sign]:
    """The signs with those that were lost."""
    opened: _Sign | None = None
    for sign in (*signs, None):
        if opened and (sign is None or sign.opens or sign.deletes != opened.deletes):
            yield from _closing(opened, sign, words, put_in)
            opened = None
        if sign is None:
            return
        if not sign.opens and not sign.deletes and opened is None:
            yield from (_Sign(False, True, put.start) for put in put_in if _ends(put, sign, words))
        opened = sign if sign.opens else None
        yield sign


def _closing(opened: _Sign, sign: _Sign | None, words: str, put_in: Sequence[PutIn]) -> Iterator[_Sign]:
    """The sign that closes a mark, before another one or the end."""
    high = sign.at if sign else len(words)
    for put in put_in:
        if opened.deletes and opened.at < put.start <= high:
            yield _Sign(True, False, opened.at + len(words[opened.at : put.start].rstrip()))
            return
        if not opened.deletes and not words[opened.at : put.start].strip() and opened.at <= put.start:
            yield _Sign(False, False, put.end)
            return


def _ends(put: PutIn, sign: _Sign, words: str) -> bool:
    return put.end <= sign.at and not words[put.end : sign.at].strip()


def _says(words: str, signs: Sequence[_Sign], start: int, clause: str) -> bool:
    """Whether a line without what it puts in reads as its clause in force."""
    put_in = [(one.at, other.at) for one, other in zip(signs[::2], signs[1::2], strict=True) if not one.deletes]
    return "".join(_between(words, put_in))[start:].split() == clause.split()


def _written(words: str, signs: Sequence[_Sign], edges: Sequence[str]) -> str:
    parts: list[str] = []
    low = 0
    for sign in signs:
        parts += (words[low : sign.at], edges[2 * (not sign.deletes) + (not sign.opens)])
        low = sign.at
    return "".join((*parts, words[low:]))
