"""A remedy on a screen names the keys that the user has."""

from __future__ import annotations

from functools import partial

from wtsaprep.commands.keys import key_of
from wtsaprep.commands.table import COMMANDS
from wtsaprep.errors import InputFault, NeedsDecision, StepRefused, Where
from wtsaprep.remedies import Remedy
from wtsaprep.tui.screens.remedies import fault_line, fault_lines


def key(name: str) -> str:
    """The key of a command, as the table has it."""
    return key_of(name, COMMANDS)


def test_the_key_of_the_command_is_named() -> None:
    fault = NeedsDecision("made on another text", Where("a.toml"), remedy=Remedy("rebase"))
    assert fault_line(fault, key) == "a.toml: made on another text. Re-base it first: gb."


def test_a_key_that_the_user_chose_is_named() -> None:
    own = tuple(row._replace(keys=("f9",)) if row.name == "rebase" else row for row in COMMANDS)
    fault = NeedsDecision("made on another text", remedy=Remedy("rebase"))
    assert fault_line(fault, partial(key_of, commands=own)).endswith("Re-base it first: F9.")


def test_a_step_that_is_refused_is_one_sentence() -> None:
    fault = StepRefused("a section moves as a whole", remedy=Remedy("move-section"))
    assert fault_line(fault, key) == "a section moves as a whole; J and K move it"


def test_a_fault_without_a_remedy_is_told_alone() -> None:
    assert fault_line(InputFault("too large"), key) == "too large"
    assert fault_lines(InputFault("too large", hint="Cut it."), key) == ["too large", "Cut it."]
