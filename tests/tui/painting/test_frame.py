"""A frame brings a terminal from any screen to any other, whatever the terminal can do, and with few bytes."""

from __future__ import annotations

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.seen_cells import seen_cells
from wtsaprep.tui.painting.cells import BLANK, Row, cells_of
from wtsaprep.tui.painting.frame import Abilities, abilities, paint
from wtsaprep.tui.painting.look import PLAIN, CellLook, look_of
from wtsaprep.tui.painting.pen import Pen

WIDTH, HEIGHT = 24, 9
ABLE = Abilities(erases_in_colour=True, shifts_blocks=True)
BARE = Abilities(erases_in_colour=False, shifts_blocks=False)
LOOKS = tuple(map(look_of, ("", "1", "2;31", "4;38;5;9", "9;38;2;1;2;3", "48;5;4", "7", "1;48;2;9;9;9")))


def row(*said: tuple[str, CellLook]) -> Row:
    cells = [cell for text, look in said for cell in cells_of(text, look)]
    return [*cells, *([(" ", said[-1][1])] * WIDTH)][:WIDTH]


def lines() -> st.SearchStrategy[Row]:
    """Rows of a few words, some in wide characters, which no cut halves."""
    words = st.text(alphabet="ab –é字", max_size=7)
    said = st.lists(st.tuples(words, st.sampled_from(LOOKS)), min_size=1, max_size=3)
    return said.map(lambda parts: row(*parts))


@st.composite
def screens(draw: st.DrawFn) -> list[list[Row]]:
    """Screens one after the other, as of a list that is gone through: blocks shift, rows change."""
    pool = draw(st.lists(lines(), min_size=HEIGHT, max_size=20))
    shown: list[list[Row]] = []
    for _ in range(draw(st.integers(2, 5))):
        start = draw(st.integers(0, len(pool) - HEIGHT))
        screen = [list(line) for line in pool[start : start + HEIGHT]]
        for y in draw(st.sets(st.integers(0, HEIGHT - 1), max_size=2)):
            screen[y] = draw(lines())
        head = draw(st.integers(0, 2))
        shown.append([*(shown[-1][:head] if shown else screen[:head]), *screen[head:]])
    return shown


class Screen:
    """A terminal and what a pen drew on it."""

    def __init__(self) -> None:
        self.emulated = pyte.Screen(WIDTH, HEIGHT)
        self._stream = pyte.Stream(self.emulated)
        self._stream.feed("\x1b[?7l")
        self._pen, self._shown = Pen(WIDTH), [[BLANK] * WIDTH for _ in range(HEIGHT)]

    def show(self, wanted: list[Row], able: Abilities) -> str:
        paint(self._shown, wanted, self._pen, able)
        assert self._shown == wanted
        sent = self._pen.taken()
        self._stream.feed(sent)
        return sent


def drawn_at_once(wanted: list[Row]) -> list[list[object]]:
    """What a terminal shows that each cell was sent to, one by one, with its whole look."""
    screen = pyte.Screen(WIDTH, HEIGHT)
    stream = pyte.Stream(screen)
    for y, cells in enumerate(wanted):
        for x, (text, look) in enumerate(cells):
            codes = ";".join(filter(None, ("0", *look.attributes, look.foreground, look.background)))
            stream.feed(f"\x1b[{y + 1};{x + 1}H\x1b[{codes}m{text}")
    return seen_cells(screen)


@pytest.mark.parametrize("able", [ABLE, BARE], ids=["able", "bare"])
@given(frames=screens())
def test_a_terminal_shows_what_it_shall(able: Abilities, frames: list[list[Row]]) -> None:
    screen = Screen()
    for wanted in frames:
        screen.show(wanted, able)
        assert seen_cells(screen.emulated) == drawn_at_once(wanted)


@given(frames=screens())
def test_a_screen_that_is_there_costs_nothing(frames: list[list[Row]]) -> None:
    screen = Screen()
    screen.show(frames[0], ABLE)
    assert screen.show(frames[0], ABLE) == ""


def page(first: int) -> list[Row]:
    return [row((line(number), PLAIN)) for number in range(first, first + HEIGHT)]


def line(number: int) -> str:
    return " ".join([str(number)] * 6)


def test_a_page_that_moves_by_a_line_is_moved_and_one_line_is_sent() -> None:
    screen = Screen()
    screen.show(page(10), ABLE)
    assert screen.show(page(11), ABLE) == f"\x1b[H\x1b[M\x1b[9H{line(19)}"
    assert screen.show(page(10), ABLE) == f"\x1b[H\x1b[L{line(10)}"


def test_a_block_between_bars_moves_between_margins() -> None:
    screen = Screen()
    first, second = page(10), page(12)
    for wanted in (first, second):
        wanted[0], wanted[-1] = row(("head", PLAIN)), row(("bar", PLAIN))
    screen.show(first, ABLE)
    sent = screen.show(second, ABLE)
    assert sent.startswith("\x1b[2;8r\x1b[2H\x1b[2M\x1b[r")
    assert line(18) in sent
    assert line(17) not in sent


def test_a_column_moves_though_what_stands_beside_it_does_not() -> None:
    screen = Screen()
    letters = "abcdefghijkl"
    shown, wanted = ([row((f"{y} {letters[y + by] * 20}", PLAIN)) for y in range(HEIGHT)] for by in (0, 1))
    screen.show(shown, ABLE)
    sent = screen.show(wanted, ABLE)
    assert sent.startswith("\x1b[H\x1b[M0\r\n1")
    assert letters[5] * 20 not in sent


def test_a_letter_that_is_typed_is_sent_as_that_letter() -> None:
    screen = Screen()
    screen.show([row(("words", PLAIN)), *page(1)[1:]], ABLE)
    assert screen.show([row(("words!", PLAIN)), *page(1)[1:]], ABLE) == "\x1b[1;6H!"


def test_what_ends_a_row_is_erased_where_that_takes_its_colour() -> None:
    ground = look_of("48;5;4")
    for able, erased in ((ABLE, True), (BARE, False)):
        screen = Screen()
        screen.show(page(1), able)
        sent = screen.show([row(("a", ground)), *page(1)[1:]], able)
        assert ("\x1b[K" in sent) == erased


def test_behind_a_character_that_terminals_count_differently_a_row_is_sent_to_its_end() -> None:
    screen = Screen()
    screen.show([row(("a😀 words and more", PLAIN)), *page(1)[1:]], ABLE)
    assert "words and mere" in screen.show([row(("a😀 words and mere", PLAIN)), *page(1)[1:]], ABLE)


@pytest.mark.parametrize(
    ("name", "able"),
    [
        ("xterm-256color", ABLE),
        ("tmux-256color", ABLE),
        ("screen", Abilities(erases_in_colour=False, shifts_blocks=True)),
        ("linux", Abilities(erases_in_colour=False, shifts_blocks=True)),
        ("dumb", BARE),
        ("", BARE),
    ],
)
def test_of_a_terminal_only_what_its_kind_can_is_asked(name: str, able: Abilities) -> None:
    assert abilities({"TERM": name}) == able
