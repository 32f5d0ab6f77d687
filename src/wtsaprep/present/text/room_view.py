"""What a room may see: sentences without the folders that files lie in."""

from __future__ import annotations

import re

ROOM = "ROOM"
"""Stands in the status row while others can see the screen."""

STILL_ROOM = "others may still see the screen; {key} ends room view"
"""Said when a room session is left."""

HIDDEN = "something of ours can't be read or written; end room view to see what"
"""Stands for any sentence on a private file."""

WHY_NOT = {
    "ours": "others can see this screen; {key} ends room view",
    "paths": "it shows where files lie, and others can see this screen; {key} ends room view",
}
"""Why a command can't act in room view, by what it would draw."""

STAYS = {
    "ours": "this screen is ours alone; go back first",
    "paths": "this screen shows where files lie; go back first",
}
"""Why room view can't begin on a screen, by what the screen draws."""

_FOLDERS = re.compile(r"(?<![\w/.~])(?:~[\w.-]*|\.{1,2})?/(?:[^\s/:;,'\"]+/)*(?=[^\s/])")


def without_folders(text: str, *known: str) -> str:
    """A sentence with file names for paths; ``known`` are folders that may have blanks in their names."""
    for folder in sorted(filter(None, known), key=len, reverse=True):
        text = text.replace(f"{folder.rstrip('/')}/", "./").replace(folder.rstrip("/"), "…")
    return _FOLDERS.sub("", text)
