"""Words and letters of a language stand in its table (`model/language`), and nowhere else."""

from __future__ import annotations

import ast
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from structure.source_tree import dotted, modules, tree
from wtsaprep.conventions.registry import RULES
from wtsaprep.model.language import CODES, languages
from wtsaprep.model.language.checked import checked, speaking

TABLES = "model.language"
UNICODE: dict[str, str] = {
    "formats.flattened.lines.hyphens": "the range of ideographs, which no hyphen parts",
    "formats.word.cover": "a sign behind the number of a day",
    "formats.word.symbols": "signs of fonts by their numbers: Greek letters and drawings, of no language",
    "model.folded_words": "which marks are no letters of a word that is searched for",
    "model.odd_characters": "ranges of letters that joiners spell words with",
    "model.section_names": "the range of ideographs, which headings join without blanks",
    "model.source_codes": "names of states",
    "present.text.directions": "ranges of letters that are read from the right",
    "present.text.wrapping": "ranges of wide letters",
    "redline.changes": "the sign of a number",
    "redline.tokens": "ranges of letters that are words by themselves",
    "tui.painting.cells": "ranges of letters by their width",
}
"""Modules that hold letters for what Unicode says of them, or for names, and why."""


@cache
def held(path: Path) -> tuple[str, ...]:
    """The texts of a module, but for those that say what something is for."""
    told = {
        id(node.value)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    texts = (node for node in ast.walk(tree(path)) if isinstance(node, ast.Constant) and id(node) not in told)
    return tuple(node.value for node in texts if isinstance(node.value, str))


def others() -> Iterator[tuple[str, Path]]:
    """All modules but the tables."""
    return ((name, path) for path in modules() if not (name := dotted(path)).startswith(TABLES))


def test_no_letter_of_a_language_stands_outside_its_table() -> None:
    letters = {
        name
        for name, path in others()
        if any(sign.isalpha() and not sign.isascii() for text in held(path) for sign in text)
    }
    assert letters - UNICODE.keys() == set()
    assert UNICODE.keys() - letters == set(), "the list is longer than it need be"


def test_no_verb_of_a_heading_stands_outside_its_table() -> None:
    verbs = {
        verb
        for table in languages()
        if table.code != "en"  # English is the language of what is said on screens, too.
        for verb in (table.headings.preambular + " " + table.headings.operative).split()
        if len(verb) > 6 and unicodedata.normalize("NFC", verb).isalpha()
    } - {"consciente", "encourage", "demande", "autorise"}
    assert {name: words for name, path in others() if (words := _words(path) & verbs)} == {}


def _words(path: Path) -> set[str]:
    return {word for text in held(path) for word in re.findall(r"[^\W\d_]+", text)}


def test_a_table_has_all_that_texts_are_read_and_begun_by() -> None:
    for table in languages():
        assert set(table.number_line.kinds) == {"resolution", "recommendation", "opinion", "decision"}
        assert set(table.opening.assemblies) == {"WTSA", "WTDC", "WRC", "RA", "PP"}
        assert all((*table.headings.skeleton, table.headings.verbs, table.citing.above, table.cover.meeting))


def test_tables_of_what_is_looked_for_are_patterns() -> None:
    for code in CODES:
        for name, said in _fields(checked(code)):
            assert re.compile(said), name


def _fields(words: object) -> Iterator[tuple[str, str]]:
    """The texts of a table and of those within it, each with the name of its field."""
    for name, held in vars(words).items():
        if isinstance(held, str):
            yield name, held
        elif hasattr(held, "__dict__"):
            yield from _fields(held)


def test_a_language_without_words_for_a_rule_is_none_of_its_languages() -> None:
    assert speaking(lambda words: words.binding) == ("en", "fr", "es")
    assert [rule.code for rule in RULES if not set(rule.languages) <= set(CODES)] == []
