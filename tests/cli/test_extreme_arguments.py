"""Whatever is typed behind a verb, however long: an answer by the contract, never a bug."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.command_line import Run
from wtsaprep.cli.parser import verb_parser
from wtsaprep.cli.registry import VERBS

MANY = 4_301
"""Digits of a number that Python does not read any more."""
WORDS = (
    "9" * MANY,
    f"ARB/{'3' * MANY}A1/1",
    f"DT/24R{'1' * MANY}",
    f"resolves {'2' * MANY}",
    f"{'8' * MANY}ies)",
    "é\x1b[31m",
)


def arguments_of(verb: str, word: str) -> Iterator[list[str]]:
    """The word in the place of every argument at once, and behind each option, by its choices where it has some."""
    actions = _actions(verb)
    needed = [
        _value(action, word) for action in actions if not action.option_strings and action.nargs not in ("?", "*")
    ]
    named = [_value(action, word) for action in actions if not action.option_strings]
    yield needed
    yield named
    for action in actions:
        if action.option_strings and action.nargs != 0:
            yield [*named, action.option_strings[-1], _value(action, word)]


def _actions(verb: str) -> list[argparse.Action]:
    (verbs,) = (action for action in verb_parser(verb)._actions if isinstance(action, argparse._SubParsersAction))
    left_out = (argparse._HelpAction, argparse._VersionAction)
    return [action for action in verbs.choices[verb]._actions if not isinstance(action, left_out)]


def _value(action: argparse.Action, word: str) -> str:
    return str(next(iter(action.choices))) if action.choices else word


@pytest.mark.parametrize("verb", VERBS)
def test_long_numbers_and_odd_characters_end_in_a_sentence(tmp_path: Path, run: Run, verb: str) -> None:
    for word in WORDS:
        for arguments in arguments_of(verb, word):
            done = run(verb, *arguments)
            assert done.returncode in (0, 1, 2, 3, 4), done.stderr[-2000:]
            assert "a bug" not in done.stderr, (arguments, done.stderr[-2000:])
            assert "\x1b" not in done.stdout + done.stderr
