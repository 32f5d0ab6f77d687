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

# `high-speed`, `Union's`, `l'Union` and `R&D` are one word; so are `D.50`, `1.1` and `1,000`.
_JOINED = r"(?:(?:[-&'\u2010\u2011\u2019]|[.,](?=\d)){letters})*"
_LATIN = r"\s*(?:\w+" + _JOINED.format(letters=r"\w+") + r"|\S)"
_LETTERS = rf"[^\W{_IDEOGRAPHS}]+(?:[{_POINTS}]+[^\W{_IDEOGRAPHS}]*)*"
_ANY = rf"\s*(?:{_LETTERS}" + _JOINED.format(letters=_LETTERS) + r"|\S)"

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
    words = [piece.lstrip() for piece in pieces]
    pieces.append(text[len(body) :])
    words.append("")
    return Tokens(words, pieces)


def is_mark(word: str) -> bool:
    """Whether a token is a punctuation mark (or the end of the text) and no word."""
    return len(word) < 2 and not word.isalnum()


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
