"""Words that texts are checked by, one table a language: what `conventions` looks for, and no word of it elsewhere.

They stand apart from those that texts are read and written by: who reads a text or lists some loads none of them.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, cast

from wtsaprep.model.language import CODES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from wtsaprep.model.language.checked.table import CheckedWords

_MODULES = {"en": "english", "fr": "french", "es": "spanish", "ru": "russian", "zh": "chinese", "ar": "arabic"}


@cache
def checked(code: str) -> CheckedWords:
    """The words of a language; those of English for one that has none."""
    module = import_module(f"{__package__}.{_MODULES.get(code, 'english')}")
    return cast("CheckedWords", module.CHECKED)


def speaking(pick: Callable[[CheckedWords], object]) -> tuple[str, ...]:
    """The languages that have words for something; a rule that needs them keeps silent in all others."""
    return tuple(code for code in CODES if pick(checked(code)))


def said_anywhere(pick: Callable[[CheckedWords], str | Iterable[str]]) -> tuple[str, ...]:
    """The words of all languages in a row, each once: a text may have those of another one than its own."""
    picked = (pick(checked(code)) for code in CODES)
    words = (word for said in picked for word in ((said,) if isinstance(said, str) else said))
    return tuple(dict.fromkeys(filter(None, words)))


def any_said(pick: Callable[[CheckedWords], str]) -> str:
    """The words of all languages as the alternatives of a pattern."""
    return "|".join(said_anywhere(pick))


def words_said(pick: Callable[[CheckedWords], str]) -> frozenset[str]:
    """The single words of rows of words of all languages."""
    return frozenset(word for words in said_anywhere(pick) for word in words.split())
