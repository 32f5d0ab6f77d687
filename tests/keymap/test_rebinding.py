"""The user's keys: what a keymap may change, and what is said of each entry that can't stand."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wtsaprep.commands.command import EVERYWHERE, WRITTEN, Commands
from wtsaprep.commands.keys import SAFE_CONTROL, SAFE_NAMES, shown_key
from wtsaprep.commands.table import COMMANDS, commands_for
from wtsaprep.errors import InputFault
from wtsaprep.keymap.key_names import read_key_name
from wtsaprep.keymap.rebinding import FIXED, FIXED_WRITING, NEEDED, rebound, user_keymap
from wtsaprep.store.settings.keymap_file import KeyLine, keymap_file, read_keymap


def entries(keymap: Mapping[str, object]) -> list[KeyLine]:
    """Entries from ``place.command`` and keys, a line each."""
    named = [(*name.split("."), keys) for name, keys in keymap.items()]
    return [KeyLine(str(place), str(name), keys, line) for line, (place, name, keys) in enumerate(named, 1)]


def keys_of(commands: Commands, place: str, name: str) -> tuple[str, ...]:
    """The keys of a command on a screen."""
    return next(c.keys for c in commands if c.name == name and place in c.places)


@pytest.mark.parametrize(
    ("keymap", "place", "command", "keys"),
    [
        pytest.param({"reader.numbering": "l"}, "reader", "numbering", ("l",), id="a key in place of the usual one"),
        pytest.param({"reader.delete": ["ctrl+d", "X"]}, "reader", "delete", ("ctrl+d", "X"), id="several"),
        pytest.param({"reader.delete": ["Ctrl-D", "gz"]}, "reader", "delete", ("ctrl+d", "g z"), id="as people write"),
        pytest.param({"reader.take-back": []}, "reader", "take-back", (), id="none: the palette still has it"),
        pytest.param({"reader.down": "l"}, "reader", "down", ("l",), id="on one screen"),
        pytest.param({"reader.down": "l"}, "library", "down", ("j", "down"), id="the others as usual"),
        pytest.param({"everywhere.down": "W"}, "library", "down", ("W",), id="on all screens"),
        pytest.param({"reader.down": "l", "everywhere.down": "h"}, "reader", "down", ("l",), id="the nearer one wins"),
        pytest.param({"reader.delete": "x", "reader.export": "d"}, "reader", "delete", ("x",), id="two change places"),
        pytest.param({"everywhere.help": "Z"}, "reader", "help", ("Z", "?", "f1"), id="a letter, everywhere"),
        pytest.param({"everywhere.help": "h"}, "draft", "help", ("?", "f1"), id="not where letters are typed"),
        pytest.param({"reader.help": "h"}, "reader", "help", ("h", "?", "f1"), id="what is fixed stays beside it"),
        pytest.param({"reader.next-change": "ж"}, "reader", "next-change", ("ж",), id="a letter of another alphabet"),
    ],
)
def test_keys_are_rebound(keymap: dict[str, object], place: str, command: str, keys: tuple[str, ...]) -> None:
    assert keys_of(rebound(COMMANDS, entries(keymap)).commands, place, command) == keys


@pytest.mark.parametrize(
    ("keymap", "said"),
    [
        ({"reader.delte": "X"}, "reader.delte: unknown command 'delte'; did you mean delete?"),
        ({"raeder.delete": "X"}, "raeder.delete: no screen is called 'raeder'; did you mean reader?"),
        ({"library.delete": "X"}, "library.delete: delete is no command of library; it belongs to reader"),
        ({"reader.delete": "entr"}, "reader.delete: unknown key 'entr'; did you mean enter?"),
        ({"reader.delete": ["X", "ctrl+b"]}, "reader.delete: ctrl+b does not come through every ssh, tmux"),
        ({"reader.delete": "alt+d"}, "reader.delete: alt+d does not come through"),
        ({"reader.delete": "7"}, "reader.delete: 7 can't be a key: digits before a key say how often"),
        ({"reader.delete": "tab"}, "reader.delete: Tab goes from field to field"),
        ({"reader.delete": ""}, "reader.delete: '' is no key"),
        ({"reader.delete": "a b c d"}, "reader.delete: 'a b c d' is no key; a key has one to 3 steps"),
        ({"reader.delete": 3}, "reader.delete: keys are a text or a list of texts"),
        ({"reader.delete": "x"}, "reader.delete: x is export on reader already"),
        ({"reader.delete": "g"}, "reader.delete: g can't be told from gn, which is start on reader already"),
        ({"reader.delete": "j x"}, "reader.delete: jx can't be told from j, which is down on reader already"),
        ({"reader.delete": ["Q", "Q d"]}, "reader.delete: Q can't be told from Qd, which is delete on reader already"),
        ({"reader.delete": "esc"}, "reader.delete: Esc always means back"),
        ({"reader.delete": "?"}, "reader.delete: ? always means help"),
        ({"reader.delete": "ctrl+z"}, "reader.delete: Ctrl-Z always means suspend"),
        ({"draft.footnote": "ctrl+z"}, "draft.footnote: Ctrl-Z always means undo-typing"),
        ({"reader.quit": []}, "reader.quit: quit needs a key"),
        ({"reader.save": []}, "reader.save: save needs a key"),
        ({"draft.bracket": "b"}, "draft.bracket: b is typed into the field on draft"),
        ({"draft.bracket": "ctrl+u"}, "draft.bracket: Ctrl-U is typed into the field on draft"),
    ],
)
def test_what_cannot_stand_is_named_and_the_rest_is_taken(keymap: dict[str, object], said: str) -> None:
    made = rebound(COMMANDS, [*entries(keymap), KeyLine("reader", "numbering", "l", 9)], "keys.toml")
    (fault,) = made.faults
    assert str(fault).startswith(f"keys.toml, line 1, {said}")
    assert made.commands == rebound(COMMANDS, [KeyLine("reader", "numbering", "l", 9)]).commands


def test_of_two_entries_that_clash_the_later_one_gives_way() -> None:
    made = rebound(COMMANDS, entries({"reader.delete": "Q", "reader.join": "Q"}))
    assert [str(fault.where) for fault in made.faults] == ["line 2, reader.join"]
    assert keys_of(made.commands, "reader", "delete") == ("Q",)
    assert keys_of(made.commands, "reader", "join") == ("+",)


def assert_sound(commands: Commands) -> None:
    """No key means two things, what is fixed is there, and every command is still on its screens."""
    for place in EVERYWHERE:
        here = commands_for(place, commands)
        assert [c.name for c in here] == [c.name for c in commands_for(place)]
        keys = sorted(f"{key} " for command in here for key in command.keys)
        assert not [pair for pair in pairwise(keys) if pair[1].startswith(pair[0])]
        for key, name in (FIXED_WRITING if place in WRITTEN else FIXED).items():
            assert key in next(c.keys for c in here if c.name == name)
        assert all(c.keys for c in here if c.name in NEEDED)


_KEYS = st.one_of(
    st.sampled_from([*SAFE_NAMES, *(f"ctrl+{c}" for c in SAFE_CONTROL), *"abcxyzQ?:+", "g g", "]c", "x y"]),
    st.text(max_size=4),
    st.integers(),
)
_ENTRIES = st.builds(
    KeyLine,
    st.sampled_from([*EVERYWHERE, "everywhere", "nowhere"]),
    st.sampled_from([*(c.name for c in COMMANDS), "unknown"]),
    st.one_of(_KEYS, st.lists(_KEYS, max_size=3)),
    st.integers(0, 99),
)


@given(st.lists(_ENTRIES, max_size=12))
def test_whatever_a_keymap_says_the_table_stays_sound(found: list[KeyLine]) -> None:
    made = rebound(COMMANDS, found)
    assert_sound(made.commands)
    assert len(made.faults) <= len(found)


@pytest.mark.parametrize(
    "key", sorted({key for command in COMMANDS for key in command.keys if not (key.isdigit() or key.endswith("tab"))})
)
def test_every_key_of_ours_can_be_written_as_it_is_shown(key: str) -> None:
    assert read_key_name(key) == key
    assert read_key_name(shown_key(key)) == key


FILE = """\
# mine
everywhere.down = ["l"]
[reader]
delete = ["x",
          "ctrl+d"]

"join" = 'Q'
[ "draft" ]
bracket = "b"
"""


@pytest.fixture
def own_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The place of the user's keymap; there is none yet."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    keymap_file().parent.mkdir()
    return keymap_file()


def test_entries_come_with_their_lines(own_keys: Path) -> None:
    own_keys.write_text(FILE, encoding="utf-8")
    found, faults = read_keymap(own_keys)
    assert [(one.place, one.command, one.line) for one in found] == [
        ("everywhere", "down", 2),
        ("reader", "delete", 4),
        ("reader", "join", 7),
        ("draft", "bracket", 9),
    ]
    assert faults == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('delete = "x"\n', "keys.toml, line 1, delete: stands under no screen"),
        ("[reader]\ndelete = \n", "keys.toml, line 2: not valid TOML"),
        ("#" * 70_000, "keys.toml: too large"),
    ],
)
def test_a_file_that_is_no_keymap_is_told_and_harms_nothing(own_keys: Path, text: str, said: str) -> None:
    own_keys.write_text(text, encoding="utf-8")
    made = user_keymap(COMMANDS)
    assert made.commands == COMMANDS
    assert said in str(made.faults[0])


def test_without_a_file_all_is_as_usual(own_keys: Path) -> None:
    assert user_keymap(COMMANDS).commands is COMMANDS


def test_an_unknown_key_is_a_fault_of_the_input() -> None:
    with pytest.raises(InputFault):
        read_key_name("f13")
