"""``left-open``: what somebody meant to fill in later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.roman_numbers import is_roman
from wtsaprep.conventions.rule import NamedRule, any_of
from wtsaprep.model.file_format import FIXED_KINDS
from wtsaprep.model.language.checked import any_said, said_anywhere
from wtsaprep.model.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wtsaprep.conventions.looked_at import ClauseInPlace
    from wtsaprep.model.language.checked.table import OpenWords


_NO_LETTER_BEFORE, _NO_LETTER_BEHIND = r"(?<![^\W\u2e80-\u9fff]|[/-])", r"(?![^\W\u2e80-\u9fff]|[/-])"
"""Ideographs stand beside letters without a blank."""


def _open() -> str:
    in_brackets, alone = _of_all(lambda words: words.in_brackets), _of_all(lambda words: words.alone)
    day, month, year = (
        f"(?:{_of_all(pick)}|{filled}|{filled.lower()})"
        for pick, filled in (
            (lambda words: words.day, "XX"),
            (lambda words: words.month, "XX"),
            (lambda words: words.year, r"XXXX|20XX|20\d\d"),
        )
    )
    return (
        rf"\[\s*(?i:{in_brackets})\s*\]|{_edition_left_open()}"
        rf"|[\[［]\s*(?:…|\.\.\.|_{{2,}}|[?*●•]+|{alone})?\s*[\]］](?!\()"
        r"|(?<![\w\])])\[\s*(?:[xX]{1,5}|[nN]{2,4}|[yY]{4})\s*\]"
        r"|\{\{[^{}]*\}\}|<<[^<>]*>>|(?i:\blorem ipsum\b)"
        rf"|{_NO_LETTER_BEFORE}(?:{_of_all(lambda words: words.anywhere)}|XX{{1,4}}|xxx+){_NO_LETTER_BEHIND}"
        r"|(?<![\w/])_{3,}(?![\w/])"
        rf"|(?<![\w/.-])(?:{day}([/.-]){month}\1{year}|{month}([/.-]){day}\2{year}|{year}([/.-]){month}\3{day})"
        r"(?![\w/-])"
    )


def _edition_left_open() -> str:
    """A place and a year of which one at least is to be filled in: "[place], [year]", "Geneva, [year]"."""
    where, when = (rf"\s*(?i:{_of_all(pick)})\s*" for pick in (lambda words: words.where, lambda words: words.when))
    return (
        rf"[\[［]{where}(?:[,，、]\s*{when}[\]］]|[\]］][,，、]?\s*(?:[\[［]{when}[\]］]|(?:1[89]|20)(?:\d\d|XX)))"
        rf"|(?<=[^\W\d_][,，]\s)[\[［]{when}[\]］](?=[)）;；,])"
    )


def _one_left_open() -> str:
    where, when = _of_all(lambda words: words.where), _of_all(lambda words: words.when)
    return rf"[\[［]\s*(?i:{where}|{when})\s*[\]］]"


def _of_all(pick: Callable[[OpenWords], str]) -> str:
    return any_said(lambda words: pick(words.left_open))


_OPEN = LatePattern(_open)
_OPEN_IN_HEAD = LatePattern(lambda: rf"{_open()}|{_one_left_open()}")
"""A bracket in a clause may hold words that are not agreed, as in "every [year]"; in the head it holds none."""
_FORMAT = LatePattern(lambda: rf"(?i)\bISO\b|{_of_all(lambda words: words.form)}")
_SIGNS = ("[", "［", "XX", "xxx", "xx/", "xx.", "{{", "<<", "orem ", "OREM ", "___")
"""One of them stands in all of these, or one of its language."""


def left_open_in(
    words: str, *, in_cell: bool = False, in_form: bool = False, in_head: bool = False
) -> Iterator[tuple[int, int]]:
    """Where something is left open in some words; a form has lines to write on, and a cell a box to be ticked."""
    for found in (_OPEN_IN_HEAD if in_head else _OPEN).finditer(words):
        if in_cell and found[0][1:-1].strip() in ("x", "X", ""):
            continue
        if not is_roman(found, words) and not _is_form(found[0], words, in_form=in_form or in_cell):
            yield found.span()


def _is_form(held: str, words: str, *, in_form: bool) -> bool:
    """Whether it is what a form or the description of one has: a line to write on, a way to write dates."""
    if held.startswith("_"):
        return in_form
    return held[0] in "DdJjMmYyAa" and bool(_FORMAT.search(words))


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    words, kind = clause.provision.text, clause.provision.kind
    places = left_open_in(words, in_cell=kind == "cell", in_form=clause.part == "annex", in_head=kind in FIXED_KINDS)
    for start, end in places:
        yield Breach(f"“{words[start:end]}” is still to be filled in", clause.provision.id, start, end)


LEFT_OPEN = NamedRule(
    "left-open",
    "leftovers",
    "Nothing is left that was to be filled in: “[to be completed]”, “TBD”, “XX”.",
    ("CUSTOM",),
    "warning",
    _check,
    needs=any_of(*_SIGNS, *said_anywhere(lambda words: words.left_open.signs)),
)
