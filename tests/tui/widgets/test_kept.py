"""Who keeps what is typed: each field has somebody, and all forms are in the list of places that are attacked.

That each field on each screen stands there, `tests/stories/test_every_key_on_every_screen.py` sees.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from structure.source_tree import dotted, modules, tree
from support.typing_places import WAYS
from wtsaprep.tui.widgets.kept import DraftForm, JournalForm

FIELDS = ("tui.widgets.one_line_field", "tui.widgets.clause_area")
"""Where fields of ours are made of those of Textual."""
SEARCHES = ("tui.screens.searching", "tui.screens.filter_screen", "tui.forms.import_reading")
"""Where fields are made in which words are looked for; in the last it is given to who keeps it when it is shown."""


def test_every_form_is_attacked() -> None:
    assert {way.form for way in WAYS.values()} == {*get_args(JournalForm), *get_args(DraftForm)}


def test_no_field_is_made_of_anything_else() -> None:
    """The type checker asks each field who keeps it; so none may be made that it does not ask."""
    made = {dotted(path): set(_made(path)) for path in modules()}
    assert {module for module, names in made.items() if names & {"Input", "TextArea"}} == {*FIELDS}
    searched = {dotted(path) for path in modules() if "LOOKED_FOR" in _used(path)}
    assert searched == {*SEARCHES}


def _made(path: Path) -> Iterator[str]:
    """What is called, or made a kind of."""
    for node in ast.walk(tree(path)):
        named = [node.func] if isinstance(node, ast.Call) else node.bases if isinstance(node, ast.ClassDef) else []
        yield from (each.id for each in named if isinstance(each, ast.Name))


def _used(path: Path) -> set[str]:
    if "LOOKED_FOR" not in path.read_text(encoding="utf-8"):
        return set()
    return {node.id for node in ast.walk(tree(path)) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
