"""Scripts: which language a text is written in, as far as its letters tell: Russian, Chinese or Arabic."""

from __future__ import annotations

import re
from functools import cache

CYRILLIC = "\\u0410-\\u044f\\u0401\\u0451"
"""The letters of Russian, as a set of a pattern has them."""
_LETTERS = {"ar": "[\\u0620-\\u064a]", "zh": "[\\u4e00-\\u9fff]", "ru": f"[{CYRILLIC}]"}
_LATIN = "[A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u00ff]"
_SHARE = {"ar": 0.5, "zh": 0.25, "ru": 0.5}
"""The share of letters that are of the script; Latin acronyms stand among them, and ideographs are few."""


TATWEEL = "\u0640"
"""A stroke that lengthens an Arabic word for its looks: it is no letter, and no part of the word."""


def unstretched(text: str) -> str:
    """The text with Arabic words as they are spelt, without the strokes that lengthen them."""
    return text.replace(TATWEEL, "") if TATWEEL in text else text


def code_of_script(text: str) -> str:
    """The language of a text whose script one language of the Union has alone; empty for one in Latin letters."""
    if text.isascii():
        return ""
    for code in _LETTERS:
        letters = len(_letters(code).findall(text))
        if letters and letters >= _SHARE[code] * (letters + len(_latin().findall(text))):
            return code
    return ""


@cache
def _letters(code: str) -> re.Pattern[str]:
    return re.compile(_LETTERS[code])


@cache
def _latin() -> re.Pattern[str]:
    return re.compile(_LATIN)
