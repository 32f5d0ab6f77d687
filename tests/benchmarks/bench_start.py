"""How long verbs take to answer, beside the start of the smallest Textual program.

Run it: ``python tests/benchmarks/bench_start.py``.

Goals: --version and --help at most 0.35 of it, show at most 0.8. All run in turn, medians of the rounds; each in a
pseudo-terminal, timed from the start to the text on the screen (for a verb: to its last line).
"""

from __future__ import annotations

import os
import pty
import statistics
import sys
import time
from pathlib import Path

HELLO = """
from textual.app import App
from textual.widgets import Static
class Hello(App):
    def compose(self):
        yield Static("Hello, Textual READY")
Hello().run()
"""
DATA = Path(__file__).resolve().parents[2] / "data"
RUN = [sys.executable, "-m", "wtsaprep"]
CASES: dict[str, tuple[list[str], bytes]] = {
    "hello": ([sys.executable, "-c", HELLO], b"READY"),
    "--version": ([*RUN, "--version"], b"wtsaprep "),
    "--help": ([*RUN, "--help"], b"nothing written."),
    "list": ([*RUN, "--workspace", str(DATA), "list"], b"PRE/XX/1"),
    "show": ([*RUN, "--workspace", str(DATA), "show", "ARB/36A1/1"], b"both organizations."),
    "export": ([*RUN, "--workspace", str(DATA), "export", "ARB/36A1/1"], b"both organizations."),
}


def seconds_to_text(command: list[str], text: bytes) -> float:
    """Seconds from the start of a command in a pseudo-terminal to some text on it."""
    started = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ["TERM"] = "xterm-256color"
        os.execv(command[0], command)
    seen = b""
    while text not in seen:
        seen += os.read(terminal, 65536)
    took = time.perf_counter() - started
    os.kill(pid, 9)
    os.waitpid(pid, 0)
    os.close(terminal)
    return took


def main(rounds: int = 11) -> None:
    """Print the median of each case and its ratio to the smallest Textual program."""
    times: dict[str, list[float]] = {name: [] for name in CASES}
    for _ in range(rounds + 1):
        for name, (command, text) in CASES.items():
            times[name].append(seconds_to_text(command, text))
    base = statistics.median(times["hello"][1:])
    for name, row in times.items():
        median = statistics.median(row[1:])
        print(f"{name:10} {median * 1000:6.0f} ms   {median / base:.2f} of hello")


if __name__ == "__main__":
    main()
