"""Names: texts made fit for files, references and ids."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

SUFFIX_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"
"""What suffixes of new ids are made of: 32 signs, none of them easily taken for another."""

_SMALL = frozenset(("the", "of", "and", "to", "a", "an", "on", "for"))
_LONGEST = 40


@lru_cache(maxsize=2**15)
def slug(text: str) -> str:
    """A name for files and references: "New Delhi, 2024" is ``new-delhi-2024``."""
    if text.isascii() and text.isalnum():
        return text.casefold()  # As most numbers are.
    plain = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(c if c.isalnum() else "-" if not unicodedata.combining(c) else "" for c in plain)
    return unicodedata.normalize("NFC", "-".join(filter(None, kept.split("-"))))


def edition_reference(number: str, adopted: str) -> str:
    """What names one edition of a text in force: "11@hammamet-2016"; without an edition its number alone."""
    return f"{number}@{slug(adopted)}" if adopted else number


def text_file_name(kind: str, number: str, adopted: str) -> str:
    """What the file of a text in force is called: "resolution-11-hammamet-2016", and the ending."""
    return f"{kind}-{slug(number)}-{slug(adopted)}".rstrip("-")


def parallel_file_name(kind: str, number: str, adopted: str, language: str) -> str:
    """What the file of such a text in another language is called: "resolution-11-hammamet-2016-fr", and the ending."""
    return f"{text_file_name(kind, number, adopted)}-{slug(language)}"


def section_slug(heading: str) -> str:
    """The first two words of a heading that say something: ``instructs-director`` for "instructs the Director of"."""
    words = [name for word in heading.split() if word.casefold() not in _SMALL and (name := _safe(word))]
    return "-".join(words[:2])[:_LONGEST].strip("-") or "section"


def _safe(word: str) -> str:
    kept = (c if unicodedata.category(c)[0] == "L" or unicodedata.category(c) == "Nd" else "-" for c in slug(word))
    return "-".join(part for part in "".join(kept).split("-") if part)


def file_of_brief(kind: str, reference: str) -> str:
    """The name of the file of what we wrote of a text, by its kind and its reference, as in 11@hammamet-2016."""
    return f"{kind}-{slug(reference)}.toml"
