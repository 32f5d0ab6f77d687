"""Bounds: what no honest file holds is refused before it costs time or memory."""

from __future__ import annotations

import re
import unicodedata

from wtsaprep.errors import InputFault, Where

MOST_ITEMS = 100_000
"""Values in one TOML file; a text of 5,000 clauses has some 25,000."""
MOST_ACCENTS = 100
"""Combining marks on one letter. Honest texts have three; composing a long run costs the square of its length."""

_ESCAPED = r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})"
_UNUSUAL = rf"(?:[^\w\s\x00-\x7f]|{_ESCAPED}|\\[ \t]*\n\s*){{{MOST_ACCENTS}}}"
"""What accents are part of: neither letters nor blanks, also where TOML escapes them or goes on in the next line."""


def refuse_accents(text: str, file: str = "") -> None:
    """Make sure that no letter bears accents without end.

    Raises:
        InputFault: one does.
    """
    # Counted first, since most texts have few signs that could be accents, and looking for them takes long.
    if len(text) - len(text.encode("ascii", "ignore")) + text.count("\\") < MOST_ACCENTS:
        return
    for marks in re.finditer(_UNUSUAL, text):
        run = re.sub(_ESCAPED, _unescaped, re.sub(r"\\[ \t]*\n\s*", "", marks[0]))
        if run and all(map(unicodedata.combining, run)):
            line = text.count("\n", 0, marks.start()) + 1
            what = f"more than {MOST_ACCENTS} accents on one letter, which is no text"
            raise InputFault(what, Where(file, line), "Take them out.")


def refuse_items(text: str, strings: str, file: str = "") -> None:
    """Make sure that a TOML text has no more values than can be read in a moment; ``strings`` matches what has none.

    Raises:
        InputFault: it has.
    """
    if text.count(",") + text.count("\n") <= MOST_ITEMS:
        return
    bare = re.sub(strings, '""', text, flags=re.DOTALL)
    items = bare.count(",") + bare.count("\n")
    if items > MOST_ITEMS:
        hint = "No text of an assembly is that long: ask whoever made the file."
        raise InputFault(f"too many items: {items:,}, at most {MOST_ITEMS:,} are read", Where(file), hint)


def _unescaped(escape: re.Match[str]) -> str:
    code = int(escape[1] or escape[2], 16)
    return chr(code) if code < 0x110000 else "?"
