"""How soon a key has done what it does, beside a bare program that draws coloured lines as Textual asks for them.

Run it: ``cd tests && python -m benchmarks.bench_keys``. In a redlined text of 60 clauses; both in turn, medians of the
rounds. The probe draws its lines as cheaply as Textual lets it, and does nothing else.
"""

from __future__ import annotations

import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.bench_wire import CLAUSES
from benchmarks.goals import Reading, table
from benchmarks.metered_terminal import MeteredTerminal
from benchmarks.redlined_text import redlined_text
from benchmarks.smallest import OURS

if TYPE_CHECKING:
    from collections.abc import Iterator

PROBE = """
from rich.segment import Segment
from rich.style import Style
from textual.app import App
from textual.binding import Binding
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
LOOKS = [Style.parse(look) for look in ("none", "#d75f5f strike", "#5faf5f underline", "bold #5f87d7", "#aaaaaa")]
class Lines(ScrollView, can_focus=True):
    BINDINGS = [
        Binding("down", "scroll_down"), Binding("up", "scroll_up"),
        Binding("pagedown", "page_down"), Binding("pageup", "page_up"),
    ]
    def on_mount(self):
        self.virtual_size = Size(100, 541)
    def render_line(self, y):
        number = y + self.scroll_offset.y
        words = [f"{number:6d} READY ", *(f"words of {number * at} that are here " for at in range(1, 5))]
        base = self.rich_style
        pieces = [Segment(text, base + look) for text, look in zip(words, LOOKS)]
        return Strip(pieces).adjust_cell_length(self.size.width, base)
class Probe(App):
    CSS = "Lines { height: 1fr; }"
    def compose(self):
        yield Lines()
    def on_mount(self):
        self.animation_level = "none"
        self.query_one(Lines).focus()
Probe().run()
"""
KEYS = {"down": 20, "page down": 4, "page up": 4, "up": 10}


def readings(rounds: int = 3) -> Iterator[Reading]:
    """Medians of rounds in which both take turns."""
    took: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as name:
        workspace, _ = redlined_text(Path(name), CLAUSES)
        for _ in range(rounds):
            for program in ("probe", "ours"):
                command = (*OURS, str(workspace)) if program == "ours" else (sys.executable, "-c", PROBE)
                terminal = MeteredTerminal(command, {"HOME": tempfile.mkdtemp(dir=name)})
                try:
                    terminal.seconds_to("more" if program == "ours" else "READY")
                    if program == "ours":
                        terminal.press("j")
                        terminal.press("enter")
                        terminal.seconds_to("redline")
                    terminal.idle(2)  # What is loaded ahead is not what a key costs.
                    for key, times in KEYS.items():
                        took[program, key] += [terminal.press(key).seconds * 1000 for _ in range(times)]
                finally:
                    terminal.close()
    for key in KEYS:
        ours, probe = (took[program, key] for program in ("ours", "probe"))
        yield Reading(f"{key}, settled", median(ours), "probe", median(probe), 1.3)
    every = [value for key in KEYS for value in took["ours", key]]
    yield Reading("slowest key", max(every), "median", median(every), 5)


if __name__ == "__main__":
    print(*table(readings()), sep="\n")
