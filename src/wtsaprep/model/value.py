"""What all persisted values share: frozen, strict about unknown keys, texts folded and composed (NFC)."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict

_BREAKS = r"[ ]*[\t\n\v\f\r\x85\u2028\u2029][\s]*"


class Value(BaseModel):
    """A persisted value. Built on first use, since most runs of the program need only a few of them."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


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


OneLine = Annotated[str, AfterValidator(fold)]
"""A text of one line: a clause, a title, a name."""

Prose = Annotated[str, AfterValidator(compose)]
"""A text of one or more paragraphs: reasons, an introduction, provenance."""
