"""Label joins: an old and a new letter or number of an item that ran together, "b)c)" or "23"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.joins.readings import Guess, JoinReading
from wtsaprep.formats.flattened.patterns import pattern_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.formats.flattened.lines.paragraph import InputParagraph

_LABEL = r"\(?[a-z]{1,2}(?:bis|ter|quater)?\)"
_LETTERS = pattern_of(rf"(?P<old>{_LABEL})(?P<new>{_LABEL})(?=[\t ])")
_NUMBER = pattern_of(r"(?P<digits>\d{1,4})(?=\t)|(?P<short>\d{1,4})(?= (?:to|that)\b)")


def label_joins(paragraphs: Sequence[InputParagraph], texts: Sequence[str]) -> Iterator[Guess]:
    """The items of a text that seem to bear their old label and their new one."""
    old = new = 0
    for at, (paragraph, text) in enumerate(zip(paragraphs, texts, strict=True)):
        letters = _LETTERS.match(text)
        number = _NUMBER.match(text)
        if letters and letters["old"] != letters["new"]:
            yield _guess(paragraph, at, text, letters.end("old"), letters.end(), True)
        elif number:
            digits = number[0]
            cut = 0 if int(digits) in (old + 1, new + 1) else _cut(digits, old, new)
            if cut:
                yield _guess(paragraph, at, text, cut, len(digits), False)
                old, new = int(digits[:cut]), int(digits[cut:])
            else:
                old = new = int(digits)
        elif text[-1:] not in ";,.:":
            old = new = 0


def _cut(digits: str, old: int, new: int) -> int:
    """Where the old number ends, if the two numbers go on with the list as it was and as it will be."""
    for cut in range(1, len(digits)):
        old_number, new_number = digits[:cut], digits[cut:]
        if "0" in (old_number[0], new_number[0]) or old_number == new_number:
            continue
        grown = int(new_number) == new + 1 and int(old_number) <= new + 1
        shrunk = int(old_number) == old + 1 and int(new_number) <= int(old_number)
        if (old or new) and (grown or shrunk):
            return cut
    return 0


def _guess(paragraph: InputParagraph, at: int, text: str, join: int, end: int, proved: bool) -> Guess:
    change = JoinReading(0, end, text[:join], text[join:end])
    why = "an item with two labels"
    return Guess(paragraph.line, "label", text, join, (change,), proved, why, paragraph=at)
