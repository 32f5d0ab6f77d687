"""Looks: runs that look as others do."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any

from wtsaprep.formats.word.names import W
from wtsaprep.formats.word.writing.elements import element, words
from wtsaprep.formats.word.writing.skeleton.words import RPR

_BEFORE_ITALICS = tuple(f"{W}{name}" for name in ("rStyle", "rFonts", "b", "bCs"))


def run_like(run: Any, text: str, *, italic: bool = False) -> Any:
    """A run that looks as another one does, if there is one, in italics if these words are."""
    made = shell(run)
    if italic:
        _set_italic(made)
    for piece in filter(None, re.split("([\t\n])", text)):
        made.append(element("tab") if piece == "\t" else element("br") if piece == "\n" else words(piece))
    return made


def shell(run: Any) -> Any:
    """A run without anything in it, that looks as another one does."""
    made = element("r")
    looks = None if run is None else run.find(RPR)
    if looks is not None:
        made.append(deepcopy(looks))
    return made


def _set_italic(run: Any) -> None:
    looks = run.find(RPR)
    if looks is None:
        looks = element("rPr")
        run.insert(0, looks)
    if looks.find(f"{W}i") is None:
        at = sum(child.tag in _BEFORE_ITALICS for child in looks)
        looks[at:at] = [element("i"), *([] if looks.find(f"{W}iCs") is not None else [element("iCs")])]
