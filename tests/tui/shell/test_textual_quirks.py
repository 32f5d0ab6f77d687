"""Quirks of what Textual runs on: a start does without what no screen needs."""

from __future__ import annotations

import subprocess
import sys

CODE = """
import sys
from wtsaprep.tui.shell.textual_quirks import load_asyncio
load_asyncio()
import wtsaprep.tui.shell.app
assert "asyncio" in sys.modules and "ssl" not in sys.modules and "_ssl" not in sys.modules
import ssl
assert ssl.create_default_context
"""


def test_the_screens_are_loaded_without_what_encrypts_and_whoever_asks_later_gets_it() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
