"""Word joins: places inside a word, or at a mark, where one word ran into another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from wtsaprep.formats.flattened.joins.addresses import addresses, in_address
from wtsaprep.formats.flattened.joins.whole_words import known_by
from wtsaprep.formats.flattened.lines.word_list import FUNCTION_WORDS, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wtsaprep.formats.flattened.lines.word_list import Words

_TOKEN = re.compile(r"[^\W\d_]+")
_RUN = re.compile(r"[a-z]{2}(?=[A-Z])|[A-Z]{3}(?=[a-z]{3})")
_MARK = re.compile(r"(?<=[^\W\d_]{3})[,;](?=[^\W\d_]{2})|\)(?=[^\W\d_]{3})|(?<=[a-z]{3})\.(?=[A-Z][a-z]{1,30} )")
_LAST = re.compile(r"[^\W\d_]{3,60}$")
_NUMBER = re.compile(r"(?<![\w.])\d{1,4}(?=[A-Z]?[a-z]{3,})")
_NO_NAME = 6
"""Letters that both parts of a capital word must have for it to be no name."""
_ORDINAL = re.compile(r"(?:bis|ter|quater|quinquies|th|st|nd|rd)(?![a-z])|[a-z]{1,2}\b")


@dataclass(frozen=True, slots=True)
class WordJoin:
    """A place where two words seem to have run together."""

    at: int
    kind: Literal["case", "word", "mark"]
    why: str
    small: bool = False
    """Whether both words are such as carry a sentence (should, shall): one alone took the place of the other."""


def word_joins(text: str, start: int, counts: Mapping[str, int]) -> Iterator[WordJoin]:
    """The joins of a paragraph from ``start`` on, in order. ``counts`` says how often the whole text holds a word."""
    known = words()
    join_at: dict[int, WordJoin] = {}
    for token in _TOKEN.finditer(text, start):
        if join := _inside(token[0], token.start(), known, counts):
            join_at[join.at] = join
    for mark in _MARK.finditer(text, start):
        if join := _at_mark(text, mark, known):
            join_at.setdefault(join.at, join)
    for number in _NUMBER.finditer(text, start):
        after = _TOKEN.match(text, number.end())
        if after and not _ORDINAL.match(after[0]) and after[0].lower() in known and len(after[0]) > 3:
            join_at.setdefault(number.end(), WordJoin(number.end(), "word", f"a number runs into “{after[0]}”"))
    links = addresses(text) if join_at else ()
    for at in sorted(join_at):
        if not in_address(at, links):
            yield join_at[at]


def _inside(token: str, at: int, known: Words, counts: Mapping[str, int]) -> WordJoin | None:
    if len(token) < 4 or token in known.names or len(token) > 60:
        return None
    if not (token.islower() or token.istitle() or token.isupper()):
        return _at_capital(token, at, known, counts)
    word = token.lower()
    if word in known or token.isupper() or not word.isascii():
        return None
    place = _split(token, known, counts)
    if not place:
        return None
    first, last = word[:place], word[place:]
    why = f"“{token}” is no word, “{first}” and “{last}” are"
    return WordJoin(at + place, "word", why, first in FUNCTION_WORDS and last in FUNCTION_WORDS)


def _at_capital(token: str, at: int, known: Words, counts: Mapping[str, int]) -> WordJoin | None:
    if counts.get(token, 0) > 1:
        return None
    for match in _RUN.finditer(token):
        place = match.end()
        first, last = token[:place], token[place:]
        acronym = first.isupper()
        # "WTSAs" and "QoE" are words; "servicesDigital", "countriesITU" and "TSAGshould" are none.
        is_word_before = acronym or (first.lower() in known and len(first) > 2)
        right = last.lower() in known or (last.isupper() and len(last) > 1) or counts.get(last, 0) > 0
        if is_word_before and right and (first[0].islower() or acronym or len(first) > 3):
            return WordJoin(at + place, "case", f"“{first}” runs into “{last}”")
    return None


def _split(token: str, known: Words, counts: Mapping[str, int]) -> int:
    """Where a word that is none falls into two that are; 0 if it does not, or may be a compound or a name."""
    word = token.lower()
    if known_by(word):
        return 0
    title = not token.islower()
    often = counts.get(token, 0) > 1
    best, best_weight = 0, (0, 0, 0)
    for place in range(2, len(word) - 1):
        first, last = word[:place], word[place:]
        if last not in known or (title and _is_name(token[:place], last, counts)):
            continue
        sure = 2 * (first in known or counts.get(first, 0) > 0) or int(known.explains(first))
        if not (sure or (not title and _ends_in_word(first, last))):
            continue
        shortest = min(len(first), len(last))
        if (shortest < 4 or title) and not (_may_be_short(first, last) and (shortest > 3 or not title)):
            continue
        if often and not (first in FUNCTION_WORDS and last in FUNCTION_WORDS):
            continue
        weight = (sure, counts.get(first, 0) + counts.get(last, 0), shortest)
        if weight > best_weight or not best:
            best, best_weight = place, weight
    return best


def _is_name(first: str, last: str, counts: Mapping[str, int]) -> bool:
    """Whether a word with a capital is but a name, as "Marshall": its first part is no word that the text has."""
    return not counts.get(first, 0) and min(len(first), len(last)) < _NO_NAME


def _ends_in_word(first: str, last: str) -> bool:
    """Whether a long known word after an unknown one is enough of a join."""
    return len(first) > 4 and len(last) > 5


def _may_be_short(first: str, last: str) -> bool:
    """Whether words of two or three letters may stand in a join: small words of the sentence, no scraps of others."""
    return all(len(word) > 3 or word in FUNCTION_WORDS for word in (first, last))


def _at_mark(text: str, match: re.Match[str], known: Words) -> WordJoin | None:
    after = _TOKEN.match(text, match.end())
    if not after or (after[0].lower() not in known and not after[0].isupper()):
        return None
    mark = match[0]
    before = _LAST.search(text[max(0, match.start() - 60) : match.start()])
    if mark != ")" and (not before or (before[0].lower() not in known and not before[0].isupper())):
        return None
    if mark == ")" and (after[0] in ("bis", "ter", "quater") or _opens_with_letter(text, match.end())):
        return None
    return WordJoin(match.end(), "mark", f"“{after[0]}” follows “{mark}” without a blank")


def _opens_with_letter(text: str, end: int) -> bool:
    """Whether the bracket holds but a plural or an ending, as in "service(s)"."""
    opened = text.rfind("(", max(0, end - 6), end)
    return opened > 0 and text[opened - 1].isalpha()
