"""Hyphens: what stands between two lines that are put together: a blank, or nothing after a hyphen or a slash."""

from __future__ import annotations

import re

from wtsaprep.formats.flattened.lines.word_list import words

_HEADWORD = re.compile(r"([^\W\d_]+)[-\u00ad]$")
_NEXT_WORD = re.compile(r"[a-z]+")
_HYPHEN = re.compile(r"\w[-\u2010\u2011]$")
_SUSPENDED = re.compile(r"(?:and|or|and/or|to|et|ou|y|o|и|или)\b")


def is_broken_word(before: str, following: str) -> bool:
    """Whether the hyphen at the end of a line was put there by the margin: its parts are no words, the whole is."""
    if before.endswith("\u00ad"):
        return True
    head, tail = _HEADWORD.search(before[-40:]), _NEXT_WORD.match(following)
    if not head or not tail:
        return False
    known = words()
    first = head[1].lower()
    return first + tail[0] in known and not (first in known and tail[0] in known)


def blank_between(before: str, following: str) -> str:
    """The blank that stood between two lines, if there was one: "ITU-" and "D" are one word, "mid- " and "and" two."""
    if before.endswith("/") or (_HYPHEN.search(before[-2:]) and not _SUSPENDED.match(following)):
        return ""
    return " "
