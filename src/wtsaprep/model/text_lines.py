"""Lines of text as they are kept, composed (NFC) and folded; for those, too, who need no values."""

from __future__ import annotations

import re
import unicodedata

_BREAKS = r"[ ]*[\t\n\v\f\r\x85\u2028\u2029][\s]*"


def fold(text: str) -> str:
    """One line of text: composed (NFC), each line break or tab with the white space around it one blank.

    Other characters stay as they are, also odd ones: a text is never changed to please a terminal.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    # Nearly all texts are printable, and that is quickly seen.
    if text.isprintable() or not re.search(_BREAKS, text):
        return text
    return re.sub(_BREAKS, " ", text).strip(" ")


def without_blanks_twice(text: str, before: str) -> str:
    """Words that were typed, each blank once, unless they had some twice before."""
    return text if "  " in before else re.sub(" {2,}", " ", text)


def compose(text: str) -> str:
    """Several lines of text: composed (NFC), with plain line feeds."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
