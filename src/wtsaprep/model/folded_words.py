"""Folded words: a text as words are looked for in it, whatever their case and accents."""

from __future__ import annotations

import re
import unicodedata

from wtsaprep.model.late_pattern import LatePattern

_WORD = re.compile(r"[^\W_]+")
_UNSPACED = LatePattern(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""Signs of scripts that set no blanks between words; each is a word of its own."""
_SOFT_HYPHEN = "\u00ad"


def folded(text: str) -> str:
    """A text without case and accents, its unspaced signs set apart."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.replace(_SOFT_HYPHEN, "")).casefold()
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", plain) if unicodedata.category(sign) != "Mn")
    return _UNSPACED.pattern.sub(r" \g<0> ", bare)


def folded_words(text: str) -> list[str]:
    """The words of a text, folded."""
    return _WORD.findall(folded(text))


def word_places(text: str) -> list[tuple[str, int, int]]:
    """The words of a text, folded, each with where it stands in the text; a sign that folds to several words is one."""
    # Marks that belong to the letter before them are no letters, and end no word.
    found: list[tuple[str, int, int]] = []
    for match in re.finditer(r"[^\W_](?:[^\W_]|[\u00ad\u0300-\u036f])*", text):
        whole = match[0]
        words = folded_words(whole)
        if len(words) == 1:
            found.append((words[0], match.start(), match.end()))
            continue
        for at, sign in enumerate(whole, match.start()):
            found.extend((word, at, at + 1) for word in folded_words(sign))
    return found
