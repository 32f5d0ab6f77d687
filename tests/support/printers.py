"""Programs that print: stand-ins for what a machine may have, first in the search path."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

PRINTS = 'printf "%%PDF-1.7" > "$6/document.pdf"'
"""What LibreOffice does, as far as anybody asks it: the sixth word of its call is where to."""
BROWSES = 'for one; do case $one in --print-to-pdf=*) printf "%%PDF-1.7" > "${one#*=}";; esac; done'
"""What a browser does likewise."""


def put_office(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str = PRINTS) -> None:
    """Put a program on the machine that is called as LibreOffice is, and a browser."""
    folder.mkdir()
    for name in ("soffice", "chromium"):
        (folder / name).write_text(f"#!/bin/sh\n{script if name == 'soffice' else BROWSES}\n", encoding="utf-8")
        (folder / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)
