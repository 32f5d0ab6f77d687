"""Languages: what ITU's six write where texts have fixed words, one table a language, and no word of one elsewhere.

A table is loaded when it is first asked for: who lists texts needs none of them.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from wtsaprep.model.language.table import Language, Script

CODES = ("en", "fr", "es", "ru", "zh", "ar")
"""In the order in which all of them are looked through."""
_MODULES = {"en": "english", "fr": "french", "es": "spanish", "ru": "russian", "zh": "chinese", "ar": "arabic"}


@cache
def language(code: str) -> Language:
    """The table of a language; that of English for one that has none."""
    module = import_module(f"{__package__}.{_MODULES.get(code, 'english')}")
    return cast("Language", module.LANGUAGE)


def in_usual_order(codes: Iterable[str]) -> tuple[str, ...]:
    """Codes in the order in which the languages are named; those that have no table behind them."""
    return tuple(sorted(codes, key=lambda code: (CODES.index(code) if code in CODES else len(CODES), code)))


@cache
def languages() -> tuple[Language, ...]:
    """All of them."""
    return tuple(map(language, CODES))


def languages_in(script: Script) -> tuple[Language, ...]:
    """Those that are written in a script."""
    return tuple(one for one in languages() if one.script == script)


def alternatives(pick: Callable[[Language], str | Iterable[str]]) -> str:
    """The words of all languages as the alternatives of a pattern, each once."""
    return "|".join(every(pick))


def every(pick: Callable[[Language], str | Iterable[str]]) -> tuple[str, ...]:
    """The words of all languages in a row, each once."""
    picked = (pick(one) for one in languages())
    words = (word for said in picked for word in ((said,) if isinstance(said, str) else said))
    return tuple(dict.fromkeys(filter(None, words)))


def every_word(pick: Callable[[Language], str]) -> frozenset[str]:
    """The single words of rows of words of all languages."""
    return frozenset(word for words in every(pick) for word in words.split())
