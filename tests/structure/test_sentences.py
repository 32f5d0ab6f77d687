"""No sentence below the faces names a verb, an option or a key: what to do is a value there, see `remedies`."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from string import Formatter
from typing import get_args

import pytest

from structure.source_tree import dotted, modules, tree
from wtsaprep.cli.registry import VERBS
from wtsaprep.cli.remedies import SENTENCES as TYPED
from wtsaprep.commands.keys import shown_key
from wtsaprep.commands.table import COMMANDS
from wtsaprep.remedies import RemedyKind
from wtsaprep.tui.screens.remedies import SENTENCES as PRESSED

FACES = ("cli", "tui", "commands", "keymap")
"""The faces themselves, the table that holds the keys, and what reads a user's keys by their names."""
_VERB = re.compile(rf"\bwtsaprep (?:{'|'.join(VERBS)})\b|`(?:{'|'.join(VERBS)})`")
_OPTION = re.compile(r"(?<![\w-])--[a-z]")
_OF_GIT = re.compile(r"`git [^`]*`")
"""What is typed for another program is no name of ours."""
_STEPS = "|".join(
    sorted({re.escape(shown_key(k)) for command in COMMANDS for k in command.keys if " " in k and k != "g o"})
)
_LETTER = "[b-zB-HJ-Z]"
"""A letter that stands alone and is no word."""
_KEY = re.compile(
    r"\b(?:Ctrl|Shift|Alt)-\w|\b(?:Enter|Esc|PgUp|PgDn|Tab|F\d\d?)\b|\b[Pp]ress\b"
    rf"|(?<![\w.'\]\[\\])(?:{_STEPS})(?![\w'\]\[^])"
    # "k keeps its words", "u to undo", "J and K move it".
    rf"|(?:^|[;,(:.]\s*|\b(?:and|or)\s+){_LETTER}\s+(?:[a-z]+s\b|to\s+[a-z]+\b|and\s+{_LETTER}\b)"
    rf"|\b(?:with|by|type|hit|key)\s+`?{_LETTER}`?(?=[\s;:,.)]|$)"
)
"""Keys as sentences name them. A list of letters ("a, b or c") is none, as long as nobody says to press one."""


def sentences(module: ast.Module) -> Iterator[tuple[int, str]]:
    """The texts of a module that may be read by a user, with their lines: no docstrings, an f-string as one text."""
    parts = {id(part) for node in ast.walk(module) if isinstance(node, ast.JoinedStr) for part in ast.walk(node)}
    notes = {id(node.value) for node in ast.walk(module) if isinstance(node, ast.Expr)}
    for node in ast.walk(module):
        if isinstance(node, ast.JoinedStr):
            yield node.lineno, "".join(str(v.value) if isinstance(v, ast.Constant) else "{}" for v in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in parts | notes:
            yield node.lineno, node.value


def named_in(text: str) -> str:
    """The verb, option or key that a sentence names; only texts of several words are sentences."""
    if " " not in text.strip():
        return ""
    ours = _OF_GIT.sub("", text)
    found = _VERB.search(ours) or _OPTION.search(ours) or _KEY.search(ours)
    return found[0] if found else ""


def test_no_sentence_below_the_faces_names_a_verb_or_a_key() -> None:
    named = [
        f"{dotted(path)}:{line}: {found!r} in {text!r}"
        for path in modules()
        if dotted(path).partition(".")[0] not in FACES
        for line, text in sentences(tree(path))
        if (found := named_in(text))
    ]
    assert not named, "\n".join(named)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("First: wtsaprep rebase REF --onto RES", "wtsaprep rebase"),
        ("`list` names them.", "`list`"),
        ("Use --as serials.", "--a"),
        ("Re-base it first: gb, or in a shell.", "gb"),
        ("Settle its conflicts in the reader first (gx)", "gx"),
        ("the next one: ]c", "]c"),
        ("Leave with q: yours is kept.", "with q"),
        ("nothing stands in brackets; k takes the sign away", "; k takes"),
        ("clauses hang under it; d in the text deletes it", ""),
        ("a section moves as a whole, with J and K", "with J"),
        ("Press any letter.", "Press"),
        ("Nothing was written. Esc goes back.", "Esc"),
        ("it is saved by Ctrl-S already", "Ctrl-S"),
        ("a) to c) of the list", ""),
        ("Resolution B and C of this part", ""),
        ("go on with the room", ""),
        ("take it out: `git rm --cached FILE`", ""),
        ("the program wtsaprep listens to nobody", ""),
    ],
)
def test_a_verb_an_option_and_a_key_are_found(text: str, found: str) -> None:
    assert named_in(text) == found


def test_the_texts_of_a_module_are_read_whole() -> None:
    module = ast.parse('"""Press q."""\ndef f(a):\n    "Press q."\n    g("one" " two", f"{a} three", x=["four"])')
    assert [text for _, text in sentences(module)] == ["one two", "{} three", "four"]


@pytest.mark.parametrize("said", [TYPED, PRESSED])
def test_each_face_writes_each_remedy(said: dict[RemedyKind, str]) -> None:
    assert set(said) == set(get_args(RemedyKind))


def test_screens_name_commands_that_there_are() -> None:
    names = {name for text in PRESSED.values() for _, name, _, _ in Formatter().parse(text) if name}
    assert names - {"ref", "onto"} <= {command.name for command in COMMANDS}


def test_a_shell_gets_only_names() -> None:
    assert {name for text in TYPED.values() for _, name, _, _ in Formatter().parse(text) if name} == {"ref", "onto"}


def test_every_verb_that_is_named_is_one() -> None:
    said = " ".join((*TYPED.values(), *PRESSED.values()))
    assert set(re.findall(r"wtsaprep ([a-z-]+)", said)) <= set(VERBS)
