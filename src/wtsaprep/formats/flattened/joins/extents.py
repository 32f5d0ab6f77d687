"""Extents: how far a deletion reaches back from a join, and an insertion on from it."""

from __future__ import annotations

import re

from wtsaprep.formats.flattened.joins.readings import JoinReading
from wtsaprep.formats.flattened.patterns import pattern_of

_WINDOW = 1500
"""Clauses are shorter; a longer way is not searched, so that hostile texts cost no more than their length."""

_BACK = pattern_of(r"(?:(?<![\w-])(?:and/or|and|or|nor|but)(?![\w-])|[,;:()\[\]]|(?<=[.])\s)", re.IGNORECASE)
_ON = pattern_of(r"[;,:()\[\]]|\.(?=\s|$|[\"”’»)])")
_ABBREVIATION = pattern_of(
    r"(?:^|[\s(])(?:No|Nos|Rec|Res|Art|e\.g|i\.e|cf|vs|Add|Rev|Corr|Dr|Mr|Ms|Mrs|St|etc|al|para|Vol|Fig)$",
    re.IGNORECASE,
)
_LAST_WORD = pattern_of(r"[^\s,;:()\[\]]+$")
_FIRST_WORD = pattern_of(r"^[^\s,;:()\[\]]*[^\s,;:.()\[\]]")
_OPENER = pattern_of(r"(?:that|to) ")
_PHRASE_BREAK = pattern_of(
    r"(?<![\w-])(?:of|in|to|on|by|at|as|for|from|with|between|within|through|under|the|a|an|their|its|this|that"
    r"|these|those|such|"
    r"is|are|was|were|be|been|has|have|had|should|shall|may|can|will|must)(?![\w-])",
    re.IGNORECASE,
)


def back_from(text: str, join: int, item_start: int = 0) -> int:
    """Where a deletion that ends at ``join`` begins: after the nearest conjunction, mark or bracket, or the start."""
    low = max(item_start, join - _WINDOW)
    end = join
    if text[join - 1 : join] in (",", ";", ":", "."):
        end -= 1
    # A bracket that closes at the join belongs to what is deleted, with all that is in it.
    while end > low and text[end - 1] in ")]":
        opened = text.rfind("(" if text[end - 1] == ")" else "[", low, end)
        if opened < 0:
            break
        end = len(text[low:opened].rstrip()) + low
    start = low
    for match in _BACK.finditer(text, low, end):
        start = match.end()
    while start < join and text[start] in " \t\u00a0":
        start += 1
    return start


def on_from(text: str, join: int) -> int:
    """Where an insertion that begins at ``join`` ends: before the next mark or bracket, or at the end."""
    high = min(len(text), join + _WINDOW)
    for match in _ON.finditer(text, join + 1, high):
        at = match.start()
        if text[at] == "(":
            continue
        if text[at] in ")]":
            opened = text.rfind("(" if text[at] == ")" else "[", join, at)
            stops = opened < 0
        elif text[at] == ".":
            stops = not _ABBREVIATION.search(text[max(0, at - 8) : at])
        else:
            stops = text[at] != "," or not _inside_brackets(text, join, at)
        if stops:
            return without_blank(text, join, at)
    return without_blank(text, join, high)


def _inside_brackets(text: str, start: int, end: int) -> bool:
    return text.count("(", start, end) > text.count(")", start, end)


def without_blank(text: str, start: int, end: int) -> int:
    """The end of a run without the blanks it ends with."""
    while end > start and text[end - 1] in " \t\u00a0":
        end -= 1
    return end


def last_word(text: str, join: int) -> int:
    """Where the last word before a join begins."""
    low = max(0, join - 80)
    match = _LAST_WORD.search(text[low:join])
    return low + match.start() if match else join


def first_word(text: str, join: int) -> int:
    """Where the first word after a join ends."""
    match = _FIRST_WORD.match(text[join : join + 80])
    return join + match.end() if match else join


def last_phrase(text: str, start: int, join: int) -> int:
    """Where the last noun phrase before a join begins: after the last small word that is not at its end."""
    begin = start
    for match in _PHRASE_BREAK.finditer(text, start, join):
        if match.end() < join:
            begin = match.end()
    while begin < join and text[begin] in " \t\u00a0":
        begin += 1
    return begin


def join_readings(
    text: str, join: int, *, item_start: int = 0, small: bool = False, low: int = 0, high: int | None = None
) -> tuple[JoinReading, ...]:
    """The ways to read a join, the best first: by the rule, then with shorter deletions and insertions.

    Where one small word ran into another (small), as in "shouldshall", the words alone come first. No reading
    reaches below ``low`` or above ``high``, where other changes stand.
    """
    low = max(low, item_start)
    start, end = max(low, back_from(text, join, item_start)), on_from(text, join)
    while start < join and text[start] in " \t\u00a0":
        start += 1
    if text[join - 1] in ",;:" and text[end : end + 1] in tuple(",;:."):
        # The old mark went with the old words, so the new words brought a mark of their own.
        end += 1
    if high is not None and end > high:
        end = without_blank(text, join, high)
    opener = _OPENER.match(text, start, join)
    phrase, word, first = last_phrase(text, start, join), last_word(text, join), min(end, first_word(text, join))
    pairs = [(start, end), (opener.end() if opener else start, end), (phrase, end), (word, end)]
    pairs += [(start, first), (phrase, first), (word, first)]
    if small:
        pairs.insert(0, (word, first))
    readings: list[JoinReading] = []
    for begin, stop in pairs:
        if low <= begin < join < stop:
            change = JoinReading(begin, stop, text[begin:join], text[join:stop])
            if change not in readings:
                readings.append(change)
    return tuple(readings)
