"""Edition joins: places and years that ran together, "Hammamet, 2016New Delhi, 2024", and a history that grew.

Source: [WTDC22-PROPOSALS], [PP22-PROPOSALS].
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.joins.addresses import in_address
from wtsaprep.formats.flattened.joins.readings import Guess, JoinReading
from wtsaprep.formats.flattened.patterns import pattern_of
from wtsaprep.model.edition import CITY_YEAR, history_entries
from wtsaprep.model.language import alternatives, every, every_word
from wtsaprep.model.language.assemblies import SHORT_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.formats.flattened.lines.paragraph import InputParagraph

_YEAR = r"(?:1[89]|20)\d\d"
_REVISED = "|".join(every(lambda table: table.citing.revised))
_REV = rf"(?:(?:{_REVISED})\. ?)?"
_REV_START = pattern_of(_REV)
_UNIT = rf"(?:{alternatives(lambda table: table.edition.year_unit)})?"
"""What Russian and Chinese write behind a year."""
_JOIN = pattern_of(rf"(?<!\d){_YEAR}{_UNIT}(?P<gap> ?)(?=(?P<new>{_REV}{CITY_YEAR}{_UNIT}))")
_OLD = pattern_of(rf"[^\W\d_][^\W\d_.'’\]-]*(?:[ .'’-]+[^\W\d_][^\W\d_.'’\]-]*){{0,4}}\]?, ?{_YEAR}{_UNIT}$")
_FORM = pattern_of(rf"(?:^|[(;])\s*{_REV}$")
_YEARS = pattern_of(rf"(?<!\d)(?P<old>(?:{_YEAR}[-–])?{_YEAR})(?P<new>{_YEAR}(?:[-–]{_YEAR})?)(?!\d)")
_SMALL = every_word(lambda table: table.edition.small)
_ANDS = tuple(every_word(lambda table: table.edition.ands))
"""And, in the scripts that have no capitals."""
_SHORT = rf"(?:{SHORT_NAMES}|WCIT)-\d\d"
_CONFERENCES = pattern_of(rf"(?<![\w-])(?P<old>{_SHORT})(?P<new>{_SHORT})(?!\d)")
# One beginning for all its forms: it is searched five times faster than three alternatives.
_SEEN = pattern_of(r"\d\d(?: ?[^\W\d_]|\d{6}|\d\d[-–]\d)")
_ENTRY_END = pattern_of(r"\d{4}$|-\d\d$")


def may_hold_two_editions(text: str) -> bool:
    """Whether a paragraph is worth to be searched: no year runs into anything in nearly all."""
    return bool(_SEEN.search(text))


def edition_joins(paragraph: InputParagraph, text: str) -> Iterator[Guess]:
    """Places and years that ran together in a paragraph. Their form proves them."""
    end = 0
    for match in _JOIN.finditer(text):
        join = match.end() - len(match["gap"])
        if _goes_on_listing(match["new"]):
            continue
        start = _old_start(text, join, end)
        if start is None or (match["gap"] and not _stands_alone(text, start, match.end() + len(match["new"]))):
            continue
        end = match.end() + len(match["new"])
        change = JoinReading(start, end, text[start:join], text[match.end() : end])
        yield Guess(paragraph.line, "place and year", text, join, (change,), True, "two places and years run together")
    for pattern in (_YEARS, _CONFERENCES):
        for match in pattern.finditer(text):
            if in_address(match.start(), text):
                continue
            change = JoinReading(match.start(), match.end(), match["old"], match["new"])
            yield Guess(paragraph.line, "year", text, match.end("old"), (change,), True, "two years run together")


def _old_start(text: str, join: int, low: int) -> int | None:
    """Where the old place begins: after the bracket or "Rev."; in a sentence, at the first capital before the year."""
    low = max(low, join - 80)
    opened = max(text.rfind("(", low, join), text.rfind(";", low, join))
    if opened >= 0:
        start = opened + 1 + len(text[opened + 1 : join]) - len(text[opened + 1 : join].lstrip())
        start += _rev_length(text[start:join])
        if _OLD.fullmatch(text[start:join]):
            return start
    match = _OLD.search(text[low:join])
    if not match:
        return None
    place = match[0].rpartition(",")[0]
    first: int | None = None
    for word in reversed(list(re.finditer(r"[^\W\d_][^\s,]*", place))):
        if word[0][0].isupper():
            first = low + match.start() + word.start()
        elif word[0] not in _SMALL or first is None:
            break
    return None if first is None else first + _rev_length(text[first:join])


def _goes_on_listing(new: str) -> bool:
    """Whether the words after a year only list one more edition: "Geneva, 2003 and Tunis, 2005", in any language.

    Places begin with a capital, or with a sign of a script that has none.
    """
    first = new[_rev_length(new) :].lstrip("[")
    return first[:1].islower() or first.startswith(_ANDS)


def _rev_length(text: str) -> int:
    match = _REV_START.match(text)
    return match.end() if match else 0


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether two editions with a blank between them fill their bracket, so that a line break parted them."""
    return (
        bool(_FORM.search(text[max(0, start - 12) : start]))
        and text[end : end + 1] == ")"
        and "(" in text[max(0, start - 12) : start]
    )


def history_growth(
    paragraphs: Sequence[InputParagraph], texts: Sequence[str], guesses: Sequence[Guess]
) -> Iterator[Guess]:
    """The edition of a revised number line that its history has gained, or lacks.

    A history ends with the edition of its number line; so does the opening formula.
    """
    at = next((n for n, text in enumerate(texts[:40]) if holds_history(text)), None)
    if at is None or any(g.paragraph == at for g in guesses):
        return
    # The number line stands before the history, the opening formula follows it.
    pair = next((g.readings[0] for g in guesses if g.kind == "place and year" and g.paragraph <= at + 1), None)
    if pair is None:
        return
    text, line = texts[at], paragraphs[at].line
    old, new = (_bare(side) for side in (pair.deleted, pair.inserted))
    entries = history_entries(text)
    close = text.rindex(")")
    if _same(entries[-1], new) and len(entries) > 1:
        start = text.rfind(";", 0, close)
        change = JoinReading(start, close, "", text[start:close].rstrip())
        why = "the history ends with the edition that the number line has gained"
        yield Guess(line, "history", text, start, (change,), True, why, paragraph=at)
    elif _same(entries[-1], old):
        change = JoinReading(close, close, "", f"; {_as_written(new, guesses)}")
        why = "the history lacks the edition that the number line has gained"
        yield Guess(line, "history", text, close, (change,), False, why, paragraph=at)


def holds_history(text: str) -> bool:
    """Whether a paragraph is a whole history: a bracket of editions, each with its year."""
    if not (text.startswith("(") and text.endswith(")") and text.count("(") == 1):
        return False
    entries = history_entries(text)
    return bool(entries) and all(_ENTRY_END.search(entry) for entry in entries)


def _bare(edition: str) -> str:
    return edition[_rev_length(edition) :].strip()


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def _as_written(edition: str, guesses: Sequence[Guess]) -> str:
    """The edition as it is written in small letters somewhere, if the number line has it in capitals."""
    forms = [_bare(g.readings[0].inserted) for g in guesses if g.kind == "place and year"]
    return next((form for form in forms if _same(form, edition) and not form.isupper()), edition)
