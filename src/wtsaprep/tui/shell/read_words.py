"""Words that were read at once, however few: what begins as a text does and no commands do.

A word that a terminal pastes without brackets looks like keys that a slow line held back. In a field both write the
same; elsewhere it is no command, since whoever types commands does not spell.
"""

from __future__ import annotations

import re

from wtsaprep.tui.keys.read_at_once import ReadKeys

_BEFORE = re.compile(r"\s*(?:[•–—*]\s+)?(?:\(?\w{1,3}[).]\s+|\d+\s+)?[\"“‘«(]*", re.ASCII)
"""What may stand before the first word: the letter or number of a list, a quotation mark."""
_LABEL = re.compile(r"\s*\(?\w{1,3}[).](?:\s|\Z)", re.ASCII)
"""The letter or number of a list by itself."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NEXT_WORD = re.compile(r"[ \u00a0]([^\W\d_]{2,})")
_NAME = re.compile(r"(?!.*(.)\1)[A-Z]{3,8}\Z|[A-Z][a-z]{4,}\Z")
_ADDRESS = re.compile(r"\s*(?:[a-z]{3,}://|[\w.+-]+@[\w-]+\.|\d{4})")
"""An address, or a year: no hand counts so far."""
_NO_KEY = re.compile(r"[^\W\d_a-zA-Z]")
"""Letters that are no commands."""


class ReadWords(ReadKeys):
    """Words that may have been typed: a field is given their keys, and where there is none they do nothing."""


def begins_as_words(read: str) -> bool:
    """Whether a text begins with a word, a name, an address or the letter of a list, as no commands do."""
    if len(read) < 2:
        return False
    if _LABEL.match(read):
        return True
    before = _BEFORE.match(read)
    found = _WORD.match(read, before.end() if before else 0)
    if found is None:
        return _ADDRESS.match(read) is not None
    word = found[0]
    if _NO_KEY.search(word) or _NAME.match(word) or _ADDRESS.match(read):
        return True
    if len(word) > 3:
        return len(set(word)) > 2 and _is_word(word)
    following = _NEXT_WORD.match(read, found.end())
    return following is not None and (word in "aA" or _is_word(word)) and _is_word(following[1])


def _is_word(text: str) -> bool:
    # Not before somebody's keys look like one: the list takes longer to read than the first screen to draw.
    from wtsaprep.formats.flattened.lines.word_list import words

    return any(part in words() for part in (text.casefold(), *re.split("['’-]", text.casefold())) if len(part) > 1)
