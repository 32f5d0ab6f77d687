"""Whatever is typed behind a verb, however long: an answer by the contract, never a bug."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.command_line import Run
from wtsaprep.cli.parser import verb_parser
from wtsaprep.cli.registry import VERBS

MANY = 4_301
"""Digits of a number that Python does not read any more."""
LONG = 4_097
"""Characters, one more than a name may have."""
WORDS = (
    "9" * MANY,
    f"ARB/{'3' * MANY}A1/1",
    f"DT/24R{'1' * MANY}",
    f"resolves {'2' * MANY}",
    f"{'8' * MANY}ies)",
    "é\x1b[31m",
    "n\0l",
    "\udcff",
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


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("N" * LONG, "4,097 characters, and a name has at most 4,096: NNNNNNNNNNNNNNNNNNNN ..."),
        ("9" * MANY, "4,301 characters, and a name has at most 4,096"),
        ("n\0l", "a nul is no character of any text"),
        ("\udce9t\udce9", "the byte 0xe9 is no text in UTF-8; say in LC_ALL what your terminal writes"),
    ],
)
def test_a_word_that_can_not_be_read_is_wrong_usage(run: Run, word: str, said: str) -> None:
    for words in (
        ("show", word),
        (word,),
        ("show", "11", "--workspace", word),
        ("chair", "start", word, "11"),
        ("compare", "11", word, "--json"),
    ):
        done = run(*words)
        assert (done.returncode, said in done.stderr) == (2, True), (words[0][:9], done.stderr[-500:])
        assert all(len(line) < 200 for line in done.stderr.splitlines())


def test_what_is_written_into_a_text_has_any_length_but_no_bad_bytes(run: Run) -> None:
    for verb in (("comment", "PRB/XX/1", "resolves"), ("position", "PRB/XX/1", "resolves", "oppose", "--note")):
        assert run(*verb, "word " * LONG).returncode == 0
        done = run(*verb, "caf\udce9")
        assert (done.returncode, "the byte 0xe9 is no text" in done.stderr) == (2, True), done.stderr


def test_a_file_of_any_name_is_read(run: Run, tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    (tmp_path / name).write_text(
        "RESOLUTION 905 (Geneva, 2022)\n\nLamps\n\nconsidering\n\nthat lamps burn,\n", encoding="utf-8"
    )
    done = run("show", f"./{name}")
    assert "that lamps burn" in done.stdout, done.stderr


@pytest.mark.parametrize("name", ["N" * 300, "/", "?"])
def test_a_chairs_text_is_called_as_a_document_is(run: Run, name: str) -> None:
    done = run("chair", "start", name, "11")
    assert (done.returncode, "Name it as its document is, as in DT/24" in done.stderr) == (2, True), done.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("brief", "11", "--set", "background=-"),
        ("comment", "PRB/XX/1", "resolves", "-"),
        ("edit", "PRB/XX/1", "resolves", "edit", "--text", "-"),
        ("import", "-"),
        ("show", "-"),
    ],
)
def test_standard_input_that_is_no_text_is_a_sentence(run: Run, words: tuple[str, ...]) -> None:
    done = run(*words, stdin="one\ncaf\udce9 two\n")
    assert (done.returncode, "standard input, line 2: " in done.stderr, "0xe9" in done.stderr) == (3, True, True), done
    assert "\ufffd" not in run("show", "PRB/XX/1").stdout


def test_the_name_of_who_calls_is_whatever_it_is(run: Run) -> None:
    done = run("edit", "PRB/XX/1", "resolves", "edit", "to buy oil;", USER="caf\udce9")
    assert done.returncode == 0, done.stderr
