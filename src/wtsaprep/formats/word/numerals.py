"""Numerals: the automatic numbers of lists as Word writes them."""

from __future__ import annotations

from functools import cache

from wtsaprep.model.language import languages
from wtsaprep.model.letter_rows import han_number

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


@cache
def _letters() -> dict[str, str]:
    """The letters that lists count with, by the name of their format."""
    return {form: row for table in languages() for form, row in table.labels.alphabets.items()}


def numeral(number: int, form: str) -> str:
    """A number in one of Word's number formats; decimal for a format that no text here is known to use."""
    if form in ("none", "bullet"):
        return ""
    if form == "decimalZero":
        return f"{number:02d}"
    if number < 1 or number > 5000:
        return str(number)
    if form in ("lowerRoman", "upperRoman"):
        roman = _roman(number)
        return roman if form == "lowerRoman" else roman.upper()
    if letters := _letters().get(form):
        # After z comes aa, then bb: Word repeats a letter where others count on.
        turn, place = divmod(number - 1, len(letters))
        return letters[place] * min(turn + 1, 24)
    if form == "ordinal":
        return f"{number}{_ending(number)}"
    if form in ("chineseCounting", "ideographDigital", "japaneseCounting", "chineseCountingThousand"):
        return han_number(number)
    return str(number)


def _roman(number: int) -> str:
    written = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        written += sign * count
    return written


def _ending(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
