"""``left-open``: what somebody meant to fill in later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.roman_numbers import is_roman
from wtsaprep.conventions.rule import NamedRule, any_of
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
        rf"\[\s*(?i:{in_brackets})\s*\]"
        rf"|[\[［]\s*(?:…|\.\.\.|_{{2,}}|[?*●•]+|{alone})?\s*[\]］](?!\()"
        r"|(?<![\w\])])\[\s*(?:[xX]{1,5}|[nN]{2,4}|[yY]{4})\s*\]"
        r"|\{\{[^{}]*\}\}|<<[^<>]*>>|(?i:\blorem ipsum\b)"
        rf"|{_NO_LETTER_BEFORE}(?:{_of_all(lambda words: words.anywhere)}|XX{{1,4}}|xxx+){_NO_LETTER_BEHIND}"
        r"|(?<![\w/])_{3,}(?![\w/])"
        rf"|(?<![\w/.-])(?:{day}([/.-]){month}\1{year}|{month}([/.-]){day}\2{year}|{year}([/.-]){month}\3{day})"
        r"(?![\w/-])"
    )


def _of_all(pick: Callable[[OpenWords], str]) -> str:
    return any_said(lambda words: pick(words.left_open))


_OPEN = LatePattern(_open)
_FORMAT = LatePattern(lambda: rf"(?i)\bISO\b|{_of_all(lambda words: words.form)}")
_SIGNS = ("[", "［", "XX", "xxx", "xx/", "xx.", "{{", "<<", "orem ", "OREM ", "___")
"""One of them stands in all of these, or one of its language."""


def left_open_in(words: str, *, in_cell: bool = False, in_form: bool = False) -> Iterator[tuple[int, int]]:
    """Where something is left open in some words; a form has lines to write on, and a cell a box to be ticked."""
    for found in _OPEN.finditer(words):
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
    words = clause.provision.text
    for start, end in left_open_in(words, in_cell=clause.provision.kind == "cell", in_form=clause.part == "annex"):
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
