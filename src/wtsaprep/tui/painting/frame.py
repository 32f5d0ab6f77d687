"""A frame: from what a terminal shows to what it shall show, with the fewest bytes."""

from __future__ import annotations

from operator import ne
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.tui.painting.cells import BLANK, first_unsure, goes_on_in
from wtsaprep.tui.painting.look import PLAIN
from wtsaprep.tui.painting.moved_block import moved_block, shifted
from wtsaprep.tui.painting.stroke import Stroke, in_fewest_looks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wtsaprep.tui.painting.cells import Cell, Row
    from wtsaprep.tui.painting.pen import Pen

_NEAR = 4
"""Cells between two changes that are sent again rather than gone over, where they look alike."""
_WORTH_ERASING = 4
"""Blanks at the end of a row that are erased rather than sent."""


class Abilities(NamedTuple):
    """What a terminal does beyond writing cells at places."""

    erases_in_colour: bool
    """Whether what is erased takes the background of what is written."""
    shifts_blocks: bool
    """Whether it has margins, between which lines are deleted and inserted."""


_ABLE = ("xterm", "tmux", "rxvt", "alacritty", "kitty", "foot", "wezterm", "vte", "konsole", "st", "ghostty", "contour")
_IN_NO_COLOUR = ("screen", "vt220", "vt100", "putty", "linux")


def abilities(environment: Mapping[str, str]) -> Abilities:
    """What the terminal named in an environment can do; of one that we do not know nothing is asked."""
    name = environment.get("TERM", "").partition("-")[0]
    return Abilities(name in _ABLE, name in (*_ABLE, *_IN_NO_COLOUR))


def paint(shown: list[Row], wanted: Sequence[Row], pen: Pen, able: Abilities) -> None:
    """Have a pen draw what differs; afterwards ``shown`` is ``wanted``. All rows are of one length."""
    if able.shifts_blocks and (block := moved_block(shown, wanted)) is not None:
        width = len(wanted[0])
        pen.shift(block.first, block.last, block.by, len(shown), PLAIN)
        shown[:] = shifted(shown, block, [BLANK] * width)
    strokes: list[Stroke] = []
    for y, (old, new) in enumerate(zip(shown, wanted, strict=True)):
        if old != new:
            strokes += _strokes(y, old, new, able)
            shown[y] = list(new)
    for stroke in in_fewest_looks(strokes, pen.look):
        stroke.draw(pen)


def _strokes(y: int, old: Row, new: Row, able: Abilities) -> Iterator[Stroke]:
    """What makes a row into another one, from the left."""
    unsure = [at for at in (first_unsure(old), first_unsure(new)) if at is not None]
    if unsure:
        start = min(*unsure, next(x for x, cell in enumerate(new) if cell != old[x]))
        yield Stroke(y, start, new[start:], ends_unsure=True)
        return
    ground: Cell = (" ", new[-1][1])
    if able.erases_in_colour and not ground[1].shows_in_blanks and _is_less_from(ground, old, new):
        yield Stroke(y, 0, [ground], erases=True)
        old = [ground] * len(new)
    erased = _erased_from(old, new, able)
    for first, last in _changes(old, new):
        if first < erased:
            yield Stroke(y, first, new[first : min(last, erased)])
        if last > erased:
            yield Stroke(y, erased, new[erased : erased + 1], erases=True)
            return


def _is_less_from(ground: Cell, old: Row, new: Row) -> bool:
    """Whether a row is made with less from nothing than from what it was."""
    differing: int = sum(map(ne, old, new))
    return differing > _WORTH_ERASING and differing - (len(new) - new.count(ground)) > _WORTH_ERASING


def _erased_from(old: Row, new: Row, able: Abilities) -> int:
    """The column from which a row is better erased than written; its length where none is."""
    width = len(new)
    look = new[-1][1]
    if look.shows_in_blanks or (look.background and not able.erases_in_colour):
        return width
    start = width
    while start and new[start - 1] == (" ", look):
        start -= 1
    changed = sum(old[x] != new[x] for x in range(start, width))
    return start if changed >= _WORTH_ERASING else width


def _changes(old: Row, new: Row) -> Iterator[tuple[int, int]]:
    """The spans of cells to be sent, from the left; never half of a wide character."""
    first = last = -1
    for x, cell in enumerate(new):
        if cell == old[x]:
            continue
        if last >= 0 and x - last <= _NEAR and all(goes_on_in(new[last - 1][1], between) for between in new[last:x]):
            last = x + 1
            continue
        if last >= 0:
            yield _whole(first, last, old, new)
        first, last = x, x + 1
    if last >= 0:
        yield _whole(first, last, old, new)


def _whole(first: int, last: int, old: Row, new: Row) -> tuple[int, int]:
    while first and not (old[first][0] and new[first][0]):
        first -= 1
    while last < len(new) and not (old[last][0] and new[last][0]):
        last += 1
    return first, last
