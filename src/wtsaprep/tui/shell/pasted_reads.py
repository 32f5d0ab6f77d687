"""What was read at once and no hand typed: a paste of a terminal that does not bracket it.

GNU screen, old terminals and `tmux paste-buffer` send a paste as if it had been typed. On a slow line what is typed
arrives together as well, so that neither speed alone nor a line break alone proves anything; docs/terminals.md has the
rule with its reasons.
"""

from __future__ import annotations

import re

from wtsaprep.tui.shell.read_words import begins_as_words

PAUSE = 0.03
"""Seconds without anything more after which a paste has ended."""
_MOST_BETWEEN, _MOST_WITH_BREAK, _MOST = 16, 32, 64
"""Characters that a hand may have typed while nothing came through: with words on both sides of a line break, with a
break or tab before other words, without any."""
_DIFFERENT = 8
"""Different characters of a text; a key that is held down sends one or two."""
_PLAIN = re.compile(r"[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]*")
_FEED = re.compile(r"[^\s].*\n|\n.*[^\s]", re.DOTALL)
_BREAK = re.compile(r"[^\s][ \u00a0]*[\r\t][\r\t \u00a0]*[^\s]")
_SENTENCE = re.compile(r"[^\W_]{2,}[^\w\r]*[ \u00a0][^\W_]{2,}")


def is_plain(read: str) -> bool:
    """Whether there are but characters, line breaks and tabs in it: no key that only a hand presses."""
    return _PLAIN.fullmatch(read) is not None


def may_be_pasted(read: str) -> bool:
    """Whether what was read at once is a paste, or begins as words do: then no commands are made of it."""
    return is_pasted(read) or (is_plain(read) and begins_as_words(read))


def is_pasted(read: str) -> bool:
    """Whether what was read at once is proved by its form to be a paste."""
    if len(read) < 2 or not is_plain(read):
        return False
    if _FEED.search(read):
        return True  # Enter sends a carriage return; a line feed amid words is sent by no key.
    if _holds_sentences(read):
        return len(read) > _MOST_BETWEEN or _holds_lines(read)
    if _holds_lines(read):
        return True
    most = _MOST_WITH_BREAK if _BREAK.search(read) else _MOST
    return len(read) > most and len(set(read)) >= _DIFFERENT


def _holds_sentences(read: str) -> bool:
    """Whether words with blanks between them stand on both sides of a line break."""
    return sum(_SENTENCE.search(line) is not None for line in read.split("\r")) > 1


def _holds_lines(read: str) -> bool:
    """Whether there are several lines, and each begins as words do."""
    lines = [line for line in read.split("\r") if line.strip()]
    return len(lines) > 1 and all(map(begins_as_words, lines))
