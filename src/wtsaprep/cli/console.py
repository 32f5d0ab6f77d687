"""The console: data to standard output, talk and questions to standard error, answers from the terminal."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING, Any, TextIO

from wtsaprep.errors import InputFault, Where
from wtsaprep.present.text.directions import isolated, signs_asked
from wtsaprep.present.text.long_runs import without_long_runs
from wtsaprep.present.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from wtsaprep.errors import WtsaprepError

_MOST_READ = 4 * 1024 * 1024
"""Characters that are read of standard input at most."""


class Console:
    """What a verb may talk to."""

    def __init__(self, input: TextIO, output: TextIO, errors: TextIO, environment: Mapping[str, str]) -> None:
        self.input = input
        self.output = output
        self.errors = errors
        self.environment = environment
        self._answers: Iterator[str] | None = None
        self._json_put = False
        self._progress = False
        """Whether a line of progress stands on the terminal."""

    def answer_from(self, lines: Iterable[str]) -> None:
        """Take the answers to all that is asked from lines that were written before, and ask nobody."""
        self._answers = iter(lines)

    def put(self, text: str = "") -> None:
        """A line of data."""
        self.put_lines((text,))

    def put_lines(self, lines: Iterable[str]) -> None:
        """Lines of data in one write; only the tab between label and text is let through as it is."""
        self._end_progress()
        shown = ("\t".join(map(visible, line.split("\t"))) for line in lines)
        self.output.write("".join(f"{self._drawn(line)}\n" for line in shown))

    def _drawn(self, line: str) -> str:
        """A line as a terminal is sent it; a file gets no sign that nobody wrote."""
        return isolated(line) if signs_asked(self.environment) and self.output.isatty() else line

    def put_document(self, text: str) -> None:
        """A whole document, as it would stand in a file; whoever made it has seen to odd characters."""
        self._end_progress()
        self.output.write(text)

    def say(self, text: str) -> None:
        """A sentence for the person in front of it."""
        self._end_progress()
        for line in without_long_runs(text).split("\n"):
            self.errors.write(f"{visible(line)}\n")

    def fault_text(self, fault: WtsaprepError) -> str:
        """A fault as it is told here: what is wrong, where, and what to type about it."""
        from wtsaprep.cli.remedies import fault_text

        return fault_text(fault)

    def say_fault(self, fault: WtsaprepError) -> None:
        """What went wrong, where, and what to do about it."""
        self.say(f"wtsaprep: {self.fault_text(fault)}")

    def tell_progress(self, text: str) -> None:
        """A line on the terminal that the next one writes over, and whatever else is said; empty to take it away."""
        self._progress = bool(text)
        self.errors.write(f"\r\x1b[K{visible(text)[:78]}")
        self.errors.flush()

    def _end_progress(self) -> None:
        if self._progress:
            self.tell_progress("")

    def put_bytes(self, content: bytes) -> None:
        """A document that may be no text, as it would stand in a file."""
        self.output.flush()
        self.output.buffer.write(content)
        self.output.buffer.flush()

    def put_json(self, value: Any) -> None:
        """Data for scripts, odd characters escaped."""
        from wtsaprep.cli.writers import json_text

        self._json_put = True
        self.put_document(json_text(value))

    def put_json_error(self, error: Mapping[str, Any]) -> None:
        """The error object of a call that failed, unless it said as data already what stands in its way."""
        if not self._json_put:
            self.put_json(error)

    @property
    def interactive(self) -> bool:
        """Whether there is a person to ask, at a terminal to read from and one to talk to, or who answered before."""
        return self._answers is not None or (self.input.isatty() and self.errors.isatty())

    def read(self) -> str:
        """All of standard input, as words for a text.

        Raises:
            InputFault: it is too long, or no text.
        """
        words = self.input.read(_MOST_READ + 1)
        if len(words) > _MOST_READ:
            raise InputFault("standard input is too long for what is written here")
        return self._text(words)

    def _text(self, words: str) -> str:
        """What was read, if all of it is text."""
        try:
            words.encode()
        except UnicodeEncodeError as error:
            byte, encoding = ord(words[error.start]) & 0xFF, self.input.encoding.upper()
            where = Where("standard input", words.count("\n", 0, error.start) + 1)
            what = f"the byte 0x{byte:02x} is no text in {encoding}"
            raise InputFault(what, where, "Write it in that, or say in LC_ALL what it is written in.") from None
        return words

    def ask(self, question: str) -> str | None:
        """One line from the person; None at the end of input.

        Raises:
            InputFault: it is no text.
        """
        self.errors.write(visible(question))
        self.errors.flush()
        if self._answers is not None:
            answer = next(self._answers, None)
            self.say("" if answer is None else answer)
            return answer if answer is None else answer.strip()
        line = self._text(self.input.readline())
        return line.strip() if line else None


def system_console() -> Console:
    """The console of the process. Output is UTF-8 whatever the locale says: texts come in six languages."""
    # A stream that was closed before we began is None; what would go there goes nowhere.
    sys.stdin = sys.stdin or open(os.devnull, encoding="utf-8")  # noqa: SIM115
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="surrogateescape")  # Who reads it says what is wrong with it.
    return Console(sys.stdin, sys.stdout, sys.stderr, os.environ)
