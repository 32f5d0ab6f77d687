"""The language of the search: from what somebody types to what is looked for.

``climate change`` both words, ``"climate change"`` one behind the other, ``clim*change`` any letters between,
``resolves 2`` a clause by its name; ``source:ARB symbol:SUP heading:instructs kind:deleted`` what it stands in.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, get_args

from wtsaprep.errors import UsageFault
from wtsaprep.model.folded_words import folded_words
from wtsaprep.model.word_query import ANY, CHANGES, ROW_KINDS, Sought, WordKind, WordQuery, begins_words

if TYPE_CHECKING:
    from collections.abc import Iterator

LANGUAGE = (
    'words in any order; "a phrase"; clim*change; resolves 2; source:ARB, symbol:SUP, heading:instructs; kind:title, '
    "proposal, chair, text, changed, inserted or deleted"
)
"""What can be looked for, in a sentence."""
FILTERS = ("source", "symbol", "heading", "kind")
"""What a query can be narrowed by, each with a colon and a value behind it."""
CHANGED = "changed"
"""``changed:words`` is short for ``kind:changed words``."""
_UNFINISHED = frozenset(f"{name}:" for name in (*FILTERS, CHANGED))
_PIECE = re.compile(r'(?:(?P<filter>[^\W\d_]+):(?=\S|$))?(?P<said>"[^"]*"?|[^\s"]*)')
_LEFT_OUT = re.compile(r'(?<!\S)-(?=[^\W\d_]|")')
"""How other searches are told what not to find."""
_QUOTES = str.maketrans("“”„‟«»", '""""""')


def parse_query(typed: str) -> WordQuery:
    """What is looked for.

    Raises:
        UsageFault: there is no such filter, or no such kind, or something is to be left out.
    """
    sought: list[Sought] = []
    headings: list[Sought] = []
    values: dict[str, list[str]] = {"source": [], "symbol": [], "kind": []}
    for name, said in _pieces(typed):
        if name in ("", CHANGED):
            words = list(_sought(said))
            sought.extend(words)
            values["kind"].extend([CHANGED] if name and words else [])
        elif name == "heading":
            headings.extend(_sought(said))
        elif value := said.strip('"').strip():
            values[name].append(value)
    kinds = tuple(dict.fromkeys(_kind(value) for value in values["kind"]))
    sources = tuple(dict.fromkeys(value.upper() for value in values["source"]))
    symbols = tuple(dict.fromkeys(value.upper() for value in values["symbol"]))
    return WordQuery(tuple(dict.fromkeys(sought)), tuple(dict.fromkeys(headings)), sources, symbols, kinds)


def _pieces(typed: str) -> Iterator[tuple[str, str]]:
    """What is typed piece by piece, each with the filter before it, empty for none."""
    typed = typed.translate(_QUOTES)
    for found in _PIECE.finditer(typed):
        if _LEFT_OUT.match(typed, found.start()):
            hint = "Words that begin with a hyphen stand in quotation marks."
            raise UsageFault("nothing can be left out of a search", hint=hint)
        name = (found["filter"] or "").casefold()
        if name and name not in (*FILTERS, CHANGED):
            known = ", ".join(f"{one}:" for one in (*FILTERS, CHANGED))
            hint = f'Filters are {known}; words with a colon stand in quotation marks: "{found[0]}".'
            raise UsageFault(f"no filter is called {name}:", hint=hint)
        # A filter whose value is still to be typed narrows nothing.
        if found[0] and found[0].casefold() not in _UNFINISHED:
            yield name, found["said"]


def _kind(value: str) -> WordKind:
    for kind in get_args(WordKind):
        if kind == value.casefold():
            return kind  # type: ignore[no-any-return]
    hint = f"A kind is one of: {', '.join((*ROW_KINDS, *sorted(CHANGES)))}."
    raise UsageFault(f"{value!r} is no kind of place", hint=hint)


def _sought(said: str) -> Iterator[Sought]:
    """The words of one piece: without blanks between them, or in quotation marks, they stand one behind the other."""
    quoted, closed = said.startswith('"'), len(said) > 1 and said.endswith('"')
    words = tuple(_words(said.strip('"')))
    if not words:
        return
    last = words[-1]
    begun = (
        not closed and not last.endswith(ANY) and (begins_words(last.lstrip(ANY)) or (len(words) > 1 and not quoted))
    )
    if last.endswith(ANY) and last.count(ANY) == 1 and last != ANY:
        words, begun = (*words[:-1], last[:-1]), True
    yield Sought(words, begun)


def _words(said: str) -> list[str]:
    """The folded words of a piece, in which asterisks are letters."""
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
