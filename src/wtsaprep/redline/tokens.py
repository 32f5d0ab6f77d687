"""Tokens: a text cut into the words and marks that a drafter strikes out or writes in, never into parts of them."""

from __future__ import annotations

import re
from typing import NamedTuple

# Chinese and Japanese have no blanks between words, so there every character stands for itself.
_IDEOGRAPHS = "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"

# Accents, vowel points and joiners are no letters to Python, but they belong to the letter before them.
_POINTS = (
    "\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06ed\u0900-\u0903\u093a-\u094f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u200b-\u200f\u2060\ufe00-\ufe0f"
)

# `high-speed`, `Union's`, `l'Union` and `R&D` are one word; so are `D.50`, `1,000`, `10:30`, `1/2`.
_JOINED = r"(?:(?:[-&'\u2010\u2011\u2019]|[.,:/\u066b\u066c](?=\d)){letters})*"
# ITU groups digits by blanks that may be of any kind: `100 000`. A year before a number is no group: `2024 100`.
_GROUPED = r"\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+"
# The call of a footnote is one thing, its number being no word of the sentence: `[^1]`.
_CALL = r"\[\^[^\s\[\]]+\]"
_LATIN = rf"\s*(?:{_CALL}|(?:{_GROUPED}(?!\w)|\w+)" + _JOINED.replace("{letters}", r"\w+") + r"|\S)"
_LETTERS = rf"[^\W{_IDEOGRAPHS}]+(?:[{_POINTS}]+[^\W{_IDEOGRAPHS}]*)*"
_NUMBER = rf"{_GROUPED}(?![^\W{_IDEOGRAPHS}])"
_ANY = rf"\s*(?:{_CALL}|(?:{_NUMBER}|{_LETTERS})" + _JOINED.replace("{letters}", _LETTERS) + r"|\S)"

# What counts an item, before the bracket that closes it: `a`, `aa`, `iv`, `1.1`, `bbis`.
_COUNTER = re.compile(
    r"(?:([^\W\d_])\1?|[ivx]+|[IVX]+|\d{1,3}(?:\.\d+)*)(?:bis|ter|quater|quinquies|sexies|septies|octies)?"
)

MARK, SMALL, SHORT, FULL = 1, 2, 3, 6


class Tokens(NamedTuple):
    """The words and marks of a text in order; a piece is the same token with the blanks before it.

    A last, empty token carries the blanks at the end of the text, so the pieces joined are always the text.
    """

    words: list[str]
    pieces: list[str]

    def blank(self, at: int) -> str:
        """The blanks before the token at this place."""
        piece = self.pieces[at]
        return piece[: len(piece) - len(self.words[at])]


def tokens(text: str) -> Tokens:
    """Cut a text into tokens."""
    # Without the closing blanks, or a search for the token after them would begin anew at each of them.
    body = text.rstrip()
    # The pattern for all scripts takes long to compile, and most texts need only the one for Latin letters.
    simple = not body or ((body.isascii() or max(body) < "\u0300") and "\xad" not in body)
    pieces = re.findall(_LATIN if simple else _ANY, body)
    if body.count(")") > body.count("("):
        pieces = _citations_joined(pieces)
    words = [piece.lstrip() for piece in pieces]
    pieces.append(text[len(body) :])
    words.append("")
    return Tokens(words, pieces)


def _citations_joined(pieces: list[str]) -> list[str]:
    """The pieces with `a)` as one, where its bracket closes no other: not in `(see a)`, but in `(see a) above)`.

    Read from the end, an opening bracket is closed by a bracket that can't belong to an item, or else by the nearest.
    """
    citing: list[int] = []
    closing = 0
    for at in range(len(pieces) - 1, -1, -1):
        if pieces[at] == ")" and at and _COUNTER.fullmatch(pieces[at - 1].lstrip()):
            citing.append(at)
        elif pieces[at].endswith(")"):
            closing += 1
        elif pieces[at].endswith("("):
            if closing:
                closing -= 1
            elif citing:
                citing.pop()
    joined = frozenset(citing)
    return [piece + ")" * (at + 1 in joined) for at, piece in enumerate(pieces) if at not in joined]


def is_mark(word: str) -> bool:
    """Whether a token is a punctuation mark (or the end of the text) and no word."""
    return len(word) < 2 and not word.isalnum()


def counts_something(word: str) -> bool:
    """Whether a token is a number, a code that has one, or a label: `1,000`, `2020-2023`, `X.509`, `a)`."""
    return any(map(str.isdecimal, word)) or (len(word) > 1 and word.endswith(")"))


def weight(word: str) -> int:
    """How much a reader holds on to a token that stays: little on a mark, more on a small word, most on a full one.

    Small is what is short and has no capitals (of, the, и, des, في), so that it holds in any language; a number or
    an acronym is short too, but says something. One ideograph is worth about half a word.
    """
    letters = len(word)
    if letters > 4:
        return FULL
    if is_mark(word):
        return MARK
    if not word.isalpha() or word != word.lower():
        return FULL
    return SHORT if letters == 4 else SMALL
