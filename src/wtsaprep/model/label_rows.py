"""Rows of labels as they are cited: "e), f), g) and h)", "1.2 to 1.7", "c) i)".

The patterns are compiled where they are first used; they are kept short, since large sets take milliseconds.

Source: [WRC-COUNT].
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from wtsaprep.model.citation_words import label_core
from wtsaprep.model.labels import INSERTION_SIGNS
from wtsaprep.model.language import alternatives, every
from wtsaprep.model.sign_places import places_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.model.citation_words import LabelPath
    from wtsaprep.model.language.table import Language

Direction = Literal["", "above", "below"]
Edge = Literal["", "from", "to"]


class CitedLabel(NamedTuple):
    """The characters of one label, or of the labels that lead to a sub-item."""

    start: int
    end: int
    edge: Edge = ""
    """Which end of a range it is."""


class LabelRow(NamedTuple):
    """Labels in a row and what is said with them."""

    labels: tuple[CitedLabel, ...]
    end: int
    """Where the words that belong to it end."""
    direction: Direction
    again: int
    """Where to look for the next one if this is no citation: behind the first label."""


# Latin, Cyrillic and Arabic; a Chinese text has no blanks, so there a label may touch the words beside it.
_ALPHABETS = r"A-Za-z\u0400-\u045f\u0621-\u064a"
_LETTER = rf"[\d_{_ALPHABETS}\u00c0-\u024f]"
_BIS = rf"(?:\s?(?:{'|'.join(INSERTION_SIGNS)})+\b)?"
_NO_COUNT = rf"(?<!{_LETTER}\d)(?<![,.$-]\d)(?<!No\. \d)(?<!No\.\u00a0\d)"
_SHORT = rf"(?<=(?<!{_LETTER})[{_ALPHABETS}]\))|(?<=(?<!{_LETTER})[{_ALPHABETS}]{{2}}\))|(?<=[ivxl]{{3}}\))"
_BIS_END = r"(?<=bis\))|(?<=ter\))|(?<=es\))|(?<=ante\))"
_LONGEST = 24
"""Characters of the longest label."""
_SIGNS = "0123456789)"
"""A digit or a closing bracket stands in every label."""
_NO_DIGITS = bytes((*range(0xD9), 0xE2, *range(0xE3, 0xEA)))
"""Bytes with which no digits of other scripts begin."""
_MAY_BE_LABEL = rf"[\d)](?:(?<=\d){_NO_COUNT}\d{{0,2}}(?!\d)|(?<=\))(?:{_SHORT}|{_BIS_END}))"
_LETTERED = rf"\(?(?:[ivxl]{{1,6}}|[{_ALPHABETS}]{{1,2}}){_BIS}\){_BIS}"
_NUMBERED = rf"(?:\(\d{{1,3}}{_BIS}\)|\d{{1,3}}(?:\.\d{{1,3}})*{_BIS}(?!{_LETTER}|%|[.,]\d))"
_LABEL = rf"(?:{_LETTERED}|{_NUMBERED})"
_LABELS = rf"(?P<path>(?P<first>{_LABEL})(?:\s?{_LETTERED})*)"
_FIRST = rf"(?<!{_LETTER})(?<![,.])(?<![$-]){_LABELS}"
_UNIT = r"per\s?cent|million|billion|times|[kMGT]?(?:Hz|bit|B)\b"


def _next() -> str:
    """What goes on with a row: a comma or a word of any language, and the next labels; Chinese has no blanks."""
    spaced, unspaced = _by_blanks(lambda table: table.citing.ands)
    up_to, unspaced_to = _by_blanks(lambda table: table.citing.to)
    word = rf"(?:{spaced})"
    ands = rf"\s*[,;/،]\s*(?:{word}\s+)?|\s+{word}\s+|\s*(?:、|{unspaced})\s*"
    to = rf"\s+(?:{up_to})\s+|\s?[-–—]\s?|\s*(?:{unspaced_to})\s*"
    return rf"(?:(?P<to>{to})|{ands}){_LABELS}"


def _where() -> str:
    """Where the clause that is cited stands: "above", "below"."""
    spaced, unspaced = _by_blanks(lambda table: table.citing.above)
    below, unspaced_below = _by_blanks(lambda table: table.citing.below)
    return rf",?\s+(?:(?P<above>{spaced})|(?:{below}))\b|(?:(?P<above_too>{unspaced})|(?:{unspaced_below}))"


def _by_blanks(pick: Callable[[Language], str]) -> tuple[str, str]:
    """The alternatives of the languages that part words by blanks, and those of the others."""
    return (
        alternatives(lambda table: "" if table.script == "Han" else pick(table)),
        alternatives(lambda table: pick(table) if table.script == "Han" else ""),
    )


def may_cite(words: str) -> bool:
    """Whether words hold what may be a label; if not, they cite nothing. An acronym in brackets is none, nor a year."""
    return bool(_signs(words))


@lru_cache(maxsize=2048)
def _signs(words: str) -> tuple[tuple[int, int], ...]:
    """Where the signs of labels stand; remembered of the last clauses, since every letter is looked at."""
    may_be = compiled(_MAY_BE_LABEL)
    if not words.isascii() and words.encode("utf-8", "surrogatepass").translate(None, _NO_DIGITS):
        return tuple([found.span() for found in may_be.finditer(words)])
    # Most clauses have few signs: to look for one after the other takes a tenth of the time.
    spans: list[tuple[int, int]] = []
    for at in sorted(places_of(words, _SIGNS)):
        if (not spans or at >= spans[-1][1]) and (found := may_be.match(words, at)):
            spans.append(found.span())
    return tuple(spans)


@cache
def compiled(pattern: str | Callable[[], str], *, any_case: bool = False) -> re.Pattern[str]:
    """A pattern of citations, compiled when it is used first; what `re` remembers it finds less quickly."""
    return re.compile(pattern if isinstance(pattern, str) else pattern(), re.IGNORECASE if any_case else 0)


def row_from(words: str, at: int) -> LabelRow | None:
    """The next row of labels from a place on, as long as they are of one kind."""
    # Every label has such a sign; most clauses have none, and that is quickly seen.
    if not (first := _first_label(words, at)):
        return None
    cited = [CitedLabel(first.start(), first.end())]
    kinds = _kinds(first["path"])
    end, direction = direction_at(words, first.end())
    while following := compiled(_next).match(words, end):
        if not _kinds(following["path"]) & kinds:
            break
        label = CitedLabel(following.start("path"), following.end(), "to" if following["to"] else "")
        if is_amount(words, label):
            break
        cited.append(label)
        kinds = _kinds(following["path"])
        if following["to"]:
            cited[-2] = cited[-2]._replace(edge="from")
        end, next_direction = direction_at(words, following.end())
        direction = next_direction or direction
    return LabelRow(tuple(cited), end, direction, first.end("first"))


def _first_label(words: str, at: int) -> re.Match[str] | None:
    """The first labels of the next row; looked for only round their signs, since most clauses have none."""
    for start, end in _signs(words):
        if start < at:
            continue
        begun = max(at, start - _LONGEST)
        found = compiled(_FIRST).search(words, begun, end + 3 * _LONGEST)
        if found and found.end() < end + _LONGEST:
            return found
        if found:
            return compiled(_FIRST).search(words, begun)  # It may go on behind what was looked at.
    return None


@lru_cache(maxsize=4096)
def labels_in(label: str) -> LabelPath:
    """The single labels of one that leads to a sub-item: "c) i)"."""
    return tuple(compiled(_LABEL).findall(label))


def relabelled(written: str, old: LabelPath, new: LabelPath) -> str:
    """A citation's labels as they are to be written now, with the brackets that the writer gave them.

    Where the two labels are printed in different ways (``b)`` and ``2``), the new one is written as printed.
    """
    pieces = labels_in(written)
    if not len(pieces) == len(old) == len(new):
        return " ".join(new)
    blank = " " if " " in written or len(pieces) == 1 else ""
    return blank.join(
        piece.replace(_inner(piece), _inner(to), 1) if _brackets(before) == _brackets(to) else to
        for piece, before, to in zip(pieces, old, new, strict=True)
    )


def _inner(label: str) -> str:
    return label.strip("().")


def _brackets(label: str) -> str:
    return label.replace(_inner(label), "", 1)


def is_amount(words: str, label: CitedLabel) -> bool:
    """Whether a number counts what is said after it: "2 Member States", "1.5 million"."""
    if not words[label.end - 1].isdigit():
        return False
    following = words[label.end :].lstrip()
    return bool(compiled(_UNIT).match(following)) or (following[:1].isupper() and words[label.end].isspace())


@lru_cache(maxsize=4096)
def _kinds(path: str) -> frozenset[bool]:
    """Which kinds of labels some bear: numbers, letters or, in "1 a)", both."""
    return frozenset([label_core(label)[0].isdigit() for label in labels_in(path)])


def direction_at(words: str, end: int) -> tuple[int, Direction]:
    """Where "above" or "below" ends behind a place, and which it is."""
    if not (said := compiled(_where).match(words, end)):
        return end, ""
    return said.end(), "above" if said["above"] or said["above_too"] else "below"


@cache
def telling() -> tuple[str, ...]:
    """Beginnings, in small letters, of the nouns and of "above" and "below": one of them stands where a clause is cited
    and no heading is named.
    """
    return (*nouns(), *every(lambda table: table.citing.directions))


@cache
def nouns() -> tuple[str, ...]:
    """What stands in each noun that a clause may be called, in small letters: "paragraph", "item"."""
    return every(lambda table: table.citing.noun_beginnings)


@cache
def acts() -> tuple[str, ...]:
    """How other texts and their parts are called, by their beginnings: "Resol", "Articl"."""
    return every(lambda table: table.citing.act_beginnings)


@cache
def owners() -> tuple[str, ...]:
    """What stands for another text: "its", "their"."""
    return every(lambda table: table.citing.owners.split())


def noun_before() -> str:
    """Such a noun before a label."""
    return rf"(?<!\w)(?:{alternatives(lambda table: table.citing.nouns)})\s*$"


def of_heading() -> str:
    """ "of" before the heading of what is cited."""
    return rf"\s+(?:{alternatives(lambda table: table.citing.of)})\s+[\"“«]?\s*"


def closed() -> str:
    """The end of a citation."""
    return rf"\s*(?:[;,.:)\]]|$)|\s+(?:{alternatives(lambda table: table.citing.this)})\s"


def of_another() -> str:
    """What says behind a citation that a clause of another text is meant."""
    of = alternatives(lambda table: table.citing.of_another)
    articles = alternatives(lambda table: table.citing.articles)
    return rf"\s+(?:{of})\s+(?:{articles})?(?:[A-Z][\w-]*\s+){{0,2}}{_act()}"


def in_another() -> str:
    """What says so before one."""
    own = "|".join(owners())
    numbered = rf"{_act()}\s+[\w\[\]./-]+(?:\s*\([^()]*\))?,?\s+(?:in\s+)?(?:its\s+|the\s+)?"
    return rf"\b(?:{numbered}|(?:{own})\s+)$"


def _act() -> str:
    return rf"(?:{alternatives(lambda table: table.citing.acts)})\w*"
