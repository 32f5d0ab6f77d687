"""Dictionaries: those of Hunspell that the system has, for the rule on spelling; there may be none.

The library is an extra (``wtsaprep[spelling]``); dictionaries are Hunspell's, as LibreOffice and Debian install them.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_NAMES = {"en": "en_GB"}
"""The dictionary of each language; ITU writes British English, with -ize."""
PLACES: tuple[str, ...] = (
    "/usr/share/hunspell",
    "/usr/share/myspell/dicts",
    "/usr/lib/libreoffice/share/extensions/dict-en",
)
"""Where systems keep them."""
_OWN = (".local/share/hunspell", "Library/Spelling")
"""Where users keep some of their own, below their home."""


@cache
def words_of(language: str) -> Callable[[str], bool] | None:
    """Whether a word is in the dictionary of a language; None where there is no dictionary, or nothing to read it."""
    folder = next((folder for folder in _folders() if os.path.isfile(folder / f"{_NAMES.get(language)}.dic")), None)
    if folder is None:
        return None
    try:
        from hunspell import Hunspell, HunspellFilePathError
    except ImportError:
        return None
    try:
        return cache(Hunspell(_NAMES[language], hunspell_data_dir=str(folder)).spell)
    except (OSError, HunspellFilePathError):
        return None


def _folders() -> tuple[Path, ...]:
    own = os.environ.get("DICPATH", "").split(os.pathsep)
    home = Path(os.environ.get("HOME", "/"))
    return (*map(Path, filter(None, own)), *(home / place for place in _OWN), *map(Path, PLACES))
