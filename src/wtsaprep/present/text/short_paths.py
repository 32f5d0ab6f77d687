"""Paths by the names that people give them: from the home folder on, as `~/wtsa/proposals`."""

from __future__ import annotations

import re


def short_paths(text: str, home: str) -> str:
    """A sentence in which what lies in a home folder is called by its place there; not in what a shell would be given
    in quotation marks, where it knows no such name.
    """
    home = home.rstrip("/")
    if not home or home not in text:
        return text
    return re.sub(rf"(?<![\w/.~'-]){re.escape(home)}(?=/|[\s:;,'\")]|$)", "~", text)
