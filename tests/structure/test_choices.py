"""A choice is listed once, in the room that owns it; the parser and the screens offer what stands there."""

from __future__ import annotations

import argparse
import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from structure.source_tree import dotted, modules, tree
from wtsaprep.cli.parser import verb_parser
from wtsaprep.cli.verbs.rebase import OPEN
from wtsaprep.cli.writers import BRIEF_FORMATS, COMPARE_FORMATS, OPTIONS_FORMATS, OUTCOMES_FORMATS
from wtsaprep.comparison.selection import ONLY
from wtsaprep.drafting.renumber import NUMBERING_STYLES
from wtsaprep.drafting.settle import CHOICES
from wtsaprep.formats.markdown.dialect_names import DIALECTS, MARKING_DIALECTS
from wtsaprep.formats.matrix.columns import MATRIX_FORMS
from wtsaprep.model.chair import FATES
from wtsaprep.model.language import CODES
from wtsaprep.model.practice import PRACTICE
from wtsaprep.model.symbols import SYMBOLS
from wtsaprep.present.sheet.text_lines import VIEWS
from wtsaprep.review.queue_selection import SELECTION_KINDS
from wtsaprep.services.papers.session_papers import PAPER_FORMATS, SESSION_PAPERS
from wtsaprep.services.sessions.room_session import WHICH

OWNERS: dict[tuple[str, ...], str] = {
    MATRIX_FORMS: "formats.matrix.columns",
    DIALECTS: "formats.markdown.dialect_names",
    ONLY: "comparison.selection",
    VIEWS: "present.sheet.text_lines",
    CHOICES: "drafting.settle",
    NUMBERING_STYLES: "drafting.renumber",
    SESSION_PAPERS: "services.papers.session_papers",
    SELECTION_KINDS: "review.queue_selection",
    WHICH: "services.sessions.room_session",
    FATES: "model.chair",
    SYMBOLS: "model.symbols",
}
"""Each choice and the module that lists it."""
OFFERED = [
    ("show", "view", VIEWS),
    ("show", "parallel", CODES),
    ("compare", "parallel", CODES),
    ("tie", "language", CODES),
    ("new", "symbol", SYMBOLS),
    ("export", "marks", DIALECTS),
    ("diff", "marks", ("text", *MARKING_DIALECTS)),
    ("options", "marks", MARKING_DIALECTS),
    ("compare", "only", ONLY),
    ("rebase", "keep", (*CHOICES, OPEN)),
    ("renumber", "style", NUMBERING_STYLES),
    ("review", "paper", SESSION_PAPERS),
    ("review", "to", PAPER_FORMATS),
    ("compare", "to", COMPARE_FORMATS),
    ("options", "to", OPTIONS_FORMATS),
    ("brief", "to", BRIEF_FORMATS),
    ("outcomes", "to", OUTCOMES_FORMATS),
]


def offered(verb: str, name: str) -> tuple[str, ...]:
    """What a verb lets one choose from."""
    (added,) = (one for one in verb_parser(verb)._actions if isinstance(one, argparse._SubParsersAction))
    (option,) = (one for one in added.choices[verb]._actions if one.dest == name)
    return tuple(option.choices or ())


@pytest.mark.parametrize(("verb", "name", "choice"), OFFERED)
def test_a_verb_offers_what_the_room_lists(verb: str, name: str, choice: tuple[str, ...]) -> None:
    assert offered(verb, name) == choice


@cache
def listed(path: Path) -> tuple[tuple[int, frozenset[str]], ...]:
    """Every listing of texts in a module, with its line; tables of what to do with each are none."""
    return tuple(_listed(path))


def _listed(path: Path) -> Iterator[tuple[int, frozenset[str]]]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Tuple | ast.List | ast.Set):
            texts = [item.value for item in node.elts if isinstance(item, ast.Constant) and isinstance(item.value, str)]
            if texts and len(texts) == len(node.elts):
                yield node.lineno, frozenset(texts)


@pytest.mark.parametrize(("choice", "owner"), OWNERS.items(), ids=OWNERS.values())
def test_a_choice_is_listed_once(choice: tuple[str, ...], owner: str) -> None:
    again = [
        f"{dotted(path)}:{line}"
        for path in modules()
        for line, texts in listed(path)
        if texts == frozenset(choice) and dotted(path) != owner
    ]
    assert not again
    (home,) = (path for path in modules() if dotted(path) == owner)
    assert any(texts == frozenset(choice) for _, texts in listed(home)), "or this test finds nothing"


def test_practice_is_one_word() -> None:
    said = [
        f"{dotted(path)}:{node.lineno}"
        for path in modules()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant) and node.value == PRACTICE
    ]
    assert len(said) == 1
