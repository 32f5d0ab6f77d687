"""What turns one look into another leaves a terminal in just that look, and is as short as it can be."""

from __future__ import annotations

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wtsaprep.tui.painting.look import PLAIN, CellLook, look_of, turned

ATTRIBUTES = st.sets(st.sampled_from(("1", "3", "4", "5", "7", "9"))).map(sorted)
FOREGROUNDS = st.sampled_from(("", "31", "97", "38;5;200", "38;2;1;20;200"))
BACKGROUNDS = st.sampled_from(("", "41", "107", "48;5;20", "48;2;3;3;3"))
LOOKS = st.builds(lambda a, f, b: CellLook(tuple(a), f, b), ATTRIBUTES, FOREGROUNDS, BACKGROUNDS)


def drawn(*sequences: str) -> pyte.screens.Char:
    screen = pyte.Screen(4, 1)
    pyte.Stream(screen).feed("".join(sequences) + "x")
    return screen.buffer[0][0]


@given(LOOKS, LOOKS)
def test_a_look_is_turned_into_any_other(before: CellLook, after: CellLook) -> None:
    turn = turned(before, after)
    assert drawn(turned(None, before), turn) == drawn(turned(None, after))
    assert len(turn) <= len(turned(None, after)) + 1  # One that knows nothing may leave the reset's 0 out.
    assert bool(turn) == (before != after)


@given(LOOKS)
def test_a_look_is_read_from_its_codes(look: CellLook) -> None:
    assert look_of(";".join(filter(None, (*look.attributes, look.foreground, look.background)))) == look


@pytest.mark.parametrize(
    ("before", "after", "sent"),
    [
        ("", "1", "\x1b[1m"),
        ("1;31", "31", "\x1b[22m"),
        ("1;2", "2", "\x1b[0;2m"),
        ("4;9", "4", "\x1b[29m"),
        ("1;3;4;31;41", "", "\x1b[m"),
        ("31", "32", "\x1b[32m"),
        ("48;2;1;2;3", "48;2;1;2;3;1", "\x1b[1m"),
    ],
)
def test_only_what_differs_is_sent(before: str, after: str, sent: str) -> None:
    assert turned(look_of(before), look_of(after)) == sent


@pytest.mark.parametrize(
    ("codes", "sent"),
    [
        ("38;2;135;175;255;48;2;28;28;28", ("38;5;111", "48;5;234")),
        ("38;2;0;0;0;48;2;255;255;255", ("38;5;16", "48;5;231")),
        ("38;2;8;8;8;48;2;238;238;238", ("38;5;232", "48;5;255")),
        ("38;2;95;95;95;48;2;1;2;3", ("38;5;59", "48;2;1;2;3")),
        ("38;5;111;48;5;1", ("38;5;111", "48;5;1")),
    ],
)
def test_a_colour_that_has_a_number_is_told_by_it(codes: str, sent: tuple[str, str]) -> None:
    look = look_of(codes)
    assert (look.foreground, look.background) == sent
    assert drawn(turned(None, look)) == drawn(f"\x1b[{codes}m")


def test_a_line_through_a_blank_is_seen_and_its_colour_is_not() -> None:
    assert look_of("9").shows_in_blanks
    assert not look_of("1;31;44").shows_in_blanks
    assert not PLAIN.shows_in_blanks
