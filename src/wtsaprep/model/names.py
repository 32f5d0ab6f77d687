"""Names: texts made fit for files, references and ids."""

from __future__ import annotations

import re
import unicodedata

SUFFIX_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"
"""What suffixes of new ids are made of: 32 signs, none of them easily taken for another."""


def slug(text: str) -> str:
    """A name for files and references: "New Delhi, 2024" is ``new-delhi-2024``."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(c if c.isalnum() else "-" if not unicodedata.combining(c) else "" for c in plain)
    return unicodedata.normalize("NFC", re.sub(r"-+", "-", kept).strip("-"))
