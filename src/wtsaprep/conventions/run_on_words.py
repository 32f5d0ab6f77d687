"""Words that run on to years where a blank or the marks of a change were lost."""

from __future__ import annotations

from functools import cache

from wtsaprep.model.language import language
from wtsaprep.model.language.checked import checked, speaking, words_said
from wtsaprep.model.language.cities import cities

RUN_ON_LANGUAGES = speaking(lambda words: words.small_behind_years)
"""The languages that this knows."""


@cache
def small_behind_years(code: str) -> frozenset[str]:
    """Words of one or two letters; longer ones are no letters of a year whatever they are."""
    return frozenset(checked(code).small_behind_years.split())


@cache
def tied_words() -> frozenset[str]:
    """Words that a hyphen ties to the name of a system."""
    return words_said(lambda words: words.tied)


def places() -> str:
    """Where assemblies and conferences of the Union were held, as alternatives."""
    return "|".join(cities(RUN_ON_LANGUAGES))


def months() -> str:
    """Those of all these languages, as alternatives."""
    return "|".join(language(code).reading.months for code in RUN_ON_LANGUAGES)
