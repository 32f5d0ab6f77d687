"""Every act on a screen has its verb: each command of the table names what is typed for it, or writes nothing."""

from __future__ import annotations

import json
import shlex

import pytest

from support.command_line import Run
from wtsaprep.cli.clause_actions import ACTIONS
from wtsaprep.cli.parser import parse
from wtsaprep.cli.verbs.position import STANDS_SAID
from wtsaprep.commands.as_verbs import AS_VERBS, WRITES_NOTHING
from wtsaprep.commands.table import COMMANDS

NAMES = {command.name for command in COMMANDS}


def test_every_command_names_its_verb_or_writes_nothing() -> None:
    assert NAMES - set(AS_VERBS) - WRITES_NOTHING == set(), "say in commands/as_verbs.py which verb does the same"


def test_nothing_is_said_of_commands_that_are_not_there_nor_two_things_of_one() -> None:
    assert set(AS_VERBS) | WRITES_NOTHING <= NAMES
    assert set(AS_VERBS) & WRITES_NOTHING == set()


@pytest.mark.parametrize("name", AS_VERBS)
def test_what_is_typed_is_understood_and_says_what_it_did_as_json(name: str) -> None:
    """What writes a paper has forms of its own."""
    words = shlex.split(AS_VERBS[name])
    call = parse(words if words[0] in ("brief", "export", "review") else [*words, "--json"])
    if call.verb == "edit" and call.action:
        assert call.action in ACTIONS
    if call.verb == "position" and call.stand:
        assert call.stand in STANDS_SAID


def test_actions_are_called_as_the_commands_are() -> None:
    """One word, one thing; `move-after` takes a clause, which a key can't name."""
    assert set(ACTIONS) - {"move-after"} <= NAMES


def test_keys_tell_the_verbs(run: Run) -> None:
    assert "move-to\twtsaprep edit ARB/XX/1" in run("keys", "--verbs").stdout
    rows = json.loads(run("keys", "--json").stdout)
    assert {row["command"]: row["verb"] for row in rows}["agree"] == 'decide DT/24 "recognizing a)" agreed'
