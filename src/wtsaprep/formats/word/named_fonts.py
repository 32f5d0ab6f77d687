"""Named fonts: what the properties of a run or style say of its fonts."""

from __future__ import annotations

from typing import Any, NamedTuple

from wtsaprep.formats.word.names import W

_RFONTS = f"{W}rFonts"


class RunFonts(NamedTuple):
    """The fonts of a run: of its plain letters, and of all other characters; empty where nothing names one."""

    plain: str = ""
    other: str = ""

    def over(self, below: RunFonts) -> RunFonts:
        """These fonts, and where none is named those of what stands below, as a style."""
        return RunFonts(self.plain or below.plain, self.other or below.other)


def named_fonts(properties: Any) -> RunFonts:
    """The fonts that the properties of a run or style name; one of the theme goes before one that is named."""
    element = properties.find(_RFONTS)
    if element is None:
        return RunFonts()
    plain, other = (
        "" if element.get(f"{W}{name}Theme") else element.get(f"{W}{name}", "") for name in ("ascii", "hAnsi")
    )
    return RunFonts(plain, other)
