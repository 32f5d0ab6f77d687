"""The rules of the reader: each decides a line of its fixture, as the fixture says, and none is without one.

A fixture file has the name of a table. In it ``=== name -> answer`` begins a text, and ``> `` the line of it that the
rule of that name decides so.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from wtsaprep.formats.flattened.lines import (
    continues,
    heading_calls,
    heading_verdicts,
    item_beginnings,
    page_numbers,
    running_heads,
    zones,
)
from wtsaprep.formats.flattened.lines.rule import Rule, first_ruling
from wtsaprep.formats.flattened.reading.build import build
from wtsaprep.formats.flattened.reading.scan import scan
from wtsaprep.formats.flattened.structure import paragraph_kinds

_FOLDER = Path(__file__).parent / "fixtures" / "rules"
_LINES, _STRUCTURE = "wtsaprep.formats.flattened.lines", "wtsaprep.formats.flattened.structure"
_TEXT_OF: dict[str, Callable[[Any], str]] = {
    f"{_LINES}.continues": lambda place: place.shape.text,
    f"{_LINES}.heading_calls": lambda asked: asked.place.shape.text,
    f"{_LINES}.heading_verdicts": lambda place: place.line.text,
    f"{_LINES}.item_beginnings": lambda asked: asked.place.shape.text,
    f"{_LINES}.page_numbers": lambda place: place.shape.text,
    f"{_LINES}.running_heads": lambda alike: alike.pages.lines[alike.places[-1]].text,
    f"{_LINES}.zones": lambda asked: asked.place.shape.text,
    f"{_STRUCTURE}.paragraph_kinds": lambda place: place.shape.text,
}
"""The modules with tables, and the line that what their rules are asked about has."""
_TABLES: dict[str, Sequence[Rule[Any, Any]]] = {
    "continues": [rule for rules in continues.CONTINUES.values() for rule in rules],
    "heading_calls": heading_calls.HEADING_CALLS,
    "heading_verdicts": heading_verdicts.VERDICTS,
    "item_beginnings": item_beginnings.ITEM_BEGINNINGS,
    "page_numbers": page_numbers.PAGE_NUMBERS,
    "running_heads": running_heads.RUNNING_HEADS,
    "zones": zones.ZONES,
    "paragraph_kinds": [*paragraph_kinds.HEAD_KINDS, *paragraph_kinds.BODY_KINDS],
}

_ONLY_IN_WORD = {"cell"}
"""Rules for what no pasted text says; the tests of Word files have them."""


class _Fixture(NamedTuple):
    table: str
    rule: str
    answer: str
    raw: str
    marked: str


def _fixtures() -> list[_Fixture]:
    found = []
    for path in sorted(_FOLDER.glob("*.txt")):
        for block in path.read_text("utf-8").split("=== ")[1:]:
            head, _, body = block.partition("\n")
            rule, _, answer = head.partition(" -> ")
            marked = next(line[2:] for line in body.split("\n") if line.startswith("> "))
            raw = "\n".join(line.removeprefix("> ") for line in body.rstrip("\n").split("\n")) + "\n"
            found.append(_Fixture(path.stem, rule, answer, raw, marked))
    return found


@pytest.mark.parametrize("fixture", _fixtures(), ids=lambda f: f"{f.table}: {f.rule}")
def test_a_rule_decides_its_line(fixture: _Fixture, monkeypatch: pytest.MonkeyPatch) -> None:
    decided: list[tuple[str, str, str]] = []
    for name, text_of in _TEXT_OF.items():
        monkeypatch.setattr(import_module(name), "first_ruling", _listening(name, text_of, fixture.marked, decided))
    build(scan(fixture.raw), None, lambda: "new")
    rulings = {(rule, answer) for table, rule, answer in decided if table == fixture.table}
    assert (fixture.rule, fixture.answer) in rulings


def _said(answer: object) -> str:
    """An answer in words; of lines that are alike, what becomes of them."""
    if not isinstance(answer, running_heads.Judged):
        return str(answer)
    return "left out" if answer.left_out else "perhaps" if answer.doubtful else "kept"


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _listening(name: str, text_of: Callable[[Any], str], marked: str, decided: list[tuple[str, str, str]]) -> Any:
    def ask(rules: Any, subject: Any) -> Any:
        ruling = first_ruling(rules, subject)
        # A note is asked about without its number.
        if _letters(marked).removeprefix("1") == _letters(text_of(subject)).removeprefix("1"):
            decided.append((name.rpartition(".")[2], ruling.rule.name, _said(ruling.answer)))
        return ruling

    return ask


@pytest.mark.parametrize("table", _TABLES)
def test_every_rule_has_a_fixture(table: str) -> None:
    names = {rule.name for rule in _TABLES[table]}
    assert names - {fixture.rule for fixture in _fixtures() if fixture.table == table} <= _ONLY_IN_WORD


def test_a_fixture_names_a_rule() -> None:
    assert {(f.table, f.rule) for f in _fixtures()} <= {
        (t, rule.name) for t, rules in _TABLES.items() for rule in rules
    }
