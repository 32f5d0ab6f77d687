"""The language of the search: from what somebody types to what is looked for.

``climate change`` both words, ``"climate change"`` one behind the other, ``clim*change`` any letters between,
``resolves 2`` a clause by its name; ``source:ARB symbol:SUP heading:instructs kind:deleted`` what it stands in,
``undecided`` what is proposed and nothing is decided on yet. A hyphen before any of these leaves out what it finds.
Words all have to be there; of several sources, symbols, headings or kinds one is enough.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, get_args

from wtsaprep.errors import UsageFault
from wtsaprep.model.folded_words import JOINT, folded_words
from wtsaprep.model.symbols import SYMBOLS
from wtsaprep.model.word_query import ANY, CHANGES, Sought, WordKind, WordQuery, begins_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

KINDS: tuple[WordKind, ...] = get_args(WordKind)
"""What ``kind:`` takes; ``changed:words`` is short for ``kind:changed words``, and so is each other kind."""
LANGUAGE = (
    'words in any order; "a phrase"; clim*change; resolves 2; source:ARB, symbol:SUP, heading:instructs; kind:title, '
    'proposal, chair, text, ours, changed, inserted or deleted; inserted:"70 per cent", as each kind; undecided: no '
    'decision on it; -word, -"a phrase", -source:ARB: without these; source:ARB source:EUR: either'
)
"""What can be looked for, in a sentence."""
FILTERS = ("source", "symbol", "heading", "kind")
"""What a query can be narrowed by, each with a colon and a value behind it."""
UNDECIDED = "undecided"
"""Stands by itself; the word is looked for in quotation marks."""
_TOLD = ", ".join(f"{name}:" for name in (*FILTERS, *(kind for kind in KINDS if kind in CHANGES)))
_BARE = frozenset(f"{name}:" for name in (*FILTERS, *KINDS))
_EXAMPLES: dict[str, str] = {
    "source": "It takes a code, as in source:ARB.",
    "symbol": f"It takes one of: {', '.join(SYMBOLS)}.",
    "heading": "It takes words of a heading, as in heading:instructs.",
    "kind": f"It takes one of: {', '.join(KINDS)}.",
    **{kind: f'It takes words, as in {kind}:"70 per cent".' for kind in KINDS},
}
"""What each filter takes, for whoever left it out."""
_PIECE = re.compile(r'(?P<out>(?<!\S)-(?=[^\W\d_]|"))?(?:(?P<filter>[^\W\d_]+):(?=\S|$))?(?P<said>"[^"]*"?|[^\s"]*)')
_QUOTES = str.maketrans("“”„‟«»", '""""""')


class _Piece(NamedTuple):
    """A piece of what is typed."""

    filter: str
    """The filter before it; empty for none."""
    said: str
    out: bool
    """Whether it is to be left out."""


def parse_query(typed: str, *, goes_on: bool = False) -> WordQuery:
    """What is looked for; of what ``goes_on`` being typed a filter that is the last may still wait for its value.

    Raises:
        UsageFault: there is no such filter, kind or symbol, a filter has no value, or words are left out of nothing.
    """
    pieces = [*_pieces(typed, goes_on)]
    query = _query(piece for piece in pieces if not piece.out)
    without = [one for piece in pieces if piece.out if not (one := _query([piece])).is_empty]
    if query.is_empty and any(one.sought for one in without):
        hint = "Say what is to be found as well, as in: climate -change."
        raise UsageFault("nothing is looked for, words are only left out", hint=hint)
    # What is done to words, is done to those that are looked for.
    named = (replace(one, sought=query.sought) if one.kinds and not one.sought else one for one in without)
    return replace(query, without=tuple(dict.fromkeys(named)))


def _query(pieces: Iterable[_Piece]) -> WordQuery:
    sought: list[Sought] = []
    values: dict[str, list[str]] = {"heading": [], "source": [], "symbol": [], "kind": []}
    undecided = False
    for name, said, _ in pieces:
        if not name and said.casefold() == UNDECIDED:
            undecided = True
        elif name in ("", *KINDS):
            words = list(_sought(said))
            sought.extend(words)
            values["kind"].extend([name] if name and words else [])
        else:
            values[name].append(said if name == "heading" else said.strip('"').strip())
    headings = dict.fromkeys(one for value in values["heading"] for one in _sought(value))
    kinds = tuple(dict.fromkeys(_kind(value) for value in values["kind"]))
    sources = tuple(dict.fromkeys(code for value in values["source"] for code in value.upper().split()))
    symbols = tuple(dict.fromkeys(_symbol(value) for value in values["symbol"]))
    return WordQuery(tuple(dict.fromkeys(sought)), tuple(headings), sources, symbols, kinds, undecided)


def _pieces(typed: str, goes_on: bool) -> Iterator[_Piece]:
    """What is typed piece by piece."""
    typed = typed.translate(_QUOTES)
    for found in _PIECE.finditer(typed):
        name, out = (found["filter"] or "").casefold(), bool(found["out"])
        piece = found[0].removeprefix("-") if out else found[0]
        if name and name not in (*FILTERS, *KINDS):
            hint = f'Filters are {_TOLD}, and other kinds; words with a colon stand in quotation marks: "{piece}".'
            raise UsageFault(f"no filter is called {name}:", hint=hint)
        is_bare = piece.casefold() in _BARE
        if is_bare or (name and not any(map(str.isalnum, found["said"]))):
            name = name or piece[:-1].casefold()
            if goes_on and not typed[found.end() :].strip(' "'):
                continue
            raise UsageFault(f"{name}: has nothing behind it", hint=_EXAMPLES[name])
        if piece:
            yield _Piece(name, found["said"], out)


def _kind(value: str) -> WordKind:
    for kind in KINDS:
        if kind == value.casefold():
            return kind
    hint = f"A kind is one of: {', '.join(KINDS)}."
    raise UsageFault(f"{value!r} is no kind of place", hint=hint)


def _symbol(value: str) -> str:
    if value.upper() in SYMBOLS:
        return value.upper()
    raise UsageFault(f"{value!r} is no symbol of a proposal", hint=f"A symbol is one of: {', '.join(SYMBOLS)}.")


def _sought(said: str) -> Iterator[Sought]:
    """The words of one piece: without blanks between them, or in quotation marks, they stand one behind the other."""
    quoted, closed = said.startswith('"'), len(said) > 1 and said.endswith('"')
    words = tuple(_words(said.strip('"')))
    if not words:
        return
    last = words[-1]
    begins = begins_words(last.lstrip(ANY)) or (len(words) > 1 and not quoted and JOINT not in last)
    begun = begins and not closed and not last.endswith(ANY)
    if last.endswith(ANY) and last.count(ANY) == 1 and last != ANY:
        words, begun = (*words[:-1], last[:-1]), True
    yield Sought(words, begun)


def _words(said: str) -> list[str]:
    """The folded words of a piece, in which asterisks are letters."""
    if ANY not in said:
        return folded_words(said)
    words = [""]
    for at, piece in enumerate(said.split(ANY)):
        # Between two letters, which go again, it is seen whether a word goes on at an asterisk.
        first, *more = folded_words(f"x{piece}x")
        if at:
            words[-1] += ANY
        if more:
            words[-1] += first[1:]
            words.extend((*more[:-1], more[-1][:-1]))
        else:
            words[-1] += first[1:-1]
    return [word for word in words if word.strip(ANY)]
