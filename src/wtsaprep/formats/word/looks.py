"""Looks: whether the words of a run are struck or underlined, by their own properties or by a style."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from wtsaprep.formats.word.names import VAL, W
from wtsaprep.formats.word.styles import is_on, underlines

if TYPE_CHECKING:
    from wtsaprep.formats.word.styles import Styles
    from wtsaprep.formats.word.values import DrawnLook

_STRIKE, _DSTRIKE, _U, _COLOR = (f"{W}{name}" for name in ("strike", "dstrike", "u", "color"))
_RPR, _RSTYLE = f"{W}rPr", f"{W}rStyle"
_DARK = 0x60
"""No part of a colour that is taken for black is brighter, on a scale to 0xFF."""
_ADDRESS = re.compile(r"\s*(?:https?://|www\.|mailto:)\S*\s*|\s*[\w.+-]+@[\w.-]+\s*")


class Looks:
    """Tells the looks of runs; in a part and styles that strike and underline nothing no run is asked."""

    def __init__(self, root: Any, styles: Styles) -> None:
        self._styles = styles
        self.any = styles.draw or next(root.iter(_STRIKE, _DSTRIKE, _U), None) is not None
        self.any = self.any or any(map(_is_coloured, root.iter(_COLOR)))
        self._by_paragraph: tuple[bool | None, bool | None] = (None, None)

    def begin(self, paragraph: Any, style: str) -> None:
        """Another paragraph begins; where its style underlines all of it, that is no change beside struck words."""
        struck, underlined = self._styles.look(style)
        if underlined and next(paragraph.iter(_STRIKE, _DSTRIKE, _RSTYLE), None) is not None:
            underlined = None
        self._by_paragraph = struck, underlined

    def of(self, run: Any, *, is_link: bool) -> DrawnLook:
        """The look of a run; the underline of a link is but that of links, and struck words may bear one, too."""
        properties = run.find(_RPR)
        style = None if properties is None else properties.find(_RSTYLE)
        struck, underlined = self._by_paragraph
        if style is not None:
            by_style = self._styles.look(style.get(VAL, ""))
            struck = struck if by_style[0] is None else by_style[0]
            underlined = underlined if by_style[1] is None else by_style[1]
        if properties is not None:
            single, double = is_on(properties.find(_STRIKE)), is_on(properties.find(_DSTRIKE))
            if single is not None or double is not None:
                struck = bool(single or double)
            own = underlines(properties.find(_U))
            underlined = underlined if own is None else own
        if struck:
            return "struck"
        if is_link or _is_address(run):
            return ""
        if underlined:
            return "underlined"
        return "coloured" if properties is not None and _is_coloured(properties.find(_COLOR)) else ""


def _is_address(run: Any) -> bool:
    return bool(_ADDRESS.fullmatch("".join(t.text or "" for t in run.iter(f"{W}t"))))


def _is_coloured(color: Any) -> bool:
    """Whether a colour is one that a reader sees as such."""
    value = "" if color is None else color.get(VAL, "")
    try:
        parts = bytes.fromhex(value)
    except ValueError:
        return False
    return len(parts) == 3 and max(parts) >= _DARK and len(set(parts)) > 1
