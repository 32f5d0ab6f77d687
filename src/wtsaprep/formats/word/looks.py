"""Looks: whether the words of a run are struck or underlined, by their own properties or by a style."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from wtsaprep.formats.word.names import VAL, W
from wtsaprep.formats.word.styles import is_on, underlines

if TYPE_CHECKING:
    from wtsaprep.formats.word.styles import Styles
    from wtsaprep.formats.word.values import DrawnLook

_STRIKE, _DSTRIKE, _U, _RPR, _RSTYLE = (f"{W}{name}" for name in ("strike", "dstrike", "u", "rPr", "rStyle"))
_ADDRESS = re.compile(r"\s*(?:https?://|www\.|mailto:)\S*\s*|\s*[\w.+-]+@[\w.-]+\s*")


class Looks:
    """Tells the looks of runs; in a part and styles that strike and underline nothing no run is asked."""

    def __init__(self, root: Any, styles: Styles) -> None:
        self._styles = styles
        self.any = styles.draw or next(root.iter(_STRIKE, _DSTRIKE, _U), None) is not None

    def of(self, run: Any, paragraph_style: str, *, is_link: bool) -> DrawnLook:
        """The look of a run; the underline of a link is but that of links, and struck words may bear one, too."""
        properties = run.find(_RPR)
        style = None if properties is None else properties.find(_RSTYLE)
        struck, underlined = self._styles.look(paragraph_style)
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
        return "underlined" if underlined and not is_link and not _is_address(run) else ""


def _is_address(run: Any) -> bool:
    return bool(_ADDRESS.fullmatch("".join(t.text or "" for t in run.iter(f"{W}t"))))
