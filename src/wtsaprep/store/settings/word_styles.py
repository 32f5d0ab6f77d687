"""Word styles: the user's own additions to what style names say, from ``word-styles.toml`` in the config folder."""

from __future__ import annotations

import os

from wtsaprep.errors import InputFault, Where
from wtsaprep.store.files.single_files import read_file
from wtsaprep.store.files.toml_tables import parse_toml
from wtsaprep.store.folders.locations import user_config

FILE = "word-styles.toml"
KNOWN_ROLES = ("number", "title", "history", "opening", "heading", "annex", "note", "none")
_MOST_BYTES = 64 * 1024


def own_styles() -> dict[str, str]:
    """Style names and what they say, as in ``"Agenda heading" = "heading"``; ``none`` takes a name out.

    Raises:
        InputFault: the file says what no paragraph can be.
    """
    path = user_config() / FILE
    if not os.path.exists(path):
        return {}
    roles: dict[str, str] = {}
    for name, role in parse_toml(read_file(path, _MOST_BYTES).text, str(path)).items():
        if role not in KNOWN_ROLES:
            raise InputFault(f"{role!r} is nothing a style can say", Where(str(path), key=name), _hint())
        roles[name] = "" if role == "none" else str(role)
    return roles


def _hint() -> str:
    return f'As in: "Agenda heading" = "heading". Known are: {", ".join(KNOWN_ROLES)}.'
