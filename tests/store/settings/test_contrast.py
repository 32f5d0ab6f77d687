"""Every packaged theme can be read, also by colour-blind readers, with few colours and with the terminal's own.

Contrast is that of WCAG 2. Colour blindness is simulated with the matrices of Viénot, Brettel and Mollon (1999), and
what is left of a difference measured in CIELAB, where 10 is a difference that nobody overlooks.
"""

from __future__ import annotations

import pytest
from rich.color import Color, ColorSystem

from wtsaprep.model.theme import ANSI_COLOURS, ANSI_DEFAULT, Theme
from wtsaprep.store.settings.themes import packaged_theme

RGB = tuple[float, ...]

NAMES = ("ansi-dark", "ansi-light", "dark", "light", "contrast")
TEXTS = ("text", "muted", "accent", "deleted", "inserted", "moved", "hit", "warning", "error")
XTERM = (
    *("#000000", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd", "#00cdcd", "#e5e5e5"),
    *("#7f7f7f", "#ff0000", "#00ff00", "#ffff00", "#5c5cff", "#ff00ff", "#00ffff", "#ffffff"),
)
VGA = (
    *("#000000", "#aa0000", "#00aa00", "#aa5500", "#0000aa", "#aa00aa", "#00aaaa", "#aaaaaa"),
    *("#555555", "#ff5555", "#55ff55", "#ffff55", "#5555ff", "#ff55ff", "#55ffff", "#ffffff"),
)
PROTANOPIA = ((0.11238, 0.88762, 0.0), (0.11238, 0.88762, 0.0), (0.00401, -0.00401, 1.0))
DEUTERANOPIA = ((0.29275, 0.70725, 0.0), (0.29275, 0.70725, 0.0), (-0.02234, 0.02234, 1.0))


def shown(theme: Theme, role: str, palette: str) -> RGB:
    """A colour of a theme in linear light, as a terminal with that palette shows it."""
    colour: str = getattr(theme, role)
    if theme.ansi:
        ground, ink = ("#000000", "#ffffff") if theme.dark else ("#ffffff", "#000000")
        sixteen = VGA if palette == "vga" else XTERM
        behind = role in ("background", "surface")
        colour = (ground if behind else ink) if colour == ANSI_DEFAULT else sixteen[ANSI_COLOURS.index(colour)]
    elif palette == "256":
        colour = Color.parse(colour).downgrade(ColorSystem.EIGHT_BIT).get_truecolor().hex
    return linear(colour)


def linear(colour: str) -> RGB:
    """Red, green and blue in linear light."""
    parts = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    return tuple(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)


def luminance(colour: RGB) -> float:
    return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]


def contrast(one: RGB, other: RGB) -> float:
    """From 1 : 1 to 21 : 1."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def times(matrix: tuple[RGB, ...], colour: RGB) -> RGB:
    return tuple(sum(factor * part for factor, part in zip(row, colour, strict=True)) for row in matrix)


def distance(one: RGB, other: RGB) -> float:
    """How far apart two colours look: the distance in CIELAB."""
    return float(sum((a - b) ** 2 for a, b in zip(lab(one), lab(other), strict=True)) ** 0.5)


def lab(colour: RGB) -> RGB:
    """CIELAB of a colour, with D65 as its white."""
    to_xyz = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    xyz = times(to_xyz, tuple(min(1.0, max(0.0, part)) for part in colour))
    parts = (part / white for part, white in zip(xyz, (0.9505, 1.0, 1.089), strict=True))
    x, y, z = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in parts)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def views() -> list[tuple[str, str]]:
    """Each theme with each way in which a terminal may show it."""
    return [(n, p) for n in NAMES for p in (("xterm", "vga") if n.startswith("ansi") else ("truecolor", "256"))]


def test_black_on_white_is_the_highest_contrast() -> None:
    assert contrast(linear("#000000"), linear("#ffffff")) == pytest.approx(21)
    assert distance(linear("#000000"), linear("#ffffff")) == pytest.approx(100, abs=0.1)


def test_pure_red_and_green_of_one_brightness_look_alike_to_deuteranopes() -> None:
    red, green = linear("#b00000"), linear("#006e00")
    assert distance(red, green) > 80
    assert distance(times(DEUTERANOPIA, red), times(DEUTERANOPIA, green)) < 15


@pytest.mark.parametrize(("name", "palette"), views())
@pytest.mark.parametrize("role", TEXTS)
@pytest.mark.parametrize("ground", ["background", "surface"])
def test_every_text_can_be_read_on_every_ground(name: str, palette: str, role: str, ground: str) -> None:
    theme = packaged_theme(name)
    least = 7 if name == "contrast" else 4.5
    assert contrast(shown(theme, role, palette), shown(theme, ground, palette)) >= least


@pytest.mark.parametrize(("name", "palette"), views())
@pytest.mark.parametrize("matrix", [PROTANOPIA, DEUTERANOPIA], ids=["protanopia", "deuteranopia"])
def test_deleted_and_inserted_are_told_apart_by_colour_blind_readers(
    name: str, palette: str, matrix: tuple[RGB, ...]
) -> None:
    theme = packaged_theme(name)
    deleted, inserted, text = (times(matrix, shown(theme, r, palette)) for r in ("deleted", "inserted", "text"))
    assert distance(deleted, inserted) >= 25
    assert min(distance(deleted, text), distance(inserted, text)) >= 10


@pytest.mark.parametrize("name", NAMES)
def test_no_colour_says_two_things_of_a_word(name: str) -> None:
    theme = packaged_theme(name)
    assert len({theme.text, theme.deleted, theme.inserted, theme.moved}) == 4
