"""Names: texts made fit for files, references and ids."""

from __future__ import annotations

import re
import unicodedata


def slug(text: str) -> str:
    """A name for files and references: "New Delhi, 2024" is ``new-delhi-2024``."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(c if c.isalnum() else "-" if not unicodedata.combining(c) else "" for c in plain)
    return unicodedata.normalize("NFC", re.sub(r"-+", "-", kept).strip("-"))
