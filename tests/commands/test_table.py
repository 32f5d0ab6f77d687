"""The command table is sound: keys survive a line, none means two things, and the screens know every command."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from itertools import combinations
from operator import attrgetter
from typing import Any

import pytest

from wtsaprep import tui
from wtsaprep.commands.command import EVERYWHERE, Place
from wtsaprep.commands.keys import SAFE_CONTROL, SAFE_NAMES, shown_key
from wtsaprep.commands.table import COMMANDS, commands_for
from wtsaprep.tui.screens.command_screen import CommandScreen

NAME = attrgetter("__name__")


def screens() -> Iterator[type[CommandScreen[Any]]]:
    """Every screen that reads keys by the command table."""
    for module in pkgutil.walk_packages(tui.__path__, "wtsaprep.tui."):
        importlib.import_module(module.name)
    waiting: list[type[CommandScreen[Any]]] = [CommandScreen]
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        if "topics" in vars(kind) and kind is not CommandScreen:
            yield kind


def test_names_are_unique() -> None:
    names = [command.name for command in COMMANDS]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("place", EVERYWHERE)
def test_no_key_means_two_things_on_one_screen(place: Place) -> None:
    keys = [tuple(key.split(" ")) for command in commands_for(place) for key in command.keys]
    for one, other in combinations(keys, 2):
        shorter = min(len(one), len(other))
        assert one[:shorter] != other[:shorter], f"{one} and {other}"


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_only_keys_that_survive_ssh_and_tmux_are_used(command: object) -> None:
    for key in getattr(command, "keys", ()):
        for step in key.split(" "):
            control = step.removeprefix("ctrl+")
            safe = control in SAFE_CONTROL if step.startswith("ctrl+") else step in SAFE_NAMES
            assert safe or (len(step) == 1 and step.isascii() and step.isprintable()), step


@pytest.mark.parametrize("screen", sorted(screens(), key=NAME), ids=NAME)
def test_every_command_of_a_screen_has_its_row_and_is_offered_once(screen: type[CommandScreen[Any]]) -> None:
    offered = [command.name for topic in screen.topics for command in topic]
    assert len(offered) == len(set(offered))
    assert set(offered) <= {row.name for row in commands_for(screen.place)}


@pytest.mark.parametrize("place", EVERYWHERE)
def test_every_row_of_a_place_has_its_command(place: Place) -> None:
    here = [screen for screen in screens() if screen.place == place]
    offered = {command.name for screen in here for topic in screen.topics for command in topic}
    assert offered == {row.name for row in commands_for(place)}


def test_every_place_of_the_table_is_a_screen() -> None:
    assert {screen.place for screen in screens()} == set(EVERYWHERE)


@pytest.mark.parametrize(
    ("key", "shown"), [("escape", "Esc"), ("ctrl+r", "Ctrl-R"), ("] c", "]c"), ("G", "G"), ("f1", "F1")]
)
def test_keys_are_shown_as_people_read_them(key: str, shown: str) -> None:
    assert shown_key(key) == shown
