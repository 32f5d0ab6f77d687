"""What is looked for once for all rules is what each rule looks for by itself, and where."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from wtsaprep.conventions.registry import ON_CLAUSES, ON_TEXTS
from wtsaprep.conventions.rule import AnyOf, Begun, Either, NamedRule
from wtsaprep.conventions.sieve import Sieve

_LANGUAGES = ("en", "fr", "es", "ru")
_ALL: tuple[NamedRule[Any], ...] = (*ON_TEXTS, *ON_CLAUSES)
_RULES = {language: [r for r in _ALL if not r.languages or language in r.languages] for language in _LANGUAGES}
_SIGNS = sorted({sign for rule in _RULES["en"] if isinstance(rule.needs, AnyOf) for sign in rule.needs.signs})
_PIECES = st.one_of(
    st.sampled_from(_SIGNS), st.sampled_from(("that", "all is", " ", "\u00a0", "\n", "2012)", ".", "to Bureau"))
)


@given(st.sampled_from(_LANGUAGES), st.lists(st.lists(_PIECES, max_size=12).map("".join), min_size=1, max_size=4))
def test_the_rules_that_are_left_are_those_that_may_find_something(language: str, texts: list[str]) -> None:
    sieve = Sieve(_RULES[language], language)
    for words in texts:
        left = {may_find.rule.code: may_find for may_find in sieve.left(words, frozenset(words.split()))}
        for rule in _RULES[language]:
            needs = rule.needs
            by_language = isinstance(needs, Begun) and bool(needs.places(words, language)) != needs(words)
            assert (rule.code in left) == (needs is None or bool(needs(words))) or by_language


@given(st.lists(_PIECES, max_size=12).map("".join))
def test_a_place_stands_in_the_line_that_a_rule_may_find_something_in(words: str) -> None:
    lines = words.split("\n")
    begins = [len("\n".join((*lines[:at], ""))) if at else 0 for at in range(len(lines))]
    for rule, places in Sieve(_RULES["en"], "en").left(words, frozenset(words.split())):
        if not isinstance(rule.needs, AnyOf | Begun | Either) or isinstance(rule.needs, Begun):
            continue
        told = {max(at for at, begun in enumerate(begins) if begun <= place) for place in places or ()}
        assert told == {at for at, line in enumerate(lines) if rule.needs(line)}, rule.code
