"""Who keeps what is typed: each field has somebody, and each of them is in the list of places that are attacked."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from textual.widgets import Input, TextArea

from structure.source_tree import dotted, modules
from support.story import Story, play
from support.typing_places import WAYS, TypingWay, key_names, set_up
from wtsaprep.tui.widgets.clause_area import ClauseArea
from wtsaprep.tui.widgets.kept import DraftForm, InDraft, InJournal, JournalForm, Kept
from wtsaprep.tui.widgets.one_line_field import OneLineField

FIELDS = ("tui.widgets.one_line_field", "tui.widgets.clause_area")
"""Where fields of ours are made of those of Textual."""
SEARCHES = ("tui.screens.searching", "tui.screens.filter_screen", "tui.forms.import_reading")
"""Where fields are made in which words are looked for; in the last it is given to who keeps it when it is shown."""


def test_every_form_is_attacked() -> None:
    assert {way.form for way in WAYS.values()} == {*get_args(JournalForm), *get_args(DraftForm)}


@pytest.mark.parametrize("name", WAYS)
def test_a_way_leads_to_the_fields_it_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    set_up(tmp_path)

    async def tell(story: Story) -> None:
        way = WAYS[name]
        await go(story, way)
        first = story.app.screen.focused
        kept: dict[str, str] = {}
        for field in way.fields:
            area = story.app.screen.focused
            assert isinstance(area, OneLineField | ClauseArea)
            kept[field] = _form(area.kept)
            if isinstance(area.kept, InJournal):
                assert area.kept.field == field
            if len(way.fields) > 1:
                await story.press(*key_names(way.next_field))
        assert kept == dict.fromkeys(way.fields, way.form)
        assert len(way.fields) == 1 or story.app.screen.focused in (first, None), "there is a field more"
        open_ = [one for one in story.app.screen.query("*") if isinstance(one, Input | TextArea) and one.focusable]
        assert len(open_) == len(way.fields)

    play(tell, tmp_path)


async def go(story: Story, way: TypingWay) -> None:
    """Go where something is typed."""
    await story.settles()
    for keys, seen in way.steps:
        await story.press(*key_names(keys))
        await story.sees(seen)


def _form(kept: Kept) -> str:
    if isinstance(kept, InJournal):
        return kept.begun.place.form
    return kept.form if isinstance(kept, InDraft) else "nobody"


def test_no_field_is_made_of_anything_else() -> None:
    """The type checker asks each field who keeps it; so none may be made that it does not ask."""
    made = {dotted(path): set(_made(path)) for path in modules()}
    assert {module for module, names in made.items() if names & {"Input", "TextArea"}} == {*FIELDS}
    searched = {dotted(path) for path in modules() if "LOOKED_FOR" in _used(path)}
    assert searched == {*SEARCHES}


def _made(path: Path) -> Iterator[str]:
    """What is called, or made a kind of."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        named = [node.func] if isinstance(node, ast.Call) else node.bases if isinstance(node, ast.ClassDef) else []
        yield from (each.id for each in named if isinstance(each, ast.Name))


def _used(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
