"""How a cell looks, and what a terminal is sent to draw the next one in another way."""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from typing import NamedTuple

_ENDED_BY = {
    **dict.fromkeys(("1", "2"), "22"),
    "3": "23",
    **dict.fromkeys(("4", "21"), "24"),
    **dict.fromkeys(("5", "6"), "25"),
    "7": "27",
    "8": "28",
    "9": "29",
    **dict.fromkeys(("51", "52"), "54"),
    "53": "55",
}
"""What ends an attribute (ECMA-48, 8.3.117); others are ended by a reset alone."""
_STRUCK_BLANKS = frozenset(("4", "5", "6", "7", "9", "21", "51", "52", "53"))
"""Attributes that show in a blank, too."""
_STEPS = ("0", "95", "135", "175", "215", "255")
_NUMBERS: dict[tuple[str, ...], str] = {
    **{shade: str(16 + number) for number, shade in enumerate(product(_STEPS, repeat=3))},
    **{(str(grey),) * 3: str(232 + number) for number, grey in enumerate(range(8, 239, 10))},
}
"""The colours that every terminal of 256 has by number, which is half as long: a cube and its greys (xterm's)."""


class CellLook(NamedTuple):
    """What a terminal is told of a cell: attributes and colours, each as the codes that begin it."""

    attributes: tuple[str, ...] = ()
    foreground: str = ""
    background: str = ""

    @property
    def shows_in_blanks(self) -> bool:
        """Whether a blank in it is more than its background."""
        return not _STRUCK_BLANKS.isdisjoint(self.attributes)


PLAIN = CellLook()


def look_of(codes: str) -> CellLook:
    """Take apart the codes of one SGR sequence, as "1;38;2;255;0;0"."""
    attributes: list[str] = []
    foreground = background = ""
    parts = iter(codes.split(";") if codes else ())
    for part in parts:
        if part in ("38", "48"):
            kind = next(parts)
            colour = tuple(next(parts) for _ in range(3 if kind == "2" else 1))
            numbered = _NUMBERS.get(colour, "")
            part = ";".join((part, "5", numbered) if numbered else (part, kind, *colour))
        number = int(part.partition(";")[0])
        if number in (38, *range(30, 38), *range(90, 98)):
            foreground = part
        elif number in (48, *range(40, 48), *range(100, 108)):
            background = part
        elif number not in (0, 39, 49):
            attributes.append(part)
    return CellLook(tuple(attributes), foreground, background)


@lru_cache(maxsize=4096)
def turned(before: CellLook | None, after: CellLook) -> str:
    """What turns one look into another: the shorter of what differs, and all of it behind a reset; None is unknown."""
    if before == after:
        return ""
    anew = ";".join(filter(None, ("0", *after.attributes, after.foreground, after.background)))
    anew = "" if anew == "0" else anew
    if before is None:
        return f"\x1b[{anew}m"
    codes = _differing(before, after)
    differing = ";".join(codes)
    return f"\x1b[{anew if codes[:1] == ['0'] or len(anew) < len(differing) else differing}m"


def _differing(before: CellLook, after: CellLook) -> list[str]:
    """The codes of what differs; a reset where something is not ended by a code of its own."""
    gone = [code for code in before.attributes if code not in after.attributes]
    if any(code not in _ENDED_BY for code in gone):
        return ["0"]
    ends = list(dict.fromkeys(_ENDED_BY[code] for code in gone))
    begun = [code for code in after.attributes if code not in before.attributes or _ENDED_BY.get(code) in ends]
    colours = [
        now or none
        for was, now, none in (
            (before.foreground, after.foreground, "39"),
            (before.background, after.background, "49"),
        )
        if was != now
    ]
    return [*ends, *begun, *colours]
