"""Folded words: a text as words are looked for in it, whatever their case and accents."""

from __future__ import annotations

import contextlib
import re
import unicodedata
from functools import lru_cache

from wtsaprep.model.late_pattern import LatePattern

JOINT = "\u02d1"
"""Stands for the stop in a number such as 3.2: a letter to all who look for words, and no letter of any text."""
_DOTTED_NUMBER = r"(?<![^\W_])\d+(?:\.\d+)+(?![^\W_])"
_WORD = re.compile(rf"{_DOTTED_NUMBER}|[^\W_]+")
_PLACED = re.compile(rf"{_DOTTED_NUMBER}|[^\W_](?:[^\W_]|[\u00ad\u0300-\u036f])*")
_DOTTED = re.compile(_DOTTED_NUMBER)
_UNSPACED = LatePattern(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""Signs of scripts that set no blanks between words; each is a word of its own."""
_SOFT_HYPHEN = "\u00ad"
_OTHERWISE = {"œ": "oe", "æ": "ae", "þ": "th", "ð": "d", "ŋ": "n", "ĸ": "k", "ı": "i", "ȷ": "j", "ə": "e", "ǝ": "e"} | {
    "ɛ": "e",
    "ɔ": "o",
    "ɩ": "i",
    "ʊ": "u",
    "ɣ": "g",
    "ʃ": "s",
    "ʒ": "z",
}
"""Letters with names of their own, as they are written where a keyboard has them not."""
_WITH = " WITH "
"""What the names of other letters have before what was added to them, as in "D with stroke"."""
_LETTERS_KNOWN = 4_096


def folded(text: str) -> str:
    """A text without case and accents, its unspaced signs set apart."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.replace(_SOFT_HYPHEN, "")).casefold()
    bare = "".join(map(_bare, unicodedata.normalize("NFKD", plain)))
    return _UNSPACED.pattern.sub(r" \g<0> ", bare)


@lru_cache(_LETTERS_KNOWN)
def _bare(sign: str) -> str:
    """A small letter without what was added to it; nothing of a mark that belongs to the letter before it."""
    if sign.isascii():
        return sign
    if unicodedata.category(sign) == "Mn":
        return ""
    letter, added, _ = unicodedata.name(sign, "").partition(_WITH)
    if added and sign.isalpha():
        with contextlib.suppress(KeyError):  # There may be no such letter without it.
            return _bare(unicodedata.lookup(letter))
    return _OTHERWISE.get(sign, sign)


def folded_words(text: str) -> list[str]:
    """The words of a text, folded. A number such as 3.2.1 is all that leads to it (3, 3.2) and itself, and no 2."""
    words: list[str] = _WORD.findall(folded(text))
    if any("." in word for word in words):
        return [one for word in words for one in (_numbers(word) if "." in word else (word,))]
    return words


def is_plain(text: str) -> bool:
    """Whether whoever takes a text for words as it stands finds the folded ones, but for their case."""
    return text.isascii() and ("." not in text or not _DOTTED.search(text))


def is_number(word: str) -> bool:
    """Whether a folded word is a number, such as 3 or 3.2."""
    return word.replace(JOINT, "").isdigit()


def _numbers(dotted: str) -> list[str]:
    parts = dotted.split(".")
    return [JOINT.join(parts[:at]) for at in range(1, len(parts) + 1)]


def word_places(text: str) -> list[tuple[str, int, int]]:
    """The words of a text, folded, each with where it stands in the text; a sign or number that is several is one."""
    # Marks that belong to the letter before them are no letters, and end no word.
    found: list[tuple[str, int, int]] = []
    for match in _PLACED.finditer(text):
        whole = match[0]
        words = folded_words(whole)
        if len(words) == 1 or "." in whole:
            found.extend((word, match.start(), match.end()) for word in words)
            continue
        for at, sign in enumerate(whole, match.start()):
            found.extend((word, at, at + 1) for word in folded_words(sign))
    return found
