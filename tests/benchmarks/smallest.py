"""The smallest Textual program, which all starts stand on, and how ours is started."""

from __future__ import annotations

import sys

HELLO = """
from textual.app import App
from textual.widgets import Static
class Hello(App):
    def compose(self):
        yield Static("Hello, Textual READY")
Hello().run()
"""
OURS = (sys.executable, "-m", "wtsaprep")
