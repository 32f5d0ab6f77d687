"""The help is grouped: every command is in one group, what a screen is for comes first, and each line fits."""

from __future__ import annotations

import pytest

from wtsaprep.commands.command import EVERYWHERE, Command, Place
from wtsaprep.commands.groups import _NAMES, GROUPS, HERE, groups, groups_here, wanted_first
from wtsaprep.commands.keys import shown_key
from wtsaprep.commands.table import COMMANDS, commands_for
from wtsaprep.present.lists.keys import key_text
from wtsaprep.tui.screens.palette_screen import NAME_WIDTH


def test_every_command_is_in_one_group() -> None:
    named = [name for names in _NAMES.values() for name in names.split()]
    assert sorted(named) == sorted(command.name for command in COMMANDS)
    assert set(GROUPS) == set(named)


@pytest.mark.parametrize("place", EVERYWHERE)
def test_the_help_of_a_screen_lists_each_command_once_and_what_its_footer_has_first(place: Place) -> None:
    here = commands_for(place)
    wanted = wanted_first(here)[:-2]
    first, *others = groups_here(here, wanted)
    assert sorted(command for group in (first, *others) for command in group.commands) == sorted(here)
    if any(GROUPS[command.name] != "Program" for command in wanted):
        assert first.name == HERE
        assert list(first.commands) == [command for command in wanted if GROUPS[command.name] != "Program"]


def test_groups_stand_in_one_order_whatever_the_screen() -> None:
    order = list(_NAMES)
    for place in EVERYWHERE:
        assert (names := [group.name for group in groups(commands_for(place))]) == sorted(names, key=order.index)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_a_line_of_the_help_fits_80_columns(command: Command) -> None:
    assert len(key_text(command)) <= 76


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_a_row_of_the_palette_fits_80_columns_with_its_key(command: Command) -> None:
    assert len(command.name) < NAME_WIDTH
    assert NAME_WIDTH + len(command.help) + 1 + len(shown_key(command.keys[0])) <= 76
