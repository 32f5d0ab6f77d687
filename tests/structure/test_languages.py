"""Words and letters of a language stand in its table (`model/language`), and nowhere else."""

from __future__ import annotations

import ast
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from structure.source_tree import dotted, modules, tree
from wtsaprep.model.language import languages

TABLES = "model.language"
UNICODE: dict[str, str] = {
    "formats.flattened.lines.hyphens": "the range of ideographs, which no hyphen parts",
    "formats.word.cover": "a sign behind the number of a day",
    "formats.word.symbols": "signs of fonts by their numbers: Greek letters and drawings, of no language",
    "model.folded_words": "which marks are no letters of a word that is searched for",
    "model.section_names": "the range of ideographs, which headings join without blanks",
    "model.source_codes": "names of states",
    "present.text.wrapping": "ranges of wide letters",
    "redline.changes": "the sign of a number",
    "redline.tokens": "ranges of letters that are words by themselves",
    "tui.painting.cells": "ranges of letters by their width",
}
"""Modules that hold letters for what Unicode says of them, or for names, and why."""
LEFT = frozenset(
    (
        *("model.act_words", "services.search.cited_by"),
        *(f"conventions.{name}" for name in ("articles_abroad", "aside_words", "asides_abroad", "end_mark_words")),
        *(
            f"conventions.{name}"
            for name in (
                "heading_verbs",
                "right_doubles",
                "aside_labels",
                "asides",
                "roman_numbers",
                "openings",
                "run_on_words",
            )
        ),
        *(
            f"conventions.rules.{name}"
            for name in (
                *("acronym_order", "addressee", "adopted_here", "binding_word", "developing_countries", "direction"),
                *("doubled_word", "left_open", "look_alike_letter", "no_break_blank"),
                *("note_to_self", "other_verb", "own_number", "run_on_year"),
            )
        ),
    )
)
"""Modules that still hold words of a language; the list only gets shorter."""


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
    assert letters - LEFT - UNICODE.keys() == set()
    assert {name for name in (*LEFT, *UNICODE) if name not in letters} == set(), (
        "the lists are longer than they need be"
    )


def test_no_verb_of_a_heading_stands_outside_its_table() -> None:
    verbs = {
        verb
        for table in languages()
        if table.code != "en"  # English is the language of what is said on screens, too.
        for verb in (table.headings.preambular + " " + table.headings.operative).split()
        if len(verb) > 6 and unicodedata.normalize("NFC", verb).isalpha()
    } - {"consciente", "encourage", "demande", "autorise"}
    found = {name: words for name, path in others() if (words := _words(path) & verbs)}
    assert {name: words for name, words in found.items() if name not in LEFT} == {}


def _words(path: Path) -> set[str]:
    return {word for text in held(path) for word in re.findall(r"[^\W\d_]+", text)}


def test_a_table_has_all_that_texts_are_read_and_begun_by() -> None:
    for table in languages():
        assert set(table.number_line.kinds) == {"resolution", "recommendation", "opinion", "decision"}
        assert set(table.opening.assemblies) == {"WTSA", "WTDC", "WRC", "RA", "PP"}
        assert all((*table.headings.skeleton, table.headings.verbs, table.citing.above, table.cover.meeting))
