"""Fonts: what the characters of a run are where a font of symbols draws them, or where their number is nobody's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from wtsaprep.formats.word.named_fonts import RunFonts, named_fonts
from wtsaprep.formats.word.names import VAL, W
from wtsaprep.formats.word.symbols import UNKNOWN, is_of_symbols, symbol

if TYPE_CHECKING:
    from wtsaprep.formats.word.styles import Styles

_RPR, _RSTYLE, _RFONTS = (f"{W}{name}" for name in ("rPr", "rStyle", "rFonts"))
_ASCII, _HIGH = f"{W}ascii", f"{W}hAnsi"
_PRIVATE = re.compile("[\ue000-\uf8ff]")


class Fonts:
    """Tells what the characters of runs are; unless a font of symbols is named, only those of private use are asked."""

    def __init__(self, root: Any, styles: Styles) -> None:
        self._styles = styles
        named = {font for element in root.iter(_RFONTS) for font in (element.get(_ASCII), element.get(_HIGH)) if font}
        self.any = styles.symbols or any(map(is_of_symbols, named))
        self._paragraph_style = ""

    def begin(self, style: str) -> None:
        """Another paragraph begins."""
        self._paragraph_style = style

    def asks(self, text: str) -> bool:
        """Whether a text may be drawn as another one than it is."""
        return self.any or _PRIVATE.search(text) is not None

    def drawn(self, run: Any, text: str) -> tuple[str, dict[str, str]]:
        """The text of a run as it is drawn, and its characters that nobody knows, each with the name of its font."""
        fonts = self._of(run)
        unknown: dict[str, str] = {}
        signs: list[str] = []
        for character in text:
            font = fonts.plain if character < "\x80" else fonts.other
            if not (is_of_symbols(font) or _PRIVATE.match(character)) or character.isspace() or character == "\xad":
                signs.append(character)
                continue
            sign = symbol(f"{ord(character):x}", font)
            signs.append(sign)
            if sign == UNKNOWN:
                unknown[character] = font
        return "".join(signs), unknown

    def _of(self, run: Any) -> RunFonts:
        properties = run.find(_RPR)
        own = RunFonts() if properties is None else named_fonts(properties)
        by_style = RunFonts()
        if self._styles.symbols:
            style = None if properties is None else properties.find(_RSTYLE)
            by_style = self._styles.fonts(self._paragraph_style)
            if style is not None:
                by_style = self._styles.fonts(style.get(VAL, "")).over(by_style)
        return own.over(by_style)
