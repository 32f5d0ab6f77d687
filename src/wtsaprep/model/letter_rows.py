"""Rows of letters: what lists count by besides Latin letters and digits: Russian letters, abjad, Chinese numerals.

Source: [ITU-LANGUAGES]; [CUSTOM] (letters are doubled behind the last one, as Word does).
"""

from __future__ import annotations

from functools import cache

from wtsaprep.model.language import every, languages, languages_in
from wtsaprep.model.language.scripts import unstretched

_LONGEST = 99
"""The last number that is counted in ideographs."""


def letter_at(first: str, ordinal: int) -> str:
    """The sign at a place, from 1, of the row that begins with another; empty if no row begins so."""
    if first == _han_first():
        return han_number(ordinal)
    row = _rows().get(first, "")
    turn, place = divmod(ordinal - 1, len(row) or 1)
    return row[place] * (turn + 1) if row else ""


def place_of(first: str, core: str) -> int:
    """The place of a sign in the row that begins with another; 0 if it is none of it."""
    if first == _han_first():
        return _han_places().get(core, 0)
    row, sign = _rows().get(first, ""), _plain(core)
    if not sign or sign[0] not in row or sign != sign[0] * len(sign):
        return 0
    return row.index(sign[0]) + 1 + len(row) * (len(sign) - 1)


def row_of(core: str) -> str:
    """The first sign of the row that a sign stands in; empty for one of none."""
    if core.isascii():
        return ""
    return next((first for first in (*_rows(), _han_first()) if place_of(first, core)), "")


def begins_row(first: str) -> bool:
    """Whether a row begins with a sign."""
    return not first.isascii() and (first in _rows() or first == _han_first())


def han_number(number: int) -> str:
    """A number in ideographs."""
    numerals = languages_in("Han")[0].labels.numerals
    digits, ten = numerals[:10], numerals[10]
    if number > _LONGEST:
        return "".join(digits[int(digit)] for digit in str(number))
    tens, ones = divmod(number, 10)
    head = "" if not tens else ten if tens == 1 else f"{digits[tens]}{ten}"
    return head + (digits[ones] if ones or not tens else "")


def _plain(core: str) -> str:
    # Heh of a list is mostly written with a stroke behind it.
    return unstretched(core).translate(_written_for())


@cache
def _written_for() -> dict[int, str]:
    pairs = (zip(*table.labels.written_for, strict=True) for table in languages())
    return {ord(written): letter for row in pairs for written, letter in row}


@cache
def _rows() -> dict[str, str]:
    return {row[0]: row for row in every(lambda table: table.labels.rows)}


@cache
def _han_first() -> str:
    return han_number(1)


@cache
def _han_places() -> dict[str, int]:
    return {han_number(number): number for number in range(1, _LONGEST + 1)}
